import { COMMAND_HELP } from '../../text/command-help.ts';
import { allComplaints, askedDay, askedPeriod } from '../asked.ts';
import { defineCommand } from '../command.ts';
import { findExports, gatherInForce, loadContract, periodOf } from '../inputs.ts';
import { sayWarnings } from '../remarks.ts';
import { today } from '../world.ts';

interface InspectOptions {
  readonly contract?: string;
  readonly period?: string;
  readonly today?: string;
  readonly json?: true;
}

export const inspect = defineCommand<InspectOptions>({
  usage: 'inspect <path...>',
  help: COMMAND_HELP.inspect,
  options: [
    { flags: '-c, --contract <FILE>' },
    { flags: '--period <PERIOD>' },
    { flags: '--today <DAY>' },
    { flags: '--json' },
  ],
  async run(paths, options, context) {
    const { world } = context;
    const { loaded, found, asked, askedToday } = await allComplaints({
      loaded: () => loadContract(options.contract, world.cwd),
      found: () => findExports(paths, options.contract, context),
      asked: () => askedPeriod(options.period),
      askedToday: () => askedDay(options.today),
    });
    sayWarnings(loaded.warnings, context);
    const now = askedToday ?? today(world, loaded.contract.terms.zone);
    const given = await gatherInForce(found, loaded, { period: asked, today: now }, context, false);
    const period = periodOf(given.records, given.period, now);
    const [{ inspectRecords }, { inForceAsRead }, { inspectionJson, inspectionPages }] = await Promise.all([
      import('../../inspect/inspection.ts'),
      import('../../contract/in-force.ts'),
      import('../inspect-pages.ts'),
    ]);
    const records = {
      ...given.records,
      contract: period ? inForceAsRead(given.records.contract, period) : given.records.contract,
    };
    const inspection = await inspectRecords(records, period, loaded.file !== null);
    world.out.write(
      options.json
        ? inspectionJson(records, inspection)
        : await inspectionPages(records, inspection, loaded.file !== null, context),
    );
    return records.inputs.length > 0 ? 0 : 2;
  },
});
