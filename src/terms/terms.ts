import type { Fraction } from '../units/fraction.ts';
import type { Day, Zone } from '../units/time.ts';

/** What counting may know of the contract: all of it but who pays what. */
export interface Rules {
  readonly terms: Terms;
  readonly calendar: readonly CalendarEntry[];
  readonly clock: 'wall' | 'service';
  readonly attribution: Attribution;
}

/** What reading must know of the contract: compiled before the first byte is read. Durations in seconds. */
export interface Terms {
  readonly zone: Zone;
  /** Where the day is cut, seconds after midnight. */
  readonly dayStarts: number;
  /** At least one; records tell theirs by its place in this list. */
  readonly shops: readonly Shop[];
  readonly agents: {
    /** Null: not given, so that accounts on no list are judged where the export marks roles. */
    readonly vendor: readonly AccountRule[] | null;
    readonly owner: readonly AccountRule[];
    readonly others: readonly AccountRule[];
    readonly bots: readonly AccountRule[];
    readonly unassigned: 'vendor' | 'nobody';
    /** Role id → globs of accounts. */
    readonly roles: Readonly<Record<string, readonly string[]>>;
    /** Path (a glob) of the staff list that completes these lists; null: none, or it has been read into them. */
    readonly roster: string | null;
  };
  /** How long an unanswered question keeps its session open. */
  readonly openTurn: number;
  readonly replies: {
    readonly bots: 'exclude' | 'count';
    readonly closers: 'count' | 'drop';
    /** Globs over the whole normalised text. */
    readonly auto: readonly string[];
  };
  /**
   * Changes to the phrase classes: class id → entries added (plain text or `/regex/`) and entry ids dropped. Of a class
   * that is the contract's own, `by` tells whose words it is looked for in.
   */
  readonly phrases: Readonly<
    Record<
      string,
      { readonly add: readonly string[]; readonly drop: readonly string[]; readonly by?: 'buyer' | 'human' }
    >
  >;
  /** The shop's own numbers and addresses, as written: telling them to a buyer exposes nobody. */
  readonly privacy: { readonly own: readonly string[] };
  /** What the clauses' metrics need of texts (`Metric.reads`), sorted: nothing else is looked for. */
  readonly reads: readonly string[];
  /** Tables that no built-in format knows; the first that fits a file claims it, before every built-in one. */
  readonly formats: readonly DescribedFormat[];
}

/** A table that the contract describes, in the words of formats/described/vocabulary.ts. */
export interface DescribedFormat {
  readonly id: string;
  readonly title: string | null;
  readonly kind: DescribedKind;
  /** Column names that all stand in such a table. */
  readonly header: readonly string[];
  /** By the vocabulary's name of the field. */
  readonly fields: Readonly<Record<string, DescribedField>>;
}

export interface DescribedField {
  readonly column: string;
  /** What the cells say → the vocabulary's word. */
  readonly values: Readonly<Record<string, string>> | null;
  /** How times are written, `yyyy/M/d H:mm:ss`. */
  readonly format: string | null;
  /** Whose clocks they were read from; null: the contract's. */
  readonly zone: Zone | null;
}

/** One shop under the contract, and the rules that hold for it: its own, else the contract's, else its platform's. */
export interface Shop {
  /** '' where the contract names none: the only one, to which every file belongs. */
  readonly name: string;
  readonly platform: Platform;
  /** Globs over the paths of its files; empty where every file is its. */
  readonly files: readonly string[];
  readonly hours: WeekHours;
  readonly anchor: 'turn' | 'session';
  readonly transfer: 'last-replier' | 'each-account';
  /** How exports without conversation ids are cut; `gap` has no effect where sessions go by day. */
  readonly sessions: { readonly by: 'gap' | 'day'; readonly gap: number };
  /** Whether supervised robot text is a reply. */
  readonly assist: boolean;
}

/** One entry of an agents' list. */
export interface AccountRule {
  /** Glob (`*`, `?`) over the account name. */
  readonly account: string;
  readonly name: string | null;
  /** Joins the accounts of one person. */
  readonly person: string | null;
  readonly role: string | null;
  readonly from: number | null;
  readonly to: number | null;
  /** 入职日期 and experience of the person; only a staff list tells them. */
  readonly hired: Day | null;
  readonly experienced: boolean | null;
}

export const PLATFORMS = ['taobao', 'jd', 'pdd', 'douyin', 'generic'] as const;

export type Platform = (typeof PLATFORMS)[number];

/** `[start, end)` in seconds of the local day; `end` may pass 86 400, up to 172 800: it then runs into the next day. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** Service intervals by weekday, 0 = Sunday … 6 = Saturday; ascending, not overlapping. */
export type WeekHours = readonly (readonly Interval[])[];

/** A dated exception, days inclusive. */
export interface CalendarEntry {
  readonly from: Day;
  readonly to: Day;
  /** Hours of these days, in place of the week's. */
  readonly hours: readonly Interval[] | null;
  /** Treated as this weekday (调休). */
  readonly as: number | null;
  /** Metric or clause ids that these days do not count for; `all` for every one. */
  readonly waive: readonly string[];
  /** How many buyers were announced for each of these days. */
  readonly volume: Forecast | null;
  readonly note: string | null;
}

/** Buyers a day that the owner announced, and the share by which there may be more. */
interface Forecast {
  readonly perDay: Fraction;
  readonly over: Fraction;
  /** Metric or clause ids that days beyond it do not count for; `all` for every one. */
  readonly waive: readonly string[];
}

/** How orders are given to inquiries (metrics.md, Selling). Durations in seconds. */
export interface Attribution {
  readonly judge: 'order' | 'pay' | 'order-first';
  readonly lookback: number;
  readonly afterSaleWindow: number;
  readonly minJoined: Fraction;
  readonly excludeFlags: readonly string[];
}

/** What a clause looks at; an empty list is no restriction. */
export interface Only {
  readonly hours: readonly Interval[];
  /** Weekdays, 0 = Sunday. */
  readonly days: readonly number[];
  readonly shops: readonly string[];
  readonly role: string | null;
}

/** No restriction at all. */
export const ANYTHING: Only = { hours: [], days: [], shops: [], role: null };

export type Responsibility = 'vendor' | 'shared' | 'owner';

/** Kinds of which shop and vendor keep records by hand. */
export const KEPT_KINDS = [
  'complaints',
  'ratings',
  'events',
  'quality',
  'manual',
  'calls',
  'attendance',
  'training',
  'violations',
] as const;

/** Kinds of which a contract may describe a table. */
export const DESCRIBED_KINDS = [
  'chats',
  'orders',
  'refunds',
  'session-report',
  'dsr',
  ...KEPT_KINDS,
  'platform-report',
] as const;

export type DescribedKind = (typeof DESCRIBED_KINDS)[number];
