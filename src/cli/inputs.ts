import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Contract } from '../contract/contract.ts';
import type { Source } from '../contract/source.ts';
import { anchorDays, choosePeriod, type PeriodChoice } from '../judge/period.ts';
import type { Records } from '../reading/gather.ts';
import { NOTES } from '../text/cli.ts';
import { cutToWidth, showDuration } from '../text/show.ts';
import type { Period } from '../units/days.ts';
import { type Complaint, UserError } from '../units/errors.ts';
import { fill, type Lang } from '../units/text.ts';
import type { Day } from '../units/time.ts';
import type { Context } from './command.ts';
import { type FoundFiles, findFiles, openSource, readBytes, slashed, systemCode, utf8 } from './files.ts';
import { sayNote } from './remarks.ts';
import type { World } from './world.ts';

/** A contract, what is doubtful in it, and the file it came from; `file` is null where none was given. */
interface LoadedContract {
  readonly contract: Contract;
  readonly warnings: readonly Complaint[];
  readonly file: { readonly file: string; readonly sha256: string } | null;
}

/** Reads and compiles a contract, YAML or a workbook; without a path, the one that measures everything and judges nothing. */
export async function loadContract(path: string | undefined, cwd: string): Promise<LoadedContract> {
  const metrics = Object.values(await import('../metrics/index.ts'));
  if (path === undefined) {
    const { measuringContract } = await import('../contract/measuring.ts');
    return { contract: measuringContract(metrics), warnings: [], file: null };
  }
  const [bytes, { compileContract, compileSource }] = await Promise.all([
    readBytes(path, cwd),
    import('../contract/compile.ts'),
  ]);
  const file = slashed(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const compiled = isWorkbook(bytes, path)
    ? compileSource(await readBook(bytes, file), metrics)
    : compileContract({ text: utf8(bytes, path), file }, metrics);
  return { ...compiled, file: { file, sha256 } };
}

/** A workbook: it begins as one, whatever its name; or is named as one, however damaged. */
const isWorkbook = (bytes: Uint8Array, path: string): boolean =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b) || /\.xls[xm]?$/i.test(path);

async function readBook(bytes: Uint8Array, file: string): Promise<Source> {
  const { readContractBook } = await import('../contract/book/read-book.ts');
  return readContractBook(bytes, file);
}

/** The folder that holds the contract, or without one the present folder: where the key lies. As the person named it. */
export const homeOf = (contract: string | undefined): string =>
  contract === undefined ? '.' : dirname(contract);

/** The exports that the paths stand for; the contract and keys among them are none. */
export function findExports(
  paths: readonly string[],
  contract: string | undefined,
  { world }: Context,
): Promise<FoundFiles> {
  const read = contract === undefined ? null : resolve(world.cwd, contract);
  return findFiles(paths, world.cwd, (path) => path === read || basename(path) === KEY_FILE);
}

/**
 * Reads the exports by the contract as it stands in the period asked for, else in the month that they turn out to be
 * of: again where that month's version of the contract reads otherwise. `period`: what was asked for, or found so.
 */
export async function gatherInForce(
  found: FoundFiles,
  { contract, file }: Pick<LoadedContract, 'contract' | 'file'>,
  asked: { readonly period: PeriodChoice | null; readonly today: Day },
  context: Context,
  quiet: boolean,
): Promise<{ records: Records; period: PeriodChoice | null }> {
  const read = (version: LoadedContract['contract']) =>
    gatherExports(found, { contract: version, file }, context, quiet);
  if (contract.amendments.length === 0) return { records: await read(contract), period: asked.period };
  const { inForce, isReadAlike, latestOf } = await import('../contract/in-force.ts');
  if (asked.period !== null) {
    const period = choosePeriod(asked.period, new Map(), asked.today, contract.term);
    return { records: await read(inForce(contract, period)), period };
  }
  const latest = latestOf(contract);
  const records = await read(latest);
  const period = periodOf(records, null, asked.today);
  const version = period && inForce(contract, period);
  return version === null || isReadAlike(version, latest)
    ? { records, period }
    : { records: await read(version), period };
}

/** What an audit would judge; null where it would not know, unless a period was asked for. */
export function periodOf(records: Records, asked: PeriodChoice | null, today: Day): Period | null {
  try {
    return choosePeriod(asked, anchorDays(records), today, records.contract.term);
  } catch (error) {
    if (asked !== null || !(error instanceof UserError)) throw error;
    return null;
  }
}

// How much is read before what reading left behind is collected: about a tenth of a second of it each time.
const SWEPT_BYTES = 64 << 20;

/** Reads the exports into records, with progress on the screen. */
export async function gatherExports(
  found: FoundFiles,
  { contract, file }: Pick<LoadedContract, 'contract' | 'file'>,
  context: Context,
  quiet: boolean,
): Promise<Records> {
  const { files, hidden } = await withSheets(found, contract, file?.file, context.world.cwd);
  const { gather } = await import('../reading/gather.ts');
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const progress = makeProgress(total, context.world, context.lang, quiet);
  let unswept = 0;
  const add = (bytes: number): void => {
    progress.add(bytes);
    unswept += bytes;
    if (unswept < SWEPT_BYTES) return;
    unswept = 0;
    collectGarbage();
  };
  const gathered = gather(files.map(openSource), contract, add);
  const records = await gathered.finally(() => progress.end());
  // Now the buyers are known: no name is told before.
  if (!quiet && hidden.length > 0)
    sayNote('hidden', { files: hidden.map(records.maskName).join(', ') }, context);
  return records;
}

