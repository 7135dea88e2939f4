import type { Cells } from '../read/cells.ts';

/** A figure that must be there, as a decimal numeral; '' where it is refused. */
export const needDecimal = (cells: Cells, field: string): string => {
  cells.needed(field);
  return cells.decimal(field) ?? '';
};

const CLOCK = /^(?:(\d{1,2}):)?(\d{1,3}):(\d{2})$/;
const WORDS = /^(?:(\d{1,3})(?:分钟|分|m|min))?(?:(\d{1,6})(?:\.0+)?(?:秒|s|sec)?)?$/i;

/** A length of time in seconds: `12`, `12秒`, `1分20秒`, `00:01:20`. */
export function seconds(cells: Cells, field: string): number | null {
  const text = cells.text(field).normalize('NFKC').replace(/\s/g, '');
  if (text === '') return null;
  const clock = CLOCK.exec(text);
  if (clock) return Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  const words = WORDS.exec(text);
  if (words) return Number(words[1] ?? 0) * 60 + Number(words[2] ?? 0);
  cells.refuse('bad-seconds', field);
  return null;
}
