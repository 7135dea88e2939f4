import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { copyFile, readdir, readFile, rename } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Earlier } from '../judge/look-back.ts';
import type { Look, Report } from '../reports/report.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { compareCodePoints } from '../units/code-points.ts';
import { isWholeMonth, type Period } from '../units/days.ts';
import { UserError } from '../units/errors.ts';
import { parseInstant } from '../units/stamp.ts';
import { listOf } from '../units/text.ts';
import { formatDay, parseDay } from '../units/time.ts';
import type { Context } from './command.ts';
import { kindOf, readBytes, slashed, systemCode, utf8 } from './files.ts';
import { sayNote } from './remarks.ts';
import type { World } from './world.ts';
import { type Content, isHeld, makeFolder, makeOne, writeFileSafely } from './write-file.ts';

/** How reports are to look: in `--lang`, else the contract's language, else the person's; colours where a person looks. */
export const lookOf = (
  { world, lang, askedLang }: Context,
  contractLang: unknown,
  width: number | null = null,
): Look => ({
  lang: askedLang ?? (contractLang === 'zh' || contractLang === 'en' ? contractLang : lang),
  // https://no-color.org: set and not empty.
  color: world.out.terminal && !world.env.NO_COLOR,
  width: width ?? world.out.columns,
});

/** The reports that make files, rendered, as `<base>.xlsx` and so on. */
export async function renderFiles(
  card: Scorecard,
  reports: readonly Report[],
  base: string,
  look: Look,
): Promise<ReportFile[]> {
  const files: ReportFile[] = [];
  for (const report of reports) {
    if (report.extension === null) continue;
    files.push({
      name: `${base}.${report.extension}`,
      content: await report.render(card, { ...look, color: false }),
    });
  }
  return files;
}

/** One report as a file: `scorecard.xlsx` and what it holds. */
interface ReportFile {
  readonly name: string;
  readonly content: Content;
}

/** What became of the files: the paths in their order, and where an earlier scorecard went; null where there was none. */
interface Saved {
  readonly paths: readonly string[];
  readonly superseded: string | null;
}

/** Puts the files into the folder (as the person named it). A scorecard with another digest that is there moves away first, never lost. */
export async function saveScorecard(
  folder: string,
  digest: string,
  files: readonly ReportFile[],
  world: World,
): Promise<Saved> {
  const moved = await supersede(resolve(world.cwd, folder), digest);
  const paths: string[] = [];
  for (const { name, content } of files)
    paths.push(await writeFileSafely(join(folder, name), content, world));
  return { paths, superseded: moved && join(folder, 'superseded', basename(moved)) };
}

// `scorecard.json`, `scorecard.xlsx`, `scorecard (2).xlsx` …
const OURS = /^scorecard( \(\d+\))?\.[a-z]+$/;

async function supersede(folder: string, digest: string): Promise<string | null> {
  const earlier = await readFile(join(folder, 'scorecard.json'), 'utf8').catch(() => null);
  if (earlier === null) return null;
  const { digest: earlierDigest, madeAt } = stamps(earlier);
  if (earlierDigest === digest) return null;
  const target = await newFolder(join(folder, 'superseded', safeName(madeAt.replaceAll(':', '-'))));
  for (const name of await readdir(folder))
    if (OURS.test(name)) await move(join(folder, name), join(target, name));
  return target;
}

/** What an earlier scorecard says of itself; one that cannot be read is still kept. */
function stamps(text: string): { digest: unknown; madeAt: string } {
  try {
    const { digest, madeAt } = JSON.parse(text);
    return { digest, madeAt: typeof madeAt === 'string' ? madeAt : 'unknown' };
  } catch {
    return { digest: null, madeAt: 'unknown' };
  }
}

async function newFolder(path: string): Promise<string> {
  await makeFolder(dirname(path));
  for (let copy = 1; ; copy++) {
    const target = copy === 1 ? path : `${path} (${copy})`;
    if (await makeOne(target)) return target;
  }
}

/** A workbook that a program holds open can be copied, not moved. */
async function move(from: string, to: string): Promise<void> {
  await rename(from, to).catch(async (error: unknown) => {
    if (!isHeld(error)) throw error;
    await copyFile(from, to);
  });
}

/** Says where files went and what became of an earlier scorecard; when quiet, only where a file has another name than `wanted`. */
export function saySaved(
  { paths, superseded }: Saved,
  wanted: readonly string[],
  quiet: boolean,
  context: Context,
): void {
  for (const [i, path] of paths.entries())
    if (basename(path) !== wanted[i])
      sayNote('held-open', { wanted: wanted[i]!, file: slashed(path) }, context);
  if (quiet) return;
  if (superseded !== null) sayNote('superseded', { folder: slashed(superseded) }, context);
  sayNote('written', { files: listOf(paths.map(slashed), context.lang) }, context);
}

/** Where a scorecard belongs below the output folder: `<contract>/<2026-10 or from_to>`. */
export function scorecardFolder({ contract, period }: Pick<Scorecard, 'contract' | 'period'>): string {
  return join(contract ? safeName(contract.id) : 'no-contract', periodName(period));
}

/** What the folder of a period is called. */
function periodName({ from, to }: Scorecard['period']): string {
  const whole = isWholeMonth({ from: parseDay(from)!, to: parseDay(to)! });
  return whole ? from.slice(0, 7) : `${from}_${to}`;
}

