import type { Scorecard } from '../scorecard/scorecard.ts';
import type { Lang, Text } from '../units/text.ts';

/** How a report is to look; what it says comes from the scorecard alone. */
export interface Look {
  readonly lang: Lang;
  /** Whether colours may be used (terminal only). */
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

/** One output: a function of the scorecard. */
export interface Report {
  readonly id: string;
  readonly title: Text;
  /** Extension of the file it makes, without a dot; null for what is only printed. */
  readonly extension: string | null;
  render(card: Scorecard, look: Look): string | Promise<string | Uint8Array>;
}
