import { describe, expect, test } from 'vitest';
import { COMPLAINTS } from '../../src/text/complaints.ts';
import { complaintText } from '../../src/text/say.ts';
import { complaintsOf, withClause } from '../contract/compiling.ts';
import { SHORT } from '../contract/contracts.ts';

/** The first complaint of a contract as a person reads it. */
const said = (text: string): { zh: string; en: string } => {
  const { code, args } = complaintsOf(text)[0]!;
  return { zh: complaintText({ code, args }, 'zh'), en: complaintText({ code, args }, 'en') };
};

describe('what is said of a contract', () => {
  test('an unknown key', () => {
    expect(said(SHORT.replace('penalty-cap', 'penalty-cop'))).toEqual({
      zh: '没有“penalty-cop”这个键，是不是想写 penalty-cap？',
      en: 'There is no key “penalty-cop”; did you mean penalty-cap?',
    });
  });
  test('a number without its unit', () => {
    expect(said(SHORT.replace('15s', '15'))).toEqual({
      zh: '“15”没有单位。请写上单位，例如 15s。',
      en: '“15” has no unit. Write one, such as 15s.',
    });
  });
  test('a Chinese metric name with a slip', () => {
    expect(said(SHORT.replace('首次响应时长', '首次相应时长'))).toEqual({
      zh: '没有“首次相应时长”这个指标，是不是想写 首次响应时长？运行 kefu-sla metrics 查看全部指标。',
      en: 'There is no metric “首次相应时长”; did you mean 首次响应时长? See kefu-sla metrics for all of them.',
    });
  });
  test('a full-width colon', () => {
    expect(said(SHORT.replace('platform: jd', 'platform：jd'))).toEqual({
      zh: '这里的“：”是全角符号，合同文件里不能当标点用。请改成半角的“:”（冒号、逗号后面要空一格）。',
      en: 'The “：” here is a full-width mark and does not work as punctuation in the file. Write “:” instead (with a space after a colon or comma).',
    });
  });
  test('a step of a rate in percent', () => {
    const clause = '{ id: a, metric: reply-rate, min: 90%, penalty: { per: 1%, deduct: 300 } }';
    expect(said(withClause(clause))).toEqual({
      zh: '比率的一档要按百分点写：“1%”有歧义（是百分点，还是目标的百分之几？）。请写成 1pp。',
      en: 'A step of a rate is in percentage points; “1%” is ambiguous (points, or a share of the target?). Write 1pp.',
    });
  });
  test('a penalty that could never be paid', () => {
    const clause = '{ id: a, metric: dsr-service, min: 4.8, penalty: { deduct: 300 } }';
    expect(said(withClause(clause))).toEqual({
      zh: 'dsr-service 的责任方是双方，不是乙方，这笔扣款永远不会发生。双方确认由乙方负责的，请加 responsibility: vendor；否则删去 penalty。',
      en: "Responsibility for dsr-service: Shared, not the vendor, so this penalty could never be paid. If it is the vendor's, add responsibility: vendor; otherwise remove the penalty.",
    });
  });
});

describe('every sentence', () => {
  const places = (sentence: string) =>
    [...sentence.matchAll(/\{([\w-]+)\}/g)].map((match) => match[1]).sort();
  test.each(Object.entries(COMPLAINTS))('%s has the same places in both languages', (_, { zh, en }) => {
    expect([...new Set(places(zh))]).toEqual([...new Set(places(en))]);
    expect(en).not.toMatch(/[\u4e00-\u9fff]/);
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
  });
});
