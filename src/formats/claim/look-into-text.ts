import { DELIMITERS, readCsv } from '../bytes/csv.ts';
import type { Encoding } from '../bytes/encoding.ts';
import type { Profile } from '../bytes/profile.ts';
import { textsOf } from '../bytes/row.ts';
import type { Source } from '../bytes/source.ts';
import type { Proposal } from '../described/propose-format.ts';
import type { Format, LogShape } from '../format.ts';
import { findOwner, SURVEYED, type TopRow } from './find-owner.ts';
import { type Finding, nothing } from './finding.ts';
import { HEADER_WITHIN } from './header.ts';
import { lookIntoJson, looksLikeJson } from './look-into-json.ts';
import { isContract, isOwnText } from './own-output.ts';

/** Who owns a file that is no ZIP container. */
export async function lookIntoText(
  source: Source,
  { head, encoding, bytes }: Profile,
  formats: readonly Format[],
): Promise<Finding> {
  // The container of old Excel files, and of workbooks with a password.
  if (head.length > 4 && head.readUInt32BE(0) === 0xd0cf11e0) return nothing('old-xls');
  if (encoding === 'binary') return nothing('not-text');
  const text = new TextDecoder(encoding).decode(head, { stream: head.length < bytes });
  if (text.trim() === '') return nothing('empty-file');
  if (isOwnText(text)) return nothing('own-output');
  // A contract in a folder of exports is no data, and nothing to complain of.
  if (isContract(text)) return source.found ? { owned: [], problems: [] } : nothing('contract-file');
  if (/^\s*<(?:!doctype|html|table|\?xml)/i.test(text)) return nothing('html-file');
  if (looksLikeJson(text)) return lookIntoJson(source, encoding, formats);
  const described = formats.filter((format) => format.described);
  if (described.length > 0) {
    const finding = await lookIntoTable(text, encoding, described);
    if (finding.owned.length > 0) return finding;
  }
  const lines = text.split(/\r\n|\n|\r/);
  const owners = formats.filter((format) => isLog(format) && format.shape.claims(lines));
  const [log] = owners;
  if (owners.length > 1) return nothing('claimed-twice', { formats: owners.map(({ id }) => id).join(', ') });
  if (log) return { owned: [{ format: log, place: { shape: 'log', encoding }, sheet: null }], problems: [] };
  return lookIntoTable(text, encoding, formats);
}

type LogFormat = Format & { readonly shape: LogShape<never> };
const isLog = (format: Format): format is LogFormat => 'claims' in format.shape;

async function lookIntoTable(text: string, encoding: Encoding, formats: readonly Format[]): Promise<Finding> {
  let names: readonly string[] | null = null;
  let proposal: Proposal | null = null;
  for (const delimiter of DELIMITERS) {
    const owner = findOwner(await topOf(text, delimiter), formats);
    if ('formats' in owner)
      return nothing('claimed-twice', { formats: owner.formats.map(({ id }) => id).join(', ') });
    if ('tables' in owner)
      return {
        owned: owner.tables.map(({ format, table }) => ({
          format,
          place: { shape: 'csv', encoding, delimiter, table },
          sheet: null,
        })),
        problems: [],
      };
    if (owner.names && owner.names.length > (names?.length ?? 0)) ({ names, proposal } = owner);
  }
  if (!names) return nothing('no-header');
  const unclaimed = nothing('unclaimed', { columns: names.join(', ') });
  return proposal ? { ...unclaimed, proposals: [{ sheet: null, proposal }] } : unclaimed;
}

async function topOf(text: string, delimiter: string): Promise<TopRow[]> {
  const top: TopRow[] = [];
  const whole = async function* () {
    yield text;
  };
  await readCsv(whole(), delimiter, (row) => {
    top.push({ number: row.number, cells: textsOf(row) });
    return top.length < HEADER_WITHIN + SURVEYED;
  });
  return top;
}
