/** Numbers and addresses of persons that a text holds. */
export function* personalIn(text: string): Iterable<string> {
  for (const [, number] of text.matchAll(/(?<!\d)(1[3-9]\d{9})(?!\d)/g)) yield number!;
}
