import { describe, expect, test } from 'vitest';
import { chooseSpans } from '../../src/measure/platform-part.ts';
import { combine, rowFigure } from '../../src/measure/platform-rows.ts';
import { STATEMENTS } from '../../src/metrics/base/statements.ts';
import type { PlatformRow } from '../../src/records/platform.ts';
import { toNumber } from '../../src/units/fraction.ts';
import { day, formatDay, parseDay } from '../../src/units/time.ts';
import { auditOf, type GivenFile } from '../helpers/audit.ts';

const span = (text: string) => {
  const [from, to = from] = text.split('..').map((each) => parseDay(`2026-10-${each}`)!);
  return { from: from!, to: to! };
};
const OCTOBER = span('01..31');

function chosen(spans: readonly string[], counts: (date: string) => boolean = () => true) {
  const choice = chooseSpans(spans.map(span), OCTOBER, (each) => counts(formatDay(each).slice(8)));
  const shown = choice.spans.map(({ from, to }) =>
    [from, to].map((each) => formatDay(each).slice(8)).join('..'),
  );
  return { shown, days: choice.days, straddling: choice.straddling };
}

describe('spans of reports', () => {
  test('a month’s sheet beside some daily ones: the month, which covers more', () => {
    expect(chosen(['01..31', '05', '06']).shown).toEqual(['01..31']);
  });
  test('daily sheets of all its days instead of the sheet of the week', () => {
    expect(chosen(['01..03', '01', '02', '03']).shown).toEqual(['01..01', '02..02', '03..03']);
    expect(chosen(['01..03', '01', '03']).shown).toEqual(['01..03']);
  });
  test('never a day twice: of sheets that overlap those that cover most', () => {
    // 01-10 and 11-20 cover 20 days; 08-25 alone 18; 01-10 and 11-20 and 21-31 with a gap filled: 31.
    expect(chosen(['01..10', '08..25', '11..20'])).toEqual({
      shown: ['01..10', '11..20'],
      days: 20,
      straddling: 0,
    });
  });
  test('what reaches beyond the period, or over a day that does not count, is not split', () => {
    const beyond = chooseSpans([{ from: day(OCTOBER.from - 1), to: OCTOBER.from }], OCTOBER, () => true);
    expect([beyond.spans, beyond.straddling]).toEqual([[], 1]);
    expect(chosen(['01..03', '05'], (date) => date !== '02')).toEqual({
      shown: ['05..05'],
      days: 1,
      straddling: 1,
    });
  });
});

const row = (figures: PlatformRow['figures']): PlatformRow => ({
  agent: 'a',
  total: null,
  provider: null,
  group: null,
  ...OCTOBER,
  figures,
  input: 0,
  row: 2,
});
const replyRate = STATEMENTS.find(({ stated }) => stated === 'reply-rate')!;
const together = (...rows: PlatformRow['figures'][]) => {
  const found = combine(rows.map((figures) => rowFigure(row(figures), replyRate, 'served')));
  if (typeof found === 'string') return found;
  const { value, numerator, denominator, sample, basis, missing } = found;
  return {
    value: toNumber(value),
    of: numerator && denominator && `${toNumber(numerator)}/${toNumber(denominator)}`,
    sample,
    basis,
    missing,
  };
};

describe('rows of a report put together', () => {
  test('counts of every row: Σ ÷ Σ, never a mean of rates', () => {
    // (99 + 1) ÷ (100 + 2), where the mean of 99 % and 50 % would be 74.5 %.
    expect(
      together(
        { served: '100', unanswered: '1', 'reply-rate': '0.99' },
        { served: '2', unanswered: '1', 'reply-rate': '0.5' },
      ),
    ).toEqual({ value: 0.980392156863, of: '100/102', sample: 102, basis: 'counts', missing: 0 });
  });
  test('counts that do not give the stated rate are not what it is made of: rates, weighted', () => {
    // 99/100 is not 0.95. (0.95 × 100 + 0.5 × 300) ÷ 400.
    expect(
      together(
        { served: '100', unanswered: '1', 'reply-rate': '0.95' },
        { served: '300', unanswered: '150', 'reply-rate': '0.50' },
      ),
    ).toEqual({ value: 0.6125, of: null, sample: 400, basis: 'weighted', missing: 0 });
  });
  test('the last decimal written decides: 2/3 is 66.7 % and 66.67 %, not 66.9 %', () => {
    const basis = (rate: string) => {
      const found = together({ served: '3', unanswered: '1', 'reply-rate': rate });
      return typeof found === 'string' ? found : found.basis;
    };
    expect(['0.667', '0.6667', '0.669', '0.7'].map(basis)).toEqual(['counts', 'counts', 'stated', 'stated']);
  });
  test('a row with people and no figure is missing; one with nobody is not', () => {
    expect(together({ served: '10', 'reply-rate': '0.9' }, { served: '5' }, { served: '0' })).toEqual({
      value: 0.9,
      of: null,
      sample: 10,
      basis: 'stated',
      missing: 1,
    });
  });
  test('rates without counts are no figure, nor is nothing at all', () => {
    expect(together({ 'reply-rate': '0.9' }, { 'reply-rate': '0.8' })).toBe('console-no-weight');
    expect(together({}, { served: '4' })).toBe('console-blank');
    expect(together({ served: '0', unanswered: '0' })).toBe('console-blank');
  });
});

const text = (name: string, ...lines: string[]): GivenFile => ({
  name,
  bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
});
const CHITU = '客服昵称,接待人数,未回复人数,回复率,首次响应(秒),平均响应(秒)';
const contract = (
  clauses: string,
  more = 'platform: taobao\nagents: { vendor: ["乙-*"], owner: ["店长"], unassigned: vendor, roles: { pre: ["*-前*"] } }',
) => `kefu-sla: 1\ncontract: K\nowner: 甲\nvendor: 乙方公司\n${more}\nclauses:\n${clauses}\n`;

