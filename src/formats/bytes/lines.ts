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
  // Of a line that is not at its end yet; only what is new is looked through.
  let rest = '';
  let number = 0;
  let afterReturn = false;
  for await (const piece of text) {
    let from = 0;
    for (const end of piece.matchAll(/\r\n|\n|\r/g)) {
      // The other half of a line end that the piece before began.
      if (!(afterReturn && end.index === 0 && end[0] === '\n')) {
        sink(rest + piece.slice(from, end.index), ++number);
        rest = '';
      }
      from = end.index + end[0].length;
    }
    rest += piece.slice(from);
    if (piece !== '') afterReturn = piece.endsWith('\r');
  }
  if (rest !== '') sink(rest, ++number);
}
