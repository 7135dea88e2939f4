import type { SessionRow } from '../../records/chat-line.ts';
import type { Statistic } from '../../units/statistics.ts';
import type { ColumnReason } from './columns.ts';

/** How a figure is read off a list of sessions. */
export interface ListReading {
  /** The columns of which a list must have one: the reason that is given where it has none. */
  readonly column: ColumnReason;
  /** Of a wait or length: its seconds, null where the session has none. Of a rate: whether it is met. */
  readonly of: (row: SessionRow) => number | boolean | null;
  readonly statistic: Statistic | null;
}

/** What a list's rows tell of a metric, exactly; null where they do not tell it under these options. */
export function listReadingOf(
  metric: string,
  options: Readonly<Record<string, unknown>>,
): ListReading | null {
  const statistic = (options.statistic ?? 'mean') as Statistic;
  const cap = options.cap as number | null | undefined;
  const first = ({ firstResponse }: SessionRow): number | null => {
    const wait = firstResponse ?? (options.unanswered === 'cap' ? Number.POSITIVE_INFINITY : null);
    return wait === null || cap == null ? wait : Math.min(wait, cap);
  };
  switch (metric) {
    case 'first-response-time':
      return options.replies === 'substantive'
        ? null
        : { column: 'no-listed-wait-column', of: first, statistic };
    case 'response-rate': {
      const within = options.within as number;
      const inTime = ({ firstResponse: wait }: SessionRow): boolean => wait !== null && wait <= within;
      return options.unit === 'first'
        ? { column: 'no-listed-wait-column', of: inTime, statistic: null }
        : null;
    }
    case 'unanswered-rate':
      return {
        column: 'no-listed-wait-column',
        of: ({ firstResponse }) => firstResponse === null,
        statistic: null,
      };
    case 'session-duration': {
      const length = ({ duration, endedAt, at }: SessionRow): number | null =>
        duration ?? (endedAt === null ? null : endedAt - at);
      return { column: 'no-listed-length-column', of: length, statistic };
    }
    case 'satisfaction-rate': {
      const satisfied = ({ stars }: SessionRow): boolean | null => (stars === null ? null : stars >= 4);
      return { column: 'no-listed-stars-column', of: satisfied, statistic: null };
    }
    case 'rating-rate':
      return { column: 'no-listed-stars-column', of: ({ stars }) => stars !== null, statistic: null };
    case 'resolution-rate':
      return options.infer === true
        ? null
        : { column: 'no-listed-solved-column', of: ({ solved }) => solved, statistic: null };
    default:
      return null;
  }
}
