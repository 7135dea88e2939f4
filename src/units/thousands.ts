/** A numeral without the commas between its thousands; null where a comma stands elsewhere, as a decimal comma does (`19,80`). */
export const withoutThousands = (text: string): string | null =>
  /[,，](?!\d{3}(?!\d))/.test(text) ? null : text.replace(/[,，]/g, '');
