import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A file of the project, by its path from the root. */
export const projectFile = (path: string): string =>
  readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8');

/** The fenced blocks of a language, without their fences. */
export const blocksOf = (markdown: string, language: string): string[] =>
  [...markdown.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, block]) => block!,
  );

/** The rows of every table whose first heading is this, as cells. */
export function rowsUnder(markdown: string, heading: string): string[][] {
  const rows: string[][] = [];
  let within = false;
  for (const line of markdown.split('\n')) {
    const cells = cellsOf(line);
    if (cells === null) within = false;
    else if (within) rows.push(cells);
    else within = cells[0] === heading;
  }
  return rows.filter(([first]) => !/^-+$/.test(first!));
}

/** The same document with other rows in the table whose first heading is this. */
export const withRows = (markdown: string, heading: string, rows: readonly string[][]): string =>
  markdown.replace(
    new RegExp(`^(\\| ${heading} \\|.*\\n\\|[-|]+\\n)(?:\\|.*\\n)*`, 'm'),
    (_, head) => head + rows.map((cells) => `| ${cells.join(' | ')} |\n`).join(''),
  );

const cellsOf = (line: string): string[] | null =>
  line.startsWith('|')
    ? line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim())
    : null;

/** What stands in backticks. */
export const codeOf = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);
