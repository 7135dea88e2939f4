import { parseStamp, type Stamp } from '../../units/stamp.ts';

// What a time is written with, what stands for its figures where they were read from a picture, and what got in.
const FIGURE = '\\dOoIl０-９';
const MARK = '-－/／.．:：;；年月日时点分秒T\\s';
const STRAY = ',，、|｜()（）\\\'"`*·~_';

/** What the time of a message's head may be made of, whole or hurt. */
export const IN_TIME = `[${FIGURE}${MARK}${STRAY}]`;

/** Where the head of a message has its time, whole or hurt: `isTimeLike` tells whether it is one. */
export const TIME_RUN = `${IN_TIME}{9,30}`;

const COUNTED = { figures: /[\dOoIl]/g, marks: /[-/.:;年月日时点分秒T\s]/g };

/**
 * Whether a run was once a date and a time of day, whatever befell it: a letter for a figure, a figure short, other
 * marks. Behind the name of somebody known to have spoken (`isKnown`) nothing else is made of so many figures and marks.
 */
export function isTimeLike(run: string, isKnown = false): boolean {
  const plain = run.normalize('NFKC').trim();
  const count = (pattern: RegExp): number => plain.match(pattern)?.length ?? 0;
  const [figures, marks] = [count(COUNTED.figures), count(COUNTED.marks)];
  if (figures < 9 || figures > 16 || plain.length - figures - marks > 3) return false;
  const [date, time] = [plain.search(/[-/.年月]/), plain.search(/[:;时点]/)];
  return (date > 0 && date <= 6 && time > date) || (isKnown && marks >= 3);
}

const WHOLE = /^\d{4}([-/])\d{1,2}\1\d{1,2} \d{1,2}:\d{2}:\d{2}$/;
const PADDED = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/;

/**
 * The time over a message, full-width characters and slashes taken for what they stand for; null where a figure is
 * missing or is none. `padded`: this kind of log writes 01 for 1, so that a figure alone has lost its other half.
 */
export function readHeadTime(run: string, padded: boolean): Stamp | null {
  const plain = run.normalize('NFKC').trim().replace(/\s+/g, ' ');
  const whole = padded && !plain.includes('/') ? PADDED.test(plain) : WHOLE.test(plain);
  return whole ? parseStamp(plain) : null;
}

const NAME = /^[^\s,，;；"。！？!?]*[^\s,，;；"。！？!?:：]$/;
const ACCOUNT = /[\w*]|[-:：]/;
const OF_ORDERS = /(?:时间|日期|时刻|时候|下单|付款|发货|签收|截止)$/;

/**
 * Whether what stands before a hurt time is who spoke, and not somebody's sentence (`下单时间 2026/10/1 10:00`): known
 * to have spoken, or like an account.
 */
export const isHeadName = (name: string, known: ReadonlySet<string>): boolean =>
  known.has(name) || (NAME.test(name) && ACCOUNT.test(name) && !OF_ORDERS.test(name));
