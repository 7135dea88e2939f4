import type { Text } from '../units/text.ts';
import { AMENDMENT_COMPLAINTS, CLAUSE_COMPLAINTS, LOOK_BACK_COMPLAINTS } from './complaints-clauses.ts';
import { CONTRACT_WARNINGS, TERMS_COMPLAINTS } from './complaints-terms.ts';

/** A contract whose text cannot be read as YAML. */
export const SYNTAX_COMPLAINTS = {
  'contract-empty': {
    zh: '合同文件是空的。请按 README 里的十五行示例写起。',
    en: 'The contract file is empty. Start from the fifteen-line example in the README.',
  },
  'contract-encoding': {
    zh: '合同文件不是 UTF-8 编码，有的字读不出来。请在编辑器里用“另存为”选 UTF-8 后重试。',
    en: 'The contract file is not UTF-8, so some characters cannot be read. Save it again as UTF-8.',
  },
  'full-width-mark': {
    zh: '这里的“{mark}”是全角符号，合同文件里不能当标点用。请改成半角的“{plain}”（冒号、逗号后面要空一格）。',
    en: 'The “{mark}” here is a full-width mark and does not work as punctuation in the file. Write “{plain}” instead (with a space after a colon or comma).',
  },
  'yaml-tab': {
    zh: '这一行用 Tab 缩进，YAML 不允许。请改用空格。',
    en: 'This line is indented with a tab, which YAML does not allow. Use spaces.',
  },
  'yaml-duplicate': {
    zh: '同一层里这个键写了两次，不知道以哪个为准。请删掉一个。',
    en: 'This key stands twice at the same level, so it is unclear which one holds. Remove one.',
  },
  'yaml-indent': {
    zh: '缩进没有对齐：同一层的内容要从同一列开始，括号要成对。请检查这一行和上一行。',
    en: 'The indentation does not line up: things of one level start in the same column, and brackets come in pairs. Check this line and the one before.',
  },
  'yaml-documents': {
    zh: '文件里有多份内容（用 --- 隔开）。一份文件只写一个合同，请拆开。',
    en: 'The file holds several documents (separated by ---). One file is one contract; split it.',
  },
  'yaml-unclosed': {
    zh: '引号或括号没有成对，或者列表里少了逗号。请检查这一行和它之前的内容。',
    en: 'A quotation mark or bracket is not closed, or a comma is missing in a list. Check this line and what stands before it.',
  },
  'yaml-quote': {
    zh: '这个值以 YAML 的保留符号（@ 或 `）开头。请给整个值加上引号。',
    en: 'This value begins with a character reserved by YAML (@ or `). Put the whole value in quotation marks.',
  },
  'yaml-syntax': {
    zh: '这里的写法 YAML 读不懂。常见原因：冒号后没有空格、缩进不齐、值里有冒号却没加引号。',
    en: 'YAML cannot be read here. Usual causes: no space after a colon, uneven indentation, a value with a colon in it that is not in quotation marks.',
  },
  'yaml-anchor': {
    zh: '以 * 或 & 开头的值要加引号（例如 "*-客服"）；YAML 的锚点和引用不能在合同里用。',
    en: 'A value that begins with * or & needs quotation marks (for example "*-support"); YAML anchors and aliases cannot be used in a contract.',
  },
  'yaml-tag': {
    zh: '以 ! 开头的值要加引号；YAML 的标签不能在合同里用。',
    en: 'A value that begins with ! needs quotation marks; YAML tags cannot be used in a contract.',
  },
  'yaml-key': {
    zh: '冒号前面要写一个普通的键名，这里不是。请对照 kefu-sla contract schema 修改。',
    en: 'What stands before a colon must be a plain key; this is not. See kefu-sla contract schema.',
  },
} satisfies Record<string, Text>;

