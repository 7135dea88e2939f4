import stringWidth from 'string-width';
import { CATALOGUE } from '../text/catalogue.ts';
import type { Lang, Text } from '../units/text.ts';
import type { Context } from './command.ts';
import { type Entry, page } from './page.ts';
import { pick } from './pick.ts';
import { plainTable } from './plain-table.ts';

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
  const one = id === undefined ? null : pick(id, shelf, names, catalogue.unknown);
  const { columns } = world.out;
  const text = json
    ? `${JSON.stringify(one ? catalogue.plain(one) : shelf.map(catalogue.plain), null, 2)}\n`
    : one
      ? page(`${one.title[lang]}  ${one.id}`, catalogue.entries(one, lang), Math.min(columns, WIDEST_PAGE))
      : await table(shelf, catalogue, columns, lang);
  world.out.write(text);
}

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
  const column = (head: Text, spare: number, cell: (item: T) => string, title = (_: string) => '') => ({
    head: head[lang],
    cells: rows.map((row) => (typeof row === 'string' ? title(row) : cell(row))),
    align: 'left' as const,
    spare,
  });
  return plainTable(
    [
      column(
        CATALOGUE.id,
        0,
        ({ id }) => id,
        (title) => title,
      ),
      {
        ...column(CATALOGUE.title, 0, ({ title }) => title[lang]),
        flexible: true,
        least: Math.max(...shelf.map(({ title }) => stringWidth(title[lang]))),
      },
      ...catalogue.columns.map(({ head, spare, cell }) => column(head, spare, (item) => cell(item, lang))),
    ],
    width,
  );
}
