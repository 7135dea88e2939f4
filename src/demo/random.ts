/** A stream of choices that depends on its keys alone, in whole numbers: the same on every engine. */
export interface Random {
  /** A whole number 0 … n − 1, for n up to 2²¹. */
  below(n: number): number;
  /** A whole number from … to, both included. */
  between(from: number, to: number): number;
  /** True so many times in a hundred. */
  chance(percent: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** 32 bits. */
  bits(): number;
}

/** The stream of these keys: one for each session and purpose, so that any session can be made again by itself. */
export function randomOf(...keys: number[]): Random {
  let state = keys.reduce(
    (hash, key) => mix(mix(hash ^ (key >>> 0)) + Math.floor(key / 2 ** 32)),
    0x9e3779b9,
  );
  // mulberry32, Tommy Ettinger 2017, public domain.
  const bits = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
  // A product under 2⁵³ divided by a power of two: exact.
  const below = (n: number): number => Math.floor((bits() * n) / 2 ** 32);
  return {
    bits,
    below,
    between: (from, to) => from + below(to - from + 1),
    chance: (percent) => below(100) < percent,
    pick: (list) => list[below(list.length)]!,
  };
}

// The finaliser of MurmurHash3, Austin Appleby, public domain.
function mix(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}
