import { expect, test } from 'vitest';
import { personalKey } from '../../src/records/text-scan.ts';
import { file, readAll } from './helpers.ts';

const MOBILE = personalKey('mobile 13900000001');
const ADDRESS = personalKey('address 技园路12号');
const WHERE = '示范省 示范市 科技园路12号3栋';

test.each([
  [
    'taobao-orders',
    '订单编号,买家实际支付金额,订单状态,订单创建时间,订单付款时间,收货地址 ,联系电话 ,联系手机',
    `1,10.00,交易成功,2026-07-10 09:00:00,2026-07-10 09:01:00,${WHERE},,'13900000001`,
  ],
  [
    'jd-orders',
    '订单号,订购数量,下单时间,应付金额,订单状态,付款确认时间,客户地址,联系电话',
    `1,1,2026-07-10 09:00:00,10.00,完成,2026-07-10 09:01:00,${WHERE},13900000001`,
  ],
  [
    'pdd-orders',
    '订单号,订单状态,用户实付金额(元),支付时间,订单成交时间,收货地址,用户购买手机号',
    `260710-1,已收货,10,2026-07-10 09:01:00,2026-07-10 09:02:00,${WHERE},13900000001\t`,
  ],
  [
    'douyin-orders',
    '主订单编号,子订单编号,商品数量,订单应付金额,订单提交时间,支付完成时间,订单状态,收件人手机号,详细地址',
    `1,1,1,10.00,2026-07-10 09:00:00,2026-07-10 09:01:00,已完成,13900000001,${WHERE}`,
  ],
])('%s: whose order it is, as keys that tell nothing', async (format, header, row) => {
  const { orders, inputs } = await readAll(file('orders.csv', `${header}\n${row}\n`));
  expect(inputs[0]!.format).toBe(format);
  expect([...orders[0]!.persons].sort()).toEqual([MOBILE, ADDRESS].sort());
});

test('masked cells tell nothing; of the parts of an order each tells its own', async () => {
  const text = `主订单编号,子订单编号,商品数量,订单应付金额,订单提交时间,支付完成时间,订单状态,收件人手机号,详细地址
1,1,1,10.00,2026-07-10 09:00:00,2026-07-10 09:01:00,已完成,##d2h5,$$eHl6
1,2,1,10.00,2026-07-10 09:00:00,2026-07-10 09:01:00,已完成,139****0001,科技园路12号
`;
  const { orders } = await readAll(file('orders.csv', text));
  expect(orders.map(({ persons }) => persons)).toEqual([[ADDRESS]]);
});
