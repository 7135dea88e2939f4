/** Order of two texts by their code points (JavaScript's `<` compares UTF-16 units); negative, 0 or positive. */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    // A surrogate stands for a code point above every other unit; between two surrogates the units decide.
    const high = x >= 0xd800 && x <= 0xdfff;
    return high === (y >= 0xd800 && y <= 0xdfff) ? x - y : high ? 1 : -1;
  }
  return a.length - b.length;
}
