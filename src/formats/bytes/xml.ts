/**
 * Called for every tag: `nameFrom`..`nameTo` is its local name in `bytes`, `tagTo` the position of its `>`;
 * `textFrom`..`textTo` are the bytes between the tag before it and this one. `false` ends the reading.
 */
type TagSink = (tag: Tag) => boolean | undefined;

export interface Tag {
  bytes: Buffer;
  /** Up to three bytes of the local name, the first lowest: `c`, `is`, `row`; longer names give 0. */
  name: number;
  closing: boolean;
  /** `<v/>`: opens and closes. */
  empty: boolean;
  nameTo: number;
  tagTo: number;
  textFrom: number;
  textTo: number;
}

/** The `name` of a tag of up to three letters. */
export const tagName = (letters: string): number =>
  letters.charCodeAt(0) | ((letters.charCodeAt(1) || 0) << 8) | ((letters.charCodeAt(2) || 0) << 16);

const [LT, GT, SLASH, COLON, SPACE, QUESTION] = [0x3c, 0x3e, 0x2f, 0x3a, 0x20, 0x3f] as const;

/** A tag or a text longer than this is no spreadsheet's (a cell holds 32 767 characters). */
const LONGEST = 1 << 22;

const [COMMENT, CDATA] = [
  { opens: '<!--', closes: '-->' },
  { opens: '<![CDATA[', closes: ']]>' },
] as const;

/** XML in UTF-8, whichever of the two encodings that it may have (XML 1.0, 4.3.3) it was written in. */
async function* inUtf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: InstanceType<typeof TextDecoder> | null | undefined;
  for await (const chunk of chunks) {
    decoder ??= /^(?:\xff\xfe|\xfe\xff)/.test(chunk.toString('latin1', 0, 2))
      ? new TextDecoder(chunk[0] === 0xff ? 'utf-16le' : 'utf-16be')
      : null;
    yield decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk;
  }
}

/** XML without its comments, what stands in CDATA as plain text; a document type is refused. */
export async function* withoutSections(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of inUtf8(chunks)) {
    const bytes: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const pieces: Buffer[] = [];
    let from = 0;
    // Where a section opens that this chunk does not close.
    let open = bytes.at(-1) === LT ? bytes.length - 1 : bytes.length;
    for (;;) {
      const at = bytes.indexOf('<!', from);
      if (at < 0) break;
      const start = bytes.toString('latin1', at, at + CDATA.opens.length);
      const section = start.startsWith(COMMENT.opens) ? COMMENT : CDATA;
      if (
        !start.startsWith(section.opens) &&
        !CDATA.opens.startsWith(start) &&
        !COMMENT.opens.startsWith(start)
      )
        throw new SyntaxError('document type');
      const end = bytes.indexOf(section.closes, at + section.opens.length);
      if (end < 0) {
        open = at;
        break;
      }
      pieces.push(bytes.subarray(from, at));
      if (section === CDATA) pieces.push(escaped(bytes.subarray(at + section.opens.length, end)));
      from = end + section.closes.length;
    }
    rest = bytes.subarray(open);
    if (rest.length > LONGEST) throw new SyntaxError('no end of a section');
    yield pieces.length === 0
      ? bytes.subarray(0, open)
      : Buffer.concat([...pieces, bytes.subarray(from, open)]);
  }
  if (rest.length > 1) throw new SyntaxError('cut off');
  if (rest.length > 0) yield rest;
}

const escaped = (text: Buffer): Buffer =>
  Buffer.from(text.toString().replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'));

/** Reads UTF-8 XML tag by tag as bytes, so that no character is ever cut at a chunk's border. */
export async function readXml(chunks: AsyncIterable<Buffer>, sink: TagSink): Promise<void> {
  const tag: Tag = {
    bytes: Buffer.alloc(0),
    name: 0,
    closing: false,
    empty: false,
    nameTo: 0,
    tagTo: 0,
    textFrom: 0,
    textTo: 0,
  };
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of withoutSections(chunks)) {
    const bytes: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    tag.bytes = bytes;
    const length = bytes.length;
    // `from`: after the last complete tag.
    let from = 0;
    for (;;) {
      let at = from;
      while (at < length && bytes[at] !== LT) at++;
      let end = at + 1;
      while (end < length && bytes[end] !== GT) end++;
      if (end >= length) break;
      if (bytes[at + 1] !== QUESTION) {
        read(tag, at, end);
        tag.textFrom = from;
        tag.textTo = at;
        if (sink(tag) === false) return;
      }
      from = end + 1;
    }
    rest = bytes.subarray(from);
    if (rest.length > LONGEST) throw new SyntaxError('no tag');
  }
  if (rest.includes(LT)) throw new SyntaxError('cut off');
}

function read(tag: Tag, at: number, end: number): void {
  const { bytes } = tag;
  tag.closing = bytes[at + 1] === SLASH;
  tag.empty = bytes[end - 1] === SLASH;
  tag.tagTo = end;
  let start = tag.closing ? at + 2 : at + 1;
  let to = start;
  for (; to < end; to++) {
    const byte = bytes[to]!;
    if (byte === COLON) start = to + 1;
    else if (byte <= SPACE || byte === SLASH) break;
  }
  tag.nameTo = to;
  const length = to - start;
  tag.name =
    length > 3
      ? 0
      : bytes[start]! |
        (length > 1 ? bytes[start + 1]! << 8 : 0) |
        (length > 2 ? bytes[start + 2]! << 16 : 0);
}

/** Start and end of the value of a one-letter attribute without a prefix, in `span`; false where the tag has none. */
export function findAttribute(tag: Tag, letter: number, span: { from: number; to: number }): boolean {
  const { bytes } = tag;
  for (let at = tag.nameTo; at < tag.tagTo; at++) {
    const quote = bytes[at + 3];
    if (bytes[at]! > SPACE || bytes[at + 1] !== letter || bytes[at + 2] !== 0x3d) continue;
    if (quote !== 0x22 && quote !== 0x27) continue;
    span.from = at + 4;
    span.to = bytes.indexOf(quote, at + 4);
    return true;
  }
  return false;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Characters of escaped XML text, and of Office's own escapes (`_x000D_`). */
export function unescapeXml(text: string): string {
  const plain = text.includes('&')
    ? text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
        if (name) return ENTITIES[name] ?? whole;
        const code = Number.parseInt(hex ?? decimal, hex ? 16 : 10);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      })
    : text;
  return plain.includes('_x')
    ? plain.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : plain;
}
