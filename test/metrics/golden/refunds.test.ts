import { describe, expect, it } from 'vitest';
import { byTheProgram, cardOf } from '../../independent/by-the-program.ts';
import { measure as byReference, file, fractions, orders, time } from '../../independent/inputs.ts';

/** A Taobao refund sheet: lines `number|order|applied|completed|status|type|intervention|liable|reason|freight`. */
function refunds(...lines: string[]) {
  let csv =
    '订单编号,退款编号,退款的申请时间,退款完结时间,退款状态,买家退款金额,售后类型,客服介入状态,责任方,买家退款原因,运费承担方\n';
  for (const line of lines) {
    const [
      id,
      order,
      applied,
      completed,
      status,
      type = '',
      state = '',
      liable = '',
      reason = '',
      freight = '',
    ] = line.split('|');
    const at = (written: string | undefined) => (written ? time(written) : '');
    csv += `${order},${id},${at(applied)},${at(completed)},${status},5.00,${type},${state},${liable},${reason},${freight}\n`;
  }
  return file('退款.csv', csv);
}
const paid = (id: string, at: string) => `${id}|b${id}|10.00|${at}|${at}`;
const reasons = (measured: readonly { readonly reason: string | null }[]) =>
  measured.map(({ reason }) => reason);
const FLAGS = 'platform: generic\nattribution: { exclude-flags: [刷单] }';

