import type { Scorecard } from '../scorecard/scorecard.ts';
import { fill, type Lang, type Text } from '../units/text.ts';
import { showCount } from './show.ts';

const LEFT_OUT = {
  without: {
    zh: '注意：{rows} 条聊天里有 {refused} 条（{sessions} 个会话）没有计入，这里的数字不能代表整体。这种导出不写谁是客服，要由合同来认：请写一份合同，在 agents.vendor 里列出客服账号（如 {names}），再用 -c 指定',
    en: 'Beware: {refused} of {rows} messages ({sessions} sessions) are left out, so these figures do not speak for the whole. This export does not say who is an agent; a contract does: list the accounts under agents.vendor (such as {names}) and name the contract with -c',
  },
  within: {
    zh: '注意：{rows} 条聊天里有 {refused} 条（{sessions} 个会话）没有计入，这里的数字不能代表整体。合同的 agents 没有列全客服账号，分不清谁是买家：请补上（如 {names}）',
    en: 'Beware: {refused} of {rows} messages ({sessions} sessions) are left out, so these figures do not speak for the whole. The contract does not list all accounts, so nobody knows who is the buyer: add them to its agents (such as {names})',
  },
} satisfies Record<string, Text>;

/** How much of the chats is left out because nobody knows who the buyer is, and what to do; null where it is next to nothing. */
export function leftOutText(
  problems: readonly Pick<Scorecard['problems'][number], 'code' | 'args' | 'count'>[],
  inputs: readonly Pick<Scorecard['inputs'][number], 'kind' | 'rows'>[],
  hasContract: boolean,
  lang: Lang,
): string | null {
  const found = problems.find(({ code }) => code === 'who-is-buyer');
  const rows = inputs.filter(({ kind }) => kind === 'chats').reduce((sum, input) => sum + input.rows, 0);
  // As much as makes a scorecard provisional: more than 0.5 %.
  if (!found || found.count * 200 <= rows) return null;
  const names = String(found.args.names ?? '')
    .split(', ')
    .slice(0, NAMED);
  return fill(LEFT_OUT[hasContract ? 'within' : 'without'][lang], {
    rows: showCount(rows),
    refused: showCount(found.count),
    sessions: showCount(Number(found.args.sessions)),
    names: names.join(lang === 'zh' ? '、' : ', '),
  });
}

const NAMED = 3;
