import { readsOf } from '../metrics/base/messages.ts';
import { FAMILIES, type Metric } from '../metrics/base/metric.ts';
import { spelt } from '../terms/keys/key.ts';
import { ATTRIBUTION } from '../terms/keys/talks.ts';
import { defaultMinSample } from './clause.ts';
import { type Clause, type Contract, unjudgedClause } from './contract.ts';
import { readTerms } from './read-terms.ts';
import type { Note } from './source.ts';

/** What is measured where no contract is given: the metrics that can do without, family by family, without target, verdict or money. */
export function measuringContract(metrics: readonly Metric[]): Contract {
  const measured = metrics.filter(({ withoutContract }) => withoutContract !== null);
  const clauses = FAMILIES.flatMap((family) => measured.filter((metric) => metric.family === family)).map(
    measuringClause,
  );
  return {
    id: '',
    owner: '',
    vendor: '',
    term: null,
    lang: null,
    terms: {
      ...readTerms({ platform: 'generic' }, new Set(), { complain: neverHappens, warn: neverHappens }),
      reads: readsOf(clauses),
    },
    calendar: [],
    clock: 'wall',
    attribution: spelt(ATTRIBUTION.parse({})),
    clauses,
    settlement: null,
    exemptions: null,
    amendments: [],
  };
}

const neverHappens: Note = (path, code) => {
  throw new Error(`a default that is no contract: ${path.join('.')} ${code}`);
};

function measuringClause(metric: Metric): Clause {
  const options = metric.options.parse(metric.withoutContract ?? {}) as Clause['options'];
  return unjudgedClause(metric.id, metric, options, defaultMinSample(metric, options, null));
}
