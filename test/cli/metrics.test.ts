import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import * as shelf from '../../src/metrics/index.ts';
import { FAMILY_NAMES } from '../../src/text/catalogue.ts';
import { run } from '../helpers/run.ts';

const metrics = Object.values(shelf);

test.each(['zh', 'en'] as const)(
  'the list at 80 columns: each metric on a line, below its family (%s)',
  async (lang) => {
    const { out } = await run(['metrics', '--lang', lang], { columns: 80 });
    let family = '';
    const found = new Map<string, string>();
    for (const line of out.split('\n')) {
      expect(stringWidth(line)).toBeLessThanOrEqual(80);
      family = Object.entries(FAMILY_NAMES).find(([, name]) => name[lang] === line.trim())?.[0] ?? family;
      const metric = metrics.find(({ id }) => line.startsWith(`${id} `));
      if (!metric) continue;
      expect(line).toContain(metric.title[lang]);
      found.set(metric.id, family);
    }
    expect([...found].sort()).toEqual(metrics.map(({ id, family: own }) => [id, own]).sort());
  },
);

test('marks tell estimates from what is only observed', async () => {
  const { out } = await run(['metrics', '--lang', 'zh'], { columns: 80 });
  expect(out).toMatch(/^greeting-rate .*估算/m);
  expect(out).toMatch(/^question-mix .*观察/m);
  expect(out).not.toMatch(/^reply-rate .*(?:估算|观察)/m);
});

test('a page says everything there is to say of a metric', async () => {
  const { out } = await run(['metrics', 'resolution-rate', '--lang', 'zh'], { columns: 100 });
  const { formula, definition, example, source } = shelf.resolutionRate;
  const told = out.replace(/\s+/g, '');
  for (const { zh } of [formula, definition, example, source]) expect(told).toContain(zh.replace(/\s+/g, ''));
  expect(out).toMatch(/不计入 .*买家结束语/);
  expect(out).toMatch(/所需数据 {2}服务评价（没有时用会话列表）\n +聊天记录（infer: true）/);
  const phrases = await run(['metrics', 'greeting-rate', '--lang', 'en'], { columns: 100 });
  expect(phrases.out).toMatch(/Phrase classes {2}greeting \(Greeting\)/);
  const left = await run(['metrics', 'phrase-incidents', '--lang', 'zh'], { columns: 100 });
  expect(left.out).toMatch(/话术类 +由选项 class 指定/);
});

test('as JSON a metric is complete', async () => {
  const { out } = await run(['metrics', 'first-response-time', '--json']);
  expect(JSON.parse(out)).toMatchObject({
    family: 'responsiveness',
    formula: shelf.firstResponseTime.formula,
    example: shelf.firstResponseTime.example,
    excludes: shelf.firstResponseTime.excludes,
    clause: '- { id: "4.1", metric: first-response-time, max: 15s }',
    informational: false,
  });
});
