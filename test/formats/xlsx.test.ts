import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import { textsOf } from '../../src/formats/bytes/row.ts';
import { type NumberStyle, readSheet, SharedStrings } from '../../src/formats/bytes/sheet.ts';
import { openWorkbook } from '../../src/formats/bytes/workbook.ts';
import { openZip } from '../../src/formats/bytes/zip.ts';
import { at, codes, csv, file, rawWorkbook, readAll, sheetXml, zip } from './helpers.ts';

/** The cells of a sheet's XML, given in chunks of a size. */
async function cellsOf(
  xml: string,
  { styles = [] as NumberStyle[], epoch1904 = false, chunk = 1 << 16, strings = '' } = {},
): Promise<(readonly [number, string[]])[]> {
  const shared = new SharedStrings();
  await shared.read(pieces(strings, () => chunk));
  const rows: [number, string[]][] = [];
  await readSheet(
    pieces(xml, () => chunk),
    { strings: shared, styles, epoch1904 },
    (row) => {
      rows.push([row.number, textsOf(row)]);
      return undefined;
    },
  );
  return rows;
}

async function* pieces(text: string, size: () => number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length; ) {
    const length = size();
    yield bytes.subarray(from, from + length);
    from += length;
  }
}

/** Whole numbers below `limit`, the same every time (a linear congruential generator). */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % limit;
  };
}

