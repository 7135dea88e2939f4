import { expect, test } from 'vitest';
import { compileContract } from '../../src/contract/compile.ts';
import { termsOf } from '../../src/contract/write.ts';
import * as shelf from '../../src/metrics/index.ts';

const compiled = (exemptions: string) =>
  compileContract(
    {
      text: `kefu-sla: 1
contract: K
owner: 甲方
vendor: 乙方
platform: generic
clauses: [ { id: a, metric: reply-rate, min: 80% } ]
${exemptions}
`,
      file: 'c.yaml',
    },
    Object.values(shelf),
  ).contract;

test.each([
  // 7 × 86 400 s.
  ['exemptions: {}', { file: null, fileWithin: 604_800 }, { 'file-within': '7d' }],
  [
    'exemptions: { file: 申诉*.xlsx, file-within: 48h }',
    { file: '申诉*.xlsx', fileWithin: 172_800 },
    { file: '申诉*.xlsx', 'file-within': '2d' },
  ],
])('%s', (text, terms, written) => {
  const contract = compiled(text);
  expect(contract.exemptions).toEqual(terms);
  expect(termsOf(contract).exemptions).toEqual(written);
});

test('a contract may say nothing of them', () => {
  expect(compiled('').exemptions).toBeNull();
  expect(termsOf(compiled(''))).not.toHaveProperty('exemptions');
});

test('a time to file has a unit and some length', () => {
  const codes = (within: string) => {
    try {
      compiled(`exemptions: { file-within: ${within} }`);
      return [];
    } catch (error) {
      return (error as { complaints: { code: string }[] }).complaints.map(({ code }) => code);
    }
  };
  expect(codes('7')).toEqual(['quantity-bare']);
  expect(codes('0d')).toEqual(['value-not-positive']);
});
