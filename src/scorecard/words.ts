import { z } from 'zod';
import { UNITS } from '../metrics/base/metric.ts';

/** Pieces that shapes of the scorecard share. */
export const text = z.strictObject({ zh: z.string(), en: z.string() });
export const unit = z.enum(UNITS);
export const figure = z.strictObject({ value: z.number().nullable(), sample: z.int() });
export const count = z.int().nonnegative();
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const args = z.record(z.string(), z.union([z.string(), z.number()]));
