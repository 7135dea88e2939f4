import { COLORS, type Sparkline } from './chart.ts';
import { escapeXml } from './xml.ts';

const MAIN = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';

/** The extension of a worksheet that draws columns inside cells; LibreOffice draws lines only in part. */
export const sparklinesXml = (sparklines: readonly Sparkline[]): string =>
  `<extLst><ext xmlns:x14="${MAIN}" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup type="column" displayEmptyCellsAs="gap" minAxisType="custom" manualMin="0"><x14:colorSeries rgb="FF${COLORS.good}"/><x14:colorNegative rgb="FF${COLORS.bad}"/><x14:colorAxis rgb="FF000000"/><x14:colorMarkers rgb="FF${COLORS.good}"/><x14:colorFirst rgb="FF${COLORS.good}"/><x14:colorLast rgb="FF${COLORS.good}"/><x14:colorHigh rgb="FF${COLORS.good}"/><x14:colorLow rgb="FF${COLORS.good}"/><x14:sparklines>${sparklines
    .map(
      ({ cell, values }) =>
        `<x14:sparkline><xm:f>${escapeXml(values.ref)}</xm:f><xm:sqref>${cell}</xm:sqref></x14:sparkline>`,
    )
    .join('')}</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`;
