const SHOP = /^(?:全店|店铺|整店|整体|商家)(?:汇总|合计|总计|总|数据)?值?$/;
const LISTED = /^(?:汇总|合计|总计|总|小计|累计)值?$/;
const OTHER = /^(?:全店|店铺|整体)?(?:平均|均)值?$|^同行|^行业|^同层|^人均$/;

/**
 * What a summary row of an agents' table sums up: the whole `shop`, the accounts `listed`, or something `other` (means,
 * other shops); null where the name is an account's.
 */
export function summaryOf(name: string): 'shop' | 'listed' | 'other' | null {
  const clean = name.normalize('NFKC').replace(/\s/g, '');
  if (OTHER.test(clean)) return 'other';
  if (SHOP.test(clean)) return 'shop';
  return LISTED.test(clean) ? 'listed' : null;
}
