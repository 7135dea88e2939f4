import type { ComplaintCode } from '../text/complaints.ts';
import type { Complaint } from '../units/errors.ts';
import type { Path, Source } from './source.ts';

/** Files a complaint (or a warning) about the value, or the key, at a path. */
export type Note = (
  path: Path,
  code: ComplaintCode,
  args?: Complaint['args'],
  part?: 'key' | 'value',
) => void;

/** What compiling a contract found: complaints stop it, warnings are shown. */
export interface Notes {
  readonly complain: Note;
  readonly warn: Note;
  readonly complaints: Complaint[];
  readonly warnings: Complaint[];
  /**
   * Notes on the contract as amended at a path: what stands at a path of it stands at its origin in the file. What was
   * said before is not said again; what an unchanged place is to blame for only now is said of the amendment.
   */
  amended(at: Path, origin: (path: Path) => Path): Pick<Notes, 'complain' | 'warn'>;
}

export function makeNotes(source: Source): Notes {
  const complaints: Complaint[] = [];
  const warnings: Complaint[] = [];
  const said = new Set<string>();
  const keyOf = (...what: readonly unknown[]): string => JSON.stringify(what);
  const into =
    (list: Complaint[]): Note =>
    (path, code, args = {}, part = 'value') => {
      said.add(keyOf(path, code, part));
      list.push({ code, args, ...source.spot(path, part) });
    };
  const complain = into(complaints);
  const warn = into(warnings);
  return {
    complain,
    warn,
    complaints,
    warnings,
    amended: (at, origin) => {
      const through =
        (note: Note): Note =>
        (path, code, args, part = 'value') => {
          const place = origin(path);
          if (said.has(keyOf(place, code, part))) return;
          said.add(keyOf(place, code, part));
          if (place[0] === 'amendments') note(place, code, args, part);
          else note(at, code, args);
        };
      return { complain: through(complain), warn: through(warn) };
    },
  };
}

/** In the order of the file. */
export const byPlace = (a: Complaint, b: Complaint): number =>
  (a.place?.sheet?.index ?? 0) - (b.place?.sheet?.index ?? 0) ||
  (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
  (a.place?.column ?? 0) - (b.place?.column ?? 0);
