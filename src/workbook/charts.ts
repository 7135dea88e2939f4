import type { stream, Worksheet } from 'exceljs';
import { type CellRange, type Chart, COLORS, type PlacedChart, type Series, type Sparkline } from './plan.ts';

/** Puts charts and sparklines into the sheets of a workbook while it is written. */
export interface Embedder {
  /** Before the sheet is committed. */
  embed(sheet: Worksheet, charts: readonly PlacedChart[], sparklines: readonly Sparkline[]): void;
}

// exceljs writes no charts: what is added is its archive's parts, and the lines that name them.
interface ZipWriter {
  append(content: unknown, about: { readonly name: string }): unknown;
}

interface Inside {
  readonly zip: ZipWriter;
}

interface SheetInside {
  readonly stream: { write(data: unknown): void };
  _writeCloseWorksheet(): void;
  readonly _sheetRelsWriter: {
    addRelationship(of: { readonly Type: string; readonly Target: string }): string;
  };
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument';

export function makeEmbedder(book: stream.xlsx.WorkbookWriter): Embedder {
  const { zip } = book as unknown as Inside;
  const overrides: string[] = [];
  const append = zip.append.bind(zip);
  zip.append = (content, about) =>
    append(
      about.name === '[Content_Types].xml'
        ? String(content).replace('</Types>', `${overrides.join('')}</Types>`)
        : content,
      about,
    );
  const add = (name: string, content: string, type?: string): void => {
    zip.append(content, { name });
    if (type) overrides.push(`<Override PartName="/${name}" ContentType="${CONTENT}.${type}+xml"/>`);
  };

  let drawings = 0;
  let charts = 0;
  /** Adds the parts; gives the relationship by which the sheet names its drawing. */
  function addDrawing(sheet: SheetInside, placed: readonly PlacedChart[]): string {
    const drawing = `drawing${++drawings}.xml`;
    const names = placed.map(() => `chart${++charts}.xml`);
    for (const [index, { chart }] of placed.entries())
      add(`xl/charts/${names[index]}`, chartXml(chart), 'drawingml.chart');
    add(`xl/drawings/${drawing}`, drawingXml(placed), 'drawing');
    add(
      `xl/drawings/_rels/${drawing}.rels`,
      relationshipsXml(
        `${OFFICE}/chart`,
        names.map((name) => `../charts/${name}`),
      ),
    );
    return sheet._sheetRelsWriter.addRelationship({
      Type: `${OFFICE}/drawing`,
      Target: `../drawings/${drawing}`,
    });
  }

  return {
    embed(sheet, placed, sparklines) {
      if (placed.length + sparklines.length === 0) return;
      const inside = sheet as unknown as SheetInside;
      const id = placed.length > 0 ? addDrawing(inside, placed) : null;
      // The schema has the drawing and the extensions last, in this order.
      const last = `${id === null ? '' : `<drawing r:id="${id}"/>`}${sparklines.length > 0 ? sparklinesXml(sparklines) : ''}`;
      const close = inside._writeCloseWorksheet.bind(inside);
      inside._writeCloseWorksheet = () => {
        inside.stream.write(last);
        close();
      };
    },
  };
}

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const [CATEGORIES, VALUES] = [111111111, 222222222];

/** A chart as a part of a workbook (ECMA-376, DrawingML charts; elements in the order of the schema). */
function chartXml(chart: Chart): string {
  const { title, bars, lines } = chart;
  const plots = [
    ...(bars.length > 0 ? [barPlot(chart)] : []),
    ...(lines.length > 0 ? [linePlot(chart)] : []),
  ];
  return `${XML_HEAD}<c:chartSpace ${NAMESPACES}><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>${titleXml(title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plots.join('')}${axes(chart)}</c:plotArea>${
    bars.length + lines.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : ''
  }<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr></c:chartSpace>`;
}

const titleXml = (title: string): string =>
  `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1100" b="1"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1100" b="1"/><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

function barPlot({ direction, bars, categories, pattern }: Chart): string {
  const series = bars.map(
    (each, index) =>
      `<c:ser>${opening(each, index)}<c:spPr>${fill(each.color)}</c:spPr><c:invertIfNegative val="0"/>${
        each.labelled ? labels(pattern) : ''
      }${figures(each, categories, pattern)}</c:ser>`,
  );
  // Series share their place: of each category only one has a bar.
  return `<c:barChart><c:barDir val="${direction === 'bars' ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series.join('')}<c:gapWidth val="50"/><c:overlap val="100"/>${AXIS_IDS}</c:barChart>`;
}

