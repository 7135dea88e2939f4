/** The languages people read. */
export type Lang = 'zh' | 'en';

/** One sentence in each language; a missing translation does not compile. */
export type Text = Readonly<Record<Lang, string>>;

/** `{name}` places in a sentence are filled from `args`; an unknown name stays as it is. */
export function fill(sentence: string, args: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{([\w-]+)\}/g, (whole, name: string) => String(args[name] ?? whole));
}

/** Several of a kind, with the comma of the language between them: `甲、乙`; `a, b`. */
export const listOf = (items: readonly (string | number)[], lang: Lang): string =>
  items.join(lang === 'zh' ? '、' : ', ');
