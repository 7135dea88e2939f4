/** Ways to write the same text down. */
export const ENCODINGS = ['utf-8', 'utf-8-bom', 'gb18030', 'utf-16le'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'gb18030') return gb18030(text);
  if (encoding === 'utf-16le') return Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));
  return new TextEncoder().encode(encoding === 'utf-8-bom' ? `\ufeff${text}` : text);
}

let pairs: Map<string, readonly [number, number]> | null = null;

/** GB18030: the decoder's two-byte table read backwards, and four bytes for what lies beyond the first plane. */
function gb18030(text: string): Uint8Array {
  pairs ??= twoBytes();
  const bytes: number[] = [];
  for (const char of text) {
    const point = char.codePointAt(0)!;
    const pair = pairs.get(char);
    if (point < 0x80) bytes.push(point);
    else if (pair) bytes.push(...pair);
    else if (point > 0xffff) bytes.push(...fourBytes(point));
    else throw new Error(`not in the table: ${char}`);
  }
  return Uint8Array.from(bytes);
}

function twoBytes(): Map<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly [number, number]>();
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const char = decoder.decode(Uint8Array.of(high, low));
      if (low !== 0x7f && [...char].length === 1) found.set(char, [high, low]);
    }
  return found;
}

/** U+10000 is 90 30 81 30; from there on one after another, in digits of 10, 126, 10. */
function fourBytes(point: number): number[] {
  const index = point - 0x10000 + (0x90 - 0x81) * 12_600;
  return [
    0x81 + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ];
}
