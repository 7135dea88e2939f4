import { ROLES, type Role, type Template } from '../contract/templates/template.ts';
import type { Format } from '../formats/format.ts';
import type { AccountUse } from '../inspect/accounts.ts';
import type { Records } from '../reading/gather.ts';
import { CLASS } from '../records/chat-line.ts';
import type { Input } from '../records/input.ts';
import { compileGlob } from '../terms/globs.ts';
import { formatInterval } from '../terms/hours.ts';
import { PRESETS } from '../terms/presets.ts';
import { type Interval, PLATFORMS, type Platform } from '../terms/terms.ts';
import { OWNER_MARKS } from '../text/init.ts';
import { compareCodePoints } from '../units/code-points.ts';
import { groupBy } from '../units/group.ts';
import { percentile } from '../units/statistics.ts';
import type { Lang } from '../units/text.ts';
import { DAY_SECONDS, type Instant } from '../units/time.ts';

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

/** One account of a person, and whose it seems to be. */
interface Person {
  readonly account: string;
  readonly messages: number;
  readonly days: number;
  readonly side: 'vendor' | 'owner';
}

/** Who wrote for the shop: people, most messages first, and robots, by name. */
export interface Staff {
  readonly people: readonly Person[];
  readonly bots: readonly string[];
}

/** Sorted out by what the accounts did and by how they are named: `…店长` is the shop's own. */
export function proposeAgents(uses: readonly AccountUse[]): Staff {
  const people = uses.flatMap(({ account, messages, days }): Person[] => {
    const count = (messages.human ?? 0) + (messages.assist ?? 0);
    if (count === 0 || account === '') return [];
    const side = OWNER_MARKS.some((mark) => account.includes(mark)) ? 'owner' : 'vendor';
    return [{ account, messages: count, days, side }];
  });
  const known = new Set(people.map(({ account }) => account));
  return {
    people: people.sort((a, b) => b.messages - a.messages || compareCodePoints(a.account, b.account)),
    bots: uses
      .filter(({ account, messages }) => !known.has(account) && account !== '' && messages.bot !== undefined)
      .map(({ account }) => account),
  };
}

/** The roles that accounts are named after, and globs for them. */
export const proposeRoles = (accounts: readonly string[]): Draft['roles'] =>
  roleGlobs((role) => accounts.some((account) => account.includes(role)));

/** A glob for each role that is asked for. */
export const roleGlobs = (isAsked: (role: Role) => boolean): Draft['roles'] =>
  Object.fromEntries(ROLES.filter(isAsked).map((role) => [role, `*${role}*`]));

/** A platform's part of the exports, and path globs of its files. */
export interface PlatformFiles {
  readonly platform: Exclude<Platform, 'generic'>;
  readonly files: readonly string[];
}

/** By platform, that with most rows first; files of no platform are left out. */
export function proposeShops(inputs: readonly Input[], formats: readonly Format[]): PlatformFiles[] {
  const platforms = new Map(formats.map(({ id, platform }) => [id, platform]));
  const found = new Map<PlatformFiles['platform'], { rows: number; files: Set<string> }>();
  for (const { file, format, rows } of inputs) {
    // A contract has no presets for others.
    const platform = PLATFORMS.find((each) => each === platforms.get(format));
    if (platform === undefined || platform === 'generic') continue;
    const seen = found.get(platform) ?? { rows: 0, files: new Set() };
    seen.rows += rows;
    seen.files.add(file);
    found.set(platform, seen);
  }
  return [...found]
    .sort(([a, left], [b, right]) => right.rows - left.rows || compareCodePoints(a, b))
    .map(([platform, { files }]) => {
      const others = [...found].flatMap(([other, its]) => (other === platform ? [] : [...its.files]));
      return { platform, files: globsOf([...files], others) };
    });
}

/** The folder that holds these files and none of the others; else their names. */
function globsOf(files: readonly string[], others: readonly string[]): string[] {
  const folders = files[0]!.split('/').slice(0, -1);
  for (let depth = 1; depth <= folders.length; depth++) {
    const folder = `${folders.slice(0, depth).join('/')}/`;
    const isIn = (file: string): boolean => file.startsWith(folder);
    if (files.every(isIn) && !others.some(isIn)) return [`${folder}**`];
  }
  return [...files].sort(compareCodePoints);
}

const HOUR = 3600;

// Fewer messages tell no hours.
const LEAST = 100;

/** When people answer: the hours of the day that hold all but the first and the last percent of their messages. Null where there are too few. */
export function answeringHours({ chats: { messages }, contract }: Records): Interval | null {
  const times = new Map<number, number>();
  let count = 0;
  for (let m = 0; m < messages.length; m++) {
    if (messages.class[m] !== CLASS.human && messages.class[m] !== CLASS.assist) continue;
    const time = contract.terms.zone.wall(messages.at[m]! as Instant) % DAY_SECONDS;
    times.set(time, (times.get(time) ?? 0) + 1);
    count++;
  }
  if (count < LEAST) return null;
  const [first, last] = [percentile(times, 1)!, percentile(times, 99)!];
  return { start: Math.floor(first / HOUR) * HOUR, end: Math.ceil((last + 1) / HOUR) * HOUR };
}

/** Service hours as a contract writes them: the platform's, unless people answer at other hours, more than one apart. */
export function proposeHours(platform: Platform, answering: Interval | null): string {
  const custom = PRESETS[platform].hours[0]![0]!;
  const isNear =
    answering === null ||
    (Math.abs(answering.start - custom.start) <= HOUR && Math.abs(answering.end - custom.end) <= HOUR);
  return formatInterval(isNear ? custom : answering);
}

/**
 * The accounts as a contract lists them: `创业宏-*` for several of one beginning, so that next month's newcomers are on
 * the list too, where that fits nobody of `others`; else their names.
 */
export function accountGlobs(accounts: readonly string[], others: Iterable<string>): string[] {
  const strangers = [...others].map((name) => name.normalize('NFKC').toLowerCase());
  const groups = groupBy(accounts, (account) => beginningOf(account));
  return [...groups].flatMap(([beginning, names]) => {
    const fits = compileGlob(`${beginning.toLowerCase()}*`);
    const isSafe = beginning !== '' && names.length > 1 && !strangers.some((name) => fits(name));
    return isSafe ? [`${beginning}*`] : names;
  });
}

/** Up to the last mark that parts an account's name; '' where there is none. */
const beginningOf = (account: string): string => /^.*[-_－—:：](?=.)/u.exec(account)?.[0] ?? '';
