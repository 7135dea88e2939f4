import type { Progress } from '../formats/bytes/source.ts';
import type { Claim } from '../formats/claim/claim.ts';
import { readClaims } from '../formats/read/read-claims.ts';
import type { Kind } from '../records/input.ts';
import { compilePathGlob } from '../terms/path-glob.ts';
import type { Shop } from '../terms/terms.ts';

/** Kinds that are about people or about the contract as a whole, not about one shop. */
const SHOPLESS: ReadonlySet<Kind> = new Set([
  'quality',
  'manual',
  'calls',
  'attendance',
  'training',
  'roster',
  'exemptions',
  'review',
  'bill',
]);

/**
 * Tells each input its shop, the one whose globs match its path. Files that belong to none or to two are told and read
 * by themselves (their rows are `outside`); the others are returned.
 */
export async function shareOut(
  claims: readonly Claim[],
  shops: readonly Shop[],
  progress?: Progress,
): Promise<Claim[]> {
  const globs = shops.map(({ files }) => files.map(compilePathGlob));
  const strays = new Set<Claim>();
  for (const claim of claims) {
    const { file, member, kind } = claim.input;
    const path = member === null ? file : `${file}/${member}`;
    const owners = shops.flatMap(({ files }, shop) =>
      files.length === 0 || globs[shop]!.some((matches) => matches(path)) ? [shop] : [],
    );
    claim.input.shop = owners.length === 1 ? owners[0]! : -1;
    if (owners.length === 1 || (owners.length === 0 && SHOPLESS.has(kind))) continue;
    strays.add(claim);
    const [code, of] =
      owners.length === 0 ? ['no-shop', shops.map((_, shop) => shop)] : ['two-shops', owners];
    const names = of.map((shop) => shops[shop]!.name).join(', ');
    claim.problems.push({
      code,
      args: { shops: names },
      input: claim.index,
      row: null,
      count: 1,
      unreadable: true,
    });
  }
  await readClaims([...strays], () => () => {}, progress);
  for (const { input } of strays) Object.assign(input, { outside: input.outside + input.kept, kept: 0 });
  return claims.filter((claim) => !strays.has(claim));
}
