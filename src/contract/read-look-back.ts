import { compare, fraction, ONE } from '../units/fraction.ts';

import type { Note } from './notes.ts';
import type { ContractDraft } from './schema.ts';
import type { Chronic, Repeat } from './settlement.ts';
import type { Path } from './source.ts';
import { readCount, readNumber } from './values.ts';

type Draft = NonNullable<ContractDraft['settlement']>;

// The shortest window that holds a month besides the one judged, and the longest that people mean.
const [LEAST, MOST] = [2, 24];

/** Months looked back to for a clause missed again; null, with complaints, where it is not sound. */
export function readRepeat(draft: NonNullable<Draft['repeat']>, path: Path, complain: Note): Repeat | null {
  const withinMonths = readMonths(draft['within-months'], [...path, 'within-months'], complain);
  const multiplier = readNumber(draft.multiplier, ONE, [...path, 'multiplier'], complain);
  if (multiplier && (compare(multiplier, ONE) === 0 || compare(multiplier, fraction(10)) > 0)) {
    complain([...path, 'multiplier'], 'repeat-multiplier', { written: draft.multiplier });
    return null;
  }
  return withinMonths === null || multiplier === null ? null : { withinMonths, multiplier };
}

/** The same for a clause missed so often that it is told. */
export function readChronic(
  draft: NonNullable<Draft['chronic']>,
  path: Path,
  complain: Note,
): Chronic | null {
  const withinMonths = readMonths(draft['within-months'], [...path, 'within-months'], complain);
  const misses = readCount(draft.misses, [...path, 'misses'], complain);
  if (withinMonths === null || misses === null) return null;
  if (misses >= LEAST && misses <= withinMonths) return { misses, withinMonths };
  complain([...path, 'misses'], 'chronic-misses', { written: draft.misses, months: withinMonths });
  return null;
}

function readMonths(text: string, path: Path, complain: Note): number | null {
  const months = readCount(text, path, complain);
  if (months === null || (months >= LEAST && months <= MOST)) return months;
  complain(path, 'within-months', { written: text, most: MOST });
  return null;
}
