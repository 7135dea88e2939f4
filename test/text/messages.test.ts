import { expect, test } from 'vitest';
import { fill } from '../../src/units/text.ts';
import { allTexts, placesOf } from './all-texts.ts';
import { SAMPLE_ARGS } from './sample-args.ts';

const texts = await allTexts();
/** Lists whose sentences are said for a code: what is wrong, what was noticed, and why. */
const SAID =
  /^(?:(?:bill|cli|exemptions|gaps|problems|reasons|send|signals) \S+|\S+ (?:\w+_COMPLAINTS|\w+_WARNINGS|DETAILS|HISTORY_STATES))(?:\.|$)/;

test('there is more than a handful', () => expect(texts.length).toBeGreaterThan(1000));

test('every place of a sentence has a sample, and every sample a place', () => {
  const places = new Set(texts.flatMap(({ zh, en }) => placesOf(zh + en)));
  expect([...places].filter((place) => !(place in SAMPLE_ARGS))).toEqual([]);
  expect(Object.keys(SAMPLE_ARGS).filter((name) => !places.has(name))).toEqual([]);
});

test('a sentence has the same places in both languages', () => {
  const unlike = texts.filter(({ zh, en }) => placesOf(zh).join() !== placesOf(en).join());
  expect(unlike.map(({ at }) => at)).toEqual([]);
});

test.each(['zh', 'en'] as const)('every sentence that is said for a code, in %s', async (lang) => {
  const lines = texts
    .filter(({ at }) => SAID.test(at))
    .map((text) => {
      const filled = fill(text[lang], SAMPLE_ARGS);
      expect(placesOf(filled), text.at).toEqual([]);
      return `${text.at}\n    ${filled.replaceAll('\n', '\n    ')}\n`;
    });
  await expect(lines.join('')).toMatchFileSnapshot(`__snapshots__/messages.${lang}.txt`);
});
