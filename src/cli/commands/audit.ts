import { join, resolve } from 'node:path';
import { makeSeal } from '../../judge/digest.ts';
import { exitCode, FAIL_ON, type FailOn } from '../../judge/total.ts';
import type { Records } from '../../reading/gather.ts';
import type { Scorecard } from '../../scorecard/scorecard.ts';
import { COMMAND_HELP } from '../../text/command-help.ts';
import { UserError } from '../../units/errors.ts';
import { allComplaints, askedDay, askedPeriod, askedWidth, chooseReports } from '../asked.ts';
import { defineCommand } from '../command.ts';
import { type FoundFiles, findFiles } from '../files.ts';
import {
  collectGarbage,
  findExports,
  gatherInForce,
  homeOf,
  loadContract,
  loadKey,
  sayKey,
} from '../inputs.ts';
import { whileLocked } from '../lock.ts';
import {
  earlierMonths,
  firstMade,
  lookOf,
  renderFiles,
  saveScorecard,
  saySaved,
  scorecardFolder,
} from '../outputs.ts';
import { sayHistory, sayProblems, sayProvisional, sayWarnings } from '../remarks.ts';
import { madeAt, TOOL, today } from '../world.ts';

interface AuditOptions {
  readonly contract?: string;
  readonly period?: string;
  readonly today?: string;
  readonly output?: string;
  readonly format?: string;
  readonly bill?: string;
  readonly history?: string;
  readonly failOn?: FailOn;
  readonly acceptIncomplete?: true;
  readonly quiet?: true;
  readonly width?: string;
  readonly json?: true;
}

export const audit = defineCommand<AuditOptions>({
  usage: 'audit <path...>',
  help: COMMAND_HELP.audit,
  options: [
    { flags: '-c, --contract <FILE>' },
    { flags: '--period <PERIOD>' },
    { flags: '--today <DAY>' },
    { flags: '-o, --output <DIR>' },
    { flags: '-f, --format <LIST>' },
    { flags: '--bill <FILE>' },
    { flags: '--history <DIR>' },
    { flags: '--fail-on <WHEN>', choices: FAIL_ON },
    { flags: '--accept-incomplete' },
    { flags: '-q, --quiet' },
    { flags: '--width <COLUMNS>' },
    { flags: '--json' },
  ],
  async run(paths, options, context) {
    const { world } = context;
    const quiet = options.quiet === true;
    const {
      reports,
      period,
      askedToday,
      width,
      loaded,
      given: exports,
    } = await allComplaints({
      reports: () => chooseReports(options.format ?? 'xlsx', ({ extension }) => extension !== null),
      period: () => askedPeriod(options.period),
      askedToday: () => askedDay(options.today),
      width: () => askedWidth(options.width),
      loaded: () => loadContract(options.contract, world.cwd),
      given: async () => {
        const found = await findExports(paths, options.contract, context);
        return withBill(found, options.bill, world.cwd);
      },
    });
    const { contract, file, warnings } = loaded;
    const { zone } = contract.terms;
    if (options.bill !== undefined && contract.settlement === null)
      throw new UserError([{ code: 'bill-no-settlement', args: {} }]);
    if (!quiet) sayWarnings(warnings, context);

    return whileLocked(outputOf(options), madeAt(world, zone), world, async () => {
      // Records are needed by nothing else: they are gone before reports are made.
      const makeCard = async (): Promise<Scorecard> => {
        const day = askedToday ?? today(world, zone);
        const given = await gatherInForce(exports.found, loaded, { period, today: day }, context, quiet);
        const { records } = given;
        collectGarbage();
        const key = await loadKey(homeOf(options.contract), world);
        if (!quiet || key.origin === 'throwaway') sayKey(key, context);
        const folder = options.history ?? outputOf(options);
        const [{ audit }, earlier] = await Promise.all([
          import('../../audit.ts'),
          earlierMonths(folder, contract.id, context),
        ]);
        try {
          needBill(records, exports.bill);
          return audit({
            contractFile: file,
            records,
            period: given.period,
            today: day,
            acceptIncomplete: options.acceptIncomplete === true,
            madeAt: madeAt(world, zone),
            tool: TOOL,
            seal: makeSeal(key.bytes),
            earlier,
            bill: exports.bill,
            firstMade: contract.exemptions
              ? firstMade(outputOf(options), contract.id, world.cwd)
              : () => null,
            afterClause: collectGarbage,
          });
        } catch (error) {
          // Why nothing tells the month: what became of the files.
          if (error instanceof UserError) sayProblems(records.problems, records.inputs, context);
          throw error;
        }
      };
      const card = await makeCard();
      collectGarbage();
      sayProblems(card.problems, card.inputs, context);

      const { json, terminal } = await import('../../reports/index.ts');
      const look = lookOf(context, contract.lang, width);
      const files = await renderFiles(card, [...new Set([json, ...reports])], 'scorecard', look);
      const folder = join(outputOf(options), scorecardFolder(card));
      const saved = await saveScorecard(folder, card.digest, files, world);
      if (options.json) world.out.write(String(files[0]!.content));
      else if (!quiet) world.out.write(String(await terminal.render(card, look)));
      sayHistory(card, quiet, context);
      if (options.json || quiet) sayProvisional(card, context);
      saySaved(
        saved,
        files.map(({ name }) => name),
        quiet,
        context,
      );
      return exitCode(card, options.failOn);
    });
  },
});

const outputOf = ({ output }: AuditOptions): string => output ?? 'scorecards';

/** The exports with the bill among them, and what the bill is called there; null where none is asked for. */
async function withBill(
  found: FoundFiles,
  bill: string | undefined,
  cwd: string,
): Promise<{ found: FoundFiles; bill: string | null }> {
  if (bill === undefined) return { found, bill: null };
  const { files } = await findFiles([bill], cwd, () => false);
  const [file] = files;
  if (files.length !== 1) throw new UserError([{ code: 'bill-one', args: {}, place: { file: bill } }]);
  const known = found.files.find(({ path }) => resolve(path) === resolve(file!.path));
  if (known) return { found, bill: known.name };
  return { found: { ...found, files: [...found.files, file!] }, bill: file!.name };
}

/** A `UserError` where the bill could not be read as one. */
function needBill({ inputs, maskName }: Records, bill: string | null): void {
  if (bill === null) return;
  const file = maskName(bill);
  if (!inputs.some((input) => input.kind === 'bill' && input.file === file && input.kept > 0))
    throw new UserError([{ code: 'bill-unread', args: {}, place: { file } }]);
}
