import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { csv, markdown } from '../../src/reports/index.ts';
import { measured, provisional, scorecard } from '../fixtures/cards.ts';
import { CHINESE, ENGLISH, withoutData } from './languages.ts';

const look = (lang: 'zh' | 'en') => ({ lang, color: false, width: 80 });
const rowsOf = async (card = scorecard(), lang: 'zh' | 'en' = 'zh') =>
  parse(String(await csv.render(card, look(lang))), { bom: true }) as string[][];

describe('CSV', () => {
  test('a mark for Excel, a head, a row a clause and a row an amount', async () => {
    const card = scorecard();
    expect(String(await csv.render(card, look('zh'))).startsWith('\uFEFF合同编号,')).toBe(true);
    const [heads, ...rows] = await rowsOf(card);
    const column = (name: string) => heads!.indexOf(name);
    expect(rows.slice(0, card.judgements.length).map((row) => row[column('条款')])).toEqual(
      card.judgements.map(({ clause }) => clause),
    );
    const miss = rows.find((row) => row[column('条款')] === '4.2')!;
    // 2750 of 3120; 1 % of 30,000.00
    expect(miss[column('实测')]).toBe('88.1%');
    expect(miss[column('实测（数值）')]).toBe('0.88141025641');
    expect(miss[column('扣款（元）')]).toBe('300.00');
    const payable = rows.find((row) => row[column('指标或项目')] === '应付金额')!;
    expect(Number(payable[column('实测')]) * 100).toBe(card.settlement!.payable);
  });

  test('every row is as wide as the head, without a contract too', async () => {
    for (const card of [scorecard(), provisional(), measured()]) {
      const rows = await rowsOf(card);
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    }
  });

  test('a name that begins like a formula stays a text', async () => {
    const card = scorecard();
    const contract = { ...card.contract!, id: '=HYPERLINK("http://x")' };
    const [, row] = await rowsOf({ ...card, contract });
    expect(row![0]).toBe('\'=HYPERLINK("http://x")');
  });
});

describe('Markdown', () => {
  test('the sentence, the clauses, the money', async () => {
    const text = String(await markdown.render(scorecard(), look('zh')));
    expect(text).toContain('| 4.2 | 首次30秒应答率 | ≥ 90% | 88.1% | 3,120 | ✗ 未达标 |');
    expect(text).toMatch(/^\*\*10月 .*应付[\d,.]+元\*\*$/m);
    expect(text).toContain('| 应付金额 |');
  });

  test('a provisional card says why before the figures', async () => {
    const text = String(await markdown.render(provisional(), look('zh')));
    expect(text.indexOf('2026-10-09')).toBeGreaterThan(0);
    expect(text.indexOf('2026-10-09')).toBeLessThan(text.indexOf('| 4.2 |'));
  });

  test('names are no markup', async () => {
    const card = scorecard();
    const contract = { ...card.contract!, vendor: '<b>|*x*' };
    const text = String(await markdown.render({ ...card, contract }, look('zh')));
    expect(text).toContain('乙方：\\<b\\>\\|\\*x\\*');
  });
});

test('each language alone', async () => {
  for (const report of [csv, markdown]) {
    const lines = async (lang: 'zh' | 'en') =>
      withoutData(String(await report.render(scorecard(), look(lang))).split('\n'), scorecard()).join('\n');
    expect(await lines('en')).not.toMatch(CHINESE);
    expect(await lines('zh')).not.toMatch(ENGLISH);
  }
});
