import type { Signal } from '../signals/base/signal.ts';
import { CATALOGUE } from '../text/catalogue.ts';
import { KIND_NAMES } from '../text/labels.ts';
import { SIDE_NAMES, SIGNALS } from '../text/signals.ts';
import { fill, type Lang } from '../units/text.ts';
import type { Catalogue } from './catalogue.ts';

/** How signals are shown below the metrics, and each by itself. */
export const CATALOGUE_OF_SIGNALS: Catalogue<Signal> = {
  columns: [{ head: SIGNALS.side, spare: 1, cell: ({ side }, lang) => SIDE_NAMES[side][lang] }],
  entries: (signal, lang) => [
    { label: CATALOGUE.nature[lang], texts: [SIGNALS.catalogue[lang]] },
    { label: SIGNALS.side[lang], texts: [SIDE_NAMES[signal.side][lang]] },
    { label: CATALOGUE.definition[lang], texts: [signal.definition[lang]] },
    { label: SIGNALS.threshold[lang], texts: [threshold(signal, lang)] },
    { label: SIGNALS.innocent[lang], texts: [signal.innocent[lang]] },
    {
      label: CATALOGUE.needs[lang],
      texts: signal.needs.map((kind) => KIND_NAMES[kind][lang]),
    },
    { label: CATALOGUE.source[lang], texts: [signal.source[lang]] },
  ],
  plain: ({ id, title, says, innocent, definition, side, source, needs, threshold }) => ({
    id,
    title,
    says,
    innocent,
    definition,
    side,
    source,
    needs,
    threshold,
  }),
  unknown: 'unknown-metric',
};

const threshold = ({ threshold: { cases, percent } }: Signal, lang: Lang): string =>
  percent === 0 ? SIGNALS.anyCase[lang] : fill(SIGNALS.least[lang], { cases, percent });
