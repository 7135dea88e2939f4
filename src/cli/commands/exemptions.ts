import { COMMAND_HELP } from '../../text/command-help.ts';
import { defineCommand } from '../command.ts';
import { FILL_OPTIONS, type FillOptions, fillSheet } from '../fill-sheet.ts';

const exemptionsTemplate = defineCommand<FillOptions>({
  usage: 'template <scorecard> [path...]',
  help: COMMAND_HELP['exemptions-template'],
  options: FILL_OPTIONS,
  async run(operands, options, context) {
    const [{ exemptions }, { casesToContest }, { exemptionRows }] = await Promise.all([
      import('../../formats/exemptions.ts'),
      import('../../filing/cases.ts'),
      import('../../filing/rows.ts'),
    ]);
    return fillSheet(
      {
        format: exemptions,
        cases: casesToContest,
        rows: (card, cases, { names }, lang) => exemptionRows(card, cases, names, lang),
      },
      operands,
      options,
      context,
    );
  },
});

export const exemptions = defineCommand({
  usage: 'exemptions',
  help: COMMAND_HELP.exemptions,
  commands: [exemptionsTemplate],
});

const reviewTemplate = defineCommand<FillOptions>({
  usage: 'template <scorecard> [path...]',
  help: COMMAND_HELP['review-template'],
  options: FILL_OPTIONS,
  async run(operands, options, context) {
    const [{ review }, { casesToReview }, { reviewRows }, { rulingsIn }] = await Promise.all([
      import('../../formats/review.ts'),
      import('../../filing/cases.ts'),
      import('../../filing/rows.ts'),
      import('../../filing/rows.ts'),
    ]);
    return fillSheet(
      {
        format: review,
        cases: casesToReview,
        rows: (card, cases, { names, records }, lang) =>
          reviewRows(card, cases, names, rulingsIn(records, lang), lang),
      },
      operands,
      options,
      context,
    );
  },
});

export const review = defineCommand({
  usage: 'review',
  help: COMMAND_HELP.review,
  commands: [reviewTemplate],
});
