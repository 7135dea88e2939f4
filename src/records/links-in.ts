const LINK = /https?:\/\/\S+/g;

// Where an item's number stands in a shop's links.
const ITEMS: readonly (readonly [shop: string, item: RegExp])[] = [
  ['taobao', /(?:taobao|tmall)\.(?:com|hk)\/[^?\s]*\?(?:\S*&)?id=(\d+)/],
  ['jd', /item(?:\.m)?\.jd\.com\/(?:product\/)?(\d+)\.html/],
  ['pdd', /(?:yangkeduo|pinduoduo)\.com\/\S*[?&]goods_id=(\d+)/],
  ['douyin', /(?:jinritemai|douyin)\.com\/\S*[?&](?:id|product_id|goods_id)=(\d+)/],
];

/** The items that a text links to, as `taobao 123`. */
export function* linksIn(text: string): Iterable<string> {
  if (!text.includes('http')) return;
  for (const link of text.match(LINK) ?? [])
    for (const [shop, pattern] of ITEMS) {
      const item = pattern.exec(link)?.[1];
      if (item !== undefined) yield `${shop} ${item}`;
    }
}
