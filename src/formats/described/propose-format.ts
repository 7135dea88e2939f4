import { DESCRIBED_KINDS, type DescribedKind } from '../../terms/terms.ts';
import { guessHeader, normaliseHeader } from '../claim/header.ts';
import { type Codes, type ColumnShape, codesOf, columnShape, firstOf } from './column-look.ts';
import { type Described, sheetNames, vocabularyOf } from './vocabulary.ts';

/** A description of a table that no format knows, guessed from its column names and the look of its cells. */
export interface Proposal {
  readonly kind: DescribedKind;
  /** SampledColumn names of the fields below. */
  readonly header: readonly string[];
  readonly fields: readonly ProposedField[];
  /** Fields of which at least one is needed and no column was found, `a / b`. */
  readonly missing: readonly string[];
}

interface ProposedField {
  readonly field: string;
  readonly column: string;
  /** What the guess rests on. */
  readonly by: 'name' | 'cells';
  /** The look of its first filled cell, a time, a figure or a known word as it stands; null where all are empty. */
  readonly first: string | null;
  /** Other columns that it may be. */
  readonly others: readonly { readonly column: string; readonly first: string | null }[];
  readonly format: string | null;
  /** Of a column of words: those that are known; a person's words are never among them. */
  readonly values: Readonly<Record<string, string>> | null;
}

// A column name: letters and brackets, and few of them. A cell of data that looks so cannot be told from one, so only
// rows are taken for a header that stand over something else.
// English names are longer.
const NAME = /^(?:[\p{L}\p{M}\s_/()（）[\]【】.:：-]{1,16}|[A-Za-z][A-Za-z\s_/().:-]{0,31})$/u;

// A name with a figure in it tells what is counted: 30s应答率, 近7天退款数.
const FIGURED = /^(?=.*\p{L}\p{L})[\p{L}\p{M}\d\s_/()（）[\]【】.%-]{1,24}$/u;
const COUNTED = /(?:率|数|量|额|时长|秒|分钟|小时|天|人次|得分|\((?:s|m|h|元|秒|分钟|次)\))/;

const isName = (cell: string): boolean =>
  NAME.test(cell) || (FIGURED.test(cell) && COUNTED.test(cell.normalize('NFKC')));

/** The row among the first that is a header: names, all different, over a column of times, or of numbers where they are usual names; its position, or null. */
export function headerPosition(rows: readonly (readonly string[])[]): number | null {
  for (const [position, row] of rows.slice(0, 20).entries()) {
    const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
    if (filled.length < 3 || !filled.every(isName)) continue;
    if (new Set(filled).size < filled.length) continue;
    const isUsual = guessHeader([row]) !== null;
    const contrast = row.some((name, column) => {
      const { kind } = columnShape(rows, position, column, name);
      return kind === 'time' || (isUsual && kind === 'number');
    });
    if (contrast) return position;
  }
  return null;
}

/** The kind that fits best and its columns; null where too little fits to be of use. */
export function proposeFormat(rows: readonly (readonly string[])[], position: number): Proposal | null {
  const columns = rows[position]!.flatMap((cell, column): SampledColumn[] => {
    const name = cell.trim();
    if (!isName(name)) return [];
    const shape = columnShape(rows, position, column, name);
    const normal = normaliseHeader(name);
    const first = firstOf(rows, position, column, shape);
    return [{ name, normal, shape, first, codes: codesOf(rows, position, column, normal) }];
  });
  const counts = columns.some(({ normal }) => OF_SESSIONS.test(normal));
  const proposals = HINTS.filter(([kind]) => !(counts && kind === 'chats')).map(([kind, hints]) =>
    propose(kind, hints, columns),
  );
  const score = ({ missing, fields }: Proposal): number =>
    fields.filter(({ by }) => by === 'name').length * 2 + fields.length - missing.length * 4;
  const [best] = proposals.sort((a, b) => score(b) - score(a));
  return best && best.fields.filter(({ by }) => by === 'name').length >= 2 ? best : null;
}

// Whole conversations or agents a row, with their figures: no messages.
const OF_SESSIONS =
  /首次?(?:人工)?响应|(?:会话|接待|响应)(?:总|平均)?时长|消息(?:总)?数|firstresponse|messagecount/;

interface SampledColumn {
  readonly name: string;
  readonly normal: string;
  readonly shape: ColumnShape;
  readonly first: string | null;
  readonly codes: Codes | null;
}

