import type { Path } from './source.ts';

// contract language → keys and values that are part of it and that this version does not carry out.
const KEYS: Readonly<Record<string, readonly string[]>> = {
  '': ['amendments', 'exemptions'],
  'clauses.*': ['each', 'bonus'],
  settlement: ['by-score', 'bonus-cap', 'bonus-gate', 'repeat', 'chronic'],
};
const VALUES: Readonly<Record<string, readonly string[]>> = {
  'clauses.*.margin': ['wilson95'],
  'settlement.overlap': ['one'],
  'settlement.base.*.type': ['seat', 'inquiry', 'commission'],
};

/** Whether a key belongs to the contract language but not yet to this version: refused, never ignored. */
export const isLaterKey = (around: Path, key: string): boolean =>
  KEYS[pattern(around)]?.includes(key) ?? false;

/** The same of a value. */
export const isLaterValue = (path: Path, value: string): boolean =>
  VALUES[pattern(path)]?.includes(value) ?? false;

const pattern = (path: Path): string => path.map((step) => (typeof step === 'number' ? '*' : step)).join('.');
