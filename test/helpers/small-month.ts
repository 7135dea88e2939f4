/**
 * October 2026 in small: on each of its days one session in a plain chat table, a question at ten in the morning and
 * an answer `wait` seconds later. `days` leaves the last ones out.
 */
export function smallMonth({ wait = 10, days = 31 }: { wait?: number; days?: number } = {}): string {
  const rows = ['会话ID,买家昵称,客服,发送方,发送时间,消息内容'];
  for (let day = 1; day <= days; day++) {
    const date = `2026-10-${String(day).padStart(2, '0')}`;
    const second = String(wait).padStart(2, '0');
    rows.push(`S${day},demo_${day},小美,买家,${date} 10:00:00,这款有现货吗`);
    rows.push(`S${day},demo_${day},小美,客服,${date} 10:00:${second},有的 今天就能发`);
  }
  return `${rows.join('\n')}\n`;
}

/** A contract with one clause: first responses within `max` on average, or ¥300 of ¥30,000. */
export const smallContract = (max = '15s', more = ''): string => `kefu-sla: 1
contract: KF-1
owner: 青禾文具旗舰店
vendor: 创业宏客服
platform: generic
agents: { vendor: [小美] }
clauses:
  - { id: "4.1", metric: first-response-time, max: ${max}, penalty: { deduct: 300 } }
settlement: { base: [ { type: fixed, amount: 30000 } ], penalty-cap: 20% }
${more}`;
