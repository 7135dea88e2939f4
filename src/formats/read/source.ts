/** One file that was given, as bytes that can be read any number of times. The command line makes them. */
export interface Source {
  /** As the person named it, with `/`. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Found in a folder, not named by itself: it may be something else than an export. */
  readonly found?: true;
  /** From the start each time. A piece is good until the next one is asked for. */
  bytes(): AsyncIterable<Uint8Array>;
}

/** Told of bytes as they are read: how many since the last call. */
export type Progress = (bytes: number) => void;
