/** A cell as people name it: `条款!E5`; row and column count from 1. */
export const cellName = (sheet: string, row: number, column: number): string =>
  `${sheet}!${columnLetters(column)}${row}`;

/** The letters of a column, counted from 1: A … Z, AA …. */
export const columnLetters = (column: number): string =>
  (column > 26 ? columnLetters(Math.floor((column - 1) / 26)) : '') +
  String.fromCharCode(65 + ((column - 1) % 26));
