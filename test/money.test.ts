import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type exceljs from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { terminal } from '../src/reports/index.ts';
import { type Scorecard, scorecardSchema } from '../src/scorecard/scorecard.ts';
import type { SettlementResult } from '../src/scorecard/settlement.ts';
import { type Case, cases } from './helpers/cases.ts';
import { hasOffice, recalculate } from './helpers/recalculate.ts';
import { runStory } from './helpers/run-story.ts';
import { contentOf, formulasOf, readBook, rowOf } from './reports/workbook.ts';

// What is paid is the same to the fen wherever it stands: worked out by hand, on the screen, in the JSON and in the
// workbook, also when LibreOffice works its formulas out again.

type Told = { readonly settlement?: { readonly payable?: number; readonly base?: number } };
const toldOf = ({ expect: { json } }: Case): Told => (json ?? {}) as Told;
const stories = cases.filter((story) => toldOf(story).settlement?.payable !== undefined);
const named = stories.map((story, index) => [story.name, index] as const);

interface Paid {
  readonly card: Scorecard;
  readonly screen: string;
  readonly book: Uint8Array;
}

const paid: Paid[] = [];

beforeAll(async () => {
  for (const story of stories) {
    const command = story.command.filter((word) => word !== '--json');
    const { out, cwd } = await runStory(story, [...command, '--lang', 'zh']);
    const period = command[command.indexOf('--period') + 1]!.replace('..', '_');
    const [folder] = readdirSync(join(cwd, 'scorecards'));
    const read = (name: string) => readFileSync(join(cwd, 'scorecards', folder!, period, name));
    paid.push({
      card: scorecardSchema.parse(JSON.parse(read('scorecard.json').toString('utf8'))),
      screen: out,
      book: read('scorecard.xlsx'),
    });
  }
});

test('the settlements of practice are told', () => {
  expect(stories.length).toBeGreaterThanOrEqual(18);
});

/** `1,234.50`, made of digits only. */
function yuan(fen: number): string {
  const digits = String(fen).padStart(3, '0');
  return `${digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')}.${digits.slice(-2)}`;
}

describe('the README works it out', () => {
  test.each(named)('%s', (_name, index) => {
    const { payable } = toldOf(stories[index]!).settlement!;
    const last = /^\| \*\*payable\*\* \|.*\| \*\*([\d,.]+)\*\* \|$/m.exec(stories[index]!.readme ?? '');
    expect(last?.[1]).toBe(yuan(payable!));
  });
});

describe('the screen says what the JSON says', () => {
  test.each(named)('%s', (_name, index) => {
    const { card, screen } = paid[index]!;
    const settlement = card.settlement!;
    expect(settlement.payable).toBe(toldOf(stories[index]!).settlement!.payable);
    const flat = screen.replace(/\s+/g, '');
    for (const [label, fen] of amountsOf(settlement)) expect(flat).toContain(`${label}${yuan(fen)}元`);
  });

  test.each(named)('%s, in English', async (_name, index) => {
    const { card } = paid[index]!;
    const { base, payable } = card.settlement!;
    const screen = String(await terminal.render(card, { lang: 'en', color: false, width: 200 }));
    expect(screen).toContain(`Base ¥${yuan(base)}`);
    expect(screen).toContain(`= payable ¥${yuan(payable)}`);
  });
});

describe('the clauses move what the lines of the settlement say', () => {
  test.each(named)('%s', (_name, index) => {
    const { judgements, settlement } = paid[index]!.card;
    const { lines, bonusLines, bonusHeld } = settlement!;
    const moved = (of: 'penalty' | 'bonus') =>
      judgements
        .filter((judgement) => judgement[of] > 0)
        .map(({ clause, part, ...judgement }) => [clause, part, judgement[of]]);
    const nets = (of: SettlementResult['lines']) =>
      of.filter(({ net }) => net > 0).map(({ clause, part, net }) => [clause, part, net]);
    expect(moved('penalty')).toEqual(nets(lines));
    expect(moved('bonus')).toEqual(bonusHeld === null ? nets(bonusLines) : []);
  });
});

/** Amounts by the words of the screen, as the formula of the settlement has them. */
function amountsOf({ base, penalties, bonus, clawback, payable, tax }: SettlementResult): [string, number][] {
  return known([
    ['服务费', base],
    ['-扣款', penalties],
    ['+奖励', bonus > 0 ? bonus : null],
    ['-提成扣回', clawback > 0 ? clawback : null],
    ['=应付', payable],
    ['其中不含税', tax?.included ? tax.net : null],
    ['税额', tax?.tax ?? null],
    ['价税合计', tax && !tax.included ? tax.gross : null],
  ]);
}

describe.skipIf(!hasOffice)('the workbook, recalculated by LibreOffice, says what the JSON says', () => {
  let recalculated: readonly exceljs.Workbook[] = [];

  beforeAll(async () => {
    recalculated = await recalculate(paid.map(({ book }) => book));
  });

  test.each(named)('%s', async (_name, index) => {
    const sheet = recalculated[index]!.getWorksheet('结算单')!;
    /** Fen of the amount of the row that begins so. */
    const fenOf = (label: string): number =>
      Math.round(Number(contentOf(rowOf(sheet, label).getCell(11))) * 100);
    const due = rowsOf(paid[index]!.card.settlement!);
    expect(due.map(([label]) => [label, fenOf(label)])).toEqual(due);
    expect(contentOf(rowOf(sheet, '大写金额').getCell(3))).toMatch(/^人民币/);
    for (const [address, { formula, result }] of formulasOf(await readBook(paid[index]!.book))) {
      const [name, cell] = address.split('!');
      const again = contentOf(recalculated[index]!.getWorksheet(name!)!.getCell(cell!));
      expect(result, address).not.toBeUndefined();
      expect(again, `${address} ${formula}`).toBe(result);
    }
  });
});

/** The rows of the settlement sheet that there must be, with their fen. */
function rowsOf(settlement: SettlementResult): [string, number][] {
  const { base, penaltyCap, lines, penalties, bonusLines, bonusHeld, bonus, payable, tax } = settlement;
  const sum = (all: readonly { readonly net: number }[]) => all.reduce((total, { net }) => total + net, 0);
  return known([
    ['服务费合计', base],
    ['扣款合计', sum(lines)],
    ['扣款上限', penaltyCap],
    ['应扣款', penalties],
    ['奖励合计', bonusLines.length > 0 ? sum(bonusLines) : null],
    ['奖励', bonusLines.length > 0 || bonusHeld !== null ? bonus : null],
    ['应付金额', payable],
    ['不含税金额', tax?.net ?? null],
    ['税额', tax?.tax ?? null],
    ['价税合计', tax?.gross ?? null],
  ]);
}

const known = (rows: readonly [string, number | null][]): [string, number][] =>
  rows.filter((row): row is [string, number] => row[1] !== null);
