import type { Text } from '../units/text.ts';

/** What is written in a column: it decides how the template formats it. */
export type FieldType = 'instant' | 'day' | 'id' | 'name' | 'words' | 'number' | 'money' | 'word';

/** A column of a sheet that people fill in. */
export interface Field {
  /** Its name in the template. */
  readonly title: Text;
  /** Other names that sheets give it. */
  readonly names: readonly string[];
  readonly type: FieldType;
  /** The row is refused without it. */
  readonly required?: true;
  /** What to write. */
  readonly note: Text;
  /** Of a `word`: what may stand there. */
  readonly words?: Words;
  /** Its cell in the template's example row; '' where it is left empty. */
  readonly example: Text;
}

/** Code → what stands in the cell: the first two are the template's, in zh and en. */
export type Words = Readonly<Record<string, readonly [zh: string, en: string, ...others: string[]]>>;

/** An example that is the same in both languages. */
export const same = (example: string): Text => ({ zh: example, en: example });
