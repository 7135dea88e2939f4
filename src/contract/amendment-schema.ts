import { z } from 'zod';
import { clauseSchema } from './clause-schema.ts';
import { flag, scalar, text } from './schema-words.ts';

/** Keys of the top that no amendment changes: they name the contract itself, or are its frame. */
export const UNAMENDABLE: readonly string[] = [
  'kefu-sla',
  'contract',
  'owner',
  'vendor',
  'term',
  'amendments',
];

/** Every key may be missing, which changes nothing, or null, which takes the key away. */
const changes = (shape: Readonly<Record<string, z.ZodType>>): Record<string, z.ZodType> =>
  Object.fromEntries(Object.entries(shape).map(([key, schema]) => [key, schema.nullable().optional()]));

const clauseChange = z.strictObject({
  ...changes(clauseSchema.shape),
  id: text.describe('Clause that is changed; one of a new id is added'),
  remove: flag.describe('true: the clause no longer holds'),
});

/** Shape of an amendment to a contract whose keys of the top are `top`. */
export const amendmentSchema = (top: Readonly<Record<string, z.ZodType>>) =>
  z.strictObject({
    ...changes(
      Object.fromEntries(
        Object.entries(top).filter(([key]) => key !== 'clauses' && !UNAMENDABLE.includes(key)),
      ),
    ),
    from: scalar.describe('First day on which it holds; anything but clauses changes on the 1st of a month'),
    note: text.optional().describe('What it is called on paper'),
    clauses: z
      .array(clauseChange)
      .min(1)
      .optional()
      .describe('Clauses changed key by key, added or removed, by id'),
  });
