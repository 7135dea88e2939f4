import type { Scorecard } from '../scorecard/scorecard.ts';
import type { Lang } from '../units/text.ts';
import { LIST } from './list.ts';

/** The amounts of a settlement by name, in the order in which they are worked out; none without a settlement. */
export function moneyLines(
  { settlement }: Pick<Scorecard, 'settlement'>,
  lang: Lang,
): { readonly name: string; readonly fen: number }[] {
  if (settlement === null) return [];
  const { base, penalties, bonus, clawback, payable, tax } = settlement;
  const lines: [keyof typeof LIST, number][] = [
    ['base', base],
    ['penalties', penalties],
    ['bonuses', bonus],
    ...(clawback > 0 ? [['clawback', clawback] as [keyof typeof LIST, number]] : []),
    ['payable', payable],
    ...(tax === null
      ? []
      : ([
          ['beforeTax', tax.net],
          ['tax', tax.tax],
          ['withTax', tax.gross],
        ] as [keyof typeof LIST, number][])),
  ];
  return lines.map(([name, fen]) => ({ name: LIST[name][lang], fen }));
}
