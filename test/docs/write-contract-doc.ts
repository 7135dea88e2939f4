import { CONTRACT } from '../../src/terms/keys/contract.ts';
import { formsOf, type Shape, shapeOf } from '../../src/terms/keys/shapes.ts';

interface Row {
  /** Lists are passed through, a map's own keys are `*`. */
  readonly path: string;
  readonly shape: Shape;
  /** The key that it stands below, and whether it must stand there. */
  readonly around: string;
  readonly required: boolean;
}

/** docs/contract.md with its tables of keys written anew: below each mark `<!-- keys: a b -->` those of the table of keys. */
export function writeContractDoc(doc: string, contract = CONTRACT): string {
  const marks = [...doc.matchAll(MARKED)].map(([, keys]) => keys!.split(' '));
  const rows = rowsIn(shapeOf(contract), '', '');
  const seen = new Set<string>();
  const once = rows.filter(({ path }) => {
    // What an amendment changes is told where the contract says it.
    const known =
      seen.has(path) || (path.startsWith('amendments.') && seen.has(path.slice('amendments.'.length)));
    seen.add(path);
    return !known;
  });
  return doc.replace(MARKED, (_, keys: string) => {
    const of = keys.split(' ');
    const own = once.filter(({ path }) => of.includes(longest(path, marks.flat())));
    const sorted = of.flatMap((key) => own.filter(({ path }) => longest(path, of) === key));
    const lines = sorted.map(({ path, ...row }) => {
      const { title, tells } = row.shape;
      return `| \`${path}\` | ${title!.zh} | ${cell(tells!)} | ${cell(defaultOf(row))} |`;
    });
    return [
      `<!-- keys: ${keys} -->`,
      '',
      '| key | name | what it is | default |',
      '|---|---|---|---|',
      ...lines,
      '',
    ].join('\n');
  });
}

const MARKED = /<!-- keys: ([^>]*) -->\n\n(?:\|.*\n)+/g;

/** The longest of the keys that a path is, or stands below. */
const longest = (path: string, keys: readonly string[]): string =>
  keys.filter((key) => path === key || path.startsWith(`${key}.`)).sort((a, b) => b.length - a.length)[0] ??
  '';

function rowsIn(shape: Shape, path: string, around: string): Row[] {
  const { properties = {}, required = [], items, additionalProperties, anyOf = [] } = shape;
  const below = (step: string): string =>
    (path === '' ? step : `${path}.${step}`).replace(
      /^((?:amendments\.)?agents)\.(?:vendor|owner|others|bots)\./,
      '$1.*.',
    );
  return [
    ...Object.entries(properties).flatMap(([key, inner]) => {
      const said = formsOf(inner).find(({ title }) => title);
      const row = {
        path: below(key),
        shape: { ...said, ...inner },
        around,
        required: required.includes(key),
      };
      return [
        ...(said?.tells ? [row] : []),
        ...rowsIn(inner, below(key), items || additionalProperties ? '' : key),
      ];
    }),
    ...(items ? rowsIn(items, path, '') : []),
    ...(additionalProperties ? rowsIn(additionalProperties, below('*'), '') : []),
    ...anyOf.flatMap((inner) => rowsIn(inner, path, around)),
  ];
}

function defaultOf({ shape, around, required }: Omit<Row, 'path'>): string {
  if (shape.otherwise !== undefined) return shape.otherwise;
  if (required) return around === '' ? 'required' : `required in \`${around}\``;
  return shape.default === undefined || typeof shape.default === 'object' ? '' : `\`${shape.default}\``;
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
