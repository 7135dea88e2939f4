/** A text as a header or a line may hold it: no line breaks, controls or blanks in a row, no marks that turn the direction of writing. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
