/** The plain objects that the independent calculation passes around. Instants are whole epoch seconds. */

/** "sender class: buyer; human 人工; assist 智能辅助; auto 自动回复; bot 全自动机器人; system" */
export type SenderClass = 'buyer' | 'human' | 'assist' | 'auto' | 'bot' | 'system';

/** A row as a reader found it. `role` is null where the export marks no roles. */
export type RawRow = {
  conversation: string | null;
  buyer: string;
  sender: string;
  role: SenderClass | null;
  at: number;
  text: string;
  /** the export's message type, '' where it tells none */
  type: string;
  assigned: string | null;
  recalled: boolean;
};

/** What has no words, yet is a message of its sender. */
export type Media = 'picture' | 'video' | 'voice' | 'file' | 'sticker';

export type Message = {
  file: number;
  /** its file has coarse time */
  coarse: boolean;
  shop: string;
  /** the export's own conversation id */
  conversation: string | null;
  /** what makes it one conversation: the export's id, or the block of a JD log; null: sessions are cut */
  whole: string | null;
  buyer: string;
  sender: string;
  class: SenderClass;
  at: number;
  /** its words: none of a picture, whatever the export writes in their place */
  text: string;
  /** what the export writes */
  written: string;
  media: Media | null;
  /** whom the export assigns */
  assigned: string | null;
  recalled: boolean;
  /** a sender on no list in an export whose buyer is already known: a second candidate */
  stranger: boolean;
};

export type Session = {
  shop: string;
  buyer: string;
  messages: Message[];
  /** instant of the first buyer message, bot stage or not */
  firstBuyerAt: number | null;
  /** index of the message at which the human stage begins; null: bot-only (or no buyer message) */
  stage: number | null;
  turns: Turn[];
};

export type Turn = {
  session: Session;
  /** index in the session of the buyer message (or notice) that begins it */
  index: number;
  startAt: number;
  anchor: number;
  buyerMessages: Message[];
  reply: Message | null;
  /** seconds by the contract's clock, null when unanswered */
  wait: number | null;
  /** account, or null: unassigned */
  responsible: string | null;
  judged: boolean;
};

export type BuyerDay = {
  shop: string;
  buyer: string;
  day: string;
  /** judged and counted, first anchor first */
  turns: Turn[];
  firstAnchor: number;
  /** "of its first" judged, counted turn */
  responsible: string | null;
};

export type Order = {
  shop: string;
  id: string;
  nick: string;
  createdAt: number | null;
  paidAt: number | null;
  groupedAt: number | null;
  shippedAt: number | null;
  hasShipColumn: boolean;
  hasGroupColumn: boolean;
  /** the row's own 应发货时间 */
  dueAt: number | null;
  paidFen: bigint;
  postageFen: bigint;
  /** what the order sheet itself says was refunded */
  refundFen: bigint;
  units: number;
  status: string;
  presale: boolean;
  /** cells in which an exclude-flag may stand */
  marks: string[];
  /** cells with telephone numbers */
  phones: string[];
};

export type Refund = {
  shop: string;
  id: string;
  order: string;
  appliedAt: number | null;
  completedAt: number | null;
  fen: bigint;
  succeeded: boolean;
  kind: 'refund-only' | 'return-refund' | 'exchange' | 'other';
  /** whether the platform stepped in; null where the sheet has no such column */
  steppedIn: boolean | null;
  /** whether the seller was held liable; null where the sheet has no such column */
  sellerLiable: boolean | null;
  /** whether reason and responsible party are filled */
  reasonFilled: boolean;
  partyFilled: boolean;
  /** who paid the freight; null: not recorded */
  freight: 'buyer' | 'half' | 'seller' | null;
};

export type Complaint = {
  shop: string;
  at: number;
  order: string;
  agent: string;
  /** '' : not decided */
  liability: 'vendor' | 'else' | '';
};

export type Rating = {
  shop: string;
  at: number;
  session: string;
  agent: string;
  stars: number | null;
  invited: boolean | null;
  solved: boolean | null;
};

/** Something the buyer is to be told of unasked. */
export type SheetEvent = { shop: string; at: number; type: string; nick: string; order: string };

export type DsrSnapshot = {
  shop: string;
  day: string;
  which: 'description' | 'service' | 'logistics';
  score: number;
  industry: number | null;
};

export type Period = { from: string; to: string };

export type Measured = {
  numerator: bigint | number | null;
  denominator: bigint | number | null;
  value: number | null;
  sample: number;
  reason: string | null;
  breaches: number | null;
  /** how many units were left out, by reason, where the definition names the reasons */
  excluded?: Record<string, number>;
};
