// V8 keeps the whole text alive for every part of it of at least so many characters (SlicedString::kMinLength).
const SLICED = 13;

/** A part of a line as a text of its own, for what outlives the line. */
export function ownText(part: string): string {
  if (part.length < SLICED) return part;
  // Half as large where one byte a character is enough.
  const encoding = /^[\0-\x7f]*$/.test(part) ? 'latin1' : 'utf16le';
  return Buffer.from(part, encoding).toString(encoding);
}

/** Cuts text into lines (LF, CRLF or CR) and hands each over with its number, from 1. */
export async function readLines(
  text: AsyncIterable<string>,
  sink: (line: string, number: number) => void,
): Promise<void> {
  let rest = '';
  let number = 0;
  for await (const piece of text) {
    let from = 0;
    let chunk = rest + piece;
    // A CR at the end may be half of a line end.
    const held = chunk.endsWith('\r') ? '\r' : '';
    if (held) chunk = chunk.slice(0, -1);
    for (const end of chunk.matchAll(/\r\n|\n|\r/g)) {
      sink(chunk.slice(from, end.index), ++number);
      from = end.index + end[0].length;
    }
    rest = chunk.slice(from) + held;
  }
  if (rest.endsWith('\r')) rest = rest.slice(0, -1);
  if (rest !== '') sink(rest, ++number);
}
