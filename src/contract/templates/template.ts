import type { Platform } from '../../terms/terms.ts';
import type { Text } from '../../units/text.ts';

/** Roles that templates tell apart, as accounts are named after them. */
export const ROLES = ['售前', '售中', '售后'] as const;
export type Role = (typeof ROLES)[number];

/** A set of clauses as the trade writes them, from which a first contract is made. */
export interface Template {
  /** The same as the file's name. */
  readonly id: string;
  readonly title: Text;
  /** Where the exports do not tell. */
  readonly platform: Platform;
  /** Where neither the exports nor the platform's customs are to decide. */
  readonly hours?: string;
  readonly clauses: readonly TemplateClause[];
}

/** One clause, and where its figures come from. */
export interface TemplateClause {
  readonly id: string;
  /** Metric, options, target and weight, as they stand between the braces of a clause in YAML. */
  readonly says: string;
  /** Its penalty, likewise; only a contract with a fee can have it. */
  readonly penalty?: string;
  /** Whose it is, where accounts are told apart by role. */
  readonly role?: Role;
  readonly why: Text;
}
