/** One file that was given, as bytes that can be read any number of times. The command line makes them. */
export interface Source {
  /** As the person named it, with `/`. */
  readonly name: string;
  /** Its path in the ZIP archive of that name; none where the file itself is meant. */
  readonly member?: string;
  /** Bytes. */
  readonly size: number;
  /** Found in a folder, not named by itself: it may be something else than an export. */
  readonly found?: true;
  /** From the start each time. A piece is good until the next one is asked for. */
  bytes(): AsyncIterable<Uint8Array>;
}

/** What a file is called where it is told about: of a member, the archive and its path in it. */
export const shownName = ({ name, member }: Source): string =>
  member === undefined ? name : `${name} › ${member.replace(/[\0-\x1f\x7f]/g, '\ufffd')}`;

/** The name that a file had on the shop's computer, without folders: for what stands only there. */
export const ownName = ({ name, member }: Source): string => (member ?? name).replace(/^.*\//, '');

/** Told of bytes as they are read: how many since the last call. */
export type Progress = (bytes: number) => void;
