import type { Format } from '../../formats/format.ts';
import { listedDays } from '../../gaps/provisional.ts';
import { joinDays, sameSheets } from '../../inspect/file-days.ts';
import type { Inspection } from '../../inspect/inspection.ts';
import { metricEntries } from '../../judge/metric-entries.ts';
import type { Records } from '../../reading/gather.ts';
import { clauseTitle } from '../../text/clause.ts';
import { COMMAND_HELP } from '../../text/command-help.ts';
import { INSPECT } from '../../text/inspect.ts';
import { leftOutText } from '../../text/reasons.ts';
import { problemText } from '../../text/say.ts';
import { wrapToWidth } from '../../text/show.ts';
import { isoInstant } from '../../units/stamp.ts';
import { formatDay, instant } from '../../units/time.ts';
import { askedDay, askedPeriod, periodOf, together } from '../asked.ts';
import { plainTable } from '../catalogue.ts';
import { type Context, defineCommand } from '../command.ts';
import { findExports, gatherInForce, loadContract } from '../inputs.ts';
import {
  accountColumns,
  clausePage,
  gapLines,
  inputPage,
  overviewText,
  repeatedLines,
} from '../inspect-pages.ts';
import { today } from '../outputs.ts';
import { sayWarnings } from '../talk.ts';

interface InspectOptions {
  readonly contract?: string;
  readonly period?: string;
  readonly today?: string;
  readonly json?: true;
}

export const inspect = defineCommand<InspectOptions>({
  usage: 'inspect <path...>',
  help: COMMAND_HELP.inspect,
  options: [
    { flags: '-c, --contract <FILE>' },
    { flags: '--period <PERIOD>' },
    { flags: '--today <DAY>' },
    { flags: '--json' },
  ],
  async run(paths, options, context) {
    const { world } = context;
    const { loaded, found, asked, askedToday } = await together({
      loaded: () => loadContract(options.contract, world.cwd),
      found: () => findExports(paths, options.contract, context),
      asked: () => askedPeriod(options.period),
      askedToday: () => askedDay(options.today),
    });
    sayWarnings(loaded.warnings, context);
    const now = askedToday ?? today(world, loaded.contract.terms.zone);
    const given = await gatherInForce(found, loaded, { period: asked, today: now }, context, false);
    const period = periodOf(given.records, given.period, now);
    const [{ inspectRecords }, { inForceAsRead }] = await Promise.all([
      import('../../inspect/inspection.ts'),
      import('../../contract/in-force.ts'),
    ]);
    const records = {
      ...given.records,
      contract: period ? inForceAsRead(given.records.contract, period) : given.records.contract,
    };
    const inspection = await inspectRecords(records, period, loaded.file !== null);
    world.out.write(
      options.json
        ? plain(records, inspection)
        : await shown(records, inspection, loaded.file !== null, context),
    );
    return records.inputs.length > 0 ? 0 : 2;
  },
});

async function shown(
  records: Records,
  inspection: Inspection,
  hasContract: boolean,
  { world, lang }: Context,
): Promise<string> {
  const { contract, inputs, problems } = records;
  const { accounts, repeated, clauses, days } = inspection;
  const width = world.out.columns;
  const formats = new Map((await shelf()).map(({ id, title }) => [id, title]));
  const unread = problems.filter(({ unreadable }) => unreadable);
  const overview = [
    overviewText(inputs, unread.length, lang),
    leftOutText(problems, inputs, hasContract, lang) ?? [],
  ]
    .flat()
    .flatMap((text) => wrapToWidth(text, width))
    .join('\n');
  const pages = sameSheets(inputs).map((group) => {
    const first = inputs[group[0]!]!;
    const facts = {
      title: formats.get(first.format) ?? null,
      shop: shopName(records, first.shop),
      days: joinDays(
        group.map((index) => days[index]!),
        first.kind,
      ),
      problems: problems.filter(({ input }) => input !== null && group.includes(input)),
      zone: contract.terms.zone,
    };
    const sheets = group.map((index) => inputs[index]!);
    return inputPage(sheets, facts, width, lang);
  });
  const blocks = [`${overview}\n`, ...pages];
  const section = (title: string, lines: readonly string[]): void =>
    void blocks.push(`${wrapToWidth(title, width).join('\n')}\n\n${lines.join('\n')}\n`);
  if (accounts.length > 0)
    blocks.push(`${INSPECT.accounts[lang]}\n\n${await plainTable(accountColumns(accounts, lang), width)}`);
  if (repeated.length > 0) section(INSPECT.repeated[lang], repeatedLines(inspection, width, lang));
  if (clauses.length > 0) {
    const card = { metrics: metricEntries(contract) };
    const titles = contract.clauses.map(({ metric, options, only }) =>
      clauseTitle(card, { metric: metric.id, options, only }, lang),
    );
    blocks.push(clausePage(inspection, titles, hasContract, width, lang));
  }
  if (hasContract && clauses.length > 0) section(INSPECT.gaps[lang], gapLines(inspection, width, lang));
  const others = problems.filter(({ input, unreadable }) => input === null && !unreadable);
  for (const [heading, some] of [
    [INSPECT.unread, unread.filter(({ input }) => input === null)],
    [INSPECT.problems, others],
  ] as const)
    if (some.length > 0)
      section(
        heading[lang],
        some.flatMap((problem) => wrapToWidth(`- ${problemText(problem, inputs, lang)}`, width)),
      );
  if (records.proposals.length > 0) {
    const { proposalBlock } = await import('../proposal-block.ts');
    blocks.push(...records.proposals.map((proposal) => proposalBlock(proposal, lang)));
  }
  return blocks.join('\n');
}

const shelf = async (): Promise<readonly Format[]> => Object.values(await import('../../formats/index.ts'));

/** Null where the contract has one shop only; '' of a file that is no shop's. */
const shopName = ({ contract: { terms } }: Records, shop: number): string | null =>
  terms.shops[0]!.name === '' ? null : (terms.shops[shop]?.name ?? '');

/** The same as JSON, instants in ISO 8601, days as `2026-10-01..2026-10-03`. */
function plain(records: Records, { period, days, accounts, ...inspection }: Inspection): string {
  const { contract, inputs, problems } = records;
  const moment = (at: number | null): string | null =>
    at === null ? null : isoInstant(instant(at), contract.terms.zone);
  const written = {
    period: period && { from: formatDay(period.from), to: formatDay(period.to) },
    inputs: inputs.map((input, index) => {
      const found = days[index];
      return {
        ...input,
        shop: shopName(records, input.shop) || null,
        from: moment(input.from),
        to: moment(input.to),
        days: found && {
          from: formatDay(found.from),
          to: formatDay(found.to),
          count: found.days.length,
          missing: listedDays(found.missing),
        },
      };
    }),
    accounts: accounts.map((use) => ({ ...use, from: formatDay(use.from), to: formatDay(use.to) })),
    ...inspection,
    problems,
    proposals: records.proposals,
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}
