import type { Contract } from '../contract/contract.ts';
import { rolesOf } from '../contract/read-terms.ts';
import { type Input, type Problem, pathOf } from '../records/input.ts';
import type { RosterEntry } from '../records/staff.ts';
import { compilePathGlob } from '../terms/globs.ts';
import type { AccountRule } from '../terms/terms.ts';
import { type Complaint, UserError } from '../units/errors.ts';

/**
 * The contract with its staff list (`agents.roster`) read into its agents: each entry an account of the vendor's, the
 * accounts of one name one person's. A `UserError` where the list is missing or contradicts itself or the contract.
 */
export function enrol(
  contract: Contract,
  roster: readonly RosterEntry[],
  inputs: readonly Input[],
): { contract: Contract; problems: Problem[] } {
  const { agents } = contract.terms;
  const named = agents.roster === null ? () => false : compilePathGlob(agents.roster);
  const sheets = inputs.map((input) => (input.kind !== 'roster' ? null : named(pathOf(input))));
  const problems = sheets.flatMap((used, input): Problem[] =>
    used === false ? [{ code: 'roster-unused', args: {}, input, row: null, count: 1 }] : [],
  );
  if (agents.roster === null) return { contract, problems };
  if (!sheets.includes(true))
    throw new UserError([{ code: 'roster-missing', args: { written: agents.roster } }]);

  const staff = roster.filter(({ input }) => sheets[input] === true);
  const entries = staff.map((entry): AccountRule => {
    const { account, name, role, from, to } = entry;
    const { hired, experienced } = personOf(entry, staff);
    return { account, name, person: name, role, from, to, hired, experienced };
  });
  const enrolled = { ...agents, vendor: [...entries, ...(agents.vendor ?? [])], roster: null };
  const complaints = [
    ...namesakes(staff),
    ...clashes(entries, { owner: agents.owner, others: agents.others, bots: agents.bots }),
    ...unknownRoles(contract, rolesOf(enrolled)),
  ];
  if (complaints.length > 0) throw new UserError(complaints);
  return { contract: { ...contract, terms: { ...contract.terms, agents: enrolled } }, problems };
}

/** What the list tells of a person on any of their rows. */
function personOf(
  entry: RosterEntry,
  staff: readonly RosterEntry[],
): Pick<RosterEntry, 'hired' | 'experienced'> {
  const rows = entry.name === null ? [entry] : staff.filter(({ name }) => name === entry.name);
  const told = rows.map(({ experienced }) => experienced);
  return {
    hired: entry.hired ?? rows.find(({ hired }) => hired !== null)?.hired ?? null,
    // Where rows differ, a newcomer is who is called one anywhere.
    experienced: told.includes(false) ? false : (told.find((each) => each !== null) ?? null),
  };
}

/** Two people of one name would be taken for one. */
function namesakes(staff: readonly RosterEntry[]): Complaint[] {
  const hired = new Map<string, Set<number>>();
  for (const entry of staff)
    if (entry.name !== null && entry.hired !== null)
      hired.set(entry.name, (hired.get(entry.name) ?? new Set()).add(entry.hired));
  return [...hired].flatMap(([name, days]) =>
    days.size > 1 ? [{ code: 'roster-namesakes', args: { name } }] : [],
  );
}

/** At any time an account is one person's, and on one side. */
function clashes(
  entries: readonly AccountRule[],
  lists: Readonly<Record<string, readonly AccountRule[]>>,
): Complaint[] {
  const isSame = (a: AccountRule, b: AccountRule): boolean =>
    a.account.normalize('NFKC') === b.account.normalize('NFKC') &&
    (a.from ?? -Infinity) <= (b.to ?? Infinity) &&
    (b.from ?? -Infinity) <= (a.to ?? Infinity);
  return entries.flatMap((entry, index) => {
    const { account } = entry;
    const list = Object.entries(lists).find(([, rules]) => rules.some((rule) => isSame(rule, entry)))?.[0];
    if (list !== undefined) return [{ code: 'roster-other-side', args: { account, list } }];
    const twice = entries.slice(0, index).some((other) => isSame(other, entry));
    return twice ? [{ code: 'roster-account-twice', args: { account } }] : [];
  });
}

function unknownRoles({ clauses, amendments }: Contract, roles: ReadonlySet<string>): Complaint[] {
  // A period may have clauses from before and after a change of clauses alone.
  const others = amendments.flatMap(({ beyondClauses, before, after }) =>
    beyondClauses ? [] : [...before.clauses, ...after.clauses],
  );
  const asked = new Map(
    [...clauses, ...others].map(({ id, only: { role } }) => [`${id} ${role}`, { id, role }]),
  );
  return [...asked.values()].flatMap(({ id, role }) =>
    role === null || roles.has(role)
      ? []
      : [{ code: 'roster-role-unknown', args: { clause: id, written: role } }],
  );
}
