import type { Calendar } from '../terms/calendar.ts';
import { daysBetween } from '../units/days.ts';
import type { Day, Instant } from '../units/time.ts';
import type { SessionRow } from './chat-line.ts';
import type { Kind, SheetKind } from './input.ts';
import type { DsrSnapshot, Order, Refund } from './orders.ts';
import type { PlatformRow } from './platform.ts';
import type { ExemptionRecord, ReviewRecord } from './rulings.ts';
import type {
  AttendanceRecord,
  BillItem,
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
  readonly 'session-report': SessionRow;
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

/** The days that a record speaks of, both inclusive; null where it tells none. */
type SpanOf<T> = (record: T, dayOf: (at: Instant) => Day) => readonly [Day, Day] | null;

const at =
  <T>(instantOf: (record: T) => Instant | null): SpanOf<T> =>
  (record, dayOf) => {
    const instant = instantOf(record);
    return instant === null ? null : [dayOf(instant), dayOf(instant)];
  };

const on: SpanOf<{ readonly day: Day }> = (record) => [record.day, record.day];

const SPANS: { readonly [K in SheetKind]: SpanOf<SheetRecords[K]> } = {
  'session-report': at((session) => session.at),
  orders: at(({ createdAt, paidAt }) => createdAt ?? paidAt),
  refunds: at(({ appliedAt, completedAt }) => appliedAt ?? completedAt),
  dsr: on,
  'platform-report': ({ from, to }) => [from, to],
  complaints: at((complaint) => complaint.at),
  ratings: at((rating) => rating.at),
  events: at((event) => event.at),
  quality: on,
  manual: on,
  calls: at((call) => call.at),
  attendance: ({ from, to }) => [from, to],
  training: on,
  violations: on,
  roster: () => null,
  exemptions: () => null,
  review: () => null,
  bill: () => null,
};

// A year and a leap day; a record of more days is a slip of the keyboard, and only its first is known.
const LONGEST = 366;

/** The days that a record of a kind speaks of, both inclusive; null where it tells none. */
export const spanOf = <K extends SheetKind>(
  kind: K,
  record: SheetRecords[K],
  { dayOf }: Pick<Calendar, 'dayOf'>,
): readonly [Day, Day] | null => (SPANS[kind] as SpanOf<SheetRecords[K]>)(record, dayOf);

/** How many records of a kind speak of each day, by input. */
export function sheetDays<K extends SheetKind>(
  kind: K,
  sheets: Sheets,
  { dayOf }: Pick<Calendar, 'dayOf'>,
): ReadonlyMap<number, ReadonlyMap<Day, number>> {
  const inputs = new Map<number, Map<Day, number>>();
  for (const record of sheets[kind]) {
    const span = spanOf(kind, record, { dayOf });
    if (span === null) continue;
    const days = inputs.get(record.input) ?? new Map<Day, number>();
    inputs.set(record.input, days);
    const [from, to] = span[1] - span[0] > LONGEST ? [span[0], span[0]] : span;
    for (const each of daysBetween(from, to)) days.set(each, (days.get(each) ?? 0) + 1);
  }
  return inputs;
}

/** What of a sheet a metric needs (`reads`): whether the cells of a column are filled. */
const COLUMN_READ = 'column:';

/** The need for a column, by its name in the header, of the sheets of a kind. */
export const columnRead = (kind: Kind, column: string): string => `${COLUMN_READ}${kind}:${column}`;

/** The columns of a kind's sheets that metrics need; undefined where they need none. */
export function columnsAsked(reads: readonly string[], kind: Kind): readonly string[] | undefined {
  const start = columnRead(kind, '');
  const columns = reads.filter((read) => read.startsWith(start)).map((read) => read.slice(start.length));
  return columns.length === 0 ? undefined : columns;
}
