import { isListedWhole, sideOf } from './agents.ts';
import { readCells } from './cells.ts';
import { readChatTable } from './chat-table.ts';
import { classOf } from './class-of.ts';
import type { Contract } from './contract.ts';
import { type Line, looksLikeJdLog, readJdLog } from './jd-log.ts';
import { looksLikeQianniu, readQianniu } from './qianniu-txt.ts';
import type { Message, SenderClass } from './types.ts';

type Row = Omit<Message, 'file' | 'coarse' | 'shop'>;

function row(
  contract: Contract,
  role: SenderClass,
  line: Line & { type?: string },
  buyer: string,
  whole: string | null,
): Row {
  const { sender, text, type = '' } = line;
  const { class: senderClass, media } = classOf(contract.agents, contract.autoTexts, {
    role,
    sender,
    text,
    type,
  });
  return {
    conversation: null,
    whole,
    buyer,
    sender,
    class: senderClass,
    at: line.at,
    text: media === null ? text : '',
    written: text,
    media,
    assigned: null,
    recalled: false,
    stranger: false,
  };
}

/** "In exports that mark no roles a sender on no list is the buyer […] two or more candidate buyers is refused" */
function jdRows(contract: Contract, text: string): Row[] {
  const rows: Row[] = [];
  for (const block of readJdLog(contract.zone, text)) {
    const candidates = new Set<string>();
    for (const { sender } of block) {
      if (sideOf(contract.agents, sender, '') === 'unlisted') candidates.add(sender);
    }
    if (candidates.size > 1) continue;
    const buyer = [...candidates][0] ?? '';
    // "a block of a JD log is a conversation of its own […] A session's identity: shop, buyer, instant of its first message"
    const whole = `block ${buyer} ${Math.min(...block.map((line) => line.at))}`;
    for (const line of block) {
      rows.push(row(contract, candidates.has(line.sender) ? 'buyer' : 'human', line, buyer, whole));
    }
  }
  return rows;
}

/** "千牛: the section's nick is the buyer, `shop:name` an agent, the bare shop account a bot." */
function qianniuRows(contract: Contract, text: string): Row[] {
  const { shop, sections } = readQianniu(contract.zone, text);
  const rows: Row[] = [];
  for (const { nick, lines } of sections) {
    for (const line of lines) {
      let role: SenderClass = 'buyer';
      let stranger = false;
      // "the bare shop account a bot", a robot's name of the trade: inside a glob it still is, listed whole it is what the list says
      const isBareShop = line.sender === shop && !isListedWhole(contract.agents, shop);
      if (line.sender === nick) role = 'buyer';
      else if (isBareShop) role = 'bot';
      else if (sideOf(contract.agents, line.sender, '') !== 'unlisted') role = 'human';
      else if (line.sender.includes(':')) role = 'human';
      else stranger = true;
      rows.push({ ...row(contract, role, line, nick, null), stranger });
    }
  }
  return rows;
}

/** The rows of one file, or null when it holds no chats. */
export function readChats(contract: Contract, text: string): Row[] | null {
  if (looksLikeJdLog(text)) return jdRows(contract, text);
  if (looksLikeQianniu(text)) return qianniuRows(contract, text);
  const table = readChatTable(contract.zone, readCells(text));
  if (!table) return null;
  return table.map((raw) => ({
    ...row(contract, raw.role!, raw, raw.buyer, raw.conversation && `id ${raw.conversation}`),
    conversation: raw.conversation,
    assigned: raw.assigned,
    recalled: raw.recalled,
  }));
}

/** "A file of ≥ 20 rows whose times all fall on whole minutes has *coarse time*" */
export function isCoarse(rows: { at: number }[]): boolean {
  return rows.length >= 20 && rows.every((each) => each.at % 60 === 0);
}
