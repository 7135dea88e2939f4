import type { SessionRow } from '../../records/chat-line.ts';
import { normaliseNick } from '../../records/nick.ts';
import type { DsrSide, DsrSnapshot } from '../../records/orders.ts';
import { parseStamp } from '../../units/stamp.ts';
import { DAY_SECONDS, type Day, day, wall } from '../../units/time.ts';
import { serialDateOf, textsOf } from '../bytes/row.ts';
import type { Copy, OpenTable, TableReader } from '../format.ts';
import { decodeWords } from '../sheet/define-sheet.ts';
import { STAR_WORDS } from '../sheet/words.ts';
import { cleanCell, shapeOf, showWord } from './cell.ts';
import type { Cells } from './cells.ts';

/** Reads a platform's list of sessions, one a row. */
export function sessionRows(
  { cells, input, tally }: OpenTable,
  emit: (copy: Copy<SessionRow>) => void,
): TableReader {
  const filled = (field: string): string | null => cells.text(field) || null;
  return {
    row() {
      if (cells.needed('at') === '') return;
      const at = cells.instant('at');
      const nick = filled('buyer');
      const solved = solvedOf(cells);
      if (at === null || cells.refusal) return;
      tally.see(at);
      const record: SessionRow = {
        id: filled('id'),
        at,
        buyer: nick && normaliseNick(nick),
        agent: filled('agent'),
        transferredTo: filled('transferredTo'),
        group: filled('group'),
        satisfaction: filled('satisfaction'),
        stars: starsOf(cells.text('satisfaction')),
        solved,
        input,
        row: cells.row.number,
      };
      const key = record.id ?? [record.at, record.buyer, record.agent].join(' ');
      emit({ record, key, rows: 1 });
    },
  };
}

const STARS = decodeWords(STAR_WORDS);

function starsOf(word: string): number | null {
  const code = STARS.read(word, false);
  return code === null ? null : Number(code);
}

function solvedOf(cells: Cells): boolean | null {
  const word = cells.text('solved');
  if (word === '') return null;
  if (/^(?:是|已解决|解决)$/.test(word)) return true;
  // 未评价: the customer was asked and did not say.
  if (/未评|未知/.test(word)) return null;
  if (/^(?:否|未解决|没有解决|没解决)$/.test(word)) return false;
  return cells.refuse('unknown-value', 'solved', showWord(word));
}

const DATE = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}/;

const COMPACT = /(20\d{2})(0[1-9]|1[0-2])([0-3]\d)/;

const SIDES: readonly (readonly [DsrSide, RegExp])[] = [
  ['description', /描述/],
  ['service', /服务/],
  ['logistics', /物流|发货/],
];

/** Reads a DSR sheet: the scores of the banner's day, then the daily table where there is one. */
export function dsrRows(table: OpenTable, emit: (copy: Copy<DsrSnapshot>) => void): TableReader {
  const { cells, banner, fileName, tally, input, zone } = table;
  const bannerDay =
    banner.map((cell) => dayOf(DATE.exec(cell)?.[0] ?? '')).find((each) => each !== null) ?? null;
  const nameDay = dayOf(DATE.exec(fileName)?.[0] ?? COMPACT.exec(fileName)?.slice(1).join('-') ?? '');
  const seen = new Set<string>();
  let daily: readonly (readonly [number, DsrSide])[] | null = null;

  const give = (on: Day, side: DsrSide, score: string, industry: string | null): void => {
    const key = `${on} ${side}`;
    if (seen.has(key)) return;
    seen.add(key);
    tally.see(zone.instant(wall(on * DAY_SECONDS)));
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
      if (bannerDay === null) tally.note('dsr-day-from-name', {}, null);
      give(on, side, score, /^\d+(?:\.\d+)?$/.exec(cells.text('industry'))?.[0] ?? null);
    }
  };

  const ofDay = (columns: readonly (readonly [number, DsrSide])[]): void => {
    const written = cleanCell(cells.row.text(0));
    const on = dayOf(written) ?? dayOf(serialDateOf(written, cells.row.epoch1904) ?? '');
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

const sideOf = (words: string): DsrSide | null =>
  SIDES.find(([, pattern]) => pattern.test(words))?.[0] ?? null;

function dayOf(text: string): Day | null {
  const stamp = parseStamp(text);
  return stamp === null ? null : day(Math.floor(stamp.reading / DAY_SECONDS));
}
