import { expect, test } from 'vitest';
import { type Random, randomOf } from '../../src/demo/random.ts';
import { rounds } from '../helpers/rounds.ts';
import { fixtures } from './fixtures.ts';
import { file, readAll } from './helpers.ts';

const [MARK, COMMA, LF] = [0x22, 0x2c, 0x0a] as const;
const TIMES = rounds(4);
/** Told of rows that are no rows of data. */
const ASIDE = new Set(['summary-row', 'remark-row', 'second-header']);

const endOfLine = (bytes: Uint8Array, from: number): number =>
  (bytes.indexOf(LF, from) + 1 || bytes.length) - from;

/** Lines of a file, ends left out, by its bytes: an independent count of what begins a record where no cell has two lines. */
function linesOf(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = 0; at < bytes.length; lines++) at += endOfLine(bytes, at);
  return lines;
}

/** A mark before or behind a separator, or one mark less, anywhere below the first line. */
function hurt(bytes: Uint8Array, random: Random): Uint8Array {
  const from = endOfLine(bytes, 0);
  const places = [...bytes.keys()].filter((at) => at >= from);
  const marks = places.filter((at) => bytes[at] === MARK);
  if (marks.length > 0 && random.chance(50)) {
    const at = random.pick(marks);
    return new Uint8Array([...bytes.subarray(0, at), ...bytes.subarray(at + 1)]);
  }
  const at = random.pick(places.filter((each) => bytes[each] === COMMA)) + random.below(2);
  return new Uint8Array([...bytes.subarray(0, at), MARK, ...bytes.subarray(at)]);
}

/** Tables of one line a row, each line of which is told as a row of the file. */
async function tables(): Promise<(readonly [name: string, bytes: Uint8Array, rows: number])[]> {
  const found: (readonly [string, Uint8Array, number])[] = [];
  for (const { story, files } of fixtures)
    for (const [name, bytes] of files) {
      if (!/\.csv$/i.test(name) || bytes.length > 20_000 || bytes.filter((byte) => byte === COMMA).length < 8)
        continue;
      const { inputs } = await readAll(file(name, bytes));
      const rows = linesOf(bytes) - 1;
      if (inputs.length === 1 && rows >= 3 && inputs[0]!.rows === rows)
        found.push([`${story}/${name}`, bytes, rows]);
    }
  return found;
}

test(
  'rows told of a table whose marks are hurt are the lines that begin one, whatever its format',
  async () => {
    const all = await tables();
    expect(all.length).toBeGreaterThan(40);
    const wrong: string[] = [];
    for (const [index, [name, bytes, rows]] of all.entries())
      for (let seed = 1; seed <= TIMES; seed++) {
        const random = randomOf(seed, index + 10);
        let bad = bytes;
        for (let times = random.between(1, 3); times > 0; times--) bad = hurt(bad, random);
        const { inputs, problems } = await readAll(file(name.split('/').at(-1)!, bad));
        // A file that is read no longer is named; a mark open to the end is told with its row.
        const isNamed =
          inputs.length === 0 ? problems.length > 0 : problems.some(({ code }) => code === 'open-quote');
        const told = problems.reduce(
          (sum, { code, count }) => sum + (ASIDE.has(code) ? count : 0),
          inputs[0]?.rows ?? 0,
        );
        if (!isNamed && told < rows)
          wrong.push(`${name} seed ${seed}: ${told} of ${rows}\n${Buffer.from(bad)}`);
      }
    expect(wrong).toEqual([]);
  },
  30_000 * rounds(1),
);
