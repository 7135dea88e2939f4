import { PLATFORM_FIELDS } from '../../records/platform.ts';
import type { DescribedKind } from '../../terms/terms.ts';
import { attendance } from '../attendance.ts';
import { calls } from '../calls.ts';
import { complaints } from '../complaints.ts';
import { events } from '../events.ts';
import type { Field, TableShape } from '../format.ts';
import { manual } from '../manual.ts';
import { quality } from '../quality.ts';
import { ratings } from '../ratings.ts';
import { training } from '../training.ts';
import { violations } from '../violations.ts';

/** One field that a description may name. */
export interface Described {
  /** What the kind's reader calls it. */
  readonly field: string;
  readonly type: 'text' | 'instant' | 'day' | 'word';
  /** Of a word: each one a description may use → what the reader knows it as. */
  readonly words?: Readonly<Record<string, string>>;
}

/** What a description of a kind may say. */
interface Vocabulary {
  readonly fields: Readonly<Record<string, Described>>;
  /** Fields that must be described; of a list, at least one. */
  readonly needs: readonly (string | readonly string[])[];
}

const text = (field: string): Described => ({ field, type: 'text' });

const instant = (field: string): Described => ({ field, type: 'instant' });

const word = (field: string, words: Readonly<Record<string, string>>): Described => ({
  field,
  type: 'word',
  words,
});

const itself = (...words: readonly string[]): Record<string, string> =>
  Object.fromEntries(words.map((each) => [each, each]));

const PLAIN: Readonly<
  Record<'chats' | 'orders' | 'refunds' | 'session-report' | 'dsr' | 'platform-report', Vocabulary>
> = {
  chats: {
    fields: {
      session: text('conversation'),
      buyer: text('buyer'),
      agent: text('agent'),
      class: word('side', itself('buyer', 'human', 'assist', 'auto', 'bot', 'system')),
      sender: text('account'),
      receiver: text('receiver'),
      date: { field: 'date', type: 'day' },
      at: instant('at'),
      text: text('text'),
      state: word('state', { recalled: 'recalled', normal: 'sent' }),
      type: word('type', itself('text', 'media', 'sticker', 'card', 'note', 'system')),
    },
    needs: ['at', 'text', ['class', 'sender'], ['session', 'buyer', 'receiver']],
  },
  orders: {
    fields: {
      id: text('id'),
      part: text('part'),
      buyer: text('buyer'),
      'created-at': instant('createdAt'),
      'paid-at': instant('paidAt'),
      'shipped-at': instant('shippedAt'),
      'ship-by': instant('shipBy'),
      paid: text('paid'),
      total: text('total'),
      postage: text('postage'),
      refunded: text('refunded'),
      units: text('units'),
      status: word('status', {
        unpaid: '等待买家付款',
        paid: '等待卖家发货',
        shipped: '卖家已发货',
        completed: '交易成功',
        closed: '交易关闭',
      }),
      presale: word('presale', { yes: '是', no: '否' }),
      note: text('note'),
      flag: text('flag'),
      phone: text('phone'),
      address: text('address'),
    },
    needs: ['id', 'created-at', 'paid'],
  },
  refunds: {
    fields: {
      id: text('id'),
      order: text('order'),
      'applied-at': instant('appliedAt'),
      'completed-at': instant('completedAt'),
      status: word('status', { success: '退款成功', closed: '退款关闭', open: '退款处理中' }),
      type: word('type', {
        'refund-only': '仅退款',
        'return-refund': '退货退款',
        exchange: '换货',
        other: '补寄',
      }),
      amount: text('amount'),
      intervened: word('intervened', { yes: '是', no: '否' }),
      liable: word('liable', { seller: '卖家', other: '其他' }),
      reason: text('reason'),
      freight: word('freight', { buyer: '买家', half: '各半', other: '其他' }),
    },
    needs: ['id', 'order', 'status', 'amount'],
  },
  'session-report': {
    fields: {
      id: text('id'),
      'started-at': instant('at'),
      'ended-at': instant('endedAt'),
      buyer: text('buyer'),
      agent: text('agent'),
      'transferred-to': text('transferredTo'),
      group: text('group'),
      'first-response': text('firstResponse'),
      duration: text('duration'),
      rating: text('satisfaction'),
      solved: word('solved', { yes: '是', no: '否' }),
    },
    needs: ['started-at', ['first-response', 'duration', 'ended-at', 'rating', 'solved']],
  },
  dsr: {
    fields: {
      side: word('metric', { description: '描述', service: '服务', logistics: '物流' }),
      score: text('score'),
      industry: text('industry'),
    },
    needs: ['side', 'score'],
  },
  'platform-report': {
    fields: {
      agent: text('agent'),
      date: { field: 'date', type: 'day' },
      group: text('group'),
      ...Object.fromEntries(Object.keys(PLATFORM_FIELDS).map((field) => [field, text(field)])),
    },
    needs: ['agent', Object.keys(PLATFORM_FIELDS)],
  },
};

const SHEETS = { complaints, ratings, events, quality, manual, calls, attendance, training, violations };

const isPlain = (kind: DescribedKind): kind is keyof typeof PLAIN => kind in PLAIN;

/** The words with which a table of a kind is described. */
export function vocabularyOf(kind: DescribedKind): Vocabulary {
  if (isPlain(kind)) return PLAIN[kind];
  const { fields = {}, requires } = SHEETS[kind].shape as TableShape<typeof kind>;
  return {
    fields: Object.fromEntries(
      Object.entries(fields).flatMap(([name, field]) =>
        name === 'mark' ? [] : [[name, ofSheet(name, field)]],
      ),
    ),
    needs: requires,
  };
}

/** What a hand-made kind's column is called; nothing where the kind is none. */
export function sheetNames(kind: DescribedKind, field: string): readonly string[] {
  if (isPlain(kind)) return [];
  const { columns } = SHEETS[kind].shape as TableShape<typeof kind>;
  return columns[field] ?? [];
}

function ofSheet(name: string, { type, words }: Field): Described {
  if (type === 'instant' || type === 'day') return { field: name, type };
  return words ? word(name, itself(...Object.keys(words))) : text(name);
}
