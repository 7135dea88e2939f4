import type { FileProposal } from '../formats/claim/detect.ts';
import type { Proposal } from '../formats/described/propose-format.ts';

/** Tables that one description fits, and the description. */
export interface ProposedTables {
  readonly tables: readonly FileProposal[];
  readonly proposal: Proposal;
}

/** Proposals of the same columns as one, with the words of all: a month of files of one kind needs one description. */
export function sameProposals(proposals: readonly FileProposal[]): ProposedTables[] {
  const found = new Map<string, FileProposal[]>();
  for (const each of proposals) {
    const { kind, fields } = each.proposal;
    const key = JSON.stringify([kind, fields.map(({ field, column, format }) => [field, column, format])]);
    found.set(key, [...(found.get(key) ?? []), each]);
  }
  return [...found.values()].map((tables) => ({ tables, proposal: joined(tables) }));
}

function joined(tables: readonly FileProposal[]): Proposal {
  const { proposal } = tables[0]!;
  const wordsOf = (index: number): Record<string, string> =>
    Object.assign({}, ...tables.map(({ proposal: { fields } }) => fields[index]!.values));
  const fields = proposal.fields.map((field, index) => ({
    ...field,
    values: field.values && wordsOf(index),
  }));
  return { ...proposal, fields };
}
