import type { Scorecard } from '../scorecard/scorecard.ts';
import { STATUS_NAMES } from '../text/labels.ts';
import { provisionalText } from '../text/reasons.ts';
import { showMoment, showMoney, showPeriod, showScore } from '../text/show.ts';
import { summaryLine } from '../text/summary.ts';
import { PAGE } from '../text/terminal.ts';
import { SHEETS, WORKBOOK } from '../text/workbook.ts';
import { fill, type Lang } from '../units/text.ts';
import { escapeXml } from '../workbook/charts.ts';
import { pageHtml, SCRIPT } from './html/page.ts';
import { planHtml } from './html/plan-html.ts';
import type { Report } from './report.ts';
import { chartsOf } from './xlsx/charts.ts';
import { sheetsOf } from './xlsx.ts';

/** One page that needs nothing else: the sheets of the workbook as tables, its charts as drawings, breaches to filter and sort. */
export const html: Report = {
  id: 'html',
  title: { zh: '网页（单个文件）', en: 'Web page (one file)' },
  extension: 'html',
  async render(card, { lang }) {
    const sections = (await sectionsOf(card, lang)).filter(({ body }) => body !== '');
    const title = `${card.contract?.vendor ?? ''} ${card.period.from} ${WORKBOOK.title[lang]}`.trim();
    const links = sections.map(({ id, name }) => `<li><a href="#${id}">${escapeXml(name)}</a></li>`);
    const nav = `<nav aria-label="${PAGE.contents[lang]}"><ul>${links.join('')}</ul></nav>`;
    return pageHtml(
      {
        title,
        header: `${heroHtml(card, lang)}\n${nav}`,
        main: sections.map(sectionHtml).join('\n'),
        footer: `<p class="made">${escapeXml(madeText(card, lang))}</p>`,
        script: SCRIPT,
      },
      lang,
    );
  },
};

interface Section {
  readonly id: string;
  readonly name: string;
  readonly body: string;
  /** Closed until somebody opens it. */
  readonly folded?: true;
}

// A page of more is slow on a phone.
const MOST_BREACHES = 3000;

async function sectionsOf(card: Scorecard, lang: Lang): Promise<Section[]> {
  // Loaded here, since it takes longer to load than the rest of the program.
  const { chartSvg } = await import('./html/chart-svg.ts');
  const sheets = await sheetsOf(card, lang);
  const { summary, agents, daily } = chartsOf(card, lang);
  const drawn = [...summary, ...daily, ...agents].map(chartSvg);
  const section = (id: keyof typeof SHEETS & keyof typeof sheets, folded?: true): Section => ({
    id,
    name: SHEETS[id][lang],
    body: planHtml(sheets[id]),
    ...(folded && { folded }),
  });
  return [
    section('summary'),
    {
      id: 'charts',
      name: PAGE.charts[lang],
      body: drawn.length === 0 ? '' : `<div class="charts">${drawn.join('\n')}</div>`,
    },
    section('settlement'),
    section('agents'),
    section('daily', true),
    section('hours', true),
    { id: 'breaches', name: SHEETS.breaches[lang], body: breaches(card, sheets.breaches, lang) },
    section('exemptions', true),
    section('signals', true),
    section('sources', true),
    section('definitions', true),
  ];
}

const sectionHtml = ({ id, name, body, folded }: Section): string =>
  folded
    ? `<details id="${id}"><summary>${escapeXml(name)}</summary>${body}</details>`
    : `<section id="${id}" aria-labelledby="${id}-name"><h2 id="${id}-name">${escapeXml(name)}</h2>${body}</section>`;

/** The list of breaches, with what filters it; without a script it is simply a list. */
function breaches(
  card: Scorecard,
  plan: Awaited<ReturnType<typeof sheetsOf>>['breaches'],
  lang: Lang,
): string {
  const listed = card.judgements.reduce((sum, { evidence }) => sum + evidence.length, 0);
  const more = fill(PAGE.most[lang], { most: MOST_BREACHES, sheet: SHEETS.breaches[lang] });
  return `${listed > MOST_BREACHES ? `<p class="note">${escapeXml(more)}</p>` : ''}<div class="tools" hidden>
<label>${PAGE.find[lang]}<br><input id="find" type="search" placeholder="${PAGE.findHint[lang]}"></label>
<label>${PAGE.clause[lang]}<br><select id="clause"><option value="">${PAGE.all[lang]}</option></select></label>
<span class="count" id="count" role="status" data-words="${PAGE.shown[lang]}"></span> <span class="note">${PAGE.sort[lang]}</span></div>
${planHtml(plan, MOST_BREACHES)}`;
}

const madeText = ({ tool, madeAt, digest }: Scorecard, lang: Lang): string =>
  fill(PAGE.made[lang], { tool: tool.name, version: tool.version, madeAt: showMoment(madeAt), digest });

/** What the page opens with: who and when, whether it is final, the sentence, score, clauses met and money. */
function heroHtml(card: Scorecard, lang: Lang): string {
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
