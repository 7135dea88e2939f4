import stringWidth from 'string-width';
import { wrapToWidth } from '../text/width.ts';

/** A labelled line of a page; one text a paragraph. */
export interface Entry {
  readonly label: string;
  readonly texts: readonly string[];
}

const INDENT = 2;

/** A page of a handbook: its title, then labels at the left and their texts, wrapped, at the right. */
export function page(title: string, entries: readonly Entry[], width: number): string {
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
