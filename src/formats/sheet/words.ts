import type { Decision, ExemptionCategory, Ruling } from '../../records/rulings.ts';
import type { EventType, Party } from '../../records/staff.ts';
import type { Words } from '../format.ts';
import { showWord } from '../read/cell.ts';
import type { Decode } from '../read/cells.ts';

/** Each code with its words, those of the template in zh and en first. */
const wordsOf = <C extends string>(lists: Readonly<Record<C, string>>) =>
  Object.fromEntries(
    Object.entries<string>(lists).map(([code, words]) => [code, words.split(', ')]),
  ) as unknown as Readonly<Record<C, Words[string]>>;

/** Yes and no. */
export const YES_NO = wordsOf({
  yes: '是, yes, y, true, 1, 有, √, ✓, 对',
  no: '否, no, n, false, 0, 无, 没有, ×, ✗, 不是',
});

/** Who answers for something. A platform's 卖家责任 does not say whether shop or vendor: it is none of these. */
export const PARTY_WORDS = wordsOf<Party>({
  vendor: '乙方, vendor, 乙方责任, 外包, 外包方, 外包责任, 外包客服, 服务商, 服务商责任, 客服, 客服责任',
  owner: '甲方, owner, 甲方责任, 店铺, 店铺责任, 商品, 商品问题, 仓库, 仓库责任',
  platform: '平台, platform, 平台责任',
  logistics: '物流, logistics, 物流责任, 快递, 快递责任, courier',
  buyer: '买家, buyer, 买家责任, 客户, 客户责任, 买家原因, 客户原因, customer',
  none: '无责任, none, 无责, 无, 不成立, 投诉不成立',
});

export const EVENT_WORDS = wordsOf<EventType>({
  'replacement-shipped': '补发/换货发出, replacement shipped, 补发, 换货发出, 补发发出, 换货, 补寄',
  'refund-completed': '退款完成, refund completed, 退款成功, 退款',
  'parcel-abnormal': '物流异常, parcel abnormal, 异常件, 快递异常, 异常包裹, 丢件, 破损, 滞留',
  'address-changed': '改地址, address changed, 修改地址, 地址变更, 更改地址',
});

export const DIRECTION_WORDS = wordsOf({
  in: '呼入, inbound, in, 来电, 接听, 进线, 入呼',
  out: '呼出, outbound, out, 去电, 外呼, 拨出, 出呼',
});

export const ANSWERED_WORDS = wordsOf({
  yes: '已接, answered, 已接听, 接通, 已接通, 接听, 是, yes, y, 成功',
  no: '未接, missed, 未接听, 未接通, 无人接听, 无应答, 放弃, 漏接, 占线, 否, no, n, no answer, busy, abandoned, 失败',
});

export const STAR_WORDS = wordsOf({
  5: '很满意, very satisfied, 非常满意, 5星, 五星, 5分, 5.0, ★★★★★, ⭐⭐⭐⭐⭐',
  4: '满意, satisfied, 4星, 四星, 4分, 4.0, ★★★★, ⭐⭐⭐⭐, ★★★★☆',
  3: '一般, neutral, 3星, 三星, 3分, 3.0, ★★★, ⭐⭐⭐, ★★★☆☆',
  2: '不满意, dissatisfied, 2星, 二星, 两星, 2分, 2.0, ★★, ⭐⭐, ★★☆☆☆',
  1: '很不满意, very dissatisfied, 非常不满意, 1星, 一星, 1分, 1.0, ★, ⭐, ★☆☆☆☆',
});

export const PRESENCE_WORDS = wordsOf({
  present: '出勤, present, 正常, 正常出勤, 在岗, 到岗, 迟到, 早退, 加班, late',
  half: '半天, half day, 出勤半天, 请假半天, 0.5',
  absent: '缺勤, absent, 旷工, 请假, 事假, 病假, 未到岗, leave, sick',
  off: '休息, off, 休, 轮休, 调休, 未排班, 年假, holiday',
});

export const TRAINING_WORDS = wordsOf({
  training: '培训, training, 培训考核, 课程',
  exam: '考试, exam, 业务考试, 测验, test',
});

export const VIOLATION_WORDS = wordsOf({
  general: '一般违规, general, 一般, 一般违规行为, A类, A',
  serious: '严重违规, serious, 严重, 严重违规行为, B类, B',
});

export const EXPERIENCE_WORDS = wordsOf({
  yes: '有经验, experienced, 熟手, 老员工, 是, yes, y',
  no: '新人, new, 无经验, 新手, 否, no, n',
});

export const DECISION_WORDS = wordsOf<Decision>({
  accepted: '采纳, accepted, 已采纳, 同意, 接受, 通过, 成立, 是, accept, yes',
  rejected: '驳回, rejected, 已驳回, 不采纳, 不同意, 拒绝, 不通过, 不成立, 否, reject, no',
  pending: '待定, pending, 待裁定, 待处理, 待审核, 未裁定, 处理中, open',
});

export const CATEGORY_WORDS = wordsOf<ExemptionCategory>({
  'platform-outage': '平台故障, platform outage, 系统故障, 平台异常',
  'force-majeure': '不可抗力, force majeure',
  'malicious-buyer': '恶意买家, malicious buyer, 恶意客户, 骚扰',
  'owner-fault': '甲方原因, owner, 甲方责任, 店铺原因',
  test: '测试, test, 测试对话',
  other: '其他, other, 其它',
});

export const RULING_WORDS = wordsOf<Ruling>({
  confirmed: '确认, confirmed, 成立, 属实, 是, confirm, yes',
  dismissed: '不成立, dismissed, 不属实, 误判, 否, dismiss, no',
  open: '待定, open, 待复核, 未复核, pending',
});

/** A word as it is compared: one kind of star, no mark behind. */
export const foldWord = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s|\p{Variation_Selector}/gu, '')
    .replace(/[⭐🌟]/gu, '★')
    .replace(/(?<=.)[!。.~…]+$/, '');

/** From a cell's word to its code. */
export function decodeWords(words: Words): Decode {
  const codes = new Map(
    Object.entries(words).flatMap(([code, known]) => [code, ...known].map((word) => [foldWord(word), code])),
  );
  return { read: (text) => codes.get(foldWord(text)) ?? null, refusal: 'unknown-value', show: showWord };
}
