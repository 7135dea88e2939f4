import type { Text } from '../../units/text.ts';

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
