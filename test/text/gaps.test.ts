import { expect, test } from 'vitest';
import { terminal } from '../../src/reports/index.ts';
import { sourcesSheet } from '../../src/reports/xlsx/sources-sheet.ts';
import { GAPS, gapText, lackTexts } from '../../src/text/gaps.ts';
import { scorecard } from '../fixtures/cards.ts';

const CARD = scorecard();

type Gap = (typeof CARD)['gaps'][number];

const ARGS: Readonly<Record<string, Gap['args']>> = {
  'no-export': { kind: 'orders' },
  'silent-day': { count: 2, days: '2026-10-03..2026-10-04' },
  'untold-day': { count: 1, days: '2026-10-03' },
  'silent-hours': { hours: '21:00-23:00' },
  'silent-stretch': { count: 1, when: '2026-10-17 14:00-23:00' },
  'silent-agents': { count: 2, agents: '小美, 小林' },
  'missing-stretch': { count: 1, when: '小美 2026-10-11..2026-10-14' },
  'open-end': { count: 3, until: '2026-10-31 22:59:59', hours: 24 },
  'late-start': { kind: 'orders', day: '2026-09-20', needed: '2026-09-16' },
  'early-end': { kind: 'refunds', day: '2026-10-20', needed: '2026-10-31' },
  'empty-days': { kind: 'orders', count: 1, days: '2026-10-08' },
};
const gap = (code: string, clauses = ['4.1', '4.4'], more: Gap['args'] = {}): Gap => ({
  code,
  args: { ...more, ...ARGS[code] },
  clauses,
});

test('every gap has its sentence, with all its arguments, the shop and the clauses in it', () => {
  expect(Object.keys(ARGS).sort()).toEqual(Object.keys(GAPS).sort());
  for (const code of Object.keys(GAPS))
    for (const lang of ['zh', 'en'] as const) {
      const sentence = gapText(gap(code, ['4.1', '4.4'], { shop: '青禾天猫' }), lang);
      expect(sentence).not.toMatch(/[{}]/);
      for (const [name, value] of Object.entries(ARGS[code]!))
        if (name !== 'kind') expect(sentence).toContain(String(value));
      expect(sentence).toContain(lang === 'zh' ? '青禾天猫：' : '青禾天猫: ');
      expect(sentence).toContain(lang === 'zh' ? '（影响条款 4.1、4.4）' : '(weakens 4.1, 4.4)');
    }
  expect(gapText(gap('early-end', ['6.2']), 'zh')).toBe(
    '退款只到 2026-10-20，需要到 2026-10-31（影响条款 6.2）',
  );
});

test('a fee that a gap weakens is named in words', () => {
  expect(gapText(gap('early-end', ['settlement.base']), 'zh')).toContain('（影响服务费）');
  expect(gapText(gap('early-end', ['6.2', 'settlement.base']), 'zh')).toContain('（影响条款 6.2、服务费）');
  expect(gapText(gap('early-end', ['6.2', 'settlement.base']), 'en')).toContain('(weakens 6.2, the fee)');
});

test('what a gap says is not said again as a reason, and what makes it provisional stands first', () => {
  const card = {
    provisional: [
      { code: 'part-month', args: { from: '2026-10-01', to: '2026-10-30' } },
      { code: 'silent-day', args: ARGS['silent-day']! },
    ],
    gaps: [gap('early-end'), gap('silent-day')],
  };
  const lacks = lackTexts(card, 'zh');
  expect(lacks.map(({ provisional }) => provisional)).toEqual([true, true, false]);
  expect(lacks[1]!.text).toContain('（影响条款 4.1、4.4）');
  expect(lackTexts({ ...card, gaps: [] }, 'zh')).toHaveLength(2);
});

test('the terminal and the data sheet say them; the terminal four at most', async () => {
  const gaps = [
    'no-export',
    'silent-hours',
    'silent-stretch',
    'silent-agents',
    'late-start',
    'early-end',
  ].map((code) => gap(code));
  const card = { ...CARD, gaps };
  const out = String(await terminal.render(card, { lang: 'zh', color: false, width: 200 }));
  expect(out.match(/不完整之处/g)).toHaveLength(4);
  expect(out).toContain('另有 2 处不完整，见「数据来源」');
  const texts = JSON.stringify(sourcesSheet(card, 'zh').rows);
  for (const each of gaps) expect(texts).toContain(gapText(each, 'zh'));
  expect(JSON.stringify(sourcesSheet({ ...CARD, gaps: [], provisional: [] }, 'zh').rows)).toContain(
    '没有发现缺漏',
  );
});
