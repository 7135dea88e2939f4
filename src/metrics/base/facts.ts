import type { Chats } from '../../records/chats.ts';
import type { Input } from '../../records/input.ts';
import type { DsrSnapshot, Order, Refund } from '../../records/orders.ts';
import type { Exempting } from '../../records/rulings.ts';
import type { Sessions } from '../../records/sessions.ts';
import type { Sheets } from '../../records/sheets.ts';
import type { Turns } from '../../records/turns.ts';
import type { Calendar } from '../../terms/calendar.ts';
import type { Rules } from '../../terms/terms.ts';
import type { Who } from '../../terms/who.ts';
import type { Day } from '../../units/time.ts';
import type { Population, Scope } from './population.ts';

/** All that a metric may look at. */
export interface Facts {
  readonly contract: Rules;
  readonly period: { readonly from: Day; readonly to: Day };
  readonly calendar: Calendar;
  readonly who: Who;
  readonly inputs: readonly Input[];
  readonly chats: Chats;
  readonly sessions: Sessions;
  readonly turns: Turns;
  readonly orders: readonly Order[];
  readonly refunds: readonly Refund[];
  readonly dsr: readonly DsrSnapshot[];
  readonly sheets: Sheets;
  /** The exemptions that take units out of the period; only signals are told. */
  readonly exempting?: readonly Exempting[];
  readonly scope: Scope;
  /** Judged, counted units of this scope. */
  readonly population: Population;
  /** What several metrics of a scope need, worked out once: `make` is called for the first of them. */
  derived<T>(name: string, make: (facts: Facts) => T): T;
}
