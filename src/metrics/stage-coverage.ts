import { CLASS } from '../records/chat-line.ts';
import { saidIn } from '../records/chats.ts';
import { compareCodePoints } from '../units/code-points.ts';
import { fraction, ONE, over, toNumber, ZERO } from '../units/fraction.ts';
import { meanOf, partsOf } from './base/accumulator.ts';
import type { Facts } from './base/facts.ts';
import { EXCLUDED_SESSIONS, findSession } from './base/findings.ts';
import { humanPositions, messagesToBuyers } from './base/messages.ts';
import { defineMetric } from './base/metric.ts';
import { eachSale, type Sale, saleColumns } from './base/selling.ts';

// Phrase classes; the last two are asked for only where there was an occasion.
const STAGES = [
  'greeting',
  'needs-question',
  'analysis',
  'recommendation',
  'help',
  'order-confirmation',
  'closing',
  'bargain-reply',
  'order-chase',
] as const;
type Stage = (typeof STAGES)[number];

/** An order unpaid for so long should have been chased (metrics.md). */
const CHASED_AFTER = 12 * 3600;

/** How complete the reception was in sessions that ended in a paid order. */
export const stageCoverage = defineMetric({
  id: 'stage-coverage',
  family: 'conversation',
  title: { zh: '接待流程完整率', en: 'Stage coverage' },
  definition: {
    zh: '成交会话（归属询单且周期内付款的订单，下单前最后一条人工消息所在的会话，每个会话只计一次）中，各自做到的接待环节数 ÷ 应做的环节数，再取平均。环节：招呼、询问、分析、推荐、帮助、核实、告别；买家议价时加议价；下单后 12 小时以上才付款的加追单（下单至付款之间，任一会话）。各环节的做到率列在旁边。',
    en: 'Mean, over sessions that ended in a paid order (the one of the last human message before the order of an inquirer that was paid in the period, each once), of stages seen ÷ stages required: greeting, asking, analysis, recommendation, help, confirmation, closing; an answer to bargaining where the buyer bargains; chasing where the order was paid 12 h or more after its creation (between the two, in any session). The rate of each stage stands beside it.',
  },
  formula: {
    zh: 'Σ (做到的环节数 ÷ 应做的环节数) ÷ 成交会话数',
    en: 'Σ (stages seen ÷ stages required) ÷ sessions',
  },
  example: {
    zh: '两个成交会话，应做 7 个环节做到 7 个，应做 8 个做到 6 个：(7/7 + 6/8) ÷ 2 = 87.5%',
    en: 'Two sessions: 7 of 7 stages, and 6 of 8: (7/7 + 6/8) ÷ 2 = 87.5%',
  },
  source: {
    zh: '客服外包合同与培训教材的接待流程：招呼、询问、分析、议价、推荐、帮助、核实、告别、追单',
    en: 'The stages of reception in vendor contracts and training books',
  },
  unit: 'ratio',
  better: 'higher',
  heuristic: true,
  needs: ['chats', 'orders'],
  columns: (_options, attribution) => saleColumns(attribution),
  reads: () => [...STAGES, 'bargaining'].map((id) => `phrase:${id}`),
  excludes: [...EXCLUDED_SESSIONS, 'after-sale'],
  reach: (_options, { afterSaleWindow }) => ({ orders: { before: afterSaleWindow, after: 0 } }),
  shows: { unit: 'ratio' },
  accumulator: () => meanOf('coverage'),
  observe(facts, _options, tally) {
    const { population, turns } = facts;
    // The earliest order of a session speaks for it.
    const sales = [...eachSale(facts, tally)].sort(
      (a, b) => a.decision - b.decision || compareCodePoints(a.order.id, b.order.id),
    );
    const done = new Set<number>();
    for (const sale of sales) {
      const { session, agent, day } = sale;
      if (done.has(session)) continue;
      done.add(session);
      const stages = stagesOf(facts, sale);
      const seen = stages.filter((stage) => stage.seen).length;
      const coverage = fraction(seen, stages.length);
      const turn = population.buyerDays
        .at(sale.buyerDay)
        .turns.find((each) => turns.session[each] === session)!;
      tally.add({
        agent,
        day,
        parts: {
          coverage,
          ...Object.fromEntries(stages.map(({ id, seen }) => [id, seen ? ONE : ZERO])),
        },
        finding: { ...findSession(facts, session, turn, agent), measured: toNumber(coverage) },
      });
    }
  },
  details(cells) {
    const parts = partsOf(cells);
    return STAGES.flatMap((stage) => {
      const found = parts.get(stage);
      if (!found) return [];
      const denominator = fraction(found.count);
      return [
        {
          code: `stage-${stage}`,
          value: over(found.sum, denominator),
          numerator: found.sum,
          denominator,
          unit: 'ratio',
        },
      ];
    });
  },
});

/** The stages that a session should have had, and whether it had them. */
function stagesOf(facts: Facts, { session, buyer, order, paidAt }: Sale): { id: Stage; seen: boolean }[] {
  const { chats, sessions } = facts;
  const { messages } = chats;
  const bitOf = (id: string): number => chats.phrases.get(id)!;
  const isSaid = (positions: Iterable<number>, id: string): boolean => {
    for (const position of positions) if (saidIn(messages, sessions.order[position]!, bitOf(id))) return true;
    return false;
  };
  const inSession = [...humanPositions(facts, session)];
  const bargains = sessions.order
    .subarray(sessions.start[session], sessions.start[session + 1])
    .some((m) => messages.class[m] === CLASS.buyer && saidIn(messages, m, bitOf('bargaining')));
  const late = order.createdAt !== null && paidAt - order.createdAt >= CHASED_AFTER;
  return STAGES.filter((id) => (id !== 'bargain-reply' || bargains) && (id !== 'order-chase' || late)).map(
    (id) => ({
      id,
      seen: isSaid(
        id === 'order-chase' ? messagesToBuyers(facts).between(buyer, order.createdAt!, paidAt) : inSession,
        id,
      ),
    }),
  );
}
