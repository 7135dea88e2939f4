import { choosePeriod, type PeriodChoice } from '../judge/period.ts';
import type { Records } from '../reading/gather.ts';
import type { Day } from '../units/time.ts';
import type { Context } from './command.ts';
import type { Found } from './find-files.ts';
import { gatherExports } from './inputs.ts';
import type { LoadedContract } from './load-contract.ts';
import { periodOf } from './period-of.ts';

/**
 * Reads the exports by the contract as it stands in the period asked for, else in the month that they turn out to be
 * of: again where that month's version of the contract reads otherwise. `period`: what was asked for, or found so.
 */
export async function gatherInForce(
  found: Found,
  { contract, file }: Pick<LoadedContract, 'contract' | 'file'>,
  asked: { readonly period: PeriodChoice | null; readonly today: Day },
  context: Context,
  quiet: boolean,
): Promise<{ records: Records; period: PeriodChoice | null }> {
  const read = (version: LoadedContract['contract']) =>
    gatherExports(found, { contract: version, file }, context, quiet);
  if (contract.amendments.length === 0) return { records: await read(contract), period: asked.period };
  const { inForce, isReadAlike, latestOf } = await import('../contract/in-force.ts');
  if (asked.period !== null) {
    const period = choosePeriod(asked.period, new Map(), asked.today, contract.term);
    return { records: await read(inForce(contract, period)), period };
  }
  const latest = latestOf(contract);
  const records = await read(latest);
  const period = periodOf(records, null, asked.today);
  const version = period && inForce(contract, period);
  return version === null || isReadAlike(version, latest)
    ? { records, period }
    : { records: await read(version), period };
}
