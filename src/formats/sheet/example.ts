import type { Field } from '../field.ts';
import type { Cells } from '../read/cells.ts';

/** What marks the example row of a template. */
export const EXAMPLE = { zh: '示例', en: 'example' };
export const EXAMPLE_WORDS = /^(?:示例|example)$/i;

/** The column in which the template marks its example row. */
export const MARK: Field = {
  title: { zh: '标记', en: 'Mark' },
  names: [],
  type: 'name',
  note: {
    zh: '留空。写着“示例”的那一行只是示范，不会读入；请从下一行填起',
    en: 'Leave empty. The row marked “example” only shows how and is never read; start on the next row',
  },
  example: EXAMPLE,
};

/** Whether the row is the template's example as it was written; one that was written over is none. */
export function isExample(cells: Cells, fields: Readonly<Record<string, Field>>): boolean {
  if (!EXAMPLE_WORDS.test(cells.words('mark'))) return false;
  const stands = Object.entries(fields).filter(([field]) => cells.has(field));
  return (['zh', 'en'] as const).some((lang) =>
    stands.every(([field, { example }]) => cells.words(field) === example[lang]),
  );
}
