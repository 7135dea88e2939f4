import { expect, test } from 'vitest';
import { detect } from '../../src/formats/claim/detect.ts';
import type { Format } from '../../src/formats/format.ts';
import * as shelf from '../../src/formats/index.ts';
import { readClaims } from '../../src/formats/read/read-claims.ts';
import { rounds } from '../helpers/rounds.ts';
import { run } from '../helpers/run.ts';
import { fixtures } from './fixtures.ts';
import { file, SHANGHAI } from './helpers.ts';

/** Whole numbers below `limit`, the same every time (a linear congruential generator). */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % limit;
  };
}

type Pick = (limit: number) => number;
type Mutation = (bytes: Buffer, pick: Pick) => Buffer;

/** Lines in bytes, their ends with them, so that nothing is decoded. */
function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(0x0a, from);
    const to = end === -1 ? bytes.length : end + 1;
    lines.push(bytes.subarray(from, to));
    from = to;
  }
  return lines;
}

/** Two cells of every line change places; by commas, whatever stands in quotes. */
function swapColumns(bytes: Buffer, pick: Pick): Buffer {
  const [a, b] = [pick(6), pick(6)];
  return Buffer.concat(
    linesOf(bytes).map((line) => {
      const cells = line.toString('latin1').split(',');
      if (a < cells.length && b < cells.length) [cells[a], cells[b]] = [cells[b]!, cells[a]!];
      return Buffer.from(cells.join(','), 'latin1');
    }),
  );
}

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'bytes flipped': (bytes, pick) => {
    const flipped = Buffer.from(bytes);
    for (let n = 1 + pick(12); n > 0; n--) flipped[pick(flipped.length)]! ^= 1 << pick(8);
    return flipped;
  },
  'lines cut': (bytes, pick) => Buffer.concat(linesOf(bytes).filter(() => pick(4) > 0)),
  'end cut off': (bytes, pick) => bytes.subarray(0, 1 + pick(bytes.length)),
  'columns swapped': swapColumns,
  'lines repeated and shuffled': (bytes, pick) => {
    const lines = linesOf(bytes);
    return Buffer.concat(Array.from({ length: lines.length + 3 }, () => lines[pick(lines.length)]!));
  },
  'bytes put in': (bytes, pick) => {
    const at = pick(bytes.length);
    const odd = Buffer.from([0x00, 0xff, 0x22, 0x0d, 0x1a, 0xe4, 0x2c, 0x09, 0xfe, 0x27, 0x3c, 0x7b]);
    return Buffer.concat([bytes.subarray(0, at), odd.subarray(pick(6), 7 + pick(6)), bytes.subarray(at)]);
  },
};

const samples = (Object.values(shelf) as readonly Format[]).map(
  ({ id, sample }) => [`${id} 2026-10-07.csv`, Buffer.from(`${sample.join('\r\n')}\r\n`)] as const,
);
const exports = [
  ...fixtures.flatMap(({ files }) => files.map(([name, bytes]) => [name, Buffer.from(bytes)] as const)),
  ...samples,
].filter(([, bytes]) => bytes.length > 0);

/** How often each file is mutated a way; twenty and more were run when this was written. */
const TIMES = rounds(1);
/** Files read together, so that overlaps and joins are met too. */
const TOGETHER = 12;

/** Every file, mutated so, `TIMES` times, a dozen at a time. */
function* mutated(mutate: Mutation, pick: Pick): Generator<[name: string, bytes: Uint8Array][]> {
  for (let round = 0; round < TIMES; round++)
    for (let from = 0; from < exports.length; from += TOGETHER)
      yield exports
        .slice(from, from + TOGETHER)
        .map(([name, bytes], i) => [`${i}/${name}`, new Uint8Array(mutate(bytes, pick))]);
}

const ways = Object.keys(MUTATIONS).map((way, seed) => [way, seed + 1] as const);

interface Printed {
  readonly inputs: readonly Readonly<
    Record<'rows' | 'kept' | 'overlapping' | 'outside' | 'refused', number>
  >[];
}

test.each(ways)(
  'whatever is done to files, no run falls over, and its counts add up: %s',
  async (way, seed) => {
    const pick = numbers(seed * 7919);
    for (const files of mutated(MUTATIONS[way]!, pick)) {
      const { code, out, err } = await run(['inspect', '.', '--json'], { files: Object.fromEntries(files) });
      expect([0, 2], `${files.map(([name]) => name)}: ${err.slice(0, 2000)}`).toContain(code);
      for (const { rows, kept, overlapping, outside, refused } of (JSON.parse(out) as Printed).inputs) {
        expect(kept + overlapping + outside + refused).toBe(rows);
        expect(Math.min(kept, overlapping, outside, refused)).toBeGreaterThanOrEqual(0);
      }
    }
  },
  20_000 * TIMES,
);

// `kept` is what was not refused: that it was handed over too is counted here.
test.each(ways)(
  'whatever is done to files, what counts as kept was handed over: %s',
  async (way, seed) => {
    const pick = numbers(seed * 104_729);
    for (const files of mutated(MUTATIONS[way]!, pick))
      for (const [name, bytes] of files) {
        const { claims } = await detect([file(name, bytes)], SHANGHAI);
        for (const claim of claims) {
          let handed = 0;
          await readClaims([claim], () => (record) => {
            handed += 'record' in record ? record.rows : 1;
          });
          // A row of scores holds several.
          if (claim.format.yields !== 'dsr')
            expect(handed, `${name} ${claim.format.id}`).toBe(claim.input.kept);
        }
      }
  },
  20_000 * TIMES,
);
