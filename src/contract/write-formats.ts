import type { DescribedField, DescribedFormat } from '../terms/terms.ts';

/** Described tables as the plain values of the file that would mean the same. */
export const writeFormats = (formats: readonly DescribedFormat[]): readonly unknown[] =>
  formats.map(({ id, title, kind, header, fields }) => ({
    id,
    ...(title === null ? {} : { title }),
    kind,
    header,
    fields: Object.fromEntries(Object.entries(fields).map(([word, field]) => [word, writeField(field)])),
  }));

function writeField({ column, values, format, zone }: DescribedField): unknown {
  if (values === null && format === null && zone === null) return column;
  return {
    column,
    ...(values === null ? {} : { values }),
    ...(format === null ? {} : { format }),
    ...(zone === null ? {} : { zone: zone.name }),
  };
}
