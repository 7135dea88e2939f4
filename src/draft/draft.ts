import type { Role, Template } from '../contract/templates/template.ts';
import type { Platform } from '../terms/terms.ts';
import type { Lang } from '../units/text.ts';
import type { PlatformFiles } from './propose-shops.ts';

/** Everything that a first contract is written from. */
export interface Draft {
  readonly lang: Lang;
  readonly template: Template;
  readonly contract: string;
  readonly owner: string;
  readonly vendor: string;
  readonly platform: Platform;
  /** Several platforms make several shops. */
  readonly shops: readonly PlatformFiles[];
  /** `09:00-23:00`; null: each shop has its platform's. */
  readonly hours: string | null;
  /** When people were seen to answer; null where nothing tells. */
  readonly answering: string | null;
  /** Globs; null where nobody was found. */
  readonly agents: {
    readonly vendor: readonly string[];
    readonly owner: readonly string[];
    readonly bots: readonly string[];
  } | null;
  /** Path of the staff list, in place of `agents.vendor`. */
  readonly roster: string | null;
  readonly roles: Readonly<Partial<Record<Role, string>>>;
  readonly auto: readonly string[];
  /** Yuan a month, as written; null leaves money out. */
  readonly fee: string | null;
  /** `2026-10`, from which its term is proposed. */
  readonly month: string;
}

/** What is known of a clause before it is written. */
export interface ClauseState {
  /** False: it is written as a comment. */
  readonly active: boolean;
  /** False: no file that this program can read would give its figure. */
  readonly fed: boolean;
  /** Value, sample and verdict in words; null where nothing was measured. */
  readonly measured: string | null;
  /** Why it cannot be measured, in words; null where it can, or where nothing was looked at. */
  readonly lacks: string | null;
}
