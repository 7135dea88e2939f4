import { expect, test } from 'vitest';
import { accountGlobs } from '../../src/draft/draft.ts';

test('several accounts of one beginning are one glob', () => {
  expect(accountGlobs(['创业宏-小陈', '创业宏-小冯', '店铺:小何'], ['店长'])).toEqual([
    '创业宏-*',
    '店铺:小何',
  ]);
});

test('the longest beginning counts', () => {
  expect(accountGlobs(['青禾:创业宏-小陈', '青禾:创业宏-小冯'], ['青禾:店长'])).toEqual(['青禾:创业宏-*']);
});

test('a glob that fits somebody else is none: the owner’s account, a buyer’s nick in any case', () => {
  expect(accountGlobs(['青禾-小陈', '青禾-小冯'], ['青禾-店长'])).toEqual(['青禾-小陈', '青禾-小冯']);
  expect(accountGlobs(['KF-a', 'KF-b'], ['kf-buyer'])).toEqual(['KF-a', 'KF-b']);
});

test('names without a mark, and single ones, stay as they are', () => {
  expect(accountGlobs(['小陈', '小冯', '甲-小李'], [])).toEqual(['小陈', '小冯', '甲-小李']);
});
