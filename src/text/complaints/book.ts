import type { Text } from '../../units/text.ts';

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
