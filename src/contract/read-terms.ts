import { personalIn } from '../records/text-scan.ts';
import { AGENTS } from '../terms/keys/agents.ts';
import { CONTRACT, type ContractDraft } from '../terms/keys/contract.ts';
import { decoded, spelt } from '../terms/keys/key.ts';
import type { Path } from '../terms/keys/shapes.ts';
import { REPLIES, RULES, SESSIONS } from '../terms/keys/talks.ts';
import { PRESETS } from '../terms/presets.ts';
import type { AccountRule, Platform, Shop, Terms } from '../terms/terms.ts';
import { readFormats, readPhrases } from './read-words.ts';
import { below, type Note, type Notes } from './source.ts';

const { timezone, 'day-starts': dayStarts } = CONTRACT.shape;

/** What reading must know, from a contract file of which keys may be missing (`broken`: because they are no use). */
export function readTerms(
  draft: ContractDraft,
  broken: ReadonlySet<string>,
  notes: Pick<Notes, 'complain' | 'warn'>,
): Omit<Terms, 'reads'> {
  const { complain } = notes;
  const { gap: _gap, by: _by, ...sessions } = decoded(SESSIONS, draft.sessions ?? {}) ?? SESSIONS.parse({});
  const { assist: _assist, ...replies } = decoded(REPLIES, draft.replies ?? {}) ?? REPLIES.parse({});
  return {
    zone: decoded(timezone, draft.timezone) ?? timezone.parse(undefined),
    dayStarts: decoded(dayStarts, draft['day-starts']) ?? 0,
    shops: readShops(draft, broken, complain),
    agents: readAgents(draft.agents ?? {}, notes),
    ...spelt(sessions),
    replies: spelt(replies),
    phrases: readPhrases(draft, below(complain, 'phrases')),
    privacy: { own: readOwn(draft.privacy?.own ?? [], below(complain, 'privacy', 'own')) },
    formats: readFormats(draft.formats ?? [], below(complain, 'formats')),
  };
}

/** The shop's own numbers and addresses; complains of what would never be taken for a person's. */
function readOwn(own: readonly string[], complain: Note): readonly string[] {
  for (const [index, written] of own.entries())
    if (personalIn(written).length === 0) complain([index], 'nothing-personal', { written });
  return own;
}

/** Complains of two days of which the first is after the second. */
export function complainOfReversed(
  written: { readonly from?: string | undefined; readonly to?: string | undefined },
  from: number | null | undefined,
  to: number | null | undefined,
  complain: Note,
): void {
  if (typeof from === 'number' && typeof to === 'number' && from > to)
    complain(['to'], 'days-reversed', { from: written.from!, to: written.to! });
}

/** The shops of a contract: those it lists, else the one that `platform` speaks of. `broken`: keys that are no use. */
function readShops(draft: ContractDraft, broken: ReadonlySet<string>, complain: Note): Shop[] {
  const { platform, shops } = draft;
  if (platform !== undefined && shops !== undefined) complain(['shops'], 'platform-and-shops', {}, 'key');
  if (platform === undefined && shops === undefined && !broken.has('platform') && !broken.has('shops'))
    complain(['platform'], 'key-missing');
  const common = readRules({ ...draft, assist: draft.replies?.assist }, complain);
  if (shops === undefined) return [shopOf('', platform ?? 'generic', [], [common])];
  const places = new Map<string, number>();
  return shops.map(({ name, platform: its, files, ...own }, index) => {
    const at = below(complain, 'shops', index);
    const twin = places.get(name.normalize('NFKC'));
    if (twin !== undefined) at(['name'], 'shop-twice', { written: name, other: twin + 1 });
    else places.set(name.normalize('NFKC'), index);
    return shopOf(name, its, files, [readRules(own, at), common]);
  });
}

type RulesDraft = Pick<ContractDraft, 'hours' | 'anchor' | 'sessions' | 'transfer'> & {
  readonly assist?: boolean | undefined;
};

