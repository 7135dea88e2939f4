import { z } from 'zod';
import { KINDS, type SheetKind } from '../records/input.ts';
import { columnRead, spanOf } from '../records/sheets.ts';
import type { EvidenceUnit } from '../scorecard/words.ts';
import { type Facts, ownDay } from './base/facts.ts';
import { defineMetric } from './base/metric.ts';
import { WORDS } from './base/options.ts';
import { isOfFlagged } from './base/orders.ts';
import type { Finding } from './base/tally.ts';

type Listed = Exclude<SheetKind, 'exemptions' | 'review' | 'bill'>;

// What people decided or billed is no record of service.
const SHEETS = KINDS.filter(
  (kind): kind is Listed => !['chats', 'exemptions', 'review', 'bill'].includes(kind),
);

/** How many rows of a sheet are filled in where they have to be. */
export const recordCompleteness = defineMetric({
  id: 'record-completeness',
  family: 'after-sales',
  title: { zh: '登记完整率', en: 'Record completeness' },
  definition: {
    zh: '周期内 sheet 那种表的记录中，columns 各列都已填写的 ÷ 全部。列名按表头的写法；空白、-、null 算没填；哪张表没有这一列，它的记录都算没填。',
    en: 'Of the records of the sheets of kind `sheet` in the period: those with all `columns` filled ÷ all. Columns are named as in the header; blanks, - and null are empty; where a sheet has no such column, its records have it empty.',
  },
  formula: { zh: '各列都填了的记录 ÷ 记录', en: 'records with all columns filled ÷ records' },
  example: {
    zh: '投诉表 40 条，36 条填了“处理结果”和“责任方”：36 ÷ 40 = 90%',
    en: '40 complaints, 36 with both “处理结果” and “责任方”: 36 ÷ 40 = 90%',
  },
  source: {
    zh: '外包合同常见条款：登记表须填写完整',
    en: 'A usual clause: records are to be filled in completely',
  },
  unit: 'ratio',
  better: 'higher',
  needs: ({ sheet }) => [sheet],
  reads: ({ sheet, columns }) => columns.map((column) => columnRead(sheet, column)),
  excludes: ['across-period', 'flagged', 'no-day', 'out-of-scope', 'waived'],
  options: z.strictObject({
    sheet: z.enum(SHEETS).register(WORDS, {
      title: { zh: '表', en: 'Sheet' },
      tells: { zh: '看哪种表', en: 'which kind of sheet is looked at' },
      values: 'kinds',
      example: 'refunds',
    }),
    columns: z
      .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
      .transform((columns): readonly string[] => (typeof columns === 'string' ? [columns] : columns))
      .register(WORDS, {
        title: { zh: '必填列', en: 'Columns' },
        tells: {
          zh: '哪些列必须都填，按表头的写法；可以写一列，也可以写一串',
          en: 'which columns must all be filled, as the header writes them; one, or a list',
        },
        example: ['退款原因', '责任方'],
      }),
  }),
  withoutContract: null,
  perAgent: false,
  observe(facts, { sheet, columns }, tally) {
    const { inputs, sheets, period, calendar } = facts;
    const asked = inputs.filter(({ kind, emptyCells }) => kind === sheet && emptyCells !== undefined);
    if (columns.some((column) => asked.every(({ emptyCells }) => emptyCells!.get(column) === null)))
      tally.refuse('no-such-column');
    for (const [index, record] of sheets[sheet].entries()) {
      const span =
        sheet === 'roster' ? ([period.to, period.to] as const) : spanOf(sheet, record as never, calendar);
      const at = calendar.startOf(span?.[0] ?? period.to);
      const finding = findRecord(sheet, index, at, record);
      // Most sheets tell days and no hours, so that none is asked of any.
      const own = span && ownDay(facts, record, at, { hours: [], days: { from: span[0], to: period.to } });
      if (span === null) tally.exclude('no-day', 1, finding);
      else if (own === null || span[1] < period.from) continue;
      else if (span[0] < period.from || span[1] > period.to) tally.exclude('across-period', 1, finding);
      else if (own.reason !== null) tally.exclude(own.reason, 1, finding);
      else if (isFlaggedRecord(facts, record)) tally.exclude('flagged', 1, finding);
      else {
        const met = columns.every((column) => isFilled(facts, record, column));
        tally.add({
          agent: -1,
          day: own.day,
          num: met ? 1 : 0,
          den: 1,
          finding: met && !tally.tracing ? undefined : finding,
        });
      }
    }
  },
});

interface Placed {
  readonly input: number;
  readonly row: number;
}

/** Whether a record's row has something in the column. */
function isFilled({ inputs }: Facts, { input, row }: Placed, column: string): boolean {
  const empty = inputs[input]!.emptyCells?.get(column);
  return empty != null && !empty.has(row);
}

/** An order's own number, or that of the order which a record is about. */
function isFlaggedRecord(
  facts: Facts,
  record: Placed & { readonly order?: unknown; readonly id?: unknown },
): boolean {
  const { inputs } = facts;
  const number = inputs[record.input]!.kind === 'orders' ? record.id : record.order;
  return typeof number === 'string' && isOfFlagged(facts, record, number);
}

const UNITS: Readonly<Partial<Record<SheetKind, EvidenceUnit>>> = {
  orders: 'order',
  refunds: 'refund',
  complaints: 'complaint',
  ratings: 'rating',
  events: 'event',
  calls: 'call',
  training: 'training',
  attendance: 'attendance',
  violations: 'violation',
};

const findRecord = (sheet: SheetKind, of: number, at: Finding['at'], { input, row }: Placed): Finding => ({
  unit: UNITS[sheet] ?? 'score',
  of,
  agent: -1,
  at,
  measured: null,
  input,
  row,
});
