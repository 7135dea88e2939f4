import { describe, expect, test } from 'vitest';
import { type Random, randomOf } from '../../src/demo/random.ts';
import { readCsv } from '../../src/formats/bytes/csv.ts';
import { textsOf } from '../../src/formats/bytes/row.ts';
import { rounds } from '../helpers/rounds.ts';

/** How a program writes its cells: marks where CSV wants them, around every cell, or never. */
type Style = 'needed' | 'all' | 'never';

/** A table with a number `M…` in one column of every row, a time in another, and a person's words in a third. */
interface Made {
  readonly delimiter: string;
  readonly style: Style;
  readonly number: number;
  readonly time: number;
  readonly rows: readonly (readonly string[])[];
  readonly text: string;
}

const WORDS = [
  '在吗',
  '好的',
  '16" 屏',
  '"大号"的有吗',
  '"急',
  '有，给您查',
  'a,b;c',
  '“好”',
  '',
  '"',
  '""',
  "'",
];

/** Of several lines. In a table whose first column is the time, those of the last may be rows. */
const LINES = [
  '第一行\n第二行',
  '第一行\r\n"第二行"',
  '小美 2026-10-06 09:00:00\n在的\n甲 2026-10-06 09:00:05\n好',
  '商品,数量\n大号,2\n小号,1',
  '尾行\n',
  '2026-10-06 09:00:00,在的\n2026-10-06 09:00:05,好',
];

const stamp = (second: number): string =>
  new Date(Date.UTC(2026, 9, 7) + second * 1000).toISOString().slice(0, 19).replace('T', ' ');

