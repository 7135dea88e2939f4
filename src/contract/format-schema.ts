import { z } from 'zod';
import { DESCRIBED_KINDS } from '../terms/terms.ts';
import { text } from './schema-words.ts';

const field = z.union([
  text.describe('Name of the column'),
  z.strictObject({
    column: text.describe('Name of the column'),
    values: z
      .record(z.string(), text)
      .optional()
      .describe('What the cells say → the word it means; rows that say anything else are refused'),
    format: text.optional().describe('How times are written, yyyy/M/d H:mm:ss'),
    zone: text.optional().describe("IANA zone of the times, where it is not the contract's"),
  }),
]);

/** Shape of one table that a contract describes; what it means is read-formats.ts. */
export const formatSchema = z.strictObject({
  id: text.describe('Name of the format, one that no other has'),
  title: text.optional().describe('What people call it'),
  kind: z.enum(DESCRIBED_KINDS).describe('What a row of it is'),
  header: z
    .array(text.describe('Name of a column'))
    .min(1)
    .describe('Columns that together only this table has: all there, the file is this'),
  fields: z.record(z.string(), field).describe('Field → the column it is read from'),
});
