import type { Metric } from '../metrics/base/metric.ts';
import { OPTION_WORDS } from '../text/catalogue.ts';
import { fill, type Lang } from '../units/text.ts';
import { exampleOptions, exampleWith } from './example-clause.ts';
import { candidatesOf, optionNames } from './metric-options.ts';

const MOST_LISTED = 4;

/** What a metric is under its options, in texts: as it stands, then what single choices make of it. */
export function byOptions(metric: Metric, lang: Lang, tell: (options: unknown) => string): string[] {
  const { all, required } = optionNames(metric);
  const stands = tell(exampleOptions(metric));
  const varying = all
    .map((name) => ({
      name,
      others: candidatesOf(metric, name).flatMap((choice) => {
        const options = exampleWith(metric, name, choice);
        const text = options === null ? stands : tell(options);
        return text === stands ? [] : [{ choice, text }];
      }),
    }))
    .filter(({ others }) => others.length > 0);
  const isLeftToContract = varying.some(({ name }) => required.includes(name));
  return [
    ...(isLeftToContract || stands === '' ? [] : [stands]),
    ...varying.flatMap(({ name, others }) =>
      others.length > MOST_LISTED
        ? [fill(OPTION_WORDS.named[lang], { name })]
        : others.map(({ choice, text }) => fill(OPTION_WORDS.where[lang], { name, choice, text })),
    ),
  ];
}
