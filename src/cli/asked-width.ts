import { UserError } from '../units/errors.ts';

const LEAST = 40;
const MOST = 500;

/** The columns that `--width` asks for; null where it was not given. */
export function askedWidth(text: string | undefined): number | null {
  if (text === undefined) return null;
  const width = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (width < LEAST || width > MOST)
    throw new UserError([
      { code: 'bad-number', args: { option: '--width', least: LEAST, most: MOST, value: text } },
    ]);
  return width;
}
