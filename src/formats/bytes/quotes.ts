import { endsRow, isRow, learnShape, type RowShape, timeIn } from './row-shape.ts';

/** A record of this one cell stands before a row whose quotation marks were amiss and are mended. */
export const MENDED = '\0mended';

/** A record of this one cell stands for a line of which nobody knows whether it is a row or part of a cell. */
export const DOUBTFUL = '\0doubtful';

/** Characters; a longer row is a quotation mark that somebody forgot to close. */
export const LONGEST_ROW = 1 << 24;

/** Characters from which the shape of rows is learned. */
const HEAD = 1 << 18;

/** Records that tell it. */
const LEARNED = 1000;

const [QUOTE, LF, CR] = [0x22, 0x0a, 0x0d] as const;

/** More text is needed to tell. */
const MORE = -1;

/** A mark is amiss, or a quoted cell goes over several lines. */
const LOOK = -2;

/**
 * CSV text in which every quotation mark means what CSV means by it. A mark that opens a cell and is closed in the
 * middle of one, or nowhere, is text of its cell, so that the row ends where its line does. Where a quoted cell goes
 * over lines that are whole rows themselves, and may be a table that somebody pasted, those lines are `DOUBTFUL`.
 */
export async function* mendQuotes(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<string> {
  const mender = new Mender(delimiter);
  let held = '';
  let wanted = HEAD;
  for await (const piece of text) {
    held += piece;
    if (held.length < wanted) continue;
    const [out, used] = mender.take(held, false);
    if (out !== '') yield out;
    held = held.slice(used);
    // Twice as much each time: what has to be looked through again is no more than what is new.
    wanted = 2 * held.length;
  }
  const [out] = mender.take(held, true);
  if (out !== '') yield out;
}

class Mender {
  private readonly delimiter: string;
  private readonly separator: number;
  private head: string | null = null;
  private learned: RowShape | null | undefined = undefined;
  private text = '';
  private ended = false;
  /** Whether the quoted cell that was looked at last goes over a line end. */
  private crosses = false;

  constructor(delimiter: string) {
    this.delimiter = delimiter;
    this.separator = delimiter.charCodeAt(0);
  }

  /** What of the text can be handed over, mended, and how much of it that was. `ended`: no more follows. */
  take(text: string, ended: boolean): [out: string, used: number] {
    this.head ??= text;
    this.text = text;
    this.ended = ended;
    let out = '';
    let from = 0;
    let at = 0;
    for (;;) {
      const quote = text.indexOf('"', at);
      const line = this.lineStart(quote < 0 ? text.length : quote, at);
      if (quote < 0) {
        const end = ended ? text.length : line;
        return [out + text.slice(from, end), end];
      }
      let end = this.recordEnd(line);
      let instead: string | null = null;
      if (end === LOOK) [instead, end] = this.mend(line);
      if (end === MORE) return [out + text.slice(from, line), line];
      if (instead !== null) {
        out += text.slice(from, line) + instead;
        from = end;
      }
      at = end;
    }
  }

  /** Of the line that holds a position, not before `least`. A CR at the very end may be half a line end: it is none yet. */
  private lineStart(position: number, least: number): number {
    let at = position;
    if (at === this.text.length && !this.ended && this.text.charCodeAt(at - 1) === CR) at--;
    while (at > least && !isLineEnd(this.text.charCodeAt(at - 1))) at--;
    return at;
  }

  /** Where the record that begins at a position ends, its line end included; or `MORE`, or `LOOK`. */
  private recordEnd(start: number): number {
    const { text } = this;
    for (let at = start; ; at++) {
      if (text.charCodeAt(at) === QUOTE) {
        const close = this.closing(at);
        if (close < 0) return close;
        if (this.crosses || !this.isEnd(close + 1)) return LOOK;
        at = close + 1;
      } else at = this.plainEnd(at);
      if (at >= text.length) return this.ended ? text.length : MORE;
      if (text.charCodeAt(at) !== this.separator) return this.afterLineEnd(at);
    }
  }

  /** The mark that ends the quoted cell which begins at a position: the first that is not doubled. `LOOK`: there is none. */
  private closing(start: number): number {
    const { text } = this;
    this.crosses = false;
    for (let at = start + 1; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) {
        if (at + 1 === text.length && !this.ended) return MORE;
        if (text.charCodeAt(at + 1) !== QUOTE) return at;
        at++;
      } else if (isLineEnd(code)) this.crosses = true;
    }
    return this.ended || text.length - start > LONGEST_ROW ? LOOK : MORE;
  }

  /** Of a cell that is not quoted: the next separator or line end, or the end of the text. */
  private plainEnd(start: number): number {
    const { text, separator } = this;
    let at = start;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === separator || isLineEnd(code)) break;
    }
    return at;
  }

  private isEnd(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return at >= this.text.length || code === this.separator || isLineEnd(code);
  }

  private afterLineEnd(at: number): number {
    const { text } = this;
    if (text.charCodeAt(at) !== CR) return at + 1;
    if (at + 1 === text.length && !this.ended) return MORE;
    return text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
  }

  private lineEnd(start: number): number {
    let at = start;
    while (at < this.text.length && !isLineEnd(this.text.charCodeAt(at))) at++;
    return at;
  }

  /** The record at a position as it is to be read; null: as it stands. */
  private mend(start: number): [instead: string | null, end: number] {
    const { text } = this;
    const cells: string[] = [];
    let amiss = false;
    for (let at = start; ; at++) {
      const reading = text.charCodeAt(at) === QUOTE ? this.weigh(cells, start, at) : 'plain';
      if (reading === 'more') return [null, MORE];
      if (reading === 'cut-short') return [null, text.length];
      if (typeof reading === 'object') return [`${DOUBTFUL}\n`.repeat(reading.lines), reading.end];
      const end = reading === 'quoted' ? this.closing(at) + 1 : this.plainEnd(at);
      cells.push(reading === 'quoted' ? undouble(text.slice(at + 1, end - 1)) : text.slice(at, end));
      amiss ||= reading === 'text';
      at = end;
      if (at >= text.length && !this.ended) return [null, MORE];
      if (text.charCodeAt(at) === this.separator) continue;
      const next = at >= text.length ? at : this.afterLineEnd(at);
      if (!amiss || next === MORE) return [null, next];
      const fitting = this.loosely(text.slice(start, at), cells.length) ?? cells;
      return [`${MENDED}\n${fitting.map(quoted).join(this.delimiter)}\n`, next];
    }
  }

  /**
   * What the mark at a position is: it quotes a cell, or is text of one; or a whole stretch of lines is in doubt.
   * `before`: the cells of its record, which begins at `start`, up to it.
   */
  private weigh(
    before: readonly string[],
    start: number,
    at: number,
  ): 'quoted' | 'text' | 'more' | 'cut-short' | { readonly lines: number; readonly end: number } {
    const { text, shape } = this;
    const close = this.closing(at);
    if (close === MORE) return 'more';
    const broken = this.lineEnd(at);
    const end = close === LOOK ? text.length : this.lineEnd(close);
    if (close !== LOOK && (!this.isEnd(close + 1) || (close + 1 >= text.length && !this.ended)))
      return close + 1 >= text.length ? 'more' : 'text';
    if (close !== LOOK && close < broken) return 'quoted';
    const lines = text
      .slice(broken, end)
      .split(/\r\n|\n|\r/)
      .slice(1)
      .map((line) => line.split(this.delimiter));
    const opening = [...before, ...text.slice(at, broken).split(this.delimiter)];
    const rows = shape ? this.rowsAmong(lines, close === LOOK ? null : before.length, shape) : [];
    if (close === LOOK) return rows.length > 0 || (isBlank(lines) && broken < end) ? 'text' : 'cut-short';
    if (end === text.length && !this.ended) return 'more';
    if (shape === null) return 'quoted';
    const width = this.widthFrom(close + 1, before.length + 1);
    if (width === MORE) return 'more';
    const fits = shape.widths.has(width);
    // Marks within the line may have hidden its separators; the table's header tells no time.
    const bare = text.slice(start, broken).split(this.delimiter);
    const isHeader = start === 0 && text === this.head && shape.widths.has(bare.length);
    const isWhole = isHeader || isRow(opening, shape) || isRow(bare, shape);
    if (rows.length > 0 && isWhole && (!fits || isLater(rows, opening, shape))) return 'text';
    const isTwice = isWhole && shape.timeFrom !== null && before.length < shape.timeFrom;
    // A remark may have fewer cells than a row, but not where its lines have as many.
    const isRemark = width < shape.least && ![bare, ...lines].every(({ length }) => shape.widths.has(length));
    if (rows.length === 0 && !isTwice && (fits || isRemark)) return 'quoted';
    return { lines: 1 + lines.filter((cells) => !isBlank([cells])).length, end: this.afterLineEnd(end) };
  }

  /**
   * Those of a quoted cell's further lines that look like rows; none where the cell ends in words of its own. Where it is
   * the cell of a `column` before the row's time, that time is looked for on the last line; a line above that ends a row
   * shows that the cell should have ended there. `column` null: the cell has no end.
   */
  private rowsAmong(lines: readonly string[][], column: number | null, shape: RowShape): string[][] {
    if (column !== null && column < (shape.timeFrom ?? 0))
      return lines.slice(0, -1).filter((cells) => isRow(cells, shape) || endsRow(cells, column, shape));
    const last = lines.findLast((cells) => cells.some((cell) => /[^\s"]/.test(cell)));
    if (column !== null && (last === undefined || !isRow(last, shape))) return [];
    return lines.filter((cells) => isRow(cells, shape));
  }

  /** How many cells a record has whose first `known` end at a position. */
  private widthFrom(position: number, known: number): number {
    let width = known;
    for (let at = position; ; width++) {
      if (at >= this.text.length) return this.ended ? width : MORE;
      if (this.text.charCodeAt(at) !== this.separator) return width;
      at++;
      const close = this.text.charCodeAt(at) === QUOTE ? this.closing(at) : LOOK;
      if (close === MORE) return MORE;
      at = close !== LOOK && this.isEnd(close + 1) ? close + 1 : this.plainEnd(at);
    }
  }

  /**
   * The cells of a line whose program does not double the marks within a quoted cell, so that only a mark before a
   * separator ends it; null where marks as text give as many cells as rows have, or this does not.
   */
  private loosely(line: string, strictly: number): string[] | null {
    const { shape } = this;
    if (shape === null || shape.widths.has(strictly) || /[\r\n]/.test(line)) return null;
    const cells: string[] = [];
    for (let at = 0; at <= line.length; ) {
      const close = line[at] === '"' ? line.indexOf(`"${this.delimiter}`, at + 1) : -1;
      const last = line[at] === '"' && line.length > at + 1 && line.endsWith('"') ? line.length - 1 : -1;
      if (close < 0 && last < 0) {
        const end = line.indexOf(this.delimiter, at);
        cells.push(line.slice(at, end < 0 ? line.length : end));
        at = end < 0 ? line.length + 1 : end + 1;
      } else {
        const end = close < 0 ? last : close;
        cells.push(line.slice(at + 1, end));
        at = end + 2;
      }
    }
    return shape.widths.has(cells.length) ? cells : null;
  }

  private get shape(): RowShape | null {
    this.learned ??= learnShape(this.firstRows());
    return this.learned;
  }

  /**
   * What rows are learned from: the first records that tell a time, of one line and with sound marks, else of several;
   * where they are not as wide as the header is, lines that are.
   */
  private firstRows(): readonly (readonly string[])[] {
    const { sound, others } = this.firstRecords();
    const isTimed = (cells: readonly string[]): boolean => timeIn(cells) !== null;
    const headers = new Set(sound.flatMap((cells) => (isTimed(cells) ? [] : [cells.length])));
    const isWide = ({ length }: readonly string[]): boolean => headers.size === 0 || headers.has(length);
    const lines = this.head!.split(/\r\n|\n|\r/, LEARNED)
      .map((line) => line.split(this.delimiter))
      .filter(isTimed);
    const candidates = [sound, others].map((records) => records.filter(isTimed));
    return (
      candidates.find((records) => headers.size > 0 && records.some(isWide)) ??
      [lines.filter(isWide), ...candidates, lines].find(({ length }) => length > 0) ??
      sound
    );
  }

  /** The first records: of one line and with sound marks, and others. */
  private firstRecords(): Record<'sound' | 'others', string[][]> {
    const { text, ended } = this;
    [this.text, this.ended] = [this.head!, true];
    const found: Record<'sound' | 'others', string[][]> = { sound: [], others: [] };
    for (let at = 0, count = 0; at < this.text.length && count < LEARNED; count++) {
      const cells: string[] = [];
      let isSound = true;
      for (; ; at++) {
        const isQuoted = this.text.charCodeAt(at) === QUOTE;
        const close = isQuoted ? this.closing(at) : LOOK;
        const end = this.plainEnd(close === LOOK ? at : close + 1);
        isSound &&= !isQuoted || (close !== LOOK && !this.crosses && end === close + 1);
        cells.push(this.text.slice(at, end));
        at = end;
        if (at >= this.text.length || this.text.charCodeAt(at) !== this.separator) break;
      }
      if (at < this.text.length) at = this.afterLineEnd(at);
      (isSound ? found.sound : found.others).push(cells);
    }
    [this.text, this.ended] = [text, ended];
    return found;
  }
}

const isLineEnd = (code: number): boolean => code === LF || code === CR;

const isBlank = (lines: readonly (readonly string[])[]): boolean =>
  lines.every((cells) => cells.every((cell) => cell.trim() === ''));

const undouble = (text: string): string => text.replaceAll('""', '"');

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** Whether one of the rows is of a later time than the one in whose cell they would stand. */
function isLater(rows: readonly (readonly string[])[], opening: readonly string[], shape: RowShape): boolean {
  const own = timeIn(opening, shape.timeFrom ?? 0)?.reading ?? null;
  return own !== null && rows.some((row) => (timeIn(row, shape.timeFrom ?? 0)?.reading ?? own) > own);
}
