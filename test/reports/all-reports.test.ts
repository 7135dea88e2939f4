import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { csv, html, json, markdown, terminal, xlsx } from '../../src/reports/index.ts';
import type { Judgement } from '../../src/scorecard/judgement.ts';
import { type Scorecard, scorecardSchema } from '../../src/scorecard/scorecard.ts';
import { VERDICT_NAMES } from '../../src/text/labels.ts';
import { SHEETS } from '../../src/text/workbook.ts';
import type { Lang } from '../../src/units/text.ts';
import { measured, provisional, scorecard } from '../fixtures/cards.ts';
import { ledgered, running } from '../fixtures/ledgered.ts';
import { CHINESE, ENGLISH, withoutData } from './languages.ts';
import {
  clausesOfCsv,
  clausesOfMarkdown,
  clausesOfSummary,
  clausesOfTerminal,
  type ShownRow,
  sectionsOfPage,
  sheetsOfWorkbook,
} from './read-back.ts';

const sample = (): Scorecard =>
  scorecardSchema.parse(
    JSON.parse(readFileSync(new URL('../../samples/scorecard/scorecard.json', import.meta.url), 'utf8')),
  );

/** Every figure a billionth worse than its target, of days and agents too, and the score so near to the next grade. */
function onTheEdge(card: Scorecard): Scorecard {
  const worse = ({ target, unit }: Judgement, value: number | null) =>
    target === null || value === null || unit === 'count'
      ? value
      : Number((target.value * (target.side === 'min' ? 1 - 1e-9 : 1 + 1e-9)).toPrecision(12));
  const measures = (of: Scorecard['daily'][number]['measures'], day: string | null) =>
    Object.fromEntries(
      Object.entries(of).map(([clause, figure]) => [
        clause,
        { ...figure, value: worse(termOn(card, clause, day)!, figure.value) },
      ]),
    );
  return {
    ...card,
    judgements: card.judgements.map((each) => ({ ...each, value: worse(each, each.value) })),
    agents: card.agents.map((each) => ({ ...each, measures: measures(each.measures, null) })),
    daily: card.daily.map((each) => ({ ...each, measures: measures(each.measures, each.day) })),
    total: { ...card.total, score: 84.9999999 },
  };
}

/** The clause as it was on a day; of agents, who have no day, only one that no amendment changed has a target to hold against. */
const termOn = ({ judgements }: Scorecard, clause: string, day: string | null): Judgement | undefined =>
  judgements.find(
    (each) =>
      each.clause === clause &&
      (each.part === null || day === null || (each.part.from <= day && day <= each.part.to)),
  );

const CARDS: readonly (readonly [string, Scorecard])[] = [
  ['final', scorecard()],
  ['provisional', provisional()],
  ['without a contract', measured()],
  ['with an agreement over it', ledgered()],
  ['of half a month', running()],
  ['of the samples', sample()],
  ['on the edge of every target', onTheEdge(scorecard())],
  ['on the edge of targets that an amendment changed', onTheEdge(ledgered())],
];

