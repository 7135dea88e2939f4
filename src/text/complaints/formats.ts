import type { Text } from '../../units/text.ts';

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
