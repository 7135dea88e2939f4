import { z } from 'zod';
import * as shelf from '../../phrases/index.ts';
import { compare, type Fraction, parseDecimal, toNumber } from '../../units/fraction.ts';
import { parseQuantity, type Unit } from '../../units/quantity.ts';
import { type OptionWords, STATISTIC } from './option-words.ts';

/** The words of each option of a metric. */
export const WORDS = z.registry<OptionWords>();

/** A whole number of seconds: `15s`, `3min`, `24h`, `15d`, `15秒`. */
export const duration = () =>
  quantity('seconds').transform((value, context): number => {
    if (value.den === 1n && value.num >= 0n) return Number(value.num);
    context.addIssue({
      code: 'custom',
      message: 'not-whole-seconds',
      params: { fault: { code: 'not-whole-seconds', args: {} } },
    });
    return z.NEVER;
  });

/** A value that carries its unit, as a contract writes it; in the metric's base unit once parsed. */
const quantity = (unit: Unit) =>
  z.string().transform((text, context): Fraction => {
    const parsed = parseQuantity(text, unit);
    if ('num' in parsed) return parsed;
    context.addIssue({ code: 'custom', message: parsed.code, params: { fault: parsed } });
    return z.NEVER;
  });

/** Characters a minute: `400/min`, `50字/分`. */
export const speed = () => quantity('per-minute').transform((value): number => toNumber(value));

/** A whole number. */
export const whole = () =>
  z.union([z.string().regex(/^\d+$/), z.int().nonnegative()]).transform((value): number => Number(value));

/** A number from 0 on, with decimals as written (`exactly`). */
export const amount = () =>
  quantity('count').transform((value, context): number => {
    const number = toNumber(value);
    const read = parseDecimal(String(number));
    if (read && compare(read, value) === 0) return number;
    const args = { written: String(number), example: '1200' };
    context.addIssue({
      code: 'custom',
      message: 'quantity-unreadable',
      params: { fault: { code: 'quantity-unreadable', args } },
    });
    return z.NEVER;
  });

/** The same above 0. */
export const positive = () =>
  amount().refine((value) => value > 0, {
    message: 'value-not-positive',
    params: { fault: { code: 'value-not-positive', args: {} } },
  });

/** The exact value of an `amount`. */
export const exactly = (amount: number): Fraction => parseDecimal(String(amount))!;

/** `true` or `false`, as YAML gives it or as text. */
export const yesNo = () =>
  z
    .union([z.boolean(), z.enum(['true', 'false'])])
    .transform((value): boolean => value === true || value === 'true');

/** Which figure is judged, of those that a metric offers; the first by itself. */
export const statistic = <const T extends readonly [string, ...string[]]>(offered: T) =>
  z.enum(offered).default(offered[0]).register(WORDS, STATISTIC);

/** A limit in seconds, or `none`. */
export const cap = () =>
  z
    .union([z.literal('none').transform((): null => null), duration()])
    .prefault('none')
    .register(WORDS, {
      title: { zh: '封顶', en: 'Cap' },
      tells: {
        zh: '单次时长的封顶值，超过的按它计；none 不封顶',
        en: 'a longer wait counts as this; none for no cap',
      },
    });

/** What becomes of unanswered units: left out, or counted as the cap, which must then be given. */
export const unanswered = () =>
  z
    .enum(['exclude', 'cap'])
    .default('exclude')
    .register(WORDS, {
      title: { zh: '未回复', en: 'Unanswered' },
      tells: {
        zh: '没有回复的怎么算；写 cap 时，选项 cap 也要写',
        en: 'what becomes of unanswered ones; where it is cap, the option cap must be given too',
      },
      values: {
        exclude: { zh: '不计入', en: 'left out' },
        cap: { zh: '按封顶值计', en: 'count as the cap' },
      },
    });

/** Whether a cap is there where unanswered units count as it. */
export const capGiven = ({
  cap,
  unanswered,
}: {
  cap: number | null;
  unanswered: 'exclude' | 'cap';
}): boolean => unanswered === 'exclude' || cap !== null;

/** The complaint of `capGiven`. */
export const CAP_NEEDED = {
  path: ['unanswered'],
  message: 'cap-needed',
  params: { fault: { code: 'cap-needed', args: {} } },
};

/** How long after an inquiry an order still counts: a duration, or the end of the same or the next local day. */
export const horizon = () => z.union([z.enum(['day', 'next-day']), duration()]);

/** The first or the last N messages (`first 1`, `last 3`), or a duration in seconds. */
export const stretch = () => z.union([z.string().regex(/^(?:first|last) [1-9]\d{0,3}$/), duration()]);

/** The id of a phrase class of that side's words, or one of `others`; whether a class of the contract's own exists is checked with the contract. */
export const phraseClass = (by: 'buyer' | 'human', others: readonly string[] = []) =>
  z
    .string()
    .min(1)
    .refine((id) => others.includes(id) || (sideOf(id) ?? by) === by, {
      message: 'phrase-side',
      params: { fault: { code: `phrase-not-${by}`, args: {} } },
    });

/** Whose words a class of the shelf is looked for in. */
const sideOf = (id: string) => Object.values(shelf).find((each) => each.id === id)?.by;
