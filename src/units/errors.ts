/** Where a mistake stands: a file as the person named it, and, where known, line and column (1-based). */
export interface Place {
  readonly file: string;
  /** Of a workbook: its sheet, whose row and column `line` and `column` are; `index` is where it stands in the book. */
  readonly sheet?: { readonly name: string; readonly index: number };
  readonly line?: number;
  readonly column?: number;
}

/** One mistake, as a code and its arguments; `text/` turns it into a sentence in the person's language. */
export interface Complaint {
  readonly code: string;
  readonly args: Readonly<Record<string, string | number>>;
  readonly place?: Place;
  /** The offending line or value, as it stands in the file; never customer data. */
  readonly excerpt?: string;
}

/** Mistakes the person can mend, all that were found. Anything else thrown is our bug (exit 70). */
export class UserError extends Error {
  readonly complaints: readonly Complaint[];

  constructor(complaints: readonly Complaint[]) {
    super(complaints.map((complaint) => complaint.code).join(', '));
    this.name = 'UserError';
    this.complaints = complaints;
  }
}
