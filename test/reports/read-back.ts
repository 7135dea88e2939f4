import { parse } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import stringWidth from 'string-width';
import { formatNumber } from '../../src/reports/html/plan-html.ts';
import { LIST } from '../../src/text/labels.ts';
import { TERMINAL } from '../../src/text/terminal.ts';
import { SUMMARY, WORKBOOK } from '../../src/text/workbook.ts';
import type { Lang, Text } from '../../src/units/text.ts';
import { contentOf, readBook } from './workbook.ts';

/** A table of a report as a reader sees it: texts by head, a row a line. */
export type ShownRow = Readonly<Record<string, string>>;

export const COLUMNS = ['target', 'value', 'sample', 'verdict', 'points', 'penalty'] as const;
type Heads = Readonly<Record<(typeof COLUMNS)[number], Text>>;

const LISTED: Heads = LIST;
const PRINTED: Heads = TERMINAL;
const PLANNED: Heads = {
  ...SUMMARY,
  target: WORKBOOK.target,
  value: WORKBOOK.value,
  sample: WORKBOOK.sample,
};

/** The clauses of CSV, in the order of the card. */
export function clausesOfCsv(text: string, count: number, lang: Lang): ShownRow[] {
  const [heads, ...rows] = parse(text, { bom: true }) as string[][];
  return rows.slice(0, count).map((row) => named(heads!, row, LISTED, lang));
}

/** The clauses of Markdown: the first table. */
export function clausesOfMarkdown(text: string, lang: Lang): ShownRow[] {
  const rows = text
    .slice(text.indexOf('\n|') + 1)
    .split('\n\n')[0]!
    .split('\n')
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim().replace(/\\(.)/g, '$1')));
  return rows.slice(2).map((row) => named(rows[0]!, row, LISTED, lang));
}

/** The clauses of the screen: below each rule as many lines as its block has. */
export function clausesOfTerminal(text: string, blocks: readonly number[], lang: Lang): ShownRow[] {
  const lines = text.split('\n').map(columnsOf);
  const rules = lines.flatMap((line, index) => (/^─+$/.test(line.join('')) ? [index] : []));
  return rules.flatMap((rule, block) => {
    const table = [lines[rule - 1]!, ...lines.slice(rule + 1, rule + 1 + blocks[block]!)];
    const width = lines[rule]!.length;
    const empty = (column: number) => table.every((line) => (line[column] ?? ' ') === ' ');
    // A cell ends where two columns stand empty in every line.
    const starts = Array.from({ length: width }, (_, at) => at).filter(
      (at) => !empty(at) && (at === 0 || (empty(at - 1) && empty(at - 2))),
    );
    const [heads, ...rows] = table.map((line) =>
      starts.map((start, index) =>
        line
          .slice(start, starts[index + 1] ?? width)
          .join('')
          .trim(),
      ),
    );
    return rows.map((row) => named(heads!, row, PRINTED, lang));
  });
}

/** One entry a column of the screen; a wide character takes a second, empty one. */
const columnsOf = (line: string): string[] =>
  [...line].flatMap((character) => (stringWidth(character) === 2 ? [character, ''] : [character]));

/** Sheet → rows of texts, as they are shown. */
export async function sheetsOfWorkbook(bytes: Uint8Array): Promise<Map<string, string[][]>> {
  const book = await readBook(bytes);
  return new Map(
    book.worksheets.map((sheet) => {
      const rows: string[][] = [];
      for (let at = 1; at <= sheet.rowCount; at++) {
        const row = sheet.getRow(at);
        rows.push(
          Array.from({ length: sheet.columnCount }, (_, index) => {
            const cell = row.getCell(index + 1);
            const content = cell.isMerged && cell.master.address !== cell.address ? null : contentOf(cell);
            if (content instanceof Date) return content.toISOString().slice(0, 10);
            return typeof content === 'number' ? formatNumber(content, cell.numFmt) : String(content ?? '');
          }),
        );
      }
      return [sheet.name, rows];
    }),
  );
}

/** Section → rows of texts of all its tables. */
export function sectionsOfPage(page: string): Map<string, string[][]> {
  const { document } = parseHTML(page);
  return new Map(
    [...document.querySelectorAll('main > [id]')].map((section) => [
      section.id,
      [...section.querySelectorAll('tr')].map((row) =>
        [...row.children].flatMap((cell) => [
          cell.textContent!,
          // A cell over several columns: the rest of them is empty.
          ...Array(Number(cell.getAttribute('colspan') ?? 1) - 1).fill(''),
        ]),
      ),
    ]),
  );
}

/** The clauses of the summary, workbook or page: below each row of heads as many rows as its block has. */
export function clausesOfSummary(
  rows: readonly (readonly string[])[],
  blocks: readonly number[],
  lang: Lang,
): ShownRow[] {
  const heads = rows.flatMap((row, at) =>
    COLUMNS.every((column) => row.includes(PLANNED[column][lang])) ? [at] : [],
  );
  return heads.flatMap((at, block) =>
    rows.slice(at + 1, at + 1 + blocks[block]!).map((row) => named(rows[at]!, row, PLANNED, lang)),
  );
}

const named = (heads: readonly string[], row: readonly string[], words: Heads, lang: Lang): ShownRow =>
  Object.fromEntries(COLUMNS.map((column) => [column, row[heads.indexOf(words[column][lang])] ?? '']));
