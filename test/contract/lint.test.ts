import { describe, expect, test } from 'vitest';
import { brief, compile, SETTLED, withClause } from './compiling.ts';
import { SHORT } from './contracts.ts';

const warnings = (text: string): string[] => brief(compile(text).warnings);

describe('the lint warns, with the line', () => {
  test('of turns that nobody took, where their owner is left open', () => {
    const agents = (more: string) => SHORT.replace('  vendor', `${more}\n  vendor`);
    expect(warnings(agents('  owner: [店长]'))).toEqual(['6:1 lint-unassigned']);
    expect(warnings(agents('  owner: [店长]\n  unassigned: nobody'))).toEqual([]);
  });
  test('of a vendor without accounts', () => {
    expect(warnings(SHORT.replace('["晨光外包-*"]', '[]'))).toEqual(['7:3 lint-vendor-empty']);
  });
  test('of penalties without a cap', () => {
    expect(warnings(SHORT.replace('  penalty-cap: 20%\n', ''))).toEqual(['11:1 lint-no-cap']);
    expect(
      warnings(SHORT.replace('  penalty-cap: 20%\n', '').replace(', penalty: { deduct: 500 }', '')),
    ).toEqual([]);
  });
  test('of a mean of waits while no clause looks at what was not answered', () => {
    const mean = '{ id: a, metric: response-time, max: 60s }';
    const rate = '\n  - { id: b, metric: unanswered-rate, max: 1%';
    expect(warnings(withClause(mean))).toEqual(['8:22 lint-unanswered']);
    expect(warnings(withClause(`${mean}${rate} }`))).toEqual([]);
    expect(warnings(withClause(`${mean}${rate}, severity: report }`))).toEqual(['8:22 lint-unanswered']);
    // The taobao preset counts what was not answered as 600 s.
    expect(warnings(withClause(mean, '', 'taobao'))).toEqual([]);
  });
  test('of hours that on no day are the platform’s', () => {
    expect(warnings(`${SHORT}hours: ["08:00-23:00"]\n`)).toEqual(['15:1 lint-hours']);
    expect(warnings(`${SHORT}hours: { mon-fri: ["09:00-23:00"], sat-sun: ["10:00-20:00"] }\n`)).toEqual([]);
    expect(warnings(`${SHORT.replace('platform: jd', 'platform: generic')}hours: ["08:00-23:00"]\n`)).toEqual(
      [],
    );
  });
  test('of a target on the side on which better figures miss', () => {
    expect(warnings(withClause('{ id: a, metric: unanswered-rate, min: 1% }'))).toEqual(['8:39 lint-side']);
    expect(warnings(withClause('{ id: a, metric: reply-rate, max: 99% }'))).toEqual(['8:34 lint-side']);
  });
  test('of a target that hardly anything misses', () => {
    expect(warnings(withClause('{ id: a, metric: reply-rate, min: 0.9% }'))).toEqual(['8:39 lint-low']);
    expect(warnings(withClause('{ id: a, metric: reply-rate, min: 1% }'))).toEqual([]);
    // Here a low figure is the good one, and 0.9 is no share.
    expect(warnings(withClause('{ id: a, metric: unanswered-rate, max: 0.9% }'))).toEqual([]);
    expect(warnings(withClause('{ id: a, metric: inquiry-volume, min: 0.9 }'))).toEqual([]);
  });
  test('of a cap that lost its percent sign', () => {
    const capped = (cap: string) =>
      warnings(
        withClause(
          '{ id: a, metric: reply-rate, min: 90% }',
          `settlement: { base: [ { type: fixed, amount: 20000 }, { type: fixed, amount: 10000 } ], penalty-cap: ${cap} }\n`,
        ),
      );
    // 1 % of 30,000 yuan is 300.
    expect(capped('20')).toEqual(['9:102 lint-cap']);
    expect(capped('299.99')).toEqual(['9:102 lint-cap']);
    expect(capped('300')).toEqual([]);
    expect(capped('0.5%')).toEqual([]);
  });
  test('of money that waits for a review', () => {
    const clause = 'id: a, metric: typing-speed, min: 50/min, severity: binding, penalty: { deduct: 5 }';
    expect(warnings(withClause(`{ ${clause} }`))).toEqual(['8:68 lint-review']);
    expect(warnings(withClause(`{ ${clause}, confirm: auto }`))).toEqual([]);
  });
  test('of data that no export of the platform brings', () => {
    const score = '{ id: a, metric: dsr-service, min: 4.8 }';
    expect(warnings(withClause(score, '', 'pdd'))).toEqual(['8:22 lint-unfed']);
    expect(warnings(withClause(score, '', 'taobao'))).toEqual([]);
    expect(warnings(withClause(score, '', 'generic'))).toEqual([]);
    expect(warnings(withClause('{ id: a, metric: refund-time, max: 72h }', '', 'jd'))).toEqual([
      '8:22 lint-unfed',
    ]);
    // The program has a sheet to fill in.
    expect(warnings(withClause('{ id: a, metric: quality-score, min: 90 }', '', 'jd'))).toEqual([]);
  });
  test('of an option that asks for what no export of the platform tells', () => {
    const bought = (event: string) =>
      `{ id: a, metric: inquiry-conversion-rate, min: 20%, with: { event: ${event} } }`;
    const warned = (event: string, platform: string) => warnings(withClause(bought(event), '', platform));
    for (const platform of ['taobao', 'jd', 'douyin'])
      expect(warned('grouped', platform)).toEqual(['8:72 lint-untold']);
    expect(warned('grouped', 'pdd')).toEqual([]);
    expect(warned('grouped', 'generic')).toEqual([]);
    for (const event of ['paid', 'created', 'shipped']) expect(warned(event, 'jd')).toEqual([]);
    // The platform's own figure is another matter.
    const console = bought('grouped').replace(' }', ' }, from: console');
    expect(compile(withClause(console, '', 'jd')).warnings.map(({ code }) => code)).not.toContain(
      'lint-untold',
    );
    // One of two shops can tell: that one is named which cannot.
    const shops = (clause: string) =>
      compile(
        withClause(clause).replace(
          'platform: generic',
          'shops: [ { name: 拼, platform: pdd, files: ["p/**"] }, { name: 淘, platform: taobao, files: ["t/**"] } ]',
        ),
      ).warnings;
    expect(shops(bought('grouped')).map(({ code, args }) => [code, args!.platform])).toEqual([
      ['lint-untold', 'taobao'],
    ]);
    expect(shops(bought('grouped').replace(' }', ' }, only: { shops: [拼] }'))).toEqual([]);
  });
  test('of a sample in which one unit decides', () => {
    // At 99 % one unit in a hundred may miss: 1 ÷ (1 − 0.99) = 100.
    const clause = (sample: number) =>
      warnings(withClause(`{ id: a, metric: reply-rate, min: 99%, min-sample: ${sample} }`));
    expect(clause(99)).toEqual(['8:44 lint-sample']);
    expect(clause(100)).toEqual([]);
    expect(warnings(withClause('{ id: a, metric: reply-rate, min: 100%, min-sample: 1 }'))).toEqual([]);
  });
  test('of a case that two clauses dock', () => {
    const both = (one: string, other: string, more = SETTLED) =>
      warnings(
        withClause(
          `{ id: a, ${one}, penalty: { per-case: 5 } }\n  - { id: b, ${other}, penalty: { per-case: 5 } }`,
          more,
        ),
      ).map((text) => text.replace(/^\d+:\d+ /, ''));
    const rate = 'metric: response-rate, min: 90%, with: { within: 30s }';
    expect(both(rate, rate.replace('30s', '180s'))).toEqual(['lint-twice']);
    expect(both(rate, 'metric: unanswered-rate, max: 2%')).toEqual(['lint-twice']);
    expect(both(rate, 'metric: transfer-rate, max: 2%')).toEqual([]);
    expect(both(`${rate}, only: { days: [mon-fri] }`, `${rate}, only: { days: [sat-sun] }`)).toEqual([]);
    expect(both(rate, rate, SETTLED.replace('{ base', '{ overlap: one, base'))).toEqual([]);
  });
  test('of a clause from the console whose platform states no such figure, with what it states', () => {
    const from = (clause: string, platform: string) =>
      warnings(withClause(`{ id: a, ${clause}, from: console }`, '', platform));
    const rate = 'metric: response-rate, min: 90%, with: { within: 180s, unit: buyer-day }';
    expect(from(rate, 'pdd')).toEqual([]);
    expect(from(rate.replace('180s', '60s'), 'pdd')).toEqual(['8:93 lint-console']);
    expect(from('metric: typing-speed, min: 50/min', 'jd')).toEqual(['8:55 lint-console']);
    expect(from('metric: response-rate, min: 90%, with: { within: 30s, unit: first }', 'jd')).toEqual([]);
    expect(from('metric: response-rate, min: 90%, with: { within: 30s, unit: first }', 'pdd')).toEqual([
      '8:89 lint-console',
    ]);
    // A report of whole days cannot be split by the clock; by weekdays it can.
    const mean = 'metric: response-time, max: 60s, only: ';
    expect(from(`${mean}{ hours: ["09:00-12:00"] }`, 'generic')).toEqual(['8:55 lint-console-hours']);
    expect(from(`${mean}{ days: [sat, sun] }`, 'generic')).toEqual([]);
    // A mean of the platform's own needs no clause beside it for what went unanswered.
    expect(from('metric: response-time, max: 60s', 'generic')).toEqual([]);
    const [warning] = compile(
      withClause(`{ id: a, ${rate.replace('180s', '60s')}, from: console }`, '', 'jd'),
    ).warnings;
    expect(warning!.args).toEqual({
      platform: 'jd',
      metric: 'response-rate',
      stated: 'within: 180s, unit: buyer-day; within: 30s, unit: first',
    });
  });
});
