import { describe, expect, it } from 'vitest';
import { auditOf } from '../helpers/audit.ts';
import { rounds } from '../helpers/rounds.ts';
import { earlierCards } from './earlier-cards.ts';
import { moneyCard } from './money-card.ts';
import { ofProgram, ofReference } from './money-figures.ts';
import { FIRST_MADE } from './random-exemptions.ts';
import { randomMonth } from './random-month.ts';

// From the contract to the fen, by two implementations that share no code.

const SEEDS = Array.from({ length: rounds(16) }, (_none, seed) => seed + 401);

describe('both implementations agree to the fen', () => {
  it.each(SEEDS)('month %i', async (seed) => {
    const { yaml, files, period, csv, earlier } = randomMonth(seed);
    const filed = { csv, firstMade: Date.parse(FIRST_MADE) / 1000 };
    const reference = moneyCard(yaml, files, period, { filed, earlier });
    const card = await auditOf(yaml, files, `${period.from}..${period.to}`, {
      acceptIncomplete: true,
      firstMade: () => FIRST_MADE,
      earlier: earlierCards(earlier),
    });
    expect(ofProgram(card), yaml).toEqual(ofReference(reference));
  });
});
