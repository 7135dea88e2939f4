import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { type Entry, fromBuffer, getFileNameLowLevel, type ZipFile } from 'yauzl';
import type { Problem } from '../../records/input.ts';
import { compareCodePoints } from '../../units/code-points.ts';
import { type Source, shownName } from './source.ts';

/** What an archive may inflate to, in bytes: against archives made to fill memory or disk. */
interface ZipLimits {
  /** Of a part that is streamed: a sheet of 1 048 576 rows stays far below it. */
  readonly streamed: number;
  /** Of a part that is kept in memory. */
  readonly kept: number;
}

const LIMITS: ZipLimits = { streamed: 4 * 2 ** 30, kept: 2 ** 29 };

/** The archive is damaged, encrypted or larger than the limits. */
export class ZipError extends Error {
  readonly reason: 'broken' | 'too-large';

  constructor(reason: 'broken' | 'too-large', cause?: unknown) {
    super(`zip: ${reason}`, { cause });
    this.reason = reason;
  }
}

/** A file in an archive. */
interface Member {
  /** Its path, with `/`, as the archive has it. */
  readonly name: string;
  /** Bytes once inflated, as the archive's directory says; reading holds the member to it. */
  readonly size: number;
  /** Needs a password. */
  readonly locked: boolean;
}

/** A ZIP archive in memory. */
export interface Archive {
  /** In the order of its directory; folders are none. */
  readonly members: readonly Member[];
  /** Names of parts are compared in any case. */
  has(name: string): boolean;
  /** Bytes of a part, inflated as they are asked for. */
  stream(part: string | Member, limit?: keyof ZipLimits): AsyncGenerator<Buffer>;
  /** A small part as text. */
  text(name: string): Promise<string>;
}

export async function openZip(bytes: Buffer, limits: ZipLimits = LIMITS): Promise<Archive> {
  const { zip, entries } = await directory(bytes).catch((cause) => {
    throw new ZipError('broken', cause);
  });
  const byName = new Map([...entries.keys()].map((member) => [member.name, member]));
  // Parts of a workbook are the same in capitals (ECMA-376 part 2, 6.2.2.3).
  const byPart = new Map([...entries.keys()].map((member) => [member.name.toLowerCase(), member]));
  const find = (name: string): Member | undefined => byName.get(name) ?? byPart.get(name.toLowerCase());
  async function* stream(part: string | Member, limit: keyof ZipLimits = 'streamed'): AsyncGenerator<Buffer> {
    const member = typeof part === 'string' ? find(part) : part;
    const entry = member && entries.get(member);
    if (!entry) throw new ZipError('broken');
    if (entry.uncompressedSize > limits[limit]) throw new ZipError('too-large');
    let sum = 0;
    try {
      for await (const chunk of (await inflated(zip, entry)) as AsyncIterable<Buffer>) {
        sum = crc32(chunk, sum);
        yield chunk;
      }
    } catch (error) {
      throw error instanceof ZipError ? error : new ZipError('broken', error);
    }
    if (sum !== entry.crc32) throw new ZipError('broken');
  }
  return {
    members: [...entries.keys()],
    has: (name) => find(name) !== undefined,
    stream,
    text: async (name) => {
      const bytes = await buffer(stream(name, 'kept'));
      const mark = bytes.toString('latin1', 0, 2);
      return new TextDecoder(
        mark === '\xff\xfe' ? 'utf-16le' : mark === '\xfe\xff' ? 'utf-16be' : 'utf-8',
      ).decode(bytes);
    },
  };
}

const inflated = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });

/** Reads the central directory. yauzl itself holds parts to the sizes that stand there. */
function directory(bytes: Buffer): Promise<{ zip: ZipFile; entries: Map<Member, Entry> }> {
  return new Promise((resolve, reject) => {
    // Names are decoded here: Windows writes them in GBK and says nothing of it.
    fromBuffer(bytes, { lazyEntries: true, decodeStrings: false }, (error, zip) => {
      if (error) return reject(error);
      const entries = new Map<Member, Entry>();
      zip.on('entry', (entry: Entry) => {
        const name = memberName(entry);
        if (!name.endsWith('/'))
          entries.set({ name, size: entry.uncompressedSize, locked: entry.isEncrypted() }, entry);
        zip.readEntry();
      });
      zip.once('end', () => resolve({ zip, entries }));
      zip.once('error', reject);
      zip.readEntry();
    });
  });
}

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

const UTF8_FLAG = 0x0800;

/** Info-ZIP's field for a name in UTF-8 beside one in the system's own encoding. */
const UNICODE_PATH = 0x7075;

/** The path of an archive's entry: UTF-8 where the archive says so or it can be read so, else GBK; with `/`, composed. */
function memberName(entry: Pick<Entry, 'fileNameRaw' | 'generalPurposeBitFlag' | 'extraFields'>): string {
  const { fileNameRaw: raw, generalPurposeBitFlag: flags, extraFields } = entry;
  const told = (flags & UTF8_FLAG) !== 0 || extraFields.some(({ id }) => id === UNICODE_PATH);
  const name = told
    ? getFileNameLowLevel(flags, raw, extraFields, true)
    : new TextDecoder(isUtf8(raw) ? 'utf-8' : 'gb18030').decode(raw);
  return name.replaceAll('\\', '/').normalize('NFC');
}

/** Whether a path leads out of its archive (`../x`, `/x`, `C:x`), or has no characters to be shown by. */
const leadsOut = (name: string): boolean =>
  name === '' || /^(?:\/|[A-Za-z]:)|(?:^|\/)\.\.(?:\/|$)|[\0-\x1f]/.test(name);
