import { oneLine } from './one-line.ts';
import type { Chat } from './recipient.ts';

/** What a robot answered: null where it took the message, else a complaint's code, the platform's own words, and whether to try again. */
export type Answer = {
  readonly code: 'chat-limited' | 'chat-security' | 'chat-unknown' | 'chat-refused';
  readonly why: string;
  readonly again: boolean;
} | null;

interface Codes {
  /** Too many messages, or busy. */
  readonly limited: readonly number[];
  /** The signature, a keyword or the sender's network does not fit what the robot is set to. */
  readonly security: readonly number[];
  /** No such robot, or no longer. */
  readonly unknown: readonly number[];
}

const CODES: Readonly<Record<Chat, Codes>> = {
  wecom: { limited: [-1, 45009], security: [], unknown: [93000] },
  dingtalk: {
    limited: [-1, 130101, 410100],
    security: [310000],
    unknown: [300001, 400013, 400101, 400102, 400106],
  },
  feishu: { limited: [11232, 99991400], security: [19021, 19022, 19024], unknown: [19001] },
};

const MOST_WORDS = 200;

/** Reads the answer to a post: status of HTTP and body. */
export function readAnswer(chat: Chat, status: number, text: string): Answer {
  const told = parse(text);
  const code = told?.errcode ?? told?.code ?? told?.StatusCode;
  const words = told?.errmsg ?? told?.msg ?? told?.StatusMessage;
  if (typeof code !== 'number') {
    const again = status === 429 || status >= 500;
    return { code: again ? 'chat-limited' : 'chat-refused', why: `HTTP ${status}`, again };
  }
  if (code === 0 && status < 300) return null;
  const why = `${code} ${oneLine(typeof words === 'string' ? words : '').slice(0, MOST_WORDS)}`.trim();
  const { limited, security, unknown } = CODES[chat];
  if (limited.includes(code) || status === 429 || status >= 500)
    return { code: 'chat-limited', why, again: true };
  const kind = security.includes(code) ? 'chat-security' : unknown.includes(code) ? 'chat-unknown' : null;
  return { code: kind ?? 'chat-refused', why, again: false };
}

function parse(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
