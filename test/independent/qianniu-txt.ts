import type { Line } from './jd-log.ts';
import { readInstant } from './zone.ts';

export type Section = { nick: string; lines: Line[] };

const section = /^-{28}(.*)-{28}$/;
const message = /^(.*)\((\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2})\):\s{0,2}(.*)$/;

export function looksLikeQianniu(text: string): boolean {
  return text.split(/\r?\n/).some((line) => section.test(line.trimEnd()));
}

/**
 * 千牛 client TXT (formats.md §1.1): line 1 names the shop; one section a buyer; a line without a prefix goes on with
 * the message before it; "群聊: group-chat part starts: stop here".
 */
export function readQianniu(zone: string, text: string): { shop: string; sections: Section[] } {
  const written = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const shop = written[0]!.split(/[:：]/)[0]!.trim();
  const sections: Section[] = [];
  let open: Section | null = null;
  let line: Line | null = null;
  for (const raw of written.slice(1)) {
    const trimmed = raw.trimEnd();
    if (/^\s+群聊$/.test(trimmed)) break;
    if (/^={64}/.test(trimmed)) {
      open = null;
      line = null;
      continue;
    }
    const begins = section.exec(trimmed);
    if (begins) {
      open = { nick: begins[1]!.trim(), lines: [] };
      sections.push(open);
      line = null;
      continue;
    }
    const match = message.exec(trimmed);
    const at = match ? readInstant(zone, match[2]!) : null;
    if (match && at !== null && open) {
      line = { sender: match[1]!.trim(), at, text: match[3]! };
      open.lines.push(line);
    } else if (line) {
      line.text += `\n${trimmed}`;
    }
  }
  for (const each of sections) for (const message of each.lines) message.text = message.text.trim();
  return { shop, sections };
}
