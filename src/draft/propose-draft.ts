import * as shelf from '../contract/templates/index.ts';
import type { Template } from '../contract/templates/template.ts';
import { formatInterval } from '../terms/hours.ts';
import type { Platform } from '../terms/terms.ts';
import { DRAFT } from '../text/init.ts';
import type { Lang } from '../units/text.ts';
import { accountGlobs, type Draft, proposeHours, proposeRoles, roleGlobs } from './draft.ts';
import type { Surroundings } from './look-around.ts';

/** What a person said, by flags or when asked; everything else is proposed. */
export interface Answers {
  readonly template?: Template;
  readonly platform?: Platform;
  readonly contract?: string;
  readonly owner?: string;
  readonly vendor?: string;
  readonly hours?: string;
  readonly fee?: string | null;
  /** The vendor's accounts among the people; the others are the owner's. */
  readonly vendorAccounts?: readonly string[];
  readonly auto?: readonly string[];
}

/** The draft of a contract from what was said and, for the rest, from what the exports tell; null: there are none. */
export function proposeDraft(
  said: Answers,
  around: Surroundings | null,
  lang: Lang,
  thisMonth: string,
): Draft {
  const platform = said.platform ?? around?.platforms[0]?.platform ?? said.template?.platform ?? 'generic';
  const template = said.template ?? templateOf(platform);
  const agents = around && agentsOf(around, said.vendorAccounts);
  const month = around?.month ?? thisMonth;
  const shops = said.platform === undefined ? (around?.platforms ?? []) : [];
  const people = around?.staff.people ?? [];
  return {
    lang,
    template,
    contract: said.contract ?? `KF-${month}`,
    owner: said.owner ?? (shopOf(people.map(({ account }) => account)) || DRAFT['owner-name'][lang]),
    vendor: said.vendor ?? (teamOf(agents?.vendor ?? []) || DRAFT['vendor-name'][lang]),
    platform,
    shops,
    hours:
      said.hours ??
      template.hours ??
      (shops.length > 1 ? null : proposeHours(platform, around?.answering ?? null)),
    answering: around?.answering ? formatInterval(around.answering) : null,
    agents,
    roster: around?.roster?.split('/').at(-1) ?? null,
    roles: around
      ? proposeRoles(people.map(({ account }) => account))
      : roleGlobs((role) => template.clauses.some((clause) => clause.role === role)),
    auto: said.auto ?? around?.auto ?? [],
    fee: said.fee ?? null,
    month,
  };
}

/** The template for a platform; text service is much the same on those that have none. */
export const templateOf = (platform: Platform): Template => TEXT_SERVICE[platform] ?? shelf.jd;

const TEXT_SERVICE: Readonly<Partial<Record<Platform, Template>>> = { taobao: shelf.tmall, pdd: shelf.pdd };

function agentsOf({ staff, buyers }: Surroundings, chosen: readonly string[] | undefined): Draft['agents'] {
  const { people, bots } = staff;
  if (people.length === 0 && bots.length === 0) return null;
  const isVendor = ({ account, side }: (typeof people)[number]): boolean =>
    chosen ? chosen.includes(account) : side === 'vendor';
  const vendor = people.filter(isVendor).map(({ account }) => account);
  const owner = people.filter((person) => !isVendor(person)).map(({ account }) => account);
  return {
    vendor: accountGlobs(vendor, [...owner, ...bots, ...buyers]),
    owner: accountGlobs(owner, [...vendor, ...bots, ...buyers]),
    bots: accountGlobs(bots, [...vendor, ...owner, ...buyers]),
  };
}

/** The shop of accounts written `shop:agent`; '' where they name none, or several. */
function shopOf(accounts: readonly string[]): string {
  const shops = new Set(accounts.map((account) => /^(.+)[:：]/u.exec(account)?.[1] ?? ''));
  return shops.size === 1 ? [...shops][0]! : '';
}

/** What all the vendor's accounts begin with. */
const teamOf = (globs: readonly string[]): string =>
  globs.length === 1 ? (/([^:：]+?)[-_－—:：]\*$/u.exec(globs[0]!)?.[1] ?? '') : '';
