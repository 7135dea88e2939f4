import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../src');

interface Module {
  /** Below src/, with `/`. */
  readonly path: string;
  /** Its code without comments. */
  readonly code: string;
  readonly lines: number;
  /** What it imports or exports from, type imports told apart; own modules by their path below src/. */
  readonly imports: readonly { readonly of: string; readonly typeOnly: boolean; readonly lazy: boolean }[];
}

const modules: readonly Module[] = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map(readModule);

function readModule(path: string): Module {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const code = text.replace(/(^|\s)\/\*[\s\S]*?\*\//g, '$1').replace(/(^|\s)\/\/.*$/gm, '$1');
  const own = (of: string): string => (of.startsWith('.') ? normalize(join(dirname(path), of)) : of);
  const fixed = [...code.matchAll(/^(?:import|export)(\s+type)?\s[^;]*?from '([^']+)'/gm)];
  const lazy = [...code.matchAll(/\bimport\('([^']+)'\)/g)];
  const imports = [
    ...fixed.map(([, type, of]) => ({ of: own(of!), typeOnly: type !== undefined, lazy: false })),
    ...lazy.map(([, of]) => ({ of: own(of!), typeOnly: false, lazy: true })),
  ];
  return { path, code, lines: text.split('\n').length - 1, imports };
}

const within =
  (...folders: string[]) =>
  (path: string): boolean =>
    folders.some((folder) => path.startsWith(folder));

/** The type of the one product. */
const isScorecard = within('judge/scorecard.ts', 'judge/shape/');

/** A pattern that no code may hold, except in some places; `why` is what a failure says. */
function forbid(what: RegExp, except: (path: string) => boolean, why: string): void {
  test(why, () => {
    const found = modules
      .filter(({ path }) => !except(path))
      .flatMap(({ path, code }) =>
        code
          .split('\n')
          .filter((line) => what.test(line))
          .map((line) => `${path}: ${line.trim()}`),
      );
    expect(found, why).toEqual([]);
  });
}

/** What the modules of a folder may import; `types` may be imported for their types only. */
function confine(
  folder: string,
  allowed: (of: string) => boolean,
  why: string,
  types: (of: string) => boolean = () => false,
): void {
  test(why, () => {
    const found = modules
      .filter(({ path }) => path.startsWith(folder))
      .flatMap(({ path, imports }) =>
        imports
          .filter(({ of, typeOnly }) => !allowed(of) && !(typeOnly && types(of)))
          .map(({ of }) => `${path} imports ${of}`),
      );
    expect(found, why).toEqual([]);
  });
}

const cli = within('cli/');
const nowhere = (): boolean => false;
const isPackage = (of: string): boolean => !of.endsWith('.ts');

test('the modules were found', () => {
  expect(modules.length).toBeGreaterThan(50);
  expect(modules.find(({ path }) => path === 'cli/main.ts')?.imports).toContainEqual({
    of: 'errors.ts',
    typeOnly: false,
    lazy: false,
  });
});

forbid(
  /'node:(fs|fs\/promises|os|child_process|net|http|https|process|tty|readline|worker_threads)'/,
  cli,
  'disk, network and processes are cli/’s: everything else takes bytes or values and returns values',
);
forbid(
  /\bprocess\.|\bconsole\./,
  cli,
  'argv, env, screen and exit are cli/’s: everything else returns values',
);
forbid(/\bprocess\.exit\(/, nowhere, 'process.exit cuts a piped stdout short: main returns a code');
forbid(
  /\bDate\.now\b|\bperformance\.now\b/,
  cli,
  'now is an argument: the same inputs give the same scorecard on any day',
);
forbid(/\bMath\.random\b|\brandomBytes\b|\brandomUUID\b/, cli, 'chance comes from the world, or from a seed');
forbid(
  /\bnew Date\(/,
  within('cli/', 'units/time.ts'),
  'instants are parsed in the contract’s zone by units/: Date reads the machine’s',
);
forbid(/\bDate\.parse\(/, nowhere, 'times are parsed by units/stamp.ts: Date.parse reads the machine’s zone');
forbid(
  /\.toLocale\w*\(|\.localeCompare\(|\bIntl\.(?!Segmenter)/,
  within('cli/', 'units/time.ts'),
  'the machine’s locale decides nothing: figures are written by text/, texts sorted by code points',
);
forbid(
  /^(?!\s*title: ).*\p{Script=Han}/u,
  within(
    'text/',
    'formats/',
    'metrics/',
    'contract/',
    'signals/',
    'demo/',
    'units/money.ts',
    'units/quantity.ts',
    'units/stamp.ts',
  ),
  'words people read live in text/, and in titles; other Chinese is what exports and contracts are written in',
);
forbid(/^export default\b/, nowhere, 'named exports only: a thing has one name everywhere');
forbid(
  /\bparseFloat\(/,
  nowhere,
  'numbers are read digit by digit (units/): a float has already lost what was written',
);
forbid(/^export \* /, nowhere, 'a shelf names what it holds, one line each');

confine('units/', within('units/'), 'units/ are values without a home: they import nothing');
confine(
  'reports/',
  (of) => isPackage(of) || within('reports/', 'text/', 'units/')(of),
  'a report is a function of the scorecard: it imports judge/scorecard.ts and its shape (for its types), text/ and units/ only',
  isScorecard,
);
confine(
  'delivery/',
  (of) =>
    within('delivery/', 'text/', 'units/', 'judge/standing.ts', 'reports/xml.ts')(of) || of === 'node:crypto',
  'a message is a function of the scorecard: what takes it to the network is cli/’s',
  isScorecard,
);
confine(
  'formats/',
  (of) => isPackage(of) || within('formats/', 'records/', 'units/', 'text/', 'errors.ts')(of),
  'a format knows neither metrics nor judge nor contract, whose terms alone it may be told',
  (of) => of === 'contract/terms.ts',
);
confine(
  'metrics/',
  (of) => !within('judge/', 'reports/', 'formats/', 'cli/')(of),
  'a metric observes records: it knows neither files nor verdicts',
  isScorecard,
);

confine(
  'signals/',
  (of) => !within('reports/', 'formats/', 'cli/')(of) && (!within('judge/')(of) || within('judge/gaps/')(of)),
  'a signal observes what metrics observe: of the judge it knows what data lacks, and no verdicts',
  isScorecard,
);

test('nobody but the bin imports cli/: the rest does not know that there is a computer', () => {
  const found = modules
    .filter(({ path }) => !cli(path))
    .flatMap(({ path, imports }) =>
      imports.filter(({ of }) => cli(of)).map(({ of }) => `${path} imports ${of}`),
    );
  expect(found).toEqual([]);
});

test('start-up is quick: main.ts loads no heavy package before a command needs it', () => {
  const heavy = new Set([
    'zod',
    'exceljs',
    'yaml',
    'csv-parse',
    'yauzl',
    'cli-table3',
    'chalk',
    'nodemailer',
  ]);
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const loaded = new Set<string>();
  const trails: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const { of, typeOnly, lazy } of byPath.get(path)?.imports ?? []) {
      if (typeOnly || lazy) continue;
      if (heavy.has(of.split('/')[0]!)) trails.push([...trail, path, of].join(' > '));
      visit(of, [...trail, path]);
    }
  };
  visit('cli/main.ts', []);
  expect(loaded).toContain('cli/commands/audit.ts');
  expect(trails).toEqual([]);
});

// What makes a module one of the things of its shelf.
const SHELVES: Readonly<Record<string, RegExp>> = {
  'metrics/': /^export const \w+ = \w*Metric(<.*>)?\(/m,
  'formats/': /^export const \w+ = \w*(?:Format|Sheet)(<.*>)?\(/m,
  'signals/': /^export const \w+: Signal = /m,
  'reports/': /^export const \w+: Report = /m,
  'contract/templates/': /^export const \w+: Template = /m,
  'text/phrases/': /^export const \w+: PhraseClass = /m,
};

test.each(Object.entries(SHELVES))(
  'the index of %s has a line for each thing on the shelf, and no other',
  (shelf, thing) => {
    const things = modules
      .filter(({ path, code }) => path.startsWith(shelf) && path !== `${shelf}index.ts` && thing.test(code))
      .map(({ path }) => path);
    const index = modules.find(({ path }) => path === `${shelf}index.ts`);
    expect(things.length).toBeGreaterThan(0);
    expect(index?.imports.map(({ of }) => of).sort()).toEqual(things.sort());
  },
);

test.each(Object.keys(SHELVES))('on the shelf %s a thing’s id is its file’s name', async (shelf) => {
  const index = modules.find(({ path }) => path === `${shelf}index.ts`)!;
  const ids = Object.values(await import(`../src/${index.path}`)).map(
    (thing) => (thing as { id: string }).id,
  );
  expect(ids.sort()).toEqual(index.imports.map(({ of }) => of.slice(shelf.length, -3)).sort());
});

test('only shelves have an index.ts', () => {
  const shelves = modules
    .filter(({ path }) => path.endsWith('/index.ts'))
    .map(({ path }) => path.replace('index.ts', ''));
  expect(shelves.sort()).toEqual(Object.keys(SHELVES).sort());
});

test('a file holds one idea: 180 lines at most', () => {
  // Lists that are one idea however long: sentences, and the fields of the one product.
  const lists = within('text/', 'judge/scorecard.ts', 'judge/shape/');
  const long = modules
    .filter(({ path, lines }) => lines > 180 && !lists(path))
    .map(({ path, lines }) => `${path}: ${lines}`);
  expect(long).toEqual([]);
});
