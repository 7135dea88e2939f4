import type { Scorecard } from '../scorecard/scorecard.ts';
import { DELIVERY } from '../text/send.ts';
import { amountRemark } from '../text/settlement.ts';
import { showMoney, showPeriod, showScore } from '../text/show.ts';
import { fill, type Lang } from '../units/text.ts';

/** What a message is about, on one line: vendor and month, marked where the data is incomplete. */
export function headline({ contract, period, status }: Scorecard, lang: Lang): string {
  const month = showPeriod(period, lang);
  if (contract === null) return fill(DELIVERY.measured[lang], { period: month });
  const title = fill(DELIVERY.title[lang], { vendor: contract.vendor, period: month });
  return oneLine(status === 'provisional' ? fill(DELIVERY.incomplete[lang], { title }) : title);
}

/** The subject of the mail: vendor, month, grade and money; of a provisional card neither, for they are no result. */
export function subject(card: Scorecard, lang: Lang): string {
  const { contract, status, total, settlement } = card;
  const title = headline(card, lang);
  if (contract === null || status === 'provisional') return title;
  const remark = amountRemark(card, lang);
  const parts = [
    total.score === null
      ? DELIVERY.noScore[lang]
      : fill(DELIVERY.score[lang], { score: showScore(total.score), grade: total.grade ?? '' }),
    ...(settlement === null
      ? []
      : [fill(DELIVERY.payable[lang], { amount: showMoney(settlement.payable, lang) })]),
    ...(remark === null ? [] : [remark]),
  ];
  return oneLine(fill(DELIVERY.result[lang], { title, result: parts.join(DELIVERY.comma[lang]) }));
}

/** The name of the attached workbook, without extension; no system takes any of it for a path or a command. */
export function attachmentName({ contract, period }: Scorecard, lang: Lang): string {
  const { from, to } = period;
  const when =
    from.slice(0, 7) === to.slice(0, 7) ? from.slice(0, 7) : `${from.slice(0, 7)}_${to.slice(0, 7)}`;
  const name = [contract?.vendor, when, DELIVERY.scorecard[lang]]
    .filter((part) => part !== undefined)
    .join(' ');
  return oneLine(name.replace(/[\\/:*?"<>|;]/g, ' ')).replace(/^[\s.-]+/, '');
}

/** A text as a header or a line may hold it: no line breaks, controls or blanks in a row, no marks that turn the direction of writing. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
