import type { Finding } from './finding.ts';

/** scorecard.md: at most 2 000 pieces of evidence a clause. */
export const EVIDENCE_LIMIT = 2000;

/** Keeps the worst findings, whatever order they come in, and counts them all. */
export interface Worst {
  add(finding: Finding): void;
  readonly count: number;
  /** Worst first, at most `EVIDENCE_LIMIT`. */
  list(): readonly Finding[];
}

export function makeWorst(worseFirst: (a: Finding, b: Finding) => number): Worst {
  let kept: Finding[] = [];
  let count = 0;
  /** The best of those that are kept for sure; null while there is room. */
  let last: Finding | null = null;
  const trim = (): void => {
    kept.sort(worseFirst);
    kept = kept.slice(0, EVIDENCE_LIMIT);
    if (kept.length === EVIDENCE_LIMIT) last = kept.at(-1)!;
  };
  return {
    add: (finding) => {
      count++;
      if (last !== null && worseFirst(last, finding) <= 0) return;
      // A copy: V8 moves all that is made in one place to the old objects, where most of it lives long.
      kept.push({ ...finding });
      if (kept.length >= 2 * EVIDENCE_LIMIT) trim();
    },
    get count() {
      return count;
    },
    list: () => {
      trim();
      return kept;
    },
  };
}
