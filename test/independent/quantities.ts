/** "Values carry their unit: 15s, 3min, 24h, 15d, 90%, 50/min" (and the Chinese units of contract.md). */

const seconds: Record<string, number> = {
  s: 1,
  秒: 1,
  m: 60,
  min: 60,
  分: 60,
  分钟: 60,
  h: 3600,
  小时: 3600,
  d: 86400,
  天: 86400,
};

export function secondsOf(text: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*(\D+)$/.exec(text.normalize('NFKC').trim());
  const unit = match ? seconds[match[2]!] : undefined;
  if (!match || unit === undefined) throw new Error(`not a duration: ${text}`);
  return Number(match[1]) * unit;
}

/** 50/min, 95%, or a bare number. */
export function numberOf(text: string): number {
  const match = /^\d+(?:\.\d+)?/.exec(text.normalize('NFKC').trim());
  if (!match) throw new Error(`not a number: ${text}`);
  return Number(match[0]);
}

/** "04:00", "24:00" */
export function secondOfDay(text: string): number {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text.normalize('NFKC').trim());
  if (!match) throw new Error(`not a time of day: ${text}`);
  return Number(match[1]) * 3600 + Number(match[2]) * 60;
}
