import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { terminal } from '../../src/reports/index.ts';
import type { Scorecard } from '../../src/scorecard/scorecard.ts';
import { measured, provisional, scorecard } from '../fixtures/cards.ts';
import { CHINESE, ENGLISH, withoutData } from './languages.ts';

const show = (card: Scorecard, lang: 'zh' | 'en' = 'zh', width = 80, color = false): string =>
  terminal.render(card, { lang, width, color }) as string;

/** Names as long and as wide as people make them, and many problems. */
function unwieldy(): Scorecard {
  const card = scorecard();
  const contract = {
    ...card.contract!,
    owner: '晨光文具官方旗舰店（华东一区）'.repeat(4),
    vendor: 'Very-Long-Vendor-Name-Without-A-Break-'.repeat(4),
    id: 'JD-KF-2026-07/补充协议-一-'.repeat(4),
  };
  const judgements = card.judgements.map((each) => ({
    ...each,
    clause: `附件二 第${each.clause}条`,
    only: { ...each.only, role: '售前售中售后接待组（晚班）' },
  }));
  const problems = Array.from({ length: 9 }, () => card.problems[0]!);
  return { ...card, contract, judgements, problems };
}

describe.each(['zh', 'en'] as const)('%s', (lang) => {
  test.each([
    ['final', scorecard],
    ['provisional', provisional],
    ['measured', measured],
    ['unwieldy', unwieldy],
  ] as const)('%s: no line is wider than the terminal', (_, make) => {
    for (const width of [80, 120]) {
      for (const line of show(make(), lang, width).split('\n'))
        expect(stringWidth(line)).toBeLessThanOrEqual(width);
    }
  });

  test('columns stand under each other by display width', () => {
    for (const width of [80, 120]) {
      const rows = show(scorecard(), lang, width)
        .split('\n')
        .filter((line) => /^\d\.\d .*[✓✗≈?○] /.test(line) && /^[45]/.test(line));
      expect(rows.length).toBeGreaterThanOrEqual(9);
      const starts = rows.map((row) => stringWidth(row.slice(0, row.search(/[✓✗≈?○] [^ ]/))));
      expect(new Set(starts).size).toBe(1);
    }
  });

  test('every missed clause tells its gap, as a column or below', () => {
    for (const width of [80, 120]) {
      const shown = show(scorecard(), lang, width);
      for (const gap of {
        zh: ['还差58个会话', '还差13买家·日', '还差1.4字/分'],
        en: ['58 sessions', '13 buyer-days', '1.4/min short'],
      }[lang]) {
        expect(shown).toContain(gap);
      }
    }
  });

  test('speaks one language', () => {
    for (const make of [scorecard, provisional, measured]) {
      const card = make();
      // So wide that no name of the parties is broken.
      for (const line of withoutData(show(card, lang, 160).split('\n'), card)) {
        expect(line).not.toMatch(lang === 'zh' ? ENGLISH : CHINESE);
      }
    }
  });
});

test('a title too long for its column runs on below, whole, with the other columns beside its first line', () => {
  const card = scorecard();
  const judgements = card.judgements.map((each) => ({
    ...each,
    only: { ...each.only, role: 'evening shift of the after-sale group' },
  }));
  const lines = show({ ...card, judgements }, 'en').split('\n');
  const first = lines.findIndex((line) => line.startsWith('4.2 '));
  const next = lines.findIndex((line, index) => index > first && /^\d/.test(line));
  expect(lines[first]).toMatch(/≥ 90% +88\.1% +✗ Missed/);
  // The clause’s column is empty below; what is left of the target is the title.
  const column = lines[first]!.indexOf('First');
  const title = lines
    .slice(first, next)
    .map((line, index) => (index === 0 ? line.slice(column, line.indexOf('≥')) : line).trim());
  expect(title.length).toBeGreaterThan(1);
  expect(title.join(' ')).toBe('First response rate within 30 s (evening shift of the after-sale group)');
});

test('verdicts in words, figures beside their targets, money and the sentence', () => {
  const shown = show(scorecard(), 'zh', 120);
  expect(shown).toContain('晨光文具旗舰店 × 创业宏客服');
  expect(shown).toContain('终核');
  expect(shown).toMatch(/4\.6 +回复率 +≥ 90% +89\.996% +25,000 +✗ 未达标 +还差1买家·日/);
  expect(shown).toMatch(/5\.2 有效回复率|5\.2 +有效回复率 +≥ 95% +— +0 +- 无数据/);
  expect(shown).toContain('5.2：聊天时间只到分钟，量不出秒数');
  expect(shown).toContain('5.1：样本 12，至少需要 50');
  expect(shown).toContain('服务费 30,000.00元 - 扣款 3,300.00元 = 应付 26,700.00元');
  expect(shown).toContain('其中不含税 25,188.68元，税额 1,511.32元（税率 6%）');
  expect(shown.trimEnd().split('\n').at(-1)).toMatch(/^10月 创业宏客服：/);
});