describe('cells of every kind', () => {
  test('shared, inline, rich and phonetic texts, escapes, booleans, errors, formulas, spaces', async () => {
    const strings =
      '<sst><si><t>一</t></si><si><r><t>二</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 三</t></r><rPh sb="0" eb="1"><t>er</t></rPh></si><si/><si><t>a&amp;b&lt;c&#x4e00;&#20108;_x000D_\n_x0041_</t></si></sst>';
    const xml =
      '<sheetData><row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="C3" t="s"><v>2</v></c><c r="D3" t="s"><v>3</v></c><c r="E3" t="s"><v>9</v></c></row>' +
      '<row r="5"><c r="B5" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r><rPh><t>x</t></rPh></is></c><c r="D5" t="b"><v>1</v></c><c r="E5" t="e"><v>#N/A</v></c><c r="F5" t="str"><f>A1&amp;"x"</f><v>丙&gt;</v></c><c r="G5"/><c r="H5" t="inlineStr"><is><t xml:space="preserve"> 空 </t></is></c></row><row r="6"/></sheetData>';
    for (const chunk of [1, 2, 3, 1 << 16])
      expect(await cellsOf(xml, { strings, chunk })).toEqual([
        [3, ['一', '二 三', '', 'a&b<c一二\r\nA', '']],
        [5, ['', '甲乙', '', 'TRUE', '#N/A', '丙>', '', ' 空 ']],
      ]);
  });

  test('rows and cells without a position follow the one before; prefixes and other attributes do not matter', async () => {
    const xml =
      "<x:sheetData><x:row spans='1:2'><x:c><x:v>1</x:v></x:c><x:c s='0'><x:v>2</x:v></x:c></x:row><x:row r='7'><x:c t='str' r='AB7'><x:v>末</x:v></x:c></x:row><x:row><x:c><x:v>3</x:v></x:c></x:row></x:sheetData>";
    const rows = await cellsOf(xml);
    expect(rows.map(([number]) => number)).toEqual([1, 7, 8]);
    expect(rows[0]![1]).toEqual(['1', '2']);
    // AB is column 27 from 0.
    expect(rows[1]![1].map((cell, column) => (cell === '' ? '' : `${column}:${cell}`)).join('')).toBe(
      '27:末',
    );
  });

  test('comments are nothing and CDATA is text, wherever a chunk ends', async () => {
    const strings = '<sst><!-- <si><t>无</t></si> --><si><t>一<![CDATA[<b>&二]]>三<!--x--></t></si></sst>';
    const xml =
      '<sheetData><!----><row r="1"><c r="A1" t="s"><v><!-- 9 -->0</v></c><!-- <c r="B1"><v>1</v></c> --><c r="C1" t="inlineStr"><is><t><![CDATA[]]]]><![CDATA[>甲]]></t></is></c></row></sheetData>';
    for (const chunk of [1, 2, 3, 5, 7, 11, 1 << 16])
      expect(await cellsOf(xml, { strings, chunk })).toEqual([[1, ['一<b>&二三', '', ']]>甲']]]);
    await expect(cellsOf('<!DOCTYPE x []><sheetData/>')).rejects.toThrow(SyntaxError);
  });

  test('a formula without a saved result is told from one whose result is an empty text', async () => {
    const xml =
      '<sheetData><row r="1"><c r="A1"><f>NOW()</f><v></v></c><c r="B1" t="str"><f>""</f><v></v></c><c r="C1" t="str"><f>"S"&amp;1</f></c><c r="D1"><f>1+1</f><v>2</v></c><c r="E1"/><c r="F1"><f>A1</f><v/></c></row></sheetData>';
    const unsaved: boolean[] = [];
    await readSheet(
      pieces(xml, () => 7),
      { strings: new SharedStrings(), styles: [], epoch1904: false },
      (row) => {
        for (let column = 0; column < row.width; column++) unsaved.push(row.unsaved!(column));
        return undefined;
      },
    );
    expect(unsaved).toEqual([true, false, true, false, false, true]);
  });

  test('parts are found in whatever case their names are', async () => {
    const xml = sheetXml([TABLE[0]!, TABLE[1]!]);
    const book = rawWorkbook({ 聊天: xml });
    const shouting = Buffer.from(
      Buffer.from(book).toString('latin1').replaceAll('xl/workbook.xml', 'XL/Workbook.XML'),
      'latin1',
    );
    const { inputs } = await readAll(file('a.xlsx', shouting));
    expect(inputs[0]).toMatchObject({ rows: 1, kept: 1 });
  });

  test('parts in UTF-16 are XML too', async () => {
    const wide = (xml: string): Buffer => Buffer.from(`\ufeff${xml}`, 'utf16le');
    const book = zip({
      'xl/workbook.xml': wide('<workbook><sheets><sheet name="聊天" r:id="r1"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="s.xml"/></Relationships>',
      'xl/s.xml': wide(`<worksheet><sheetData>${sheetXml(TABLE)}</sheetData></worksheet>`),
    });
    const { inputs } = await readAll(file('a.xlsx', book));
    expect(inputs[0]).toMatchObject({ rows: 2, kept: 2 });
  });

  test('a cell merged downwards speaks for all its rows, in whatever table, however its other cells are left', async () => {
    const [header, first, second] = TABLE as [string[], string[], string[]];
    for (const empty of ['', '<c r="A3"/><c r="B3"/>']) {
      const rest = second.map((text, column) => (column < 2 ? '' : text));
      const xml = sheetXml([header, first, rest]).replace(
        /<c r="A3".*?(?=<c r="C3")/,
        empty === '' ? '$&' : empty,
      );
      const merges = '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B2:B3"/></mergeCells>';
      const book = rawWorkbook({ 聊天: `${xml}</sheetData>${merges}<sheetData>` });
      const { inputs, problems } = await readAll(file('a.xlsx', book));
      expect(inputs[0]).toMatchObject({ rows: 2, kept: 2, refused: 0 });
      expect(problems).toEqual([]);
    }
  });

  test('every cell in a row 1 of its own: the cells’ own positions make the rows', async () => {
    const cell = (place: string, text: string): string =>
      `<row r="1"><c r="${place}" t="str"><v>${text}</v></c></row>`;
    const xml = [cell('A1', '甲'), cell('B1', '乙'), cell('A2', '1'), cell('B2', '2'), cell('B3', '3')].join(
      '',
    );
    expect(await cellsOf(`<sheetData>${xml}</sheetData>`)).toEqual([
      [1, ['甲', '乙']],
      [2, ['1', '2']],
      [3, ['', '3']],
    ]);
    // The same place twice is no such export: nothing is overwritten.
    expect(await cellsOf(`<sheetData>${cell('A1', '甲')}${cell('A1', '乙')}</sheetData>`)).toEqual([
      [1, ['甲']],
      [1, ['乙']],
    ]);
  });

  test('numbers as a person sees them: 15 digits; dates by style, in both systems; nothing below a second', async () => {
    const styles = ['plain', 'date'] as NumberStyle[];
    const cells = (...values: string[]): string =>
      `<row r="1">${values.map((value) => `<c s="1"><v>${value}</v></c>`).join('')}</row>`;
    const plain =
      '<row r="1"><c><v>178.80000000000001</v></c><c s="0"><v>0.30000000000000004</v></c><c><v>1.2345678901234501E+18</v></c><c><v>-5</v></c></row>';
    expect(await cellsOf(plain, { styles })).toEqual([[1, ['178.8', '0.3', '1.2345678901234501E+18', '-5']]]);
    // 46 302 days after 1899-12-30 is 2026-10-07 (25 569 to 1970, 20 733 more); .4168981481481481 of a day is 10:00:20.
    expect(
      await cellsOf(cells('46302', '46302.4168981481481481', '46302.41689814814', '0.5', '2958465'), {
        styles,
      }),
    ).toEqual([
      [1, ['2026-10-07 00:00:00', '2026-10-07 10:00:20', '2026-10-07 10:00:20', '12:00:00', '2958465']],
    ]);
    expect(await cellsOf(cells('44840'), { styles, epoch1904: true })).toEqual([
      [1, ['2026-10-07 00:00:00']],
    ]);
  });
});

const TABLE = [
  ['会话ID', '买家昵称', '客服', '发送方', '发送时间', '消息内容'],
  ['S1', 'tb_demo_01', '店:小美', '买家', '2026-10-07 10:00:00', '在吗'],
  ['S1', 'tb_demo_01', '店:小美', '客服', '2026-10-07 10:00:20', '在的\n亲 <b> & "您"'],
];

test('a workbook written by exceljs, with real dates, reads as the CSV does', async () => {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('聊天');
  sheet.addRow(TABLE[0]);
  for (const row of TABLE.slice(1)) {
    const added = sheet.addRow(row);
    // exceljs writes a Date's UTC reading: that is what the clock on the wall showed.
    added.getCell(5).value = new Date(`${row[4]!.replace(' ', 'T')}Z`);
    added.getCell(5).numFmt = 'yyyy"年"m"月"d"日" hh:mm:ss';
  }
  const fromBook = await readAll(file('a.csv', new Uint8Array(await book.xlsx.writeBuffer())));
  const fromText = await readAll(file('a.csv', csv(...TABLE)));
  expect(fromText.lines[1]!.at).toBe(at('2026-10-07 10:00:20'));
  expect(fromBook.lines).toEqual(fromText.lines);
  expect(fromBook.inputs[0]).toMatchObject({ sheet: '聊天', encoding: null, rows: 2, kept: 2 });
});

test('custom formats: what is a date and what is not', async () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy/m/d\\ h:mm;@"/><numFmt formatCode="[Red]#,##0.00&quot;元d&quot;" numFmtId="171"/><numFmt numFmtId="172" formatCode="[$-804]aaaa;@"/><numFmt numFmtId="173" formatCode="[h]:mm"/></numFmts>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="22"/><xf numFmtId="49"/><xf numFmtId="173"/><xf numFmtId="31"/></cellXfs></styleSheet>';
  const sheet = `<row r="1">${[0, 1, 2, 3, 4, 5, 6].map((style) => `<c s="${style}"><v>46302.5</v></c>`).join('')}</row>`;
  const book = (await openWorkbook(await openZip(Buffer.from(rawWorkbook({ S: sheet }, { styles })))))!;
  const cells: string[] = [];
  await book.rows(0, (row) => void cells.push(...textsOf(row)));
  const date = '2026-10-07 12:00:00';
  expect(cells).toEqual(['46302.5', date, '46302.5', date, '46302.5', date, date]);
});

