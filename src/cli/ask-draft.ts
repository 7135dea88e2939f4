import * as shelf from '../contract/templates/index.ts';
import type { ClauseState, Draft } from '../draft/draft.ts';
import type { Surroundings } from '../draft/look-around.ts';
import { type Answers, proposeDraft, templateOf } from '../draft/propose-draft.ts';
import { parseInterval } from '../terms/hours.ts';
import { PLATFORMS, type Platform } from '../terms/terms.ts';
import { PLATFORM_NAMES } from '../text/catalogue.ts';
import { DRAFT, INIT } from '../text/init.ts';
import { isFault, parseQuantity } from '../units/quantity.ts';
import { fill, type Lang, type Text } from '../units/text.ts';
import type { Prompter } from './prompter.ts';

/** Asks for what was not said by flags, each question with what the exports propose as its answer. */
export async function askDraft(
  prompter: Prompter,
  flags: Answers,
  around: Surroundings | null,
  lang: Lang,
  month: string,
): Promise<Answers> {
  const say = (text: Text): string => text[lang];
  const platform = flags.platform ?? around?.platforms[0]?.platform ?? (await askPlatform(prompter, lang));
  const templates = Object.values(shelf);
  const id = await asUnless(flags.template?.id, () =>
    prompter.one(
      say(INIT.template),
      templates.map((each) => ({ value: each.id, label: each.title[lang], hint: each.id })),
      templateOf(platform).id,
    ),
  );
  const template = templates.find((each) => each.id === id)!;
  // A platform that the exports tell stays theirs: there may be several.
  const known: Answers = { ...flags, template, ...(around?.platforms.length ? {} : { platform }) };
  const people = around?.staff.people ?? [];
  const vendorAccounts =
    people.length === 0
      ? undefined
      : await prompter.some(
          say(INIT.people),
          people.map(({ account, messages, days }) => ({
            value: account,
            label: account,
            hint: fill(say(INIT['people-hint']), { messages, days }),
          })),
          people.filter(({ side }) => side === 'vendor').map(({ account }) => account),
          true,
        );
  const proposed = proposeDraft({ ...known, ...(vendorAccounts && { vendorAccounts }) }, around, lang, month);
  // What stands in for a name is no answer to start from.
  const knownName = (name: string, blank: Text): string => (name === say(blank) ? '' : name);
  const filled = (answer: string): string | null => (answer === '' ? say(INIT['wrong-empty']) : null);
  const contract = await prompter.text(say(INIT.contract), proposed.contract, filled);
  const owner = await asUnless(flags.owner, () =>
    prompter.text(say(INIT.owner), knownName(proposed.owner, DRAFT['owner-name']), filled),
  );
  const vendor = await asUnless(flags.vendor, () =>
    prompter.text(say(INIT.vendor), knownName(proposed.vendor, DRAFT['vendor-name']), filled),
  );
  const hours =
    proposed.hours === null
      ? undefined
      : await prompter.text(say(INIT.hours), proposed.hours, (answer) =>
          parseInterval(answer) ? null : say(INIT['wrong-hours']),
        );
  const auto = around?.auto.length
    ? await prompter.some(
        say(INIT.auto),
        around.auto.map((text) => ({ value: text, label: text })),
        around.auto,
        false,
      )
    : [];
  const fee = await asUnless(flags.fee ?? undefined, () =>
    prompter.text(say(INIT.fee), '', (answer) =>
      answer === '' || isFee(answer) ? null : say(INIT['wrong-fee']),
    ),
  );
  return {
    ...known,
    ...(vendorAccounts && { vendorAccounts }),
    contract,
    owner,
    vendor,
    ...(hours && { hours }),
    auto,
    fee: fee === '' ? null : fee,
  };
}

/** Asks which clauses are to be in force. */
export const askClauses = (
  prompter: Prompter,
  { template, lang }: Draft,
  states: ReadonlyMap<string, ClauseState>,
): Promise<readonly string[]> =>
  prompter.some(
    INIT.clauses[lang],
    template.clauses.map(({ id, why }) => ({
      value: id,
      label: `${id} ${why[lang].split(/[：:]/u)[0]!}`,
      hint: states.get(id)!.measured ?? states.get(id)!.lacks ?? '',
    })),
    [...states].filter(([, { active }]) => active).map(([id]) => id),
    true,
  );

/** Whether a text is an amount of yuan above 0. */
export function isFee(text: string): boolean {
  const amount = parseQuantity(text, 'fen');
  return !isFault(amount) && amount.num > 0n;
}

const asUnless = async (given: string | undefined, ask: () => Promise<string>): Promise<string> =>
  given ?? (await ask());

const askPlatform = async (prompter: Prompter, lang: Lang): Promise<Platform> => {
  const choices = PLATFORMS.map((value) => ({
    value,
    label: (value === 'generic' ? INIT['platform-generic'] : PLATFORM_NAMES[value]!)[lang],
  }));
  return (await prompter.one(INIT.platform[lang], choices, 'taobao')) as Platform;
};
