import { z } from 'zod';
import { quotient } from './accumulator.ts';
import { eachHumanMessage } from './human-messages.ts';
import { defineMetric } from './metric.ts';
import { duration, speed, whole } from './options.ts';
import { TYPING, typingOf } from './typing.ts';
import { findMessage } from './waits.ts';

/** How fast agents type, as far as timestamps can tell: a lower bound. */
export const typingSpeed = defineMetric({
  id: 'typing-speed',
  title: { zh: '打字速度', en: 'Typing speed' },
  definition: {
    zh: '估算值，真实打字速度的下限：合格人工消息的字符数之和 ÷ 撰写分钟数之和。撰写从以下较晚者算起：本会话中上一条非系统消息；该客服（同一人的账号合并）此前在任何会话发出的上一条人工消息。合格：不少于 min-chars（最少字数）个字符，撰写时间大于 0 且不超过 max-gap（最长间隔），且不是快捷话术（速度高于 paste-speed（粘贴判定速度），或同一文本在周期内发出 canned-repeats（重复次数）次及以上）。字符按 Unicode 的字母、数字、标点计，去掉网址和京东表情码。',
    en: "An estimate, the lower bound of the true speed: Σ characters ÷ Σ composing minutes over eligible human messages. Composing starts at the later of the previous message in the session that is not a system one, and the agent's own previous human message in any session (accounts of one person joined). Eligible: at least `min-chars` characters, composing above 0 and at most `max-gap`, not canned (faster than `paste-speed`, or the same text sent `canned-repeats` times in the period). Characters are Unicode letters, digits and punctuation, without URLs and JD emoticon codes.",
  },
  source: {
    zh: '京东外包合同“打字速度 ≥ 50 字/分”；平台不提供该数据，由时间戳推算',
    en: 'JD vendor contracts ask for 50 characters a minute; no platform reports it, timestamps stand in',
  },
  unit: 'per-minute',
  better: 'higher',
  heuristic: true,
  responsibility: 'vendor',
  needs: ['chats'],
  options: z.strictObject({
    'min-chars': whole().prefault(String(TYPING.minChars)),
    'max-gap': duration().prefault(`${TYPING.maxGap}s`),
    'paste-speed': speed().prefault(`${TYPING.pasteSpeed}/min`),
    'canned-repeats': whole().prefault(String(TYPING.cannedRepeats)),
  }),
  perAgent: true,
  perDay: true,
  accumulator: () => quotient(60),
  observe(facts, options, tally) {
    const { messages } = facts.chats;
    const typing = typingOf(facts);
    for (const { position, message, session, agent, day } of eachHumanMessage(facts)) {
      const characters = messages.characters[message]!;
      const composing = typing.composing(position, session);
      if (facts.inputs[messages.input[message]!]!.coarse) tally.exclude('coarse-time');
      else if (characters < options['min-chars']) tally.exclude('too-short');
      else if (composing === null) tally.exclude('nothing-before');
      else if (composing === 0 || composing > options['max-gap']) tally.exclude('composing-time');
      else if (typing.isCanned(message, composing, options['paste-speed'], options['canned-repeats']))
        tally.exclude('canned');
      else {
        const perMinute = (characters * 60) / composing;
        const finding = findMessage(facts, position, 'message', session, agent, perMinute);
        tally.add({ agent, day, num: characters, den: composing, finding });
      }
    }
  },
});
