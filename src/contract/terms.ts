import type { Zone } from '../units/time.ts';

/** What reading must know of the contract: compiled before the first byte is read. Durations in seconds. */
export interface Terms {
  readonly zone: Zone;
  /** Where the day is cut, seconds after midnight. */
  readonly dayStarts: number;
  readonly agents: {
    /** Null: not given, so that accounts on no list are judged where the export marks roles. */
    readonly vendor: readonly AccountRule[] | null;
    readonly owner: readonly AccountRule[];
    readonly others: readonly AccountRule[];
    readonly bots: readonly AccountRule[];
    readonly unassigned: 'vendor' | 'nobody';
    /** Role id → globs of accounts. */
    readonly roles: Readonly<Record<string, readonly string[]>>;
  };
  readonly sessions: { readonly by: 'gap' | 'day'; readonly gap: number; readonly openTurn: number };
  readonly replies: {
    readonly assist: boolean;
    readonly bots: 'exclude' | 'count';
    readonly closers: 'count' | 'drop';
    /** Globs over the whole normalised text. */
    readonly auto: readonly string[];
  };
  /** Changes to the phrase classes: class id → entries added (plain text or `/regex/`) and entry ids dropped. */
  readonly phrases: Readonly<
    Record<string, { readonly add: readonly string[]; readonly drop: readonly string[] }>
  >;
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
}
