import { z } from 'zod';
import { intervals, scalar, text } from './schema-words.ts';

/** Shape of one dated exception of the calendar. */
export const calendarEntrySchema = z.strictObject({
  day: scalar.optional().describe('One day, 2026-11-11'),
  from: scalar.optional().describe('First of several days'),
  to: scalar.optional().describe('Last of several days'),
  hours: intervals
    .optional()
    .describe('Service hours of these days in place of the usual ones; [] is closed'),
  as: text.optional().describe('Treated as this weekday (mon … sun, 周一 … 周日)'),
  waive: z
    .union([text, z.array(text)])
    .optional()
    .describe('Clauses or metrics that these days do not count for, or all'),
  volume: z
    .strictObject({
      forecast: scalar.describe('Buyers announced for each of these days, 800/day'),
      over: scalar.optional().describe('By how much there may be more (20%)'),
      waive: z
        .union([text, z.array(text)])
        .optional()
        .describe('Clauses or metrics that days beyond it do not count for, or all'),
    })
    .optional()
    .describe('What the owner announced: days beyond it are told as a signal, and waived where it says so'),
  note: text.optional().describe('Why'),
});
