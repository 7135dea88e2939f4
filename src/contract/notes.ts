import type { Complaint } from '../errors.ts';
import type { ComplaintCode } from '../text/complaints.ts';
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
}

export function makeNotes(source: Source): Notes {
  const complaints: Complaint[] = [];
  const warnings: Complaint[] = [];
  const into =
    (list: Complaint[]): Note =>
    (path, code, args = {}, part = 'value') => {
      list.push({ code, args, ...source.spot(path, part) });
    };
  return { complain: into(complaints), warn: into(warnings), complaints, warnings };
}

/** In the order of the file. */
export const byPlace = (a: Complaint, b: Complaint): number =>
  (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0);
