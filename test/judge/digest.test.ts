import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson, digestOf } from '../../src/judge/digest.ts';
import type { Scorecard } from '../../src/scorecard/scorecard.ts';
import { evidence, judgement } from './builders.ts';

describe('canonicalJson', () => {
  it('orders names by UTF-16 code units at every depth, and drops what is undefined', () => {
    expect(canonicalJson({ b: 1, a: { z: [{ y: 1, x: null }], é: 2, Z: 3 }, c: undefined })).toBe(
      '{"a":{"Z":3,"z":[{"x":null,"y":1}],"é":2},"b":1}',
    );
    // RFC 8785 section 3.2.3: U+1F600 (D83D DE00) stands before U+FB33, though its code point is greater.
    expect(canonicalJson({ '\ufb33': 1, '\u{1f600}': 2, '\r': 3, '1': 4 })).toBe(
      '{"\\r":3,"1":4,"\u{1f600}":2,"\ufb33":1}',
    );
  });

  it('writes numbers as RFC 8785 has them', () => {
    expect(canonicalJson([0, -0, 1e21, 0.000001, 1e-7, 4.5, 333333333.3333333])).toBe(
      '[0,0,1e+21,0.000001,1e-7,4.5,333333333.3333333]',
    );
  });
});

const input = (changes: Partial<Scorecard['inputs'][number]>): Scorecard['inputs'][number] => ({
  file: 'a.log',
  member: null,
  sheet: null,
  kind: 'chats',
  format: 'jd-log',
  sha256: 'aa',
  bytes: 1,
  encoding: 'utf-8',
  rows: 1,
  kept: 1,
  overlapping: 0,
  outside: 0,
  refused: 0,
  from: null,
  to: null,
  ...changes,
});

const card = (changes: Partial<Parameters<typeof digestOf>[0]> = {}) => ({
  terms: { contract: 'JD-1', hours: ['09:00-23:00'] },
  period: { from: '2026-10-01', to: '2026-10-31' },
  inputs: [input({}), input({ file: 'b.csv', kind: 'orders', sha256: 'bb' })],
  judgements: [
    judgement({ evidence: [evidence({ agent: 'x' }), evidence({ agent: 'y', ref: 'BBBBBBBBBB' })] }),
  ],
  agents: [],
  daily: [],
  settlement: null,
  ...changes,
});

describe('digestOf', () => {
  it('is the SHA-256 of the canonical JSON of the parts that count', () => {
    const bare = { terms: {}, period: { from: '2026-10-01', to: '2026-10-31' }, inputs: [], judgements: [] };
    const json =
      '{"agents":[],"daily":[],"inputs":[],"judgements":[],"period":{"from":"2026-10-01","to":"2026-10-31"},"settlement":null,"terms":{}}';
    const expected = createHash('sha256').update(json).digest('hex');
    expect(digestOf({ ...bare, agents: [], daily: [], settlement: null })).toBe(`sha256:${expected}`);
  });

  it('does not see file names, their order, refs, rows, or what else the card holds', () => {
    const other = card({
      inputs: [input({ file: '订单.csv', kind: 'orders', sha256: 'bb' }), input({ file: 'z.log' })],
      judgements: [
        judgement({
          evidence: [
            evidence({ agent: 'y', ref: 'CCCCCCCCCC', input: 1, row: 3, member: 'm' }),
            evidence({ agent: 'x', ref: 'DDDDDDDDDD', input: 1, row: 9, sheet: 's' }),
          ],
        }),
      ],
    });
    expect(digestOf({ ...other, madeAt: 'later', tool: 'other' } as typeof other)).toBe(digestOf(card()));
  });

  it('sees what was judged and from what', () => {
    const seen = [
      card(),
      card({ terms: { contract: 'JD-1', hours: ['09:00-22:00'] } }),
      card({ period: { from: '2026-10-01', to: '2026-10-30' } }),
      card({ inputs: [input({})] }),
      card({ inputs: [input({}), input({ kind: 'orders', sha256: 'bc' })] }),
      card({ judgements: [judgement({ value: 0.951 })] }),
      card({ judgements: [judgement({ evidence: [evidence({ measured: 43 })] })] }),
      card({ daily: [{ day: '2026-10-01', waived: true, measures: {} }] }),
    ].map(digestOf);
    expect(new Set(seen).size).toBe(seen.length);
  });
});
