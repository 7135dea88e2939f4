import { basename, dirname, extname, join } from 'node:path';
import { COMMAND_HELP } from '../../text/command-help.ts';
import { chooseReports } from '../choose-reports.ts';
import { defineCommand } from '../command.ts';
import { lookOf } from '../look.ts';
import { readScorecard } from '../read-scorecard.ts';
import { renderFiles } from '../render-files.ts';
import { saySaved } from '../talk.ts';
import { together } from '../together.ts';
import { writeFileSafely } from '../write-file.ts';

interface RenderOptions {
  readonly format?: string;
  readonly output?: string;
}

export const render = defineCommand<RenderOptions>({
  usage: 'render <scorecard>',
  help: COMMAND_HELP.render,
  options: [{ flags: '-f, --format <LIST>' }, { flags: '-o, --output <DIR>' }],
  async run([path], options, context) {
    const { world } = context;
    const { card, reports } = await together({
      card: () => readScorecard(path!, context),
      reports: () => chooseReports(options.format ?? 'terminal', () => true),
    });
    const { lang } = card.terms;
    const look = lookOf(context, lang === 'zh' || lang === 'en' ? lang : null);
    for (const report of reports)
      if (report.extension === null) world.out.write(String(await report.render(card, look)));
    const files = await renderFiles(card, reports, basename(path!, extname(path!)), look);
    const paths: string[] = [];
    for (const { name, content } of files)
      paths.push(await writeFileSafely(join(options.output ?? dirname(path!), name), content, world));
    const names = files.map(({ name }) => name);
    if (paths.length > 0) saySaved({ paths, superseded: null }, names, false, context);
    return 0;
  },
});
