import type { Problem } from '../../records/input.ts';
import type { Archive } from '../bytes/zip.ts';
import type { Proposal } from '../described/propose-format.ts';
import type { Format } from '../format.ts';
import type { Place } from './claim.ts';

/** What was found in one file: tables and logs with their owners, and what nobody owns. */
export interface Finding {
  readonly owned: readonly {
    readonly format: Format;
    readonly place: Place;
    readonly sheet: string | null;
  }[];
  /** Codes and arguments; the file's name is added by detection. */
  readonly problems: readonly Pick<Problem, 'code' | 'args'>[];
  /** Descriptions that would make unknown tables readable; `sheet` from 1, null where there is just one table. */
  readonly proposals?: readonly { readonly sheet: number | null; readonly proposal: Proposal }[];
  /** A ZIP archive that is no workbook, with files of its own. */
  readonly archive?: Archive;
}

/** A finding of one problem. */
export const nothing = (code: string, args: Problem['args'] = {}): Finding => ({
  owned: [],
  problems: [{ code, args }],
});
