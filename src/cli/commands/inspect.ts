import type { Records } from '../../records/gather.ts';
import { COMMAND_HELP } from '../../text/command-help.ts';
import { INSPECT } from '../../text/inspect.ts';
import { problemText } from '../../text/say.ts';
import { wrapToWidth } from '../../text/width.ts';
import { isoInstant } from '../../units/iso.ts';
import { instant, type Zone } from '../../units/time.ts';
import { accountsOf } from '../accounts.ts';
import { type Context, defineCommand } from '../command.ts';
import { findExports, gatherExports } from '../inputs.ts';
import { accountColumns, inputPage, overviewText } from '../inspection.ts';
import { loadContract } from '../load-contract.ts';
import { plainTable } from '../plain-table.ts';
import { sayWarnings } from '../talk.ts';
import { together } from '../together.ts';

interface InspectOptions {
  readonly contract?: string;
  readonly json?: true;
}

export const inspect = defineCommand<InspectOptions>({
  usage: 'inspect <path...>',
  help: COMMAND_HELP.inspect,
  options: [{ flags: '-c, --contract <FILE>' }, { flags: '--json' }],
  async run(paths, options, context) {
    const { loaded, found } = await together({
      loaded: () => loadContract(options.contract, context.world.cwd),
      found: () => findExports(paths, options.contract, context),
    });
    sayWarnings(loaded.warnings, context);
    const records = await gatherExports(found, loaded.contract, context, false);
    const { zone } = loaded.contract.terms;
    context.world.out.write(options.json ? plain(records, zone) : await shown(records, zone, context));
    return records.inputs.length > 0 ? 0 : 2;
  },
});

async function shown(records: Records, zone: Zone, { world, lang }: Context): Promise<string> {
  const { inputs, problems } = records;
  const width = world.out.columns;
  const unread = problems.filter(({ unreadable }) => unreadable);
  const rest = problems.filter(({ unreadable }) => !unreadable);
  const overview = wrapToWidth(overviewText(inputs, unread.length, lang), width).join('\n');
  const blocks = [`${overview}\n`, ...inputs.map((input) => inputPage(input, zone, width, lang))];
  const accounts = accountsOf(records);
  if (accounts.length > 0)
    blocks.push(`${INSPECT.accounts[lang]}\n\n${await plainTable(accountColumns(accounts, lang), width)}`);
  for (const [heading, some] of [
    [INSPECT.unread, unread],
    [INSPECT.problems, rest],
  ] as const) {
    if (some.length === 0) continue;
    const lines = some.flatMap((problem) => wrapToWidth(`- ${problemText(problem, inputs, lang)}`, width));
    blocks.push(`${wrapToWidth(heading[lang], width).join('\n')}\n\n${lines.join('\n')}\n`);
  }
  return blocks.join('\n');
}

/** The same as JSON, instants in ISO 8601. */
function plain(records: Records, zone: Zone): string {
  const moment = (at: number | null): string | null => (at === null ? null : isoInstant(instant(at), zone));
  const inputs = records.inputs.map((input) => ({
    ...input,
    from: moment(input.from),
    to: moment(input.to),
  }));
  return `${JSON.stringify({ inputs, accounts: accountsOf(records), problems: records.problems }, null, 2)}\n`;
}