test('unformatted date numbers are read as times, in the workbook’s own system', async () => {
  const rows = [TABLE[0]!, ...TABLE.slice(1).map((row) => row.map((cell, i) => (i === 4 ? 46_302.5 : cell)))];
  const noons = async (bookPr: string): Promise<number[]> =>
    (await readAll(file('a.xlsx', rawWorkbook({ S: sheetXml(rows) }, { bookPr })))).lines.map(
      (line) => line.at,
    );
  expect(await noons('')).toEqual([at('2026-10-07 12:00:00'), at('2026-10-07 12:00:00')]);
  // 1 462 days lie between the two systems: the same number is four years and a day later.
  expect(await noons('<workbookPr date1904="1"/>')).toEqual([
    at('2030-10-08 12:00:00'),
    at('2030-10-08 12:00:00'),
  ]);
});

test('several sheets of a workbook are inputs of their own', async () => {
  const book = rawWorkbook({ 一: sheetXml(TABLE), 二: sheetXml([...TABLE, TABLE[1]!]) });
  const { inputs, lines } = await readAll(file('a.xlsx', book));
  expect(inputs.map(({ sheet, rows }) => [sheet, rows])).toEqual([
    ['一', 2],
    ['二', 3],
  ]);
  expect(lines).toHaveLength(5);
});

