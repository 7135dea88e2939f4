import type { SessionRow } from '../../records/chat-line.ts';
import { normaliseNick } from '../../records/nick.ts';
import { parseDuration, unitInHeader } from '../../units/duration.ts';
import { toNumber } from '../../units/fraction.ts';
import type { Copy, OpenTable, TableReader } from '../format.ts';
import { decodeWords, STAR_WORDS } from '../sheet/words.ts';
import { shapeOf, showWord } from './cell.ts';
import type { Cells } from './cells.ts';

/** Reads a platform's list of sessions, one a row. */
export function sessionRows(
  { cells, input, rowCount }: OpenTable,
  emit: (copy: Copy<SessionRow>) => void,
): TableReader {
  const filled = (field: string): string | null => cells.text(field) || null;
  return {
    row() {
      if (cells.needed('at') === '') return;
      const at = cells.instant('at');
      const nick = filled('buyer');
      const solved = solvedOf(cells);
      if (at === null) return;
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
        endedAt: cells.instant('endedAt'),
        firstResponse: secondsOf(cells, 'firstResponse'),
        duration: secondsOf(cells, 'duration'),
        input,
        row: cells.row.number,
      };
      if (cells.refusal) return;
      rowCount.see(at);
      const key = record.id ?? [record.at, record.buyer, record.agent].join(' ');
      emit({ record, key, rows: 1 });
    },
  };
}

/** A length of time, in the unit that its column names where the cell names none; null where the cell is empty. */
function secondsOf(cells: Cells, field: string): number | null {
  const text = cells.text(field);
  if (text === '') return null;
  const length = parseDuration(text, unitInHeader(cells.name(field)) ?? 1);
  return length ? toNumber(length.seconds) : cells.refuse('bad-figure', field, shapeOf(text));
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
