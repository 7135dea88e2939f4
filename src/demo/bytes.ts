import { gbk } from './gbk.ts';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'gbk';

/** Pieces of text as chunks of bytes; a chunk ends with a piece. */
export function* encoded(pieces: Iterable<string>, encoding: Encoding): Iterable<Uint8Array> {
  const utf8 = new TextEncoder();
  const encode = encoding === 'gbk' ? gbk : (text: string) => utf8.encode(text);
  let held = encoding === 'utf-8-bom' ? '\ufeff' : '';
  for (const piece of pieces) {
    held += piece;
    if (held.length < CHUNK) continue;
    yield encode(held);
    held = '';
  }
  if (held !== '') yield encode(held);
}

// Characters; about 100 KiB of Chinese.
const CHUNK = 65_536;
