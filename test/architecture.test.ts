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

const cli = within('cli/');
const nowhere = (): boolean => false;

test('the modules were found', () => {
  expect(modules.length).toBeGreaterThan(50);
  expect(modules.find(({ path }) => path === 'cli/main.ts')?.imports).toContainEqual({
    of: 'units/errors.ts',
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
    'phrases/',
    'terms/',
    'contract/',
    'signals/',
    'demo/',
    // How bills and notices word things.
    'judge/bill/match-bill.ts',
    'reading/unmatched.ts',
    'records/notices.ts',
    'records/stand-ins.ts',
    'units/cell-stamp.ts',
    'units/duration.ts',
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

/**
 * The layers: what each folder may import, types counted, beside itself and packages. In the order of the house: a folder
 * imports only what stands above it.
 */
const VALUES = ['units', 'workbook'];
const RULES = [...VALUES, 'terms', 'phrases'];
const THINGS = [...RULES, 'records', 'scorecard'];
const DEFINITIONS = [...THINGS, 'metrics', 'text', 'formats'];
const WORK = [...DEFINITIONS, 'contract', 'reading', 'measure', 'gaps', 'signals'];
const OUTPUTS = ['units', 'workbook', 'scorecard', 'text'];

const LAYERS: Readonly<Record<string, { readonly may: readonly string[]; readonly why: string }>> = {
  units: { may: [], why: 'values without a home import nothing' },
  workbook: {
    may: ['units'],
    why: 'a sheet as values knows no scorecard: reports, contracts and templates write with it',
  },
  terms: {
    may: ['units'],
    why: 'rules are what reading and counting may know of a contract, not the contract',
  },
  phrases: { may: ['units'], why: 'a class of phrases is words and patterns; who looks for them is above' },
  records: { may: RULES, why: 'records are what every export becomes, whatever the contract pays' },
  scorecard: {
    may: [...RULES, 'records'],
    why: 'the one product has its words from things, not from whoever works it out',
  },
  metrics: {
    may: THINGS,
    why: 'a metric observes records by the rules: it knows neither contract, files nor verdicts',
  },
  text: {
    may: [...THINGS, 'metrics'],
    why: 'sentences are about things and metrics; below them are codes and arguments',
  },
  formats: {
    may: [...THINGS, 'text'],
    why: 'a format is told the terms; it knows neither metrics nor contract nor judge',
  },
  contract: {
    may: DEFINITIONS,
    why: 'a contract speaks of metrics, formats and terms, and of nobody’s work',
  },
  reading: {
    may: [...DEFINITIONS, 'contract'],
    why: 'files become records by the contract’s terms, before anything is measured',
  },
  measure: {
    may: [...DEFINITIONS, 'contract', 'reading'],
    why: 'clauses are measured on records; verdicts come later',
  },
  gaps: {
    may: [...DEFINITIONS, 'contract', 'reading', 'measure'],
    why: 'what data lacks is told without verdicts',
  },
  signals: {
    may: [...DEFINITIONS, 'contract', 'reading', 'measure', 'gaps'],
    why: 'a signal observes what metrics observe: it knows what data lacks, and no verdicts',
  },
  judge: { may: WORK, why: 'verdicts and money rest on what was measured' },
  'audit.ts': { may: [...WORK, 'judge'], why: 'the whole flow on one page' },
  inspect: { may: [...WORK, 'judge', 'audit.ts'], why: 'one capability on top of the flow' },
  draft: {
    may: [...WORK, 'judge', 'audit.ts', 'inspect'],
    why: 'a first contract is drafted from what inspecting the files shows',
  },
  reports: { may: OUTPUTS, why: 'a report is a function of the scorecard' },
  delivery: {
    may: OUTPUTS,
    why: 'a message is a function of the scorecard: what takes it to the network is cli/’s',
  },
  filing: {
    may: [...WORK, 'judge', 'audit.ts', 'inspect', 'reports'],
    why: 'the sheets that parties file name their cases as the workbook does',
  },
  demo: { may: ['units', 'terms'], why: 'an invented month is told as exports, by nothing that reads them' },
};

test.each(Object.entries(LAYERS))('%s/ imports only folders above it', (folder, { may, why }) => {
  const allowed = [folder, ...may];
  const found = modules
    .filter(({ path }) => layerOf(path) === folder)
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ of }) => of.endsWith('.ts') && !allowed.includes(layerOf(of)))
        .map(({ of }) => `${path} imports ${of}`),
    );
  expect(found, why).toEqual([]);
});

