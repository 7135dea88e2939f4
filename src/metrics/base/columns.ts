import type { Kind, SheetKind } from '../../records/input.ts';

/**
 * Why there is no figure (text/reasons.ts) where no sheet of a kind has a column: the kind, and the fields (formats'
 * `columns`) of which one would have given it.
 */
export const COLUMN_REASONS = {
  'no-creation-column': ['orders', 'createdAt'],
  'no-payment-column': ['orders', 'paidAt'],
  'no-amount-column': ['orders', 'paid'],
  'no-units-column': ['orders', 'units'],
  'no-application-column': ['refunds', 'appliedAt'],
  'no-completion-column': ['refunds', 'completedAt'],
  'no-intervention-column': ['refunds', 'intervened'],
  'no-liability-column': ['refunds', 'liable'],
  'no-reason-column': ['refunds', 'reason'],
  'no-type-column': ['refunds', 'type', 'goodsBack'],
  'no-freight-column': ['refunds', 'freight'],
  'no-decision-column': ['complaints', 'liability'],
  'no-solved-column': ['ratings', 'solved'],
  'no-listed-solved-column': ['session-report', 'solved'],
  'no-listed-stars-column': ['session-report', 'satisfaction'],
  'no-listed-wait-column': ['session-report', 'firstResponse'],
  'no-listed-length-column': ['session-report', 'duration', 'endedAt'],
  'no-industry-column': ['dsr', 'industry'],
  'no-hire-column': ['roster', 'hired'],
  'no-rings-column': ['calls', 'rings', 'ringing'],
  'no-ringing-column': ['calls', 'ringing'],
  'no-exam-column': ['training', 'type'],
} as const satisfies Record<string, readonly [SheetKind, ...(readonly string[])]>;

export type ColumnReason = keyof typeof COLUMN_REASONS;

/** The kind of sheet and the fields that a reason is about. */
export function columnOf(reason: ColumnReason): { readonly kind: Kind; readonly fields: readonly string[] } {
  const [kind, ...fields] = COLUMN_REASONS[reason];
  return { kind, fields };
}

export const isColumnReason = (reason: string): reason is ColumnReason =>
  Object.hasOwn(COLUMN_REASONS, reason);
