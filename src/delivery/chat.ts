import { createHmac } from 'node:crypto';
import type { Judgement } from '../scorecard/judgement.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { scores } from '../scorecard/standing.ts';
import { clauseTitle, gapText } from '../text/clause.ts';
import { showFigure, showTarget } from '../text/format.ts';
import { lackTexts } from '../text/gaps.ts';
import { VERDICT_NAMES } from '../text/labels.ts';
import { DELIVERY } from '../text/send.ts';
import { showMoney } from '../text/show.ts';
import { summaryLine } from '../text/summary.ts';
import { fill, type Lang } from '../units/text.ts';
import { headline, oneLine } from './headline.ts';
import type { Chat } from './recipient.ts';

/** A message to a group: its first line, and the others. */
interface ChatLines {
  readonly title: string;
  readonly lines: readonly string[];
}

// WeCom takes 2048 bytes of text, the others more; what is left is for the line that tells of the rest.
const MOST_BYTES = 1900;

/**
 * What a group is told: the sentence and the missed clauses. Of a provisional card what is missing and what is missed
 * so far, without score and money: it is no result.
 */
export function chatLines(card: Scorecard, lang: Lang): ChatLines {
  const title = headline(card, lang);
  const missed = card.judgements
    .filter((judgement) => judgement.verdict === 'missed' && scores(judgement))
    .map((judgement) => `· ${clauseLine(card, judgement, lang, false)}`);
  const lacks = lackTexts(card, lang).map(({ text }) => `· ${oneLine(text)}`);
  const list = (head: keyof typeof DELIVERY, lines: readonly string[]) =>
    lines.length === 0 ? [] : [DELIVERY[head][lang], ...lines];
  const lines =
    card.contract !== null && card.status === 'provisional'
      ? [DELIVERY.noResult[lang], ...list('lacking', lacks), ...list('missedSoFar', missed)]
      : [oneLine(summaryLine(card, lang)), ...list('missed', missed)];
  return { title, lines: fitting(lines, MOST_BYTES - bytes(title), lang) };
}

/** As many of the lines as there is room for, and how many are left out. */
function fitting(lines: readonly string[], room: number, lang: Lang): string[] {
  const kept: string[] = [];
  let left = room;
  for (const line of lines) {
    left -= bytes(line) + 1;
    if (left < 0) return [...kept, fill(DELIVERY.moreLines[lang], { count: lines.length - kept.length })];
    kept.push(line);
  }
  return kept;
}

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** A clause on one line: figure and target, verdict where asked for, gap, and, of a final card, the penalty. */
export function clauseLine(card: Scorecard, judgement: Judgement, lang: Lang, verdictToo: boolean): string {
  const { clause, value, unit, target, verdict, penalty } = judgement;
  const figure = showFigure(value, unit, target?.value ?? null, lang);
  const parts = [
    target === null
      ? figure
      : fill(DELIVERY.against[lang], { figure, target: showTarget(target, unit, lang) }),
    verdict === null || !verdictToo ? '' : VERDICT_NAMES[verdict][lang],
    gapText(judgement, lang),
    penalty > 0 && card.status === 'final'
      ? fill(DELIVERY.penalty[lang], { amount: showMoney(penalty, lang) })
      : '',
  ].filter((part) => part !== '');
  const title = clauseTitle(card, judgement, lang);
  return oneLine(
    fill(DELIVERY.clause[lang], {
      name: card.contract === null ? title : `${clause} ${title}`,
      rest: parts.join(DELIVERY.comma[lang]),
    }),
  );
}

/** What is posted to a group's robot, as JSON, before it is signed; plain text, so that nothing in a name is a link or a call. */
export function chatBody(chat: Chat, { title, lines }: ChatLines, lang: Lang): Record<string, unknown> {
  if (chat !== 'feishu') return { msgtype: 'text', text: { content: [title, ...lines].join('\n') } };
  // Feishu's plain texts read <at …> as a call; its posts do not.
  const content = lines.map((text) => [{ tag: 'text', text }]);
  return { msg_type: 'post', content: { post: { [lang === 'zh' ? 'zh_cn' : 'en_us']: { title, content } } } };
}

/** The address of a group's robot, and the secret it signs with; both are as secret as a password. */
export interface Hook {
  readonly url: string;
  readonly secret: string | null;
}

/** A request ready to be posted. */
interface Post {
  readonly url: string;
  readonly body: string;
}

/** A body signed as the platform asks for; `now` in milliseconds. WeCom does not sign, and without a secret nobody does. */
export function signedPost(
  chat: Chat,
  hook: Hook,
  body: Readonly<Record<string, unknown>>,
  now: number,
): Post {
  const { url, secret } = hook;
  if (secret === null || chat === 'wecom') return { url, body: JSON.stringify(body) };
  if (chat === 'dingtalk') {
    const signed = new URL(url);
    signed.searchParams.set('timestamp', String(now));
    signed.searchParams.set('sign', hmac(secret, `${now}\n${secret}`));
    return { url: signed.href, body: JSON.stringify(body) };
  }
  // Feishu counts in seconds; time and secret are the key, and nothing is signed with it.
  const timestamp = String(Math.floor(now / 1000));
  const sign = hmac(`${timestamp}\n${secret}`, '');
  return { url, body: JSON.stringify({ timestamp, sign, ...body }) };
}

const hmac = (key: string, text: string): string =>
  createHmac('sha256', key).update(text, 'utf8').digest('base64');

/** What a robot answered: null where it took the message, else a complaint's code, the platform's own words, and whether to try again. */
type Answer = {
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
