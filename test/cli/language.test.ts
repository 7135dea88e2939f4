import { expect, test } from 'vitest';
import { askedLanguage, systemLanguage } from '../../src/cli/main.ts';

test('--lang is found wherever it stands, but not behind --', () => {
  expect(askedLanguage(['audit', 'x', '--lang', 'en'])).toBe('en');
  expect(askedLanguage(['--lang=zh', 'audit', 'x'])).toBe('zh');
  expect(askedLanguage(['audit', '--', '--lang', 'zh'])).toBeNull();
  expect(askedLanguage(['audit', '--lang', 'fr'])).toBeNull();
  expect(askedLanguage(['audit', '--lang'])).toBeNull();
});

test('of LC_ALL, LC_MESSAGES and LANG the first that is not empty decides', () => {
  expect(systemLanguage({ LANG: 'zh_CN.UTF-8' })).toBe('zh');
  expect(systemLanguage({ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_US.UTF-8' })).toBe('en');
  expect(systemLanguage({ LANG: 'C', LC_ALL: 'zh-Hans-CN' })).toBe('zh');
  expect(systemLanguage({ LANG: 'zh_CN.UTF-8', LC_ALL: '' })).toBe('zh');
});

test('all that is not Chinese is English', () => {
  expect(systemLanguage({})).toBe('en');
  expect(systemLanguage({ LANG: 'C' })).toBe('en');
  expect(systemLanguage({ LANG: 'ja_JP.UTF-8' })).toBe('en');
});
