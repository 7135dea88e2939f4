import { z } from 'zod';

/** A value as written; editors may see a number in it, the contract's reader never does. */
export const scalar = z.union([z.string(), z.number()]).transform(String);

/** A value that says something. */
export const text = scalar.refine((written) => written.trim() !== '', { message: 'value-empty' });

/** One of a few words; absent means the default. */
export const choice = <const T extends readonly [string, ...string[]]>(words: T) => z.enum(words).optional();

/** Plain true or false; absent means the default. */
export const flag = z.boolean().optional();

export const intervals = z.array(
  text.describe('Local times, 09:00-23:00; 24:00 allowed; may cross midnight'),
);

export const accountList = z.array(text.describe('Glob over the account name'));
