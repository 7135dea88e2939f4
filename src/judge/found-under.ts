import type { ClausePart } from '../contract/in-force.ts';
import type { BaseFacts } from '../measure/facts.ts';
import type { Measured, Measurer } from '../measure/measure.ts';
import { type MeasuredClause, measureClauses } from './measure-clauses.ts';

/**
 * What was found, with other exemptions in force: only `clauses` are counted again, and parts of a clause, whose figure may
 * be made of other days' units too; nothing has findings.
 */
export function foundUnder(
  facts: BaseFacts,
  parts: readonly ClausePart[],
  found: readonly MeasuredClause[],
  measurer: Pick<Measurer, 'under'>,
  inForce: ReadonlySet<number>,
  clauses: ReadonlySet<string>,
): MeasuredClause[] {
  const isAgain = ({ clause, days }: ClausePart): boolean => days !== null || clauses.has(clause.id);
  const again = measureClauses(facts, parts.filter(isAgain), measurer.under(inForce)).values();
  return found.map((each, place) => {
    const { measured, ...rest } = isAgain(parts[place]!) ? again.next().value! : each;
    return { ...rest, measured: withoutFindings(measured) };
  });
}

const withoutFindings = (measured: Measured): Measured => ({ ...measured, findings: [] });
