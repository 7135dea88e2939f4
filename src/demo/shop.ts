/** The invented shop (甲方) and its vendor (乙方). */
export const SHOP = '青禾文具旗舰店';
export const VENDOR = '创业宏客服';

export interface Product {
  readonly name: string;
  /** Fen a piece. */
  readonly price: number;
}

/** What the shop sells. */
export const PRODUCTS: readonly Product[] = [
  { name: '0.5mm速干中性笔12支装', price: 1680 },
  { name: '按动圆珠笔20支盒装', price: 1990 },
  { name: 'A5皮面商务笔记本', price: 2580 },
  { name: 'B5线圈本4本装', price: 2290 },
  { name: '24色水彩笔礼盒', price: 3990 },
  { name: '36色彩铅铁盒装', price: 5980 },
  { name: '儿童可水洗蜡笔18色', price: 2890 },
  { name: '大容量网纱笔袋', price: 1590 },
  { name: '小学生减负书包', price: 12900 },
  { name: '透明文件袋20只', price: 1380 },
  { name: '省力订书机套装', price: 2680 },
  { name: '金属长尾夹40枚', price: 1180 },
  { name: '双头荧光笔6支装', price: 1490 },
  { name: '便利贴组合12本', price: 1650 },
  { name: '马克笔48色双头套装', price: 8900 },
  { name: '学生圆规直尺套装', price: 1880 },
  { name: '白板笔可擦10支', price: 2190 },
  { name: '桌面收纳笔筒', price: 3290 },
  { name: '错题本16K加厚', price: 1290 },
  { name: '护眼台历2027款', price: 2480 },
];
