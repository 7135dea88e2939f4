import { plainDigits } from './digits.ts';
import { PRODUCTS, type Product } from './shop.ts';

/** The article number of a product. */
export const itemNumber = (product: number): string => `100${plainDigits(product, 9)}`;

/** Which product an order is mainly for, as a number into `PRODUCTS`. */
export const mainProduct = (order: number): number => (order * 7 + (order >> 5)) % PRODUCTS.length;

/** The article number on the card of an order. */
export const itemOf = (order: number): string => itemNumber(mainProduct(order));

export const productOf = (product: number): Product => PRODUCTS[product % PRODUCTS.length]!;
