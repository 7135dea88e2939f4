import type { Problem } from '../../records/input.ts';
import { compareCodePoints } from '../../units/code-points.ts';
import { leadsOut } from './member-name.ts';
import { type Source, shownName } from './source.ts';
import type { Archive, Member } from './zip.ts';

/** A month's exports are some hundreds of files; more than this were made to do harm. */
const MOST_MEMBERS = 10_000;
/** Chat logs shrink to a tenth, sheets to a thirtieth; deflate itself to a thousandth. Small archives may be odd. */
const HIGHEST_RATIO = 200;
const SMALL = 2 ** 26;
/** Bytes that all members together may inflate to. */
const MOST_BYTES = 2 ** 33;

/** The files in a ZIP archive that are to be read, by their names, and what is told about the others. */
export function archiveMembers(
  outer: Source,
  archive: Archive,
): { members: Source[]; problems: Pick<Problem, 'code' | 'args'>[] } {
  const total = archive.members.reduce((sum, { size }) => sum + size, 0);
  if (archive.members.length === 0) return told('empty-file', outer);
  if (
    archive.members.length > MOST_MEMBERS ||
    total > MOST_BYTES ||
    (total > SMALL && total > HIGHEST_RATIO * outer.size)
  )
    return told('too-large-zip', outer);
  const members: Source[] = [];
  const problems: Pick<Problem, 'code' | 'args'>[] = [];
  // The order in which an archive was packed means nothing.
  const inOrder = [...archive.members].sort((a, b) => compareCodePoints(a.name, b.name));
  for (const member of inOrder) {
    const source = memberSource(outer, archive, member);
    const code = refusal(member);
    if (code === null) members.push(source);
    else problems.push({ code, args: { file: shownName(source) } });
  }
  return { members, problems };
}

function refusal({ name, locked }: Member): string | null {
  if (leadsOut(name)) return 'unsafe-member';
  // What macOS and Windows put beside a person's files.
  if (/(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i.test(name)) return 'hidden-member';
  return locked ? 'locked-member' : null;
}

const memberSource = ({ name }: Source, archive: Archive, member: Member): Source => ({
  name,
  member: member.name,
  size: member.size,
  bytes: () => archive.stream(member),
});

const told = (code: string, source: Source) => ({
  members: [],
  problems: [{ code, args: { file: shownName(source) } }],
});
