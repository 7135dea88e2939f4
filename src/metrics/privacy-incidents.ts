import { z } from 'zod';
import { count } from './base/accumulator.ts';
import { EXCLUDED_SESSIONS, excludeSessions, findMessage } from './base/findings.ts';
import { eachHumanMessage } from './base/messages.ts';
import { defineMetric } from './base/metric.ts';
import { personsOf } from './base/people.ts';

/** How often an agent seems to tell one buyer what is another's. */
export const privacyIncidents = defineMetric({
  id: 'privacy-incidents',
  family: 'conversation',
  title: { zh: '疑似泄露客户信息', en: 'Suspected privacy incidents' },
  definition: {
    zh: '计入会话中，被考核客服的人工消息里带有属于本店另一位买家（出现在其消息或订单里，而不在本买家的消息和订单里）的手机号、身份证号（校验位正确）、银行卡号（16 至 19 位，校验位正确，不是已知订单号）或街道门牌的消息条数。客服发给过 3 位及以上买家的，视为店铺自己的；合同 privacy.own 可另列。链接里的数字不看。',
    en: 'Human messages of judged agents in counted sessions that hold a mobile number, an identity number (right check digit), a bank card number (16 to 19 digits, right check digit, no known order number) or a street and house number of another buyer of the shop: seen in that buyer’s messages or order and not in this one’s. What agents sent to 3 buyers or more is the shop’s own; `privacy.own` lists more. Links are not looked into.',
  },
  formula: { zh: '带有他人信息的人工消息数', en: 'human messages with what is another buyer’s' },
  example: {
    zh: '3000 条人工消息，1 条把另一位买家的手机号发了出去：1 次',
    en: 'One of 3000 human messages tells another buyer’s mobile number: 1',
  },
  source: {
    zh: '《个人信息保护法》与客服外包合同的保密条款',
    en: 'The Personal Information Protection Law and the secrecy clauses of vendor contracts',
  },
  unit: 'count',
  better: 'lower',
  heuristic: true,
  responsibility: 'vendor',
  needs: ['chats'],
  reads: () => ['personal'],
  excludes: EXCLUDED_SESSIONS,
  options: z.strictObject({}),
  perAgent: true,
  perDay: true,
  accumulator: () => count,
  observe(facts, _options, tally) {
    const { sessions } = facts;
    const persons = personsOf(facts);
    excludeSessions(facts, tally);
    for (const { position, message, session, agent, day } of eachHumanMessage(facts)) {
      const found = persons.exposes(message, sessions.buyer[session]!, sessions.shop[session]!);
      const finding =
        found || tally.tracing ? findMessage(facts, position, 'message', session, agent, null) : undefined;
      tally.add({ agent, day, num: found ? 1 : 0, den: 1, finding });
    }
  },
});
