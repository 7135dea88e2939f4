import { COMMAND_HELP, type CommandHelp } from '../../text/command-help.ts';
import { defineCommand } from '../command.ts';
import type { FillOptions, SheetToFill } from '../fill-sheet.ts';

/** Writes a sheet to fill in from a scorecard; `load` brings what tells one such sheet from another. */
const template = (help: CommandHelp, load: () => Promise<SheetToFill>) =>
  defineCommand<FillOptions>({
    usage: 'template <scorecard> [path...]',
    help,
    options: [{ flags: '-c, --contract <FILE>' }, { flags: '-o, --output <FILE>' }],
    async run(operands, options, context) {
      const [{ fillSheet }, sheet] = await Promise.all([import('../fill-sheet.ts'), load()]);
      return fillSheet(sheet, operands, options, context);
    },
  });

export const exemptions = defineCommand({
  usage: 'exemptions',
  help: COMMAND_HELP.exemptions,
  commands: [
    template(COMMAND_HELP['exemptions-template'], async () => {
      const [shelved, { casesToContest }, { exemptionRows }] = await Promise.all([
        import('../../formats/exemptions.ts'),
        import('../../filing/cases.ts'),
        import('../../filing/rows.ts'),
      ]);
      return {
        format: shelved.exemptions,
        cases: casesToContest,
        rows: (card, cases, { names }, lang) => exemptionRows(card, cases, names, lang),
      };
    }),
  ],
});

export const review = defineCommand({
  usage: 'review',
  help: COMMAND_HELP.review,
  commands: [
    template(COMMAND_HELP['review-template'], async () => {
      const [shelved, { casesToReview }, { reviewRows, rulingsIn }] = await Promise.all([
        import('../../formats/review.ts'),
        import('../../filing/cases.ts'),
        import('../../filing/rows.ts'),
      ]);
      return {
        format: shelved.review,
        cases: casesToReview,
        rows: (card, cases, { names, records }, lang) =>
          reviewRows(card, cases, names, rulingsIn(records, lang), lang),
      };
    }),
  ],
});
