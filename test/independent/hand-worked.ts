import { it } from 'vitest';
import { byTheProgram } from './by-the-program.ts';
import { measure as byReference, file } from './inputs.ts';
import type { Measured } from './types.ts';

// What the hand-worked cases of the families share. Every expected figure of theirs is worked out by hand in the comment
// above it, from the definitions. What a phrase class finds is no matter: the word for a class is its id with `say_`
// before it, which the contract adds.

export const SIDES = [
  ['by the reference', byReference],
  ['by the program', byTheProgram],
] as const;

/** A case of a metric. */
export const of = (id: string, title: string, test: (metric: string) => Promise<void>): void =>
  it(`${id}: ${title}`, () => test(`metric: ${id}`));

export const word = (id: string): string => `say_${id.replaceAll('-', '_')}`;
export const says = (...classes: string[]): string =>
  `phrases: { ${classes.map((id) => `${id}: { add: ["${word(id)}"] }`).join(', ')} }`;

export const OPEN = 'hours: ["09:00-23:00"]';

/** `b` asks at 10:00:00 and `v1` answers after 10 seconds. */
export const asked = (buyer: string, day = '10'): string[] => [
  `s-${buyer}|${buyer}||买家|${day} 10:00:00|问`,
  `s-${buyer}|${buyer}|v1|客服|${day} 10:00:10|答`,
];

export const refundHead =
  '订单编号,退款编号,退款的申请时间,退款完结时间,退款状态,买家退款金额,售后类型,客服介入状态,责任方,买家退款原因,运费承担方';
export const refunds = (...lines: string[]) => file('退款.csv', `${refundHead}\n${lines.join('\n')}\n`);

export const values = (measured: Measured[]): (number | null)[] => measured.map(({ value }) => value);
export const left = (measured: Measured, reason: string): number => measured.excluded?.[reason] ?? 0;
