import type { Instant } from '../units/time.ts';

/** Sender classes of metrics.md. The values are what the class column of `Messages` holds. */
export const CLASS = { buyer: 0, auto: 1, bot: 2, system: 3, assist: 4, human: 5 } as const;

export type ClassName = keyof typeof CLASS;

export type ClassCode = (typeof CLASS)[ClassName];

/**
 * What a message is that has no words (metrics.md, sender class): media and stickers are messages of their sender; cards,
 * notices and what only agents see (notes) are `system`; so is what is empty.
 */
export type MessageForm = 'media' | 'sticker' | SilentForm;

/** What is no message of anybody. */
export const SILENT_FORMS = ['card', 'notice', 'note', 'empty'] as const;
export type SilentForm = (typeof SILENT_FORMS)[number];

/** One message as a chat format hands it over. */
export interface ChatLine {
  /** The export's own conversation id, or the number of a log's block; null where it has neither. */
  readonly conversation: string | null;
  /** The nick the export names as the conversation's buyer; null where it names none on this row. */
  readonly buyer: string | null;
  /** Account or nick of the sender; '' where the export gives none (system notices). */
  readonly sender: string;
  /** What the export says the sender is; null where it marks no roles and the agents' lists decide. */
  readonly mark: ClassName | null;
  /** The account that the export assigns a buyer's row to; null where none. */
  readonly assigned: string | null;
  /** Whom it was sent to, where the export tells that and no buyer: the buyer is the one among them and the sender who is on no list. */
  readonly receivers?: readonly string[] | undefined;
  readonly at: Instant;
  readonly text: string;
  /** What the export says that it is instead of words; null or absent: its text tells. */
  readonly form?: MessageForm | null;
  /** The order that the export files the chat under; on its first row. */
  readonly order?: string;
  /** Marked as recalled (撤回). */
  readonly recalled: boolean;
  /** The row a person sees: 1-based record in a table, 1-based line in a log. */
  readonly row: number;
}

/** Takes the messages of one input, in file order. */
export type ChatSink = (line: ChatLine) => void;

/** One conversation as a platform's list of sessions has it. */
export interface SessionRow {
  /** The platform's own id (`cid`); null where the sheet has none. */
  readonly id: string | null;
  /** 咨询时间. */
  readonly at: Instant;
  readonly endedAt: Instant | null;
  /** Normalised nick, masked or not; null where the sheet has none. */
  readonly buyer: string | null;
  readonly agent: string | null;
  /** 转接后客服. */
  readonly transferredTo: string | null;
  /** 技能组. */
  readonly group: string | null;
  /** 满意度 as written. */
  readonly satisfaction: string | null;
  /** The same as 1 … 5; null where the customer gave none, or in words of its own. */
  readonly stars: number | null;
  /** 是否解决; null where not marked. */
  readonly solved: boolean | null;
  /** Seconds to the first reply, as the list has them; null where nobody replied, or no column says. */
  readonly firstResponse: number | null;
  /** Seconds from the beginning to the end, as the list has them. */
  readonly duration: number | null;
  readonly input: number;
  readonly row: number;
}
