import { readInstant } from './zone.ts';

export type Line = { sender: string; at: number; text: string };

const starts = /\/\*{5,}.*以下为一通会话.*\*{5,}\//;
const ends = /\*{5,}.*会话结束.*\*{5,}/;
const header = /^(\S+) (\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2})$/;

export function looksLikeJdLog(text: string): boolean {
  return starts.test(text);
}

/**
 * The blocks of a JD 咚咚 log (formats.md §1.5). A message is a line `sender time` and the lines up to the next one.
 * The end marker may be missing: the next start marker ends a block too.
 */
export function readJdLog(zone: string, text: string): Line[][] {
  const blocks: Line[][] = [];
  let block: Line[] = [];
  let line: Line | null = null;
  for (const raw of text.replace(/^\ufeff/, '').split(/\r?\n/)) {
    const written = raw.replace(/[\t\r ]+$/, '');
    if (starts.test(written) || ends.test(written)) {
      if (block.length > 0) blocks.push(block);
      block = [];
      line = null;
      continue;
    }
    const match = header.exec(written);
    const at = match ? readInstant(zone, match[2]!) : null;
    if (match && at !== null) {
      line = { sender: match[1]!, at, text: '' };
      block.push(line);
    } else if (line) {
      line.text += `${written}\n`;
    }
  }
  if (block.length > 0) blocks.push(block);
  for (const each of blocks) for (const message of each) message.text = message.text.trim();
  return blocks;
}
