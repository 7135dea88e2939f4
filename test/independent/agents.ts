import { globMatches } from './glob.ts';
import { listOf, mapOf, textOf, textsOf } from './nodes.ts';

export type AgentEntry = { account: string; person: string; role: string; from: string; to: string };

export type Agents = {
  vendor: AgentEntry[];
  owner: AgentEntry[];
  others: AgentEntry[];
  bots: AgentEntry[];
  roles: Record<string, string[]>;
  unassignedJudged: boolean;
};

export type Side = 'vendor' | 'owner' | 'others' | 'bot' | 'unlisted';

function entriesOf(node: unknown): AgentEntry[] {
  return listOf(node).map((item) => {
    if (typeof item === 'string') return { account: item, person: '', role: '', from: '', to: '' };
    const entry = mapOf(item);
    return {
      account: textOf(entry.account, ''),
      person: textOf(entry.person, ''),
      role: textOf(entry.role, ''),
      from: textOf(entry.from, ''),
      to: textOf(entry.to, ''),
    };
  });
}

export function agentsOf(node: unknown): Agents {
  const agents = mapOf(node);
  const owner = entriesOf(agents.owner);
  const others = entriesOf(agents.others);
  const roles: Record<string, string[]> = {};
  for (const [role, globs] of Object.entries(mapOf(agents.roles))) roles[role] = textsOf(globs);
  // "`agents.unassigned: vendor` or `nobody` (default: `vendor` when neither `agents.owner` nor `agents.others` is given)"
  const unassigned = textOf(agents.unassigned, owner.length + others.length === 0 ? 'vendor' : 'nobody');
  return {
    vendor: entriesOf(agents.vendor),
    owner,
    others,
    bots: entriesOf(agents.bots),
    roles,
    unassignedJudged: unassigned === 'vendor',
  };
}

/** `day` '' asks without regard to an entry's `from` and `to`. */
function holds(entries: AgentEntry[], account: string, day: string): AgentEntry | null {
  for (const entry of entries) {
    if (!globMatches(entry.account, account)) continue;
    if (day !== '' && entry.from !== '' && day < entry.from) continue;
    if (day !== '' && entry.to !== '' && day > entry.to) continue;
    return entry;
  }
  return null;
}

/** "a robot's name of the trade (`店:服务助手`, `jimi_*` …)": also those that 千牛 names in its notices (formats.md quirk 16) */
function isRobotName(account: string): boolean {
  return /^jimi_/.test(account) || /(?:^|[:：-])(?:服务助手|智能客服|商家配置|.*机器人)$/.test(account);
}

const isWhole = ({ account }: AgentEntry): boolean => !/[*?]/.test(account);
const fixedOf = ({ account }: AgentEntry): number => [...account.replace(/[*?]/g, '')].length;

/**
 * "Which list an account is on: its whole name, wherever listed; else any `bots` glob; else a robot's name of the trade,
 * which is a bot; else the glob with most fixed characters". Of equals the narrower list: bots, owner, others, then vendor.
 */
export function sideOf(agents: Agents, account: string, day: string): Side {
  const lists: [Side, AgentEntry[]][] = [
    ['bot', agents.bots],
    ['owner', agents.owner],
    ['others', agents.others],
    ['vendor', agents.vendor],
  ];
  for (const [side, entries] of lists) if (holds(entries.filter(isWhole), account, day)) return side;
  if (holds(agents.bots, account, day) || isRobotName(account)) return 'bot';
  let side: Side = 'unlisted';
  let most = -1;
  for (const [name, entries] of lists) {
    for (const entry of entries) {
      if (fixedOf(entry) <= most || !holds([entry], account, day)) continue;
      side = name;
      most = fixedOf(entry);
    }
  }
  return side;
}

/** Whether a list names an account by its whole name. */
export const isListedWhole = ({ bots, owner, others, vendor }: Agents, account: string): boolean =>
  [...bots, ...owner, ...others, ...vendor].some((entry) => isWhole(entry) && entry.account === account);

/** Whether an account, in whatever notice or cell it stands, is a robot's. */
export const isRobot = (agents: Agents, account: string): boolean => sideOf(agents, account, '') === 'bot';

/** "accounts matching `agents.vendor` are judged […] an account on no list is judged when `agents.vendor` is not given" */
export function isJudged(agents: Agents, account: string | null, day: string): boolean {
  if (account === null) return agents.unassignedJudged;
  const side = sideOf(agents, account, day);
  return side === 'vendor' || (side === 'unlisted' && agents.vendor.length === 0);
}

/** "*Unassigned* counts for every role." */
export function hasRole(agents: Agents, account: string | null, role: string | null): boolean {
  if (role === null || account === null) return true;
  if ((agents.roles[role] ?? []).some((glob) => globMatches(glob, account))) return true;
  return [...agents.vendor, ...agents.owner, ...agents.others].some(
    (entry) => entry.role === role && globMatches(entry.account, account),
  );
}

/** "one pair of hands; a roster joins accounts of one person": who has the account on that day */
export function personOf(agents: Agents, account: string, day: string): string {
  for (const entry of [...agents.vendor, ...agents.owner, ...agents.others]) {
    if (entry.person !== '' && holds([entry], account, day)) return `person ${entry.person}`;
  }
  return `account ${account}`;
}
