import { Chalk } from 'chalk';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { billNotes } from '../text/bill.ts';
import { targetFigure } from '../text/format.ts';
import { lackTexts } from '../text/gaps.ts';
import { historyNotes } from '../text/history.ts';
import { STATUS_NAMES } from '../text/labels.ts';
import { markNotes } from '../text/notes.ts';
import { leftOutText, noDataText, shownJudgements } from '../text/reasons.ts';
import { amountRemark, heldText, ledgerNotes } from '../text/settlement.ts';
import { showMoney, showPeriod, showScore, wrapToWidth } from '../text/show.ts';
import { SIGNALS, signalLines } from '../text/signals.ts';
import { gradeRemark, summaryLine } from '../text/summary.ts';
import { TERMINAL } from '../text/terminal.ts';
import { fill, type Lang } from '../units/text.ts';
import type { Report } from './report.ts';
import { clauseTable } from './terminal/clause-table.ts';

/** One screen: who and when, the clauses, score and money, what the data lacks, the whole in a sentence. */
export const terminal: Report = {
  id: 'terminal',
  title: { zh: '终端表格', en: 'Terminal table' },
  extension: null,
  render(card, look) {
    const { lang, width } = look;
    const colors = new Chalk({ level: look.color ? 1 : 0 });
    const wrapped = (sentences: readonly string[]) => sentences.flatMap((text) => wrapToWidth(text, width));
    const shown = shownJudgements(card);
    const vendors = shown.filter(
      ({ responsibility }) => card.contract === null || responsibility === 'vendor',
    );
    const others = shown.filter((judgement) => !vendors.includes(judgement));
    const lacking = noDataText(card, lang);
    const blocks = [
      wrapped(heading(card, lang)).map((line) => colors.bold(line)),
      wrapped(leftOut(card, lang)).map((line) => colors.bold.red(line)),
      wrapped(provisionality(card, lang)).map((line) => colors.yellow(line)),
      vendors.length > 0 ? clauseTable(card, vendors, look, colors) : [],
      others.length > 0
        ? [...wrapped([TERMINAL.others[lang]]), ...clauseTable(card, others, look, colors)]
        : [],
      lacking === null ? [] : wrapped([lacking]),
      wrapped(markNotes(card, lang)).map((line) => colors.dim(line)),
      wrapped([...standing(card, lang), ...money(card, lang), ...ledgerNotes(card, lang)]),
      wrapped(problems(card, lang)),
      wrapped(signals(card, lang)).map((line) => colors.dim(line)),
      wrapped([summaryLine(card, lang)]).map((line) => colors.bold(line)),
    ];
    return `${blocks
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n')}\n`;
  },
};

function heading({ contract, period, status }: Scorecard, lang: Lang): string[] {
  if (contract === null) return [`${showPeriod(period, lang)}  ${TERMINAL.noContract[lang]}`];
  return [
    `${contract.owner} × ${contract.vendor}`,
    [
      fill(TERMINAL.contract[lang], { id: contract.id }),
      showPeriod(period, lang),
      STATUS_NAMES[status][lang],
    ].join('  '),
  ];
}

const leftOut = ({ problems, inputs, contract }: Scorecard, lang: Lang): string[] =>
  [leftOutText(problems, inputs, contract !== null, lang)].filter((text) => text !== null);

function provisionality(card: Scorecard, lang: Lang): string[] {
  if (card.contract === null) return [];
  const lacks = lackTexts(card, lang);
  const reasons = lacks.filter((each) => each.provisional);
  const gaps = lacks.filter((each) => !each.provisional);
  const more = gaps.length - MOST_GAPS;
  return [
    ...[...reasons, ...gaps.slice(0, MOST_GAPS)].map(({ text, provisional }) =>
      fill(TERMINAL[provisional && card.status === 'provisional' ? 'provisional' : 'lacking'][lang], {
        reason: text,
      }),
    ),
    ...(more > 0 ? [fill(TERMINAL.moreGaps[lang], { count: more })] : []),
    ...(card.accepted && reasons.length > 0 ? [TERMINAL.accepted[lang]] : []),
  ];
}

function standing(card: Scorecard, lang: Lang): string[] {
  if (card.contract === null) return [];
  const { score, grade } = card.total;
  const remark = gradeRemark(card, lang);
  if (score !== null) {
    const said = fill(TERMINAL.score[lang], { score: showScore(score), grade: grade ?? '' });
    return [`${said}  ${remark}`.trim()];
  }
  return [
    grade === null ? TERMINAL.noScore[lang] : `${fill(TERMINAL.grade[lang], { grade })}  ${remark}`.trim(),
  ];
}

function money(card: Scorecard, lang: Lang): string[] {
  const { settlement } = card;
  if (settlement === null) return [];
  const { base, coefficient, penalties, bonus, clawback, payable, lines, tax } = settlement;
  const sum = lines.reduce((total, { net }) => total + net, 0);
  const yuan = (fen: number) => showMoney(fen, lang);
  const capped = sum > penalties ? fill(TERMINAL.capReached[lang], { sum: yuan(sum) }) : '';
  return [
    fill(TERMINAL.money[lang], {
      base: yuan(base),
      coefficient:
        coefficient === 1
          ? ''
          : fill(TERMINAL.coefficient[lang], { share: targetFigure(coefficient, 'ratio', lang).text }),
      penalties: yuan(penalties),
      clawback: clawback === 0 ? '' : fill(TERMINAL.clawedBack[lang], { clawback: yuan(clawback) }),
      bonus: bonus === 0 ? '' : fill(TERMINAL.bonusAdded[lang], { bonus: yuan(bonus) }),
      payable: yuan(payable),
    }) + capped,
    ...(tax === null
      ? []
      : [
          fill(TERMINAL[tax.included ? 'taxIncluded' : 'taxAdded'][lang], {
            net: yuan(tax.net),
            tax: yuan(tax.tax),
            gross: yuan(tax.gross),
            rate: targetFigure(tax.rate, 'ratio', lang).text,
          }),
        ]),
    ...[heldText(settlement, lang)].filter((text) => text !== null),
    ...historyNotes(card, lang),
    ...(settlement.bill === null ? [] : billNotes(settlement.bill, lang)),
    ...[amountRemark(card, lang)].filter((text) => text !== null),
  ];
}

// One screen: the rest stands in the workbook and the JSON.
const MOST_GAPS = 4;
const MOST_SIGNALS = 3;

// The sentences were said on the way, on stderr; they stand in the workbook and the JSON too.
const problems = ({ problems: all }: Scorecard, lang: Lang): string[] =>
  all.length === 0 ? [] : [fill(TERMINAL.problems[lang], { count: all.length })];

function signals(card: Scorecard, lang: Lang): string[] {
  if (card.signals.length === 0) return [];
  const lines = signalLines(card, lang).slice(0, MOST_SIGNALS);
  return [fill(SIGNALS.told[lang], { count: card.signals.length }), ...lines];
}