describe.each([
  ['the reference', byReference],
  ['the program', byTheProgram],
] as const)('refunds, by %s', (_name, measure) => {
  it('refund-time: the refund of a flagged order leaves as the order does', async () => {
    // R1 of the flagged order 1 took an hour; R2 ten minutes: 600 ÷ 1.
    const head =
      '订单编号,买家会员名,买家实际支付金额,订单创建时间,订单付款时间 ,订单状态,宝贝总数量,订单备注';
    const order = (id: string, note: string) =>
      `${id},b${id},10.00,2026-07-10 10:00:00,2026-07-10 10:00:00,交易成功,1,${note}`;
    const files = [
      file('ExportOrderList.csv', `${head}\n${order('1', '刷单')}\n${order('2', '')}\n`),
      refunds('R1|1|10 12:00:00|10 13:00:00|退款成功|仅退款', 'R2|2|10 12:00:00|10 12:10:00|退款成功|仅退款'),
    ];
    expect(fractions(await measure(['metric: refund-time'], files, FLAGS))).toEqual(['600/1']);
  });

  it('a column that only another shop’s sheet has tells nothing of this one', async () => {
    // 甲店's sheet has both columns: 1 intervention of 1. 乙店's has neither.
    const rest =
      'shops: [ { name: 甲店, platform: generic, files: ["a/**"] }, { name: 乙店, platform: generic, files: ["b/**"] } ]';
    const within = (folder: string, { name, bytes }: ReturnType<typeof file>) => ({
      name: `${folder}/${name}`,
      bytes,
    });
    const plain =
      '订单编号,退款编号,退款的申请时间,退款完结时间,退款状态,买家退款金额,售后类型\n9,R9,2026-07-10 12:00:00,2026-07-10 13:00:00,退款成功,5.00,仅退款\n';
    const files = [
      within('a', refunds('R1|1|10 12:00:00|10 13:00:00|退款成功|仅退款|客服已介入|卖家')),
      within('a', orders(paid('1', '10:00:00'))),
      within('b', file('退款.csv', plain)),
      within('b', orders(paid('9', '10:00:00'))),
    ];
    const clauses = ['甲店', '乙店'].flatMap((shop) =>
      ['intervention-rate', 'dispute-refund-rate'].map((id) => `metric: ${id}, only: { shops: [${shop}] }`),
    );
    const measured = await measure(clauses, files, rest);
    expect(fractions(measured)).toEqual(['1/1', '1/1', 'null', 'null']);
    expect(reasons(measured).slice(2)).toEqual(['no-intervention-column', 'no-intervention-column']);
  });

  it('dispute-refund-rate: 30 days of both, intervention and liability together, only what was paid back', async () => {
    // 30 days to 31 July begin on 2 July. Orders paid: 1 on the 1st (out), 2 on the 2nd 00:00:00 (in), 3, 4, 5 later: 4.
    // Disputes: R2 completed on the 2nd at 00:00:00: in. R3 intervened, but the buyer is liable. R4 seller liable, nobody
    // intervened. R5 closed: nothing was paid back. R6 completed on 1 July: out. R7 an exchange. R8: another one of
    // order 3, applied in June, completed in time: in. 2 ÷ 4.
    const files = [
      orders(
        paid('1', '01 23:59:59'),
        paid('2', '02 00:00:00'),
        paid('3', '10:00:00'),
        paid('4', '11:00:00'),
        paid('5', '31 23:59:59'),
      ),
      refunds(
        'R2|2|02 00:00:00|02 00:00:00|退款成功|仅退款|客服已介入|卖家',
        'R3|3|10:30:00|11 10:00:00|退款成功|仅退款|客服已介入|买家',
        'R4|4|11:30:00|12 10:00:00|退款成功|仅退款|未介入|卖家',
        'R5|5|31 23:59:59|31 23:59:59|退款关闭|仅退款|客服已介入|卖家',
        'R6|1|01 10:00:00|01 23:59:59|退款成功|仅退款|客服已介入|卖家',
        'R7|4|11:30:00|12 10:00:00|退款成功|换货|客服已介入|卖家',
        'R8|3|06-20 10:30:00|11 10:00:00|退款成功|退货退款|客服已介入|卖家',
      ),
    ];
    expect(fractions(await measure(['metric: dispute-refund-rate'], files))).toEqual(['2/4']);
  });

  it('dispute-refund-rate, intervention-rate: without the columns there is no figure', async () => {
    const bare = file(
      '退款.csv',
      '订单编号,退款编号,退款的申请时间,退款完结时间,退款状态,买家退款金额\n1,R1,2026-07-10 10:00:00,,退款成功,1\n',
    );
    const half = file(
      '退款.csv',
      '订单编号,退款编号,退款的申请时间,退款完结时间,退款状态,买家退款金额,客服介入状态\n1,R1,2026-07-10 10:00:00,,退款成功,1,未介入\n',
    );
    const clauses = ['metric: dispute-refund-rate', 'metric: intervention-rate'];
    const order = orders(paid('1', '10:00:00'));
    expect(reasons(await measure(clauses, [order, bare]))).toEqual([
      'no-intervention-column',
      'no-intervention-column',
    ]);
    expect(reasons(await measure(clauses, [order, half]))).toEqual(['no-liability-column', null]);
  });

  it('intervention-rate: by the day of application, else of completion; exchanges are no refunds; edges of the period', async () => {
    // 1: applied on the 1st 00:00:00, intervened. 2: on the 31st 23:59:59, not. 3: in June, completed in July: out.
    // 4: no application told, completed on the 5th, an empty state: not. 5: an exchange. 6: on 1 August: out. 1 ÷ 3.
    const files = [
      refunds(
        'R1|1|01 00:00:00||等待卖家同意|仅退款|需要客服介入',
        'R2|2|31 23:59:59||退款关闭|退货退款|未介入',
        'R3|3|06-30 23:59:59|01 10:00:00|退款成功|仅退款|客服已介入',
        'R4|4||05 10:00:00|退款成功|仅退款|',
        'R5|5|05 10:00:00|06 10:00:00|退款成功|换货|客服已介入',
        'R6|6|08-01 00:00:00||等待卖家同意|仅退款|客服已介入',
      ),
    ];
    expect(fractions(await measure(['metric: intervention-rate'], files))).toEqual(['1/3']);
    // Nothing applied for in the period: no figure.
    expect(
      fractions(
        await measure(['metric: intervention-rate'], [refunds('R6|6|08-01 00:00:00||x|仅退款|未介入')]),
      ),
    ).toEqual(['null']);
  });

  it('refund-time: an exchange or a parcel sent again gives no money back', async () => {
    // 1: an hour. 2: an exchange of two, 3: sent again after three. Only the first is a refund: 3600 ÷ 1.
    const files = [
      refunds(
        'R1|1|10:00:00|11:00:00|退款成功|仅退款',
        'R2|2|10:00:00|12:00:00|退款成功|换货',
        'R3|3|10:00:00|13:00:00|退款成功|补寄',
      ),
    ];
    expect(fractions(await measure(['metric: refund-time'], files))).toEqual(['3600/1']);
  });

  it('refund-rate: by the order, whenever it came back; closed cases and exchanges give nothing back', async () => {
    // Paid in July: 1 … 6. 1: back in August, twice: one order. 2: closed. 3: exchange. 4: the order sheet says 3.00.
    // 5: nothing. 6: a successful refund of the same number. 7: paid in June, back in July: out. 3 of 6.
    const sheet = (rows: string) =>
      file(
        'o.csv',
        `订单编号,买家会员名,买家实际支付金额,订单创建时间,订单付款时间 ,订单状态,退款金额\n${rows}`,
      );
    const row = (id: number, back: string, at = '2026-07-10 10:00:00') =>
      `${id},b${id},10.00,${at},${at},交易成功,${back}\n`;
    const files = [
      sheet(
        row(1, '无退款申请') +
          row(2, '') +
          row(3, '') +
          row(4, '3.00') +
          row(5, '0.00') +
          row(6, '') +
          row(7, '', '2026-06-30 23:59:59'),
      ),
      refunds(
        'R1|1|30 10:00:00|08-02 10:00:00|退款成功|仅退款',
        'R1b|1|30 10:00:00|08-03 10:00:00|退款成功|仅退款',
        'R2|2|11:00:00||退款关闭|仅退款',
        'R3|3|11:00:00|12:00:00|退款成功|换货',
        'R6|6|11:00:00|12:00:00|退款成功|退货退款',
        'R7|7|02 11:00:00|02 12:00:00|退款成功|仅退款',
      ),
    ];
    expect(fractions(await measure(['metric: refund-rate'], files))).toEqual(['3/6']);
  });

  it('flagged orders leave with their refunds, waived days leave both sides', async () => {
    // Paid: 1 flagged; 2 on the waived 11th; 3. Refunds: of 1 (out), of 3 applied on the 11th (waived for the one clause).
    const sheet = file(
      'o.csv',
      `订单编号,买家会员名,买家实际支付金额,订单创建时间,订单付款时间 ,订单状态,退款金额,订单备注
1,a,10.00,2026-07-10 10:00:00,2026-07-10 10:00:00,交易成功,10.00,刷单
2,b,10.00,2026-07-11 10:00:00,2026-07-11 10:00:00,交易成功,10.00,
3,c,10.00,2026-07-12 10:00:00,2026-07-12 10:00:00,交易成功,0.00,
`,
    );
    const files = [
      sheet,
      refunds(
        'R1|1|10:30:00|11:00:00|退款成功|仅退款|客服已介入|卖家',
        'R3|3|11 10:30:00|11 11:00:00|退款关闭|仅退款|客服已介入|卖家',
        'R4|9|12 10:30:00|12 11:00:00|退款成功|仅退款|客服已介入|卖家',
      ),
    ];
    // refund-rate: 3 alone is left, its only case is closed: 0/1. intervention-rate: R4 alone: 1/1.
    // dispute-refund-rate: nothing waived: orders 2 and 3, disputes R4 (its order is in no sheet): 1/2.
    const waive = `${FLAGS}\ncalendar: [ { day: 2026-07-11, waive: [refund-rate, intervention-rate] } ]`;
    const clauses = ['refund-rate', 'intervention-rate', 'dispute-refund-rate'].map((id) => `metric: ${id}`);
    expect(fractions(await measure(clauses, files, waive))).toEqual(['0/1', '1/1', '1/2']);
  });

  it('refund-record-rate: reason and party both; cases of every type', async () => {
    // 1 both; 2 reason alone; 3 party alone; 4 neither; 5 an exchange with both; 6 applied in June: out. 2 ÷ 5.
    const files = [
      refunds(
        'R1|1|10:00:00||等待卖家同意|仅退款||买家|不想要了',
        'R2|2|10:00:00||退款关闭|仅退款|||少件',
        'R3|3|10:00:00||退款关闭|仅退款||卖家|',
        'R4|4|10:00:00||退款关闭|仅退款||-|-',
        'R5|5|10:00:00||退款关闭|换货||卖家|破损',
        'R6|6|06-30 10:00:00|10:00:00|退款成功|仅退款||卖家|破损',
      ),
    ];
    expect(fractions(await measure(['metric: refund-record-rate'], files))).toEqual(['2/5']);
  });

  it('freight-rule-rate: the buyer pays a return, an exchange is split; the seller’s fault and the unrecorded are out', async () => {
    // Returns: 1 buyer (met), 2 half (missed), 3 seller pays (missed). Exchanges: 4 half (met), 5 buyer (missed).
    // 6 return, buyer pays, but the seller is liable: out. 7 nothing recorded: out. 8 refund only: no freight at all. 2 ÷ 5.
    const files = [
      refunds(
        'R1|1|10:00:00||退款关闭|退货退款||买家||买家承担',
        'R2|2|10:00:00||退款关闭|退货退款||||买卖双方各半',
        'R3|3|10:00:00||退款关闭|退货退款||||卖家承担',
        'R4|4|10:00:00||退款关闭|换货||||各半',
        'R5|5|10:00:00||退款关闭|换货||||买家',
        'R6|6|10:00:00||退款关闭|退货退款||卖家||买家',
        'R7|7|10:00:00||退款关闭|退货退款||||',
        'R8|8|10:00:00||退款关闭|仅退款||||买家',
      ),
    ];
    const [measured] = await measure(['metric: freight-rule-rate'], files);
    expect(fractions([measured!])).toEqual(['2/5']);
    expect(measured!.excluded).toMatchObject({ 'seller-liable': 1, 'no-freight': 1 });
  });
});

