import type { SessionRow } from '../../records/chat-line.ts';
import type { Refund } from '../../records/orders.ts';
import type { CallRecord, ComplaintRecord, RatingRecord, TrainingRecord } from '../../records/staff.ts';
import type { EvidenceUnit } from '../../scorecard/words.ts';
import type { Period } from '../../units/days.ts';
import { type Fraction, ONE, parseDecimal, toNumber } from '../../units/fraction.ts';
import type { Day, Instant } from '../../units/time.ts';
import { type Facts, orderKey, ownDay, shopOf } from './facts.ts';
import { isDropped } from './findings.ts';
import type { Metric } from './metric.ts';
import { isOfFlagged } from './orders.ts';
import { isJudgedName, isOurs, namedIn } from './people.ts';
import type { Finding, Tally } from './tally.ts';

/** Something that stands in a sheet, at a moment or on a day. */
type Dated = { readonly input: number; readonly row: number } & (
  | { readonly at: Instant }
  | { readonly day: Day }
);

/** A record of a sheet that counts, on its local day. */
interface OnDay<T> {
  readonly record: T;
  readonly at: Instant;
  readonly day: Day;
  /** It as evidence. */
  find(agent: number, measured?: number | null): Finding;
}

/**
 * The records of the period and the clause's shops that are asked for, as evidence of a unit; the tally is told of those
 * that `only` or a waived day leaves out. Of a record with a day alone, hours are not asked for.
 */
function* recordsOn<T extends Dated>(
  facts: Facts,
  unit: EvidenceUnit,
  records: readonly T[],
  tally: Tally,
  isAsked: (record: T) => boolean = () => true,
): Iterable<OnDay<T>> {
  for (const [of, record] of records.entries()) {
    if (!isAsked(record)) continue;
    const hasTime = 'at' in record;
    const at = hasTime ? record.at : facts.calendar.startOf(record.day);
    const own = ownDay(facts, record, at, hasTime ? {} : { hours: [] });
    if (own === null) continue;
    const { input, row } = record;
    const find: OnDay<T>['find'] = (agent, measured = null) => ({
      unit,
      of,
      agent,
      at,
      measured,
      input,
      row,
    });
    if (own.reason === null) yield { record, at, day: own.day, find };
    else tally.exclude(own.reason, 1, find(-1));
  }
}

/** A record that counts and whose person is not known to be somebody else's; agent −1: it names nobody. */
interface OwnRecord<T> extends OnDay<T> {
  readonly agent: number;
}

/** Reasons for which `ownRecords` leaves some out. */
export const EXCLUDED_RECORDS = ['not-judged', 'out-of-scope', 'waived'] as const;

/** The period's records that are asked for, without those of the owner's and others' people; the tally is told of both. */
export function* ownRecords<T extends Dated>(
  facts: Facts,
  unit: EvidenceUnit,
  records: readonly T[],
  nameOf: (record: T) => string | null,
  tally: Tally,
  isAsked?: (record: T) => boolean,
): Iterable<OwnRecord<T>> {
  const named = namedIn(facts);
  for (const each of recordsOn(facts, unit, records, tally, isAsked)) {
    const someone = named(nameOf(each.record), each.at);
    if (isOurs(someone)) yield { ...each, agent: someone.account };
    else tally.exclude('not-judged', 1, each.find(someone.account));
  }
}

/** Reasons for which `vendorComplaints` leaves some out. */
export const EXCLUDED_COMPLAINTS = [
  'flagged',
  'others-liable',
  'out-of-scope',
  'undecided',
  'waived',
] as const;

/** The period's calls of the vendor's people; those that were not asked for are passed over. */
export const ownCalls = (facts: Facts, tally: Tally, isAsked?: (call: CallRecord) => boolean) =>
  ownRecords(facts, 'call', facts.sheets.calls, ({ agent }) => agent, tally, isAsked);

/**
 * The period's complaints for which the vendor is liable, whoever is named in them; a name of another side's is
 * nobody's. The tally is told of the other complaints.
 */
export function* vendorComplaints(facts: Facts, tally: Tally): Iterable<OwnRecord<ComplaintRecord>> {
  const named = namedIn(facts);
  for (const each of recordsOn(facts, 'complaint', facts.sheets.complaints, tally)) {
    const someone = named(each.record.agent, each.at);
    const agent = isOurs(someone) ? someone.account : -1;
    const reason = whyOut(facts, each.record);
    if (reason === null) yield { ...each, agent };
    else tally.exclude(reason, 1, each.find(agent));
  }
}

function whyOut(facts: Facts, complaint: ComplaintRecord): 'flagged' | 'undecided' | 'others-liable' | null {
  if (isOfFlagged(facts, complaint, complaint.order)) return 'flagged';
  if (complaint.liability === null) return 'undecided';
  return complaint.liability === 'vendor' ? null : 'others-liable';
}

/** All ratings read: those of a shop's rating sheets, else the marks of the platform's list of its sessions. */
export const ratingsOf = (facts: Facts): readonly RatingRecord[] => facts.derived('ratings', gatherRatings);

function gatherRatings({ inputs, sheets }: Facts): readonly RatingRecord[] {
  const rated = new Set(
    inputs.filter(({ kind, rows }) => kind === 'ratings' && rows > 0).map(({ shop }) => shop),
  );
  const isListed = (row: SessionRow): boolean => !rated.has(shopOf({ inputs }, row));
  return [...sheets.ratings, ...sheets['session-report'].filter(isListed).map(listedRating)];
}

