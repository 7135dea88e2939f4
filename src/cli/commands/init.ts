import type { Contract } from '../../contract/contract.ts';
import type { ClauseState, Draft } from '../../draft/draft.ts';
import type { Surroundings } from '../../draft/look-around.ts';
import type { Answers } from '../../draft/propose-draft.ts';
import type { Format } from '../../formats/format.ts';
import type { Metric } from '../../metrics/base/metric.ts';
import { PLATFORMS, type Platform } from '../../terms/terms.ts';
import { PLATFORM_NAMES } from '../../text/catalogue.ts';
import { COMMAND_HELP } from '../../text/command-help.ts';
import { INIT } from '../../text/init.ts';
import { UserError } from '../../units/errors.ts';
import { fill, type Lang } from '../../units/text.ts';
import { formatDay } from '../../units/time.ts';
import { allComplaints } from '../asked.ts';
import { type Context, defineCommand } from '../command.ts';
import { type FoundFiles, slashed } from '../files.ts';
import { findExports, gatherExports, loadContract } from '../inputs.ts';
import type { Prompter } from '../prompter.ts';
import { today } from '../world.ts';
import { refuseExisting, writeFileSafely } from '../write-file.ts';

interface InitOptions {
  readonly template?: string;
  readonly platform?: Platform;
  readonly owner?: string;
  readonly vendor?: string;
  readonly fee?: string;
  readonly output?: string;
  readonly excel?: true;
  readonly yes?: true;
}

/** As `src/contract/templates/` has them; told here so that start-up loads none. */
export const TEMPLATES = ['call-centre', 'jd', 'logistics', 'onboarding', 'pdd', 'tmall'] as const;

export const init = defineCommand<InitOptions>({
  usage: 'init [path...]',
  help: COMMAND_HELP.init,
  options: [
    { flags: '-t, --template <NAME>', choices: TEMPLATES },
    { flags: '--platform <NAME>', choices: PLATFORMS },
    { flags: '--owner <NAME>' },
    { flags: '--vendor <NAME>' },
    { flags: '--fee <YUAN>' },
    { flags: '-o, --output <FILE>' },
    { flags: '--excel' },
    { flags: '-y, --yes' },
  ],
  async run(paths, options, context) {
    const { world, lang } = context;
    const path = options.output ?? (options.excel ? 'contract.xlsx' : 'contract.yaml');
    const { flags } = await allComplaints({
      stands: () => refuseExisting(path, world.cwd),
      flags: () => saidBy(options),
    });
    const prompter = options.yes || world.talk === null ? null : await world.talk();
    prompter?.start(INIT.start[lang]);
    const asked = paths.length > 0 ? paths : await askWhere(prompter, lang);
    const found = await exportsIn(asked, paths.length > 0, context);

    const metrics: readonly Metric[] = Object.values(await import('../../metrics/index.ts'));
    const { contract: blank } = await loadContract(undefined, world.cwd);
    const now = today(world, blank.terms.zone);
    const month = formatDay(now).slice(0, 7);
    const read = (contract: Contract) =>
      gatherExports(found!, { contract, file: { file: slashed(path), sha256: '' } }, context, false);
    const { lookAround, stateOfClauses } = await import('../../draft/look-around.ts');
    const formats: readonly Format[] = Object.values(await import('../../formats/index.ts'));
    const looked = found && (await lookAround(read, formats, now));
    const around = looked && looked.inputs > 0 ? looked : null;
    const say = prompter
      ? (text: string) => prompter.say(text)
      : (text: string) => world.err.write(`${text}\n`);
    say(foundText(around, lang));

    const { proposeDraft } = await import('../../draft/propose-draft.ts');
    const { askDraft, askClauses } = await import('../ask-draft.ts');
    const said = prompter ? await askDraft(prompter, flags, around, lang, month) : flags;
    const draft = proposeDraft(said, around, lang, month);
    const { draftBook, writeDraft } = await import('../../draft/write-draft.ts');
    const { compileContract } = await import('../../contract/compile.ts');
    const whole = compileContract({ text: writeDraft(draft, new Map()), file: slashed(path) }, metrics);
    const records = around && (await read(whole.contract));
    const states = chosenOf(
      stateOfClauses(whole.contract, records, now, lang),
      options.template !== undefined,
    );
    const active = prompter ? new Set(await askClauses(prompter, draft, states)) : null;
    const final = active
      ? new Map([...states].map(([id, state]) => [id, { ...state, active: active.has(id) }] as const))
      : states;
    const written = options.excel ? await draftBook(draft, final, metrics) : writeDraft(draft, final);
    const file = await writeFileSafely(path, written, world);

    const made = madeText(draft, final, options.excel ? 'made-book' : 'made', slashed(file), asked, lang);
    if (prompter) prompter.end(made);
    else world.out.write(`${made}\n`);
    return 0;
  },
});

