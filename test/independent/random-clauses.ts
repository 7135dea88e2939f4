import type { Chance } from './chance.ts';

/** A clause before it is written: its metric with options, and what its figures look like. */
type Kind = {
  metric: string;
  side: 'min' | 'max';
  targets: readonly string[];
  steps: readonly string[];
  perCase: boolean;
  wilson: boolean;
};

const rate = (metric: string, side: 'min' | 'max' = 'min', targets = RATES): Kind => ({
  metric,
  side,
  targets,
  steps: ['1pp', '2.5pp', '5pp'],
  perCase: true,
  wilson: true,
});
const RATES = ['20%', '35%', '50%', '62.5%', '75%', '90%', '100%'];
const FEW = ['0%', '5%', '12.5%', '33%', '60%'];
const wait = (metric: string): Kind => ({
  metric,
  side: 'max',
  targets: ['15s', '40s', '90s', '200s', '10min'],
  steps: ['1s', '5s', '7s'],
  perCase: false,
  wilson: false,
});

const KINDS: readonly Kind[] = [
  rate('response-rate, with: { within: 15s, unit: turn }'),
  rate('response-rate, with: { within: 30s, unit: turn }'),
  rate('response-rate, with: { within: 30s, unit: first }'),
  rate('response-rate, with: { within: 60s, unit: message }'),
  rate('response-rate, with: { within: 180s, unit: buyer-day }'),
  rate('reply-rate'),
  rate('effective-reply-rate, with: { valid-within: 600s }'),
  rate('unanswered-rate', 'max', FEW),
  rate('unanswered-rate', 'max', FEW),
  rate('inquiry-conversion-rate, with: { horizon: 24h }', 'min', ['0%', '5%', '20%', '40%', '70%']),
  rate('inquiry-conversion-rate, with: { horizon: 3d }', 'min', ['10%', '30%', '50%']),
  wait('first-response-time, with: { statistic: mean }'),
  wait('first-response-time, with: { statistic: p90, cap: 300s, unanswered: cap }'),
  wait('response-time, with: { statistic: mean, cap: 600s, unanswered: cap }'),
  wait('response-time, with: { statistic: p50 }'),
  {
    metric: 'phrase-incidents, with: { class: perfunctory }, severity: binding, confirm: auto',
    side: 'max',
    targets: ['0', '3', '20'],
    steps: ['1', '4'],
    perCase: true,
    wilson: false,
  },
];

const yuan = (chance: Chance): string =>
  chance.pick(['5', '12.34', '100', '333.33', '0.07', '1.5%', '0.33%']);
const ofOneKind = (chance: Chance): ((steps: number) => string) => {
  const isShare = chance.chance(0.4);
  return (steps) =>
    isShare ? `${steps + 1}.${chance.upTo(100)}%` : `${(steps + 1) * 100 + chance.upTo(100)}`;
};

/** The targets from this one on, toward worse where a penalty asks for them, better where a bonus does. */
function ranked({ targets, side }: Kind, from: string, worse: boolean): string[] {
  const upward = (side === 'min') !== worse;
  const at = targets.indexOf(from);
  return upward ? targets.slice(at) : targets.slice(0, at + 1).reverse();
}

function ruleOf(chance: Chance, kind: Kind, target: string, word: 'deduct' | 'add'): string {
  const cap = chance.chance(0.4) ? `, cap: ${chance.pick(['200', '1000', '2%', '0.5%'])}` : '';
  const forms = ['once', 'tiers', 'steps', ...(kind.perCase && word === 'deduct' ? ['cases', 'cases'] : [])];
  const form = chance.pick(forms);
  if (form === 'cases') {
    const price = chance.pick(['5', '0.07', '50', '0.1%']);
    const forms = [price, `{ deduct: ${price}, count: all }`, `{ deduct: ${price}, count: beyond }`];
    return `{ per-case: ${chance.pick(forms)}${cap} }`;
  }
  if (form === 'once') return `{ ${word}: ${yuan(chance)}${cap} }`;
  if (form === 'steps')
    return `{ per: ${chance.pick(kind.steps)}, ${word}: ${yuan(chance)}, step: ${chance.pick(['full', 'started'])}${cap} }`;
  const amount = ofOneKind(chance);
  const tiers = ranked(kind, target, word === 'deduct').map(
    (value, i) => `{ value: ${value}, ${word}: ${amount(i)} }`,
  );
  const side = (word === 'deduct') === (kind.side === 'min') ? 'below' : 'above';
  return `{ ${side}: [ ${tiers.join(', ')} ]${cap} }`;
}

function pointsOf(chance: Chance, kind: Kind, target: string): string {
  const best = ranked(kind, kind.side === 'min' ? kind.targets.at(-1)! : kind.targets[0]!, true);
  if (chance.chance(0.5))
    return `[ ${best.map((to, i) => `{ to: ${to}, give: ${100 - i * 13} }`).join(', ')} ]`;
  const worst = best.at(-1)!;
  return worst === target ? `{ full: ${best[0]}, zero: ${worst} }` : `{ full: ${target}, zero: ${worst} }`;
}

/** The terms that an amendment may change, of a clause of this kind; those that it is without are `none`. */
function termsOf(chance: Chance, kind: Kind, isBinding: boolean, none: (key: string) => string): string {
  const target = chance.pick(kind.targets);
  const isEdge = ['0%', '100%', '0'].includes(target);
  const line = (share: number, key: string, text: () => string): string =>
    chance.chance(share) ? `, ${key}: ${text()}` : none(key);
  return [
    `${kind.side}: ${target}`,
    line(0.7, 'min-sample', () => String(chance.pick([1, 5, 12, 40]))),
    line(0.5, 'weight', () => chance.pick(['2', '0.5', '3'])),
    line(0.3, 'points', () => pointsOf(chance, kind, target)),
    line(kind.wilson && !isEdge ? 0.3 : 0, 'margin', () => 'wilson95'),
    line(isBinding ? 0.75 : 0, 'penalty', () => ruleOf(chance, kind, target, 'deduct')),
    line(isBinding && !isEdge ? 0.4 : 0, 'bonus', () => ruleOf(chance, kind, target, 'add')),
  ].join('');
}

/** A clause of a random kind as YAML, and a way to write other terms of the same clause. */
export function randomClause(chance: Chance, id: string, units: readonly string[]) {
  const kind = chance.pick(KINDS);
  const isPlain = !kind.metric.includes('severity');
  const severity = isPlain && chance.chance(0.15) ? chance.pick(['advisory', 'report']) : '';
  const each = chance.chance(0.25) ? chance.pick(units) : '';
  const isVendors = !chance.chance(0.08);
  const isBinding = severity === '' && isVendors;
  const fixed = [
    `id: "${id}", metric: ${kind.metric}`,
    severity && `severity: ${severity}`,
    isBinding && chance.chance(0.1) ? 'critical: true' : '',
    isVendors ? '' : 'responsibility: owner',
    chance.chance(0.15) ? 'only: { role: pre }' : '',
    each && `each: ${each}`,
  ].filter((text) => text !== '');
  return {
    id,
    isBinding,
    isEach: each !== '',
    yaml: `{ ${fixed.join(', ')}, ${termsOf(chance, kind, isBinding, () => '')} }`,
    amended: () => termsOf(chance, kind, isBinding, (key) => `, ${key}: null`),
  };
}
