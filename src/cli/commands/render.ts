import { basename, dirname, extname, join } from 'node:path';
import type { Report } from '../../reports/report.ts';
import type { Column } from '../../reports/terminal/clause-table.ts';
import { REPORT_LIST } from '../../text/cli.ts';
import { COMMAND_HELP } from '../../text/command-help.ts';
import { UserError } from '../../units/errors.ts';
import { askedWidth, chooseReports, together } from '../asked.ts';
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
    const { card, reports, width } = await together({
      width: () => askedWidth(options.width),
      card: () => readScorecard(path, context),
      reports: () => chooseReports(options.format ?? 'terminal', () => true),
    });
    const { lang } = card.terms;
    const look = lookOf(context, lang === 'zh' || lang === 'en' ? lang : null, width);
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
  const column = (head: keyof typeof REPORT_LIST, cells: readonly string[]): Column => ({
    head: REPORT_LIST[head][lang],
    spare: 0,
    align: 'left',
    cells,
  });
  const ids = reports.map(({ id }) => id);
  const files = reports.map(({ extension }) =>
    extension === null ? REPORT_LIST.printed[lang] : `.${extension}`,
  );
  const titles = reports.map(({ title }) => title[lang]);
  const columns = [column('report', ids), column('file', files), column('shows', titles)];
  world.out.write(await plainTable(columns, world.out.columns));
  return 0;
}
