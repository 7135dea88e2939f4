import type { Platform } from '../terms/terms.ts';
import type { Lang } from '../units/text.ts';
import { encoded } from './bytes.ts';
import { contractText } from './contract.ts';
import { exportsOf } from './exports.ts';
import { monthFrom, STREAM } from './month.ts';
import { randomOf } from './random.ts';
import { type Sessions, sessionsOf } from './sessions.ts';

export interface DemoOptions {
  /** Rows of the chat export; at least 1. */
  readonly messages: number;
  /** A whole number. */
  readonly seed: number;
  readonly platform: Platform;
  /** `2026-10` by default. */
  readonly month?: string;
  /** Of the contract's comments and, where given, of the reports. Chinese comments by default. */
  readonly lang?: Lang;
}

/** A file that is made while it is written. */
export interface DemoFile {
  readonly name: string;
  /** From the start each time it is called. */
  chunks(): Iterable<Uint8Array>;
}

/**
 * A synthetic month of an invented shop, as its platform would export it, and a contract. Equal options give equal
 * bytes; what stays in memory is some bytes a session, an order, and a message that a person types. A month that is none is a RangeError.
 */
export function demoFiles(options: DemoOptions): DemoFile[] {
  const { messages, seed, platform, month: name = '2026-10', lang } = options;
  const month = monthFrom(name, messages, seed, platform);
  if (month === null) throw new RangeError(`${name} is no month`);
  let made: Sessions | undefined;
  const sessions = (): Sessions => {
    made ??= sessionsOf(month);
    return made;
  };
  const exports = exportsOf(month).map(({ name, encoding, pieces }) => ({
    name,
    chunks: () => encoded(pieces(sessions), encoding),
  }));
  return [...exports, { name: 'contract.yaml', chunks: () => encoded([contractText(month, lang)], 'utf-8') }];
}

/** The 32 bytes of a `kefu-sla.key` for synthetic data, so that samples have the same refs every time. */
export function demoKey(seed: number): Uint8Array {
  const random = randomOf(seed, STREAM.key);
  return Uint8Array.from({ length: 32 }, () => random.bits() & 0xff);
}
