import { basename, dirname, extname, join } from 'node:path';
import type { Report } from '../../reports/report.ts';
import { REPORT_LIST } from '../../text/cli.ts';
import { COMMAND_HELP } from '../../text/command-help.ts';
import { UserError } from '../../units/errors.ts';
import { allComplaints, askedWidth, chooseReports } from '../asked.ts';
import { plainTable } from '../catalogue.ts';
import { type Context, defineCommand } from '../command.ts';
import { lookOf, readScorecard, renderFiles, saySaved } from '../outputs.ts';
import { writeFileSafely } from '../write-file.ts';

interface RenderOptions {
  readonly format?: string;
  readonly output?: string;
  readonly width?: string;
  readonly list?: true;
}

export const render = defineCommand<RenderOptions>({
  usage: 'render [scorecard]',
  help: COMMAND_HELP.render,
  options: [
    { flags: '-f, --format <LIST>' },
    { flags: '-o, --output <DIR>' },
    { flags: '--width <COLUMNS>' },
    { flags: '--list' },
  ],
  async run([path], options, context) {
    const { world } = context;
    if (options.list) return listReports(context);
    if (path === undefined) throw new UserError([{ code: 'no-scorecard', args: {} }]);
    const { card, reports, width } = await allComplaints({
      width: () => askedWidth(options.width),
      card: () => readScorecard(path, context),
      reports: () => chooseReports(options.format ?? 'terminal', () => true),
    });
    const look = lookOf(context, card.terms.lang, width);
    for (const report of reports)
      if (report.extension === null) world.out.write(String(await report.render(card, look)));
    const files = await renderFiles(card, reports, basename(path, extname(path)), look);
    const paths: string[] = [];
    for (const { name, content } of files)
      paths.push(await writeFileSafely(join(options.output ?? dirname(path), name), content, world));
    const names = files.map(({ name }) => name);
    if (paths.length > 0) saySaved({ paths, superseded: null }, names, false, context);
    return 0;
  },
});

/** Prints every report: id, the extension of its file, title. */
async function listReports({ world, lang }: Context): Promise<number> {
  const reports: readonly Report[] = Object.values(await import('../../reports/index.ts'));
  const fileOf = ({ extension }: Report) =>
    extension === null ? REPORT_LIST.printed[lang] : `.${extension}`;
  const columns = [
    { head: REPORT_LIST.report, cell: ({ id }: Report) => id },
    { head: REPORT_LIST.file, cell: fileOf },
    { head: REPORT_LIST.shows, cell: ({ title }: Report) => title[lang] },
  ];
  world.out.write(await plainTable(columns, reports, world.out.columns, lang));
  return 0;
}
