import type { Day, Instant } from '../units/time.ts';
import { compileGlob, globWeight } from './globs.ts';
import { isRobotAccount, isRobotName } from './robots.ts';
import type { AccountRule, Terms } from './terms.ts';

/** Whose side an account is on; null: on no list. */
export type Side = 'vendor' | 'owner' | 'others' | 'bot' | null;

/** What the lists of agents say of an account on a day. */
export interface Rostered {
  readonly side: Side;
  /** Whether some list has the account, if only on other days: then it is an agent's or a robot's, never a buyer. */
  readonly listed: boolean;
  /** Of a robot told by its name or a glob of `bots`: the list whose glob it lies in too; else null. */
  readonly within: Exclude<Side, 'bot' | null> | null;
  readonly name: string | null;
  readonly person: string | null;
  /** First day of the person's employment, and whether they came with experience; null where no staff list tells. */
  readonly hired: Day | null;
  readonly experienced: boolean | null;
  /** Role ids, in the order of the contract. */
  readonly roles: readonly string[];
}

/** Who an account is on a day. */
type Roster = (account: string, day: Day) => Rostered;

/**
 * The contract's lists of agents (metrics.md, who is who). Of several entries that match, a whole name outranks a glob, a
 * glob of `bots` and then a robot's name of the trade every other glob, a glob with more fixed characters one with fewer;
 * of equals the first of owner, others, vendor.
 */
export function makeRoster({ agents }: Pick<Terms, 'agents'>): Roster {
  const rules = [
    ...ranked('bot', agents.bots),
    ...ranked('owner', agents.owner),
    ...ranked('others', agents.others),
    ...ranked('vendor', agents.vendor ?? []),
  ].sort((a, b) => b.tier - a.tier || b.weight - a.weight || a.order - b.order);
  const aboveRobots = rules.findIndex(({ tier }) => tier === TIER.glob);
  const roles = Object.entries(agents.roles).map(([role, globs]) => ({
    role,
    tests: globs.map(compileGlob),
  }));

  const known = new Map<string, readonly { rule: (typeof rules)[number]; who: Rostered }[]>();
  const candidates = (account: string) => {
    const listed = roles.filter(({ tests }) => tests.some((test) => test(account))).map(({ role }) => role);
    const made = rules
      .toSpliced(aboveRobots === -1 ? rules.length : aboveRobots, 0, ROBOT_RULE)
      .filter(({ matches }) => matches(account))
      .map((rule) => ({
        rule,
        who: {
          ...describe(rule.side, rule.entry, listed),
          listed: rule !== ROBOT_RULE || isRobotAccount(account),
        },
      }));
    for (const [i, { rule, who }] of made.entries())
      if (rule.side === 'bot' && rule.tier !== TIER.name) {
        const other = made.slice(i).find(({ rule: { side } }) => side !== 'bot')?.rule.side;
        made[i] = { rule, who: { ...who, within: (other ?? null) as Rostered['within'] } };
      }
    const rest = {
      rule: NO_RULE,
      who: { ...describe(null, bareRule('*'), listed), listed: made.some(({ who }) => who.listed) },
    };
    return [...made, rest];
  };

  return (account, day) => {
    let list = known.get(account);
    if (!list) {
      list = candidates(account);
      known.set(account, list);
    }
    return list.find(({ rule: { entry } }) => (entry.from ?? day) <= day && day <= (entry.to ?? day))!.who;
  };
}

const ORDER = ['bot', 'owner', 'others', 'vendor'];
const TIER = { name: 2, bots: 1, glob: 0 } as const;

const ranked = (side: Side, entries: readonly AccountRule[]) =>
  entries.map((entry) => {
    const weight = globWeight(entry.account);
    return {
      side,
      entry,
      matches: compileGlob(entry.account),
      tier: weight === Number.POSITIVE_INFINITY ? TIER.name : side === 'bot' ? TIER.bots : TIER.glob,
      weight,
      order: ORDER.indexOf(side ?? ''),
    };
  });

const describe = (side: Side, entry: AccountRule, roles: readonly string[]): Rostered => ({
  side,
  listed: true,
  within: null,
  name: entry.name,
  person: entry.person,
  hired: entry.hired,
  experienced: entry.experienced,
  roles: entry.role === null || roles.includes(entry.role) ? roles : [entry.role, ...roles],
});

/** An entry that says nothing but which accounts it is about, a glob. */
export const bareRule = (account: string): AccountRule => ({
  account,
  name: null,
  person: null,
  role: null,
  from: null,
  to: null,
  hired: null,
  experienced: null,
});

const NO_RULE = ranked(null, [bareRule('*')])[0]!;

/** Stands between the globs of `bots` and all others. */
const ROBOT_RULE = { ...ranked('bot', [bareRule('*')])[0]!, matches: isRobotName };

/** Who an account is at an instant. */
export type Who = (account: string, at: Instant) => Rostered;

export function makeWho(terms: Pick<Terms, 'agents'>, dayOf: (at: Instant) => Day): Who {
  const roster = makeRoster(terms);
  return (account, at) => roster(account, dayOf(at));
}
