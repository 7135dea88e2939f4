import type { Problem } from '../../records/input.ts';

/** A problem, marked where it means that something given could not be read, or not to its end. */
export const marked = (problem: Problem): Problem =>
  UNREAD.has(problem.code) ? { ...problem, unreadable: true } : problem;

const UNREAD: ReadonlySet<string> = new Set([
  'unclaimed',
  'no-header',
  'claimed-twice',
  'old-xls',
  'html-file',
  'not-text',
  'no-workbook',
  'broken-workbook',
  'too-large-workbook',
  'broken-zip',
  'too-large-zip',
  'nested-zip',
  'unsafe-member',
  'locked-member',
  'broken-member',
  'too-large-member',
  'broken-json',
  'too-large-json',
  'broken-file',
  'open-quote',
  'late-table',
]);
