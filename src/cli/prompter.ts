import { cancel, intro, isCancel, multiselect, note, outro, select, text } from '@clack/prompts';
import { UserError } from '../units/errors.ts';

/** One answer to choose. */
interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** A talk with the person at the keyboard. Every question throws a `UserError` where they break off. */
export interface Prompter {
  start(title: string): void;
  say(message: string): void;
  /** `wrong` tells what is wrong with an answer; null: nothing. */
  text(question: string, initial: string, wrong: (answer: string) => string | null): Promise<string>;
  one(question: string, choices: readonly Choice[], initial: string): Promise<string>;
  /** `needed`: at least one is to be chosen. */
  some(
    question: string,
    choices: readonly Choice[],
    initial: readonly string[],
    needed: boolean,
  ): Promise<readonly string[]>;
  end(message: string): void;
}

// Its help for the keys is in English only: the questions tell them.
const PLAIN = { showInstructions: false };

/** The talk on the terminal. */
export const terminalPrompter: Prompter = {
  start: intro,
  say: (message) => note(message),
  text: async (message, initial, wrong) =>
    answered(
      await text({
        message,
        // An empty field answers with nothing at all.
        defaultValue: '',
        initialValue: initial,
        validate: (answer = '') => wrong(answer.trim()) ?? undefined,
      }),
    ).trim(),
  one: async (message, choices, initial) =>
    answered(await select({ message, options: [...choices], initialValue: initial, ...PLAIN })),
  some: async (message, choices, initial, required) =>
    answered(
      await multiselect({ message, options: [...choices], initialValues: [...initial], required, ...PLAIN }),
    ),
  end: outro,
};

function answered<T>(answer: T): Exclude<T, symbol> {
  if (!isCancel(answer)) return answer as Exclude<T, symbol>;
  cancel();
  throw new UserError([{ code: 'broken-off', args: {} }]);
}
