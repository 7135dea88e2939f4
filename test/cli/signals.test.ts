import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import * as shelf from '../../src/signals/index.ts';
import { run } from '../helpers/run.ts';

const signals = Object.values(shelf);

test.each(['zh', 'en'] as const)(
  'metrics lists the signals below the metrics and tells of each (%s)',
  async (lang) => {
    const { out } = await run(['metrics', '--lang', lang], { columns: 80 });
    const below = out.slice(out.indexOf(lang === 'zh' ? '提示（仅供参考' : 'Signals (advisory'));
    for (const { id } of signals) expect(below).toMatch(new RegExp(`^${id} `, 'm'));
    for (const { id, title } of signals) {
      const { code, out: page } = await run(['metrics', id, '--lang', lang], { columns: 80 });
      expect(code).toBe(0);
      expect(page).toContain(`${title[lang]}  ${id}`);
      for (const line of page.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
    }
  },
);

test('a signal by its Chinese name, as JSON, and with a slip of the keyboard', async () => {
  const { out } = await run(['metrics', '打字快得不像人', '--json']);
  expect(JSON.parse(out)).toMatchObject({ id: 'typing-beyond-human', threshold: { cases: 5, percent: 10 } });
  const { code, err } = await run(['metrics', 'split-answer']);
  expect([code, err]).toEqual([2, expect.stringContaining('split-answers')]);
});

test('every signal says in both languages what it saw, of how many, and what else it may be', () => {
  for (const { id, title, says, innocent, definition, source } of signals)
    for (const lang of ['zh', 'en'] as const) {
      expect([id, says[lang]]).toEqual([id, expect.stringMatching(/\{count\}/)]);
      expect([id, says[lang]]).toEqual([id, expect.stringMatching(/\{of\}/)]);
      for (const text of [title, innocent, definition, source])
        expect([id, text[lang]]).not.toEqual([id, '']);
    }
});
