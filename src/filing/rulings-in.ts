import { RULING_WORDS } from '../formats/sheet/words.ts';
import type { Records } from '../reading/gather.ts';
import { showMoment } from '../text/show.ts';
import { isoInstant } from '../units/iso.ts';
import type { Lang } from '../units/text.ts';
import { rulingKey } from './filed-rows.ts';

/** What review sheets among the exports ruled already, in the sheet's words, by `rulingKey`; what is open is not there. */
export function rulingsIn(records: Records | null, lang: Lang): ReadonlyMap<string, string> {
  if (records === null) return new Map();
  const { zone } = records.contract.terms;
  return new Map(
    records.sheets.review
      .filter(({ ruling }) => ruling !== 'open')
      .map(({ clause, ref, at, ruling }) => [
        rulingKey(clause, ref, showMoment(isoInstant(at, zone))),
        RULING_WORDS[ruling][lang === 'zh' ? 0 : 1],
      ]),
  );
}
