import { CLASS } from '../records/chat-line.ts';
import { quotient } from './base/accumulator.ts';
import { EXCLUDED_TURNS, excludeTurns, findMessage, findTurn } from './base/findings.ts';
import { eachHumanMessage } from './base/messages.ts';
import { defineMetric } from './base/metric.ts';

/** How many messages the agents send for each of the buyers'. */
export const answerRatio = defineMetric({
  id: 'answer-ratio',
  family: 'responsiveness',
  title: { zh: '答问比', en: 'Answer ratio' },
  definition: {
    zh: '被考核客服在计入会话中的人工消息数 ÷ 计入轮次中的买家消息数。',
    en: "Human messages of judged agents in counted sessions ÷ buyers' messages of judged, counted turns.",
  },
  formula: { zh: '受考核客服的消息数 ÷ 买家消息数', en: 'agents’ messages ÷ buyers’ messages' },
  example: {
    zh: '买家问 4 条，客服答 6 条：6 ÷ 4 = 1.5',
    en: '4 messages of buyers, 6 of agents: 6 ÷ 4 = 1.5',
  },
  exampleTarget: '120%',
  source: { zh: '千牛、赤兔“答问比”', en: 'Answer-to-question ratio of Qianniu and Chitu' },
  unit: 'ratio',
  better: 'higher',
  needs: ['chats'],
  excludes: EXCLUDED_TURNS,
  accumulator: () => quotient(),
  observe(facts, _options, tally) {
    const { turns, sessions, population } = facts;
    const { messages } = facts.chats;
    excludeTurns(facts, tally);
    for (const { agent, day, position, session } of eachHumanMessage(facts)) {
      const finding = tally.tracing
        ? findMessage(facts, position, 'message', session, agent, null)
        : undefined;
      tally.add({ agent, day, num: 1, finding });
    }
    for (const turn of population.turns) {
      let asked = 0;
      for (let i = turns.first[turn]!; i < turns.end[turn]!; i++)
        if (messages.class[sessions.order[i]!] === CLASS.buyer) asked++;
      const finding = tally.tracing ? findTurn(facts, turn) : undefined;
      tally.add({ agent: turns.agent[turn]!, day: population.dayOfTurn(turn), den: asked, finding });
    }
  },
});
