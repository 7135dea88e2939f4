import type { Records } from '../reading/gather.ts';
import { CLASS } from '../records/chat-line.ts';
import { percentile } from '../units/statistics.ts';

/** A text that agents' accounts send word for word to many buyers, as soon as they write: possibly an automatic reply. */
export interface RepeatedText {
  /** Its beginning, numbers masked by `*`. */
  readonly text: string;
  /** Sessions that have it, and their buyers. */
  readonly sessions: number;
  readonly buyers: number;
  /** Median of the seconds since the buyer's last message. */
  readonly after: number;
  /** What to write into the contract, if it is one. */
  readonly line: string;
}

/** Nobody types the same eight characters and more, word for word, to as many buyers as this. */
const LEAST_BUYERS = 10;
/** … and in at least one of so many sessions. */
const OF_SESSIONS = 50;
/** Nobody reads a message and answers it within so many seconds … */
const AT_ONCE = 2;
/** … but a program, as a rule: in this share of all places, in percent. */
const AS_A_RULE = 80;
const LISTED = 10;
const SHOWN = 24;

/** Those found, in most sessions first. Their texts are read again from their files. */
export async function repeatedTexts(records: Records): Promise<RepeatedText[]> {
  const found = [...countTexts(records)]
    .filter(
      ({ sessions, buyers, places, gaps }) =>
        buyers.size >= LEAST_BUYERS &&
        sessions * OF_SESSIONS >= records.sessions.count &&
        atOnce(gaps) * 100 >= places * AS_A_RULE,
    )
    .sort((a, b) => b.sessions - a.sessions || a.message - b.message)
    .slice(0, LISTED);
  const texts = await records.readTexts(found.map(({ message }) => message));
  return found.flatMap(({ message, sessions, buyers, gaps }) => {
    const text = texts.get(message);
    if (text === undefined) return [];
    const shown = shorten(text);
    return [
      {
        text: shown,
        sessions,
        buyers: buyers.size,
        after: percentile(gaps, 50)!,
        line: `replies: { auto: [${JSON.stringify(shown)}] }`,
      },
    ];
  });
}

interface Counted {
  /** The first that was read. */
  message: number;
  sessions: number;
  places: number;
  last: number;
  readonly buyers: Set<number>;
  /** Seconds since the buyer's last message → how often; places with none before them are left out. */
  readonly gaps: Map<number, number>;
}

/** Texts of people's messages that are long enough to tell, by their hash. */
function countTexts({ chats: { messages }, sessions }: Records): Iterable<Counted> {
  const found = new Map<number, Counted>();
  for (let s = 0; s < sessions.count; s++) {
    let asked = -1;
    for (let i = sessions.start[s]!; i < sessions.start[s + 1]!; i++) {
      const m = sessions.order[i]!;
      if (messages.class[m] === CLASS.buyer) asked = messages.at[m]!;
      const [high, low] = [messages.cannedHigh[m]!, messages.cannedLow[m]!];
      if (messages.class[m] !== CLASS.human || (high === 0 && low === 0)) continue;
      // 53 bits of the hash: enough to tell a month's texts apart.
      const key = (high & 0x1fffff) * 2 ** 32 + low;
      const text = found.get(key) ?? {
        message: m,
        sessions: 0,
        places: 0,
        last: -1,
        buyers: new Set(),
        gaps: new Map(),
      };
      found.set(key, text);
      text.message = Math.min(text.message, m);
      if (text.last !== s) text.sessions++;
      text.last = s;
      text.places++;
      text.buyers.add(sessions.buyer[s]!);
      if (asked === -1) continue;
      const gap = messages.at[m]! - asked;
      text.gaps.set(gap, (text.gaps.get(gap) ?? 0) + 1);
    }
  }
  return found.values();
}

const atOnce = (gaps: Counted['gaps']): number =>
  [...gaps].reduce((sum, [gap, count]) => sum + (gap <= AT_ONCE ? count : 0), 0);

/** A glob that fits the text and shows no number: its beginning, runs of digits and what is left out as `*`. */
function shorten(text: string): string {
  const plain = text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/\p{N}{4,}/gu, '*');
  const points = [...plain];
  return points.length <= SHOWN ? plain : `${points.slice(0, SHOWN).join('').replace(/\*+$/, '')}*`;
}
