import { join } from 'node:path';
import type { Scorecard } from '../../scorecard/scorecard.ts';
import { COMMAND_HELP } from '../../text/command-help.ts';
import { UserError } from '../../units/errors.ts';
import { listOf } from '../../units/text.ts';
import { allComplaints, askedWidth, chooseReports } from '../asked.ts';
import { defineCommand } from '../command.ts';
import { slashed } from '../files.ts';
import { findScorecards, lookOf, readScorecard, saySaved } from '../outputs.ts';
import { writeFileSafely } from '../write-file.ts';

interface TrendOptions {
  readonly format?: string;
  readonly output?: string;
  readonly width?: string;
}

export const trend = defineCommand<TrendOptions>({
  usage: 'trend <dir>',
  help: COMMAND_HELP.trend,
  options: [
    { flags: '-f, --format <LIST>' },
    { flags: '-o, --output <DIR>' },
    { flags: '--width <COLUMNS>' },
  ],
  async run([dir], options, context) {
    const { world } = context;
    const folder = dir!;
    const { cards, width, reports } = await allComplaints({
      cards: () => readAll(folder, context),
      width: () => askedWidth(options.width),
      reports: () => chooseReports(options.format ?? 'terminal', ({ id }) => id !== 'json'),
    });
    const { trendOf } = await import('../../reports/trend/trend.ts');
    const found = trendOf(cards);
    if (found === null)
      throw new UserError([{ code: 'trend-nothing', args: {}, place: { file: slashed(folder) } }]);
    const look = lookOf(context, cards.at(-1)!.terms.lang, width);
    const paths: string[] = [];
    for (const { extension } of reports) {
      if (extension === null) {
        const { trendTerminal } = await import('../../reports/trend/trend-terminal.ts');
        world.out.write(trendTerminal(found, look));
        continue;
      }
      const { TREND_FILES } = await import('../../reports/trend/trend-files.ts');
      const content = await TREND_FILES[extension as keyof typeof TREND_FILES](found, look.lang);
      paths.push(await writeFileSafely(join(options.output ?? folder, `trend.${extension}`), content, world));
    }
    const wanted = reports.flatMap(({ extension }) => (extension === null ? [] : [`trend.${extension}`]));
    if (paths.length > 0) saySaved({ paths, superseded: null }, wanted, false, context);
    return 0;
  },
});

/** The scorecards of the one contract that the folder is of. */
async function readAll(folder: string, context: Parameters<typeof readScorecard>[1]): Promise<Scorecard[]> {
  const paths = await findScorecards(folder, context.world.cwd);
  const all = await allComplaints(
    Object.fromEntries(paths.map((path) => [path, () => readScorecard(path, context)])),
  );
  const cards = paths.map((path) => all[path]!).filter(({ contract }) => contract !== null);
  const contracts = [...new Set(cards.map(({ contract }) => contract!.id))];
  if (contracts.length > 1) {
    const args = { contracts: listOf(contracts, context.lang) };
    throw new UserError([{ code: 'trend-contracts', args, place: { file: slashed(folder) } }]);
  }
  return cards;
}