test('clauses that are not the vendor’s stand in their own block', () => {
  const [own, others] = show(scorecard(), 'zh', 120).split('非乙方责任的条款');
  expect(own).not.toMatch(/^6\./m);
  expect(others).toMatch(/^6\.1 +平均退款时长/m);
  expect(others).not.toMatch(/^4\./m);
});

test('a provisional card says so and why', () => {
  const shown = show(provisional());
  expect(shown).toContain('预核');
  expect(shown).toContain('2026-10-09');
  expect(shown).toContain('已声明接受不完整的数据');
  expect(shown).not.toContain('终核');
});

test('a grade held down by a miss says why', () => {
  const card = scorecard();
  const high = { ...card, total: { ...card.total, score: 99.1, grade: 'C' as const } };
  expect(show(high)).toContain('综合得分 99.1（C级）  有考核项未达标，评级最高为 C');
  // 80.8 is a C by itself.
  expect(show(card)).not.toContain('评级最高');
  const judgements = card.judgements.map((each) => ({ ...each, critical: each.clause === '4.2' }));
  const vetoed = { ...card, judgements, total: { ...card.total, grade: 'D' as const } };
  expect(show(vetoed)).toContain('一票否决项未达标，评级为 D');
});

test('what was accepted as incomplete is still said of a final card', () => {
  const shown = show({ ...provisional(), status: 'final' });
  expect(shown).toContain('终核');
  expect(shown).toContain('不完整之处：有 1 个服务日');
  expect(shown).not.toContain('预核');
});

test('without a contract there are figures, no verdicts, no money', () => {
  const shown = show(measured());
  expect(shown).toContain('没有合同');
  expect(shown).toMatch(/首次响应时长 +12\.3秒 +3,120/);
  expect(shown).not.toMatch(/达标|应付|得分|目标/);
});

test('clauses that lack figures for one reason share its line; problems are counted, not repeated', () => {
  const card = measured();
  const judgements = card.judgements.map((each) => ({
    ...each,
    value: null,
    reason: 'no-chats',
    closers: null,
  }));
  const shown = show({ ...card, judgements }, 'zh', 120);
  expect(shown.split('没有聊天记录')).toHaveLength(2);
  expect(show(unwieldy())).toMatch(/^! 数据提示 9 条/m);
});

test('colours come only where they may, and change no letter', () => {
  const plain = show(scorecard(), 'zh', 80);
  const coloured = show(scorecard(), 'zh', 80, true);
  expect(plain).toBe(stripVTControlCharacters(plain));
  expect(coloured).not.toBe(plain);
  expect(stripVTControlCharacters(coloured)).toBe(plain);
});

test('penalties beyond the cap say that they were held down', () => {
  const card = scorecard();
  const settlement = {
    ...card.settlement!,
    penaltyCap: 200000,
    penalties: 200000,
    payable: 2800000,
    tax: null,
  };
  expect(show({ ...card, settlement }, 'zh', 120)).toContain('（扣款合计 3,300.00元，按上限封顶）');
});

test('the coefficient and the bonus stand in the sum, and a bonus held back says why', () => {
  const card = scorecard();
  // 30,000 × 95 % − 3,300 + 500
  const settlement = { ...card.settlement!, coefficient: 0.95, bonus: 50_000, payable: 2_570_000, tax: null };
  expect(show({ ...card, settlement }, 'zh', 120)).toContain(
    '服务费 30,000.00元 × 考核系数 95% - 扣款 3,300.00元 + 奖励 500.00元 = 应付 25,700.00元',
  );
  const held = { ...settlement, bonus: 0, bonusHeld: 'gate' as const, gateMissed: ['4.1'] };
  expect(show({ ...card, settlement: held }, 'zh', 120)).toContain('条款 4.1 未达标，按合同本期不发奖励');
});

test('a bar tells the points where there is room, and is full only where all were reached', () => {
  const bars = (width: number, points: number) => {
    const card = scorecard();
    const judgements = card.judgements.map((each) => (each.clause === '4.6' ? { ...each, points } : each));
    return /^4\.6 .*?([█░]+)/m.exec(show({ ...card, judgements }, 'zh', width))?.[1];
  };
  expect(bars(140, 99.9955)).toBe('█████████░');
  expect(bars(140, 100)).toBe('██████████');
  expect(bars(140, 0.3)).toBe('█░░░░░░░░░');
  expect(bars(140, 0)).toBe('░░░░░░░░░░');
  expect(bars(80, 50)).toBeUndefined();
});
