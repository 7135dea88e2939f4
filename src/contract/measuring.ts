import type { Metric } from '../metrics/metric.ts';
import { readsOf } from '../metrics/reads.ts';
import * as signals from '../signals/index.ts';
import { ONE } from '../units/fraction.ts';
import type { Clause, Contract } from './contract.ts';
import { defaultMinSample } from './min-sample.ts';
import type { Note } from './notes.ts';
import { readAttribution } from './read-attribution.ts';
import { readTerms } from './read-terms.ts';

// Options that a metric leaves to the contract; 30 s is the commonest published threshold (JD, Pinduoduo).
const REQUIRED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'response-rate': { within: '30s' },
};

/**
 * What is measured where no contract is given: every metric as it stands, without target, verdict or money. A metric
 * that only a contract can say what it looks at (a phrase, a column) is not among them.
 */
export function measuringContract(metrics: readonly Metric[]): Contract {
  const clauses = metrics.flatMap(measuringClause);
  return {
    id: '',
    owner: '',
    vendor: '',
    term: null,
    lang: null,
    terms: {
      ...readTerms({ platform: 'generic' }, new Set(), { complain: neverHappens, warn: neverHappens }),
      reads: readsOf(clauses, Object.values(signals)),
    },
    calendar: [],
    clock: 'wall',
    attribution: readAttribution({}, neverHappens),
    clauses,
    settlement: null,
  };
}

const neverHappens: Note = (path, code) => {
  throw new Error(`a default that is no contract: ${path.join('.')} ${code}`);
};

function measuringClause(metric: Metric): Clause[] {
  const parsed = metric.options.safeParse(REQUIRED[metric.id] ?? {});
  if (!parsed.success) return [];
  const options = parsed.data as Clause['options'];
  const clause: Clause = {
    id: metric.id,
    metric,
    options,
    only: { hours: [], days: [], shops: [], role: null },
    from: 'exports',
    target: null,
    severity: 'report',
    responsibility: metric.responsibility,
    critical: false,
    weight: ONE,
    minSample: defaultMinSample(metric, options, null),
    points: null,
    penalty: null,
    bonus: null,
    confirm: 'required',
    margin: 'none',
    line: null,
  };
  return [clause];
}
