import type { Text } from '../units/text.ts';
import { AMENDMENT_COMPLAINTS } from './complaints/amendments.ts';
import { BOOK_COMPLAINTS } from './complaints/book.ts';
import { CLAUSE_COMPLAINTS } from './complaints/clauses.ts';
import { FORMAT_COMPLAINTS } from './complaints/formats.ts';
import { LOOK_BACK_COMPLAINTS } from './complaints/look-back.ts';
import { SHAPE_COMPLAINTS } from './complaints/shape.ts';
import { SYNTAX_COMPLAINTS } from './complaints/syntax.ts';
import { TERMS_COMPLAINTS } from './complaints/terms.ts';
import { VALUE_COMPLAINTS } from './complaints/values.ts';
import { CONTRACT_WARNINGS } from './complaints/warnings.ts';

const SENTENCES = {
  ...SYNTAX_COMPLAINTS,
  ...BOOK_COMPLAINTS,
  ...SHAPE_COMPLAINTS,
  ...VALUE_COMPLAINTS,
  ...TERMS_COMPLAINTS,
  ...FORMAT_COMPLAINTS,
  ...CLAUSE_COMPLAINTS,
  ...AMENDMENT_COMPLAINTS,
  ...LOOK_BACK_COMPLAINTS,
  ...CONTRACT_WARNINGS,
};

/** What can be wrong with a contract, or is worth a warning. */
export type ComplaintCode = keyof typeof SENTENCES;

/** The sentence of each: what is wrong, and what to do. */
export const COMPLAINTS: Readonly<Record<string, Text>> = SENTENCES;
