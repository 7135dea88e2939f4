/** A mail that came in, taken apart. */
export interface ReadMail {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The parts that hold no others, in order. */
  readonly parts: readonly { readonly headers: Readonly<Record<string, string>>; readonly content: Buffer }[];
}

/** Takes a MIME message apart, as far as ours go: base64 and quoted-printable, words in headers decoded. */
export function readMail(message: Uint8Array): ReadMail {
  const { headers, body } = split(Buffer.from(message).toString('latin1'));
  return { headers, parts: leaves(headers, body) };
}

function leaves(headers: Readonly<Record<string, string>>, body: string): ReadMail['parts'] {
  const boundary = /boundary="([^"]+)"/.exec(headers['content-type'] ?? '')?.[1];
  if (boundary === undefined) {
    const encoding = headers['content-transfer-encoding'];
    const content =
      encoding === 'base64'
        ? Buffer.from(body, 'base64')
        : encoding === 'quoted-printable'
          ? quoted(body.replace(/=\r\n/g, ''))
          : Buffer.from(body, 'latin1');
    return [{ headers, content }];
  }
  return body
    .split(`--${boundary}`)
    .slice(1, -1)
    .flatMap((piece) => {
      const inner = split(piece.slice(2));
      return leaves(inner.headers, inner.body);
    });
}

function split(text: string): { headers: Record<string, string>; body: string } {
  const end = text.indexOf('\r\n\r\n');
  const lines = text
    .slice(0, end)
    .replace(/\r\n[ \t]/g, ' ')
    .split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => {
      const [, name, value] = /^([^:]+): ?(.*)$/.exec(line)!;
      return [name!.toLowerCase(), words(value!)];
    }),
  );
  return { headers, body: text.slice(end + 4) };
}

const quoted = (text: string): Buffer =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );

const words = (value: string): string =>
  value
    .replace(/\?= +=\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?(.*?)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString('utf8')
        : quoted(text.replaceAll('_', ' ')).toString('utf8'),
    );
