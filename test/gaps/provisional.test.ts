import { describe, expect, it } from 'vitest';
import { type Completeness, provisionalReasons, statusOf } from '../../src/gaps/provisional.ts';
import type { Kind } from '../../src/records/input.ts';
import { KINDS } from '../../src/records/input.ts';
import { PROVISIONAL, provisionalText } from '../../src/text/reasons.ts';
import { type Day, parseDay } from '../../src/units/time.ts';
import { days, OCTOBER } from '../judge/builders.ts';

const set = (...texts: string[]): ReadonlySet<Day> => new Set(texts.map((text) => parseDay(text)!));
const complete: Completeness = {
  period: OCTOBER,
  unreadable: 0,
  inputs: [{ kind: 'chats', rows: 1000, refused: 0 }],
  needs: new Set<Kind>(['chats']),
  shops: [
    {
      name: '',
      serviceDays: [parseDay('2026-10-01')!, parseDay('2026-10-02')!],
      chatDays: set('2026-10-01', '2026-10-02'),
      reportDays: null,
    },
  ],
};
/** Those days with chats on others only. */
const shopWith = (chatDays: ReadonlySet<Day>, name = '') => [{ ...complete.shops[0]!, name, chatDays }];
/** Those days with reports on others only; no chats are needed. */
const unreported = (reportDays: ReadonlySet<Day>, name = '') => [
  { ...complete.shops[0]!, name, chatDays: null, reportDays },
];
const reasons = (changes: Partial<Completeness>) => provisionalReasons({ ...complete, ...changes });

describe('provisionalReasons', () => {
  it('are none where all is there', () => {
    expect(reasons({})).toEqual([]);
    expect(statusOf([], false)).toBe('final');
  });

  it('a period that is no whole month', () => {
    expect(reasons({ period: days('2026-10-01', '2026-10-30') })).toEqual([
      { code: 'part-month', args: { from: '2026-10-01', to: '2026-10-30' } },
    ]);
  });

  it('files that could not be read', () => {
    expect(reasons({ unreadable: 2 })).toEqual([{ code: 'unreadable-file', args: { count: 2 } }]);
  });

  it('more than 0.5 % of the rows of a needed kind refused; exactly 0.5 % is not more', () => {
    const inputs = (refused: number) => [
      { kind: 'chats' as const, rows: 400, refused },
      { kind: 'chats' as const, rows: 600, refused: 0 },
    ];
    expect(reasons({ inputs: inputs(5) })).toEqual([]);
    expect(reasons({ inputs: inputs(6) })).toEqual([
      { code: 'refused-chats', args: { refused: 6, rows: 1000 } },
    ]);
  });

  it('does not add kinds up, and does not mind a kind that no clause needs', () => {
    const inputs = [
      { kind: 'chats' as const, rows: 100_000, refused: 0 },
      { kind: 'orders' as const, rows: 100, refused: 1 },
    ];
    expect(reasons({ inputs })).toEqual([]);
    expect(reasons({ inputs, needs: new Set<Kind>(['orders', 'chats']) })).toEqual([
      { code: 'refused-orders', args: { refused: 1, rows: 100 } },
    ]);
  });

  it('service days without a chat, in runs; days without service do not matter', () => {
    const serviceDays = ['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-05', '2026-10-08'].map(
      (text) => parseDay(text)!,
    );
    expect(
      reasons({
        shops: [{ name: '', serviceDays, chatDays: set('2026-10-05', '2026-10-06'), reportDays: null }],
      }),
    ).toEqual([{ code: 'silent-day', args: { count: 4, days: '2026-10-01..2026-10-03, 2026-10-08' } }]);
    expect(reasons({ shops: [] })).toEqual([]);
  });

  it('tell each shop by itself', () => {
    const shops = [
      ...shopWith(set('2026-10-02'), '天猫店'),
      ...shopWith(set('2026-10-01', '2026-10-02'), '京东店'),
    ];
    expect(reasons({ shops })).toEqual([
      { code: 'silent-shop-day', args: { shop: '天猫店', count: 1, days: '2026-10-01' } },
    ]);
  });

  it('service days that no report of the platform is about, where a clause is judged on them', () => {
    const shops = unreported(set('2026-10-01'));
    expect(reasons({ shops })).toEqual([{ code: 'untold-day', args: { count: 1, days: '2026-10-02' } }]);
    expect(reasons({ shops: unreported(set('2026-10-01', '2026-10-02')) })).toEqual([]);
  });
});

describe('statusOf', () => {
  it('is lifted by acceptance, but for a part of a month and a fee that is not known', () => {
    const incomplete = reasons({ unreadable: 1, shops: shopWith(set()) });
    const part = reasons({ period: days('2026-10-01', '2026-10-30') });
    expect(incomplete).toHaveLength(2);
    expect(statusOf(incomplete, false)).toBe('provisional');
    expect(statusOf(incomplete, true)).toBe('final');
    expect(statusOf(part, true)).toBe('provisional');
    expect(statusOf(reasons({ uncounted: 1 }), true)).toBe('provisional');
  });
});

it('every reason has its sentence, with all its arguments in it', () => {
  const all = [
    ...reasons({
      period: days('2026-10-01', '2026-10-30'),
      unreadable: 1,
      uncounted: 1,
      shops: [
        ...shopWith(set()),
        ...shopWith(set(), '天猫店'),
        ...unreported(set()),
        ...unreported(set(), '天猫店'),
      ],
    }),
    ...KINDS.flatMap((kind) =>
      reasons({
        inputs: [{ kind, rows: 9, refused: 1 }],
        needs: new Set([kind]),
      }),
    ),
  ];
  expect(new Set(all.map(({ code }) => code))).toEqual(new Set(Object.keys(PROVISIONAL)));
  for (const reason of all)
    for (const lang of ['zh', 'en'] as const) {
      const sentence = provisionalText(reason, lang);
      expect(sentence).not.toMatch(/[{}]/);
      for (const value of Object.values(reason.args)) expect(sentence).toContain(String(value));
    }
});
