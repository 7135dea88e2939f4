import { z } from 'zod';
import { CLASS } from '../records/chat-line.ts';
import { isQualifying } from '../records/sessions.ts';
import type { Facts } from './base/facts.ts';
import {
  anchorOfTurn,
  EXCLUDED_TURNS,
  excludeSessions,
  excludeTurn,
  excludeTurns,
  findMessage,
  findTurn,
  hasFineTime,
  isCloser,
  observeBuyerDays,
  secondsBetween,
  waitOf,
} from './base/findings.ts';
import { defineMetric } from './base/metric.ts';
import { WITHIN } from './base/option-words.ts';
import { duration, WORDS } from './base/options.ts';
import type { Tally } from './base/tally.ts';
import { firstTurns } from './first-response-time.ts';

/** How many of the buyers' questions are answered in time. */
export const responseRate = defineMetric({
  id: 'response-rate',
  family: 'responsiveness',
  title: { zh: 'N秒应答率', en: 'Response rate within N seconds' },
  definition: {
    zh: '在 within（时限）内获有效人工回复的单位数 ÷ 单位总数；未回复算未达；恰好 N 秒算达到。单位 unit：turn 对话轮次（默认）；first 每个会话的首轮（京东首次30秒应答率）；message 计入轮次中的每条买家消息（拼多多）；buyer-day 买家·日，当日有一轮超时或未回复即整日未达（3分钟人工回复率）。',
    en: 'Units with a qualifying human reply within `within` ÷ units; unanswered is a miss; exactly N seconds is within. Units: `turn` (default); `first`, the first turn of each session (JD, first 30 s); `message`, every buyer message of a counted turn (Pinduoduo); `buyer-day`, failed by one late or unanswered turn (3-minute human reply rate).',
  },
  formula: { zh: 'N 秒内获回复的单位 ÷ 单位', en: 'units answered within N seconds ÷ units' },
  example: {
    zh: '30 秒：等了 12、30、31 秒，还有一轮没人回：2 ÷ 4 = 50%',
    en: '30 s: waits of 12, 30 and 31 s, and a turn nobody answered: 2 ÷ 4 = 50%',
  },
  source: {
    zh: '京东“咚咚首次30秒应答率”、拼多多“30秒应答率”“3分钟人工回复率”、天猫“旺旺3分钟人工响应率”',
    en: 'JD first 30-second response rate; Pinduoduo 30-second and 3-minute rates; Tmall 3-minute human response rate',
  },
  unit: 'ratio',
  better: 'higher',
  needs: ['chats'],
  unanswered: 'case',
  firstTurns: ({ unit }) => unit === 'first',
  excludes: [...EXCLUDED_TURNS, 'coarse-time'],
  options: z.strictObject({
    within: duration().register(WORDS, WITHIN),
    unit: z
      .enum(['turn', 'first', 'message', 'buyer-day'])
      .default('turn')
      .register(WORDS, {
        title: { zh: '统计单位', en: 'Unit' },
        tells: { zh: '按什么计数', en: 'what is counted' },
        values: {
          turn: { zh: '对话轮次', en: 'turn' },
          first: { zh: '会话首轮', en: 'first turn of a session' },
          message: { zh: '买家每条消息', en: 'every buyer message' },
          'buyer-day': { zh: '买家·日', en: 'buyer-day' },
        },
      }),
  }),
  // The commonest published threshold (JD, Pinduoduo).
  withoutContract: { within: '30s' },
  shows: { absent: 'unanswered' },
  observe(facts, { within, unit }, tally) {
    const inTime = (turn: number): boolean => {
      const wait = waitOf(facts, turn);
      return wait !== null && wait <= within;
    };
    if (unit === 'buyer-day') {
      excludeSessions(facts, tally);
      observeBuyerDays(facts, tally, (turn) => !inTime(turn));
      return;
    }
    excludeTurns(facts, tally);
    for (const turn of unit === 'first' ? firstTurns(facts) : facts.population.turns) {
      if (unit === 'message') observeMessages(facts, turn, within, tally);
      else if (!hasFineTime(facts, turn)) excludeTurn(facts, turn, 'coarse-time', tally);
      else observeTurn(facts, turn, inTime(turn), tally);
    }
  },
});

function observeTurn(facts: Facts, turn: number, met: boolean, tally: Tally): void {
  const agent = facts.turns.agent[turn]!;
  const day = facts.population.dayOfTurn(turn);
  const finding = met && !tally.tracing ? undefined : findTurn(facts, turn);
  tally.add({ agent, day, num: met ? 1 : 0, den: 1, finding, closer: !met && isCloser(facts, turn) });
}

/** Every buyer message of the turn by itself: met where a qualifying reply follows it in time. */
function observeMessages(facts: Facts, turn: number, within: number, tally: Tally): void {
  const { turns, sessions, population } = facts;
  const { messages } = facts.chats;
  const agent = turns.agent[turn]!;
  const day = population.dayOfTurn(turn);
  const reply = nextReply(facts, turn);
  const anchor = anchorOfTurn(facts, turn);
  // A turn that a hand-over notice began is one unit, waiting from the notice.
  const first = sessions.order[turns.first[turn]!]!;
  const end = messages.class[first] === CLASS.buyer ? turns.end[turn]! : turns.first[turn]! + 1;
  for (let i = turns.first[turn]!; i < end; i++) {
    const m = sessions.order[i]!;
    if (messages.class[m] !== CLASS.buyer && m !== first) continue;
    const wait =
      reply === null
        ? null
        : secondsBetween(facts, turns.session[turn]!, messages.at[m]!, messages.at[reply]!);
    const met = wait !== null && wait <= within;
    const finding =
      met && !tally.tracing
        ? undefined
        : { ...findMessage(facts, i, 'message', turns.session[turn]!, agent, wait), anchor };
    if (isCoarse(facts, m) || (reply !== null && isCoarse(facts, reply)))
      tally.exclude('coarse-time', 1, finding);
    else tally.add({ agent, day, num: met ? 1 : 0, den: 1, finding, closer: !met && isCloser(facts, turn) });
  }
}

/** The message that is the qualifying reply; of a turn that a transfer ended, of the one that came after it. */
function nextReply({ turns, sessions, chats: { messages }, contract }: Facts, turn: number): number | null {
  const session = turns.session[turn]!;
  const end = sessions.start[session + 1]!;
  const shop = contract.terms.shops[sessions.shop[session]!]!;
  for (let i = turns.reply[turn] === -1 ? turns.end[turn]! : turns.reply[turn]!; i < end; i++) {
    const m = sessions.order[i]!;
    if (isQualifying(messages.class[m]!, messages.marks[m]!, shop)) return m;
  }
  return null;
}

const isCoarse = ({ chats: { messages }, inputs }: Facts, m: number): boolean =>
  inputs[messages.input[m]!]!.coarse;
