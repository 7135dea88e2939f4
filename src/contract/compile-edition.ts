import type { Metric } from '../metrics/base/metric.ts';
import { readsOf } from '../metrics/base/reads.ts';
import type { Contract } from './contract.ts';
import { readExemptions } from './exemption-terms.ts';
import { findMetric, namesOf } from './find-metric.ts';
import type { Note, Notes } from './notes.ts';
import { prune } from './prune.ts';
import { rolesOf } from './read-agents.ts';
import { readAttribution } from './read-attribution.ts';
import { readCalendar } from './read-calendar.ts';
import { readClause } from './read-clause.ts';
import { readSettlement } from './read-settlement.ts';
import { readTerms } from './read-terms.ts';
import { type ContractDraft, contractSchema } from './schema.ts';
import { complainOfShape } from './shape.ts';
import type { Source } from './source.ts';
import { readDays } from './values.ts';

const VERSION = '1';

/** A contract as it stands on some day, and the draft it was read from. */
export interface Compiled {
  readonly contract: Contract;
  readonly draft: ContractDraft;
}

/** The values of a contract, amendments aside, to what they mean; every complaint of shape and meaning is noted. */
export function compileEdition(
  source: Source,
  metrics: readonly Metric[],
  notes: Pick<Notes, 'complain' | 'warn'>,
): Compiled {
  const { complain } = notes;
  const shape = contractSchema.safeParse(source.value);
  if (!shape.success) complainOfShape(shape.error, contractSchema, source.value, complain);
  const { draft, clauseIndexes, broken } = shape.success
    ? whole(shape.data)
    : prune(source.value, shape.error);

  if (draft['kefu-sla'] !== undefined && draft['kefu-sla'].trim() !== VERSION)
    complain(['kefu-sla'], 'contract-version', { written: draft['kefu-sla'] });
  const terms = readTerms(draft, broken, notes);
  const clauses = (draft.clauses ?? []).flatMap((clause, place) => {
    const path = ['clauses', clauseIndexes[place]!];
    const read = readClause(clause, path, source.spot(path).place.line!, {
      metrics,
      shops: terms.shops,
      phrases: terms.phrases,
      // A staff list brings roles of its own: they are checked once it is read.
      roles: broken.has('agents') || terms.agents.roster !== null ? null : rolesOf(terms.agents),
      hasSettlement: draft.settlement !== undefined || broken.has('settlement'),
      complain,
      warn: notes.warn,
    });
    return read ? [read] : [];
  });
  const ids = clauseIds(source, complain);
  const idOf = (name: string) => (ids.has(name) ? name : (findMetric(metrics, name)?.id ?? null));
  const days = draft.term && readDays(draft.term, ['term'], complain);
  const contract: Contract = {
    id: draft.contract ?? '',
    owner: draft.owner ?? '',
    vendor: draft.vendor ?? '',
    term: days && days.from !== null && days.to !== null ? { from: days.from, to: days.to } : null,
    lang: draft.lang ?? null,
    terms: { ...terms, reads: readsOf(clauses) },
    calendar: readCalendar(draft.calendar ?? [], idOf, [...ids, ...metrics.flatMap(namesOf)], complain),
    clock: draft.clock ?? 'wall',
    attribution: readAttribution(draft.attribution ?? {}, complain),
    clauses,
    settlement: draft.settlement
      ? readSettlement(draft.settlement, { metrics, clauses, ids, complain })
      : null,
    exemptions: draft.exemptions ? readExemptions(draft.exemptions, complain) : null,
    amendments: [],
  };
  return { contract, draft };
}

const whole = (draft: ContractDraft) => ({
  draft,
  clauseIndexes: draft.clauses!.map((_, index) => index),
  broken: new Set<string>(),
});

/** The ids of all clauses as written, also of those that are otherwise broken; complains of one used twice. */
function clauseIds(source: Source, complain: Note): Set<string> {
  const ids = new Map<string, number>();
  const clauses = (source.value as { clauses?: unknown } | null)?.clauses;
  for (const [index, clause] of (Array.isArray(clauses) ? clauses : []).entries()) {
    const id: unknown = clause?.id;
    if (typeof id !== 'string') continue;
    const line = ids.get(id);
    const path = ['clauses', index, 'id'];
    if (line !== undefined) complain(path, 'clause-twice', { written: id, line });
    else ids.set(id, source.spot(path).place.line!);
  }
  return new Set(ids.keys());
}
