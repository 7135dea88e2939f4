import exceljs from 'exceljs';
import { expect, test } from 'vitest';
import { openZip } from '../../src/formats/bytes/zip.ts';
import type { Format } from '../../src/formats/format.ts';
import * as shelf from '../../src/formats/index.ts';
import { writeTemplate } from '../../src/formats/sheet/write-template.ts';
import { codes, file, readAll } from './helpers.ts';

const sheets = (Object.values(shelf) as readonly Format[]).filter(({ shape }) => 'fields' in shape);
const fieldsOf = ({ shape }: Format) => ('fields' in shape ? Object.values(shape.fields!) : []);

test('every hand-made kind has one', () => {
  expect(sheets.map(({ id }) => id).sort()).toEqual(
    'attendance bill calls complaints events exemptions manual quality ratings review roster training violations'.split(
      ' ',
    ),
  );
});

for (const lang of ['zh', 'en'] as const)
  test.each(sheets.map((sheet) => [sheet.id, sheet] as const))(
    `the template of %s in ${lang}: empty it holds no row, filled in it is read`,
    async (id, sheet) => {
      const bytes = await writeTemplate(sheet, lang);
      const empty = await readAll(file('t.xlsx', bytes));
      expect(empty.inputs.map(({ format, rows }) => [format, rows])).toEqual([[id, 0]]);
      expect(codes(empty.problems)).toEqual([]);
      expect(empty.inputs[0]!.columns.ignored).toEqual([]);

      // A person types the example again below it, without the mark.
      const book = new exceljs.Workbook();
      await book.xlsx.load(bytes.buffer as ArrayBuffer);
      const page = book.worksheets[0]!;
      page.getRow(3).values = fieldsOf(sheet).map(({ example }, index) => (index === 0 ? '' : example[lang]));
      const filled = await readAll(file('t.xlsx', new Uint8Array(await book.xlsx.writeBuffer())));
      expect(codes(filled.problems)).toEqual([]);
      expect(filled.inputs[0]).toMatchObject({ rows: 1, kept: 1, refused: 0 });
    },
  );

test.each(sheets.map((sheet) => [sheet.id, sheet] as const))(
  'the template of %s has a note on every column and a list for every column of known words',
  async (_id, sheet) => {
    const bytes = await writeTemplate(sheet, 'zh');
    const book = new exceljs.Workbook();
    await book.xlsx.load(bytes.buffer as ArrayBuffer);
    const head = book.worksheets[0]!.getRow(1);
    for (const [index, field] of fieldsOf(sheet).entries()) {
      const cell = head.getCell(index + 1);
      expect(cell.value).toBe(field.title.zh);
      expect(JSON.stringify(cell.note)).toContain(field.note.zh.slice(0, 4));
    }
    const archive = await openZip(Buffer.from(bytes));
    const xml = await archive.text('xl/worksheets/sheet1.xml');
    const lists = [...xml.matchAll(/<formula1>"?(?:&quot;)?([^<]*?)(?:&quot;)?"?<\/formula1>/g)].map(
      ([, list]) => list,
    );
    const worded = fieldsOf(sheet).filter(({ words }) => words);
    expect(lists).toHaveLength(worded.length);
    // Excel cuts a list longer than 255 characters, and a word with a comma in two.
    for (const list of lists) expect(list!.length).toBeLessThan(256);
    for (const { words } of worded)
      for (const [zh, en] of Object.values(words!)) expect(`${zh}${en}`).not.toMatch(/[,"]/);
  },
);
