import type { Format } from '../../formats/format.ts';
import { NOTES } from '../../text/cli.ts';
import { COMMAND_HELP } from '../../text/command-help.ts';
import { KIND_NAMES } from '../../text/labels.ts';
import { fill } from '../../units/text.ts';
import { defineCommand } from '../command.ts';
import { slashed } from '../find-files.ts';
import { pick } from '../pick.ts';
import { refuseExisting } from '../refuse-existing.ts';
import { writeFileSafely } from '../write-file.ts';

export const template = defineCommand<{ readonly output?: string }>({
  usage: 'template <kind>',
  help: COMMAND_HELP['formats-template'],
  options: [{ flags: '-o, --output <FILE>' }],
  async run([kind], { output }, { world, lang }) {
    const [shelf, { writeTemplate }] = await Promise.all([
      import('../../formats/index.ts'),
      import('../../formats/sheet/write-template.ts'),
    ]);
    const sheets = (Object.values(shelf) as readonly Format[]).filter(({ shape }) => 'fields' in shape);
    const names = ({ title, yields }: Format): string[] => [
      title.zh,
      title.en,
      ...Object.values(KIND_NAMES[yields]),
    ];
    const sheet = pick(kind!, sheets, names, 'unknown-template');
    const path = output ?? `${sheet.id}.xlsx`;
    await refuseExisting(path, world.cwd);
    const file = await writeFileSafely(path, await writeTemplate(sheet, lang), world);
    world.out.write(`${fill(NOTES['template-made'][lang], { file: slashed(file) })}\n`);
    return 0;
  },
});
