/** A YAML tree read with the failsafe schema holds only maps, lists and texts. */

export type Node = { [key: string]: unknown };

export function mapOf(node: unknown): Node {
  return typeof node === 'object' && node !== null && !Array.isArray(node) ? (node as Node) : {};
}

export function listOf(node: unknown): unknown[] {
  if (node === undefined || node === null || node === '') return [];
  return Array.isArray(node) ? node : [node];
}

export function textOf(node: unknown, otherwise: string): string {
  return typeof node === 'string' && node !== '' ? node : otherwise;
}

export function textsOf(node: unknown): string[] {
  return listOf(node).map(String);
}
