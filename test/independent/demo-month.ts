import { demoFiles } from '../../src/demo/demo.ts';
import type { Platform } from '../../src/terms/terms.ts';
import { byTheProgram } from './by-the-program.ts';
import { measure } from './inputs.ts';
import type { GivenFile } from './read-files.ts';
import type { Measured } from './types.ts';

/** A synthetic month as its platform exports it, without the contract. */
export const monthOf = (platform: Platform, messages: number, seed: number): GivenFile[] =>
  demoFiles({ platform, messages, seed })
    .filter(({ name }) => name !== 'contract.yaml')
    .map(({ name, chunks }) => ({ name, bytes: Uint8Array.from(Buffer.concat([...chunks()])) }));

const OCTOBER = { from: '2026-10-01', to: '2026-10-31' };

/** What both calculations make of the month under these rules, clause by clause: `program` is to equal `reference`. */
export async function bothSides(
  clauses: readonly string[],
  files: GivenFile[],
  rules: string,
): Promise<{ program: Figure[]; reference: Figure[] }> {
  const metrics = clauses.map((clause) => `metric: ${clause}`);
  const reference = measure(metrics, files, rules, OCTOBER);
  const program = await byTheProgram(metrics, files, rules, OCTOBER);
  return {
    program: program.map((measured, i) => figureOf(clauses[i]!, measured, reference[i]!)),
    reference: reference.map((measured, i) => figureOf(clauses[i]!, measured, measured)),
  };
}

type Figure = Partial<Measured> & { readonly clause: string };

/** How Σ, n and misses are written down is compared where the reference writes them down at all. */
function figureOf(clause: string, measured: Measured, reference: Measured): Figure {
  const { value, numerator, denominator, sample, breaches } = measured;
  return {
    clause,
    value,
    sample: value === null ? 0 : sample,
    ...(reference.numerator === null || reference.denominator === null ? {} : { numerator, denominator }),
    ...(reference.breaches === null ? {} : { breaches }),
  };
}

/** Every metric of chats, with options on both sides of their defaults. */
export const CHAT_CLAUSES = [
  'first-response-time',
  'first-response-time, with: { statistic: p90, cap: 60s, unanswered: cap }',
  'first-response-time, with: { replies: substantive }',
  'response-time',
  'response-time, with: { statistic: p95 }',
  'response-time, with: { statistic: max, cap: 300s, unanswered: cap }',
  'response-rate, with: { within: 15s, unit: turn }',
  'response-rate, with: { within: 30s, unit: first }',
  'response-rate, with: { within: 30s, unit: message }',
  'response-rate, with: { within: 180s, unit: buyer-day }',
  'reply-rate',
  'effective-reply-rate',
  'unanswered-rate',
  'answer-ratio',
  'bot-share',
  'typing-speed',
  'typing-speed, with: { min-chars: 2, max-gap: 60s, paste-speed: 200/min, canned-repeats: 3 }',
  'inquiry-volume',
];

/** Every metric of chats and orders together. */
export const SELLING_CLAUSES = [
  'inquiry-conversion-rate',
  'inquiry-conversion-rate, with: { horizon: day, event: created }',
  'inquiry-conversion-rate, with: { horizon: next-day }',
  'inquiry-conversion-rate, with: { horizon: 72h, net-of-refunds: true }',
  'units-per-buyer',
  'sales-per-buyer',
  'sales-per-buyer, with: { net-of-refunds: false, postage: true }',
];
