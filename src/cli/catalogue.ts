import stringWidth from 'string-width';
import type { ScreenColumn } from '../reports/terminal/clause-table.ts';
import { CATALOGUE } from '../text/catalogue.ts';
import { wrapToWidth } from '../text/show.ts';
import { UserError } from '../units/errors.ts';
import { nearest } from '../units/nearest.ts';
import type { Lang, Text } from '../units/text.ts';
import type { Context } from './command.ts';

/** How the things of a shelf are shown: all in a table, one on a page, either as JSON. */
export interface Catalogue<T> {
  /** After id and title, which all have; `spare` ones leave first, from the highest, where the screen is narrow. */
  readonly columns: readonly {
    readonly head: Text;
    readonly spare: number;
    cell(item: T, lang: Lang): string;
  }[];
  /** The shelf in sections, in the order they are read; without it, as it stands. */
  sections?(
    shelf: readonly T[],
    lang: Lang,
  ): readonly { readonly title: string; readonly items: readonly T[] }[];
  entries(item: T, lang: Lang): readonly Entry[];
  plain(item: T): object;
  /** Complaint about an id that is not on the shelf. */
  readonly unknown: string;
}

/** What all things of shelves have. */
export interface Shelved {
  readonly id: string;
  readonly title: Text;
}

/** A labelled line of a page; one text a paragraph. */
export interface Entry {
  readonly label: string;
  readonly texts: readonly string[];
}

const WIDEST_PAGE = 100;

/** Prints the shelf, or what `id` names of it, on stdout. */
export async function printCatalogue<T extends Shelved>(
  shelf: readonly T[],
  id: string | undefined,
  json: boolean,
  catalogue: Catalogue<T>,
  { world, lang }: Context,
): Promise<void> {
  const names = ({ title }: T): string[] => [title.zh, title.en];
  const one = id === undefined ? null : findOnShelf(id, shelf, names, catalogue.unknown);
  const { columns } = world.out;
  const text = json
    ? `${JSON.stringify(one ? catalogue.plain(one) : shelf.map(catalogue.plain), null, 2)}\n`
    : one
      ? handbookPage(
          `${one.title[lang]}  ${one.id}`,
          catalogue.entries(one, lang),
          Math.min(columns, WIDEST_PAGE),
        )
      : await table(shelf, catalogue, columns, lang);
  world.out.write(text);
}

/** The one of a shelf that a person named, by id or another name; a `UserError` (`code`, or `code-near`) where there is none. */
export function findOnShelf<T extends { readonly id: string }>(
  name: string,
  shelf: readonly T[],
  otherNames: (item: T) => readonly string[],
  code: string,
): T {
  const wanted = fold(name);
  const found = shelf.find((item) => [item.id, ...otherNames(item)].some((each) => fold(each) === wanted));
  if (found) return found;
  const names = shelf.flatMap((item) => [item.id, ...otherNames(item)]);
  const near =
    nearest(name, names) ?? names.find((each) => wanted !== '' && fold(each).includes(wanted)) ?? null;
  throw new UserError([
    near === null ? { code, args: { value: name } } : { code: `${code}-near`, args: { value: name, near } },
  ]);
}

const fold = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

function table<T extends Shelved>(
  shelf: readonly T[],
  catalogue: Catalogue<T>,
  width: number,
  lang: Lang,
): Promise<string> {
  const sections = catalogue.sections?.(shelf, lang);
  // A section begins with a blank row and its title.
  const rows: readonly (T | string)[] = sections
    ? sections.flatMap(({ title, items }) => ['', title, ...items])
    : shelf;
  const of = (cell: (item: T) => string) => (row: T | string) => (typeof row === 'string' ? '' : cell(row));
  const columns: readonly ScreenColumn<T | string>[] = [
    { head: CATALOGUE.id, cell: (row) => (typeof row === 'string' ? row : row.id) },
    {
      head: CATALOGUE.title,
      flexible: true,
      least: Math.max(...shelf.map(({ title }) => stringWidth(title[lang]))),
      cell: of(({ title }) => title[lang]),
    },
    ...catalogue.columns.map(({ head, spare, cell }) => ({
      head,
      spare,
      cell: of((item) => cell(item, lang)),
    })),
  ];
  return plainTable(columns, rows, width, lang);
}

/** A table without colours, as wide as the screen at most, of the columns that say something; it ends its last line. */
export async function plainTable<R>(
  columns: readonly ScreenColumn<R>[],
  rows: readonly R[],
  width: number,
  lang: Lang,
): Promise<string> {
  const { filledOf, fitColumns, tableLines } = await import('../reports/terminal/clause-table.ts');
  return `${tableLines(fitColumns(filledOf(columns, rows), rows, width, lang), rows).join('\n')}\n`;
}

const INDENT = 2;

/** A page of a handbook: its title, then labels at the left and their texts, wrapped, at the right. */
export function handbookPage(title: string, entries: readonly Entry[], width: number): string {
  const labels = Math.max(...entries.map(({ label }) => stringWidth(label)));
  const left = INDENT + labels + INDENT;
  const lines = entries.flatMap(({ label, texts }) =>
    texts
      .flatMap((text) => wrapped(text, Math.max(width - left, 20)))
      .map(
        (line, i) =>
          `${' '.repeat(INDENT)}${padTo(i === 0 ? label : '', labels)}${' '.repeat(INDENT)}${line}`,
      ),
  );
  return `${[title, '', ...lines].join('\n')}\n`;
}

/** The lines of a text, all as far indented as it is. */
function wrapped(text: string, width: number): string[] {
  const [indent] = /^ */.exec(text)!;
  return wrapToWidth(text.trimStart(), width - indent.length).map((line) => indent + line);
}

const padTo = (text: string, columns: number): string => text + ' '.repeat(columns - stringWidth(text));