/** What a shop, or the contract for all of them, says by itself; null or undefined where it says nothing. */
function readRules({ hours, anchor, transfer, assist, sessions = {} }: RulesDraft, complain: Note) {
  const { gap, by } = sessions;
  if (gap !== undefined && by !== undefined) complain(['sessions', 'gap'], 'sessions-both', {}, 'key');
  return {
    hours: decoded(RULES.hours, hours),
    anchor,
    transfer,
    by: by ?? (gap === undefined ? undefined : ('gap' as const)),
    gap: decoded(SESSIONS.shape.gap, gap),
    assist,
  };
}
type Rules = ReturnType<typeof readRules>;

/** The first of the rules that says something; else the customs of the platform. */
function shopOf(name: string, platform: Platform, files: readonly string[], rules: readonly Rules[]): Shop {
  const preset = PRESETS[platform];
  const said = <K extends keyof Rules>(key: K) => rules.find((each) => each[key] != null)?.[key];
  const by = said('by') ?? preset.sessions.by;
  return {
    name,
    platform,
    files,
    hours: said('hours') ?? preset.hours,
    anchor: said('anchor') ?? preset.anchor,
    transfer: said('transfer') ?? preset.transfer,
    sessions: { by, gap: (by === 'gap' ? said('gap') : undefined) ?? preset.sessions.gap },
    assist: said('assist') ?? preset.assist,
  };
}

type AgentsDraft = NonNullable<ContractDraft['agents']>;
const LISTS = ['vendor', 'owner', 'others', 'bots'] as const;

interface Entry {
  readonly list: string;
  readonly path: Path;
  readonly rule: AccountRule;
}

/** Who is who; without `agents:` everyone whom the export marks as an agent is the vendor's. */
function readAgents(
  draft: AgentsDraft,
  { complain, warn }: Pick<Notes, 'complain' | 'warn'>,
): Terms['agents'] {
  const entries = LISTS.flatMap((name) =>
    (draft[name] ?? []).flatMap((entry, index): Entry[] => {
      const path = ['agents', name, index];
      const [rule] = decoded(AGENTS.shape[name], [entry]) ?? [];
      if (rule && typeof entry === 'object')
        complainOfReversed(entry, rule.from, rule.to, below(complain, ...path));
      return rule ? [{ list: name, path, rule }] : [];
    }),
  );
  complainOfTwice(entries, complain);
  const of = (name: (typeof LISTS)[number]): AccountRule[] =>
    entries.filter(({ list }) => list === name).map(({ rule }) => rule);
  const lists = { vendor: of('vendor'), owner: of('owner'), others: of('others'), bots: of('bots') };

  const notVendorAlone = lists.owner.length > 0 || lists.others.length > 0;
  if (draft.vendor?.length === 0) warn(['agents', 'vendor'], 'lint-vendor-empty', {}, 'key');
  if (notVendorAlone && draft.unassigned === undefined) warn(['agents'], 'lint-unassigned', {}, 'key');
  return {
    ...spelt(decoded(AGENTS, draft) ?? AGENTS.parse({})),
    ...lists,
    vendor: draft.vendor ? lists.vendor : draft.roster === undefined ? null : [],
    unassigned: draft.unassigned ?? (notVendorAlone ? 'nobody' : 'vendor'),
    roles: draft.roles ?? {},
    roster: draft.roster ?? null,
  };
}

/** Role ids that a clause may name. */
export function rolesOf({ vendor, owner, others, bots, roles }: Terms['agents']): Set<string> {
  const entries = [...(vendor ?? []), ...owner, ...others, ...bots];
  return new Set([...Object.keys(roles), ...entries.flatMap((entry) => entry.role ?? [])]);
}

function complainOfTwice(entries: readonly Entry[], complain: Note): void {
  for (const [place, { path, rule }] of entries.entries()) {
    const account = rule.account.normalize('NFKC');
    const other = entries
      .slice(0, place)
      .find(
        (entry) =>
          entry.rule.account.normalize('NFKC') === account &&
          (entry.rule.from ?? -Infinity) <= (rule.to ?? Infinity) &&
          (rule.from ?? -Infinity) <= (entry.rule.to ?? Infinity),
      );
    if (other) complain(path, 'account-twice', { account, list: other.list });
  }
}
