import type { Input } from '../records/input.ts';

/** Sheets of one file of one format and the same columns, as positions among the inputs; an input that is like no other stands alone. */
export function sameSheets(inputs: readonly Input[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const [index, { file, member, sheet, kind, format, shop, columns, encoding }] of inputs.entries()) {
    const alike = [file, member, kind, format, shop, columns, encoding];
    const key = sheet === null ? String(index) : JSON.stringify(alike);
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  return [...groups.values()];
}
