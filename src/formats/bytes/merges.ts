import { isBlank, type Row, type RowSink } from './row.ts';

/** A cell that reaches over several rows: its column from 0, its first and last row. */
export interface Merge {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

const REF = /<(?:\w+:)?mergeCell\s[^>]*?\bref=["']([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})["']/g;
/** More than a merge's tag is long. */
const TAIL = 256;

/** The cells of a worksheet that are merged downwards; they stand behind its rows. */
export async function readMerges(chunks: AsyncIterable<Buffer>): Promise<Merge[]> {
  const merges: Merge[] = [];
  let rest = '';
  for await (const chunk of chunks) {
    const text = rest + chunk.toString('latin1');
    let end = 0;
    for (const match of text.matchAll(REF)) {
      end = match.index + match[0].length;
      const [from, to] = [Number(match[2]), Number(match[3])];
      if (to > from) merges.push({ column: columnOf(match[1]!), from, to });
    }
    rest = text.slice(Math.max(end, text.length - TAIL));
  }
  return merges;
}

const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Rows in which a merged cell's text stands in all its rows; rows that are blank without it stay blank. */
export function fillMerges(merges: readonly Merge[], sink: RowSink): RowSink {
  const filled = new FilledRow(merges);
  return (row) => {
    filled.stand(row);
    return sink(isBlank(row) ? row : filled);
  };
}

class FilledRow implements Row {
  private row!: Row;
  private above = new Map<Merge, { readonly text: string; readonly numeric: boolean }>();
  private readonly merges: readonly Merge[];

  constructor(merges: readonly Merge[]) {
    this.merges = merges;
  }

  stand(row: Row): void {
    this.row = row;
    for (const merge of this.merges)
      if (merge.from === row.number)
        this.above.set(merge, { text: row.text(merge.column), numeric: row.numeric(merge.column) });
  }

  get number(): number {
    return this.row.number;
  }

  get epoch1904(): boolean {
    return this.row.epoch1904;
  }

  get width(): number {
    return this.row.width;
  }

  text(column: number): string {
    return this.at(column)?.text ?? this.row.text(column);
  }

  numeric(column: number): boolean {
    return this.at(column)?.numeric ?? this.row.numeric(column);
  }

  percent(column: number): boolean {
    return this.row.percent(column);
  }

  private at(column: number): { readonly text: string; readonly numeric: boolean } | undefined {
    const merge = this.merges.find(
      (each) => each.column === column && each.from < this.row.number && this.row.number <= each.to,
    );
    return merge && this.row.text(column) === '' ? this.above.get(merge) : undefined;
  }
}