describe('refunds, by the program alone', () => {
  it('refund-rate: where no sheet would tell it, an order is no unit', async () => {
    // Neither a refund sheet nor a column of the order sheet's own.
    const [measured] = await byTheProgram(['metric: refund-rate'], [orders(paid('1', '10:00:00'))]);
    expect([measured!.value, measured!.excluded]).toEqual([null, { 'no-figure': 1 }]);
  });

  it('refund-record-rate: a column that no sheet has says nothing of how well it is kept', async () => {
    const bare = (column: string) =>
      file(
        '退款.csv',
        `订单编号,退款编号,退款的申请时间,退款状态,买家退款金额,${column}\n1,R1,2026-07-10 10:00:00,退款成功,1,x\n`,
      );
    const of = async (column: string) =>
      reasons(await byTheProgram(['metric: refund-record-rate'], [bare(column)]));
    expect([await of('责任方'), await of('买家退款原因')]).toEqual([
      ['no-reason-column'],
      ['no-liability-column'],
    ]);
  });

  it('misses are evidence: the row they stand in', async () => {
    const sheet = refunds('R1|1|10:00:00||x|仅退款|未介入', 'R2|2|10:00:00||x|仅退款|客服已介入');
    const { judgements } = await cardOf(['metric: intervention-rate, max: 1%'], [sheet]);
    expect(judgements[0]!.evidence.map(({ unit, row }) => [unit, row])).toEqual([['refund', 3]]);
  });
});
