import { UserError } from '../units/errors.ts';
import { nearest } from '../units/nearest.ts';

/** The one of a shelf that a person named, by id or another name; a `UserError` (`code`, or `code-near`) where there is none. */
export function pick<T extends { readonly id: string }>(
  name: string,
  shelf: readonly T[],
  otherNames: (item: T) => readonly string[],
  code: string,
): T {
  const wanted = fold(name);
  const found = shelf.find((item) => [item.id, ...otherNames(item)].some((each) => fold(each) === wanted));
  if (found) return found;
  const names = shelf.flatMap((item) => [item.id, ...otherNames(item)]);
  const near =
    nearest(name, names) ?? names.find((each) => wanted !== '' && fold(each).includes(wanted)) ?? null;
  throw new UserError([
    near === null ? { code, args: { value: name } } : { code: `${code}-near`, args: { value: name, near } },
  ]);
}

const fold = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
