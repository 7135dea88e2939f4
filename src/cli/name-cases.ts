import type { Case } from '../filing/cases.ts';
import type { Named } from '../filing/name-refs.ts';
import { parsePeriod } from '../judge/period.ts';
import { makeSeal } from '../judge/seal.ts';
import type { Records } from '../reading/gather.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { showCount } from '../text/show.ts';
import { UserError } from '../units/errors.ts';
import { parseDay } from '../units/time.ts';
import type { Context } from './command.ts';
import { gatherInForce } from './gather-in-force.ts';
import { findExports, homeOf } from './inputs.ts';
import { loadKey } from './key.ts';
import { loadContract } from './load-contract.ts';
import { today } from './made-at.ts';
import { sayKey, sayNote } from './talk.ts';
import { together } from './together.ts';

/** What the refs of the cases stand for, from the exports, read by the contract, and its key; and those records. */
export async function nameCases(
  { contract: own, period }: Scorecard,
  cases: readonly Case[],
  paths: readonly string[],
  contract: string | undefined,
  context: Context,
): Promise<{ readonly names: ReadonlyMap<string, Named>; readonly records: Records }> {
  const { world } = context;
  if (own !== null && contract === undefined)
    throw new UserError([{ code: 'names-need-contract', args: {} }]);
  const { loaded, found } = await together({
    loaded: () => loadContract(contract, world.cwd),
    found: () => findExports(paths, contract, context),
  });
  const day = today(world, loaded.contract.terms.zone);
  const asked = { period: parsePeriod(`${period.from}..${period.to}`), today: day };
  const { records } = await gatherInForce(found, loaded, asked, context, false);
  const key = await loadKey(homeOf(contract), world);
  sayKey(key, context);
  const { nameRefs } = await import('../filing/name-refs.ts');
  const refs = new Set(cases.map(({ evidence }) => evidence.ref));
  const days = { from: parseDay(period.from)!, to: parseDay(period.to)! };
  const names = nameRefs({ ...records, period: days }, makeSeal(key.bytes), refs);
  const unnamed = [...refs].filter((ref) => !names.has(ref)).length;
  if (unnamed > 0) sayNote('refs-unnamed', { count: showCount(unnamed), of: showCount(refs.size) }, context);
  return { names, records };
}
