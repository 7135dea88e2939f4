import { z } from 'zod';
import * as shelf from '../../phrases/index.ts';

/** The id of a phrase class of that side's words, or one of `others`; whether a class of the contract's own exists is checked with the contract. */
export const phraseClass = (by: 'buyer' | 'human', others: readonly string[] = []) =>
  z
    .string()
    .min(1)
    .refine((id) => others.includes(id) || (sideOf(id) ?? by) === by, {
      message: 'phrase-side',
      params: { fault: { code: `phrase-not-${by}`, args: {} } },
    });

/** Whose words a class of the shelf is looked for in. */
const sideOf = (id: string) => Object.values(shelf).find((each) => each.id === id)?.by;
