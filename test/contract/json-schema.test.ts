import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { contractJsonSchema } from '../../src/contract/json-schema.ts';
import { showContract } from '../../src/contract/write.ts';
import { CONTRACT } from '../../src/terms/keys/contract.ts';
import { compile, complaintsOf, withClause } from './compiling.ts';
import { LONG, SHORT } from './contracts.ts';

const schema = contractJsonSchema() as {
  $schema: string;
  properties: Record<string, { description?: string }>;
};
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false }).compile(schema);

/** What the schema says of a contract as an editor reads it, where YAML's own types are numbers and flags. */
const faultsOf = (text: string): string[] => {
  validate(parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

test('is of draft 2020-12 and describes every key', () => {
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(Object.keys(schema.properties)).toEqual(Object.keys(CONTRACT.shape));
  for (const [key, property] of Object.entries(schema.properties))
    expect(property.description, key).toBeTruthy();
});

const ROOT = resolve(import.meta.dirname, '../..');
const inCases = readdirSync(join(ROOT, 'test/cases'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('contract.yaml'))
  .map((path) => `test/cases/${path}`)
  .sort();
const sound: readonly (readonly [string, string])[] = [
  ['the short one', SHORT],
  ['the long one', LONG],
  ...['samples/2026-10/contract.yaml', ...inCases].map(
    (path) => [path, readFileSync(join(ROOT, path), 'utf8')] as const,
  ),
];

describe('every contract that compiles is valid, as it is written and as it is shown', () => {
  test.each(sound)('%s', (_, text) => {
    expect(faultsOf(text)).toEqual([]);
    expect(faultsOf(showContract(compile(text).contract))).toEqual([]);
  });
});

const clause = (more: string): string => withClause(`{ id: a, metric: reply-rate, ${more} }`);
const fee = (more: string): string =>
  withClause('{ id: a, metric: reply-rate, min: 90% }', `settlement: { base: [ { ${more} } ] }\n`);
const top = (more: string): string => withClause('{ id: a, metric: reply-rate, min: 90% }', `${more}\n`);

describe('what shape alone shows to be wrong is not', () => {
  test.each([
    ['an unknown key', top('shop: x')],
    ['a missing key', SHORT.replace(/owner.*\n/, '')],
    ['a word for a list', SHORT.replace('["晨光外包-*"]', '晨光')],
    ['an unknown platform', SHORT.replace('platform: jd', 'platform: tmall')],
    ['another version', SHORT.replace('kefu-sla: 1', 'kefu-sla: 2')],
    ['platform and shops', top('shops: [ { name: x, platform: jd, files: ["a/**"] } ]')],
    ['neither', SHORT.replace('platform: jd\n', '')],
    ['a metric that is none', SHORT.replace('response-rate', 'response-rat')],
    ['a duration without its unit', top('sessions: { gap: 30 }')],
    ['a duration in quotes without its unit', top('sessions: { gap: "30" }')],
    ['a gap and by day', top('sessions: { gap: 30m, by: day }')],
    ['a share without a percent sign', top('attribution: { min-joined: 0.95 }')],
    ['a day that is none', top('term: { from: 2026-07, to: 2027-06-30 }')],
    ['hours that are no span', top('hours: ["9-23"]')],
    ['a time of day with a word', top('day-starts: 4am')],
    ['a calendar entry without a day', top('calendar: [ { waive: all } ]')],
    [
      'a calendar entry with a day and a span',
      top('calendar: [ { day: 2026-10-01, from: 2026-10-02, to: 2026-10-03, waive: all } ]'),
    ],
    ['a calendar entry that does nothing', top('calendar: [ { day: 2026-10-01, note: x } ]')],
    ['hours and a weekday', top('calendar: [ { day: 2026-10-01, as: mon, hours: [] } ]')],
    ['a forecast that is not per day', top('calendar: [ { day: 2026-10-01, volume: { forecast: 800 } } ]')],
    ['no target', clause('weight: 3')],
    ['two targets', clause('min: 90%, max: 95%')],
    ['a target that is a word', clause('min: viel')],
    ['a negative weight', clause('min: 90%, weight: -1')],
    ['a sample of none', clause('min: 90%, min-sample: 0')],
    ['points above 100', clause('min: 90%, points: [ { to: 90%, give: 101 } ]')],
    ['an empty penalty', clause('min: 90%, penalty: {}')],
    ['a penalty of two forms', clause('min: 90%, penalty: { deduct: 500, per-case: 5 }')],
    ['a step without an amount', clause('min: 90%, penalty: { per: 1pp }')],
    ['a step in percent', clause('min: 90%, penalty: { per: 1%, deduct: 300 }')],
    ['started steps of nothing', clause('min: 90%, penalty: { deduct: 300, step: started }')],
    ['a bonus per case', clause('min: 90%, bonus: { per-case: 3 }')],
    ['money as a word', fee('type: fixed, amount: 三万')],
    ['a negative fee', fee('type: fixed, amount: -5')],
    ['a fee without an amount', fee('type: fixed')],
    ['a fee with another kind’s key', fee('type: fixed, amount: 500, seats: 3')],
    ['half a seat', fee('type: seat, rate: 4500, seats: "2.5"')],
    ['a commission in yuan a head', fee('type: commission, rate: 2元/人, of: sales')],
    [
      'a score above 100',
      `${top('')}settlement: { base: [ { type: fixed, amount: 5 } ], by-score: [ { from: 120, pay: 100% }, { pay: 80% } ] }\n`,
    ],
    ['an amendment without a day', top('amendments: [ { clauses: [ { id: a, min: 95% } ] } ]')],
    ['an amendment of what none may change', top('amendments: [ { from: 2026-10-01, owner: x } ]')],
    [
      'an amendment whose value has no form',
      top('amendments: [ { from: 2026-10-01, sessions: { gap: 5 } } ]'),
    ],
  ])('%s', (_, text) => {
    expect(complaintsOf(text)).not.toEqual([]);
    expect(faultsOf(text)).not.toEqual([]);
  });
});
