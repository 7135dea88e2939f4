import { figuresBy } from '../measure/figures-by.ts';
import type { Measured } from '../measure/measure.ts';
import { groupBy } from '../units/group.ts';
import type { MeasuredClause } from './measure-clauses.ts';

/**
 * What agents and days came to by clause id: a day by the wording of its part, an agent over all parts. Where wordings
 * are of different metrics, or a metric knows no days, an agent's figure is that of the last part.
 */
export const joinParts = (found: readonly MeasuredClause[]): ReadonlyMap<string, Measured> =>
  new Map(
    [...groupBy(found, ({ clause }) => clause.id)].map(([id, parts]) => [
      id,
      parts.length === 1 ? parts[0]!.own : joined(parts),
    ]),
  );

function joined(parts: readonly MeasuredClause[]): Measured {
  const { clause, own } = parts.at(-1)!;
  const { metric, options } = clause;
  const cells = parts.flatMap((part) => (part.clause.metric === metric ? (part.own.cells ?? []) : []));
  const { value } = metric.accumulator(options);
  return {
    ...own,
    byAgent: metric.perAgent && own.cells ? figuresBy(cells, ({ agent }) => agent, value) : own.byAgent,
    byDay: new Map(parts.flatMap((part) => [...part.own.byDay])),
  };
}
