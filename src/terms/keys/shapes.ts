import { z } from 'zod';
import { SAID, type Said } from './key.ts';

/** A place in the table of keys, or in a metric's options: what may stand there, in JSON Schema, with what is said of it. */
export interface Shape extends Said {
  readonly type?: string | readonly string[];
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly additionalProperties?: Shape | false;
  readonly anyOf?: readonly Shape[];
}

/** Keys and list indexes from the top to a value. */
export type Path = readonly (string | number)[];

/** The forms that a schema allows at a path, unions taken apart; none where it knows no such place. */
export function shapesAt(schema: z.ZodType, path: Path): Shape[] {
  let shapes = formsOf(shapeOf(schema));
  for (const step of path)
    shapes = shapes
      .map((shape) =>
        typeof step === 'number' ? shape.items : (shape.properties?.[step] ?? shape.additionalProperties),
      )
      .flatMap((shape) => (shape ? formsOf(shape) : []));
  return shapes;
}

/** A node and, where it is a union, the forms of that. */
export const formsOf = (shape: Shape): Shape[] => [shape, ...(shape.anyOf ?? []).flatMap(formsOf)];

/** The types of values that any of the forms takes. */
export const typesOf = (shapes: readonly Shape[]): Set<string> =>
  new Set(shapes.flatMap(({ type = [] }) => type));

/** What is said of the key at a path; null where nothing is. */
export const saidAt = (schema: z.ZodType, path: Path): Said | null =>
  shapesAt(schema, path).find(({ title }) => title) ?? null;

const known = new WeakMap<z.ZodType, Shape>();

/** The shape of values as a contract file writes them; made once. */
export function shapeOf(schema: z.ZodType): Shape {
  const made =
    known.get(schema) ??
    (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', metadata: SAID }) as unknown as Shape);
  known.set(schema, made);
  return made;
}
