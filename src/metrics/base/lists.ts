/** Lists of whole numbers by a key that is one too: two columns, where a list a key would be some hundred thousand objects. */
export interface Lists {
  add(key: number, item: number): void;
  /** What was added under the key, the last one first. */
  of(key: number): Iterable<number>;
}

/** Lists for keys below `keys` of items below `items`; an item stands in one list at most. */
export function makeLists(keys: number, items: number): Lists {
  const last = new Int32Array(keys).fill(-1);
  const before = new Int32Array(items);
  return {
    add: (key, item) => {
      before[item] = last[key]!;
      last[key] = item;
    },
    *of(key) {
      for (let item = last[key] ?? -1; item !== -1; item = before[item]!) yield item;
    },
  };
}
