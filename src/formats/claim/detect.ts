import type { Problem } from '../../records/input.ts';
import type { Zone } from '../../units/time.ts';
import { ownName, type Profile, type Progress, profile, type Source, shownName } from '../bytes/source.ts';
import { archiveMembers, ZipError } from '../bytes/zip.ts';
import type { Proposal } from '../described/propose-format.ts';
import type { Format } from '../format.ts';
import * as shelf from '../index.ts';
import { marked } from '../read/row-count.ts';
import type { Claim } from './claim.ts';
import { repeatedNames } from './header.ts';
import { likelyColumns } from './likely-columns.ts';
import { type FileFinding, lookIntoText, lookIntoWorkbook, nothing } from './look-into.ts';

/** A description proposed for a table of a file. */
export interface FileProposal {
  readonly file: string;
  /** From 1; null where the file holds one table only. */
  readonly sheet: number | null;
  readonly proposal: Proposal;
}

/**
 * Which format owns each table and log of the files, and of the members of archives among them; files that none owns
 * are problems. What lies in a folder and is plainly no export (a photo, a note) is named, all in one problem, and
 * makes nothing incomplete. Every other file is read once, whole.
 */
export async function detect(
  sources: readonly Source[],
  zone: Zone,
  progress?: Progress,
  formats: readonly Format[] = Object.values(shelf),
): Promise<{ claims: Claim[]; problems: Problem[]; proposals: FileProposal[] }> {
  const claims: Claim[] = [];
  const problems: Problem[] = [];
  const proposals: FileProposal[] = [];
  const foreign: string[] = [];
  const take = (source: Source, { owned, problems: found, proposals: proposed, profiled }: Looked): void => {
    if (found.some(({ code }) => code === 'foreign')) {
      foreign.push(shownName(source));
      return;
    }
    for (const each of proposed ?? []) proposals.push({ file: shownName(source), ...each });
    for (const { code, args } of found)
      problems.push(
        marked({ code, args: { file: shownName(source), ...args }, input: null, row: null, count: 1 }),
      );
    for (const each of owned) claims.push(claimOf(claims.length, source, zone, profiled!, each));
  };
  for (const source of sources) {
    const looked = await lookInto(source, formats, progress);
    const archive = looked.archive && archiveMembers(source, looked.archive);
    take(source, archive ? { owned: [], problems: archive.problems } : looked);
    for (const member of archive?.members ?? []) take(member, await lookIntoMember(member, formats));
  }
  if (foreign.length > 0) {
    const args = { number: foreign.length, files: foreign.join(', ') };
    problems.push({ code: 'foreign', args, input: null, row: null, count: 1 });
  }
  return { claims, problems, proposals };
}

type Looked = FileFinding & { readonly profiled?: Profile };

async function lookInto(
  source: Source,
  formats: readonly Format[],
  progress: Progress | undefined,
): Promise<Looked> {
  // Excel keeps such a file beside every workbook that is open.
  if (ownName(source).startsWith('~$')) return nothing('lock-file');
  if (source.found && isForeignName(source.name)) return nothing('foreign');
  const profiled = await profile(source, progress);
  const finding =
    profiled.archive === null
      ? await lookIntoText(source, profiled, formats)
      : await lookIntoWorkbook(profiled.archive, formats, source.found === true);
  if (isForeign(source, finding, profiled)) return nothing('foreign');
  // A text under a workbook's name may be a table; one that is none was never a workbook that lost its header.
  if (profiled.archive === null && isNoHeader(finding) && /\.xls[xm]$/i.test(ownName(source)))
    return nothing('no-workbook');
  return { ...finding, profiled };
}

/** Whether a name alone tells that a file is no export, so that it need not be read: pictures, sound, documents. */
const isForeignName = (name: string): boolean =>
  /\.(?:jpe?g|png|gif|bmp|webp|heic|svg|ico|psd|mp[34]|mov|avi|wav|m4a|amr|docx?|wps|pptx?|pdf|rtf|lnk|url|exe|dmg|key)$/i.test(
    name,
  ) || /(?:^|\/)(?:Thumbs\.db|desktop\.ini)$/i.test(name);

const isNoHeader = ({ problems }: FileFinding): boolean =>
  ['no-header', 'few-words', 'json-message'].includes(problems[0]?.code ?? '');

/** A file of a folder whose name is no export's, and that holds neither a table nor what may be a log. */
function isForeign({ found, name }: Source, finding: FileFinding, { head, encoding }: Profile): boolean {
  if (!found || isExportName(name)) return false;
  if (/^(?:not-text|(?:pdf|picture|document)-file)$/.test(finding.problems[0]?.code ?? '')) return true;
  return isNoHeader(finding) && !mayBeLog(name, new TextDecoder(encoding).decode(head));
}

/** Whether a file's name is one that exports have: a table, a log, or an archive that may hold some. */
const isExportName = (name: string): boolean =>
  /\.(?:csv|tsv|log|xls|xlsx|xlsm|xlsb|et|zip|rar|7z|gz)$/i.test(name);

/** Whether a text that is no table may yet be a log: it has times of day, and no name of notes or settings. */
const mayBeLog = (name: string, text: string): boolean =>
  /\d[:：]\d\d/.test(text) && !/\.(?:md|json|ya?ml|toml|ini|js|ts|py|sh|bat)$/i.test(name);

async function lookIntoMember(member: Source, formats: readonly Format[]): Promise<Looked> {
  try {
    const looked = await lookInto(member, formats, undefined);
    return looked.archive ? nothing('nested-zip') : looked;
  } catch (error) {
    if (error instanceof ZipError) return nothing(`${error.reason}-member`);
    throw error;
  }
}

const hiddenSheet = (place: Claim['place'], hidden: boolean | undefined, input: number): Problem[] =>
  hidden && place.shape === 'sheet'
    ? [{ code: 'hidden-sheet', args: { sheet: place.sheet + 1 }, input, row: null, count: 1 }]
    : [];

function claimOf(
  index: number,
  source: Source,
  zone: Zone,
  { sha256, bytes }: Profile,
  { format, place, sheet, hidden, hiddenColumns = [] }: FileFinding['owned'][number],
): Claim {
  const header = place.shape === 'log' ? [] : place.table.header.map((name) => name.trim());
  const columns = place.shape === 'log' ? new Map<string, number>() : place.table.columns;
  const used = new Set(columns.values());
  const ignored = header.filter((name, column) => name !== '' && !used.has(column));
  return {
    index,
    source,
    format,
    zone,
    place,
    input: {
      file: source.name,
      member: source.member ?? null,
      sheet,
      kind: format.yields,
      format: format.id,
      sha256,
      bytes,
      shop: 0,
      encoding: place.shape === 'sheet' ? null : place.encoding,
      columns: {
        mapped: Object.fromEntries([...columns].map(([field, column]) => [field, header[column]!])),
        ignored,
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
    problems: [
      ...hiddenSheet(place, hidden, index),
      ...(hiddenColumns.length > 0
        ? [
            {
              code: 'hidden-column',
              args: { columns: hiddenColumns.join(', ') },
              input: index,
              row: null,
              count: 1,
            },
          ]
        : []),
      ...likelyColumns(format, columns, ignored).map(({ column, columns: likely }) => ({
        code: 'likely-column',
        args: { column, columns: likely.join(', ') },
        input: index,
        row: null,
        count: 1,
      })),
      ...repeatedNames(header).map((column) => ({
        code: 'repeated-column',
        args: { column },
        input: index,
        row: place.shape === 'log' ? null : place.table.headerRow,
        count: 1,
      })),
    ],
    counted: false,
  };
}