/** A contract workbook whose sheets or cells cannot be taken for a contract's. */
export const BOOK_COMPLAINTS = {
  'book-broken': {
    zh: '这个工作簿打不开：文件损坏，或设了密码。请用 Excel 或 WPS 打开后另存为 .xlsx 再试。',
    en: 'This workbook cannot be opened: it is damaged, or has a password. Open it in Excel or WPS and save it again as .xlsx.',
  },
  'book-none': {
    zh: '这个工作簿里没有“{sheet}”这张表，不是合同。用 kefu-sla contract show --excel 可以得到一份样子。',
    en: 'This workbook has no sheet “{sheet}”, so it is no contract. kefu-sla contract show --excel makes one.',
  },
  'book-sheet': {
    zh: '合同里没有“{sheet}”这种表，不知道该怎么读。请改名或删去；可以有的表：{known}。',
    en: 'A contract has no sheet “{sheet}”, so it is unclear how to read it. Rename or remove it; there may be: {known}.',
  },
  'book-header': {
    zh: '这张表找不到表头：应当有一行以“{column}”开头。请恢复表头那一行。',
    en: 'This sheet has no header: a row should begin with “{column}”. Put that row back.',
  },
  'book-column': {
    zh: '这张表没有“{written}”这一列。请改名或删去；自己的话可以写在“备注”列。',
    en: 'This sheet has no column “{written}”. Rename or remove it; words of your own go into the column Remark.',
  },
  'book-column-near': {
    zh: '这张表没有“{written}”这一列，是不是想写“{near}”？',
    en: 'This sheet has no column “{written}”; did you mean “{near}”?',
  },
  'book-row': {
    zh: '没有“{written}”这个项目。请对照原表的项目名称修改，或删去这一行。',
    en: 'There is no item “{written}”. See the items of the original sheet, or remove the row.',
  },
  'book-row-near': {
    zh: '没有“{written}”这个项目，是不是想写“{near}”？',
    en: 'There is no item “{written}”; did you mean “{near}”?',
  },
  'book-choice': {
    zh: '“{written}”不在“{column}”的选项里。可以写：{known}。',
    en: '“{written}” is no choice of “{column}”. There are: {known}.',
  },
  'book-tier-of': {
    zh: '找不到“{written}”：扣款、奖励和得分写“条款”表里的条款号，咨询单价写“服务费”表里的第几项。',
    en: 'There is no “{written}”: penalties, bonuses and points name a clause of the sheet Clauses, inquiry rates the number of a row of the sheet Fees.',
  },
  'book-blank': {
    zh: '“{column}”是空的，这一行就没有着落。请填上，或删去整行。',
    en: '“{column}” is empty, so the row belongs nowhere. Fill it in, or remove the row.',
  },
  'book-twice': {
    zh: '{key} 在 {other} 已经写过，不知道以哪个为准。请删掉一个。',
    en: '{key} already stands in {other}, so it is unclear which one holds. Remove one.',
  },
} satisfies Record<string, Text>;

/** A contract with a wrong key, or a value of the wrong form. */
export const SHAPE_COMPLAINTS = {
  'contract-version': {
    zh: 'kefu-sla: {written} 是别的格式版本，本程序只认 kefu-sla: 1。请更新程序，或改成 1。',
    en: 'kefu-sla: {written} is another version of the format; this program knows kefu-sla: 1. Update the program, or write 1.',
  },
  'contract-not-map': {
    zh: '合同文件应当由“键: 值”组成，例如 platform: jd。请按 README 里的十五行示例写起。',
    en: 'A contract file is made of keys and values, such as platform: jd. Start from the fifteen-line example in the README.',
  },
  'key-unknown': {
    zh: '没有“{key}”这个键。这里可以写：{known}。',
    en: 'There is no key “{key}”. Here there may stand: {known}.',
  },
  'key-unknown-near': {
    zh: '没有“{key}”这个键，是不是想写 {near}？',
    en: 'There is no key “{key}”; did you mean {near}?',
  },
  'key-missing': { zh: '缺少 {key}。请补上这一项。', en: '{key} is missing. Add it.' },
  'value-empty': {
    zh: '{key} 后面没有内容。请填上，或删去这个键。',
    en: 'Nothing stands behind {key}. Fill it in, or remove the key.',
  },
  'value-unfit': {
    zh: '{key} 不能写成 {written}。请对照 kefu-sla contract schema 或 kefu-sla metrics 修改。',
    en: '{key} cannot be {written}. See kefu-sla contract schema or kefu-sla metrics.',
  },
  'list-empty': {
    zh: '{key} 是空的列表。请至少写一项。',
    en: '{key} is an empty list. Write at least one item.',
  },
  'word-unknown': {
    zh: '{key} 不能是“{written}”，只能是：{known}。',
    en: '{key} cannot be “{written}”, only: {known}.',
  },
  'word-unknown-near': {
    zh: '{key} 不能是“{written}”，是不是想写 {near}？可以写的有：{known}。',
    en: '{key} cannot be “{written}”; did you mean {near}? There are: {known}.',
  },
  'word-or-quantity': {
    zh: '{key} 不能是“{written}”。可以写 {known}，或数字加单位，例如 {example}。',
    en: '{key} cannot be “{written}”. Write {known}, or a number with its unit, such as {example}.',
  },
  'want-text': {
    zh: '{key} 后面应当是一个值，不能是列表、是否或下一层。',
    en: '{key} takes a single value, not a list, true or false, or a level below.',
  },
  'want-list': {
    zh: '{key} 应当是列表，例如 [甲, 乙]，只有一项也要加方括号。',
    en: '{key} takes a list such as [one, two]; brackets also around a single item.',
  },
  'want-map': {
    zh: '{key} 下面应当是“键: 值”，例如 from: 2026-10-01。',
    en: '{key} takes keys and values, such as from: 2026-10-01.',
  },
  'want-flag': {
    zh: '{key} 只能是 true（是）或 false（否），不加引号。',
    en: '{key} is true or false, without quotation marks.',
  },
  'want-list-or-map': {
    zh: '{key} 应当是列表（[…]）或“键: 值”（key: value），不能是单个值。',
    en: '{key} takes a list ([…]) or keys and values (key: value), not a single value.',
  },
  'want-list-or-text': {
    zh: '{key} 应当是一个值或列表（[…]）。',
    en: '{key} takes a single value or a list ([…]).',
  },
  'want-map-or-text': {
    zh: '{key} 应当是一个账号，或 account: …, role: … 这样的写法。',
    en: '{key} takes an account, or keys and values such as account: …, role: ….',
  },
  'want-flag-or-list-or-text': {
    zh: '{key} 应当是一个值或列表，不能有下一层。',
    en: '{key} takes a value or a list, not a level below.',
  },
  'want-flag-or-text': {
    zh: '{key} 应当是一个值，例如 true 或 false。',
    en: '{key} takes a single value, such as true or false.',
  },
} satisfies Record<string, Text>;

