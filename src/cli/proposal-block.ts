import type { FileProposal } from '../formats/claim/detect.ts';
import { PROPOSAL } from '../text/inspect.ts';
import { KIND_NAMES } from '../text/labels.ts';
import { showCount } from '../text/show.ts';
import { fill, type Lang, listOf } from '../units/text.ts';

/** Tables named above a block. */
const NAMED = 5;

/** Proposals that describe the same columns, together: a month of files of one kind needs one description. */
export function sameProposals(proposals: readonly FileProposal[]): FileProposal[][] {
  const found = new Map<string, FileProposal[]>();
  for (const each of proposals) {
    const { kind, fields } = each.proposal;
    const key = JSON.stringify([kind, fields.map(({ field, column, format }) => [field, column, format])]);
    found.set(key, [...(found.get(key) ?? []), each]);
  }
  return [...found.values()];
}

/** A proposed description of tables that are alike as a block for the contract, every guess marked as one; `number`: which it is on the page. */
export async function proposalBlock(alike: readonly FileProposal[], lang: Lang, number = 1): Promise<string> {
  const { stringify } = await import('yaml');
  const flow = (value: unknown): string =>
    stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: true }).trim();
  const { kind, header, fields, missing } = alike[0]!.proposal;
  const places = alike
    .slice(0, NAMED)
    .map(({ file, sheet }) => (sheet === null ? file : fill(PROPOSAL.sheet[lang], { file, sheet })));
  const named = { places: listOf(places, lang), count: showCount(alike.length) };
  const place = alike.length > NAMED ? fill(PROPOSAL.placesMore[lang], named) : named.places;
  const lines = [
    'formats:',
    `  - id: my-${kind}${number === 1 ? '' : `-${number}`}${remark(PROPOSAL.id[lang])}`,
    `    kind: ${kind}${remark(fill(PROPOSAL.kind[lang], { kind: KIND_NAMES[kind][lang] }))}`,
    `    header: ${flow(header)}${remark(PROPOSAL.header[lang])}`,
    '    fields:',
    ...fields.map(({ field, column, by, first, others, format, values: words }, index) => {
      const values =
        words && Object.assign({}, ...alike.map(({ proposal }) => proposal.fields[index]!.values));
      const known = { column, ...(values && { values }), ...(format !== null && { format }) };
      const written = flow(Object.keys(known).length === 1 ? column : known);
      const rests = PROPOSAL[values ? 'values' : by][lang];
      const shown = first === null ? '' : fill(PROPOSAL.first[lang], { first });
      const columns = others.map((each) =>
        each.first === null
          ? each.column
          : fill(PROPOSAL.other[lang], { column: each.column, first: each.first }),
      );
      const also = others.length === 0 ? '' : fill(PROPOSAL.others[lang], { columns: listOf(columns, lang) });
      const who =
        field === 'sender' && !fields.some((each) => each.field === 'class') ? PROPOSAL.who[lang] : '';
      return `      ${field}: ${written}${remark(rests + shown + also + who)}`;
    }),
    ...missing.map((field) => `      # ${fill(PROPOSAL.missing[lang], { field })}`),
  ];
  return `${fill(PROPOSAL.title[lang], { place })}\n\n${lines.join('\n')}\n`;
}

const remark = (words: string): string => `   # ${words}`;
