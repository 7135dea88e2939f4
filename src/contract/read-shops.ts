import { PRESETS } from '../terms/presets.ts';
import type { Platform, Shop } from '../terms/terms.ts';
import { readWeekHours } from './hours.ts';
import type { Note } from './notes.ts';
import type { ContractDraft } from './schema.ts';
import type { Path } from './source.ts';
import { readSeconds } from './values.ts';

/** The shops of a contract: those it lists, else the one that `platform` speaks of. `broken`: keys that are no use. */
export function readShops(draft: ContractDraft, broken: ReadonlySet<string>, complain: Note): Shop[] {
  const { platform, shops } = draft;
  if (platform !== undefined && shops !== undefined) complain(['shops'], 'platform-and-shops', {}, 'key');
  if (platform === undefined && shops === undefined && !broken.has('platform') && !broken.has('shops'))
    complain(['platform'], 'key-missing', { key: 'platform' });
  const common = readRules(draft, [], complain);
  if (shops === undefined) return [shopOf('', platform ?? 'generic', [], [common])];
  const places = new Map<string, number>();
  return shops.map(({ name, platform: its, files, ...own }, index) => {
    const path = ['shops', index];
    const twin = places.get(name.normalize('NFKC'));
    if (twin !== undefined) complain([...path, 'name'], 'shop-twice', { written: name, other: twin + 1 });
    else places.set(name.normalize('NFKC'), index);
    return shopOf(name, its, files, [readRules(own, path, complain), common]);
  });
}

type RulesDraft = Pick<ContractDraft, 'hours' | 'anchor' | 'sessions' | 'transfer'> & {
  readonly assist?: boolean | undefined;
  readonly replies?: ContractDraft['replies'];
};

/** What a shop, or the contract for all of them, says by itself; undefined where it says nothing. */
interface Rules {
  readonly hours: Shop['hours'] | undefined;
  readonly anchor: Shop['anchor'] | undefined;
  readonly transfer: Shop['transfer'] | undefined;
  readonly by: 'gap' | 'day' | undefined;
  readonly gap: number | undefined;
  readonly assist: boolean | undefined;
}

function readRules(draft: RulesDraft, path: Path, complain: Note): Rules {
  const { gap, by } = draft.sessions ?? {};
  const at = [...path, 'sessions', 'gap'];
  if (gap !== undefined && by !== undefined) complain(at, 'sessions-both', {}, 'key');
  return {
    hours: draft.hours && readWeekHours(draft.hours, [...path, 'hours'], complain),
    anchor: draft.anchor,
    transfer: draft.transfer,
    by: by ?? (gap === undefined ? undefined : 'gap'),
    gap: gap === undefined ? undefined : (readSeconds(gap, 1, at, complain) ?? undefined),
    assist: draft.assist ?? draft.replies?.assist,
  };
}

/** The first of the rules that says something; else the customs of the platform. */
function shopOf(name: string, platform: Platform, files: readonly string[], rules: readonly Rules[]): Shop {
  const preset = PRESETS[platform];
  const said = <K extends keyof Rules>(key: K) => rules.find((each) => each[key] !== undefined)?.[key];
  const by = said('by') ?? preset.sessions.by;
  return {
    name,
    platform,
    files,
    hours: said('hours') ?? preset.hours,
    anchor: said('anchor') ?? preset.anchor,
    transfer: said('transfer') ?? preset.transfer,
    sessions: { by, gap: (by === 'gap' ? said('gap') : undefined) ?? preset.sessions.gap },
    assist: said('assist') ?? preset.assist,
  };
}
