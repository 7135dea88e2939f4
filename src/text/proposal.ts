import type { Text } from '../units/text.ts';

/** Words around a proposed description; those in the block stand behind a `#`. */
export const PROPOSAL = {
  title: {
    zh: '{place}：没有现成的格式。下面是一份按列名和内容样子猜的描述，核对后放进合同即可读取：',
    en: '{place}: no format knows it. This description is guessed from its column names and the look of its cells; check it and put it into the contract to have it read:',
  },
  sheet: { zh: '{file} 第 {sheet} 张工作表', en: '{file}, sheet {sheet}' },
  id: { zh: '自己起的名字', en: 'a name of your own' },
  kind: { zh: '猜的：{kind}', en: 'guessed: {kind}' },
  header: { zh: '猜的：有这些列的就是这种表', en: 'guessed: a table with these columns is such a one' },
  name: { zh: '按列名猜的', en: 'guessed from its name' },
  values: {
    zh: '按内容的样子猜的；表里若有别的说法，请补上',
    en: 'guessed from the look of its cells; add whatever other words stand there',
  },
  cells: { zh: '按内容的样子猜的', en: 'guessed from the look of its cells' },
  missing: {
    zh: '还缺 {field}：没有看出是哪一列，请补上列名',
    en: '{field} is missing: no column looks like it; add its name',
  },
} satisfies Record<string, Text>;
