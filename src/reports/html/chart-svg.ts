import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import stringWidth from 'string-width';
import { escapeXml } from '../../workbook/charts.ts';
import type { Chart, Series } from '../../workbook/plan.ts';
import { formatNumber } from './plan-html.ts';

/** A chart of the workbook as an SVG that stands in the page, with what it tells for those who cannot see it. */
export function chartSvg(chart: Chart): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const lying = chart.direction === 'bars';
  const names = chart.categories.values.map(String);
  const figures = {
    tickFormat: (value: number) => tickText(value, chart.pattern),
    grid: true,
    label: null,
  };
  const categories = {
    domain: names,
    label: null,
    // Every label where there is room, else every few.
    ...(lying
      ? {}
      : { tickRotate: names.length > 8 ? -45 : 0, ticks: names.filter((_, at) => at % every(names) === 0) }),
  };
  const most = chart.most === undefined ? {} : { domain: [0, chart.most] };
  const svg = Plot.plot({
    document: document as never,
    width: 640,
    height: lying ? 60 + 26 * names.length : 260,
    marginLeft: lying ? Math.max(190, ...names.map(roomFor)) : 56,
    marginRight: lying ? 56 : 16,
    marginBottom: lying ? 28 : 52,
    style: { background: 'none', fontSize: '11px' },
    x: lying ? { ...figures, ...most } : { type: 'band', ...categories },
    y: lying ? { type: 'band', ...categories } : { ...figures, ...most, zero: chart.bars.length > 0 },
    marks: [
      ...chart.bars.flatMap((series) => bars(chart, names, series)),
      ...chart.lines.flatMap((series, at) => line(chart, names, series, at === chart.lines.length - 1)),
    ],
  });
  // The whole is told as one: pieces have no names of their own.
  for (const piece of svg.querySelectorAll('[aria-label]')) piece.removeAttribute('aria-label');
  const [first, ...rest] = svg.outerHTML.split('<svg ');
  return `<figure><figcaption>${escapeXml(chart.title)}</figcaption>${first}<svg role="img" aria-label="${escapeXml(chart.tells)}" ${rest.join('<svg ')}${legend(chart)}</figure>`;
}

/** A figure of an axis; nothing where the format has too few decimals for it: 13.5 is not 14. */
function tickText(value: number, pattern: string): string {
  const text = formatNumber(value, pattern);
  const shown = Number(text.replace(/[^\d.-]/g, '')) / (pattern.includes('%') ? 100 : 1);
  return Math.abs(shown - value) < 1e-9 * Math.max(1, Math.abs(value)) ? text : '';
}

// At 11 px a wide character takes 11 and a narrow one at most 7, and the tick 14.
const roomFor = (name: string): number => 14 + stringWidth(name) * 6.5;

// Labels that fit along an axis side by side.
const ROOM = 16;
const every = (names: readonly string[]): number => Math.ceil(names.length / ROOM);

interface Point {
  readonly name: string;
  readonly value: number;
}

const pointsOf = (names: readonly string[], { values }: Series): Point[] =>
  values.values.flatMap((value, at) => (typeof value === 'number' ? [{ name: names[at]!, value }] : []));

function bars({ direction, pattern }: Chart, names: readonly string[], series: Series): Plot.Markish[] {
  const points = pointsOf(names, series);
  const fill = `#${series.color}`;
  if (direction === 'columns') return [Plot.barY(points, { x: 'name', y: 'value', fill })];
  const label = { x: 'value', y: 'name', text: (point: Point) => formatNumber(point.value, pattern), dx: 4 };
  return [
    Plot.barX(points, { x: 'value', y: 'name', fill }),
    ...(series.labelled ? [Plot.text(points, { ...label, textAnchor: 'start' })] : []),
  ];
}

/** The last line of several, or over bars, is what is held against: dashed and without dots. */
function line(chart: Chart, names: readonly string[], series: Series, last: boolean): Plot.Markish[] {
  const points = pointsOf(names, series);
  const stroke = `#${series.color}`;
  const held = last && chart.bars.length + chart.lines.length > 1;
  const all = series.values.values.map((value, at) => ({ name: names[at]!, value: value ?? Number.NaN }));
  return [
    Plot.lineY(all, {
      x: 'name',
      y: 'value',
      stroke,
      strokeWidth: 1.6,
      ...(held && { strokeDasharray: '5 4' }),
    }),
    ...(held ? [] : [Plot.dot(points, { x: 'name', y: 'value', fill: stroke, r: 2.5 })]),
  ];
}

function legend({ bars: drawn, lines }: Chart): string {
  const all = [...drawn, ...lines];
  if (all.length < 2) return '';
  const key = ({ name, color }: Series): string =>
    `<li><span class="key" style="background:#${color}"></span>${escapeXml(String(name.values[0]))}</li>`;
  return `<ul class="legend">${all.map(key).join('')}</ul>`;
}
