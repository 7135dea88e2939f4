import { createHmac } from 'node:crypto';

/** Gives a kind of thing (session, order …) and its normalised id their pseudonym. */
export type Seal = (kind: string, id: string) => string;

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const CHARACTERS = 10;

/** Pseudonyms under a key: the first 10 base32 characters (50 bits) of HMAC-SHA-256 over kind, NUL and id. */
export function makeSeal(key: Uint8Array): Seal {
  return (kind, id) => {
    const digest = createHmac('sha256', key).update(`${kind}\0${id}`).digest();
    // 10 characters of 5 bits are within the first 7 bytes, of which the last 6 bits are not used.
    const bits = BigInt(`0x${digest.subarray(0, 7).toString('hex')}`) >> 6n;
    let text = '';
    for (let i = CHARACTERS - 1; i >= 0; i--) text += BASE32[Number((bits >> BigInt(5 * i)) & 31n)];
    return text;
  };
}
