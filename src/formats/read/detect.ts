import type { Problem } from '../../records/input.ts';
import type { Zone } from '../../units/time.ts';
import type { Format } from '../format.ts';
import * as shelf from '../index.ts';
import type { Claim } from './claim.ts';
import { type Finding, nothing } from './finding.ts';
import { repeatedNames } from './header.ts';
import { lookIntoText } from './look-into-text.ts';
import { lookIntoWorkbook } from './look-into-workbook.ts';
import { type Profile, profile } from './profile.ts';
import type { Progress, Source } from './source.ts';
import { marked } from './unread.ts';

/** Which format owns each table and log of the files; files that none owns are problems. Every file is read once, whole. */
export async function detect(
  sources: readonly Source[],
  zone: Zone,
  progress?: Progress,
  formats: readonly Format[] = Object.values(shelf),
): Promise<{ claims: Claim[]; problems: Problem[] }> {
  const claims: Claim[] = [];
  const problems: Problem[] = [];
  for (const source of sources) {
    const { owned, problems: found, profiled } = await lookInto(source, formats, progress);
    for (const { code, args } of found)
      problems.push(marked({ code, args: { file: source.name, ...args }, input: null, row: null, count: 1 }));
    for (const each of owned) claims.push(claimOf(claims.length, source, zone, profiled!, each));
  }
  return { claims, problems };
}

async function lookInto(
  source: Source,
  formats: readonly Format[],
  progress: Progress | undefined,
): Promise<Finding & { profiled?: Profile }> {
  // Excel keeps such a file beside every workbook that is open.
  if (/(?:^|\/)~\$[^/]*$/.test(source.name)) return nothing('lock-file');
  const profiled = await profile(source, progress);
  const finding =
    profiled.archive === null
      ? await lookIntoText(profiled, formats)
      : await lookIntoWorkbook(profiled.archive, formats);
  return { ...finding, profiled };
}

function claimOf(
  index: number,
  source: Source,
  zone: Zone,
  { sha256, bytes }: Profile,
  { format, place, sheet }: Finding['owned'][number],
): Claim {
  const header = place.shape === 'log' ? [] : place.table.header.map((name) => name.trim());
  const columns = place.shape === 'log' ? new Map<string, number>() : place.table.columns;
  const used = new Set(columns.values());
  return {
    index,
    source,
    format,
    zone,
    place,
    input: {
      file: source.name,
      member: null,
      sheet,
      kind: format.yields,
      format: format.id,
      sha256,
      bytes,
      shop: 0,
      encoding: place.shape === 'sheet' ? null : place.encoding,
      columns: {
        mapped: Object.fromEntries([...columns].map(([field, column]) => [field, header[column]!])),
        ignored: header.filter((name, column) => name !== '' && !used.has(column)),
      },
      rows: 0,
      kept: 0,
      overlapping: 0,
      outside: 0,
      refused: 0,
      from: null,
      to: null,
      coarse: false,
    },
    problems: repeatedNames(header).map((column) => ({
      code: 'repeated-column',
      args: { column },
      input: index,
      row: place.shape === 'log' ? null : place.table.headerRow,
      count: 1,
    })),
    counted: false,
  };
}
