import { Command, type CommanderError, Option } from 'commander';
import stringWidth from 'string-width';
import { EXIT_CODES, GENERAL, HEADINGS } from '../text/command-help.ts';
import { wrapToWidth } from '../text/show.ts';
import { UserError } from '../units/errors.ts';
import type { Lang } from '../units/text.ts';
import type { CommandDefinition, Context } from './command.ts';
import { audit } from './commands/audit.ts';
import { contract } from './commands/contract.ts';
import { demo } from './commands/demo.ts';
import { exemptions, review } from './commands/exemptions.ts';
import { formats } from './commands/formats.ts';
import { init } from './commands/init.ts';
import { inspect } from './commands/inspect.ts';
import { metrics } from './commands/metrics.ts';
import { need } from './commands/need.ts';
import { render } from './commands/render.ts';
import { send } from './commands/send.ts';
import { trend } from './commands/trend.ts';
import { TOOL } from './world.ts';

const COMMANDS = [
  init,
  audit,
  inspect,
  need,
  render,
  trend,
  send,
  exemptions,
  review,
  contract,
  metrics,
  formats,
  demo,
];

/** The whole command line as commander sees it. `finish` takes the exit code of the command that ran. */
export function makeProgram(context: Context, finish: (code: number) => void): Command {
  const { lang, world } = context;
  const program = new Command(TOOL.name)
    .version(TOOL.version, '-V, --version', GENERAL.version[lang])
    .description(GENERAL.program[lang])
    .addOption(new Option('--lang <zh|en>', GENERAL.lang[lang]).choices(['zh', 'en']))
    .helpOption('-h, --help', GENERAL.help[lang])
    .helpCommand('help [command]', GENERAL.helpCommand[lang])
    .addHelpText('after', exitCodes(lang))
    .configureOutput({
      writeOut: (text) => world.out.write(text),
      writeErr: (text) => world.err.write(text),
      getOutHelpWidth: () => Math.min(world.out.columns, 120),
      getErrHelpWidth: () => Math.min(world.err.columns, 120),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      outputError: () => {},
    })
    .configureHelp({
      showGlobalOptions: true,
      displayWidth: stringWidth,
      // Beside the longest command there are 36 columns left of 80.
      minWidthToWrap: 30,
      boxWrap: (text, width) => wrapToWidth(text, width).join('\n'),
      styleTitle: (title) => HEADINGS[title]?.[lang] ?? title,
      // Choices are part of each description, in the person's language.
      optionDescription: (option) => option.description,
    })
    .exitOverride((error) => refuse(error, TOOL.name));
  for (const definition of COMMANDS) add(program, TOOL.name, definition, context, finish);
  return program;
}

function exitCodes(lang: Lang): string {
  const lines = Object.entries(EXIT_CODES).map(([code, tells]) => `  ${code.padEnd(4)}${tells[lang]}`);
  return `\n${HEADINGS['Exit codes:']![lang]}\n${lines.join('\n')}`;
}

function add(
  parent: Command,
  path: string,
  { usage, help, options = [], commands = [], run }: CommandDefinition,
  context: Context,
  finish: (code: number) => void,
): void {
  const { lang } = context;
  const command = parent.command(usage).description(help.summary[lang]).summary(help.summary[lang]);
  const name = `${path} ${command.name()}`;
  command.exitOverride((error) => refuse(error, name));
  for (const argument of command.registeredArguments)
    argument.description = help.arguments?.[argument.name()]?.[lang] ?? '';
  for (const { flags, choices, several } of options) {
    const option = new Option(flags);
    // A variadic option of commander's would take the operands behind it too.
    if (several) option.argParser<string[]>((value, others = []) => [...others, value]);
    option.description = help.options?.[option.attributeName()]?.[lang] ?? '';
    command.addOption(choices ? option.choices(choices) : option);
  }
  const examples = Object.entries(help.examples).map(([line, tells]) => `  ${line}\n      ${tells[lang]}`);
  command.addHelpText('after', `\n${HEADINGS['Examples:']![lang]}\n${examples.join('\n')}`);
  for (const inner of commands) add(command, name, inner, context, finish);
  if (run)
    command.action(async () => {
      finish(await run(command.args, command.opts(), context));
    });
}

/** Help and version end a run as they should; all else is a mistake of the person. */
function refuse(error: CommanderError, command: string): never {
  throw error.exitCode === 0 || error.code === 'commander.help' ? error : usageError(error, command);
}

/** A usage error of commander, which only speaks English, as a complaint of ours; `command` is the one to ask `--help` of. */
function usageError(error: CommanderError, command: string): UserError {
  const message = error.message.replace(/^error: /, '');
  const { code, args } = CODES[error.code]?.(message) ?? { code: 'wrong-usage', args: { message } };
  return new UserError([{ code, args: { ...args, command } }]);
}

type Args = Readonly<Record<string, string>>;

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

function nearest(code: string, message: string): { code: string; args: Args } {
  const near = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1];
  return near === undefined
    ? { code, args: { given: quoted(message) } }
    : { code: `${code}-near`, args: { given: quoted(message), near } };
}

const quoted = (message: string): string => /'(.*?)'/.exec(message)?.[1] ?? '';
