import type { Scorecard } from '../scorecard/scorecard.ts';
import { PAGE } from '../text/html.ts';
import { showMoment } from '../text/show.ts';
import { SHEETS, WORKBOOK } from '../text/workbook.ts';
import { fill, type Lang } from '../units/text.ts';
import { escapeXml } from '../workbook/xml.ts';
import { heroHtml } from './hero.ts';
import { pageHtml } from './html/page-html.ts';
import { planHtml } from './html/plan-html.ts';
import { SCRIPT } from './html/script.ts';
import type { Report } from './report.ts';
import { sheetsOf } from './sheets-of.ts';
import { chartsOf } from './xlsx/charts-of.ts';

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
  const sheets = sheetsOf(card, lang);
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
function breaches(card: Scorecard, plan: ReturnType<typeof sheetsOf>['breaches'], lang: Lang): string {
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
