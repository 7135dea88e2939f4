import type { Alignment, Borders, Style } from 'exceljs';

/** How a cell looks; every cell has one of these. */
export type LookName = keyof typeof LOOKS;

interface CellLook {
  readonly size?: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly top?: true;
  readonly wrap?: true;
  readonly border?: 'hair' | 'sum' | 'sign';
  /** In the font of the empty cells below, as the spreadsheet has it. */
  readonly bare?: true;
}

// Blue and orange stay apart for every kind of colour blindness; the words beside them say the same.
const GOOD = { fill: 'FFDCEBF7', color: 'FF0B4F8A' } as const;
const BAD = { fill: 'FFFBE3D0', color: 'FF9C3D00', bold: true } as const;
const DOUBTFUL = { fill: 'FFFFF4CC', color: 'FF6B5300' } as const;
const WAIVED = { fill: 'FFE9E4F2', color: 'FF4B3B74' } as const;
const GREY = 'FF7F7F7F';
const CELL = { border: 'hair' } as const;
const VERDICT = { border: 'hair', align: 'center', wrap: true } as const;

const LOOKS = {
  plain: {},
  title: { size: 16, bold: true, color: 'FF1F3864' },
  heading: { size: 12, bold: true, color: 'FF1F3864', border: 'sum' },
  banner: { ...DOUBTFUL, size: 11, bold: true, wrap: true },
  reason: { ...DOUBTFUL, wrap: true },
  lead: { size: 11, bold: true, wrap: true },
  note: { size: 9, color: 'FF595959', wrap: true, top: true },
  label: { ...CELL, bold: true, fill: 'FFF2F2F2' },
  head: { ...CELL, bold: true, color: 'FFFFFFFF', fill: 'FF1F3864', align: 'center', wrap: true },
  text: { ...CELL, wrap: true },
  hint: { ...CELL, size: 9, color: 'FF595959', wrap: true },
  long: { ...CELL, wrap: true, top: true },
  longNumber: { ...CELL, align: 'right', top: true },
  center: { ...CELL, align: 'center' },
  number: { ...CELL, align: 'right' },
  moneyFact: { ...CELL, bold: true },
  whole: { ...CELL, align: 'right', bold: true, fill: 'FFF2F2F2' },
  wholeText: { ...CELL, bold: true, fill: 'FFF2F2F2' },
  link: { ...CELL, align: 'right', color: 'FF0563C1' },
  faint: { ...CELL, align: 'right', italic: true, color: GREY },
  sum: { border: 'sum', align: 'right', bold: true },
  sumText: { border: 'sum', bold: true },
  due: { border: 'sum', align: 'right', bold: true, size: 13, fill: 'FFDCEBF7' },
  dueText: { border: 'sum', bold: true, size: 13, fill: 'FFDCEBF7' },
  sign: { bold: true, size: 11 },
  line: { border: 'sign' },
  dayOff: { ...CELL, ...WAIVED, align: 'right' },
  dayOffText: { ...CELL, ...WAIVED, align: 'center' },
  met: { ...VERDICT, ...GOOD },
  missed: { ...VERDICT, ...BAD },
  'within-margin': { ...VERDICT, ...DOUBTFUL },
  insufficient: { ...VERDICT, ...DOUBTFUL },
  'no-data': { ...VERDICT, fill: 'FFEDEDED', color: 'FF595959' },
  waived: { ...VERDICT, ...WAIVED },
  // Sheets that people fill in: heads, cells that are only read, the row that shows how.
  needed: { bare: true, bold: true, color: 'FFFFFFFF', fill: 'FF1F4E79' },
  wanted: { bare: true, bold: true, color: 'FFFFFFFF', fill: 'FF5B7FA6' },
  beside: { bare: true, bold: true, fill: 'FFD9D9D9' },
  reading: { bare: true, color: 'FF595959' },
  example: { bare: true, italic: true, color: GREY },
  entry: { bare: true },
} satisfies Record<string, CellLook>;

/** Where a text may run over several lines. */
export const wraps = (name: LookName): boolean => (LOOKS[name] as CellLook).wrap === true;

export const sizeOf = (name: LookName): number => (LOOKS[name] as CellLook).size ?? BODY_SIZE;

// Names a font that Windows and Office for Mac have and every other system replaces; 134 is its Chinese character set.
const FONT = { name: 'Microsoft YaHei', family: 2, charset: 134 } as const;
const BODY_SIZE = 10;
const made = new Map<string, Partial<Style>>();

/** The style of a look with a number format; the same object for the same wish, which the writer relies on for speed. */
export function styleOf(name: LookName, pattern: string | undefined): Partial<Style> {
  const key = `${name}\n${pattern ?? ''}`;
  const known = made.get(key);
  if (known) return known;
  const style = makeStyle(LOOKS[name], pattern);
  made.set(key, style);
  return style;
}

function makeStyle(look: CellLook, pattern: string | undefined): Partial<Style> {
  const font = {
    ...(!look.bare && { ...FONT, size: look.size ?? BODY_SIZE }),
    ...flags(look),
    ...(look.color && { color: { argb: look.color } }),
  };
  return {
    ...(Object.keys(font).length > 0 && { font }),
    ...(!look.bare && { alignment: alignment(look) }),
    ...(look.fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: look.fill } } }),
    ...(look.border && { border: BORDERS[look.border] }),
    ...(pattern !== undefined && { numFmt: pattern }),
  };
}

/** What conditional formatting lays over a figure that missed or met its target. */
export const OVERLAYS: Readonly<Record<'good' | 'bad', Partial<Style>>> = {
  good: overlay(GOOD),
  bad: overlay(BAD),
};

function overlay(look: CellLook): Partial<Style> {
  return {
    font: { ...flags(look), color: { argb: look.color! } },
    fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: look.fill! } },
  };
}

function flags({ bold, italic }: CellLook): { bold?: true; italic?: true } {
  return { ...(bold && { bold }), ...(italic && { italic }) };
}

const alignment = ({ align, top, wrap, border }: CellLook): Partial<Alignment> => ({
  vertical: top ? 'top' : 'middle',
  ...(align && { horizontal: align }),
  ...(wrap && { wrapText: true }),
  // A little air between a border and the text beside it.
  ...(border === 'hair' && align === undefined && { horizontal: 'left', indent: 1 }),
});

const side = (style: 'thin' | 'medium', argb: string) => ({ style, color: { argb } });
const HAIR = side('thin', 'FFD9D9D9');
const BORDERS: Readonly<Record<NonNullable<CellLook['border']>, Partial<Borders>>> = {
  hair: { top: HAIR, bottom: HAIR, left: HAIR, right: HAIR },
  sum: { top: side('thin', 'FF7F7F7F'), bottom: side('thin', 'FF7F7F7F') },
  sign: { bottom: side('thin', 'FF000000') },
};
