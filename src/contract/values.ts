import { compare, type Fraction, ONE, parseDecimal, ZERO } from '../units/fraction.ts';
import { fen } from '../units/money.ts';
import { isFault, isWhole, parseQuantity, parseStep, type Unit } from '../units/quantity.ts';
import { parseStamp } from '../units/stamp.ts';
import { DAY_SECONDS, type Day, day } from '../units/time.ts';
import type { Amount } from './contract.ts';
import type { Note } from './notes.ts';
import type { Path } from './source.ts';

/** Readers of single values: each complains and gives null where the text is no such value. */

export function readQuantity(text: string, unit: Unit, path: Path, complain: Note): Fraction | null {
  const value = parseQuantity(text, unit);
  if (!isFault(value)) return value;
  complain(path, value.code, { ...value.args });
  return null;
}

export function readStep(text: string, unit: Unit, path: Path, complain: Note): Fraction | null {
  const value = parseStep(text, unit);
  if (isFault(value)) complain(path, value.code, { ...value.args });
  else if (value.num <= 0n) complain(path, 'value-not-positive', { written: text });
  else return value;
  return null;
}

/** Whole seconds; `least` is the least allowed. */
export function readSeconds(text: string, least: number, path: Path, complain: Note): number | null {
  const value = readQuantity(text, 'seconds', path, complain);
  if (value === null) return null;
  if (isWhole(value) && value.num >= BigInt(least)) return Number(value.num);
  complain(path, isWhole(value) ? 'value-not-positive' : 'not-whole-seconds', { written: text });
  return null;
}

/** A share from 0 % to 100 %. */
export function readShare(text: string, path: Path, complain: Note): Fraction | null {
  const value = readQuantity(text, 'ratio', path, complain);
  if (value === null || (value.num >= 0n && compare(value, ONE) <= 0)) return value;
  complain(path, 'share-range', { written: text });
  return null;
}

/** Yuan (`500`, `12.50元`) or a share of the base (`2%`). */
export function readAmount(text: string, path: Path, complain: Note): Amount | null {
  if (/%\s*$/.test(text.normalize('NFKC'))) {
    const share = readShare(text, path, complain);
    return share && { kind: 'share', share };
  }
  const value = readQuantity(text, 'fen', path, complain);
  if (value && value.num > MOST_FEN) complain(path, 'amount-huge', { written: text });
  return value && { kind: 'fixed', fen: fen(Number(value.num)) };
}

// A hundred million yuan a month: above it a slip of the keyboard is likelier than a fee, and sums stay safe integers.
const MOST_FEN = 10_000_000_000n;

/** A bare number, `least` or more. */
export function readNumber(text: string, least: Fraction, path: Path, complain: Note): Fraction | null {
  const value = parseDecimal(text.normalize('NFKC').trim());
  if (value && compare(value, least) >= 0) return value;
  complain(path, value ? 'number-small' : 'want-number', { written: text });
  return null;
}

/** A whole number, 1 or more. */
export function readCount(text: string, path: Path, complain: Note): number | null {
  const value = readNumber(text, ONE, path, complain);
  if (value === null || (isWhole(value) && value.num <= BigInt(Number.MAX_SAFE_INTEGER)))
    return value && Number(value.num);
  complain(path, 'want-number', { written: text });
  return null;
}

/** A date: `2026-10-01`, `2026/10/1`, `2026年10月1日`. */
export function readDay(text: string, path: Path, complain: Note): Day | null {
  const stamp = parseStamp(text.normalize('NFKC').trim());
  if (stamp?.precision === 'day') return day(stamp.reading / DAY_SECONDS);
  complain(path, 'want-day', { written: text });
  return null;
}

/** Two days, the first not after the second; null where either is missing or unreadable. */
export function readDays(
  draft: { readonly from?: string | undefined; readonly to?: string | undefined },
  path: Path,
  complain: Note,
): { from: Day | null; to: Day | null } {
  const from = draft.from === undefined ? null : readDay(draft.from, [...path, 'from'], complain);
  const to = draft.to === undefined ? null : readDay(draft.to, [...path, 'to'], complain);
  if (from !== null && to !== null && from > to)
    complain([...path, 'to'], 'days-reversed', { from: draft.from!, to: draft.to! });
  return { from, to };
}

/** Points, 0 to 100. */
export function readGive(text: string, path: Path, complain: Note): Fraction | null {
  const value = readNumber(text, ZERO, path, complain);
  if (value === null || compare(value, { num: 100n, den: 1n }) <= 0) return value;
  complain(path, 'points-range', { written: text });
  return null;
}
