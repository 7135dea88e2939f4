import type { Kind } from '../../records/input.ts';
import { DAY_SECONDS } from '../../units/time.ts';
import { rate } from './accumulator.ts';
import { EXCLUDED_SESSIONS, EXCLUDED_TURNS } from './left-out.ts';
import { defineMetric, type Metric } from './metric.ts';
import { isOfSheets, OCCASIONS, observeScript, type Script } from './script.ts';
import { spanOf } from './script-in-sheets.ts';

type Words = 'id' | 'title' | 'definition' | 'formula' | 'example' | 'source' | 'options';

/** A rate of occasions on which a phrase was said: its words, and the script that its options mean. */
export const defineScriptMetric = <O>({
  script: given,
  whens,
  atLeast = 1,
  ...words
}: Pick<Metric<O>, Words> & {
  /** The occasions it may hang on, for what it leaves out. */
  readonly whens: readonly string[];
  /** Human messages that a session must have. */
  readonly atLeast?: number;
  readonly script: (options: O) => Pick<Script, 'when' | 'say'> & Partial<Script>;
}): Metric<O> => {
  const scriptOf = (options: O): Script => ({ within: null, after: 60, atLeast, ...given(options) });
  return defineMetric<O>({
    ...words,
    family: 'conversation',
    unit: 'ratio',
    better: 'higher',
    heuristic: true,
    responsibility: 'vendor',
    needs: (options) => NEEDS[scriptOf(options).when] ?? ['chats'],
    reads: (options) => {
      const { when, say } = scriptOf(options);
      return [when, say].filter((each) => !isOccasion(each)).map((id) => `phrase:${id}`);
    },
    excludes: [
      ...new Set(whens.flatMap((when) => EXCLUDES[when] ?? EXCLUDED_SESSIONS)),
      ...(atLeast > 1 ? ['too-short'] : []),
    ].sort(),
    reach: (options, { afterSaleWindow }) => {
      const script = scriptOf(options);
      if (!isOfSheets(script)) return {};
      const chats = { before: DAY_SECONDS, after: Math.max(DAY_SECONDS, spanOf(script)) };
      return { chats, orders: { before: afterSaleWindow, after: 0 } };
    },
    perAgent: true,
    perDay: true,
    accumulator: () => rate,
    observe: (facts, options, tally) => observeScript(facts, scriptOf(options), tally),
  });
};

const isOccasion = (when: string): boolean => (OCCASIONS as readonly string[]).includes(when);

const NEEDS: Readonly<Record<string, readonly Kind[]>> = {
  'paid-order': ['chats', 'orders'],
  refund: ['chats', 'orders', 'refunds'],
};

const EXCLUDES: Readonly<Record<string, readonly string[]>> = {
  session: [...EXCLUDED_SESSIONS, 'no-human-message'],
  hold: [...EXCLUDED_TURNS, 'coarse-time', 'unanswered'],
  'paid-order': [...EXCLUDED_SESSIONS, 'after-sale'],
  refund: ['out-of-scope', 'waived', 'flagged', 'not-joined', 'no-contact'],
};
