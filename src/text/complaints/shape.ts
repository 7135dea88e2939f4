import type { Text } from '../../units/text.ts';

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
