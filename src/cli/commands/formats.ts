import type { Format } from '../../formats/format.ts';
import { CATALOGUE, GRADE_MARKS, GRADE_NAMES, PLATFORM_NAMES } from '../../text/catalogue.ts';
import { NOTES } from '../../text/cli.ts';
import { COMMAND_HELP } from '../../text/command-help.ts';
import { KIND_NAMES } from '../../text/labels.ts';
import { fill } from '../../units/text.ts';
import { type Catalogue, findOnShelf, printCatalogue } from '../catalogue.ts';
import { defineCommand } from '../command.ts';
import { slashed } from '../files.ts';
import { refuseExisting, writeFileSafely } from '../write-file.ts';

const template = defineCommand<{ readonly output?: string }>({
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
    const sheet = findOnShelf(kind!, sheets, names, 'unknown-template');
    const path = output ?? `${sheet.id}.xlsx`;
    await refuseExisting(path, world.cwd);
    const file = await writeFileSafely(path, await writeTemplate(sheet, lang), world);
    world.out.write(`${fill(NOTES['template-made'][lang], { file: slashed(file) })}\n`);
    return 0;
  },
});

export const formats = defineCommand<{ readonly json?: true }>({
  usage: 'formats [id]',
  help: COMMAND_HELP.formats,
  options: [{ flags: '--json' }],
  commands: [template],
  async run([id], { json }, context) {
    const shelf = Object.values(await import('../../formats/index.ts')) as readonly Format[];
    await printCatalogue(shelf, id, json === true, CATALOGUE_OF_FORMATS, context);
    return 0;
  },
});

/** Field → the names its column goes by; a log has none. */
const columnsOf = ({ shape }: Format): Readonly<Record<string, readonly string[]>> | null =>
  'columns' in shape ? shape.columns : null;

const CATALOGUE_OF_FORMATS: Catalogue<Format> = {
  columns: [
    { head: CATALOGUE.kind, spare: 1, cell: (format, lang) => KIND_NAMES[format.yields][lang] },
    { head: CATALOGUE.platform, spare: 2, cell: ({ platform }, lang) => PLATFORM_NAMES[platform]![lang] },
    { head: CATALOGUE.grade, spare: 3, cell: ({ grade }, lang) => GRADE_MARKS[grade][lang] },
  ],
  entries(format, lang) {
    const columns = Object.values(columnsOf(format) ?? {}).map((names) => names.join(' | '));
    return [
      { label: CATALOGUE.kind[lang], texts: [KIND_NAMES[format.yields][lang]] },
      { label: CATALOGUE.platform[lang], texts: [PLATFORM_NAMES[format.platform]![lang]] },
      { label: CATALOGUE.export[lang], texts: [format.export[lang]] },
      { label: CATALOGUE.grade[lang], texts: [GRADE_NAMES[format.grade][lang]] },
      ...(columns.length > 0 ? [{ label: CATALOGUE.columns[lang], texts: [...new Set(columns)] }] : []),
      { label: CATALOGUE.sample[lang], texts: format.sample },
    ];
  },
  plain: (format) => {
    const { shape: _shape, ...said } = format;
    return { ...said, columns: columnsOf(format) };
  },
  unknown: 'unknown-format',
};
