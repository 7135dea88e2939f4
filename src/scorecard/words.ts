import { z } from 'zod';
import { UNITS } from '../units/quantity.ts';

/** Pieces that shapes of the scorecard share. */
export const text = z.strictObject({ zh: z.string(), en: z.string() });
export const unit = z.enum(UNITS);
export const figure = z.strictObject({ value: z.number().nullable(), sample: z.int() });
export const count = z.int().nonnegative();
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const args = z.record(z.string(), z.union([z.string(), z.number()]));

/** What it means that a piece of evidence has no figure. */
export const ABSENT = ['unanswered', 'not-bought', 'not-shipped'] as const;

export type Absent = (typeof ABSENT)[number];

/** What can be a piece of evidence; the last ones are records of sheets. */
export const EVIDENCE_UNITS = [
  'turn',
  'session',
  'message',
  'buyer-day',
  'order',
  'refund',
  'snapshot',
  'complaint',
  'rating',
  'event',
  'score',
  'call',
  'training',
  'attendance',
  'violation',
  'agent-day',
] as const;

export type EvidenceUnit = (typeof EVIDENCE_UNITS)[number];
