import type { Measured } from './types.ts';

/** Counts what a definition leaves out, by reason. */
export type LeftOut = Record<string, number>;

export function leaveOut(out: LeftOut, reason: string): void {
  out[reason] = (out[reason] ?? 0) + 1;
}

export function withLeftOut(measured: Measured, excluded: LeftOut): Measured {
  return { ...measured, excluded };
}
