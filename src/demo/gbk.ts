/** Text in GBK; a character that GBK cannot hold is a RangeError. */
export function gbk(text: string): Uint8Array {
  table ??= reverse();
  const bytes = new Uint8Array(text.length * 2);
  let size = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      bytes[size++] = unit;
      continue;
    }
    const pair = table[unit]!;
    if (pair === 0) throw new RangeError(`U+${unit.toString(16).padStart(4, '0')} has no place in GBK`);
    bytes[size++] = pair >> 8;
    bytes[size++] = pair & 0xff;
  }
  return bytes.subarray(0, size);
}

/** UTF-16 code unit → two bytes; 0 where there are none. */
let table: Uint16Array | undefined;

/** The platform can only decode GBK, so every pair is decoded once and the table turned round. */
function reverse(): Uint16Array {
  const decoder = new TextDecoder('gb18030');
  const pairs = new Uint16Array(0x10000);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length !== 1 || text === '\ufffd') continue;
      pairs[text.charCodeAt(0)] ||= (lead << 8) | trail;
    }
  }
  return pairs;
}