describe.each(CARDS)('the card %s', (_, card) => {
  describe.each(['zh', 'en'] as const)('in %s', (lang) => {
    const judged = card.contract !== null;
    const shown = card.judgements.filter(({ value }) => judged || value !== null);
    const vendors = shown.filter(({ responsibility }) => !judged || responsibility === 'vendor');
    const others = shown.filter((judgement) => !vendors.includes(judgement));
    const blocks = [vendors.length, others.length];
    const texts: Record<string, string> = {};
    let book: Map<string, string[][]>;
    let page: Map<string, string[][]>;

    beforeAll(async () => {
      const look = { lang, color: false, width: 240 };
      for (const report of [terminal, html, markdown, csv, json])
        texts[report.id] = String(await report.render(card, look));
      book = await sheetsOfWorkbook((await xlsx.render(card, look)) as Uint8Array);
      page = sectionsOfPage(texts.html!);
    });

    test('JSON is the card', () => expect(JSON.parse(texts.json!)).toEqual(JSON.parse(JSON.stringify(card))));

    test('every clause has its figures in every report, none rounded to or past its target', () => {
      const summary = book.get(SHEETS.summary[lang])!;
      expectClauses('csv', clausesOfCsv(texts.csv!, card.judgements.length, lang), card.judgements, lang);
      expectClauses('markdown', clausesOfMarkdown(texts.markdown!, lang), shown, lang);
      expectClauses(
        'terminal',
        clausesOfTerminal(texts.terminal!, blocks, lang),
        [...vendors, ...others],
        lang,
      );
      expectClauses('xlsx', clausesOfSummary(summary, blocks, lang), [...vendors, ...others], lang);
      expectClauses(
        'html',
        clausesOfSummary(page.get('summary')!, blocks, lang),
        [...vendors, ...others],
        lang,
      );
    });

    test('days and agents have theirs in workbook and page', () => {
      for (const [report, sheets] of [
        ['xlsx', [book.get(SHEETS.agents[lang])!, book.get(SHEETS.daily[lang])!]],
        ['html', [page.get('agents')!, page.get('daily')!]],
      ] as const) {
        expectMeasures(`${report} agents`, sheets[0], card, card.agents, ({ agent }) => [agent, null]);
        expectMeasures(`${report} daily`, sheets[1], card, card.daily, ({ day }) => [day, day]);
      }
    });

    test('the money, the score and the grade are in every report', () => {
      const { settlement, total } = card;
      const cells = [...book.values()].flat(2);
      const all: Record<string, string> = { ...texts, xlsx: cells.join('\n') };
      for (const id of ['terminal', 'xlsx', 'html', 'markdown', 'csv'] as const) {
        for (const fen of settlement === null ? [] : [settlement.payable, settlement.penalties])
          expect(id === 'csv' ? thousands(all[id]!) : all[id]!, `${id} ${fen}`).toContain(yuanOf(fen));
        if (total.score === null || id === 'csv') continue;
        const scores = [...all[id]!.matchAll(/([\d.]+) ?(?:分|points)[，,]? ?\(?([A-D])/g)];
        expect(scores.length, id).toBeGreaterThan(0);
        for (const [, score, grade] of scores) {
          expect(grade, id).toBe(total.grade);
          for (const bound of [70, 85, 95, 100])
            expect(Math.sign(Number(score) - bound), `${id} ${score}`).toBe(Math.sign(total.score - bound));
        }
      }
    });

    test('no sentence of the other language', () => {
      const sheets = [...book].flatMap(([name, rows]) => [name, ...rows.flat()]);
      const visible = texts
        .html!.replace(/<(script|style)>.*?<\/\1>/gs, '')
        .replace(/<[^>]*?("[^"]*")?[^>]*>/g, ' $1 ');
      const lines = [texts.terminal!, texts.markdown!, texts.csv!, unescaped(visible)].flatMap((text) =>
        text.split(/\n| {2,}/),
      );
      const other = lang === 'zh' ? ENGLISH : CHINESE;
      const suspects = [...new Set([...sheets, ...lines])].filter(
        (text) => text.length > 1 && other.test(text),
      );
      for (const text of withoutData(suspects, card)) expect(text).not.toMatch(other);
    });
  });
});

function expectClauses(
  report: string,
  rows: readonly ShownRow[],
  judgements: readonly Judgement[],
  lang: Lang,
): void {
  expect(rows.length, report).toBe(judgements.length);
  for (const [index, judgement] of judgements.entries()) {
    const { clause, target, value, sample: size, verdict, points, penalty } = judgement;
    const row = rows[index]!;
    const about = `${report} ${clause} ${JSON.stringify(row)}`;
    expectFigure(about, row.value!, value, target);
    if (target === null) expect(row.target, about).toMatch(/^—?$/);
    else {
      expect(row.target![0], about).toBe(target.side === 'min' ? '≥' : '≤');
      const { exact } = readFigure(row.target!.slice(2));
      expect(Math.abs(exact - target.value), about).toBeLessThanOrEqual(1e-12 * Math.abs(target.value));
    }
    expect(Number(row.sample!.replaceAll(',', '')), about).toBe(size);
    const word = verdict === null ? '' : VERDICT_NAMES[verdict][lang];
    expect(row.verdict, about).toBe(report === 'csv' ? word.slice(2) : word);
    if (points === null) expect(row.points, about).toBe('');
    else expectFigure(about, row.points!, points, { value: 100 });
    expect(Math.round(Number(row.penalty!.replaceAll(',', '')) * 100), about).toBe(penalty);
  }
}

/** The rows of agents or days: behind what names them a figure and a sample for each clause. */
function expectMeasures<R extends Scorecard['agents'][number] | Scorecard['daily'][number]>(
  about: string,
  shown: readonly (readonly string[])[],
  card: Scorecard,
  rows: readonly R[],
  names: (row: R) => readonly [name: string, day: string | null],
): void {
  const clauses = [...new Set(card.judgements.map(({ clause }) => clause))].filter((clause) =>
    rows.some(({ measures }) => Object.hasOwn(measures, clause)),
  );
  for (const row of rows) {
    const [name, day] = names(row);
    const cells = shown.find(([first]) => first === name)!;
    expect(cells, `${about} ${name}`).toBeDefined();
    for (const [index, clause] of clauses.entries()) {
      const at = cells.length - 2 * (clauses.length - index);
      const { value, sample: size } = row.measures[clause] ?? { value: null, sample: 0 };
      const held = termOn(card, clause, day);
      // An agent's month under two targets is held against neither.
      const target = day === null && held?.part ? null : (held?.target ?? null);
      expectFigure(`${about} ${name} ${clause}`, cells[at]!, value, target);
      expect(Number(cells[at + 1]!.replaceAll(',', '')), `${about} ${name} ${clause}`).toBe(size);
    }
  }
}

/** The text shows the value to half of its last decimal, and on the value's own side of the target. */
function expectFigure(
  about: string,
  text: string,
  value: number | null,
  target: { readonly value: number } | null,
): void {
  if (value === null) {
    expect(text, about).toBe('—');
    return;
  }
  const { exact, step } = readFigure(text);
  expect(Math.abs(exact - value), `${about}: ${text} of ${value}`).toBeLessThanOrEqual(step * (0.5 + 1e-6));
  if (target !== null)
    expect(side(exact, target.value), `${about}: ${text} of ${value}`).toBe(side(value, target.value));
}

/** Above 1, below -1, and 0 where both are the same but for the noise of floating point. */
const side = (value: number, target: number): number =>
  Math.abs(value - target) <= 1e-13 * Math.abs(target) ? 0 : Math.sign(value - target);

/** `52.1小时` is 187 560 seconds, shown in steps of 360. */
function readFigure(text: string): { exact: number; step: number } {
  const found = /^(¥?)(-?[\d,]+)(?:\.(\d+))?( ?[^\d.,]*)$/.exec(text);
  if (found === null) throw new RangeError(`no figure: ${text}`);
  const [, money, whole, decimals = '', after] = found;
  const times = money === '¥' || after === '元' ? 100 : (TIMES[after!.trim()] ?? Number.NaN);
  const digits = Number(`${whole!.replaceAll(',', '')}${decimals === '' ? '' : `.${decimals}`}`);
  return after === '%'
    ? { exact: digits / 100, step: 10 ** -decimals.length / 100 }
    : { exact: digits * times, step: 10 ** -decimals.length * times };
}

// In seconds; everything else counts as it is written.
const TIMES: Readonly<Record<string, number>> = {
  '': 1,
  '%': 1,
  秒: 1,
  s: 1,
  分钟: 60,
  min: 60,
  小时: 3600,
  h: 3600,
  天: 86_400,
  d: 86_400,
  分: 1,
  '字/分': 1,
  '/min': 1,
};

/** 2670000 fen are 26,700.00. */
const yuanOf = (fen: number): string =>
  `${String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',')}.${String(fen % 100).padStart(2, '0')}`;

const thousands = (text: string): string =>
  text.replace(/\d+(?=\.\d\d\b)/g, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
