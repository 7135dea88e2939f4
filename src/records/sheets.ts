import type { BillItem } from './bill-item.ts';
import type { SheetKind } from './input.ts';
import type { DsrSnapshot, Order, Refund } from './orders.ts';
import type { PlatformRow } from './platform-row.ts';
import type { ExemptionRecord, ReviewRecord } from './rulings.ts';
import type { SessionRow } from './session-row.ts';
import type {
  AttendanceRecord,
  CallRecord,
  ComplaintRecord,
  EventRecord,
  ManualScore,
  QualityScore,
  RatingRecord,
  RosterEntry,
  TrainingRecord,
  ViolationRecord,
} from './staff.ts';

/** What one record of each kind of sheet is. */
export interface SheetRecords {
  readonly sessions: SessionRow;
  readonly orders: Order;
  readonly refunds: Refund;
  readonly dsr: DsrSnapshot;
  readonly 'platform-report': PlatformRow;
  readonly complaints: ComplaintRecord;
  readonly ratings: RatingRecord;
  readonly events: EventRecord;
  readonly quality: QualityScore;
  readonly manual: ManualScore;
  readonly calls: CallRecord;
  readonly attendance: AttendanceRecord;
  readonly training: TrainingRecord;
  readonly violations: ViolationRecord;
  readonly roster: RosterEntry;
  readonly exemptions: ExemptionRecord;
  readonly review: ReviewRecord;
  readonly bill: BillItem;
}

/** What all sheets of a run hold, each thing once, in an order of their own and not of the files. */
export type Sheets = { readonly [K in SheetKind]: readonly SheetRecords[K][] };
