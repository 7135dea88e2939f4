import type { Format, TableShape } from '../format.ts';

/** Header rows are looked for in the first rows of a table only: banners are short. */
export const HEADER_WITHIN = 20;

/** A column name as it is compared: NFKC, lower case, without white space, `_` and `/`; 帐 is 账. */
export const normaliseHeader = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_/'"\0-\x1f\u200b\ufeff]/g, '')
    .replace(/[【[]/g, '(')
    .replace(/[】\]]/g, ')')
    .replace(/帐/g, '账');

/** Names as they are compared → column; of several columns of one name the first. */
export type HeaderNames = ReadonlyMap<string, number>;

export function headerNames(row: readonly string[]): HeaderNames {
  const names = new Map<string, number>();
  row.forEach((cell, column) => {
    // Of the 16 384 cells of a sheet that is formatted to its edge, nearly all.
    if (cell === '') return;
    const name = normaliseHeader(cell);
    if (name !== '' && !names.has(name)) names.set(name, column);
  });
  return names;
}

/** Field → column where these names are a header of the format; null where they are none. Of several names of one field the one the format prefers. */
export function matchNames(names: HeaderNames, format: Format): Map<string, number> | null {
  if (!('columns' in format.shape)) return null;
  const { columns, requires, without, own, header } = wordsOf(format.shape);
  if (without.some((name) => names.has(name)) || !header.every((name) => names.has(name))) return null;
  if (own.length > 0 && !own.some((name) => names.has(name))) return null;
  const found = new Map<string, number>();
  for (const [field, aliases] of columns) {
    const alias = aliases.find((name) => names.has(name));
    if (alias !== undefined) found.set(field, names.get(alias)!);
  }
  return requires.every((fields) => fields.some((field) => found.has(field))) ? found : null;
}

/** Column names that are written more than once, each once. */
export function repeatedNames(header: readonly string[]): string[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const cell of header) {
    const name = normaliseHeader(cell);
    if (name !== '' && seen.has(name)) repeated.add(cell.trim());
    seen.add(name);
  }
  return [...repeated];
}

interface HeaderWords {
  readonly columns: readonly (readonly [string, readonly string[]])[];
  readonly requires: readonly (readonly string[])[];
  readonly without: readonly string[];
  readonly own: readonly string[];
  readonly header: readonly string[];
}

const known = new WeakMap<object, HeaderWords>();

function wordsOf(
  shape: Pick<TableShape<never>, 'columns' | 'requires' | 'without' | 'own' | 'header'>,
): HeaderWords {
  const cached = known.get(shape);
  if (cached) return cached;
  const words: HeaderWords = {
    columns: Object.entries(shape.columns).map(([field, names]) => [field, names.map(normaliseHeader)]),
    requires: shape.requires.map((fields) => (typeof fields === 'string' ? [fields] : fields)),
    without: (shape.without ?? []).map(normaliseHeader),
    own: (shape.own ?? []).map(normaliseHeader),
    header: (shape.header ?? []).map(normaliseHeader),
  };
  known.set(shape, words);
  return words;
}

// What column names are made of. Only cells made of these are ever shown: a row of data is nobody's header.
const NAME =
  /时间|日期|编号|单号|账号|帐号|昵称|名称|名字|金额|状态|数量|类型|会员|备注|地址|电话|手机|标题|价格|公司|原因|内容|消息|会话|客服|买家|卖家|客户|顾客|订单|退款|商品|宝贝|店铺|评分|得分|指标|时长|人数|占比|行业|姓名|员工|率|量|(?:^|[ _])(?:id|at|time|date|name|no|order|amount|status|type|price|agent|buyer|customer|message|text|content|sender|session)(?:$|[ _])/i;

/** Of the first rows, the column names of the one that looks most like a header; null where none does. */
export function guessHeader(rows: readonly (readonly string[])[]): string[] | null {
  for (const row of rows.slice(0, HEADER_WITHIN)) {
    const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
    const names = filled.filter(
      (cell) => cell.length <= 12 && NAME.test(cell) && !/\d{3}|[*，。？！?!@]/.test(cell),
    );
    if (names.length >= 2 && names.length * 2 >= filled.length) return names;
  }
  return null;
}
