import { calculate } from './calculate.ts';
import type { GivenFile } from './read-files.ts';
import type { Measured } from './types.ts';

/** Small literal inputs for the hand-worked cases. */

export const july = { from: '2026-07-01', to: '2026-07-31' };

export function file(name: string, text: string): GivenFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** A file in GBK: the decoder's table read backwards. */
export function gbk(name: string, text: string): GivenFile {
  const decoder = new TextDecoder('gbk');
  const pairs = new Map<string, [number, number]>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const char = decoder.decode(new Uint8Array([high, low]));
      if (low !== 0x7f && [...char].length === 1) pairs.set(char, [high, low]);
    }
  }
  const bytes: number[] = [];
  for (const char of text) bytes.push(...(pairs.get(char) ?? [char.charCodeAt(0)]));
  return { name, bytes: new Uint8Array(bytes) };
}

/** "10:00:00" is on 2026-07-10, "11 10:00:00" on 2026-07-11, "06-30 10:00:00" in June; a year may be given too. */
export function time(written: string): string {
  if (/^\d{4}-/.test(written)) return written;
  if (/^\d\d-\d\d /.test(written)) return `2026-${written}`;
  if (/^\d\d /.test(written)) return `2026-07-${written}`;
  return `2026-07-10 ${written}`;
}

/** Lines `session|buyer|agent|role|time|text`, and `|已撤回` behind it where the message was recalled. */
export function table(...lines: string[]): GivenFile {
  return named('聊天.csv', ...lines);
}

export function named(name: string, ...lines: string[]): GivenFile {
  let csv = '会话ID,买家昵称,客服,发送方,发送时间,消息内容,消息状态\n';
  for (const line of lines) {
    const [session, buyer, agent, role, at, text, state = ''] = line.split('|');
    csv += `${session},${buyer},${agent},${role},${time(at!)},"${text}",${state}\n`;
  }
  return file(name, csv);
}

/** The same table with the column 消息类型: lines `session|buyer|agent|role|time|text|type`. */
export function typed(...lines: string[]): GivenFile {
  let csv = '会话ID,买家昵称,客服,发送方,发送时间,消息类型,消息内容\n';
  for (const line of lines) {
    const [session, buyer, agent, role, at, text, type = '文本'] = line.split('|');
    csv += `${session},${buyer},${agent},${role},${time(at!)},${type},"${text}"\n`;
  }
  return file('聊天.csv', csv);
}

/** The same table without the column 会话ID: lines `buyer|agent|role|time|text`. */
export function unnumbered(...lines: string[]): GivenFile {
  let csv = '买家昵称,客服,发送方,发送时间,消息内容\n';
  for (const line of lines) {
    const [buyer, agent, role, at, text] = line.split('|');
    csv += `${buyer},${agent},${role},${time(at!)},"${text}"\n`;
  }
  return file('聊天.csv', csv);
}

/** A Taobao order sheet: lines `number|nick|paid amount|created|paid|status`. */
export function orders(...lines: string[]): GivenFile {
  let csv = '订单编号,买家会员名,买家实际支付金额,订单创建时间,订单付款时间 ,订单状态,宝贝总数量\n';
  for (const line of lines) {
    const [id, nick, amount, created, paid, status] = line.split('|');
    csv += `="${id}",${nick},${amount},${time(created!)},${paid ? time(paid) : ''},${status ?? '交易成功'},1\n`;
  }
  return file('ExportOrderList.csv', csv);
}

/** v* are the vendor's agents, o* the owner's; `rest` may be any further keys. */
export function contract(clauses: string[], rest = 'platform: generic'): string {
  const agents = rest.includes('agents:') ? '' : 'agents: { vendor: ["v*"], owner: ["o*"] }\n';
  const list = clauses.map((clause, i) => `  - { id: "${i + 1}", ${clause} }\n`).join('');
  return `kefu-sla: 1\n${rest}\n${agents}clauses:\n${list}`;
}

/** Measures the clauses over July and gives the figures in their order. */
export function measure(clauses: string[], files: GivenFile[], rest?: string, period = july): Measured[] {
  const results = calculate(contract(clauses, rest), files, period);
  return clauses.map((_, i) => rounded(results[String(i + 1)]!));
}

/** As a scorecard gives figures: plain numbers, of 12 significant digits where they are not whole. */
export function rounded(measured: Measured): Measured {
  const plain = (figure: bigint | number | null): number | null =>
    figure === null ? null : Number(Number(figure).toPrecision(12));
  return {
    ...measured,
    value: plain(measured.value),
    numerator: plain(measured.numerator),
    denominator: plain(measured.denominator),
  };
}

/** `1/2`, `null` where nothing was measured. */
export function fractions(measured: Measured[]): string[] {
  return measured.map((m) => (m.value === null ? 'null' : `${m.numerator}/${m.denominator}`));
}
