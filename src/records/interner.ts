/** Gives each different text a number, from 0 on in order of arrival. */
export interface Interner {
  readonly names: readonly string[];
  id(name: string): number;
  /** −1 where the text has not been seen. */
  find(name: string): number;
}

export function makeInterner(): Interner {
  const ids = new Map<string, number>();
  const names: string[] = [];
  return {
    names,
    id: (name) => {
      const known = ids.get(name);
      if (known !== undefined) return known;
      ids.set(name, names.length);
      names.push(name);
      return names.length - 1;
    },
    find: (name) => ids.get(name) ?? -1,
  };
}