function propose(
  kind: DescribedKind,
  hints: ReadonlyMap<string, Hint>,
  columns: readonly SampledColumn[],
): Proposal {
  const { fields: known, needs } = vocabularyOf(kind);
  const free = new Set(columns);
  const found: ProposedField[] = [];
  const take = (
    field: string,
    [column, ...others]: readonly (SampledColumn | undefined)[],
    by: ProposedField['by'],
  ): void => {
    if (!column) return;
    free.delete(column);
    const { shape, name, first, codes } = column;
    const isTime = shape.kind === 'time' && known[field]!.type !== 'text';
    const values = field === 'class' && shape.kind === 'roles' ? shape.values : (codes?.values ?? null);
    found.push({
      field,
      column: name,
      by,
      first,
      others: others.flatMap((each) => (each ? { column: each.name, first: each.first } : [])),
      format: isTime ? shape.format : null,
      values,
    });
  };
  const lacks = (field: string): boolean => !found.some((each) => each.field === field);
  // Whom a message went to tells nothing more where the buyer has a column.
  for (const [field, hint] of hints)
    if (field !== 'receiver' || lacks('buyer'))
      take(field, candidates(hint, [...free], field, known[field]!, needs.flat().includes(field)), 'name');
  for (const need of needs.flat())
    if (lacks(need) && !isMet(needs, need, found))
      take(need, [byLook(need, known[need]!, [...free])], 'cells');
  const missing = needs
    .map((need) => (typeof need === 'string' ? [need] : need))
    .filter((words) => words.every(lacks))
    .map((words) => words.join(' / '));
  return { kind, header: found.map(({ column }) => column), fields: found, missing };
}

/** The columns whose names hint at a field and whose cells may be it, the likeliest first. */
const candidates = (
  hint: Hint,
  free: readonly SampledColumn[],
  field: string,
  known: Described,
  isNeeded: boolean,
): SampledColumn[] => {
  const ranked = free.flatMap((column) => {
    if (column.codes !== null) return column.codes.field === field ? [{ column, rank: 0 }] : [];
    const rank = hint(column.normal);
    return rank !== null && suits(column.shape, field, known, isNeeded) ? [{ column, rank }] : [];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ column }) => column);
};

/** Whether one of the fields that may stand for this one is found. */
const isMet = (
  needs: readonly (string | readonly string[])[],
  field: string,
  found: readonly ProposedField[],
): boolean =>
  needs.some(
    (need) =>
      typeof need !== 'string' &&
      need.includes(field) &&
      need.some((word) => found.some((each) => each.field === word)),
  );

/** Whether cells may be what a field is read from; empty ones may be what a table can do without. */
function suits(shape: ColumnShape, field: string, { type }: Described, isNeeded: boolean): boolean {
  if (shape.kind === 'empty') return !isNeeded;
  if (type === 'instant' || type === 'day') return shape.kind === 'time';
  if (field === 'class' || shape.kind === 'roles') return field === 'class' && shape.kind === 'roles';
  if (/^(?:paid|total|postage|refunded|amount|score|units|points|scheduled|present)$/.test(field))
    return shape.kind === 'number' && (field !== 'units' || shape.whole);
  // Names and numbers of things are no amounts, and words no counts.
  if (shape.kind === 'number') return shape.whole && !OF_WORDS.test(field);
  return shape.kind !== 'time';
}

const OF_WORDS = /^(?:text|content|status|note|reason|type)$/;

/** The column that alone looks like the field: the only times, roles, or the longest texts. */
function byLook(
  field: string,
  { type }: Described,
  free: readonly SampledColumn[],
): SampledColumn | undefined {
  const only = (kind: ColumnShape['kind']): SampledColumn | undefined => {
    const all = free.filter(({ shape }) => shape.kind === kind);
    return all.length === 1 ? all[0] : undefined;
  };
  if (type === 'instant' || type === 'day') {
    const time = only('time');
    return time && OTHER_TIMES.test(time.normal) ? undefined : time;
  }
  if (field === 'class') return only('roles');
  if (field !== 'text') return undefined;
  const length = ({ shape }: SampledColumn): number => (shape.kind === 'text' ? shape.length : 0);
  const [longest] = [...free].sort((a, b) => length(b) - length(a));
  return longest && length(longest) > 0 ? longest : undefined;
}

// Moments of something else than what the row is about.
const OTHER_TIMES =
  /审核|打印|修改|更新|同步|结束|完成|截止|签收|生日|注册|modified|updated|synced|closed|end/;

/** How well a column's name hints at a field: 0 is best; null where it does not. */
type Hint = (name: string) => number | null;

/** Patterns of a field's column, the likeliest first. */
type Hints = Readonly<Record<string, RegExp | readonly RegExp[]>>;

// What is promised or planned is no shipping.
const PROMISED = '承诺|应发|预计|预约|计划|最晚|最迟|截止|超时|剩余|建议';

