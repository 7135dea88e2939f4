import { type Template, templates } from './template.ts';

/** A subject: what buyers ask about it and what agents answer. */
export interface Topic {
  readonly ask: readonly Template[];
  readonly answer: readonly Template[];
}

/** Before an order. */
export const BEFORE: readonly Topic[] = [
  {
    ask: templates('{p}多少钱', '这个{p}现在什么价', '{p}买{n}件怎么算', '能便宜点吗，买{n}个', '有优惠吗'),
    answer: templates(
      '亲，{p}现在活动价{m}元，拍{n}件以上再减{m}元',
      '单件{m}元哦，{n}件一起拍的话系统会自动减{m}元',
      '现在领券下单折后{m}元，券在详情页，今晚{t}前有效',
      '亲看这里：{u}\n这个组合{n}件装只要{m}元，比单买划算',
    ),
  },
  {
    ask: templates('{p}有{c}的吗', '{c}还有货没', '有没有{c}', '这个颜色和图片一样吗', '{p}有几种颜色'),
    answer: templates(
      '{p}有{c}和{k}两种，{c}库存还有{n}件',
      '{c}暂时没货了亲，预计{d}天后到，{k}可以现在拍',
      '有的，{c}拍下选第{d}个规格就是，实物拍摄会有一点点色差',
      '亲，{p}目前{k}卖得最好，{n}位买家都选了它',
    ),
  },
  {
    ask: templates('适合几年级用', '{p}质量怎么样', '这款和普通的有什么区别', '孩子{d}岁能用吗'),
    answer: templates(
      '{p}适合{d}岁以上的孩子用，材质是安全无味的，您可以放心',
      '{p}是加厚款，{n}位买家回购过，{k}最受欢迎',
      '{p}比普通款贵{m}元，用料好一些，能用{d}个月左右',
      '亲，两款的区别主要是规格，这款{n}件装{m}元，那款{m}元，日常用选这款就够了',
    ),
  },
  {
    ask: templates(
      '今天下单什么时候能到',
      '发什么快递',
      '{t}前拍今天能发吗',
      '到我这边要几天',
      '急用，能加急吗',
    ),
    answer: templates(
      '今天{t}前付款当天发出，一般{d}天左右到您那边',
      '默认发中通或圆通，您这边大概{d}天，要加急的话补{m}元发顺丰',
      '亲，现在拍的话{d}天内能到，路上如果有延误我帮您盯着',
      '可以的，备注写上急用，仓库{t}那一班车帮您安排，预计{d}天到',
    ),
  },
  {
    ask: templates(
      '要{n}套给班级用，能开票吗',
      '公司采购{n}件有报价吗',
      '{n}个起能定制logo吗',
      '团购怎么联系',
    ),
    answer: templates(
      '可以开电子普票的亲，{n}套一起算{m}元一套，您把抬头发我就行',
      '{n}件以上走采购价，单价{m}元，含税，{d}个工作日发齐',
      '定制的话{n}0件起做，打样{d}天，每件加{m}元，我把图稿要求发您',
    ),
  },
  {
    ask: templates('你们店{u}这个和详情一样吗', '看看这个{u}', '{u} 这款还有吗'),
    answer: templates(
      '一样的亲，这个链接就是{p}，现在{m}元，{n}件有货',
      '这款有的，{c}还剩{n}件，拍下{d}天内到',
    ),
  },
];
