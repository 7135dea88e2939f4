import { personalIn } from '../records/text-scan.ts';
import { parseClock } from '../terms/hours.ts';
import type { Terms } from '../terms/terms.ts';
import { DAY_SECONDS, zone } from '../units/time.ts';
import type { Note, Notes } from './notes.ts';
import { readAgents } from './read-agents.ts';
import { readFormats } from './read-formats.ts';
import { readPhrases } from './read-phrases.ts';
import { readShops } from './read-shops.ts';
import type { ContractDraft } from './schema.ts';
import { readSeconds } from './values.ts';

const DEFAULT_ZONE = 'Asia/Shanghai';

/** What reading must know, from a contract file of which keys may be missing (`broken`: because they are no use). */
export function readTerms(
  draft: ContractDraft,
  broken: ReadonlySet<string>,
  notes: Pick<Notes, 'complain' | 'warn'>,
): Omit<Terms, 'reads'> {
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
    phrases: readPhrases(draft, complain),
    privacy: { own: readOwn(draft.privacy?.own ?? [], complain) },
    formats: readFormats(draft.formats ?? [], complain),
  };
}

/** The shop's own numbers and addresses; complains of what would never be taken for a person's. */
function readOwn(own: readonly string[], complain: Note): readonly string[] {
  for (const [index, written] of own.entries())
    if (personalIn(written).length === 0)
      complain(['privacy', 'own', index], 'nothing-personal', { written });
  return own;
}

function readDayStarts(text: string, complain: Note): number {
  const seconds = parseClock(text);
  if (seconds !== null && seconds < DAY_SECONDS) return seconds;
  complain(['day-starts'], 'want-clock', { written: text });
  return 0;
}

const OPEN_TURN = DAY_SECONDS;
