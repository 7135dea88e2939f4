import { type Interner, makeInterner } from './interner.ts';
import { linksIn } from './links-in.ts';
import { personalIn } from './personal-in.ts';

/** Rare things met in texts: the message, and what it holds by its number. In reading order. */
export interface Finds {
  readonly message: readonly number[];
  readonly what: readonly number[];
  readonly things: Interner;
}

/** What metrics may ask to have looked for (`reads`), and how it is found. */
const SEEKERS = { links: linksIn, personal: personalIn } satisfies Record<string, Seeker>;
type Seeker = (text: string) => Iterable<string>;
export type FindKind = keyof typeof SEEKERS;
export const FIND_KINDS = Object.keys(SEEKERS) as readonly FindKind[];

/** Keeps the finds of the kinds asked for; `look` reads one message's text. */
export function makeFinds(reads: readonly string[]): {
  readonly finds: Readonly<Record<FindKind, Finds>>;
  readonly look: ((text: string, message: number) => void) | null;
} {
  const open = { links: empty(), personal: empty() } satisfies Record<FindKind, ReturnType<typeof empty>>;
  const asked = FIND_KINDS.filter((kind) => reads.includes(kind));
  const look = (text: string, message: number): void => {
    for (const kind of asked)
      for (const thing of SEEKERS[kind](text)) {
        open[kind].message.push(message);
        open[kind].what.push(open[kind].things.id(thing));
      }
  };
  return { finds: open, look: asked.length > 0 ? look : null };
}

const empty = () => ({ message: [] as number[], what: [] as number[], things: makeInterner() });
