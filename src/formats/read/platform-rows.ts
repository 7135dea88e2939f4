import { isPlatformField, PLATFORM_FIELDS, type PlatformField } from '../../records/platform-fields.ts';
import type { PlatformRow } from '../../records/platform-row.ts';
import { compare, type Fraction, fraction, ONE, times } from '../../units/fraction.ts';
import { groupBy } from '../../units/group.ts';
import { decimal } from '../../units/quantity.ts';
import { DAY_SECONDS, wall } from '../../units/time.ts';
import { serialDateOf } from '../bytes/serial-date.ts';
import type { Copy, OpenTable, TableReader } from '../format.ts';
import { shapeOf, showTime } from './cell.ts';
import type { Cells } from './cells.ts';
import { type Days, daysIn } from './platform-days.ts';
import { isDelayed, parseValue, type WrittenValue } from './platform-value.ts';
import { summaryOf } from './summary-rows.ts';

interface Read extends Omit<PlatformRow, 'figures'> {
  readonly written: ReadonlyMap<PlatformField, WrittenValue>;
}

/** What a report leaves to be known: in what its waits are where neither header nor cell says so. */
export interface PlatformRules {
  readonly waits: 'seconds' | 'minutes';
}

/**
 * Reads a platform's agent report: a row an account (or account, day and skill group), figures by the names of
 * records/platform-fields.ts. The days stand in a column, else above the header, else in the file's name.
 */
export const platformRows =
  (format: string, rules: PlatformRules = { waits: 'seconds' }) =>
  (table: OpenTable, emit: (copy: Copy<PlatformRow>) => void): TableReader => {
    const { cells, tally, input } = table;
    const fields = Object.keys(PLATFORM_FIELDS).filter(isPlatformField);
    const present = fields.filter((field) => cells.has(field));
    const filled = (): boolean =>
      present.some((field) => cells.text(field) !== '' || isDelayed(rawOf(cells, field)));
    const sheetDays = daysOfSheet(table);
    const read: Read[] = [];

    return {
      isRow: () => cells.text('agent') !== '' || filled(),
      row() {
        const name = cells.needed('agent');
        const summary = summaryOf(name) ?? summaryOf(cells.text('date'));
        if (summary === 'other') {
          tally.outside++;
          tally.note('summary-rows', {}, cells.row.number);
          return;
        }
        // A note below the table.
        if (summary === null && !filled()) {
          tally.outside++;
          tally.note('rows-without-figures', {}, cells.row.number);
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
        for (const each of [days.from, days.to]) tally.see(table.zone.instant(wall(each * DAY_SECONDS)));
        const provider = cells.has('provider') ? cells.text('provider') : null;
        read.push({ agent, total: summary, provider, group, ...days, input, row: cells.row.number, written });
      },
      end() {
        if (read.length > 0 && sheetDays?.source === 'name' && !cells.has('date'))
          tally.note('days-from-name', {}, null);
        const scales = new Map(present.map((field) => [field, scaleOf(field, read)]));
        const records = read.map(({ written, ...row }): PlatformRow => {
          const figures = [...written].map(([field, each]) => [field, numeral(each, scales.get(field)!)]);
          return { ...row, figures: Object.fromEntries(figures) };
        });
        for (const [key, [record, ...others]] of groupBy(records, (each) => keyOf(format, each))) {
          emit({ record: others.reduce(fuller, record!), key, rows: 1 });
          tally.overlapping += others.length;
          for (const { row } of others)
            tally.note('repeated-report-row', { column: cells.name('agent') }, row);
        }
      },
    };
  };

const keyOf = (format: string, { agent, total, group, from, to }: PlatformRow): string =>
  JSON.stringify([format, agent, total, group, from, to]);

/** Of two rows about the same, the one that tells more; the order of rows decides nothing. */
function fuller(a: PlatformRow, b: PlatformRow): PlatformRow {
  const [told, other] = [a, b].map(({ figures }) => Object.entries(figures).length) as [number, number];
  if (told !== other) return told > other ? a : b;
  return JSON.stringify(a.figures) >= JSON.stringify(b.figures) ? a : b;
}

const rawOf = (cells: Cells, field: string): string => cells.row.text(cells.column(field)!);

function readFigures(
  { cells, tally }: OpenTable,
  fields: readonly PlatformField[],
  { waits }: PlatformRules,
) {
  const written = new Map<PlatformField, WrittenValue>();
  for (const field of fields) {
    const column = cells.name(field);
    // An empty marker elsewhere; here it says that the figure is still to come.
    if (isDelayed(rawOf(cells, field))) {
      tally.note('delayed-figure', { column }, cells.row.number);
      continue;
    }
    const text = cells.text(field);
    if (text === '') continue;
    const unit = /分钟|min/i.test(column) ? 60 : /秒|\(s\)/i.test(column) ? 1 : waits === 'minutes' ? 60 : 1;
    const value = parseValue(text, PLATFORM_FIELDS[field], unit);
    if (value === null) cells.refuse('bad-figure', field, shapeOf(text));
    else written.set(field, value);
  }
  return written;
}

// A share above 1 is written 0-100. Agents send a few messages for each of the buyers', never ten.
const MOST: Readonly<Partial<Record<string, Fraction>>> = { share: ONE, multiple: fraction(10) };

/** What the cells of a column that do not say percent are to be multiplied by. */
function scaleOf(field: PlatformField, read: readonly Read[]): 1 | 100 {
  const most = MOST[PLATFORM_FIELDS[field]];
  const beyond = ({ written }: Read): boolean => {
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

function daysOfRow(text: string, { cells }: OpenTable): Days | null {
  return daysIn(text) ?? daysIn(serialDateOf(text, cells.row.epoch1904) ?? '');
}

/** The days that a line above the header names, or the file's name. What tells the moment of the export is neither. */
function daysOfSheet({ banner, fileName }: OpenTable): { days: Days; source: 'banner' | 'name' } | null {
  for (const line of banner) {
    const days = /导出|下载|生成|更新/.test(line) ? null : daysIn(line);
    if (days !== null) return { days, source: 'banner' };
  }
  const days = daysIn(fileName.replace(/^.*\//, ''));
  return days === null ? null : { days, source: 'name' };
}
