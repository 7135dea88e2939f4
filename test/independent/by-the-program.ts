import type { Scorecard } from '../../src/scorecard/scorecard.ts';
import { auditOf } from '../helpers/audit.ts';
import { contract, july } from './inputs.ts';
import type { GivenFile } from './read-files.ts';
import type { Measured } from './types.ts';

/** The same question as `measure` of inputs.ts, put to src/: sales in yuan, as the reference gives them. */
export async function byTheProgram(
  clauses: string[],
  files: GivenFile[],
  rest?: string,
  period = july,
): Promise<Measured[]> {
  const card = await cardOf(clauses, files, rest, period);
  return card.judgements.map(
    ({ unit, value, numerator, denominator, sample, reason, breaches, excluded }) => ({
      value: unit === 'fen' && value !== null ? Number((value / 100).toPrecision(12)) : value,
      numerator,
      denominator,
      sample,
      reason,
      breaches,
      excluded,
    }),
  );
}

/** The whole scorecard of the same question. */
export function cardOf(
  clauses: string[],
  files: GivenFile[],
  rest?: string,
  period = july,
): Promise<Scorecard> {
  const targets = clauses.map((clause) =>
    /\b(max|min):/.test(clause) ? clause : `${clause}, ${targetOf(clause)}`,
  );
  return auditOf(withHead(contract(targets, rest)), files, `${period.from}..${period.to}`);
}

/** A clause must have a target; the figure doesn't depend on it. */
function targetOf(clause: string): string {
  const metric = /metric: ([\w-]+)/.exec(clause)![1]!;
  if (/-time$/.test(metric)) return 'max: 15s';
  if (metric === 'typing-speed') return 'min: 50/min';
  if (metric === 'inquiry-volume' || metric === 'units-per-buyer') return 'min: 1';
  if (metric === 'sales-per-buyer') return 'min: 1';
  if (metric.startsWith('dsr')) return 'min: 4.8';
  if (metric === 'session-duration') return 'max: 600s';
  if (metric === 'concurrency' || metric.endsWith('-incidents')) return 'max: 5';
  return 'min: 90%';
}

/** The keys that the program asks for and the reference does without. */
const withHead = (yaml: string): string =>
  `contract: A\nowner: 甲方\nvendor: 乙方\n${yaml.includes('platform:') ? '' : 'platform: generic\n'}${yaml}`;
