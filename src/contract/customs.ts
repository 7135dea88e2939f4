import { PRESETS, type Preset } from '../terms/presets.ts';
import type { Only, Shop } from '../terms/terms.ts';
import { compareCodePoints } from '../units/code-points.ts';
import { complainOfName } from './shape.ts';
import type { Note } from './source.ts';

/** The shops a clause looks at. */
export const shopsIn = (shops: readonly Shop[], only: Pick<Only, 'shops'>): readonly Shop[] =>
  only.shops.length === 0 ? shops : shops.filter(({ name }) => only.shops.includes(name));

/** The options of a metric that are customary on all platforms of a clause's shops, and those in which they differ. */
export function customsOf(
  metric: string,
  shops: readonly Shop[],
  only: Pick<Only, 'shops'>,
): { readonly options: Preset['options'][string]; readonly disputed: readonly string[] } {
  const customs = shopsIn(shops, only).map(({ platform }) => PRESETS[platform].options[metric] ?? {});
  const keys = [...new Set(customs.flatMap((custom) => Object.keys(custom)))].sort(compareCodePoints);
  const agreed = keys.filter((key) => customs.every((custom) => custom[key] === customs[0]![key]));
  return {
    options: Object.fromEntries(agreed.map((key) => [key, customs[0]![key]!])),
    disputed: keys.filter((key) => !agreed.includes(key)),
  };
}

/** Complains of a shop that the contract does not list. */
export function checkShop(name: string, shops: readonly Shop[], complain: Note): void {
  const names = shops.map((shop) => shop.name);
  if (names.includes(name)) return;
  if (names[0] === '') complain([], 'shop-no-list');
  else complainOfName('shop', name, names, complain);
}
