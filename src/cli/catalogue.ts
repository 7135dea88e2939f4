import { CATALOGUE } from '../text/catalogue.ts';
import type { Lang, Text } from '../text/text.ts';
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
  const column = (head: string, spare: number, cell: (item: T) => string) =>
    ({ head, cells: shelf.map(cell), align: 'left', spare }) as const;
  const columns = [
    column(CATALOGUE.id[lang], 0, ({ id }) => id),
    { ...column(CATALOGUE.title[lang], 0, ({ title }) => title[lang]), flexible: true },
    ...catalogue.columns.map(({ head, spare, cell }) =>
      column(head[lang], spare, (item) => cell(item, lang)),
    ),
  ];
  return plainTable(columns, width);
}
