import {
  isPlatformField,
  PLATFORM_FIELDS,
  type PlatformField,
  type PlatformFieldKind,
  type PlatformRow,
} from '../../records/platform.ts';
import type { Period } from '../../units/days.ts';
import { parseDuration, unitInHeader } from '../../units/duration.ts';
import { compare, type Fraction, fraction, ONE, parseDecimal, times } from '../../units/fraction.ts';
import { groupBy } from '../../units/group.ts';
import { decimal } from '../../units/quantity.ts';
import { DAY_SECONDS, wall } from '../../units/time.ts';
import { serialDateOf } from '../bytes/row.ts';
import type { Copy, OpenTable, TableReader } from '../format.ts';
import { summaryOf } from './aside.ts';
import { shapeOf, showTime } from './cell.ts';
import type { Cells } from './cells.ts';
import { daysIn } from './days-in.ts';

/** What a report leaves to be known: in what its waits are where neither header nor cell says so. */
interface PlatformRules {
  readonly waits: 'seconds' | 'minutes';
}

/**
 * Reads a platform's agent report: a row an account (or account, day and skill group), figures by the names of
 * `PLATFORM_FIELDS`. The days stand in a column, else above the header, else in the file's name.
 */
export const platformRows =
  (format: string, rules: PlatformRules = { waits: 'seconds' }) =>
  (table: OpenTable, emit: (copy: Copy<PlatformRow>) => void): TableReader => {
    const { cells, rowCount, input } = table;
    const fields = Object.keys(PLATFORM_FIELDS).filter(isPlatformField);
    const present = fields.filter((field) => cells.has(field));
    const filled = (): boolean =>
      present.some((field) => cells.text(field) !== '' || isDelayed(rawOf(cells, field)));
    const sheetDays = daysOfSheet(table);
    const read: ReadRow[] = [];

    return {
      isRow: () => cells.text('agent') !== '' || filled(),
      row() {
        const name = cells.needed('agent');
        const summary = summaryOf(name) ?? summaryOf(cells.text('date'));
        if (summary === 'other') {
          rowCount.outside++;
          rowCount.note('summary-rows', {}, cells.row.number);
          return;
        }
        // A note below the table.
        if (summary === null && !filled()) {
          rowCount.outside++;
          rowCount.note('rows-without-figures', {}, cells.row.number);
          return;
        }
        const date = cells.text('date');
        const days = date === '' ? (sheetDays?.days ?? null) : daysOfRow(date, table);
        if (days === null) {
          if (date === '') cells.refuse('no-report-day', 'agent');
          else cells.refuse('bad-instant', 'date', showTime(date));
        }
        const written = readFigures(table, present, rules);
        if (days === null || cells.refusal) return;
        const agent = summary === null ? name : null;
        const group = cells.text('group') || null;
        for (const each of [days.from, days.to]) rowCount.see(table.zone.instant(wall(each * DAY_SECONDS)));
        const provider = cells.has('provider') ? cells.text('provider') : null;
        read.push({ agent, total: summary, provider, group, ...days, input, row: cells.row.number, written });
      },
      end() {
        if (read.length > 0 && sheetDays?.source === 'name' && !cells.has('date'))
          rowCount.note('days-from-name', {}, null);
        const scales = new Map(present.map((field) => [field, scaleOf(field, read)]));
        const records = read.map(({ written, ...row }): PlatformRow => {
          const figures = [...written].map(([field, each]) => [field, numeral(each, scales.get(field)!)]);
          return { ...row, figures: Object.fromEntries(figures) };
        });
        for (const [key, [record, ...others]] of groupBy(records, (each) => keyOf(format, each))) {
          emit({ record: others.reduce(fuller, record!), key, rows: 1 });
          rowCount.overlapping += others.length;
          for (const { row } of others)
            rowCount.note('repeated-report-row', { column: cells.name('agent') }, row);
        }
      },
    };
  };

interface ReadRow extends Omit<PlatformRow, 'figures'> {
  readonly written: ReadonlyMap<PlatformField, WrittenValue>;
}

function daysOfRow(text: string, { cells }: OpenTable): Period | null {
  return daysIn(text) ?? daysIn(serialDateOf(text, cells.row.epoch1904) ?? '');
}

