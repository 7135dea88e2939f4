import type { Scorecard } from '../scorecard/scorecard.ts';
import { PAGE } from '../text/html.ts';
import { STATUS_NAMES } from '../text/labels.ts';
import { provisionalText } from '../text/reasons.ts';
import { showMoney, showPeriod, showScore } from '../text/show.ts';
import { summaryLine } from '../text/summary.ts';
import { WORKBOOK } from '../text/workbook.ts';
import { fill, type Lang } from '../units/text.ts';
import { escapeXml } from '../workbook/xml.ts';

/** What the page opens with: who and when, whether it is final, the sentence, score, clauses met and money. */
export function heroHtml(card: Scorecard, lang: Lang): string {
  const { contract, period, status } = card;
  const who = contract
    ? `${contract.owner} × ${contract.vendor} · ${contract.id} · ${showPeriod(period, lang)} · ${STATUS_NAMES[status][lang]}`
    : showPeriod(period, lang);
  return [
    `<h1>${escapeXml(WORKBOOK.title[lang])}</h1>`,
    `<p class="sub">${escapeXml(who)}</p>`,
    ...bannerLines(card, lang),
    `<p class="sentence">${escapeXml(summaryLine(card, lang))}</p>`,
    contract === null ? '' : `<ul class="facts">${facts(card, lang).join('')}</ul>`,
  ].join('\n');
}

function bannerLines(card: Scorecard, lang: Lang): string[] {
  const { contract, status, provisional, accepted } = card;
  const banner = (text: string) => `<p class="banner">${escapeXml(text)}</p>`;
  if (contract === null) return [banner(WORKBOOK.noContract[lang])];
  const reasons = provisional.map((each) => provisionalText(each, lang));
  if (accepted && reasons.length > 0) reasons.push(WORKBOOK.accepted[lang]);
  return [
    ...(status === 'provisional' ? [banner(WORKBOOK.provisional[lang])] : []),
    ...reasons.map((reason) => `<p class="reason">${escapeXml(reason)}</p>`),
  ];
}

function facts({ total, settlement }: Scorecard, lang: Lang): string[] {
  const { score, grade, met, missed, withinMargin } = total;
  const fact = (name: string, value: string, more = '', look = '') =>
    `<li class="${look}">${escapeXml(name)}<b>${escapeXml(value)}</b>${escapeXml(more)}</li>`;
  const judged = met + missed + withinMargin;
  return [
    ...(settlement === null ? [] : [fact(PAGE.payable[lang], showMoney(settlement.payable, lang))]),
    ...(score === null
      ? []
      : [fact(PAGE.score[lang], showScore(score), grade === null ? '' : fill(PAGE.grade[lang], { grade }))]),
    fact(PAGE.met[lang], fill(PAGE.metOf[lang], { met, judged }), '', 'good'),
    ...(missed > 0 ? [fact(PAGE.missed[lang], `${missed}`, '', 'bad')] : []),
  ];
}
