import type { PlatformField } from '../../records/platform.ts';

/** A figure that platforms' agent reports state, as one of our metrics under some of its options. */
export interface Statement {
  /** Metric id. */
  readonly metric: string;
  /** The options it fixes; those it leaves open are the platform's own rule, which it does not tell. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The field that states it; null where it follows from counts alone. */
  readonly stated: PlatformField | null;
  /** (Σ plus − Σ minus) ÷ Σ of; without `of` the sum itself. */
  readonly counts: {
    readonly plus: readonly PlatformField[];
    readonly minus?: readonly PlatformField[];
    readonly of: readonly PlatformField[] | null;
  } | null;
  /** What stated figures are weighted by: the first of these that the sheet has. */
  readonly weight: readonly PlatformField[];
  /** Hours that the platform counts, in seconds of the day; `working`: its own working time; null: all, or not told. */
  readonly hours: { readonly start: number; readonly end: number } | 'working' | null;
  /** Counts people: once over all of the sheet's days, or where the metric counts each of their sessions. */
  readonly people?: 'days' | 'sessions';
}

const DAYTIME = { start: 8 * 3600, end: 23 * 3600 };
const SERVED: readonly PlatformField[] = ['served', 'consulted', 'asked'];
const NEEDING: readonly PlatformField[] = ['needing-reply', 'served', 'consulted'];
const MARKS: readonly PlatformField[] = [
  'very-satisfied',
  'satisfied',
  'neutral',
  'dissatisfied',
  'very-dissatisfied',
];

const within = (seconds: number, unit: string) => ({ within: seconds, unit });

const statement = (
  metric: string,
  options: Statement['options'],
  rest: Partial<Omit<Statement, 'metric' | 'options'>>,
): Statement => ({ metric, options, stated: null, counts: null, weight: [], hours: null, ...rest });

const PEOPLE = { people: 'days' } as const;

export const STATEMENTS: readonly Statement[] = [
  statement(
    'inquiry-volume',
    { statistic: 'total' },
    { counts: { plus: ['consulted'], of: null }, ...PEOPLE },
  ),
  statement(
    'first-response-time',
    { statistic: 'mean', replies: 'any' },
    { stated: 'first-wait', weight: SERVED },
  ),
  statement('response-time', { statistic: 'mean' }, { stated: 'wait', weight: [...NEEDING, 'asked'] }),
  statement('response-rate', within(180, 'buyer-day'), {
    stated: 'buyers-within-180-daytime',
    // Pinduoduo's 3分钟未回复人数 are those of its 8-23 rate.
    counts: { plus: ['needing-reply'], minus: ['late-180'], of: ['needing-reply'] },
    weight: NEEDING,
    hours: DAYTIME,
    ...PEOPLE,
  }),
  statement('response-rate', within(180, 'buyer-day'), {
    stated: 'buyers-within-180-worktime',
    weight: SERVED,
    hours: 'working',
    ...PEOPLE,
  }),
  statement('response-rate', within(180, 'buyer-day'), {
    stated: 'buyers-within-180',
    weight: NEEDING,
    ...PEOPLE,
  }),
  statement('response-rate', within(30, 'first'), { stated: 'first-within-30', weight: SERVED }),
  statement('response-rate', within(30, 'message'), {
    stated: 'messages-within-30-daytime',
    weight: NEEDING,
    hours: DAYTIME,
  }),
  statement('response-rate', within(30, 'message'), { stated: 'messages-within-30', weight: NEEDING }),
  statement(
    'reply-rate',
    {},
    {
      stated: 'reply-rate',
      counts: { plus: ['served'], minus: ['unanswered'], of: ['served'] },
      weight: SERVED,
      ...PEOPLE,
    },
  ),
  statement('unanswered-rate', {}, { counts: { plus: ['unanswered'], of: ['served'] }, people: 'sessions' }),
  statement(
    'answer-ratio',
    {},
    {
      stated: 'answer-ratio',
      counts: { plus: ['agent-messages'], of: ['buyer-messages'] },
      weight: ['buyer-messages', ...SERVED],
    },
  ),
  ...(['paid', 'created', 'grouped'] as const).map((event) =>
    statement(
      'inquiry-conversion-rate',
      { event, 'net-of-refunds': false },
      {
        stated: `conversion-${event}`,
        counts: { plus: [`bought-${event}`], of: ['asked'] },
        weight: ['asked'],
        ...PEOPLE,
      },
    ),
  ),
  ...(['paid', 'grouped'] as const).flatMap((event) => [
    statement(
      'sales-per-buyer',
      { 'net-of-refunds': false },
      {
        stated: event === 'paid' ? 'sales-per-buyer' : null,
        counts: { plus: ['sales'], of: [`bought-${event}`] },
        weight: [`bought-${event}`],
        ...PEOPLE,
      },
    ),
    statement(
      'sales-per-buyer',
      { 'net-of-refunds': true },
      { counts: { plus: ['sales-net'], of: [`bought-${event}`] }, ...PEOPLE },
    ),
  ]),
  statement('satisfaction-rate', {}, { counts: { plus: ['good-ratings'], of: ['ratings'] } }),
  statement(
    'satisfaction-rate',
    {},
    {
      stated: 'satisfaction',
      counts: { plus: ['very-satisfied', 'satisfied'], of: MARKS },
      weight: ['ratings', ...SERVED],
    },
  ),
];

/** Whether a sheet with these fields states it. */
export const isStated = ({ stated, counts }: Statement, has: (field: PlatformField) => boolean): boolean =>
  (stated !== null && has(stated)) || (counts !== null && fieldsOf(counts).every(has));

const fieldsOf = ({ plus, minus = [], of }: NonNullable<Statement['counts']>): PlatformField[] => [
  ...plus,
  ...minus,
  ...(of ?? []),
];

/** Whether a statement is of this metric under these options: what it fixes must agree. */
export const speaksOf = (
  { metric, options }: Statement,
  clause: { readonly metric: { readonly id: string }; readonly options: Readonly<Record<string, unknown>> },
): boolean =>
  metric === clause.metric.id &&
  Object.entries(options).every(([key, value]) => clause.options[key] === value);
