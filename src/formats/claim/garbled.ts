/** What decodes text that was written in another encoding, and in which. */
const MISTAKES = [
  { readAs: 'gb18030', written: 'utf-8' },
  { readAs: 'windows-1252', written: 'utf-8' },
  { readAs: 'windows-1252', written: 'gb18030' },
] as const;

/** Characters looked at. */
const SAMPLE = 4000;

/**
 * Whether a text was opened in a wrong encoding and saved so: 浼氳瘽 and ä¼šè¯ for 会话, or � wherever a character was
 * lost for good.
 */
export function isGarbled(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const odd = sample.match(/[^\0-\x7f]/g)?.length ?? 0;
  if (odd < 6) return false;
  const lost = sample.match(/\ufffd/g)?.length ?? 0;
  return lost * 2 > odd || MISTAKES.some(({ readAs, written }) => isUndone(sample, readAs, written));
}

/** Whether undoing a mistake gives Chinese where there was none to speak of. */
function isUndone(sample: string, readAs: (typeof MISTAKES)[number]['readAs'], written: string): boolean {
  const bytes = bytesOf(readAs);
  const again: number[] = [];
  for (const character of sample) again.push(...(bytes.get(character) ?? [0x3f]));
  const undone = new TextDecoder(written).decode(Uint8Array.from(again));
  const good = undone.match(COMMON)?.length ?? 0;
  const other = undone.match(/[^\0-\x7f]/g)?.length ?? 0;
  return good >= 4 && good * 4 > other && good > 2 * (sample.match(COMMON)?.length ?? 0);
}

// Of the characters of column names and of what shops say, those that stand in nearly every export.
const COMMON =
  /[会话时间消息内容客服发送方买家订单号编金额付款状态商品退评价日期名称的在了是好吗您有我不这亲]/g;

type ByteTable = ReadonlyMap<string, readonly number[]>;

const tables = new Map<string, ByteTable>();

/** Character → its bytes in an encoding, of one byte or two. */
function bytesOf(encoding: (typeof MISTAKES)[number]['readAs']): ByteTable {
  const known = tables.get(encoding);
  if (known) return known;
  const table = encoding === 'gb18030' ? chineseBytes() : latinBytes();
  tables.set(encoding, table);
  return table;
}

const asciiBytes = (): [string, number[]][] =>
  Array.from({ length: 128 }, (_, byte) => [String.fromCharCode(byte), [byte]]);

function chineseBytes(): ByteTable {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, readonly number[]>(asciiBytes());
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++)
      if (trail !== 0x7f) table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  table.delete('\ufffd');
  return table;
}

// What Windows has from 0x80 to 0x9f, where Latin-1 has controls.
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

function latinBytes(): ByteTable {
  const table = new Map<string, readonly number[]>();
  for (let byte = 0; byte < 256; byte++) table.set(String.fromCharCode(byte), [byte]);
  [...WINDOWS].forEach((character, index) => {
    if (character !== ' ') table.set(character, [0x80 + index]);
  });
  return table;
}
