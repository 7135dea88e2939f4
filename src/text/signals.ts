import type { Scorecard } from '../scorecard/scorecard.ts';
import { fill, type Lang, type Text } from '../units/text.ts';
import { showCount } from './show.ts';

/** Words about signals in reports and in the catalogue. */
export const SIGNALS = {
  advisory: {
    zh: '仅供参考，不影响得分和金额。同样的数据也可能有正当的原因：先看“正常的解释”，再决定要不要问。',
    en: 'Advisory: no effect on score or money. The same data may have a good reason: read the innocent reading before you ask.',
  },
  title: { zh: '提示', en: 'Signal' },
  says: { zh: '看到了什么', en: 'What was seen' },
  who: { zh: '账号', en: 'Agent' },
  side: { zh: '涉及', en: 'Concerns' },
  count: { zh: '次数', en: 'Cases' },
  of: { zh: '共看了', en: 'Looked at' },
  file: { zh: '首例所在文件', en: 'First case: file' },
  row: { zh: '行号', en: 'Row' },
  innocent: { zh: '正常的解释', en: 'Innocent reading' },
  definition: { zh: '怎么看出来的', en: 'How it is told' },
  threshold: { zh: '门槛', en: 'Threshold' },
  least: {
    zh: '同一账号至少 {cases} 次，且至少占所看的 {percent}%',
    en: 'at least {cases} cases of one account, and {percent}% of what was looked at',
  },
  anyCase: { zh: '有 1 次就提示', en: 'a single case' },
  none: { zh: '没有提示', en: 'No signals' },
  shop: { zh: '全店', en: 'whole shop' },
  told: {
    zh: '提示 {count} 条（仅供参考），见工作簿“提示”页',
    en: 'Signals: {count} (advisory); see the sheet Signals of the workbook',
  },
  line: { zh: '{title}（{agent}）：{says}', en: '{title} ({agent}): {says}' },
  several: { zh: '{title}：{count} 个账号', en: '{title}: {count} agents' },
  catalogue: {
    zh: '提示（仅供参考，不影响得分和金额）',
    en: 'Signals (advisory: no effect on score or money)',
  },
} satisfies Record<string, Text>;

export const SIDE_NAMES: Readonly<Record<'vendor' | 'owner', Text>> = {
  vendor: { zh: '乙方', en: 'vendor' },
  owner: { zh: '甲方', en: 'owner' },
};

type SignalEntry = Scorecard['signals'][number];

/** Whose signal it is: an account, or the whole shop. */
export const signalAgent = ({ agent }: SignalEntry, lang: Lang): string => agent ?? SIGNALS.shop[lang];

/** What was seen, as a sentence with its figures. */
export const signalSays = (
  { code, count, of }: SignalEntry,
  definitions: Scorecard['signalDefinitions'],
  lang: Lang,
): string => fill(definitions[code]?.says[lang] ?? code, { count: showCount(count), of: showCount(of) });

/** A line for each kind of signal: the whole of it, or how many agents it is told of. */
export function signalLines(
  { signals, signalDefinitions }: Pick<Scorecard, 'signals' | 'signalDefinitions'>,
  lang: Lang,
): string[] {
  return [...new Set(signals.map(({ code }) => code))].map((code) => {
    const told = signals.filter((each) => each.code === code);
    const title = signalDefinitions[code]?.title[lang] ?? code;
    if (told.length > 1) return fill(SIGNALS.several[lang], { title, count: told.length });
    const says = signalSays(told[0]!, signalDefinitions, lang);
    return fill(SIGNALS.line[lang], { agent: signalAgent(told[0]!, lang), title, says });
  });
}
