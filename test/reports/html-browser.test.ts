import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { html } from '../../src/reports/index.ts';
import { scorecard } from '../fixtures/cards.ts';
import { chromium, openBrowser } from '../helpers/chromium.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(chromium === null)('in a browser (skipped where there is no Chromium)', () => {
  let browser: Browser;
  let folder: string;
  const said: string[] = [];
  const asked: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'page-'));
    const page = String(await html.render(scorecard(), { lang: 'zh', color: false, width: 80 }));
    writeFileSync(join(folder, 'scorecard.html'), page);
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  async function open(look: { width?: number; dark?: boolean } = {}): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: look.width ?? 1280, height: 800 },
      colorScheme: look.dark ? 'dark' : 'light',
      // The page's own policy would forbid the checker too.
      bypassCSP: true,
    });
    const page = await context.newPage();
    page.on('console', (message) => void (message.type() === 'error' && said.push(message.text())));
    page.on('pageerror', (error) => void said.push(String(error)));
    page.on('request', (request) => void asked.push(request.url()));
    await page.goto(pathToFileURL(join(folder, 'scorecard.html')).href);
    return page;
  }
  const rows = (page: Page) => page.locator('#breaches tbody tr:not([hidden])');

  test('says no error and asks for nothing but itself; its policy lets its own script run', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    page.on('console', (message) => void (message.type() === 'error' && said.push(message.text())));
    await page.goto(pathToFileURL(join(folder, 'scorecard.html')).href);
    await page.locator('.tools').waitFor({ state: 'visible' });
    await open();
    expect(said).toEqual([]);
    expect(asked.filter((url) => !url.endsWith('/scorecard.html'))).toEqual([]);
  });

  test('filters by clause and by words, and counts what is left', async () => {
    const page = await open();
    const all = await rows(page).count();
    await page.selectOption('#clause', '4.2');
    const some = await rows(page).count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    expect(await page.locator('#count').textContent()).toBe(`显示 ${some} 条，共 ${all} 条`);
    await page.fill('#find', '没有这样的字');
    expect(await rows(page).count()).toBe(0);
  });

  test('sorts by a head, numbers as numbers, and back again', async () => {
    const page = await open();
    const at = 11;
    const head = page.locator('#breaches thead th').nth(at);
    const keys = async () =>
      (await page
        .locator(`#breaches tbody tr td:nth-child(${at + 1})`)
        .evaluateAll((cells) =>
          cells.map((cell) => Number((cell as unknown as { dataset: { sort: string } }).dataset.sort)),
        )) as number[];
    await head.locator('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    const up = await keys();
    expect(up).toEqual([...up].sort((a, b) => a - b));
    await head.locator('button').click();
    expect(await keys()).toEqual([...up].reverse());
  });

  test.each([
    ['light', {}],
    ['dark', { dark: true }],
    ['on a phone', { width: 360 }],
  ])('no serious fault for those who use it otherwise: %s', async (_name, look) => {
    const page = await open(look);
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      const { axe: checker } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { impact: string; id: string; nodes: { html: string }[] }[] }> };
      };
      const { violations } = await checker.run();
      return violations.map(({ impact, id, nodes }) => `${impact} ${id} ${nodes[0]!.html.slice(0, 120)}`);
    });
    expect(found.filter((each) => /^(serious|critical)/.test(each))).toEqual([]);
  });

  test('on a phone nothing but tables is wider than the screen', async () => {
    const page = await open({ width: 360 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  });

  test('prints as PDF, what is folded opened', async () => {
    const page = await open();
    const pdf = await page.pdf({ format: 'A4', landscape: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(20_000);
  });
});
