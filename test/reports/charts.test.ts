import type exceljs from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { openZip } from '../../src/formats/bytes/zip.ts';
import { scorecard } from '../fixtures/cards.ts';
import { ledgered } from '../fixtures/ledgered.ts';
import { bytesOf, contentOf, readBook } from './workbook.ts';

let book: exceljs.Workbook;
let parts: Map<string, string>;

beforeAll(async () => {
  const bytes = await bytesOf(scorecard());
  book = await readBook(bytes);
  parts = await textParts(bytes);
});

async function textParts(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await openZip(Buffer.from(bytes));
  return new Map(
    await Promise.all(zip.members.map(async ({ name }) => [name, await zip.text(name)] as const)),
  );
}

const chartsOf = (all: Map<string, string>): string[] =>
  [...all].filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name)).map(([, xml]) => xml);

/** Every range that a chart names, with what it keeps of it. */
function rangesOf(xml: string): { ref: string; values: (string | null)[] }[] {
  const caches = /<c:f>([^<]*)<\/c:f><c:(?:str|num)Cache>(.*?)<\/c:(?:str|num)Cache>/g;
  return [...xml.matchAll(caches)].map(([, ref, cache]) => {
    const values: (string | null)[] = Array(Number(/ptCount val="(\d+)"/.exec(cache!)![1])).fill(null);
    for (const [, index, value] of cache!.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g))
      values[Number(index)] = unescaped(value!);
    return { ref: unescaped(ref!), values };
  });
}

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

function cellsOf(ref: string): (string | null)[] {
  const [, sheet, column, from, , to] = /^'(.+)'!\$([A-Z]+)\$(\d+)(:\$[A-Z]+\$(\d+))?$/.exec(ref)!;
  const first = Number(from);
  return Array.from({ length: Number(to ?? first) - first + 1 }, (_, index) => {
    const value = contentOf(book.getWorksheet(sheet!)!.getCell(`${column}${first + index}`));
    return value === null ? null : String(value);
  });
}

