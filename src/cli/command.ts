import type { CommandHelp } from '../text/command-help.ts';
import type { Lang } from '../units/text.ts';
import type { World } from './world.ts';

/** What every command is given. */
export interface Context {
  readonly world: World;
  /** Of the person at the screen. */
  readonly lang: Lang;
  /** `--lang`, where it was given: it also decides over the contract's language of reports. */
  readonly askedLang: Lang | null;
}

/** One option: its flags as commander writes them; its help stands under its camel-case name. */
interface OptionDefinition {
  readonly flags: string;
  readonly choices?: readonly string[];
  /** It may be given several times; its value is the list of all. */
  readonly several?: true;
}

/** One command: what it is called and takes, and what it does. `run` gives the exit code; O are its options. */
export interface CommandDefinition<O = unknown> {
  /** `check`, or with its arguments `audit <path...>`. */
  readonly usage: string;
  readonly help: CommandHelp;
  readonly options?: readonly OptionDefinition[];
  readonly commands?: readonly CommandDefinition[];
  run?(operands: readonly string[], options: O, context: Context): Promise<number>;
}

/** Keeps the type of the options; the program holds commands of any. */
export const defineCommand = <O>(command: CommandDefinition<O>): CommandDefinition<O> => command;
