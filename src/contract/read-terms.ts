import * as phraseShelf from '../text/phrases/index.ts';
import { DAY_SECONDS, zone } from '../units/time.ts';
import { parseClock } from './hours.ts';
import type { Note, Notes } from './notes.ts';
import { readAgents } from './read-agents.ts';
import { readFormats } from './read-formats.ts';
import { readShops } from './read-shops.ts';
import type { ContractDraft } from './schema.ts';
import { complainOfWord } from './shape.ts';
import type { Terms } from './terms.ts';
import { readSeconds } from './values.ts';

const DEFAULT_ZONE = 'Asia/Shanghai';

/** What reading must know, from a contract file of which keys may be missing (`broken`: because they are no use). */
export function readTerms(
  draft: ContractDraft,
  broken: ReadonlySet<string>,
  notes: Pick<Notes, 'complain' | 'warn'>,
): Terms {
  const { complain } = notes;
  const openTurn = draft.sessions?.['open-turn'];
  const found = zone(draft.timezone ?? DEFAULT_ZONE);
  if (!found) complain(['timezone'], 'zone-unknown', { written: draft.timezone! });
  return {
    zone: found ?? zone(DEFAULT_ZONE)!,
    dayStarts: draft['day-starts'] === undefined ? 0 : readDayStarts(draft['day-starts'], complain),
    shops: readShops(draft, broken, complain),
    agents: readAgents(draft.agents ?? {}, notes),
    openTurn:
      (openTurn === undefined ? null : readSeconds(openTurn, 1, ['sessions', 'open-turn'], complain)) ??
      OPEN_TURN,
    replies: {
      bots: draft.replies?.bots ?? 'exclude',
      closers: draft.replies?.closers ?? 'count',
      auto: draft.replies?.auto ?? [],
    },
    phrases: readPhrases(draft.phrases ?? {}, complain),
    formats: readFormats(draft.formats ?? [], complain),
  };
}

function readDayStarts(text: string, complain: Note): number {
  const seconds = parseClock(text);
  if (seconds !== null && seconds < DAY_SECONDS) return seconds;
  complain(['day-starts'], 'want-clock', { written: text });
  return 0;
}

const OPEN_TURN = DAY_SECONDS;

function readPhrases(draft: NonNullable<ContractDraft['phrases']>, complain: Note): Terms['phrases'] {
  const classes = Object.values(phraseShelf);
  const known = classes.map(({ id }) => id);
  return Object.fromEntries(
    Object.entries(draft).map(([id, change]) => {
      const path = ['phrases', id];
      const entries = classes.find((candidate) => candidate.id === id)?.entries;
      if (!entries) complainOfWord(path, id, known, (at, code, args) => complain(at, code, args, 'key'));
      for (const [index, pattern] of (change.add ?? []).entries())
        if (!isPattern(pattern)) complain([...path, 'add', index], 'bad-regex', { written: pattern });
      for (const [index, entry] of (change.drop ?? []).entries())
        if (entries && !entries.some((candidate) => candidate.id === entry))
          complainOfWord(
            [...path, 'drop', index],
            entry,
            entries.map((candidate) => candidate.id),
            complain,
          );
      return [id, { add: change.add ?? [], drop: change.drop ?? [] }];
    }),
  );
}

/** Plain text, or a regular expression between slashes that compiles. */
function isPattern(pattern: string): boolean {
  const regex = /^\/(.*)\/$/.exec(pattern);
  if (!regex) return true;
  try {
    new RegExp(regex[1]!, 'u');
    return true;
  } catch {
    return false;
  }
}