/** A value that cannot be read as what it should be. */
export const VALUE_COMPLAINTS = {
  'quantity-unreadable': {
    zh: '“{written}”读不懂。应当是数字加单位，例如 {example}。',
    en: '“{written}” cannot be read. It should be a number with its unit, such as {example}.',
  },
  'money-unreadable': {
    zh: '“{written}”读不懂。金额用阿拉伯数字写，单位是元，例如 {example}。',
    en: '“{written}” cannot be read. An amount is written in digits, in yuan, such as {example}.',
  },
  'quantity-bare': {
    zh: '“{written}”没有单位。请写上单位，例如 {example}。',
    en: '“{written}” has no unit. Write one, such as {example}.',
  },
  'quantity-other-unit': {
    zh: '“{written}”的单位和这个指标不符。请换成例如 {example} 的写法。',
    en: '“{written}” has a unit that does not fit this metric. Write it like {example}.',
  },
  'quantity-negative': {
    zh: '“{written}”是负数，这里不能为负。请改成例如 {example}。',
    en: '“{written}” is below zero, which cannot be here. Write it like {example}.',
  },
  'money-decimals': {
    zh: '“{written}”细过一分钱。金额以元为单位，最多两位小数，例如 {example}。',
    en: '“{written}” is finer than a fen. Amounts are in yuan with at most two decimals, such as {example}.',
  },
  'step-percent': {
    zh: '比率的一档要按百分点写：“{written}”有歧义（是百分点，还是目标的百分之几？）。请写成 {example}。',
    en: 'A step of a rate is in percentage points; “{written}” is ambiguous (points, or a share of the target?). Write {example}.',
  },
  'not-whole-seconds': {
    zh: '“{written}”不是整秒。时长请写成整秒数，例如 15s、3min。',
    en: '“{written}” is not whole seconds. Write a duration in whole seconds, such as 15s or 3min.',
  },
  'value-not-positive': { zh: '“{written}”必须大于 0。', en: '“{written}” must be more than 0.' },
  'share-range': {
    zh: '“{written}”超出了 0% 到 100%。请检查这个比例。',
    en: '“{written}” is outside 0% to 100%. Check this share.',
  },
  'amount-huge': {
    zh: '“{written}”超过一亿元，多半是写错了。请核对金额（单位是元）。',
    en: '“{written}” is over a hundred million yuan, probably a slip. Check the amount (it is in yuan).',
  },
  'want-number': {
    zh: '“{written}”应当是不带单位的数字，例如 30。',
    en: '“{written}” should be a number without a unit, such as 30.',
  },
  'number-small': {
    zh: '“{written}”太小了。权重不能为负，样本量至少是 1。',
    en: '“{written}” is too small. A weight is 0 or more, a sample 1 or more.',
  },
  'points-range': {
    zh: '“{written}”分不在 0 到 100 之间。',
    en: '“{written}” is not between 0 and 100 points.',
  },
  'want-day': {
    zh: '“{written}”不是日期，或没有这一天。请写成 2026-10-01。',
    en: '“{written}” is no date, or there is no such day. Write it like 2026-10-01.',
  },
  'days-reversed': {
    zh: '起止日期颠倒了：{from} 在 {to} 之后。请对调。',
    en: 'The days are the wrong way round: {from} is after {to}. Swap them.',
  },
  'want-clock': {
    zh: '“{written}”不是一天里的时刻。请写成 "04:00"，小于 24:00。',
    en: '“{written}” is no time of day. Write it like "04:00", before 24:00.',
  },
  'want-interval': {
    zh: '“{written}”不是一段时间。请写成 "09:00-23:00"；过夜写成 "22:00-02:00"，全天写成 "00:00-24:00"。',
    en: '“{written}” is no interval. Write "09:00-23:00"; past midnight "22:00-02:00"; the whole day "00:00-24:00".',
  },
  'want-weekday': {
    zh: '“{written}”不是星期。请写成 mon、sat-sun 或 周一至周五。',
    en: '“{written}” is no weekday. Write mon, sat-sun or mon-fri.',
  },
  'zone-unknown': {
    zh: '没有“{written}”这个时区。请写成 Asia/Shanghai 这样的名字。',
    en: 'There is no time zone “{written}”. Write a name such as Asia/Shanghai.',
  },
} satisfies Record<string, Text>;