test('the vendor’s accounts only, and of a clause for one role that role’s', async () => {
  const card = await auditOf(
    contract(
      '  - { id: all, metric: response-time, from: console, max: 30s }\n  - { id: pre, metric: response-time, from: console, max: 30s, only: { role: pre } }',
    ),
    [
      text(
        '赤兔2026-10-01至2026-10-31.csv',
        CHITU,
        '乙-前1,100,0,100%,8,20',
        '乙-后1,300,0,100%,9,40',
        '店长,600,0,100%,5,10',
      ),
    ],
    '2026-10',
  );
  // (20 × 100 + 40 × 300) ÷ 400 = 35; the owner's 10 s are not the vendor's.
  expect(card.judgements.map(({ value, verdict }) => [value, verdict])).toEqual([
    [35, 'missed'],
    [20, 'met'],
  ]);
  expect(card.agents.map(({ agent }) => agent)).toEqual(['乙-前1', '乙-后1']);
});

test('waived days: daily reports lose just those, a month’s report cannot be used', async () => {
  const waived = `${'platform: taobao\nagents: { vendor: ["乙-*"] }'}\ncalendar: [ { day: 2026-10-02, waive: all } ]`;
  const clause = '  - { id: a, metric: response-time, from: console, max: 30s, min-sample: 1 }';
  const daily = ['01', '02', '03'].map((date, index) =>
    text(`赤兔2026-10-${date}.csv`, CHITU, `乙-1,10,0,100%,8,${[20, 90, 40][index]}`),
  );
  const month = text('赤兔2026-10-01至2026-10-31.csv', CHITU, '乙-1,310,0,100%,8,50');
  const value = async (files: GivenFile[]) => {
    const [judged] = (await auditOf(contract(clause, waived), files, '2026-10')).judgements;
    return [judged!.value, judged!.reason];
  };
  expect(await value(daily)).toEqual([30, null]);
  expect(await value([month])).toEqual([null, 'console-outside']);
});

test('days without a report make it provisional, and stand beside the figure', async () => {
  const card = await auditOf(
    contract('  - { id: a, metric: response-time, from: console, max: 30s }'),
    [text('赤兔2026-10-01至2026-10-30.csv', CHITU, '乙-1,100,0,100%,8,20')],
    '2026-10',
  );
  expect(card.status).toBe('provisional');
  expect(card.provisional).toEqual([{ code: 'untold-day', args: { count: 1, days: '2026-10-31' } }]);
  expect(card.judgements[0]!.console!.reasons[0]).toEqual({ code: 'edges', args: { days: 30, of: 31 } });
});

test('two shops: their reports together, each in its own format; without one of them no figure', async () => {
  const shops =
    'shops: [ { name: 猫, platform: taobao, files: ["猫/**"] }, { name: 狗, platform: jd, files: ["狗/**"] } ]\nagents: { vendor: ["乙-*"] }';
  const clauses = '  - { id: a, metric: response-time, from: console, max: 30s }';
  const cat = text('猫/赤兔2026-10-01至2026-10-31.csv', CHITU, '乙-1,100,0,100%,8,20');
  const dog = text(
    '狗/接待2026-10-01至2026-10-31.csv',
    '客服,接待量,平均响应时长（新）,30s应答率',
    '乙-2,300,40,90%',
  );
  const both = await auditOf(contract(clauses, shops), [cat, dog], '2026-10');
  // (20 × 100 + 40 × 300) ÷ 400 = 35
  expect(both.judgements[0]).toMatchObject({ value: 35, sample: 400, verdict: 'missed' });
  expect(both.judgements[0]!.console!.formats).toEqual(['chitu', 'jd-service']);
  const one = await auditOf(contract(clauses, shops), [cat], '2026-10');
  expect(one.judgements[0]).toMatchObject({ value: null, reason: 'no-platform-report', verdict: 'no-data' });
});

test('of two reports that state a figure, the one that counts it', async () => {
  const card = await auditOf(
    contract('  - { id: a, metric: reply-rate, from: console, min: 90% }'),
    [
      text('赤兔2026-10-01至2026-10-31.csv', CHITU, '乙-1,100,1,99%,8,20', '乙-2,100,3,97%,8,20'),
      text(
        '绩效2026-10-01至2026-10-31.csv',
        '旺旺昵称,询单人数,询单最终付款人数,旺旺回复率',
        '乙-1,90,9,99.2%',
        '乙-2,80,9,97.4%',
      ),
    ],
    '2026-10',
  );
  // 196/200 of 赤兔; 生意参谋 states rates that it gives no counts for.
  expect(card.judgements[0]).toMatchObject({ value: 0.98, numerator: 196, denominator: 200 });
  expect(card.judgements[0]!.console).toMatchObject({ basis: 'counts', formats: ['chitu'] });
});

test('every statement’s options are ones that its metric knows, where it is on the shelf', async () => {
  const shelf = Object.values(await import('../../src/metrics/index.ts')) as {
    id: string;
    options: { shape?: object; safeParse(value: unknown): { success: boolean } };
  }[];
  const unknown = STATEMENTS.flatMap(({ metric, options }) => {
    const known = shelf.find(({ id }) => id === metric);
    if (!known) return metric === 'satisfaction-rate' ? [] : [metric];
    return Object.keys(options).filter((key) => !(key in (known.options.shape ?? {})));
  });
  expect(unknown).toEqual([]);
});
