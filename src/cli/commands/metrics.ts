import type { Metric } from '../../metrics/base/metric.ts';
import type { Signal } from '../../signals/base/signal.ts';
import { NATURE } from '../../text/catalogue.ts';
import { COMMAND_HELP } from '../../text/command-help.ts';
import { wrapToWidth } from '../../text/show.ts';
import { SIGNALS } from '../../text/signals.ts';
import { findOnShelf, printCatalogue, type Shelved } from '../catalogue.ts';
import { defineCommand } from '../command.ts';

export const metrics = defineCommand<{ readonly json?: true }>({
  usage: 'metrics [id]',
  help: COMMAND_HELP.metrics,
  options: [{ flags: '--json' }],
  async run([id], { json = false }, context) {
    const shelf: readonly Metric[] = Object.values(await import('../../metrics/index.ts'));
    const signals: readonly Signal[] = Object.values(await import('../../signals/index.ts'));
    const { CATALOGUE_OF_METRICS, CATALOGUE_OF_SIGNALS } = await import('../metric-catalogue.ts');
    const names = ({ title }: Shelved): string[] => [title.zh, title.en];
    const one =
      id === undefined ? null : findOnShelf<Shelved>(id, [...shelf, ...signals], names, 'unknown-metric');
    if (signals.some((signal) => signal === one)) {
      await printCatalogue(signals, one!.id, json, CATALOGUE_OF_SIGNALS, context);
      return 0;
    }
    await printCatalogue(shelf, id, json, CATALOGUE_OF_METRICS, context);
    if (one !== null || json) return 0;
    const { world, lang } = context;
    const told = wrapToWidth(NATURE.marks[lang], world.out.columns).join('\n');
    world.out.write(`\n${told}\n\n${SIGNALS.catalogue[lang]}\n`);
    await printCatalogue(signals, undefined, json, CATALOGUE_OF_SIGNALS, context);
    return 0;
  },
});
