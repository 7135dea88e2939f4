import { type Unit, unitWords } from '../../units/quantity.ts';
import type { ValueForm } from './key.ts';

// People write full-width digits and signs too; what is read is the same.
const DIGITS = '[0-9０-９]';
const NUMBER = `${DIGITS}[0-9０-９,，]*(?:[.．]${DIGITS}+)?`;
const SIGN = '[+＋-]?';

const loosely = (word: string): string =>
  [...word]
    .map((letter) => {
      if (letter === '%') return '[%％]';
      if (letter === '/') return '[/／]';
      return /[a-z]/.test(letter) ? `[${letter}${letter.toUpperCase()}]` : letter;
    })
    .join('');

const quantity = (...units: readonly Unit[]): string => {
  const words = [...new Set(units.flatMap(unitWords))].filter((word) => word !== '').map(loosely);
  return `^\\s*[¥￥]?\\s*${SIGN}${NUMBER}\\s*(?:${words.join('|')})${units.some(isBare) ? '?' : ''}\\s*$`;
};

const isBare = (unit: Unit): boolean => unitWords(unit).includes('');

/** A value that may be a bare number in YAML, or a text of that pattern. */
const orNumber = (pattern: string): ValueForm => ({ type: ['string', 'number'], pattern });

/** `15s`, `30m`: never without its unit. */
export const DURATION: ValueForm = { type: 'string', pattern: quantity('seconds') };
/** `20%`. */
export const SHARE: ValueForm = { type: 'string', pattern: quantity('ratio') };
/** Yuan. */
export const MONEY: ValueForm = { ...orNumber(quantity('fen')), minimum: 0 };
/** Yuan, or a share of the base. */
export const AMOUNT: ValueForm = { ...orNumber(quantity('fen', 'ratio')), minimum: 0 };
/** A plain number. */
export const NUMERAL: ValueForm = orNumber(`^\\s*${SIGN}${DIGITS}+(?:[.．]${DIGITS}+)?\\s*$`);
/** A whole number, 1 or more. */
export const COUNT: ValueForm = { ...orNumber(`^\\s*[+＋]?${DIGITS}+(?:[.．][0０]+)?\\s*$`), minimum: 1 };
/** Points, 0 to 100. */
export const POINTS: ValueForm = { ...NUMERAL, minimum: 0, maximum: 100 };
/** A figure of whatever unit the metric has. */
export const FIGURE: ValueForm = orNumber(`^\\s*[¥￥]?\\s*${SIGN}${NUMBER}\\s*[^0-9０-９\\s]{0,6}\\s*$`);
/** A step between two figures. */
export const STEP: ValueForm = {
  ...orNumber(`^\\s*[¥￥]?\\s*[+＋]?${NUMBER}\\s*[^0-9０-９\\s%％-]{0,6}\\s*$`),
  exclusiveMinimum: 0,
};
/** `2026-10-01`, `2026/10/1`, `2026年10月1日`. */
export const DAY: ValueForm = {
  type: 'string',
  pattern: `^\\s*${DIGITS}{4}(?:[-/.年－／．]${DIGITS}{1,2}[-/.月－／．]${DIGITS}{1,2}日?|${DIGITS}{4})\\s*$`,
};
const CLOCK = `${DIGITS}{1,2}[:：]${DIGITS}{2}(?:[:：]${DIGITS}{2})?`;
/** `04:00`. */
export const TIME_OF_DAY: ValueForm = { type: 'string', pattern: `^\\s*${CLOCK}\\s*$` };
/** `09:00-23:00`. */
export const INTERVAL: ValueForm = {
  type: 'string',
  pattern: `^\\s*${CLOCK}\\s*(?:-|－|–|—|~|～|至|到)\\s*${CLOCK}\\s*$`,
};
/** `800/day`. */
export const PER_DAY: ValueForm = { type: 'string', pattern: `^\\s*${NUMBER}[^0-9０-９]+$` };
