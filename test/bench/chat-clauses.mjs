import { needsOf, unitOf } from '../../dist/metrics/base/metric.js';
import * as shelf from '../../dist/metrics/index.js';
import * as classes from '../../dist/phrases/index.js';

// Options that have no default.
const REQUIRED = { within: '30s', class: 'dismissive', say: 'greeting' };
const TARGETS = { seconds: '15s', ratio: '90%', fen: '10', score: '4.8', count: '5', 'per-minute': '50/min' };

/** Every metric that needs chats and nothing else, as clauses of a contract. */
export const chatClauses = Object.values(shelf).flatMap((metric) => {
  const options = filled(metric);
  const needs = needsOf(metric, options);
  return needs.length === 1 && needs[0] === 'chats' ? [clause(metric, options)] : [];
});

/** A clause for every class of what agents say: with those above, all phrase classes are looked for. */
export const classClauses = Object.values(classes).map(({ id, by }) =>
  by === 'human'
    ? clause(shelf.phraseIncidents, { class: id })
    : clause(shelf.scriptRate, { when: id, say: 'apology' }),
);

/** `metric: id, with: { … }, max: …` */
function clause(metric, options) {
  const parsed = metric.options.parse(options);
  const target = TARGETS[unitOf(metric, parsed)];
  return {
    metric: metric.id,
    text: `metric: ${metric.id}, with: ${JSON.stringify(options)}, severity: report, max: ${target}`,
  };
}

/** The options that a metric cannot do without. */
function filled({ options }) {
  const missing = options.safeParse({}).error?.issues.map(({ path }) => path[0]) ?? [];
  return Object.fromEntries(missing.map((key) => [key, REQUIRED[key]]));
}