describe('archives that mean harm', () => {
  test('a part that inflates to more than its directory says, or than the limit', async () => {
    const book = rawWorkbook({ S: sheetXml(TABLE) });
    const lying = zip({ 'xl/workbook.xml': '<workbook/>'.padEnd(10_000, ' ') }, 100);
    expect(codes((await readAll(file('a.xlsx', lying))).problems)).toEqual(['broken-workbook']);
    const archive = await openZip(Buffer.from(book), { streamed: 50, kept: 50 });
    await expect(archive.text('xl/workbook.xml')).rejects.toMatchObject({ reason: 'too-large' });
    await expect(archive.stream('xl/worksheets/sheet1.xml').next()).rejects.toMatchObject({
      reason: 'too-large',
    });
  });

  test('a sheet that breaks off is told, and what stands above is kept', async () => {
    const rows = [TABLE[0]!, ...Array.from({ length: 3000 }, () => TABLE[1]!)];
    const xml = sheetXml(rows);
    const book = rawWorkbook({
      S: `${xml}<row r="9999"><c r="A9999" t="inlineStr"><is><t>S1<![CDATA[x</t></is></c></row>`,
    });
    const { inputs, problems } = await readAll(file('a.xlsx', book));
    expect(inputs[0]).toMatchObject({ rows: 3000, kept: 3000 });
    expect(codes(problems)).toEqual(['broken-file']);
  });
});

test('20 000 rows of Chinese: every cell right, whatever the chunks', async () => {
  const pick = numbers(7);
  const character = (): string =>
    String.fromCodePoint(pick(20) === 0 ? 0x20000 + pick(40_000) : 0x4e00 + pick(20_000));
  const text = (): string => Array.from({ length: 1 + pick(30) }, character).join('');
  const rows = Array.from({ length: 20_000 }, () => [text(), text(), text()]);

  for (const useSharedStrings of [true, false]) {
    const stream = new PassThrough();
    const collected = buffer(stream);
    const writer = new exceljs.stream.xlsx.WorkbookWriter({ stream, useSharedStrings });
    const sheet = writer.addWorksheet('聊天');
    for (const row of rows) sheet.addRow(row).commit();
    await writer.commit();
    const archive = await openZip(await collected);
    const context = { strings: new SharedStrings(), styles: [], epoch1904: false };
    const cut = async function* (part: string): AsyncGenerator<Buffer> {
      for await (const chunk of archive.stream(part))
        for (let from = 0; from < chunk.length; ) {
          const size = 1 + pick(5000);
          yield chunk.subarray(from, from + size);
          from += size;
        }
    };
    if (useSharedStrings) await context.strings.read(cut('xl/sharedStrings.xml'));
    let wrong = 0;
    let count = 0;
    await readSheet(cut('xl/worksheets/sheet1.xml'), context, (row) => {
      const expected = rows[row.number - 1]!;
      if (row.width !== 3 || expected.some((cell, column) => row.text(column) !== cell)) wrong++;
      count++;
      return undefined;
    });
    expect({ count, wrong }).toEqual({ count: 20_000, wrong: 0 });
  }
});

describe('a workbook’s own parts', () => {
  const rows = sheetXml([
    ['买家', '发送方', '发送时间', '内容'],
    ['b', '买家', '2026-10-07 10:00:00', '在'],
    ['b', '客服', '2026-10-07 10:00:09', '在的'],
  ]);
  /** A workbook of one sheet whose relation has such a target. */
  const bookOf = (
    target: string,
    sheet = `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  ): Uint8Array =>
    zip({
      'xl/workbook.xml': '<workbook><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="x/worksheet" Target="${target}"/></Relationships>`,
      'xl/worksheets/sheet1.xml': sheet,
    });

  test.each([
    'worksheets/sheet1.xml',
    './worksheets/sheet1.xml',
    '/xl/worksheets/sheet1.xml',
    '../xl/worksheets/sheet1.xml',
  ])('the part that %s leads to', async (target) =>
    expect((await readAll(file('a.xlsx', bookOf(target)))).inputs[0]).toMatchObject({ rows: 2, kept: 2 }),
  );

  test('a sheet whose part is not there is a damaged workbook, not an empty one', async () =>
    expect(codes((await readAll(file('a.xlsx', bookOf('worksheets/sheet9.xml')))).problems)).toEqual([
      'broken-workbook',
    ]));

  test('hidden columns that are read are told, those that are not are nobody’s', async () => {
    const cols =
      '<cols><col min="1" max="1" width="9"/><col min="3" max="4" hidden="1"/><col min="6" max="9" hidden="1"/></cols>';
    const hidden = bookOf(
      'worksheets/sheet1.xml',
      `<worksheet>${cols}<sheetData>${rows}</sheetData></worksheet>`,
    );
    expect((await readAll(file('a.xlsx', hidden))).problems).toMatchObject([
      { code: 'hidden-column', args: { columns: '发送时间, 内容' }, input: 0 },
    ]);
  });

  test('a formula’s error where a time should stand is shown as it is', async () => {
    const wrong = rows.replace('2026-10-07 10:00:09', '#N/A');
    const { problems } = await readAll(file('a.xlsx', rawWorkbook({ S: wrong })));
    expect(problems).toMatchObject([{ code: 'bad-instant', args: { value: '#N/A' }, row: 3 }]);
  });
});