// Field → what names of its column are made of, as `normaliseHeader` writes them.
const PLAIN: Partial<Record<DescribedKind, Hints>> = {
  chats: {
    session: /会话|对话.?(?:id|号)|session|conversation|chatid|dialog|roomid|talker(?:id)?$|^cid$/,
    buyer: /买家|客户|顾客|用户|会员|访客|buyer|customer|visitor|nick|externaluserid/,
    agent: /客服|坐席|接待|agent|staff|waiter|servicer/,
    class: /类型|角色|身份|role|type|side/,
    sender: /发送|发言|发话|说话人|谁|sender|from/,
    receiver: /接收|收信|收件人|receiver|recipient|tolist|^to$|touser/,
    state: /消息状态|撤回|messagestatus|^action$/,
    type: /(?:消息|内容)类型|(?:msg|message|content)type|^type$/,
    at: /时间|时刻|time|日期|date/,
    text: /内容|消息|正文|文本|说$|content|message|text|body/,
  },
  orders: {
    id: [
      /(?:线上|平台|原始|外部)(?:订单|单)|原始单号|交易编号/,
      /^(?!.*(?:内部|子订单)).*(?:订单.?号|订单编号|^单号$|order(?:id|no|number))/,
      /订单号/,
    ],
    buyer: /^(?!.*(?:金额|付|费|留言|备注|时间|状态|评价|手机|电话|地址)).*(?:买家|客户|会员|buyer|customer)/,
    'created-at': [/下单|创建|提交时间|成交时间|拍单|created|ordertime/, /^订单(?:日期|时间)|orderdate/],
    'paid-at': /付款(?:时间|日期)|支付(?:时间|日期)|付款确认|支付完成|^付款$|paidat|paymenttime/,
    'ship-by': new RegExp(`(?:${PROMISED}).*发货|发货(?:截止|期限)|应发货`),
    'shipped-at': new RegExp(
      `^(?!.*(?:${PROMISED})).*(?:发货(?:时间|日期)|出库(?:时间|日期)|^发货$|shippedat|shiptime)`,
    ),
    paid: [/实付|实际支付|已付/, /支付金额|应付|实收|订单金额|amount|paid$|total/],
    postage: /^(?!.*(?:支出|成本|险|退)).*(?:运费|邮费|postage|shippingfee)/,
    units: /^(?!.*(?:种类|种数)).*(?:数量|件数|quantity|qty|units)/,
    status: [/订单状态/, /^状态$|status/],
    flag: /旗/,
  },
  'session-report': {
    id: /(?:会话|对话|工单).?(?:id|编号|号)$|(?:session|conversation|ticket).?id|^cid$/,
    'started-at': [/开始时间|start(?:ed)?(?:at|time)/, /(?:咨询|接入|进线|创建)时间|created/],
    'ended-at': /结束时间|end(?:ed)?(?:at|time)|closed/,
    buyer: /^(?!.*(?:时间|消息|id)).*(?:买家|客户|顾客|用户|访客|buyer|customer|visitor)/,
    agent: /^(?!.*(?:时间|消息|id|首次|回复)).*(?:客服|坐席|接待人|agent|assignee)/,
    'first-response': /首次?(?:人工)?(?:响应|回复|应答)(?:时长|耗时|用时|时间)|首响|first(?:response|reply)/,
    duration: /(?:会话|对话|接待)(?:总)?时长|duration/,
    rating: /满意度|评价(?:结果|等级|星级)|评分|rating|csat/,
    solved: /是否解决|解决状态|solved|resolved/,
  },
  refunds: {
    id: /退款.?编号|退款单|售后.?(?:单号|编号)|^退单|refund(?:id|no)/,
    order: [/(?:线上|平台|原始)(?:订单|单)|订单.?号|订单编号|原单|order(?:id|no|number)/, /^单号$/],
    'applied-at': /申请(?:时间|日期)|appliedat/,
    'completed-at': [/退款(?:完成|成功|完结)?时间/, /^(?!.*订单).*(?:完结|完成)时间|completedat/],
    status: [/(?:售后|退款).?状态/, /^状态$|status/],
    type: [/退款类型|售后类型|退款方式/, /^类型$|type/],
    amount: [/退款(?:总)?(?:金额|额)/, /^(?!.*(?:商品|实收|实付)).*(?:售后金额|^金额$|amount)/],
    reason: /原因|reason/,
  },
};

/** Field → whether a column's name hints at it, for each kind that a description can be proposed of. */
const HINTS: readonly (readonly [DescribedKind, ReadonlyMap<string, Hint>])[] = DESCRIBED_KINDS.filter(
  (kind) => kind !== 'dsr' && kind !== 'platform-report',
).map((kind) => [
  kind,
  new Map(Object.keys(vocabularyOf(kind).fields).flatMap((field) => hintOf(kind, field))),
]);

function hintOf(kind: DescribedKind, field: string): [string, Hint][] {
  const given = PLAIN[kind]?.[field];
  if (given) {
    const patterns = [given].flat();
    return [[field, (name) => rankOf(patterns.findIndex((pattern) => pattern.test(name)))]];
  }
  const known = sheetNames(kind, field).map(normaliseHeader);
  // Shorter names stand in too many others.
  const long = (each: string): boolean => each.length >= (/^\p{Script=Han}/u.test(each) ? 2 : 5);
  const near = (name: string): number | null =>
    rankOf([known.includes(name), known.some((each) => long(each) && name.includes(each))].indexOf(true));
  return known.length > 0 ? [[field, near]] : [];
}

const rankOf = (index: number): number | null => (index < 0 ? null : index);
