import { personOf } from './agents.ts';
import type { CaseUnit } from './case-units.ts';
import { cellOf, readCells, readTable } from './cells.ts';
import type { Contract } from './contract.ts';
import { joinNick } from './joined-buyer.ts';
import { dayOf, instantOf, readInstant } from './zone.ts';

/** One row of the exemptions sheet (with English headers). */
export type Exemption = {
  id: string;
  clause: string;
  decision: 'accepted' | 'rejected' | 'pending';
  late: boolean;
  counted: boolean;
  namesOrder: boolean;
  touches(unit: CaseUnit): boolean;
};

const DECISIONS: Record<string, Exemption['decision']> = {
  采纳: 'accepted',
  accepted: 'accepted',
  驳回: 'rejected',
  rejected: 'rejected',
};

/** "moments or days, both included: `10:00` is all of that minute, a date all of that day" */
function lastOf({ zone, dayStarts }: Contract, cell: string): number {
  if (!cell.includes(':')) return instantOf(zone, cell, 86_400 + dayStarts) - 1;
  return readInstant(zone, cell)! + (/:\d+:/.test(cell) ? 0 : 59);
}

const firstOf = ({ zone, dayStarts }: Contract, cell: string): number =>
  cell.includes(':') ? readInstant(zone, cell)! : instantOf(zone, cell, dayStarts);

/** `deadline`: "file-within after the previous scorecard of this period was made"; null: none is known, so nothing is late. */
export function exemptionRows(contract: Contract, csv: string, deadline: number | null): Exemption[] {
  const { zone, agents } = contract;
  return (readTable(readCells(csv), ['session', 'decision']) ?? []).map((row, index) => {
    const cell = (name: string) => cellOf(row, name);
    const filedAt = readInstant(zone, cell('filed-at'));
    const decision = DECISIONS[cell('decision')] ?? 'pending';
    const late = deadline !== null && filedAt !== null && filedAt > deadline;
    const isAgent = (unit: CaseUnit): boolean => {
      if (unit.agent === null) return false;
      if (unit.agent === cell('agent')) return true;
      return (
        personOf(agents, unit.agent, dayOf(zone, contract.dayStarts, unit.anchor)) ===
        `person ${cell('agent')}`
      );
    };
    const fits: Record<string, (unit: CaseUnit) => boolean> = {
      session: ({ sessions }) =>
        sessions.some(({ messages }) => messages[0]!.conversation === cell('session')),
      order: ({ orders }) => orders.includes(cell('order')),
      buyer: ({ buyer }) => joinNick(buyer) === joinNick(cell('buyer')),
      agent: isAgent,
      from: ({ moment }) => moment >= firstOf(contract, cell('from')),
      to: ({ moment }) => moment <= lastOf(contract, cell('to')),
    };
    return {
      id: `E${index + 2}`,
      clause: cell('clause'),
      decision,
      late,
      namesOrder: cell('order') !== '',
      counted: decision === 'accepted' && (!late || cell('late') === 'yes'),
      // "Rows: filled fields must all match."
      touches: (unit) => Object.entries(fits).every(([name, isMatch]) => cell(name) === '' || isMatch(unit)),
    };
  });
}