function make(random: Random, lines = LINES, count = random.between(3, 12)): Made {
  const delimiter = random.pick([',', ',', '\t', ';']);
  const style = random.pick<Style>(['needed', 'needed', 'all', 'never']);
  const lineEnd = random.pick(['\n', '\r\n', '\r']);
  const columns = Array.from({ length: random.between(4, 8) }, (_, column) => column);
  const without = (...taken: readonly number[]): number[] => columns.filter((each) => !taken.includes(each));
  const number = random.chance(70) ? 0 : random.pick(columns);
  const time = random.pick(without(number));
  const words = random.pick(without(number, time));
  const wordsOf = (): string =>
    style === 'never'
      ? random.pick(WORDS).replaceAll(delimiter, '，')
      : random.pick(
          random.chance(75) || lines.length === 0 ? WORDS : time === 0 ? lines.slice(0, -1) : lines,
        );
  const cellOf = (row: number, column: number): string =>
    column === number
      ? `M${row + 1}`
      : column === time
        ? stamp(row * 7)
        : column === words
          ? wordsOf()
          : random.pick(['小美', '买家', '甲', '乙', '']);
  const rows = Array.from({ length: count }, (_, row) => columns.map((column) => cellOf(row, column)));
  const written = (cell: string): string =>
    style === 'all' || (style === 'needed' && (/["\r\n]/.test(cell) || cell.includes(delimiter)))
      ? `"${cell.replaceAll('"', '""')}"`
      : cell;
  const text = [columns.map((column) => `列${column}`), ...rows]
    .map((row) => row.map(written).join(delimiter) + lineEnd)
    .join('');
  return { delimiter, style, number, time, rows, text };
}

/** One mark more or one less, anywhere but in a row's number. */
function hurt(text: string, random: Random): string {
  const marks = [...text.matchAll(/"/g)].map(({ index }) => index);
  if (marks.length > 0 && random.chance(50)) {
    const at = random.pick(marks);
    return text.slice(0, at) + text.slice(at + 1);
  }
  const ends = [...text.matchAll(/[,;\t\r\n]/g)].map(({ index }) => index);
  const at = random.chance(60) ? random.pick(ends) + random.below(2) : random.below(text.length);
  const before = text.slice(0, at);
  return /M\d*$/.test(before) && /^\d/.test(text.slice(at)) ? text : `${before}"${text.slice(at)}`;
}

interface Told {
  readonly quotes: string;
  readonly cells: readonly string[];
}

async function read(
  text: string,
  delimiter: string,
  piece: () => number = () => text.length,
): Promise<Told[]> {
  const told: Told[] = [];
  async function* pieces(): AsyncGenerator<string> {
    for (let from = 0; from < text.length; ) {
      const to = from + piece();
      yield text.slice(from, to);
      from = to;
    }
  }
  const { openQuote } = await readCsv(pieces(), delimiter, (row) => {
    told.push({ quotes: row.quotes ?? '', cells: textsOf(row) });
    return undefined;
  });
  return openQuote === null ? told : [...told, { quotes: 'open', cells: [] }];
}

const numberOf = (cell: string | undefined): string => /^"*(M\d+)"*$/.exec(cell ?? '')?.[1] ?? '';
const isTime = (cell: string | undefined): boolean => /^"*2026-10-07 \d\d:\d\d:\d\d"*$/.test(cell ?? '');

/** What is wrong with how a hurt file was read; null where each of its rows is kept, or refused with its like. */
function wrongIn(told: readonly Told[], { rows, number, time }: Made): string | null {
  const kept = told.filter(({ cells }) => numberOf(cells[number]) !== '' && isTime(cells[time]));
  for (const { cells } of kept) {
    const swallowed = /M\d+/.exec(cells.toSpliced(number, 1).join('\n'));
    if (swallowed) return `${numberOf(cells[number])} has swallowed ${swallowed[0]}`;
  }
  const known = new Set(kept.map(({ cells }) => numberOf(cells[number])));
  if (known.size < kept.length) return 'a row is told twice';
  const missing = rows.filter((cells) => !known.has(cells[number]!)).length;
  const isHeader = ({ cells }: Told): boolean => cells[0] === '列0';
  const refused = told.filter((each) => !kept.includes(each) && !isHeader(each)).length;
  return missing > refused ? `${missing} missing, ${refused} refused` : null;
}

describe('no row vanishes behind a quotation mark', () => {
  test('files whose marks are as CSV has them are read cell by cell', async () => {
    for (let seed = 1; seed <= rounds(1000); seed++) {
      const made = make(randomOf(seed, 1));
      if (made.style === 'never') continue;
      const told = await read(made.text, made.delimiter);
      expect(
        told.slice(1).map(({ cells }) => cells),
        `seed ${seed}`,
      ).toEqual(made.rows);
    }
  });

  test(
    '10 000 files with one to four marks more or less: each row is kept or refused',
    async () => {
      const wrong: string[] = [];
      for (let seed = 1; seed <= rounds(10_000); seed++) {
        const random = randomOf(seed, 2);
        const marks = random.between(1, 4);
        // With two marks amiss a cell of several lines may hide a row in what is sound CSV: nobody can tell.
        const made = make(random, marks === 1 ? LINES : []);
        let { text } = made;
        for (let times = marks; times > 0; times--) text = hurt(text, random);
        const found = wrongIn(await read(text, made.delimiter), made);
        if (found !== null) wrong.push(`seed ${seed}: ${found}\n${text}`);
      }
      expect(wrong).toEqual([]);
    },
    60_000 * rounds(1),
  );

  test('wherever a long file is cut while it is read, its rows are the same', async () => {
    for (let seed = 1; seed <= rounds(2); seed++) {
      const random = randomOf(seed, 3);
      const made = make(random, [], 6000);
      let { text } = made;
      for (let times = 20; times > 0; times--) text = hurt(text, random);
      const told = await read(text, made.delimiter);
      expect(wrongIn(told, made), `seed ${seed}`).toBeNull();
      expect(await read(text, made.delimiter, () => random.between(1, 60)), `seed ${seed}`).toEqual(told);
    }
  });
});