/** The exports, and the sheets that the contract names, which lie beside it unless they are among them already. */
async function withSheets(
  found: FoundFiles,
  { terms, exemptions }: LoadedContract['contract'],
  contract: string | undefined,
  cwd: string,
): Promise<FoundFiles> {
  const named = [terms.agents.roster, exemptions?.file ?? null].filter((sheet) => sheet !== null);
  const files = [...found.files];
  const known = new Set(files.map((file) => resolve(file.path)));
  for (const sheet of named) {
    const path = isAbsolute(sheet) ? sheet : join(homeOf(contract), sheet);
    const beside = await findFiles([path], cwd, () => false).catch((error: unknown) => {
      // Then it must be among the exports: reading says so where it is not.
      if (error instanceof UserError) return { files: [], hidden: [] };
      throw error;
    });
    files.push(...beside.files.filter((file) => !known.has(resolve(file.path))));
  }
  return { ...found, files };
}

// Bytes of columns; a month of fewer messages than about a million is not worth the wait.
const LARGE = 32 << 20;

/**
 * Has the collector run, where a large month is in memory. Left to itself it lets some hundred megabytes of what is
 * needed no more lie beside what is made next: the peak of an audit is a third higher.
 */
export function collectGarbage(): void {
  if (process.memoryUsage().arrayBuffers < LARGE) return;
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
}

/** A line at the foot of the screen that tells how much was read; nothing where nobody looks. */
interface ProgressLine {
  add(bytes: number): void;
  /** Takes the line off the screen. */
  end(): void;
}

const MEGABYTE = 1_000_000;

// At most ten times a second.
const PAUSE = 100;

const ERASE = '\r\u001b[K';

/** The progress of reading `total` bytes; files that are read twice count only up to it. */
export function makeProgress(total: number, world: World, lang: Lang, quiet: boolean): ProgressLine {
  if (quiet || !world.err.terminal) return { add: () => {}, end: () => {} };
  const start = world.now();
  let done = 0;
  let shown = start;
  return {
    add(bytes) {
      done += bytes;
      const now = world.now();
      if (now - shown < PAUSE) return;
      shown = now;
      // A line that runs over would be taken off by half only.
      world.err.write(ERASE + cutToWidth(line(done, total, now - start, lang), world.err.columns - 1));
    },
    end() {
      if (shown !== start) world.err.write(ERASE);
    },
  };
}

function line(done: number, total: number, milliseconds: number, lang: Lang): string {
  const megabytes = (bytes: number): string => (bytes / MEGABYTE).toFixed(1);
  const rate = megabytes((done * 1000) / milliseconds);
  if (done > total) return fill(NOTES['progress-again'][lang], { done: megabytes(done), rate });
  const percent = Math.floor((done * 100) / total);
  return (
    fill(NOTES.progress[lang], { done: megabytes(done), total: megabytes(total), percent, rate }) +
    leftText(((total - done) * milliseconds) / done / 1000, milliseconds, lang)
  );
}

// Before that the rate says little; below it nobody asks.
const STEADY = 2000;

const WORTH_SAYING = 3;

/** How long it may still take, in whole seconds or, of more than a minute, in steps of ten; empty where that is not known or not long. */
function leftText(seconds: number, milliseconds: number, lang: Lang): string {
  if (milliseconds < STEADY || seconds < WORTH_SAYING) return '';
  const left = seconds > 60 ? Math.ceil(seconds / 10) * 10 : Math.ceil(seconds);
  return fill(NOTES['progress-left'][lang], { left: showDuration(left, lang) });
}

/** A key and how it came: read, made and kept, or made for this run only because the folder takes no file. */
interface Key {
  readonly bytes: Uint8Array;
  readonly origin: 'read' | 'made' | 'throwaway';
  /** As it is shown, with `/`. */
  readonly file: string;
}

/** The name of the key's file, beside the contract. */
export const KEY_FILE = 'kefu-sla.key';

/** Only its owner reads and writes it. */
export const KEY_MODE = 0o600;

const BYTES = 32;

/** The key of a folder, made on the first run. A damaged one is a `UserError`: a new one would change every pseudonym. */
export async function loadKey(folder: string, world: World): Promise<Key> {
  const path = resolve(world.cwd, folder, KEY_FILE);
  const file = slashed(join(folder, KEY_FILE));
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    const why = systemCode(error);
    if (why === 'ENOENT') return null;
    throw why === null ? error : new UserError([{ code: 'cannot-read', args: { why }, place: { file } }]);
  });
  if (text === null) return makeKey(file, path, folder, world);
  const digits = text.trim();
  if (!/^[0-9a-f]{64}$/i.test(digits)) throw new UserError([{ code: 'bad-key', args: {}, place: { file } }]);
  return { bytes: Buffer.from(digits, 'hex'), origin: 'read', file };
}

async function makeKey(file: string, path: string, folder: string, world: World): Promise<Key> {
  const bytes = world.random(BYTES);
  try {
    await writeFile(path, keyText(bytes), { flag: 'wx', mode: KEY_MODE });
    return { bytes, origin: 'made', file };
  } catch (error) {
    const why = systemCode(error);
    if (why === null) throw error;
    // Another run made one in the meantime: that one counts.
    return why === 'EEXIST' ? loadKey(folder, world) : { bytes, origin: 'throwaway', file };
  }
}

/** What a key's file holds: 64 hexadecimal digits and a line end. */
export const keyText = (bytes: Uint8Array): string => `${Buffer.from(bytes).toString('hex')}\n`;

/** Says that a key was made, or that none could be kept. */
export function sayKey({ origin, file }: Key, context: Context): void {
  if (origin !== 'read') sayNote(`key-${origin}`, { file }, context);
}
