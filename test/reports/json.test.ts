import { expect, test } from 'vitest';
import { json } from '../../src/reports/index.ts';
import { scorecard } from '../fixtures/cards.ts';

test('the scorecard, two spaces in, a line end behind; nothing added, nothing lost', () => {
  const card = scorecard();
  const text = json.render(card, { lang: 'zh', color: false, width: 80 }) as string;
  expect(text.startsWith('{\n  "scorecard": 1,\n')).toBe(true);
  expect(text.endsWith('}\n')).toBe(true);
  expect(JSON.parse(text)).toEqual(card);
});
