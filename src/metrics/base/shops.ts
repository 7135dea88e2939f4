import type { Facts } from './facts.ts';

/** Whether the clause looks at this shop. */
export function inShops({ contract, scope }: Pick<Facts, 'contract' | 'scope'>, shop: number): boolean {
  const { shops } = scope.only;
  return shops.length === 0 || shops.includes(contract.terms.shops[shop]?.name ?? '');
}

/** The shop of something that stands in a file. */
export const shopOf = ({ inputs }: Pick<Facts, 'inputs'>, { input }: { readonly input: number }): number =>
  inputs[input]!.shop;

/** The number of an order among those of its shop; `of` stands in a file of the shop. */
export const orderKey = (facts: Pick<Facts, 'inputs'>, of: { readonly input: number }, id: string): string =>
  `${shopOf(facts, of)} ${id}`;
