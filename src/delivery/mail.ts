import type { Scorecard } from '../scorecard/scorecard.ts';
import type { Lang } from '../units/text.ts';
import { attachmentName, subject } from './headline.ts';
import { letterHtml } from './letter-html.ts';
import { letterText } from './letter-text.ts';

/** A mail before it is put into the form of the wire. */
export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachment: { readonly name: string; readonly content: Uint8Array };
}

/** The mail of a scorecard with its workbook. */
export const mailOf = (card: Scorecard, workbook: Uint8Array, lang: Lang): Mail => ({
  subject: subject(card, lang),
  text: letterText(card, lang),
  html: letterHtml(card, lang),
  attachment: { name: `${attachmentName(card, lang)}.xlsx`, content: workbook },
});
