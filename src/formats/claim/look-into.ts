import { isUtf8 } from 'node:buffer';
import type { Problem } from '../../records/input.ts';
import { DELIMITERS, readCsv } from '../bytes/csv.ts';
import { cellOf, type JsonTable, jsonTable, LONGEST_JSON } from '../bytes/json.ts';
import { isBlank, textsOf } from '../bytes/row.ts';
import type { Encoding, Profile, Source } from '../bytes/source.ts';
import { openWorkbook, type Workbook } from '../bytes/workbook.ts';
import { type Archive, openZip, ZipError } from '../bytes/zip.ts';
import type { Proposal } from '../described/propose-format.ts';
import type { Format, LogShape } from '../format.ts';
import type { ClaimPlace } from './claim.ts';
import { findOwner, SURVEYED, type TopRow } from './find-owner.ts';
import { HEADER_WITHIN } from './header.ts';
import { nameUnread } from './name-unread.ts';

/** What was found in one file: tables and logs with their owners, and what nobody owns. */
export interface FileFinding {
  readonly owned: readonly {
    readonly format: Format;
    readonly place: ClaimPlace;
    readonly sheet: string | null;
    /** The sheet's tab is hidden. */
    readonly hidden?: boolean;
    /** Names of columns that are read though they are hidden. */
    readonly hiddenColumns?: readonly string[];
  }[];
  /** Codes and arguments; the file's name is added by detection. */
  readonly problems: readonly Pick<Problem, 'code' | 'args'>[];
  /** Descriptions that would make unknown tables readable; `sheet` from 1, null where there is just one table. */
  readonly proposals?: readonly { readonly sheet: number | null; readonly proposal: Proposal }[];
  /** A ZIP archive that is no workbook, with files of its own. */
  readonly archive?: Archive;
}

/** Who owns a file that is no ZIP container. */
export async function lookIntoText(
  source: Source,
  { head, encoding, bytes }: Profile,
  formats: readonly Format[],
): Promise<FileFinding> {
  // The container of old Excel files, and of workbooks with a password.
  if (head.length > 4 && head.readUInt32BE(0) === 0xd0cf11e0) return nothing('old-xls');
  if (ARCHIVE.test(head.toString('latin1', 0, 6))) return nothing('other-archive');
  const document = documentOf(head.toString('latin1', 0, 12));
  if (document !== null) return nothing(document);
  if (encoding === 'binary') return nothing('not-text');
  if (encoding === 'gb18030' && isMixed(head)) return nothing('mixed-encodings');
  const text = new TextDecoder(encoding).decode(head, { stream: head.length < bytes });
  if (text.trim() === '') return nothing('empty-file');
  if (isOwnText(text)) return nothing('own-output');
  // A contract in a folder of exports is no data, and nothing to complain of.
  if (isContract(text)) return source.found ? { owned: [], problems: [] } : nothing('contract-file');
  if (
    /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype|html|head|body|table|meta|\?xml|Workbook)\b|^MIME-Version:[\s\S]*<(?:html|table)\b/i.test(
      text,
    )
  )
    return nothing(markupOf(text));
  if (looksLikeJson(text)) return lookIntoJson(source, encoding, formats);
  const described = formats.filter((format) => format.described);
  if (described.length > 0) {
    const finding = await lookIntoTable(text, encoding, described);
    if (finding.owned.length > 0) return finding;
  }
  const lines = text.split(/\r\n|\n|\r/);
  const owners = formats.filter((format) => isLog(format) && format.shape.claims(lines));
  const [log] = owners;
  if (owners.length > 1) return { owned: [], problems: [claimedTwice(owners)] };
  if (log) return { owned: [{ format: log, place: { shape: 'log', encoding }, sheet: null }], problems: [] };
  const finding = await lookIntoTable(text, encoding, formats);
  const named = finding.owned.length > 0 || finding.proposals ? null : nameUnread(text, head);
  return named ? nothing(named.code, named.args) : finding;
}

// RAR, 7z, gzip, bzip2, xz.
const ARCHIVE = /^(?:Rar!|7z\xbc\xaf|\x1f\x8b|BZh\d|\xfd7zXZ)/;

/** PDF and pictures, under whatever name, by their first bytes. */
function documentOf(begin: string): string | null {
  if (begin.startsWith('%PDF-')) return 'pdf-file';
  return /^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF.{4}WEBP|.{4}ftyphei)/s.test(begin) ? 'picture-file' : null;
}

