import type { AccountRule, Terms } from '../terms/terms.ts';
import { nearest } from '../units/nearest.ts';
import type { Note, Notes } from './notes.ts';
import type { ContractDraft } from './schema.ts';
import type { Path } from './source.ts';
import { readDays } from './values.ts';

type Draft = NonNullable<ContractDraft['agents']>;
const LISTS = ['vendor', 'owner', 'others', 'bots'] as const;

/** Who is who; without `agents:` everyone whom the export marks as an agent is the vendor's. */
export function readAgents(
  draft: Draft,
  { complain, warn }: Pick<Notes, 'complain' | 'warn'>,
): Terms['agents'] {
  const list = (name: (typeof LISTS)[number]): AccountRule[] =>
    (draft[name] ?? []).map((entry, index) => readEntry(entry, ['agents', name, index], complain));
  const lists = { vendor: list('vendor'), owner: list('owner'), others: list('others'), bots: list('bots') };
  complainOfTwice(lists, complain);
  const roles = draft.roles ?? {};
  for (const [role, globs] of Object.entries(roles))
    for (const [index, glob] of globs.entries()) checkGlob(glob, ['agents', 'roles', role, index], complain);

  const notVendorAlone = lists.owner.length > 0 || lists.others.length > 0;
  if (draft.vendor?.length === 0) warn(['agents', 'vendor'], 'lint-vendor-empty', {}, 'key');
  if (notVendorAlone && draft.unassigned === undefined) warn(['agents'], 'lint-unassigned', {}, 'key');
  return {
    ...lists,
    vendor: draft.vendor ? lists.vendor : draft.roster === undefined ? null : [],
    unassigned: draft.unassigned ?? (notVendorAlone ? 'nobody' : 'vendor'),
    roles,
    roster: draft.roster ?? null,
  };
}

/** Role ids that a clause may name. */
export function rolesOf({ vendor, owner, others, bots, roles }: Terms['agents']): Set<string> {
  const entries = [...(vendor ?? []), ...owner, ...others, ...bots];
  return new Set([...Object.keys(roles), ...entries.flatMap((entry) => entry.role ?? [])]);
}

/** Complains of a role that no agent has. */
export function checkRole(role: string, roles: ReadonlySet<string>, path: Path, complain: Note): void {
  if (roles.has(role)) return;
  const near = nearest(role, roles);
  if (near === null) complain(path, 'role-unknown', { written: role });
  else complain(path, 'role-unknown-near', { written: role, near });
}

function readEntry(entry: NonNullable<Draft['vendor']>[number], path: Path, complain: Note): AccountRule {
  const draft = typeof entry === 'string' ? { account: entry } : entry;
  checkGlob(draft.account, typeof entry === 'string' ? path : [...path, 'account'], complain);
  return {
    account: draft.account,
    name: draft.name ?? null,
    person: draft.person ?? null,
    role: draft.role ?? null,
    ...readDays(draft, path, complain),
    hired: null,
    experienced: null,
  };
}

/** A full-width comma joins two names into one that no account has. */
function checkGlob(glob: string, path: Path, complain: Note): void {
  const mark = /[，、；]/.exec(glob);
  if (mark) complain(path, 'names-joined', { mark: mark[0] });
  else if (/[“”‘’]/.test(glob)) complain(path, 'full-width-quotes');
}

function complainOfTwice(lists: Readonly<Record<string, readonly AccountRule[]>>, complain: Note): void {
  const seen: { name: string; index: number; rule: AccountRule }[] = [];
  for (const [name, rules] of Object.entries(lists))
    for (const [index, rule] of rules.entries()) {
      const account = rule.account.normalize('NFKC');
      const other = seen.find(
        (entry) =>
          entry.rule.account.normalize('NFKC') === account &&
          (entry.rule.from ?? -Infinity) <= (rule.to ?? Infinity) &&
          (rule.from ?? -Infinity) <= (entry.rule.to ?? Infinity),
      );
      if (other) complain(['agents', name, index], 'account-twice', { account, list: other.name });
      seen.push({ name, index, rule });
    }
}
