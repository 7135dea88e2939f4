import type { CellRange, Chart, Series } from './chart.ts';
import { escapeXml, XML_HEAD } from './xml.ts';

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const [CATEGORIES, VALUES] = [111111111, 222222222];

/** A chart as a part of a workbook (ECMA-376, DrawingML charts; elements in the order of the schema). */
export function chartXml(chart: Chart): string {
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