/** Whether some lines of a text are Chinese in UTF-8 and others are no UTF-8: two files in one, of which one would be lost. */
function isMixed(head: Buffer): boolean {
  const lines = head.toString('latin1').split('\n').slice(0, -1);
  const bytes = lines.map((line) => Buffer.from(line, 'latin1'));
  // By chance no line of GBK has four such characters.
  const isSound = (line: Buffer): boolean =>
    isUtf8(line) && /(?:\p{Script=Han}[^\p{Script=Han}]*){4}/u.test(line.toString());
  return bytes.some(isSound) && !bytes.every((line) => isUtf8(line));
}

/** What a text in markup is: a table that a browser shows, an Excel table of 2003, or a page that says something instead. */
function markupOf(text: string): string {
  if (!/<table\b/.test(text)) {
    if (/<(?:\w+:)?Workbook\b|schemas-microsoft-com:office:spreadsheet/i.test(text)) return 'xml-file';
    if (/<\?xml(?![\s\S]*<html)/i.test(text)) return 'xml-data';
  }
  return /<t[rd]\b/i.test(text) ? 'html-file' : 'error-page';
}

type LogFormat = Format & { readonly shape: LogShape<never> };

const isLog = (format: Format): format is LogFormat => 'claims' in format.shape;

async function lookIntoTable(
  text: string,
  encoding: Encoding,
  formats: readonly Format[],
): Promise<FileFinding> {
  let names: readonly string[] | null = null;
  let proposal: Proposal | null = null;
  for (const delimiter of DELIMITERS) {
    const owner = findOwner(await topOfText(text, delimiter), formats);
    if ('formats' in owner) return { owned: [], problems: [claimedTwice(owner.formats)] };
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

async function topOfText(text: string, delimiter: string): Promise<TopRow[]> {
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

/** Whether a text's beginning looks like a list of JSON objects, or an object that may hold one. */
const looksLikeJson = (head: string): boolean => /^\s*(?:\[\s*\{|\{\s*")/.test(head);

/** Who owns a JSON file. */
async function lookIntoJson(
  source: Source,
  encoding: Encoding,
  formats: readonly Format[],
): Promise<FileFinding> {
  const table = source.size > LONGEST_JSON ? 'too-large-json' : await readTable(source, encoding);
  if (typeof table === 'string') return nothing(table);
  const { keys, rows } = table;
  const top = rows.slice(0, SURVEYED).map((row, index) => ({
    number: index + 1,
    cells: keys.map((key) => cellOf(row[key])),
  }));
  const owner = findOwner([{ number: 0, cells: keys }, ...top], formats);
  if ('formats' in owner) return { owned: [], problems: [claimedTwice(owner.formats)] };
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
  const { names, proposal } = 'names' in owner ? owner : { names: null, proposal: null };
  const capture = captureOf(keys);
  if (capture === null && names === null) return nothing('no-header');
  const unread = capture === null ? nothing('unclaimed', { columns: names!.join(', ') }) : nothing(capture);
  return proposal ? { ...unread, proposals: [{ sheet: null, proposal }] } : unread;
}

/** Messages as the interfaces of WeChat give them: of 微信客服, or the archive of 企业微信. */
function captureOf(keys: readonly string[]): string | null {
  const has = (...names: string[]): boolean => names.every((name) => keys.includes(name));
  if (has('msgid', 'send_time') && (has('open_kfid') || has('external_userid')))
    return 'wechat-service-capture';
  return has('msgid', 'from') && (has('msgtime') || has('tolist')) ? 'wecom-archive' : null;
}

async function readTable(source: Source, encoding: Encoding): Promise<JsonTable | string> {
  try {
    return jsonTable(new TextDecoder(encoding).decode(await whole(source))) ?? 'json-message';
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

/**
 * Who owns the sheets of a workbook, each a table of its own; empty sheets are nothing. Other archives are handed over.
 * `found`: nobody named the file, it lay in a folder.
 */
export async function lookIntoWorkbook(
  bytes: Buffer,
  formats: readonly Format[],
  found: boolean,
): Promise<FileFinding> {
  try {
    const archive = await openZip(bytes);
    const book = await openWorkbook(archive);
    if (book === null)
      return OTHER_WORKBOOK.some((part) => archive.has(part))
        ? nothing('other-workbook')
        : DOCUMENT.some((part) => archive.has(part))
          ? nothing('document-file')
          : { owned: [], problems: [], archive };
    // A contract in a folder of exports is no data, and nothing to complain of.
    if (isContractWorkbook(book)) return found ? { owned: [], problems: [] } : nothing('contract-file');
    return isOwnWorkbook(book) ? nothing('own-output') : await lookIntoSheets(book, formats);
  } catch (error) {
    if (error instanceof ZipError)
      return nothing(`${error.reason}-${beginsWorkbook(bytes) ? 'workbook' : 'zip'}`);
    throw error;
  }
}

// Of .xlsb, of .ods.
const OTHER_WORKBOOK = ['xl/workbook.bin', 'content.xml'];

// Of .docx, of .pptx.
const DOCUMENT = ['word/document.xml', 'ppt/presentation.xml'];

/** Whether the first file of an archive, damaged or not, is one of a workbook's parts. */
const beginsWorkbook = (bytes: Buffer): boolean =>
  /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|customXml\/|xl\/)/i.test(bytes.toString('latin1', 30, 60));

// Sheets that say what the others are: 导出汇总.
const SUMMARY = /汇总|说明|概览|summary/i;

async function lookIntoSheets(book: Workbook, formats: readonly Format[]): Promise<FileFinding> {
  const owned: FileFinding['owned'][number][] = [];
  const problems: FileFinding['problems'][number][] = [];
  const proposals: NonNullable<FileFinding['proposals']>[number][] = [];
  const beside: string[] = [];
  for (const [sheet, name] of book.sheets.entries()) {
    const top = await topOfSheet(book, sheet);
    if (top.length === 0) continue;
    const owner = findOwner(top, formats);
    // Sheets are named by number: some exports name each after a buyer.
    const isHidden = 'tables' in owner ? await book.hiddenColumns(sheet) : () => false;
    if ('tables' in owner)
      for (const { format, table } of owner.tables)
        owned.push({
          format,
          place: { shape: 'sheet', sheet, table: { ...table, beside } },
          sheet: name,
          hidden: book.isHidden(sheet),
          hiddenColumns: [...new Set(table.columns.values())]
            .filter(isHidden)
            .map((column) => table.header[column]!.trim()),
        });
    else if ('formats' in owner) problems.push(claimedTwice(owner.formats));
    else if (owner.names)
      problems.push({ code: 'unclaimed', args: { sheet: sheet + 1, columns: owner.names.join(', ') } });
    else problems.push({ code: 'no-header', args: { sheet: sheet + 1 } });
    if ('proposal' in owner && owner.proposal) proposals.push({ sheet: sheet + 1, proposal: owner.proposal });
    if (!('tables' in owner) && SUMMARY.test(name))
      beside.push(...top.flatMap(({ cells }) => cells.filter((cell) => cell.trim() !== '')));
  }
  if (owned.length === 0 && problems.length === 0) return nothing('empty-file');
  return { owned, problems: owned.length > 0 ? problems.map(asSheet) : problems, proposals };
}

/** A sheet beside others that are read is no unread file. */
const asSheet = ({ code, args }: FileFinding['problems'][number]): FileFinding['problems'][number] => ({
  code: code === 'claimed-twice' ? code : `${code}-sheet`,
  args,
});

async function topOfSheet(book: Workbook, sheet: number): Promise<TopRow[]> {
  const top: TopRow[] = [];
  await book.rows(sheet, (row) => {
    if (!isBlank(row)) top.push({ number: row.number, cells: textsOf(row) });
    return top.length < HEADER_WITHIN + SURVEYED;
  });
  return top;
}

/** A finding of one problem. */
export const nothing = (code: string, args: Problem['args'] = {}): FileFinding => ({
  owned: [],
  problems: [{ code, args }],
});

/** Several formats take one table or log for theirs: a mistake of ours. */
const claimedTwice = (formats: readonly Format[]): FileFinding['problems'][number] => ({
  code: 'claimed-twice',
  args: { formats: formats.map(({ id }) => id).join(', ') },
});

/** Whether a file's first characters are those of our scorecard.json. */
const isOwnText = (head: string): boolean => /^\s*\{\s*"scorecard"\s*:\s*\d+\s*,/.test(head);

/** Whether a file's first characters are those of a contract: `kefu-sla: 1`, below comments. */
const isContract = (head: string): boolean =>
  /^(?:[^\S\n]*(?:#[^\n]*)?\n)*(?:kefu-sla|"kefu-sla")\s*[:：]/.test(head);

/** Sheets that together only our own workbook has, in each language. */
const OWN_SHEETS = [
  ['考核总览', '统计口径'],
  ['Summary', 'Definitions'],
];

/** Whether a workbook is our scorecard.xlsx. */
const isOwnWorkbook = (book: Workbook): boolean =>
  /kefu-sla/i.test(book.properties) ||
  OWN_SHEETS.some((names) => names.every((name) => book.sheets.includes(name)));

/** Sheets that together only a contract kept as a workbook has, in each language. */
const CONTRACT_SHEETS = [
  ['条款', '分档', '结算'],
  ['Clauses', 'Tiers', 'Settlement'],
];

/** Whether a workbook is a contract's. */
const isContractWorkbook = (book: Workbook): boolean =>
  CONTRACT_SHEETS.some((names) => names.every((name) => book.sheets.includes(name)));