describe('native charts', () => {
  test('there are some, and every range holds the figures that the chart keeps of it', () => {
    const charts = chartsOf(parts);
    expect(charts.length).toBeGreaterThanOrEqual(2);
    for (const xml of charts)
      for (const { ref, values } of rangesOf(xml)) expect(cellsOf(ref), ref).toEqual(values);
  });

  test('points: a bar a clause in the colour of its verdict, as many as were scored', () => {
    const xml = chartsOf(parts).find((each) => each.includes('各条款得分'))!;
    const scored = scorecard().judgements.filter(({ points }) => points !== null);
    const [names, ...rest] = rangesOf(xml).filter(({ values }) => values.length === scored.length);
    expect(names!.values.map((name) => name!.split(' ')[0])).toEqual(scored.map(({ clause }) => clause));
    const bars = rest.filter(({ values }) =>
      values.some((value) => value !== null && /^[\d.]+$/.test(value)),
    );
    const drawn = scored.map(
      (_, index) => bars.map(({ values }) => values[index]).filter((v) => v !== null)[0],
    );
    expect(drawn.map(Number)).toEqual(scored.map(({ points }) => points));
  });

  test('each part is named once in the content types, and every relationship leads to a part', () => {
    const types = parts.get('[Content_Types].xml')!;
    for (const name of parts.keys())
      if (/^xl\/(charts|drawings)\/[^/]+\.xml$/.test(name))
        expect(types.split(`PartName="/${name}"`), name).toHaveLength(2);
    for (const [name, xml] of parts) {
      if (!/^xl\/(drawings|worksheets)\/_rels\//.test(name)) continue;
      for (const [, target] of xml.matchAll(/Target="\.\.\/([^"]+)"/g))
        expect(parts.has(`xl/${target}`)).toBe(true);
    }
  });

  test('a small chart in the row of each clause that has figures by day', () => {
    const xml = parts.get('xl/worksheets/sheet1.xml')!;
    const sparks = [...xml.matchAll(/<xm:f>([^<]*)<\/xm:f><xm:sqref>N(\d+)<\/xm:sqref>/g)];
    const clauses = sparks.map(([, , row]) => contentOf(book.getWorksheet('考核总览')!.getCell(`A${row}`)));
    const { judgements, daily } = scorecard();
    const days = (id: string) => daily.filter(({ measures }) => (measures[id]?.value ?? null) !== null);
    const drawn = judgements.filter(({ clause, target }) => target !== null && days(clause).length > 1);
    expect(clauses.toSorted()).toEqual(drawn.map(({ clause }) => clause).sort());
    expect(cellsOf(unescaped(sparks[0]![1]!))).toHaveLength(daily.length);
  });

  test('a chart stands below the rows of its sheet', () => {
    const drawing = parts.get('xl/drawings/drawing1.xml')!;
    const rows = [...drawing.matchAll(/<xdr:from>.*?<xdr:row>(\d+)<\/xdr:row>/g)].map(([, row]) =>
      Number(row),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(Math.min(...rows)).toBeGreaterThanOrEqual(book.getWorksheet('考核总览')!.rowCount);
  });
});

test('a clause that an amendment changed is drawn once, with the targets of all its days', async () => {
  const titlesOf = async (lang: 'zh' | 'en', card = ledgered()): Promise<string[]> =>
    chartsOf(await textParts(await bytesOf(card, lang)))
      .map((xml) =>
        [.../<c:title>.*?<\/c:title>/.exec(xml)![0].matchAll(/<a:t>([^<]*)</g)].map(([, t]) => t).join(''),
      )
      .filter((title) => title.startsWith('4.1 '))
      .map(unescaped);
  const zh = '（目标 10-01至10-14 ≤ 15秒、10-15至10-31 ≤ 12秒）';
  expect(await titlesOf('zh')).toEqual([`4.1 首次响应时长：各客服${zh}`, `4.1 首次响应时长：每日${zh}`]);
  expect((await titlesOf('en')).at(-1)).toMatch(
    /^4\.1 [^(]+ by day \(target 10-01 to 10-14 ≤ 15 s, 10-15 to 10-31 ≤ 12 s\)$/,
  );
  // Where the amendment left the target as it was, it is said once.
  const card = ledgered();
  const judgements = card.judgements.map((each) =>
    each.clause === '4.1' ? { ...each, target: { side: 'max' as const, value: 15 } } : each,
  );
  expect((await titlesOf('zh', { ...card, judgements })).at(-1)).toBe(
    '4.1 首次响应时长：每日（目标 ≤ 15秒）',
  );
});

test('the targets of a changed clause stand day by day, and no agent is held against the last of them', async () => {
  const charts = chartsOf(await textParts(await bytesOf(ledgered())));
  const drawn = (what: string) => charts.find((xml) => xml.includes(`4.1 首次响应时长：${what}`))!;
  const targets = rangesOf(drawn('每日')).at(-1)!.values.map(Number);
  // The 1st to the 14th, and 17 days to the 31st.
  expect(targets).toEqual([...Array(14).fill(15), ...Array(17).fill(12)]);
  expect(drawn('各客服')).not.toContain('<c:lineChart>');
});

test('names from a contract cannot break the XML', async () => {
  const card = scorecard();
  const agents = card.agents.map((agent) => ({ ...agent, name: '<小美> & "小丽"\u0001' }));
  const charts = chartsOf(await textParts(await bytesOf({ ...card, agents })));
  for (const xml of charts) expect(xml).not.toMatch(/<小美>|& "|\u0001/);
});

test('分时: a cell for each hour that has turns, the mean wait below', () => {
  const sheet = book.getWorksheet('分时')!;
  const { weekday, hour, turns, waitSum, waitCount } = scorecard().hourly[0]!;
  const name = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'][weekday];
  const rows: number[] = [];
  sheet.eachRow((row, number) => {
    if (contentOf(row.getCell(1)) === name) rows.push(number);
  });
  expect(rows.map((row) => contentOf(sheet.getCell(row, hour + 2)))).toEqual([turns, waitSum / waitCount]);
  expect(parts.get('xl/worksheets/sheet5.xml')).toContain('colorScale');
});
