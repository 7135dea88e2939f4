import type { DsrSide, DsrSnapshot } from '../../records/orders.ts';
import { stampDay } from '../../units/stamp.ts';
import { DAY_SECONDS, type Day, wall } from '../../units/time.ts';
import { serialDateOf, textsOf } from '../bytes/row.ts';
import type { Copy, OpenTable, TableReader } from '../format.ts';
import { cleanCell, shapeOf } from './cell.ts';

const DATE = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}/;
const COMPACT = /(20\d{2})(0[1-9]|1[0-2])([0-3]\d)/;

/** Reads a DSR sheet: the scores of the banner's day, then the daily table where there is one. */
export function dsrRows(table: OpenTable, emit: (copy: Copy<DsrSnapshot>) => void): TableReader {
  const { cells, banner, fileName, rowCount, input, zone } = table;
  const bannerDay =
    banner.map((cell) => stampDay(DATE.exec(cell)?.[0] ?? '')).find((each) => each !== null) ?? null;
  const nameDay = stampDay(DATE.exec(fileName)?.[0] ?? COMPACT.exec(fileName)?.slice(1).join('-') ?? '');
  const seen = new Set<string>();
  let daily: readonly (readonly [number, DsrSide])[] | null = null;

  const give = (on: Day, side: DsrSide, score: string, industry: string | null): void => {
    const key = `${on} ${side}`;
    if (seen.has(key)) return;
    seen.add(key);
    rowCount.see(zone.instant(wall(on * DAY_SECONDS)));
    emit({ record: { day: on, side, score, industry, input, row: cells.row.number }, key, rows: 1 });
  };

  const summary = (): void => {
    const side = sideOf(cells.needed('metric'));
    const score = /^\d+(?:\.\d+)?/.exec(cells.needed('score'))?.[0];
    const on = bannerDay ?? nameDay;
    if (side === null) cells.refuse('unknown-dsr-side', 'metric');
    else if (score === undefined) cells.refuse('bad-score', 'score', shapeOf(cells.text('score')));
    else if (on === null) cells.refuse('no-dsr-day', 'score');
    else {
      if (bannerDay === null) rowCount.note('dsr-day-from-name', {}, null);
      give(on, side, score, /^\d+(?:\.\d+)?$/.exec(cells.text('industry'))?.[0] ?? null);
    }
  };

  const ofDay = (columns: readonly (readonly [number, DsrSide])[]): void => {
    const written = cleanCell(cells.row.text(0));
    const on = stampDay(written) ?? stampDay(serialDateOf(written, cells.row.epoch1904) ?? '');
    if (on === null) cells.refuse('bad-instant', 'metric', shapeOf(written));
    else
      for (const [column, side] of columns) {
        const score = /^\d+(?:\.\d+)?/.exec(cleanCell(cells.row.text(column)))?.[0];
        if (score !== undefined) give(on, side, score, null);
      }
  };

  return {
    isRow() {
      const texts = textsOf(cells.row).map(cleanCell);
      if (texts[0] === '日期') {
        daily = texts.flatMap((text, column) => (sideOf(text) ? [[column, sideOf(text)!]] : []));
        return false;
      }
      return texts.filter((text) => text !== '').length > 1;
    },
    row: () => (daily ? ofDay(daily) : summary()),
  };
}

const SIDES: readonly (readonly [DsrSide, RegExp])[] = [
  ['description', /描述/],
  // 物流服务 is no service of people's.
  ['logistics', /物流|发货/],
  ['service', /服务/],
];

const sideOf = (words: string): DsrSide | null =>
  SIDES.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
