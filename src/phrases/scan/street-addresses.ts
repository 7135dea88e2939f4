// Two characters of the name, what kind of street it is, the house: 科技园路12号 gives 技园路12号, whatever stands before.
// 道 and 里 alone are left out: 知道12号到, 3公里.
const ADDRESS = /\p{Script=Han}{2}(?:大道|大街|胡同|路|街|巷)\d{1,5}(?:-\d{1,4})?[号弄]/gu;

/** The street addresses that a text without white space (NFKC) holds, each as far as any writing of it goes. */
export const streetAddressesIn = (text: string): readonly string[] => text.match(ADDRESS) ?? [];

const HOUSE = /[0-9\uFF10-\uFF19]\s*[号弄]/;

/** Whether it is worth while to look. */
export const mayHoldAddress = (text: string): boolean => HOUSE.test(text);
