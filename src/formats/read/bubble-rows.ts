import type { ChatLine, ClassName } from '../../records/chat-line.ts';
import type { OpenTable, TableReader } from '../format.ts';
import { showWord } from './cell.ts';
import type { Cells } from './cells.ts';
import { instantOf, ROLES } from './chat-rows.ts';

const SIDES: readonly (readonly ['left' | 'right' | 'middle', RegExp])[] = [
  ['left', /^(?:左侧?|left)$/i],
  ['right', /^(?:右侧?|right)$/i],
  ['middle', /^(?:居?中间?|center|centre|middle)$/i],
];

/** Reads chat bubbles: who spoke is told by the side they stand on, and for the shop by a label. */
export function bubbleRows({ cells, tally }: OpenTable, emit: (line: ChatLine) => void): TableReader {
  return {
    row() {
      const at = instantOf(cells);
      // 用户信息 has the nick on its first line.
      const buyer = cells.needed('buyer').split('\n')[0]!.trim();
      const mark = markOf(cells);
      if (at === null || mark === null || cells.refusal) return;
      tally.see(at);
      const text = cells.words('text');
      const label = cells.text('label');
      emit({
        conversation: cells.text('conversation') || null,
        buyer,
        sender: mark === 'system' ? '' : mark === 'buyer' ? buyer : cells.text('agent') || label,
        mark: text === '' ? 'system' : mark,
        assigned: null,
        at,
        text,
        recalled: false,
        row: cells.row.number,
      });
    },
  };
}

function markOf(cells: Cells): ClassName | null {
  const side = cells.needed('side');
  const place = SIDES.find(([, words]) => words.test(side))?.[0];
  if (place === 'left') return 'buyer';
  if (place === 'middle') return 'system';
  if (place === undefined) return side === '' ? null : cells.refuse('unknown-side', 'side', showWord(side));
  const label = cells.needed('label');
  const mark = ROLES.get(label.normalize('NFKC').trim().toLowerCase());
  if (mark === undefined || mark === 'buyer')
    return label === '' ? null : cells.refuse('unknown-role', 'label', showWord(label));
  return mark;
}
