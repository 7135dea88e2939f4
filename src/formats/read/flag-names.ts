/** What order sheets call the colour that a shop marks an order with. */
export const FLAG_NAMES = [
  '旗帜',
  '旗帜颜色',
  '标旗',
  '标旗颜色',
  '旗子颜色',
  '旗标颜色',
  '插旗',
  '插旗颜色',
  '插旗备注',
  '备注旗帜',
  '备注标签',
  '包裹备注标记',
];
