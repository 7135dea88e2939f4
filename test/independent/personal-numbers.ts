/** `mobile`, `id` or `card`, and its digits. */
export type PersonalNumber = { kind: 'mobile' | 'id' | 'card'; digits: string };

/** Luhn: from the right, every second digit doubled (less 9 above 9), the sum a multiple of ten. */
export function isLuhn(digits: string): boolean {
  let sum = 0;
  [...digits].reverse().forEach((digit, place) => {
    const doubled = Number(digit) * (place % 2 === 1 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  });
  return sum % 10 === 0;
}

/** GB 11643: seventeen digits weighted by 2^17, 2^16 … 2^1 modulo 11 decide the last. */
export function isIdNumber(id: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  let sum = 0;
  weights.forEach((weight, place) => {
    sum += weight * Number(id[place]);
  });
  return '10X98765432'[sum % 11] === id[17];
}

/**
 * "a mobile (1[3-9] + 9 digits, not inside a longer digit run; separators blank and - allowed in 3-4-4), an 18-digit ID
 * with right checksum, a 16–19-digit bank card (Luhn)". The numbers in a link are nobody's.
 */
export function personalNumbers(text: string): PersonalNumber[] {
  const plain = text
    .replace(/https?:\/\/\S+/g, ' ')
    .normalize('NFKC')
    .toUpperCase();
  const found: PersonalNumber[] = [];
  for (const [run] of plain.matchAll(/(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g))
    found.push({ kind: 'mobile', digits: run.replace(/[ -]/g, '') });
  for (const [run] of plain.matchAll(/(?<!\d)\d{17}[\dX](?!\d)/g))
    if (isIdNumber(run)) found.push({ kind: 'id', digits: run });
  for (const [run] of plain.matchAll(/(?<!\d)\d{16,19}(?!\d)/g))
    if (isLuhn(run)) found.push({ kind: 'card', digits: run });
  return found;
}
