import type { Look } from '../reports/report.ts';
import type { Lang } from '../units/text.ts';
import type { Context } from './command.ts';

/** How reports are to look: in `--lang`, else the contract's language, else the person's; colours where a person looks. */
export const lookOf = (
  { world, lang, askedLang }: Context,
  contractLang: Lang | null,
  width: number | null = null,
): Look => ({
  lang: askedLang ?? contractLang ?? lang,
  // https://no-color.org: set and not empty.
  color: world.out.terminal && !world.env.NO_COLOR,
  width: width ?? world.out.columns,
});