async function saidBy({ template, platform, owner, vendor, fee }: InitOptions): Promise<Answers> {
  const shelf = await import('../../contract/templates/index.ts');
  const { isFee } = await import('../ask-draft.ts');
  if (fee !== undefined && !isFee(fee)) throw new UserError([{ code: 'bad-fee', args: { value: fee } }]);
  const chosen = Object.values(shelf).find(({ id }) => id === template);
  return {
    ...(chosen && { template: chosen }),
    ...(platform && { platform }),
    ...(owner && { owner }),
    ...(vendor && { vendor }),
    ...(fee && { fee }),
  };
}

const askWhere = async (prompter: Prompter | null, lang: Lang): Promise<readonly string[]> => [
  prompter
    ? await prompter.text(INIT.where[lang], '.', (answer) =>
        answer === '' ? INIT['wrong-empty'][lang] : null,
      )
    : '.',
];

/** The exports there; null where the present folder, which nobody named, holds none. */
async function exportsIn(
  paths: readonly string[],
  named: boolean,
  context: Context,
): Promise<FoundFiles | null> {
  try {
    // Hidden files are for the audit to tell of.
    return { ...(await findExports(paths, undefined, context)), hidden: [] };
  } catch (error) {
    const isEmpty = error instanceof UserError && error.complaints.every(({ code }) => code === 'no-files');
    if (named || !isEmpty) throw error;
    return null;
  }
}

function foundText(around: Surroundings | null, lang: Lang): string {
  if (around === null) return INIT['found-nothing'][lang];
  const { inputs, unread, platforms, month, staff } = around;
  const found = fill(INIT.found[lang], {
    inputs,
    platforms: platforms.map(({ platform }) => PLATFORM_NAMES[platform]![lang]).join(', ') || '-',
    month: month ?? '-',
    people: staff.people.length,
    bots: staff.bots.length,
  });
  return unread === 0 ? found : `${found}\n${fill(INIT.unread[lang], { files: unread })}`;
}

/** Clauses that can be measured are in force; where a template was asked for, or none can be, all that files could feed. */
function chosenOf(states: ReadonlyMap<string, ClauseState>, asked: boolean): Map<string, ClauseState> {
  const all = asked || [...states.values()].every(({ active }) => !active);
  return new Map(
    [...states].map(([id, state]) => [id, { ...state, active: all ? state.fed : state.active }]),
  );
}

function madeText(
  { template }: Draft,
  states: ReadonlyMap<string, ClauseState>,
  made: 'made' | 'made-book',
  file: string,
  paths: readonly string[],
  lang: Lang,
): string {
  const active = [...states.values()].filter((state) => state.active).length;
  const inactive = template.clauses.length - active;
  const next = fill(INIT.next[lang], { file, paths: paths.map(slashed).join(' ') });
  const said = INIT[inactive === 0 ? (`${made}-all` as const) : made];
  return `${fill(said[lang], { file, active, inactive })}\n${next}`;
}
