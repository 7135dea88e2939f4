import { basename, dirname, extname } from 'node:path';
import { recipientsOf } from '../../delivery/recipient.ts';
import type { Scorecard } from '../../scorecard/scorecard.ts';
import { binds } from '../../scorecard/standing.ts';
import { COMMAND_HELP } from '../../text/command-help.ts';
import { STATUS_NAMES } from '../../text/labels.ts';
import { UserError } from '../../units/errors.ts';
import { allComplaints } from '../asked.ts';
import { defineCommand } from '../command.ts';
import { lookOf, readScorecard } from '../outputs.ts';
import { saySend } from '../remarks.ts';

/** When a scorecard is sent: whatever it says, or only where a binding clause was missed. */
const ON = ['always', 'missed'] as const;

interface SendOptions {
  readonly to?: readonly string[];
  readonly on?: (typeof ON)[number];
  readonly settings?: string;
  readonly dryRun?: true;
  readonly output?: string;
  readonly quiet?: true;
}

export const send = defineCommand<SendOptions>({
  usage: 'send <scorecard>',
  help: COMMAND_HELP.send,
  options: [
    { flags: '--to <WHOM>', several: true },
    { flags: '--on <WHEN>', choices: ON },
    { flags: '--settings <FILE>' },
    { flags: '--dry-run' },
    { flags: '-o, --output <DIR>' },
    { flags: '-q, --quiet' },
  ],
  async run([path], options, context) {
    const { card, recipients, settings } = await allComplaints({
      // Whoever gets a message does not see what is said on this screen.
      card: () =>
        readScorecard(path!, context, (place) => {
          throw new UserError([{ code: 'changed-not-sent', args: {}, place }]);
        }),
      recipients: () => recipientsOf(options.to ?? []),
      settings: async () => {
        const { readSendSettings } = await import('../send-settings.ts');
        return readSendSettings(options.settings, context.world);
      },
    });
    const say: typeof saySend = (...told) => {
      if (!options.quiet) saySend(...told);
    };
    if (options.on === 'missed' && !card.judgements.some(missed)) {
      say('none-missed', { status: STATUS_NAMES[card.status][context.lang] }, context);
      return 0;
    }
    const look = { ...lookOf(context, card.terms.lang), color: false };
    const { deliver, writeMessages } = await import('../deliver.ts');
    if (options.dryRun) {
      const base = basename(path!, extname(path!));
      await writeMessages(card, recipients, settings, look, options.output ?? dirname(path!), base, context);
    } else await deliver(card, recipients, settings, look, say, context);
    return 0;
  },
});

const missed = (judgement: Scorecard['judgements'][number]): boolean =>
  binds(judgement) && judgement.verdict === 'missed';
