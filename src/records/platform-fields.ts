/** How a figure of a platform's report is written, and its base unit: a count, a share of 1, a multiple, seconds, fen. */
export type PlatformFieldKind = 'count' | 'share' | 'multiple' | 'seconds' | 'fen';

/** What the platforms' agent reports tell, by one name each whatever the platform calls it. */
export const PLATFORM_FIELDS = {
  // Buyers, or conversations, by the platform's own count.
  consulted: 'count',
  served: 'count',
  unanswered: 'count',
  'needing-reply': 'count',
  'late-180': 'count',
  asked: 'count',
  'bought-paid': 'count',
  'bought-created': 'count',
  'bought-grouped': 'count',
  'buyer-messages': 'count',
  'agent-messages': 'count',
  'very-satisfied': 'count',
  satisfied: 'count',
  neutral: 'count',
  dissatisfied: 'count',
  'very-dissatisfied': 'count',
  'good-ratings': 'count',
  ratings: 'count',

  'first-wait': 'seconds',
  wait: 'seconds',

  'reply-rate': 'share',
  // Of buyers (3分钟人工回复率), of first turns (JD 30s应答率), of messages (Pinduoduo 30秒应答率).
  'buyers-within-180': 'share',
  'buyers-within-180-daytime': 'share',
  'buyers-within-180-worktime': 'share',
  'first-within-30': 'share',
  'messages-within-30': 'share',
  'messages-within-30-daytime': 'share',
  'conversion-paid': 'share',
  'conversion-created': 'share',
  'conversion-grouped': 'share',
  satisfaction: 'share',
  'answer-ratio': 'multiple',

  sales: 'fen',
  'sales-net': 'fen',
  'sales-per-buyer': 'fen',
} as const satisfies Readonly<Record<string, PlatformFieldKind>>;

export type PlatformField = keyof typeof PLATFORM_FIELDS;

export const isPlatformField = (name: string): name is PlatformField => name in PLATFORM_FIELDS;
