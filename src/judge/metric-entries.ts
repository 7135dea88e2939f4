import type { Contract } from '../contract/contract.ts';
import { isHeuristic, shownUnit, unitOf } from '../metrics/base/metric.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';

/** The definitions of the metrics that clauses use, copied in, so that a report needs no shelf. */
export const metricEntries = ({ clauses }: Contract): Scorecard['metrics'] =>
  Object.fromEntries(
    clauses.map(({ metric, options }) => [
      metric.id,
      {
        title: { ...metric.title },
        definition: { ...metric.definition },
        unit: unitOf(metric, options),
        better: metric.better,
        heuristic: clauses.some((each) => each.metric === metric && isHeuristic(metric, each.options)),
        source: { ...metric.source },
        evidence: { unit: shownUnit(metric, options), absent: metric.shows?.absent ?? null },
      },
    ]),
  );
