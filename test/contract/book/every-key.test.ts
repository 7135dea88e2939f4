import { describe, expect, test } from 'vitest';
import { asWritten } from '../../../src/contract/book/cells.ts';
import { AMENDED_CLAUSE, amendedPaths, cellPaths } from '../../../src/contract/book/keys.ts';
import { readContractBook } from '../../../src/contract/book/read-book.ts';
import { CONTRACT } from '../../../src/terms/keys/contract.ts';
import type { Said } from '../../../src/terms/keys/key.ts';
import { formsOf, type Path, type Shape, saidAt, shapeOf, typesOf } from '../../../src/terms/keys/shapes.ts';
import { LIST_NAMES } from '../../../src/text/contract-book.ts';
import { readBook } from '../../reports/workbook.ts';
import { bookOf } from './books.ts';

/** A value with every key that a schema knows, each text another; of a union the form whose turn it is. */
function everyKey(schema: Shape, turn: number): unknown {
  let texts = 0;
  const make = (shape: Shape): unknown => {
    const forms = shape.anyOf
      ? formsOf(shape).filter(({ anyOf, type }) => !anyOf && type !== 'null')
      : [shape];
    const { properties, items, additionalProperties, enum: words, type } = forms[turn % forms.length]!;
    texts += 1;
    if (properties)
      return Object.fromEntries(Object.entries(properties).map(([key, each]) => [key, make(each)]));
    if (additionalProperties)
      return Object.fromEntries(
        [`词${texts}`, `a.b ${texts}`].map((key) => [key, make(additionalProperties)]),
      );
    if (items) return [make(items), make(items)];
    if (words) return words[turn % words.length];
    if (type === 'boolean') return turn % 2 === 0;
    return `t${texts}`;
  };
  return make(schema);
}

/** Titles of keys and words of choices that were called otherwise before, by what they are called now. */
function formerNames({ title, formerly, words, ...shape }: Shape): Map<string, string> {
  const { properties = {}, items, additionalProperties, anyOf = [] } = shape;
  const below = [...Object.values(properties), items, additionalProperties, ...anyOf];
  return new Map([
    ...below.flatMap((each) => (each ? [...formerNames(each)] : [])),
    ...Object.values(words ?? {}).flatMap((word): [string, string][] =>
      word.formerly ? [[word.zh, word.formerly[0]!]] : [],
    ),
    ...(title && formerly ? [[title.zh, formerly[0]!] as const] : []),
  ]);
}

/** The words of every choice, today's and earlier ones in one list each. */
const choicesIn = ({
  words,
  properties = {},
  items,
  additionalProperties,
  anyOf = [],
}: Shape): string[][] => [
  ...(words ? [Object.values(words).flatMap(({ zh, en, formerly = [] }) => [zh, en, ...formerly])] : []),
  ...[...Object.values(properties), items, additionalProperties, ...anyOf].flatMap((each) =>
    each ? choicesIn(each) : [],
  ),
];

describe('no key of the contract’s language is dropped by a workbook', () => {
  test.each([0, 1, 2, 3])('with the forms of turn %i', async (turn) => {
    const values = asWritten(everyKey(shapeOf(CONTRACT), turn));
    for (const lang of ['zh', 'en'] as const) {
      const { value } = await readContractBook(await bookOf(values, lang), 'c.xlsx');
      expect(value).toEqual(values);
    }
  });

  test.each([0, 1])('nor by one that an earlier version wrote, with the forms of turn %i', async (turn) => {
    const values = asWritten(everyKey(shapeOf(CONTRACT), turn));
    const book = await readBook(await bookOf(values));
    const former = formerNames(shapeOf(CONTRACT));
    for (const { zh, formerly } of [LIST_NAMES.others, LIST_NAMES.role]) former.set(zh, formerly[0]!);
    let renamed = 0;
    book.eachSheet((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          const name = former.get(String(cell.value));
          if (name === undefined) return;
          cell.value = name;
          renamed += 1;
        }),
      ),
    );
    expect(renamed).toBeGreaterThan(40);
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    expect((await readContractBook(bytes, 'c.xlsx')).value).toEqual(values);
  });

  test('a name, today’s or an earlier one, is of one key of its sheet, and of one word of its choice', () => {
    const names = ({ title, formerly = [] }: Said) => (title ? [title.zh, title.en, ...formerly] : []);
    const sheets: Path[] = [
      ['clauses', 0],
      AMENDED_CLAUSE,
      ['settlement', 'base', 0],
      ['shops', 0],
      ['calendar', 0],
      ['agents', 'vendor', 0],
    ];
    const titles = [
      amendedPaths(false).flatMap((path) => names(saidAt(CONTRACT, path)!)),
      ...sheets.map((around) =>
        cellPaths(around).flatMap((path) => names(saidAt(CONTRACT, [...around, ...path])!)),
      ),
    ];
    for (const list of [...titles, ...choicesIn(shapeOf(CONTRACT))])
      expect(list.filter((name, at) => list.indexOf(name) !== at)).toEqual([]);
  });

  test('the values made have the keys of every level', () => {
    const text = JSON.stringify(everyKey(shapeOf(CONTRACT), 0));
    for (const key of [
      'kefu-sla',
      'repeat',
      'chronic',
      'each',
      'waive',
      'remove',
      'file-within',
      'refund-cutoff',
    ])
      expect(text).toContain(`"${key}"`);
    expect(typesOf([shapeOf(CONTRACT)])).toEqual(new Set(['object']));
  });

  test('a key that is none of the contract’s is complained of, not dropped', async () => {
    const clause = { id: '1', metric: 'x', max: '15s', 'only-if': 'rain' };
    await expect(async () =>
      readContractBook(await bookOf({ clauses: [clause] }), 'c.xlsx'),
    ).rejects.toMatchObject({
      complaints: [{ code: 'book-column', args: { written: 'only-if' } }],
    });
  });
});
