import type { ContractFacts } from '../measure/facts.ts';
import { findMessage } from '../metrics/base/findings.ts';
import { CLASS } from '../records/chat-line.ts';
import { MARK } from '../records/messages.ts';
import type { Instant } from '../units/time.ts';
import type { Signal } from './base/signal.ts';

// One sentence in two or three messages is how people chat.
const PIECES = 4;
// Seconds in which nobody waits for anything between two pieces.
const PAUSE = 10;
// A short clause of Chinese.
const SHORT = 8;

/** Answers cut into crumbs, which lift the answer ratio. */
export const splitAnswers: Signal = {
  id: 'split-answers',
  title: { zh: '一句话拆成多条发', en: 'Answers split into fragments' },
  says: {
    zh: '{of} 段回答里，有 {count} 段被拆成很多条短消息连着发',
    en: '{count} of {of} answers were sent as a burst of very short messages',
  },
  innocent: {
    zh: '有的人打字习惯短句连发；逐条报尺码、数量、型号时也会这样。',
    en: 'Some people chat in short bursts, and sizes, counts or models may be told one by one.',
  },
  definition: {
    zh: '同一账号在会话中连发 4 条以上，中间没有买家和别的客服发言，每条与前一条相隔不超过 10 秒，平均不足 8 个字。没有文字的（图片、链接、表情）和撤回的不看。',
    en: 'Four or more messages of an account in a row, nobody else in between, each at most 10 seconds after the one before, under 8 characters on average. Messages without words (pictures, links, emoticons) and recalled ones are passed over.',
  },
  side: 'vendor',
  source: { zh: '抬高答问比的常见做法', en: 'a common way to lift the answer ratio' },
  needs: ['chats'],
  threshold: { cases: 5, percent: 5 },
  observe(facts, note) {
    for (const { session } of facts.population.sessions)
      for (const { agent, positions } of answersIn(facts, session)) {
        const split = firstBurst(facts, positions);
        note(agent, split === null ? null : findMessage(facts, split, 'message', session, agent, null));
      }
  },
};

/** What one judged account said without anybody else in between, as positions. */
function* answersIn(
  { chats: { messages }, sessions, population, inputs }: ContractFacts,
  session: number,
): Iterable<{ readonly agent: number; readonly positions: readonly number[] }> {
  let agent = -1;
  let positions: number[] = [];
  for (let i = sessions.start[session]!; i < sessions.start[session + 1]!; i++) {
    const m = sessions.order[i]!;
    const code = messages.class[m];
    const account = messages.account[m]!;
    const ends = code === CLASS.buyer || (code === CLASS.human && account !== agent);
    if (ends && positions.length > 0) yield { agent, positions };
    if (ends) positions = [];
    if (code === CLASS.buyer) agent = -1;
    if (code !== CLASS.human) continue;
    agent = account;
    const isWord = messages.characters[m]! > 0 && (messages.marks[m]! & MARK.recalled) === 0;
    const isFine = !inputs[messages.input[m]!]!.coarse;
    if (isWord && isFine && population.isJudged(account, messages.at[m]! as Instant)) positions.push(i);
  }
  if (positions.length > 0) yield { agent, positions };
}

/** Where the first burst of short pieces begins; null: there is none. */
function firstBurst(
  { chats: { messages }, sessions }: ContractFacts,
  positions: readonly number[],
): number | null {
  const said = positions.map((position) => sessions.order[position]!);
  for (let from = 0; from < said.length; ) {
    let to = from + 1;
    while (to < said.length && messages.at[said[to]!]! - messages.at[said[to - 1]!]! <= PAUSE) to++;
    const characters = said.slice(from, to).reduce((sum, m) => sum + messages.characters[m]!, 0);
    if (to - from >= PIECES && characters < SHORT * (to - from)) return positions[from]!;
    from = to;
  }
  return null;
}