/** Tables that a contract describes and that cannot be read as described. */
export const FORMAT_COMPLAINTS = {
  'format-field-missing': {
    zh: '{kind} 的表要写清这一项从哪列读：{known}。',
    en: 'A table of {kind} must say which column this is read from: {known}.',
  },
  'format-zone-split': {
    zh: '日期和时间分在两列时不能换算时区。请删去 zone。',
    en: 'Where day and time stand in two columns no zone can be reckoned with. Remove zone.',
  },
  'format-no-words': {
    zh: '这一项不是从几个词里选的，不能写 values。请删去。',
    en: 'This field is not one of a few words, so it takes no values. Remove them.',
  },
  'format-no-time': {
    zh: '“{key}”只用于时间。请从这一项删去。',
    en: '“{key}” is for times only. Remove it from this field.',
  },
  'format-pattern': {
    zh: '“{written}”不是能用的时间写法。年月日时分秒写 yyyy M d H m s（补零的写两个），例如 yyyy/M/d H:mm:ss；其他字母放进单引号。',
    en: '“{written}” is no way of writing times. Use yyyy M d H m s (twice where padded), such as yyyy/M/d H:mm:ss; put other letters in single quotes.',
  },
  'format-built-in': {
    zh: '“{written}”是自带格式的编号。请换一个。',
    en: '“{written}” is the id of a built-in format. Choose another.',
  },
  'format-twice': {
    zh: '编号“{written}”已用于第 {other} 个格式。请换一个。',
    en: 'Format {other} has the id “{written}” too. Choose another.',
  },
  'format-shadowed': {
    zh: '凡是符合这一格式的表，也都符合前面的 {other}，所以永远轮不到它。请把列名更多的放到前面。',
    en: 'Every table that fits this also fits {other} before it, so this is never used. Put the one with more columns first.',
  },
} satisfies Record<string, Text>;

const SENTENCES = {
  ...SYNTAX_COMPLAINTS,
  ...BOOK_COMPLAINTS,
  ...SHAPE_COMPLAINTS,
  ...VALUE_COMPLAINTS,
  ...TERMS_COMPLAINTS,
  ...FORMAT_COMPLAINTS,
  ...CLAUSE_COMPLAINTS,
  ...AMENDMENT_COMPLAINTS,
  ...LOOK_BACK_COMPLAINTS,
  ...CONTRACT_WARNINGS,
};

/** What can be wrong with a contract, or is worth a warning. */
export type ComplaintCode = keyof typeof SENTENCES;

/** The sentence of each: what is wrong, and what to do. */
export const COMPLAINTS: Readonly<Record<string, Text>> = SENTENCES;
