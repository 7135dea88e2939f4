import type { YAMLError } from 'yaml';
import type { ComplaintCode } from '../text/complaints.ts';
import type { Complaint } from '../units/errors.ts';

/** The place and the line of an offset into the contract's text. */
export type SpotAt = (offset: number) => Pick<Required<Complaint>, 'place' | 'excerpt'>;

/** What is wrong with a text as YAML; a full-width mark, the usual cause in a Chinese text, is named as such. */
export function syntaxComplaints(text: string, errors: readonly YAMLError[], spotAt: SpotAt): Complaint[] {
  const complaint = (code: ComplaintCode, offset: number, args: Complaint['args'] = {}): Complaint => ({
    code,
    args,
    ...spotAt(offset),
  });
  const markAt = (offset: number): Complaint =>
    complaint('full-width-mark', offset, { mark: text[offset]!, plain: PLAIN[text[offset]!]! });

  if (text.trim() === '') return [complaint('contract-empty', 0)];
  if (text.includes('\uFFFD')) return [complaint('contract-encoding', text.indexOf('\uFFFD'))];
  if (errors.length === 0) return [];

  const colons = [...text.matchAll(/^\s*(?:-\s+)*[{[]*\s*[\w-]+(?=：)/gm)];
  if (colons.length > 0) return colons.map((match) => markAt(match.index + match[0].length));

  const lines = new Set<number>();
  return errors.flatMap((error) => {
    const { place, excerpt } = spotAt(error.pos[0]);
    if (lines.has(place.line!)) return [];
    lines.add(place.line!);
    const own = error.code === 'DUPLICATE_KEY' || error.code === 'TAB_AS_INDENT';
    const mark = own ? -1 : excerpt.replace(/(?:^|\s)#.*$/, '').search(FULL_WIDTH);
    return [
      mark < 0
        ? complaint(CODES[error.code] ?? 'yaml-syntax', error.pos[0])
        : markAt(error.pos[0] - place.column! + 1 + mark),
    ];
  });
}

const PLAIN: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '“': '"',
  '”': '"',
  '【': '[',
  '】': ']',
  '｛': '{',
  '｝': '}',
};
const FULL_WIDTH = new RegExp(`[${Object.keys(PLAIN).join('')}]`);

const CODES: Partial<Record<YAMLError['code'], ComplaintCode>> = {
  TAB_AS_INDENT: 'yaml-tab',
  DUPLICATE_KEY: 'yaml-duplicate',
  BAD_INDENT: 'yaml-indent',
  MULTIPLE_DOCS: 'yaml-documents',
  MISSING_CHAR: 'yaml-unclosed',
  BAD_SCALAR_START: 'yaml-quote',
};
