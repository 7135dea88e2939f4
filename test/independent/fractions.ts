/** An exact fraction. */
export type Fraction = { over: bigint; under: bigint };

/** Σ of a ÷ b, exactly. */
export function sumOf(parts: [number, number][]): Fraction {
  let over = 0n;
  let under = 1n;
  for (const [a, b] of parts) {
    over = over * BigInt(b) + BigInt(a) * under;
    under *= BigInt(b);
    const common = divisor(over, under);
    over /= common;
    under /= common;
  }
  return { over, under };
}

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? (a < 0n ? -a : a) : divisor(b, a % b);
}
