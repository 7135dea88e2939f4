import { FAMILIES, type Metric } from '../metrics/base/metric.ts';
import { readsOf } from '../metrics/base/reads.ts';
import { spelt } from '../terms/keys/key.ts';
import { ATTRIBUTION } from '../terms/keys/talks.ts';
import { defaultMinSample } from './clause.ts';
import { type Clause, type Contract, unjudgedClause } from './contract.ts';
import { readTerms } from './read-terms.ts';
import type { Note } from './source.ts';

// Options that a metric leaves to the contract: 30 s is the commonest published threshold (JD, Pinduoduo), 不知道 and
// 不清楚 the words most often forbidden (service rules of the platforms, call centres).
const REQUIRED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'response-rate': { within: '30s' },
  'phrase-incidents': { class: 'dismissive' },
};

/** Metrics that only a contract can say what they look at, or what they are held against: no value of theirs is usual. */
export const ONLY_BY_CONTRACT: readonly string[] = [
  'call-volume-index',
  'record-completeness',
  'script-rate',
  'service-quality-index',
  'training-index',
];

/** What is measured where no contract is given: the other metrics, family by family, without target, verdict or money. */
export function measuringContract(metrics: readonly Metric[]): Contract {
  const measured = metrics.filter(({ id }) => !ONLY_BY_CONTRACT.includes(id));
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
  const options = metric.options.parse(REQUIRED[metric.id] ?? {}) as Clause['options'];
  return unjudgedClause(metric.id, metric, options, defaultMinSample(metric, options, null));
}
