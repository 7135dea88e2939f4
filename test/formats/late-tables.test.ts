import { expect, test } from 'vitest';
import { codes, csv, file, rawWorkbook, readAll, sheetXml } from './helpers.ts';

// More rows than detection looks at.
const COMPLAINTS = [
  ['投诉时间', '投诉原因', '责任方'],
  ...Array.from({ length: 1100 }, (_, i) => [
    `2026-10-07 ${String(10 + Math.floor(i / 60 / 60)).padStart(2, '0')}:${String(Math.floor(i / 60) % 60).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}`,
    '态度',
    '乙方',
  ]),
];
// Its day would do for a complaint's time.
const VIOLATIONS = [
  ['违规时间', '违规类型', '扣分'],
  ['2026-10-09', '一般违规', '2'],
  ['2026-10-10', '一般违规', '2'],
];

const shapes = [
  ['CSV', (rows: string[][]) => csv(...rows)],
  ['XLSX', (rows: string[][]) => rawWorkbook({ Sheet1: sheetXml(rows) })],
] as const;

test.each(shapes)(
  'a table that begins below more rows than are looked at is refused row by row: %s',
  async (_, write) => {
    const { inputs, complaints, violations, problems } = await readAll(
      file('登记.dat', write([...COMPLAINTS, [], ...VIOLATIONS])),
    );
    // 1100 complaints and 2 rows of the table below; header and blank row are no rows.
    expect(inputs).toMatchObject([{ format: 'complaints', rows: 1102, kept: 1100, refused: 2 }]);
    expect([complaints.length, violations.length]).toEqual([1100, 0]);
    // Header 1 + 1100 rows + blank row 1102 + header 1103.
    expect(problems).toMatchObject([{ code: 'late-table', count: 2, rows: [1104, 1105], unreadable: true }]);
  },
);

test.each(shapes)('where the first table goes on below the other, it is read again: %s', async (_, write) => {
  const more = [COMPLAINTS[0]!, ['2026-10-20 10:00:00', '态度', '乙方']];
  const { inputs, problems } = await readAll(
    file('登记.dat', write([...COMPLAINTS, ...VIOLATIONS, ...more])),
  );
  expect(inputs).toMatchObject([{ rows: 1103, kept: 1101, refused: 2 }]);
  expect(codes(problems)).toEqual(['late-table']);
});

test('the same columns in another order are another table', async () => {
  const turned = [
    ['责任方', '投诉时间', '投诉原因'],
    ['乙方', '2026-10-20 10:00:00', '态度'],
  ];
  const { inputs } = await readAll(file('登记.csv', csv(...COMPLAINTS, ...turned)));
  expect(inputs).toMatchObject([{ rows: 1101, kept: 1100, refused: 1 }]);
});
