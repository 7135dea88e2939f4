import { extname } from 'node:path';
import type { Case } from '../filing/cases.ts';
import type { Filed } from '../filing/filed-rows.ts';
import type { Named } from '../filing/name-refs.ts';
import type { Format } from '../formats/format.ts';
import type { Records } from '../reading/gather.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { showCount } from '../text/show.ts';
import type { Lang } from '../units/text.ts';
import type { Context, OptionDefinition } from './command.ts';
import { slashed } from './find-files.ts';
import { nameCases } from './name-cases.ts';
import { readScorecard } from './read-scorecard.ts';
import { refuseExisting } from './refuse-existing.ts';
import { sayNote } from './talk.ts';
import { writeFileSafely } from './write-file.ts';

export interface FillOptions {
  readonly contract?: string;
  readonly output?: string;
}

export const FILL_OPTIONS: readonly OptionDefinition[] = [
  { flags: '-c, --contract <FILE>' },
  { flags: '-o, --output <FILE>' },
];

/** What tells one sheet that is made from a scorecard from another. */
export interface Fill {
  readonly format: Format;
  cases(card: Scorecard): readonly Case[];
  /** `records`: where exports were given. */
  rows(
    card: Scorecard,
    cases: readonly Case[],
    known: { readonly names: ReadonlyMap<string, Named>; readonly records: Records | null },
    lang: Lang,
  ): Filed;
}

/** Writes a sheet for people to fill in from a scorecard; with exports and key its refs become sessions, orders, buyers. */
export async function fillSheet(
  { format, cases: casesOf, rows: rowsOf }: Fill,
  [path, ...paths]: readonly string[],
  { contract, output }: FillOptions,
  context: Context,
): Promise<number> {
  const { world, lang: own, askedLang } = context;
  const file = output ?? `${format.id}.xlsx`;
  await refuseExisting(file, world.cwd);
  const card = await readScorecard(path!, context);
  const lang = askedLang ?? (card.terms.lang === 'zh' || card.terms.lang === 'en' ? card.terms.lang : own);
  const cases = casesOf(card);
  const known =
    paths.length === 0
      ? { names: new Map<string, Named>(), records: null }
      : await nameCases(card, cases, paths, contract, context);
  const { reading, rows } = rowsOf(card, cases, known, lang);
  const { writeFilled, writeFilledCsv } = await import('../formats/sheet/write-filled.ts');
  const isCsv = extname(file).toLowerCase() === '.csv';
  const content = await (isCsv ? writeFilledCsv : writeFilled)(format, reading, rows, lang);
  const personal = known.names.size > 0;
  // Whose nicks it holds, only its owner reads.
  const written = await writeFileSafely(file, content, world, personal ? 0o600 : undefined);
  sayNote(
    `${format.id === 'review' ? 'review' : 'exemptions'}-made`,
    { file: slashed(written), rows: showCount(rows.length) },
    context,
  );
  sayListed(cases, context);
  if (personal) sayNote('holds-personal-data', { file: slashed(written) }, context);
  return 0;
}

/** A scorecard lists at most so many breaches of a clause: what is not in the sheet is said. */
function sayListed(cases: readonly Case[], context: Context): void {
  const listed = new Map<Case['judgement'], number>();
  for (const { judgement } of cases) listed.set(judgement, (listed.get(judgement) ?? 0) + 1);
  for (const [{ clause, breaches }, count] of listed)
    if (breaches !== null && breaches > count && count > 0)
      sayNote('not-all-listed', { clause, of: showCount(breaches), listed: showCount(count) }, context);
}
