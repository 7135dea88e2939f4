import { isBlank, textsOf } from '../bytes/row.ts';
import { openWorkbook, type Workbook } from '../bytes/workbook.ts';
import { openZip, ZipError } from '../bytes/zip.ts';
import type { Format } from '../format.ts';
import { findOwner, SURVEYED, type TopRow } from './find-owner.ts';
import { type Finding, nothing } from './finding.ts';
import { HEADER_WITHIN } from './header.ts';
import { isContractWorkbook, isOwnWorkbook } from './own-output.ts';

/**
 * Who owns the sheets of a workbook, each a table of its own; empty sheets are nothing. Other archives are handed over.
 * `found`: nobody named the file, it lay in a folder.
 */
export async function lookIntoWorkbook(
  bytes: Buffer,
  formats: readonly Format[],
  found: boolean,
): Promise<Finding> {
  try {
    const archive = await openZip(bytes);
    const book = await openWorkbook(archive);
    if (book === null) return { owned: [], problems: [], archive };
    // A contract in a folder of exports is no data, and nothing to complain of.
    if (isContractWorkbook(book)) return found ? { owned: [], problems: [] } : nothing('contract-file');
    return isOwnWorkbook(book) ? nothing('own-output') : await lookIntoSheets(book, formats);
  } catch (error) {
    if (error instanceof ZipError)
      return nothing(`${error.reason}-${beginsWorkbook(bytes) ? 'workbook' : 'zip'}`);
    throw error;
  }
}

/** Whether the first file of an archive, damaged or not, is one of a workbook's parts. */
const beginsWorkbook = (bytes: Buffer): boolean =>
  /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|customXml\/|xl\/)/.test(bytes.toString('latin1', 30, 60));

// Sheets that say what the others are: 导出汇总.
const SUMMARY = /汇总|说明|概览|summary/i;

async function lookIntoSheets(book: Workbook, formats: readonly Format[]): Promise<Finding> {
  const owned: Finding['owned'][number][] = [];
  const problems: Finding['problems'][number][] = [];
  const proposals: NonNullable<Finding['proposals']>[number][] = [];
  const beside: string[] = [];
  for (const [sheet, name] of book.sheets.entries()) {
    const top = await topOf(book, sheet);
    if (top.length === 0) continue;
    const owner = findOwner(top, formats);
    // Sheets are named by number: some exports name each after a buyer.
    if ('tables' in owner)
      for (const { format, table } of owner.tables)
        owned.push({ format, place: { shape: 'sheet', sheet, table: { ...table, beside } }, sheet: name });
    else if ('formats' in owner)
      problems.push({
        code: 'claimed-twice',
        args: { formats: owner.formats.map(({ id }) => id).join(', ') },
      });
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
const asSheet = ({ code, args }: Finding['problems'][number]): Finding['problems'][number] => ({
  code: code === 'claimed-twice' ? code : `${code}-sheet`,
  args,
});

async function topOf(book: Workbook, sheet: number): Promise<TopRow[]> {
  const top: TopRow[] = [];
  await book.rows(sheet, (row) => {
    if (!isBlank(row)) top.push({ number: row.number, cells: textsOf(row) });
    return top.length < HEADER_WITHIN + SURVEYED;
  });
  return top;
}
