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
  const trim = (): void => {
    kept.sort(worseFirst);
    kept = kept.slice(0, EVIDENCE_LIMIT);
  };
  return {
    add: (finding) => {
      count++;
      kept.push(finding);
      if (kept.length >= 4 * EVIDENCE_LIMIT) trim();
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
