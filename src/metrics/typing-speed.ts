import { z } from 'zod';
import { quotient } from './base/accumulator.ts';
import { findMessage } from './base/findings.ts';
import { eachHumanMessage } from './base/messages.ts';
import { defineMetric } from './base/metric.ts';
import { duration, speed, WORDS, whole } from './base/options.ts';
import { TYPING, typingOf } from './base/typing.ts';

/** How fast agents type, as far as timestamps can tell: a lower bound. */
export const typingSpeed = defineMetric({
  id: 'typing-speed',
  family: 'responsiveness',
  title: { zh: '打字速度', en: 'Typing speed' },
  definition: {
    zh: '估算值，真实打字速度的下限：合格人工消息的字符数之和 ÷ 撰写分钟数之和。撰写从以下较晚者算起：本会话中上一条非系统消息；该客服（同一人的账号合并）此前在任何会话发出的上一条人工消息。合格：不少于 min-chars（最少字数）个字符，撰写时间大于 0 且不超过 max-gap（最长间隔），且不是快捷话术（速度高于 paste-speed（粘贴判定速度），20 字及以上的文本高于 paste-long（长文粘贴判定速度），或同一文本在周期内发出 canned-repeats（重复次数）次及以上）。字符按 Unicode 的字母、数字、标点计，去掉网址和京东表情码。',
    en: "An estimate, the lower bound of the true speed: Σ characters ÷ Σ composing minutes over eligible human messages. Composing starts at the later of the previous message in the session that is not a system one, and the agent's own previous human message in any session (accounts of one person joined). Eligible: at least `min-chars` characters, composing above 0 and at most `max-gap`, not canned (faster than `paste-speed`, a text of 20 characters and more than `paste-long`, or the same text sent `canned-repeats` times in the period). Characters are Unicode letters, digits and punctuation, without URLs and JD emoticon codes.",
  },
  formula: { zh: 'Σ 字数 ÷ Σ 编写分钟', en: 'Σ characters ÷ Σ minutes of composing' },
  example: {
    zh: '30 秒写 20 字、60 秒写 55 字：75 字 ÷ 1.5 分钟 = 50 字/分',
    en: '20 characters in 30 s and 55 in 60 s: 75 ÷ 1.5 min = 50 a minute',
  },
  source: {
    zh: '京东外包合同“打字速度 ≥ 50 字/分”；平台不提供该数据，由时间戳推算',
    en: 'JD vendor contracts ask for 50 characters a minute; no platform reports it, timestamps stand in',
  },
  unit: 'per-minute',
  better: 'higher',
  heuristic: true,
  needs: ['chats'],
  excludes: ['coarse-time', 'too-short', 'nothing-before', 'composing-time', 'canned'],
  options: z.strictObject({
    'min-chars': whole()
      .prefault(String(TYPING.minChars))
      .register(WORDS, {
        title: { zh: '最少字数', en: 'Least characters' },
        tells: { zh: '少于这么多字的消息不计', en: 'shorter messages are left out' },
      }),
    'max-gap': duration()
      .prefault(`${TYPING.maxGap}s`)
      .register(WORDS, {
        title: { zh: '最长间隔', en: 'Longest gap' },
        tells: { zh: '撰写时间超过它的消息不计', en: 'messages composed for longer are left out' },
      }),
    'paste-speed': speed()
      .prefault(`${TYPING.pasteSpeed}/min`)
      .register(WORDS, {
        title: { zh: '粘贴判定速度（字/分）', en: 'Pasted above (characters a minute)' },
        tells: { zh: '快过它的视为粘贴，不计', en: 'faster than this is taken as pasted and left out' },
      }),
    'paste-long': speed()
      .prefault(`${TYPING.pasteLong}/min`)
      .register(WORDS, {
        title: { zh: '长文粘贴判定速度（字/分）', en: 'Long texts pasted above (characters a minute)' },
        tells: {
          zh: '20 字及以上的消息快过它即视为粘贴，不计',
          en: 'messages of 20 characters and more that are faster than this are taken as pasted and left out',
        },
      }),
    'canned-repeats': whole()
      .prefault(String(TYPING.cannedRepeats))
      .register(WORDS, {
        title: { zh: '快捷短语重复次数', en: 'Canned from so many repeats' },
        tells: {
          zh: '同一文本在期内出现这么多次即视为快捷短语，不计',
          en: 'a text sent so many times is canned and left out',
        },
      }),
  }),
  accumulator: () => quotient(60),
  observe(facts, options, tally) {
    const { messages } = facts.chats;
    const typing = typingOf(facts);
    const cannedFrom = {
      pasteSpeed: options['paste-speed'],
      pasteLong: options['paste-long'],
      cannedRepeats: options['canned-repeats'],
    };
    for (const { position, message, session, agent, day } of eachHumanMessage(facts)) {
      const characters = messages.characters[message]!;
      const composing = typing.composing(position, session);
      const leaveOut = (reason: string): void =>
        tally.exclude(
          reason,
          1,
          tally.tracing ? findMessage(facts, position, 'message', session, agent, null) : undefined,
        );
      if (facts.inputs[messages.input[message]!]!.coarse) leaveOut('coarse-time');
      else if (characters < options['min-chars']) leaveOut('too-short');
      else if (composing === null) leaveOut('nothing-before');
      else if (composing === 0 || composing > options['max-gap']) leaveOut('composing-time');
      else if (typing.isCanned(message, composing, cannedFrom)) leaveOut('canned');
      else {
        const perMinute = (characters * 60) / composing;
        const finding = findMessage(facts, position, 'message', session, agent, perMinute);
        tally.add({ agent, day, num: characters, den: composing, finding });
      }
    }
  },
});
