import type { CommanderError } from 'commander';
import { UserError } from '../units/errors.ts';

type Args = Readonly<Record<string, string>>;

/** A usage error of commander, which only speaks English, as a complaint of ours; `command` is the one to ask `--help` of. */
export function usageError(error: CommanderError, command: string): UserError {
  const message = error.message.replace(/^error: /, '');
  const { code, args } = CODES[error.code]?.(message) ?? { code: 'wrong-usage', args: { message } };
  return new UserError([{ code, args: { ...args, command } }]);
}

const quoted = (message: string): string => /'(.*?)'/.exec(message)?.[1] ?? '';

function nearest(code: string, message: string): { code: string; args: Args } {
  const near = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1];
  return near === undefined
    ? { code, args: { given: quoted(message) } }
    : { code: `${code}-near`, args: { given: quoted(message), near } };
}

const CODES: Readonly<Record<string, (message: string) => { code: string; args: Args } | null>> = {
  'commander.unknownCommand': (message) => nearest('unknown-command', message),
  'commander.unknownOption': (message) => nearest('unknown-option', message),
  'commander.missingArgument': (message) => ({ code: 'missing-argument', args: { given: quoted(message) } }),
  'commander.optionMissingArgument': (message) => ({
    code: 'missing-option-value',
    args: { given: quoted(message) },
  }),
  'commander.excessArguments': () => ({ code: 'too-many-arguments', args: {} }),
  'commander.invalidArgument': (message) => {
    const match = /'(.*?)' argument '(.*)' is invalid\. Allowed choices are (.*)\./.exec(message);
    return (
      match && { code: 'unknown-choice', args: { given: match[1]!, value: match[2]!, allowed: match[3]! } }
    );
  },
};
