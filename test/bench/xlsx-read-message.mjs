const START = Date.UTC(2026, 9, 1) / 1000;

/** The message in a row of the workbook, from 0: 10 to 39 characters, other ones in every row, a second apart. */
export const messageOf = (row) => ({
  session: `S${row >> 3}`,
  buyer: `tb_demo_${row >> 3}`,
  agent: '青禾旗舰店:小美',
  role: row % 2 === 1 ? '客服' : '买家',
  at: START + row,
  text: Array.from({ length: 10 + (row % 30) }, (_, i) =>
    String.fromCodePoint(0x4e00 + ((row * 31 + i * 977) % 20_000)),
  ).join(''),
});
