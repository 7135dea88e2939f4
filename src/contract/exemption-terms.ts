import { z } from 'zod';
import { DAY_SECONDS } from '../units/time.ts';
import type { Note } from './notes.ts';
import { scalar, text } from './schema-words.ts';
import { readSeconds } from './values.ts';
import { filled, seconds } from './write-values.ts';

/** How units may be left out at somebody's request. */
export interface ExemptionTerms {
  /** Path (a glob) of the sheet; null: any such sheet among the files. */
  readonly file: string | null;
  /** Seconds after the first scorecard of the period within which to file. */
  readonly fileWithin: number;
}

/** Shape of `exemptions:`. */
export const exemptionsSchema = z.strictObject({
  file: text
    .optional()
    .describe('The sheet (kefu-sla formats exemptions), beside this file; without it any such sheet counts'),
  'file-within': scalar
    .optional()
    .describe('How long after the first scorecard of the period it may be filed (7d)'),
});

const WEEK = 7 * DAY_SECONDS;

export function readExemptions(draft: z.output<typeof exemptionsSchema>, complain: Note): ExemptionTerms {
  const written = draft['file-within'];
  const path = ['exemptions', 'file-within'];
  const within = written === undefined ? WEEK : readSeconds(written, 1, path, complain);
  return { file: draft.file ?? null, fileWithin: within ?? WEEK };
}

export const writeExemptions = ({ file, fileWithin }: ExemptionTerms): Record<string, unknown> =>
  filled({ file, 'file-within': seconds(fileWithin) });
