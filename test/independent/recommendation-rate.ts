import { attribute } from './attribution.ts';
import { roleFits } from './counted.ts';
import type { Given } from './given.ts';
import { humanMessagesOf } from './human-messages.ts';
import type { Inquirer } from './inquirers.ts';
import { messageOrder } from './message-order.ts';
import { noData, ratio } from './no-data.ts';
import { hits } from './phrases.ts';
import type { Measured } from './types.ts';

const shops = /^https?:\/\/[\w.-]*(?:taobao|tmall|jd|yangkeduo|pinduoduo|jinritemai)\.com\//;

/** The items whose pages a text links to, on the platforms' own hosts: `…?id=`, `?goods_id=`, or `/<number>.html`. */
export function itemsIn(text: string): string[] {
  const items: string[] = [];
  for (const [link] of text.matchAll(/https?:\/\/[^\s\u4e00-\u9fff]+/g)) {
    if (!shops.test(link)) continue;
    const match = /[?&](?:id|item_?id|goods_id)=(\d+)/i.exec(link) ?? /\/(\d+)\.html/.exec(link);
    if (match) items.push(match[1]!);
  }
  return items;
}

/** "hits `recommendation`, or holds an item link whose item no earlier buyer message of those sessions holds" */
function recommends(given: Given, { sessions }: Inquirer): boolean {
  const asked = sessions.flatMap((session) => session.messages).filter((m) => m.class === 'buyer');
  for (const message of sessions.flatMap((session) => humanMessagesOf(given, session))) {
    if (hits(given.contract, 'recommendation', message.text)) return true;
    for (const item of itemsIn(message.text)) {
      const first = asked.some((m) => messageOrder(m, message) < 0 && itemsIn(m.text).includes(item));
      if (!first) return true;
    }
  }
  return false;
}

/** "inquirer buyer-days with a human recommendation ÷ inquirers" */
export function recommendationRate(given: Given): Measured {
  const { contract, clause, orders } = given;
  const attribution = attribute(given, orders);
  if (attribution === 'unjoinable') return noData('unjoinable');
  const own = attribution.inquirers.filter(({ day }) => roleFits(contract, clause, day.responsible));
  const met = own.filter((inquirer) => recommends(given, inquirer)).length;
  return ratio(met, own.length, own.length - met);
}
