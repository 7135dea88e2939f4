import type { Text } from '../units/text.ts';

/** Columns of exemption and review sheets that are there to be read only. */
export const FILING = {
  metric: { zh: '指标', en: 'metric' },
  ref: { zh: '匿名编号', en: 'ref' },
  unit: { zh: '单位', en: 'unit' },
  agent: { zh: '客服', en: 'agent' },
  at: { zh: '发生时间', en: 'when' },
  measured: { zh: '实测', en: 'measured' },
  limit: { zh: '门槛', en: 'limit' },
  money: { zh: '涉及金额（元）', en: 'costs (¥)' },
  place: { zh: '文件与行号', en: 'file and row' },
  session: { zh: '会话ID', en: 'session' },
  order: { zh: '订单号', en: 'order' },
  buyer: { zh: '买家昵称', en: 'buyer' },
} satisfies Record<string, Text>;
