import { z } from 'zod';
import type { Path } from './source.ts';

/** One node of a JSON Schema, as far as contracts use the language. */
export interface JsonShape {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonShape>>;
  readonly required?: readonly string[];
  readonly items?: JsonShape;
  readonly additionalProperties?: JsonShape | false;
  readonly anyOf?: readonly JsonShape[];
}

/** The forms that a schema allows at a path, unions taken apart; none where it knows no such place. */
export function shapesAt(schema: z.ZodType, path: Path): JsonShape[] {
  let shapes = formsOf(jsonShapeOf(schema));
  for (const step of path)
    shapes = shapes
      .map((shape) =>
        typeof step === 'number' ? shape.items : (shape.properties?.[step] ?? shape.additionalProperties),
      )
      .flatMap((shape) => (shape ? formsOf(shape) : []));
  return shapes;
}

/** A node and, where it is a union, the forms of that. */
export const formsOf = (shape: JsonShape): JsonShape[] => [shape, ...(shape.anyOf ?? []).flatMap(formsOf)];

/** The types of values that any of the forms takes. */
export const typesOf = (shapes: readonly JsonShape[]): Set<string> =>
  new Set(shapes.flatMap(({ type = [] }) => type));

const known = new WeakMap<z.ZodType, JsonShape>();

/** The JSON Schema of values as a contract file writes them; made once. */
export function jsonShapeOf(schema: z.ZodType): JsonShape {
  const made =
    known.get(schema) ?? (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonShape);
  known.set(schema, made);
  return made;
}
