import type { ContractFacts } from '../measure/facts.ts';
import { findMessage, hasFineTime } from '../metrics/base/findings.ts';
import { typingOf } from '../metrics/base/typing.ts';
import { CLASS } from '../records/chat-line.ts';
import type { Signal } from './base/signal.ts';

// A person's waits for the same quick phrase lie further apart; whole seconds blur a machine's by one either way.
const SPREAD = 2;
// As often as makes a text a canned one (typing-speed).
const REPEATS = 5;

/** One text that always comes equally fast, under an account that counts as a person. */
export const autoAsHuman: Signal = {
  id: 'auto-as-human',
  title: { zh: '人工账号疑似自动回复', en: 'Automatic replies under a human account' },
  says: {
    zh: '{of} 次回复里，有 {count} 次是同一句话，而且每次都隔差不多一样久',
    en: '{count} of {of} replies were a text that came equally fast every time',
  },
  innocent: {
    zh: '手快的客服见到新会话就点同一条快捷语，间隔也会很接近。平台的自动回复若没有标记，可以写进合同的 replies.auto，就不算人工。',
    en: 'A quick agent who clicks the same phrase at every new chat is about as regular. Automatic replies that the export does not mark can be named in the contract (replies.auto); then they are no human ones.',
  },
  definition: {
    zh: '同一账号用同一文本（不少于 8 个字）作为轮次的回复，在考核期内至少 5 次，各次等待相差不超过 2 秒。',
    en: 'An account replies with the same text (8 characters or more) 5 times or more in the period, and the waits differ by 2 seconds at most.',
  },
  side: 'vendor',
  source: {
    zh: '常见做法：在人工账号上挂自动应答工具，让机器的回复算成人工',
    en: 'a common way: a tool that answers by itself under an account that counts as human',
  },
  needs: ['chats'],
  threshold: { cases: REPEATS, percent: 5 },
  observe(facts, note) {
    const { turns, sessions, population, chats } = facts;
    const { messages } = chats;
    const typing = typingOf(facts);
    const texts = new Map<string, number[]>();
    for (const turn of population.turns) {
      const reply = turns.reply[turn]!;
      const m = reply === -1 ? -1 : sessions.order[reply]!;
      if (m === -1 || messages.class[m] !== CLASS.human || !hasFineTime(facts, turn)) continue;
      if (typing.isRepeated(m, REPEATS)) {
        const key = `${turns.agent[turn]} ${messages.cannedHigh[m]} ${messages.cannedLow[m]}`;
        const said = texts.get(key);
        if (said) said.push(turn);
        else texts.set(key, [turn]);
      } else note(turns.agent[turn]!, null);
    }
    for (const said of texts.values()) {
      const isAuto = said.length >= REPEATS && spreadOf(facts, said) <= SPREAD;
      for (const turn of said) {
        const [agent, session] = [turns.agent[turn]!, turns.session[turn]!];
        note(agent, isAuto ? findMessage(facts, turns.reply[turn]!, 'message', session, agent, null) : null);
      }
    }
  },
};

/** Seconds between the shortest and the longest wait, on the wall: a service clock that stands still would make waits equal. */
function spreadOf({ turns, sessions, chats }: ContractFacts, said: readonly number[]): number {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const turn of said) {
    const wait = chats.messages.at[sessions.order[turns.reply[turn]!]!]! - turns.start[turn]!;
    least = Math.min(least, wait);
    most = Math.max(most, wait);
  }
  return most - least;
}
