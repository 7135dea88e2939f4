import type { Encoding } from '../bytes/encoding.ts';
import { type JsonTable, jsonTable, LONGEST_JSON } from '../bytes/json.ts';
import type { Source } from '../bytes/source.ts';
import type { Format } from '../format.ts';
import { findOwner, SURVEYED } from './find-owner.ts';
import { type Finding, nothing } from './finding.ts';

/** Whether a text's beginning looks like a list of JSON objects, or an object that may hold one. */
export const looksLikeJson = (head: string): boolean => /^\s*(?:\[\s*\{|\{\s*")/.test(head);

/** Who owns a JSON file. */
export async function lookIntoJson(
  source: Source,
  encoding: Encoding,
  formats: readonly Format[],
): Promise<Finding> {
  const table = source.size > LONGEST_JSON ? 'too-large-json' : await readTable(source, encoding);
  if (typeof table === 'string') return nothing(table);
  const { keys, rows } = table;
  const top = rows.slice(0, SURVEYED).map((row, index) => ({
    number: index + 1,
    cells: keys.map((key) => (typeof row[key] === 'string' ? row[key] : '')),
  }));
  const owner = findOwner([{ number: 0, cells: keys }, ...top], formats);
  if ('formats' in owner)
    return nothing('claimed-twice', { formats: owner.formats.map(({ id }) => id).join(', ') });
  // Keys are no cells: a header further down is somebody's words.
  const owned = 'tables' in owner ? owner.tables.filter(({ table: { headerRow } }) => headerRow === 0) : [];
  if (owned.length > 0)
    return {
      owned: owned.map(({ format, table: found }) => ({
        format,
        place: { shape: 'json', encoding, table: { ...found, lastRow: null } },
        sheet: null,
      })),
      problems: [],
    };
  const names = 'names' in owner ? owner.names : null;
  return names ? nothing('unclaimed', { columns: names.join(', ') }) : nothing('no-header');
}

async function readTable(source: Source, encoding: Encoding): Promise<JsonTable | string> {
  try {
    return jsonTable(new TextDecoder(encoding).decode(await whole(source))) ?? 'no-header';
  } catch (error) {
    if (error instanceof SyntaxError) return 'broken-json';
    throw error;
  }
}

async function whole(source: Source): Promise<Buffer> {
  const pieces: Buffer[] = [];
  // A piece is good until the next.
  for await (const piece of source.bytes()) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}
