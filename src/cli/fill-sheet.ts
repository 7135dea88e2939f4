import { extname } from 'node:path';
import type { Case, Identity } from '../filing/cases.ts';
import type { Filed } from '../filing/rows.ts';
import type { Format } from '../formats/format.ts';
import { makeSeal } from '../judge/digest.ts';
import { parsePeriod } from '../judge/period.ts';
import type { Records } from '../reading/gather.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { showCount } from '../text/show.ts';
import { UserError } from '../units/errors.ts';
import type { Lang } from '../units/text.ts';
import { parseDay } from '../units/time.ts';
import { allComplaints } from './asked.ts';
import type { Context } from './command.ts';
import { slashed } from './files.ts';
import { findExports, gatherInForce, homeOf, loadContract, loadKey, sayKey } from './inputs.ts';
import { lookOf, readScorecard } from './outputs.ts';
import { sayNote } from './remarks.ts';
import { today } from './world.ts';
import { refuseExisting, writeFileSafely } from './write-file.ts';

export interface FillOptions {
  readonly contract?: string;
  readonly output?: string;
}

/** What tells one sheet that is made from a scorecard from another. */
export interface SheetToFill {
  readonly format: Format;
  cases(card: Scorecard): readonly Case[];
  /** `records`: where exports were given. */
  rows(
    card: Scorecard,
    cases: readonly Case[],
    known: { readonly names: ReadonlyMap<string, Identity>; readonly records: Records | null },
    lang: Lang,
  ): Filed;
}

/** Writes a sheet for people to fill in from a scorecard; with exports and key its refs become sessions, orders, buyers. */
export async function fillSheet(
  { format, cases: casesOf, rows: rowsOf }: SheetToFill,
  [path, ...paths]: readonly string[],
  { contract, output }: FillOptions,
  context: Context,
): Promise<number> {
  const { world } = context;
  const file = output ?? `${format.id}.xlsx`;
  await refuseExisting(file, world.cwd);
  const card = await readScorecard(path!, context);
  const { lang } = lookOf(context, card.terms.lang);
  const cases = casesOf(card);
  const known =
    paths.length === 0
      ? { names: new Map<string, Identity>(), records: null }
      : await nameCases(card, cases, paths, contract, context);
  const { reading, rows } = rowsOf(card, cases, known, lang);
  const { writeFilled, writeFilledCsv } = await import('../formats/sheet/write-template.ts');
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

/** What the refs of the cases stand for, from the exports, read by the contract, and its key; and those records. */
async function nameCases(
  { contract: own, period }: Scorecard,
  cases: readonly Case[],
  paths: readonly string[],
  contract: string | undefined,
  context: Context,
): Promise<{ readonly names: ReadonlyMap<string, Identity>; readonly records: Records }> {
  const { world } = context;
  if (own !== null && contract === undefined)
    throw new UserError([{ code: 'names-need-contract', args: {} }]);
  const { loaded, found } = await allComplaints({
    loaded: () => loadContract(contract, world.cwd),
    found: () => findExports(paths, contract, context),
  });
  const day = today(world, loaded.contract.terms.zone);
  const asked = { period: parsePeriod(`${period.from}..${period.to}`), today: day };
  const { records } = await gatherInForce(found, loaded, asked, context, false);
  const key = await loadKey(homeOf(contract), world);
  sayKey(key, context);
  const { nameRefs } = await import('../filing/cases.ts');
  const refs = new Set(cases.map(({ evidence }) => evidence.ref));
  const days = { from: parseDay(period.from)!, to: parseDay(period.to)! };
  const names = nameRefs({ ...records, period: days }, makeSeal(key.bytes), refs);
  const unnamed = [...refs].filter((ref) => !names.has(ref)).length;
  if (unnamed > 0) sayNote('refs-unnamed', { count: showCount(unnamed), of: showCount(refs.size) }, context);
  return { names, records };
}