/** A session's mark belongs to whoever took it over, or else took it on. */
const listedRating = ({
  at,
  id,
  buyer,
  agent,
  transferredTo,
  stars,
  solved,
  input,
  row,
}: SessionRow): RatingRecord => ({
  at,
  id: null,
  session: id,
  buyer,
  agent: transferredTo ?? agent,
  stars,
  invited: null,
  solved,
  input,
  row,
});

/** Reasons for which `ownRatings` leaves some out. */
export const EXCLUDED_RATINGS = ['not-judged', 'out-of-scope', 'unassigned', 'waived'] as const;

/** The period's ratings of a kind that judged agents answer for; the tally is told of the others of that kind. */
export function* ownRatings(
  facts: Facts,
  isAsked: (rating: RatingRecord) => boolean,
  tally: Tally,
): Iterable<OwnRecord<RatingRecord>> {
  const named = namedIn(facts);
  for (const each of recordsOn(facts, 'rating', ratingsOf(facts), tally, isAsked)) {
    const { record, at, find } = each;
    const someone =
      record.agent === null
        ? { account: agentOfSession(facts, record), side: null }
        : named(record.agent, at);
    const agent = someone.account;
    if (isJudgedName(facts, someone, at)) yield { ...each, agent };
    else tally.exclude(agent === -1 ? 'unassigned' : 'not-judged', 1, find(agent));
  }
}

/** The responsible agent of the session that was rated, also where none of its turns counts; −1 where it is not among the chats, or was nobody's. */
function agentOfSession(facts: Facts, rating: RatingRecord): number {
  const { turns, population } = facts;
  const key = rating.session === null ? '' : orderKey(facts, rating, rating.session);
  const session = facts.derived('sessions by id', sessionsById).get(key);
  if (session === undefined) return -1;
  const from = turns.ofSession[session]!;
  const own = Array.from({ length: turns.ofSession[session + 1]! - from }, (_, i) => from + i).filter(
    (turn) => !isDropped(facts, turn),
  );
  const isJudged = (turn: number): boolean =>
    population.isJudged(turns.agent[turn]!, turns.anchor[turn]! as Instant);
  const turn = own.find((each) => population.reasonOf(each) === null) ?? own.find(isJudged) ?? own[0];
  return turn === undefined ? -1 : turns.agent[turn]!;
}

/** Sessions by their shop and the export's own id. */
function sessionsById({ chats: { conversations }, sessions }: Facts): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (let s = 0; s < sessions.count; s++) {
    const conversation = sessions.conversation[s]!;
    if (conversations.kind[conversation] === 'id')
      found.set(`${sessions.shop[s]} ${conversations.key[conversation]}`, s);
  }
  return found;
}

/** Observes the results of trainings (or examinations) as the part `of`, and who did not come as `absences`. */
export function observeTraining(facts: Facts, of: TrainingRecord['type'], tally: Tally): void {
  const isAsked = ({ type }: TrainingRecord): boolean => type === of;
  const results = facts.sheets.training;
  for (const { record, agent, day, find } of ownRecords(
    facts,
    'training',
    results,
    ({ person }) => person,
    tally,
    isAsked,
  )) {
    const score = record.score === null ? null : parseDecimal(record.score);
    const finding = find(agent, score && toNumber(score));
    const parts: Record<string, Fraction> = {
      ...(score && { [of]: score }),
      ...(record.absent && { absences: ONE }),
    };
    if (score === null && !record.absent) tally.exclude('no-figure', 1, finding);
    else tally.add({ agent, day, parts, finding });
  }
}

/** A refund on the local day of the moment that was asked for. */
interface DatedRefund {
  readonly refund: Refund;
  readonly day: Day;
  readonly finding: Finding;
}

/** Whether a case gives money back: an exchange, goods sent again and a repair give none. */
export const givesMoney = ({ type }: Refund): boolean => type !== 'exchange' && type !== 'other';

/** When a case was applied for, else completed. */
export const appliedElseCompleted = ({ appliedAt, completedAt }: Refund): Instant | null =>
  appliedAt ?? completedAt;

/** The cases of the clause's shops whose moment lies on these days; the tally is told of those that do not count. */
export function* refundsOn(
  facts: Facts,
  momentOf: (refund: Refund) => Instant | null,
  tally: Tally,
  days: Period = facts.period,
): Iterable<DatedRefund> {
  for (const [index, refund] of facts.refunds.entries()) {
    const at = momentOf(refund);
    const own = at === null ? null : ownDay(facts, refund, at, { days });
    if (at === null || own === null) continue;
    const { input, row } = refund;
    const finding = { unit: 'refund' as const, of: index, agent: -1, at, measured: null, input, row };
    const reason = isOfFlagged(facts, refund, refund.order) ? 'flagged' : own.reason;
    if (reason === null) yield { refund, day: own.day, finding };
    else tally.exclude(reason, 1, finding);
  }
}

/** Observes cases as units of a rate; `whyOut`: the reason that leaves one out, null where it is a unit. */
export function observeRefunds(
  refunds: Iterable<DatedRefund>,
  tally: Tally,
  better: Metric['better'],
  isMet: (refund: Refund) => boolean,
  whyOut: (refund: Refund) => string | null = () => null,
): void {
  for (const { refund, day, finding } of refunds) {
    const reason = whyOut(refund);
    const met = isMet(refund);
    const told = tally.tracing || met === (better === 'lower') ? finding : undefined;
    if (reason !== null) tally.exclude(reason, 1, finding);
    else tally.add({ agent: -1, day, num: met ? 1 : 0, den: 1, finding: told });
  }
}