function linePlot({ bars, lines, categories, pattern }: Chart): string {
  const series = lines.map((each, index) => {
    const dashed = index === lines.length - 1 && bars.length + lines.length > 1;
    const line = `<c:spPr><a:ln w="${dashed ? 15875 : 22225}" cap="rnd">${fill(each.color)}${dashed ? '<a:prstDash val="dash"/>' : ''}<a:round/></a:ln></c:spPr>`;
    const marker = dashed
      ? '<c:marker><c:symbol val="none"/></c:marker>'
      : `<c:marker><c:symbol val="circle"/><c:size val="4"/><c:spPr>${fill(each.color)}</c:spPr></c:marker>`;
    return `<c:ser>${opening(each, bars.length + index)}${line}${marker}${figures(each, categories, pattern)}<c:smooth val="0"/></c:ser>`;
  });
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join('')}<c:marker val="1"/>${AXIS_IDS}</c:lineChart>`;
}

const AXIS_IDS = `<c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/>`;

const opening = ({ name }: Series, index: number): string =>
  `<c:idx val="${index}"/><c:order val="${index}"/><c:tx>${texts(name)}</c:tx>`;

const figures = ({ values }: Series, categories: CellRange, pattern: string): string =>
  `<c:cat>${texts(categories)}</c:cat><c:val><c:numRef><c:f>${escapeXml(values.ref)}</c:f><c:numCache><c:formatCode>${escapeXml(pattern)}</c:formatCode>${points(values)}</c:numCache></c:numRef></c:val>`;

const texts = (range: CellRange): string =>
  `<c:strRef><c:f>${escapeXml(range.ref)}</c:f><c:strCache>${points(range)}</c:strCache></c:strRef>`;

const points = ({ values }: CellRange): string =>
  `<c:ptCount val="${values.length}"/>${values
    .map((value, index) =>
      value === null ? '' : `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`,
    )
    .join('')}`;

const labels = (pattern: string): string =>
  `<c:dLbls><c:numFmt formatCode="${escapeXml(pattern)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;

const fill = (color: string): string => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;

const GRID = `<c:majorGridlines><c:spPr><a:ln w="6350">${fill('D9D9D9')}</a:ln></c:spPr></c:majorGridlines>`;

/** Bars are read from above: their first category is the topmost, and the figures' axis stands below all. */
function axes({ direction, pattern, most, bars }: Chart): string {
  const lying = direction === 'bars';
  const scaling = `<c:scaling><c:orientation val="minMax"/>${most === undefined ? '' : `<c:max val="${most}"/>`}${bars.length > 0 ? '<c:min val="0"/>' : ''}</c:scaling>`;
  return `<c:catAx><c:axId val="${CATEGORIES}"/><c:scaling><c:orientation val="${lying ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${lying ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="${VALUES}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx><c:valAx><c:axId val="${VALUES}"/>${scaling}<c:delete val="0"/><c:axPos val="${lying ? 'b' : 'l'}"/>${GRID}<c:numFmt formatCode="${escapeXml(pattern)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="${CATEGORIES}"/><c:crosses val="${lying ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`;
}

/** The part that places a sheet's charts; the n-th chart is its relationship `rId<n>`, from 1. */
const drawingXml = (charts: readonly PlacedChart[]): string =>
  `${XML_HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${charts.map(anchor).join('')}</xdr:wsDr>`;

const anchor = ({ chart, from, to }: PlacedChart, index: number): string =>
  `<xdr:twoCellAnchor editAs="oneCell">${corner('from', from)}${corner('to', to)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${escapeXml(chart.title)}" descr="${escapeXml(chart.tells)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId${index + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;

const corner = (name: 'from' | 'to', { column, row }: PlacedChart['from']): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;

/** Relationships of a part: `rId1` … to the targets in their order. */
const relationshipsXml = (type: string, targets: readonly string[]): string =>
  `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map((target, index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const MAIN = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';

/** The extension of a worksheet that draws columns inside cells; LibreOffice draws lines only in part. */
const sparklinesXml = (sparklines: readonly Sparkline[]): string =>
  `<extLst><ext xmlns:x14="${MAIN}" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup type="column" displayEmptyCellsAs="gap" minAxisType="custom" manualMin="0"><x14:colorSeries rgb="FF${COLORS.good}"/><x14:colorNegative rgb="FF${COLORS.bad}"/><x14:colorAxis rgb="FF000000"/><x14:colorMarkers rgb="FF${COLORS.good}"/><x14:colorFirst rgb="FF${COLORS.good}"/><x14:colorLast rgb="FF${COLORS.good}"/><x14:colorHigh rgb="FF${COLORS.good}"/><x14:colorLow rgb="FF${COLORS.good}"/><x14:sparklines>${sparklines
    .map(
      ({ cell, values }) =>
        `<x14:sparkline><xm:f>${escapeXml(values.ref)}</xm:f><xm:sqref>${cell}</xm:sqref></x14:sparkline>`,
    )
    .join('')}</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as XML holds it; characters that XML cannot hold are left out. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (character) => ESCAPES[character]!);

const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
