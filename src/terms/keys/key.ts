import { z } from 'zod';
import type { Text } from '../../units/text.ts';

/** A name in both languages, then what earlier versions wrote into workbooks in its place. */
export type Name = readonly [zh: string, en: string, ...formerly: string[]];

/** A name as other lists have it; `more`: what a word of a choice comes to, where it is too short. */
export interface Word extends Text {
  readonly formerly?: readonly string[];
  readonly more?: Text;
}

/** What a JSON Schema says of a value, beside what it is for. */
export type ValueForm = Readonly<Record<string, unknown>>;

/** What is known of a schema besides its type: of a key its words, of a value its form, of a choice its codes in words. */
export interface Said {
  readonly title?: Text;
  readonly formerly?: readonly string[];
  /** What to write there, beside it in the contract's workbook. */
  readonly note?: Text;
  /** What it is, for docs/contract.md and the JSON Schema. */
  readonly tells?: string;
  /** What holds where it is not given, if no single value does. */
  readonly otherwise?: string;
  readonly form?: ValueForm;
  readonly words?: Readonly<Record<string, Word>>;
}

export const SAID = z.registry<Said>();

/** A schema with more said of it. */
export function say<S extends z.ZodType>(schema: S, said: Said): S {
  SAID.add(schema, { ...SAID.get(schema), ...said } as never);
  return schema;
}

export const wordOf = ([zh, en, ...formerly]: Name): Word => ({
  zh,
  en,
  ...(formerly.length > 0 && { formerly }),
});

/** A key of the contract: how its value is read and written, and what is said of it. */
export function key<S extends z.ZodType>(
  schema: S,
  name: Name,
  { note, ...said }: { readonly note?: Name; readonly tells: string; readonly otherwise?: string },
): S {
  const { formerly, ...title } = wordOf(name);
  return say(schema, { title, ...(formerly && { formerly }), ...(note && { note: wordOf(note) }), ...said });
}

/** A value that may be missing, and what holds then. */
export const or = <S extends z.ZodType>(schema: S, otherwise: string) =>
  say(schema.optional(), { otherwise });

/** A list of one or more. */
export const some = <S extends z.ZodType>(item: S) => z.array(item).min(1);

/** A list that is empty where it is missing. */
export const list = <S extends z.ZodType>(item: S, otherwise = 'none') =>
  say(z.array(item).prefault([]), { otherwise });

type Camel<S extends string> = S extends `${infer A}-${infer B}` ? `${A}${Capitalize<Camel<B>>}` : S;

/** Values by the names that code has for keys: `open-turn` is `openTurn`. */
export type Spelt<T> = { readonly [K in keyof T as Camel<K & string>]: T[K] };

const camel = (key: string): string => key.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

export const spelt = <T extends object>(values: T): Spelt<T> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [camel(key), value])) as Spelt<T>;

/** The value that is written; null where there is none, or it cannot be read, which the contract's parse has told. */
export function decoded<S extends z.ZodType>(
  schema: S,
  written: z.input<S> | undefined,
): NonNullable<z.output<S>> | null {
  return schema.safeParse(written).data ?? null;
}

/** The keys of a group as a contract writes them, in the order of the table; a null value leaves its key out. */
export function written(group: z.ZodObject, values: object): Record<string, unknown> {
  const given = values as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(group.shape).flatMap(([key, schema]) => {
      const value = given[key] ?? given[camel(key)] ?? null;
      return value === null ? [] : [[key, encoded(schema as z.ZodType, value)]];
    }),
  );
}

function encoded(schema: z.ZodType, value: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodPrefault)
    return encoded(schema.def.innerType as z.ZodType, value);
  if (schema instanceof z.ZodObject) return written(schema, value as object);
  if (schema instanceof z.ZodArray)
    return (value as unknown[]).map((each) => encoded(schema.element as z.ZodType, each));
  return z.encode(schema, value);
}
