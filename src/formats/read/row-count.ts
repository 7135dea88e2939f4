import type { Input, Problem } from '../../records/input.ts';
import type { Instant } from '../../units/time.ts';

/** Files of fewer rows are never called coarse (metrics.md, Primitives). */
const COARSE_ROWS = 20;

/** How many of a problem's rows are named. */
const FIRST_ROWS = 5;

/** The counts of one reading of one input, and its problems, the same ones added up. */
export class RowCount {
  rows = 0;
  refused = 0;
  outside = 0;
  overlapping = 0;
  private readonly input: number;
  private readonly found = new Map<string, Problem>();
  private from = Number.POSITIVE_INFINITY;
  private to = Number.NEGATIVE_INFINITY;
  private wholeMinutes = true;

  constructor(input: number) {
    this.input = input;
  }

  /** Notes something about a row (or, with null, the file); the same code and column add up. */
  note(code: string, args: Problem['args'], row: number | null, count = 1): void {
    const key = `${code}\n${args.column ?? ''}`;
    const known = this.found.get(key);
    if (!known)
      this.found.set(
        key,
        marked({ code, args, input: this.input, row, count, rows: row === null ? [] : [row] }),
      );
    else {
      const rows = known.rows ?? [];
      this.found.set(key, {
        ...known,
        count: known.count + count,
        rows: row === null || rows.length >= FIRST_ROWS ? rows : [...rows, row],
      });
    }
  }

  refuse(code: string, args: Problem['args'], row: number): void {
    this.refused++;
    this.note(code, args, row);
  }

  /** Takes an instant of a record into the dates covered. */
  see(at: Instant | null): void {
    if (at === null) return;
    if (at < this.from) this.from = at;
    if (at > this.to) this.to = at;
    if (at % 60 !== 0) this.wholeMinutes = false;
  }

  /** Enough rows, and all their times on whole minutes. */
  get coarse(): boolean {
    return this.rows >= COARSE_ROWS && this.from <= this.to && this.wholeMinutes;
  }

  get problems(): Problem[] {
    return [...this.found.values()];
  }

  /** Writes the counts into the input. */
  fill(input: Input): void {
    input.rows = this.rows;
    input.refused = this.refused;
    input.outside = this.outside;
    input.overlapping = this.overlapping;
    input.kept = this.rows - this.refused - this.outside - this.overlapping;
    const any = this.from <= this.to;
    input.from = any ? this.from : null;
    input.to = any ? this.to : null;
    input.coarse = input.kind === 'chats' && this.coarse;
  }
}

/** A problem, marked where it means that something given could not be read, or not to its end. */
export const marked = (problem: Problem): Problem =>
  UNREAD.has(problem.code) ? { ...problem, unreadable: true } : problem;

const UNREAD: ReadonlySet<string> = new Set([
  'unclaimed',
  'no-header',
  'claimed-twice',
  'old-xls',
  'other-workbook',
  'other-archive',
  'html-file',
  'xml-file',
  'xml-data',
  'pdf-file',
  'picture-file',
  'document-file',
  'other-encoding',
  'mixed-encodings',
  'fixed-width',
  'few-words',
  'error-page',
  'json-message',
  'garbled-file',
  'whatsapp-log',
  'wechat-service-capture',
  'wecom-archive',
  'unknown-log',
  'unknown-separator',
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
