import type { Text } from '../units/text.ts';

/** Words in the workbooks that people fill in. */
export const TEMPLATE = {
  required: { zh: '必填', en: 'Required' },
  optional: { zh: '选填', en: 'Optional' },
  choices: { zh: '可选：{words}', en: 'One of: {words}' },
  reading: { zh: '参考·', en: 'info: ' },
  'not-a-choice': { zh: '请从下拉列表中选择', en: 'Choose one from the list' },
} satisfies Record<string, Text>;
