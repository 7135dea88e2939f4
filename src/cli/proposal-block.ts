import { stringify } from 'yaml';
import type { FileProposal } from '../formats/claim/detect.ts';
import { PROPOSAL } from '../text/inspect.ts';
import { KIND_NAMES } from '../text/labels.ts';
import { fill, type Lang } from '../units/text.ts';

/** A proposed description as a block for the contract, every guess marked as one. */
export function proposalBlock({ file, sheet, proposal }: FileProposal, lang: Lang): string {
  const { kind, header, fields, missing } = proposal;
  const place = sheet === null ? file : fill(PROPOSAL.sheet[lang], { file, sheet });
  const lines = [
    'formats:',
    `  - id: my-${kind}${remark(PROPOSAL.id[lang])}`,
    `    kind: ${kind}${remark(fill(PROPOSAL.kind[lang], { kind: KIND_NAMES[kind][lang] }))}`,
    `    header: ${flow(header)}${remark(PROPOSAL.header[lang])}`,
    '    fields:',
    ...fields.map(({ field, column, by, format, values }) => {
      const known = { column, ...(values && { values }), ...(format !== null && { format }) };
      const written = flow(Object.keys(known).length === 1 ? column : known);
      return `      ${field}: ${written}${remark(PROPOSAL[values ? 'values' : by][lang])}`;
    }),
    ...missing.map((field) => `      # ${fill(PROPOSAL.missing[lang], { field })}`),
  ];
  return `${fill(PROPOSAL.title[lang], { place })}\n\n${lines.join('\n')}\n`;
}

const remark = (words: string): string => `   # ${words}`;

const flow = (value: unknown): string =>
  stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: true }).trim();