test('every folder has its layer, and imports only those that stand above it: cli/ alone may import all', () => {
  const names = Object.keys(LAYERS);
  expect([...new Set(modules.map(({ path }) => layerOf(path)))].sort()).toEqual([...names, 'cli'].sort());
  const turned = Object.entries(LAYERS).flatMap(([folder, { may }]) =>
    may
      .filter((above) => names.indexOf(above) >= names.indexOf(folder))
      .map((above) => `${folder} → ${above}`),
  );
  expect(turned).toEqual([]);
});

function layerOf(path: string): string {
  return path.split('/')[0]!;
}

test('no file takes part in a circle of imports, those of types counted: a thing is read without its users', () => {
  const importsOf = new Map(
    modules.map(({ path, imports }) => [
      path,
      imports.map(({ of }) => of).filter((of) => of.endsWith('.ts')),
    ]),
  );
  expect(circlesOf(importsOf)).toEqual([]);
  expect(
    circlesOf(
      new Map([
        ['a', ['b']],
        ['b', ['c']],
        ['c', ['b']],
      ]),
    ),
  ).toEqual(['b > c > b']);
});

/** The ways that lead back to where they began, one for each import that closes a circle. */
function circlesOf(importsOf: ReadonlyMap<string, readonly string[]>): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const follow = (path: string, trail: readonly string[]): void => {
    const from = trail.indexOf(path);
    if (from !== -1) circles.push([...trail.slice(from), path].join(' > '));
    if (from !== -1 || done.has(path)) return;
    for (const next of importsOf.get(path) ?? []) follow(next, [...trail, path]);
    done.add(path);
  };
  for (const path of importsOf.keys()) follow(path, []);
  return circles;
}

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
  'phrases/': /^export const \w+: PhraseClass = /m,
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

test('a shelf’s folder holds its things, their type and its index; machinery stands in a folder below', () => {
  const type: Readonly<Record<string, readonly string[]>> = {
    'formats/': ['format.ts'],
    'reports/': ['report.ts'],
    'contract/templates/': ['template.ts'],
  };
  const found = Object.entries(SHELVES).flatMap(([shelf, thing]) =>
    modules
      .filter(({ path }) => path.startsWith(shelf) && !path.slice(shelf.length).includes('/'))
      .filter(
        ({ path, code }) =>
          !thing.test(code) && ![...(type[shelf] ?? []), 'index.ts'].includes(path.slice(shelf.length)),
      )
      .map(({ path }) => path),
  );
  expect(found).toEqual([]);
});

test('a file holds one idea: over 400 lines there is a second, but in lists', () => {
  // Sentences, and the fields of the one product, are one idea however long.
  const lists = within('text/', 'scorecard/');
  const long = modules
    .filter(({ path, lines }) => lines > 400 && !lists(path))
    .map(({ path, lines }) => `${path}: ${lines}`);
  expect(long).toEqual([]);
});

test('a helper of one file stands in that file: what it alone imports from its own folder is long, or a list', () => {
  const importers = new Map<string, Set<string>>();
  for (const { path, imports } of modules)
    for (const { of } of imports) importers.set(of, (importers.get(of) ?? new Set()).add(path));
  const found = modules
    .filter(({ path, lines }) => lines <= 60 && !Object.keys(SHELVES).some((shelf) => path.startsWith(shelf)))
    .flatMap(({ path }) => {
      const [user, ...others] = importers.get(path) ?? [];
      return user && others.length === 0 && dirname(user) === dirname(path) ? [`${path}: only ${user}`] : [];
    });
  expect(found).toEqual([]);
});

test('a metric’s id stands in its file, and where contracts are written out: elsewhere a trait tells', async () => {
  const ids = Object.values(await import('../src/metrics/index.ts')).map(({ id }) => id);
  const known = new RegExp(`'(?:${ids.join('|')})'`);
  const written = within(
    'metrics/',
    'contract/templates/',
    'demo/',
    'text/',
    // What a platform's custom says of one.
    'terms/presets.ts',
    // Fields of platforms' reports, some of which are called like the metric that they state.
    'formats/',
    'records/platform.ts',
  );
  // What a contract calls the number that a fee by the inquiry is paid for.
  const ofFees = (path: string, line: string): boolean =>
    within('contract/', 'terms/')(path) && line.includes("'inquiry-volume'");
  const found = modules
    .filter(({ path }) => !written(path))
    .flatMap(({ path, code }) =>
      code
        .split('\n')
        .filter((line) => known.test(line) && !ofFees(path, line))
        .map((line) => `${path}: ${line.trim()}`),
    );
  expect(found).toEqual([]);
});
