import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import { chartSvg } from '../../src/reports/html/chart-svg.ts';
import { formatNumber } from '../../src/reports/html/plan-html.ts';
import { html } from '../../src/reports/index.ts';
import { measured, provisional, scorecard } from '../fixtures/cards.ts';
import { CHINESE, ENGLISH, withoutData } from './languages.ts';

const pageOf = async (card = scorecard(), lang: 'zh' | 'en' = 'zh'): Promise<string> =>
  String(await html.render(card, { lang, color: false, width: 80 }));

let page: string;
let document: ReturnType<typeof parseHTML>['document'];
beforeAll(async () => {
  page = await pageOf();
  document = parseHTML(page).document;
});

describe('formatNumber shows what a spreadsheet shows', () => {
  test.each([
    [0.88141025641, '0.0%', '88.1%'],
    [0.89996, '0.000%', '89.996%'],
    [0.9, '"≥ "0%', '≥ 90%'],
    [12.3246, '#,##0.0"秒"', '12.3秒'],
    [1234567.5, '¥#,##0.00', '¥1,234,567.50'],
    [-1234.5, '¥#,##0.00', '-¥1,234.50'],
    [-4, '#,##0;-#,##0', '-4'],
    [74516.1290323, '¥#,##0.00####', '¥74,516.129032'],
    [100, '0.0##', '100.0'],
    [93.0851, '0.0##', '93.085'],
    [2022, '0', '2022'],
    [3.5, 'General', '3.5'],
    // 2026-10-12 is day 46307 from 1899-12-30; 21:40 is 78 000 of its 86 400 seconds
    [46307 + 78_000 / 86_400, 'yyyy-mm-dd hh:mm:ss', '2026-10-12 21:40:00'],
    [46307, 'yyyy-mm-dd', '2026-10-12'],
  ])('%d as %s', (value, pattern, shown) => expect(formatNumber(value, pattern)).toBe(shown));

  test('a format it does not know is an error, not a guess', () => {
    expect(() => formatNumber(1, '0.00E+00')).toThrow('0.00E+00');
  });
});

describe('the page', () => {
  test('loads nothing: no address but those within it, and a policy that forbids the rest', () => {
    const links = [...page.matchAll(/(?:src|href|action)="([^"]*)"|url\(([^)]*)\)|@import/g)];
    expect(links.filter(([, link]) => !link?.startsWith('#'))).toEqual([]);
    const script = document.querySelector('script')!.textContent!;
    const hash = createHash('sha256').update(script).digest('base64');
    const policy = document.querySelector('meta[http-equiv]')!.getAttribute('content')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src 'sha256-${hash}'`);
    expect(page).not.toMatch(/ on[a-z]+="/);
  });

  test('verdict and money stand at the top, every clause in the table', () => {
    const header = document.querySelector('header')!.textContent!;
    const { settlement, total } = scorecard();
    expect(header).toContain(formatNumber(settlement!.payable / 100, '#,##0.00'));
    expect(header).toContain(`${total.met} / `);
    const rows = [...document.querySelectorAll('#summary tbody tr')].map((row) => row.textContent!);
    for (const { clause } of scorecard().judgements)
      expect(
        rows.some((row) => row.startsWith(clause)),
        clause,
      ).toBe(true);
  });

  test('every section that the contents name is there, every table has heads or labels', () => {
    for (const link of document.querySelectorAll('nav a'))
      expect(document.querySelector(link.getAttribute('href')!), link.textContent!).not.toBeNull();
    for (const table of document.querySelectorAll('table:not([role=presentation])'))
      expect(table.querySelector('th')).not.toBeNull();
  });

  test('breaches carry what they are sorted by', () => {
    const rows = [...document.querySelectorAll('#breaches tbody tr')];
    const listed = rows.map((row) => row.children[0]!.textContent);
    expect(new Set(listed).size).toBeGreaterThan(1);
    expect(rows[0]!.querySelector('td[data-sort]')).not.toBeNull();
  });

  test('names from a contract or an export are no markup', async () => {
    const card = scorecard();
    const contract = { ...card.contract!, vendor: '<script>alert(1)</script>' };
    const agents = card.agents.map((agent) => ({ ...agent, agent: '<img src=x>"' }));
    const text = await pageOf({ ...card, contract, agents });
    expect(text).not.toContain('<script>alert');
    expect(text).not.toContain('<img');
  });

  test('a provisional card says so before its figures, one without a contract that nothing is judged', async () => {
    const text = await pageOf(provisional());
    expect(text.indexOf('预核 PROVISIONAL')).toBeLessThan(text.indexOf('class="facts"'));
    expect(await pageOf(measured())).toContain('没有合同');
  });

  test('each language alone', async () => {
    const lines = async (lang: 'zh' | 'en') => {
      const body = parseHTML(await pageOf(scorecard(), lang)).document.body;
      for (const script of body.querySelectorAll('script')) script.remove();
      return withoutData(body.textContent!.split('\n'), scorecard()).join('\n');
    };
    expect(await lines('en')).not.toMatch(CHINESE);
    expect(await lines('zh')).not.toMatch(ENGLISH);
  });

  test('the same card makes the same page', async () => expect(await pageOf()).toBe(page));
});

test('an axis names no figure that its format has too few decimals for', () => {
  const column = (values: (string | number)[]) => ({ ref: '', values });
  const series = { name: column(['x']), values: column([12, 13.5, 15]), color: '0072B2' };
  const names = column(['a', 'b', 'c']);
  const chart = { title: 't', direction: 'columns', categories: names, bars: [], lines: [series] } as const;
  const { document: drawn } = parseHTML(chartSvg({ ...chart, pattern: '0"秒"', tells: 't' }));
  const labels = [...drawn.querySelectorAll('text')].map(({ textContent }) => textContent!);
  const seconds = labels.filter((label) => label.endsWith('秒'));
  expect(seconds).toEqual(['12秒', '13秒', '14秒', '15秒']);
});
