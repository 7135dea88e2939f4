import { expect, test } from 'vitest';
import { compileContract } from '../../src/contract/compile.ts';
import { FAMILIES } from '../../src/metrics/base/metric.ts';
import * as shelf from '../../src/metrics/index.ts';
import { PLATFORMS } from '../../src/terms/terms.ts';
import { made } from './made.ts';

const options = { messages: 100, seed: 1 };

test.each(PLATFORMS)(
  '%s: the contract is sound and gives the lint nothing to say, in both languages the same',
  (platform) => {
    const [zh, en] = (['zh', 'en'] as const).map((lang) => {
      const text = made({ ...options, platform, lang }, 'contract.yaml');
      const { contract, warnings } = compileContract({ text, file: 'contract.yaml' }, Object.values(shelf));
      expect(warnings).toEqual([]);
      expect(contract.lang).toBe(lang);
      return contract;
    });
    expect(zh!.clauses.map(({ id, metric }) => [id, metric.id])).toEqual(
      en!.clauses.map(({ id, metric }) => [id, metric.id]),
    );
    expect(zh!.terms.shops[0]!.platform).toBe(platform);
    expect(zh!.settlement).not.toBeNull();
  },
);

test('comments are in the language asked for, Chinese by default; only a language that was asked for binds the reports', () => {
  const english = made({ ...options, platform: 'jd', lang: 'en' }, 'contract.yaml');
  expect(english).toContain('\nlang: en\n');
  expect(english.split('\n').filter((line) => /#.*\p{Script=Han}/u.test(line))).toEqual([]);
  const chinese = made({ ...options, platform: 'jd' }, 'contract.yaml');
  expect(chinese).not.toContain('lang:');
  expect(chinese).toContain('# 演示合同');
});

test('taobao: every family of metrics has a clause', () => {
  const text = made({ ...options, platform: 'taobao' }, 'contract.yaml');
  const { contract } = compileContract({ text, file: 'contract.yaml' }, Object.values(shelf));
  expect(new Set(contract.clauses.map(({ metric }) => metric.family))).toEqual(new Set(FAMILIES));
});