/** The days that a line above the header names, or the file's name. What tells the moment of the export is neither. */
function daysOfSheet({ banner, fileName }: OpenTable): { days: Period; source: 'banner' | 'name' } | null {
  for (const line of banner) {
    const days = /导出|下载|生成|更新/.test(line) ? null : daysIn(line);
    if (days !== null) return { days, source: 'banner' };
  }
  const days = daysIn(fileName.replace(/^.*\//, ''));
  return days === null ? null : { days, source: 'name' };
}

const rawOf = (cells: Cells, field: string): string => cells.row.text(cells.column(field)!);

function readFigures(
  { cells, rowCount }: OpenTable,
  fields: readonly PlatformField[],
  { waits }: PlatformRules,
) {
  const written = new Map<PlatformField, WrittenValue>();
  for (const field of fields) {
    const column = cells.name(field);
    // An empty marker elsewhere; here it says that the figure is still to come.
    if (isDelayed(rawOf(cells, field))) {
      rowCount.note('delayed-figure', { column }, cells.row.number);
      continue;
    }
    const text = cells.text(field);
    if (text === '') continue;
    const unit = unitInHeader(column) ?? (waits === 'minutes' ? 60 : 1);
    const value = parseValue(text, PLATFORM_FIELDS[field], unit);
    if (value === null) cells.refuse('bad-figure', field, shapeOf(text));
    else written.set(field, value);
  }
  return written;
}

/** What platforms write where a figure is not worked out yet. */
export const isDelayed = (cell: string): boolean => /延迟统计|统计中|计算中/.test(cell);

/** A figure as its cell has it: the value in the field's base unit, save for a share without `%`, whose scale the column tells. */
interface WrittenValue {
  readonly value: Fraction;
  /** Decimals of the value as written, in the base unit. */
  readonly decimals: number;
  /** Whether the cell itself says percent. */
  readonly percent: boolean;
}

/**
 * A figure's cell: `1,234人`, `99.71%`, `0.9971`, `13.78秒`, `0.5分钟`, `1分30秒`, `00:01:30`, `￥1,280.50`. Of waits
 * without a unit, `unit` says what one is in seconds. Null where it is no such figure.
 */
export function parseValue(cell: string, kind: PlatformFieldKind, unit = 1): WrittenValue | null {
  const clean = cell
    .normalize('NFKC')
    .replace(/[\s,￥¥]/g, '')
    .toLowerCase();
  if (kind === 'seconds') {
    const written = parseDuration(clean, unit);
    return written && { value: written.seconds, decimals: written.decimals, percent: false };
  }
  const match = /^(\d+(?:\.(\d+))?)(.*)$/.exec(clean);
  if (!match || !SUFFIXES[kind].test(match[3]!)) return null;
  const value = parseDecimal(match[1]!)!;
  const decimals = match[2]?.length ?? 0;
  if (kind === 'count') return value.den === 1n ? { value, decimals: 0, percent: false } : null;
  if (kind === 'fen')
    return match[3]!.startsWith('万')
      ? scaled(value, fraction(1_000_000), Math.max(0, decimals - 6))
      : scaled(value, fraction(100), Math.max(0, decimals - 2));
  if (match[3] !== '%') return { value, decimals, percent: false };
  return { value: times(value, fraction(1, 100)), decimals: decimals + 2, percent: true };
}

const scaled = (value: Fraction, by: Fraction, decimals: number): WrittenValue => ({
  value: times(value, by),
  decimals,
  percent: false,
});

const SUFFIXES: Readonly<Record<Exclude<PlatformFieldKind, 'seconds'>, RegExp>> = {
  count: /^(?:人|人次|次|个|条|件|单|笔|轮)?$/,
  share: /^%?$/,
  multiple: /^(?:%|倍)?$/,
  fen: /^万?元?$/,
};

// A share above 1 is written 0-100. Agents send a few messages for each of the buyers', never ten.
const MOST: Readonly<Partial<Record<string, Fraction>>> = { share: ONE, multiple: fraction(10) };

/** What the cells of a column that do not say percent are to be multiplied by. */
function scaleOf(field: PlatformField, read: readonly ReadRow[]): 1 | 100 {
  const most = MOST[PLATFORM_FIELDS[field]];
  const beyond = ({ written }: ReadRow): boolean => {
    const each = written.get(field);
    return most !== undefined && each !== undefined && !each.percent && compare(each.value, most) > 0;
  };
  return read.some(beyond) ? 100 : 1;
}

function numeral({ value, decimals, percent }: WrittenValue, scale: 1 | 100): string {
  const [exact, places] =
    percent || scale === 1 ? [value, decimals] : [times(value, fraction(1, 100)), decimals + 2];
  const [whole, part = ''] = decimal(exact).split('.');
  const padded = part.padEnd(places, '0');
  return padded === '' ? whole! : `${whole}.${padded}`;
}

const keyOf = (format: string, { agent, total, group, from, to }: PlatformRow): string =>
  JSON.stringify([format, agent, total, group, from, to]);

/** Of two rows about the same, the one that tells more; the order of rows decides nothing. */
function fuller(a: PlatformRow, b: PlatformRow): PlatformRow {
  const [told, other] = [a, b].map(({ figures }) => Object.entries(figures).length) as [number, number];
  if (told !== other) return told > other ? a : b;
  return JSON.stringify(a.figures) >= JSON.stringify(b.figures) ? a : b;
}
