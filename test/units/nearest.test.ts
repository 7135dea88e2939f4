import { expect, test } from 'vitest';
import { nearest } from '../../src/units/nearest.ts';

test('of words equally far, the one that has most of the characters written', () => {
  // Both are two changes away; weight has all six letters, with four.
  expect(nearest('weigth', ['with', 'weight'])).toBe('weight');
  expect(nearest('weigth', ['weight', 'with'])).toBe('weight');
  // One change beats a better likeness.
  expect(nearest('mxa', ['max', 'ma'])).toBe('ma');
});

test('a word that nothing resembles has none', () => {
  expect(nearest('bonus', ['weight', 'with', 'metric'])).toBeNull();
  expect(nearest('x', ['y'])).toBeNull();
});
