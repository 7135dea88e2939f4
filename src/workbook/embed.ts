import type { stream, Worksheet } from 'exceljs';
import type { PlacedChart, Sparkline } from './chart.ts';
import { chartXml } from './chart-xml.ts';
import { drawingXml, relationshipsXml } from './drawing-xml.ts';
import { sparklinesXml } from './sparkline-xml.ts';

// exceljs writes no charts: what is added is its archive's parts, and the lines that name them.
interface Archive {
  append(content: unknown, about: { readonly name: string }): unknown;
}
interface Inside {
  readonly zip: Archive;
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

/** Puts charts and sparklines into the sheets of a workbook while it is written. */
export interface Embedder {
  /** Before the sheet is committed. */
  embed(sheet: Worksheet, charts: readonly PlacedChart[], sparklines: readonly Sparkline[]): void;
}

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