// What Windows, the strictest, does not take in a file name.
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f\u007f]/g;

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const LONGEST = 60;

/** A text as the name of a folder on any system; a text that had to be changed gets a mark, so that no two share one. */
export function safeName(text: string): string {
  const clean = [...text.normalize('NFC').replace(FORBIDDEN, '-')]
    .slice(0, LONGEST)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (clean === text && clean !== '' && !RESERVED.test(clean)) return clean;
  return `${RESERVED.test(clean) ? '_' : ''}${clean}~${createHash('sha256').update(text).digest('hex').slice(0, 6)}`;
}

/** A saved scorecard; a `UserError` where the file is none. `whenChanged` it was after it was made: by default that is said. */
export async function readScorecard(
  path: string,
  context: Context,
  whenChanged: (place: { readonly file: string }) => void = (place) =>
    sayNote('digest-differs', place, context),
): Promise<Scorecard> {
  const place = { file: slashed(path) };
  const text = utf8(await readBytes(path, context.world.cwd), path);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UserError([{ code: 'not-json', args: {}, place }]);
  }
  const parsed = (await scorecardParser())(value);
  if ('faults' in parsed)
    throw new UserError(parsed.faults.map((at) => ({ code: 'not-a-scorecard', args: { path: at }, place })));
  if (parsed.digest !== parsed.card.digest) whenChanged(place);
  return parsed.card;
}

/** What takes JSON for a scorecard, with the digest of what it holds now; or tells where it is none. */
async function scorecardParser() {
  const [{ scorecardSchema }, { digestOf }] = await Promise.all([
    import('../scorecard/scorecard.ts'),
    import('../judge/digest.ts'),
  ]);
  return (value: unknown): { card: Scorecard; digest: string } | { faults: readonly string[] } => {
    const { data: card, error } = scorecardSchema.safeParse(value);
    // Before defaults of this version are filled in.
    if (card) return { card, digest: digestOf(value as Scorecard) };
    return { faults: [...new Set(error.issues.map(({ path }) => path.join('.') || '.'))] };
  };
}

/** The scorecards of a contract's earlier months below a folder of outputs, read when they are asked for. */
export async function earlierMonths(folder: string, contract: string, context: Context): Promise<Earlier> {
  const parse = await scorecardParser();
  return (month) => {
    const file = join(folder, safeName(contract), month, 'scorecard.json');
    const value = readJson(resolve(context.world.cwd, file));
    if (value === null) return null;
    const parsed = parse(value);
    if ('faults' in parsed) return 'unreadable';
    if (parsed.digest !== parsed.card.digest) sayNote('digest-differs', { file: slashed(file) }, context);
    return parsed;
  };
}

/** Null where there is no such file; undefined where it cannot be read. */
function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? null : undefined;
  }
}

/**
 * When the first scorecard of a period was made, as the folder of outputs knows: of those made after the period's end
 * the earliest, superseded ones too. Null where there is none.
 */
export const firstMade =
  (folder: string, contract: string, cwd: string) =>
  ({ from, to }: Period): string | null => {
    const days = { from: formatDay(from), to: formatDay(to) };
    const own = resolve(cwd, folder, safeName(contract), periodName(days));
    const superseded = join(own, 'superseded');
    const folders = [own, ...namesIn(superseded).map((name) => join(superseded, name))];
    const made = folders
      .flatMap((each) => madeAtIn(join(each, 'scorecard.json')) ?? [])
      // Before the period was over nobody could know what to object to.
      .filter((at) => at.slice(0, 10) > days.to);
    return made.sort((a, b) => parseInstant(a)! - parseInstant(b)!)[0] ?? null;
  };

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** What a scorecard says of the first one, else of itself; null where none can be read. */
function madeAtIn(file: string): string | null {
  try {
    const { madeAt, firstMadeAt } = JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
    const at: unknown = firstMadeAt ?? madeAt;
    return typeof at === 'string' && parseInstant(at) !== null ? at : null;
  } catch {
    return null;
  }
}

// What `audit` calls the folder of a period.
const PERIOD = /^\d{4}-\d{2}(-\d{2}_\d{4}-\d{2}-\d{2})?$/;

/** The scorecards below a folder of outputs, or of one contract in it, by path; superseded ones are none. */
export async function findScorecards(folder: string, cwd: string): Promise<string[]> {
  const within = await names(folder, cwd);
  const periods = within.filter((name) => PERIOD.test(name)).map((name) => join(folder, name));
  for (const name of within.filter((each) => !PERIOD.test(each))) {
    const inner = join(folder, name);
    if ((await kindOf(resolve(cwd, inner))) !== 'folder') continue;
    const below = await names(inner, cwd);
    periods.push(...below.filter((each) => PERIOD.test(each)).map((each) => join(inner, each)));
  }
  const files = periods.map((each) => join(each, 'scorecard.json'));
  const kinds = await Promise.all(files.map((file) => kindOf(resolve(cwd, file))));
  return files.filter((_, index) => kinds[index] === 'file');
}

const names = async (folder: string, cwd: string): Promise<string[]> =>
  (
    await readdir(resolve(cwd, folder)).catch((error: unknown) => {
      const why = systemCode(error);
      if (why === null) throw error;
      const code = why === 'ENOENT' || why === 'ENOTDIR' ? 'missing-path' : 'cannot-read';
      throw new UserError([{ code, args: { why }, place: { file: slashed(folder) } }]);
    })
  ).sort(compareCodePoints);
