import { expect, test } from 'vitest';
import * as metrics from '../../src/metrics/index.ts';
import { termLines } from '../../src/text/terms.ts';

test('the bot stage says whose a buyer is after a person has replied', () => {
  const [zh] = termLines({ replies: { bots: 'exclude' } }, 'zh');
  expect(zh).toMatchObject({ label: '机器人独立接待' });
  expect(zh!.value).toMatch(/^不计入。.*又由机器人应答的，到下次转人工之前仍归机器人/);
  const [en] = termLines({ replies: { bots: 'exclude' } }, 'en');
  expect(en!.value).toMatch(/is the robot’s again until the next hand-over/);
});

test('an option that a Chinese definition names is explained there', () => {
  const bare = Object.values(metrics).flatMap(({ id, definition }) =>
    [
      ...definition.zh.matchAll(
        /\b(?:[a-z]+-)*(?:within|horizon|promise|lookback|window|chars|gap|speed|repeats)\b(?!（)/g,
      ),
    ].map(([name]) => `${id}: ${name}`),
  );
  expect(bare).toEqual([]);
});

test('amendments are told with what they take away', () => {
  const [line] = termLines(
    {
      amendments: [
        { from: '2026-10-15', note: '补充协议一', clauses: [{ id: '4.1', max: '12s', penalty: null }] },
      ],
    },
    'zh',
  );
  expect(line).toEqual({
    label: '已生效的补充协议',
    value: '生效日 2026-10-15，协议名称 补充协议一，条款 条款号 4.1，不高于 12秒，扣款 无',
  });
});
