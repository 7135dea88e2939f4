import type { Format } from '../../formats/format.ts';
import { choosePeriod } from '../../judge/period.ts';
import type { ExportNeed } from '../../measure/exports-needed.ts';
import { PLATFORM_NAMES } from '../../text/catalogue.ts';
import { COMMAND_HELP } from '../../text/command-help.ts';
import { CUT_BY, HELPS, NEED } from '../../text/inspect.ts';
import { KIND_NAMES } from '../../text/labels.ts';
import { showPeriod } from '../../text/show.ts';
import { UserError } from '../../units/errors.ts';
import { fill, type Lang, listOf } from '../../units/text.ts';
import { formatDay } from '../../units/time.ts';
import { allComplaints, askedDay, askedPeriod } from '../asked.ts';
import { type Entry, handbookPage } from '../catalogue.ts';
import { defineCommand } from '../command.ts';
import { loadContract } from '../inputs.ts';
import { sayWarnings } from '../remarks.ts';
import { today } from '../world.ts';

interface NeedOptions {
  readonly contract?: string;
  readonly period?: string;
  readonly today?: string;
  readonly json?: true;
}

export const need = defineCommand<NeedOptions>({
  usage: 'need',
  help: COMMAND_HELP.need,
  options: [
    { flags: '-c, --contract <FILE>' },
    { flags: '--period <PERIOD>' },
    { flags: '--today <DAY>' },
    { flags: '--json' },
  ],
  async run(_operands, options, context) {
    const { world, lang } = context;
    const { loaded, asked, askedToday } = await allComplaints({
      loaded: () => loadContract(needed(options.contract), world.cwd),
      asked: () => askedPeriod(options.period),
      askedToday: () => askedDay(options.today),
    });
    sayWarnings(loaded.warnings, context);
    const period = choosePeriod(
      asked ?? 'last-month',
      new Map(),
      askedToday ?? today(world, loaded.contract.terms.zone),
      loaded.contract.term,
    );
    const [{ inForce }, { clauseParts }] = await Promise.all([
      import('../../contract/in-force.ts'),
      import('../../contract/in-force.ts'),
    ]);
    const version = inForce(loaded.contract, period);
    const contract = { ...version, clauses: clauseParts(version, period).map(({ clause }) => clause) };
    const { shops, agents } = contract.terms;
    const { exportsHelpful, exportsNeeded } = await import('../../measure/exports-needed.ts');
    const shelf: readonly Format[] = Object.values(await import('../../formats/index.ts'));
    const days = { from: formatDay(period.from), to: formatDay(period.to) };
    const withFormats = (each: ExportNeed): NeedWithFormats => ({
      ...each,
      formats: formatsFor(each, shops[each.shop]!.platform, shelf),
    });
    const needs = exportsNeeded(contract, period).map(withFormats);
    // What the platform does not export helps nobody.
    const helpful = exportsHelpful(contract, period)
      .map(withFormats)
      .filter(({ formats }) => formats.length > 0);

    if (options.json) {
      const written = ({ shop, from, to, formats, ...rest }: NeedWithFormats) => ({
        shop: shops[shop]!.name || null,
        platform: shops[shop]!.platform,
        ...rest,
        from: formatDay(from),
        to: formatDay(to),
        formats: formats.map(({ id, title, export: place }) => ({ id, title, export: place })),
      });
      const all = { needs: needs.map(written), helpful: helpful.map(written) };
      world.out.write(`${JSON.stringify({ period: days, roster: agents.roster, ...all }, null, 2)}\n`);
      return 0;
    }
    const width = world.out.columns;
    const head = fill(NEED.title[lang], { contract: contract.id, period: showPeriod(days, lang) });
    const blocks = shops.map(({ name, platform }, shop) => {
      const args = { name, platform: PLATFORM_NAMES[platform]?.[lang] ?? platform };
      const title = fill(NEED[name === '' ? 'theShop' : 'shop'][lang], args);
      const own = needs.filter((each) => each.shop === shop);
      const more = helpful.filter((each) => each.shop === shop);
      return own.length === 0
        ? `${title}\n\n  ${NEED.nothing[lang]}\n`
        : handbookPage(
            title,
            [...own.map((each) => entryOf(each, lang)), ...more.map((each) => helpEntryOf(each, lang))],
            width,
          );
    });
    if (agents.roster !== null)
      blocks.push(
        handbookPage(
          NEED.roster[lang],
          [{ label: '', texts: [fill(NEED.beside[lang], { file: agents.roster })] }],
          width,
        ),
      );
    world.out.write([`${head}\n`, ...blocks].join('\n'));
    return 0;
  },
});

function needed(contract: string | undefined): string {
  if (contract === undefined) throw new UserError([{ code: 'need-contract', args: {} }]);
  return contract;
}

/** The exports of the shop's platform that give a kind; where it has none, those of any platform. */
function formatsFor({ kind }: ExportNeed, platform: string, shelf: readonly Format[]): readonly Format[] {
  const all = shelf.filter((format) => format.yields === kind);
  const own = all.filter((format) => format.platform === platform);
  if (own.length > 0) return own;
  const any = all.filter((format) => format.platform === 'any');
  return any.length > 0 || platform !== 'generic' ? any : all;
}

type NeedWithFormats = ExportNeed & { readonly formats: readonly Format[] };

function entryOf({ kind, from, to, clauses, formats }: NeedWithFormats, lang: Lang): Entry {
  const days = { from: formatDay(from), to: formatDay(to), by: CUT_BY[kind][lang] };
  const places = formats.map(({ title, export: place }) =>
    fill(NEED.from[lang], { title: title[lang], place: place[lang] }),
  );
  return {
    label: KIND_NAMES[kind][lang],
    texts: [
      fill(NEED.days[lang], days),
      fill(NEED.clauses[lang], { clauses: listOf(clauses, lang) }),
      // Of other kinds one sheet may tell what another does not.
      ...(kind === 'chats' && places.length > 1 ? [NEED.anyOf[lang]] : []),
      ...(places.length > 0 ? places : [NEED.noFormat[lang]]),
    ],
  };
}

function helpEntryOf(each: NeedWithFormats, lang: Lang): Entry {
  const { label, texts } = entryOf(each, lang);
  const why = HELPS[each.kind]?.[lang] ?? '';
  return { label, texts: [fill(NEED.optional[lang], { why }), ...texts] };
}
