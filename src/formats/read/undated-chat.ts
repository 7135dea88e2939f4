import type { ChatLine } from '../../records/chat-line.ts';
import type { Day } from '../../units/time.ts';
import { DAY_SECONDS, wall } from '../../units/time.ts';
import type { OpenTable } from '../format.ts';
import { daysIn } from './platform-days.ts';

const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/** Seconds since midnight of a time of day; null where the text is none. */
export function timeOfDay(text: string): number | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, hours, minutes, seconds] = match.map(Number) as [number, number, number, number];
  const [h, m, s] = [hours, minutes, match[3] === undefined ? 0 : seconds];
  return h > 23 || m > 59 || s > 59 ? null : h * 3600 + m * 60 + s;
}

/** A message whose row tells the time of day only. */
export type UndatedLine = Omit<ChatLine, 'at'> & {
  readonly seconds: number;
  /** Its number in the chat where the table has one, else its row. */
  readonly number: number;
};

/**
 * Holds the messages of a table that has lost its dates until the table ends. They get the one day that the summary
 * sheet, the banner or else the file's name tells; without one, or where the clock runs backwards (the chat goes over
 * midnight, and nobody knows which) or past the moment of the export, they are refused.
 */
export function makeUndatedChat(
  table: Pick<OpenTable, 'banner' | 'beside' | 'fileName' | 'zone' | 'tally'>,
  emit: (line: ChatLine) => void,
): { add(line: UndatedLine): void; close(): void } {
  const { banner, beside, fileName, zone, tally } = table;
  const lines: UndatedLine[] = [];
  return {
    add: (line) => void lines.push(line),
    close() {
      if (lines.length === 0) return;
      lines.sort((a, b) => a.number - b.number || a.row - b.row);
      const told = toldDay([...banner, ...beside]);
      const on = told ?? onlyDay(fileName);
      const code =
        on === null
          ? 'no-chat-day'
          : runsBack(lines)
            ? 'chat-days-mixed'
            : told === null && lines.some(({ seconds }) => seconds >= exportedAt(fileName))
              ? 'chat-after-export'
              : null;
      if (on !== null && code === null && told === null) tally.note('chat-day-from-name', {}, null);
      for (const { seconds, number: _number, ...line } of lines) {
        if (on === null || code !== null) {
          tally.refuse(code!, {}, line.row);
          continue;
        }
        const at = zone.instant(wall(on * DAY_SECONDS + seconds));
        tally.see(at);
        emit({ ...line, at });
      }
    },
  };
}

/** The one day that notes tell of, when they were exported aside. */
function toldDay(cells: readonly string[]): Day | null {
  const days = new Set<Day | null>();
  cells.forEach((cell, index) => {
    if (/导出|export/i.test(cell) || /导出.{0,4}$|export/i.test(cells[index - 1] ?? '')) return;
    if (daysIn(cell) !== null) days.add(onlyDay(cell));
  });
  return days.size === 1 ? [...days][0]! : null;
}

function onlyDay(text: string): Day | null {
  const days = daysIn(text);
  return days !== null && days.from === days.to ? days.from : null;
}

const runsBack = (lines: readonly UndatedLine[]): boolean =>
  lines.some(({ seconds }, index) => index > 0 && seconds < lines[index - 1]!.seconds);

/** `…_2026-05-09_21-30.xlsx`: the first second after the export's minute; else the day's end. */
function exportedAt(fileName: string): number {
  const match = /\d{4}-\d{2}-\d{2}[_ T](\d{2})-(\d{2})/.exec(fileName);
  return match ? Number(match[1]) * 3600 + Number(match[2]) * 60 + 60 : DAY_SECONDS;
}
