import { write } from '../../helpers/bytes.mjs';

// Chats of 2026-10-01 … 07: each day 27 sessions, three in each hour from 9 to 17, answered after 10 s; none on the 6th,
// and on the 7th nothing from 12 o'clock on. Orders of 2026-09-20 … 10-07, one a day.
const two = (n) => String(n).padStart(2, '0');
const chats = ['会话ID,买家昵称,客服,发送方,发送时间,消息内容'];
for (const day of [1, 2, 3, 5, 7])
  for (let hour = 9; hour < (day === 7 ? 12 : 18); hour++)
    for (const minute of [10, 30, 50]) {
      const id = `D${day}H${hour}M${minute}`;
      const at = (second) => `2026-10-${two(day)} ${two(hour)}:${minute}:${two(second)}`;
      chats.push(`${id},${id.toLowerCase()},小美,买家,${at(0)},在吗`, `${id},${id.toLowerCase()},小美,客服,${at(10)},在的`);
    }
const orders = ['订单编号,买家会员名,买家实际支付金额,订单状态,订单创建时间,订单付款时间,宝贝总数量,买家应付邮费,发货时间'];
for (let i = 0; i < 18; i++) {
  const day = i < 11 ? `09-${two(20 + i)}` : `10-${two(i - 10)}`;
  orders.push(`90${two(i)},demo_${i},10.00,交易成功,2026-${day} 10:00:00,2026-${day} 10:01:00,1,0.00,2026-${day} 20:00:00`);
}
write(import.meta.url, '聊天.csv', `${chats.join('\n')}\n`);
write(import.meta.url, '订单.csv', `${orders.join('\n')}\n`);
