import { expect, test } from 'vitest';
import { cardOf } from '../independent/by-the-program.ts';
import { table } from '../independent/inputs.ts';

const SETTLED = `platform: generic
settlement: { base: [ { type: fixed, amount: 10000 } ] }`;
const clause = (penalty: string): string =>
  `metric: phrase-incidents, with: { class: dismissive }, max: 0, severity: binding, confirm: auto, penalty: ${penalty}`;

// 3 of the 4 messages hit 推诿 (不知道, 与我们无关, 不清楚).
const CHATS = table(
  's|a|v1|买家|10:00:00|问',
  's|a|v1|客服|10:00:10|不知道',
  's|a|v1|客服|10:00:20|与我们无关',
  's|a|v1|客服|10:00:30|稍等',
  's|a|v2|客服|10:00:40|这个我不清楚',
);

test('incidents are cases: so many yuan each, up to the cap', async () => {
  const penalties = async (penalty: string) => {
    const card = await cardOf([clause(penalty)], [CHATS], SETTLED);
    return [card.judgements[0]!.value, card.judgements[0]!.breaches, card.settlement!.penalties];
  };
  // 3 × ¥50 = ¥150; capped at ¥120.
  expect(await penalties('{ per-case: 50 }')).toEqual([3, 3, 15_000]);
  expect(await penalties('{ per-case: 50, cap: 120 }')).toEqual([3, 3, 12_000]);
});
