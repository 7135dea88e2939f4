import { dsrMetric } from './base/dsr.ts';

/** The shop's score for description. */
export const dsrDescription = dsrMetric('description', { zh: 'DSR 描述相符评分', en: 'DSR description' });
