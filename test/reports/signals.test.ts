import type exceljs from 'exceljs';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { terminal } from '../../src/reports/index.ts';
import type { Scorecard } from '../../src/scorecard/scorecard.ts';
import * as shelf from '../../src/signals/index.ts';
import { scorecard } from '../fixtures/cards.ts';
import { CHINESE } from './languages.ts';
import { bytesOf, contentOf, readBook } from './workbook.ts';

const { cannedFirstReply, splitAnswers, filesEndEarly, midnightSplit } = shelf;
const meaning = ({ title, says, innocent, definition, side, source }: typeof splitAnswers) => ({
  title,
  says,
  innocent,
  definition,
  side,
  source,
});

/** Two agents of one signal, and three signals of one each. */
function told(): Scorecard {
  const entry = { count: 1234, of: 2000, input: 1, row: 812 };
  return {
    ...scorecard(),
    signals: [
      { ...entry, code: cannedFirstReply.id, agent: '晨光外包-小美' },
      { ...entry, code: cannedFirstReply.id, agent: '晨光外包-小许' },
      { ...entry, code: splitAnswers.id, agent: '=1+1' },
      { ...entry, code: midnightSplit.id, agent: '晨光外包-小许' },
      { ...entry, code: filesEndEarly.id, agent: null, count: 1, of: 3, row: null },
    ],
    signalDefinitions: Object.fromEntries(
      [cannedFirstReply, splitAnswers, midnightSplit, filesEndEarly].map((each) => [each.id, meaning(each)]),
    ),
  };
}

function textsOf(sheet: exceljs.Worksheet): string[] {
  const texts: string[] = [];
  sheet.eachRow((row) => row.eachCell((cell) => texts.push(String(contentOf(cell)))));
  return texts;
}

const show = (card: Scorecard, lang: 'zh' | 'en', width = 100): string =>
  terminal.render(card, { lang, width, color: false }) as string;

test('terminal: how many, and at most three lines, the figures of one agent in words', () => {
  const lines = show(told(), 'zh').split('\n');
  const from = lines.indexOf('提示 5 条（仅供参考），见工作簿“提示”页');
  expect(lines.slice(from + 1, from + 3)).toEqual([
    '首次回复是快捷话术：2 个账号',
    '一句话拆成多条发（=1+1）：2,000 段回答里，有 1,234 段被拆成很多条短消息连着发',
  ]);
  expect(lines.join('\n')).toContain('会话在换日时断开');
  expect(lines.join('\n')).not.toContain('导出文件提前结束');
  expect(show(scorecard(), 'zh')).not.toContain('“提示”页');
});

test('terminal: one language, within the width', () => {
  for (const lang of ['zh', 'en'] as const)
    for (const width of [80, 120])
      for (const line of show(told(), lang, width).split('\n'))
        expect(stringWidth(line)).toBeLessThanOrEqual(width);
  const english = show(told(), 'en');
  expect(english).toContain('Signals: 5 (advisory); see the sheet Signals of the workbook');
  expect(english).toContain('Canned first replies: 2 agents');
});

test('workbook: 提示 tells what was seen, of whom, where, and the innocent reading', async () => {
  const sheet = (await readBook(await bytesOf(told()))).getWorksheet('提示')!;
  const texts = textsOf(sheet);
  expect(texts.filter((text) => text.startsWith('仅供参考，不影响得分和金额'))).not.toEqual([]);
  expect(texts).toContain('2,000 段回答里，有 1,234 段被拆成很多条短消息连着发');
  expect(texts).toContain(splitAnswers.innocent.zh);
  expect(texts).toContain('全店');
  let row: unknown[] = [];
  sheet.eachRow((each) => {
    if (each.getCell(2).value === '=1+1')
      row = Array.from({ length: 11 }, (_, i) => (i === 0 ? null : each.getCell(i).value));
  });
  // Title, agent (as text), side, sentence, cases, looked at … file, row.
  expect(row.slice(1, 4)).toEqual(['一句话拆成多条发', '=1+1', '乙方']);
  expect(row.slice(5, 7)).toEqual([1234, 2000]);
  expect(row.slice(9, 11)).toEqual(['导出/咚咚聊天记录-10月下.log', 812]);
});

test('workbook: without signals the sheet says so; in English there is no Chinese of ours', async () => {
  const empty = await readBook(await bytesOf(scorecard()));
  expect(textsOf(empty.getWorksheet('提示')!)).toContain('没有提示');
  const english = await readBook(await bytesOf(told(), 'en'));
  const ours = textsOf(english.getWorksheet('Signals')!).filter((text) => !/晨光|导出\//.test(text));
  // What is quoted of buyers and agents stays Chinese.
  expect(ours.map((text) => text.replaceAll('有的', '')).filter((text) => CHINESE.test(text))).toEqual([]);
});
