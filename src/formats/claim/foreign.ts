/** Whether a name alone tells that a file is no export, so that it need not be read: pictures, sound, documents. */
export const isForeignName = (name: string): boolean =>
  /\.(?:jpe?g|png|gif|bmp|webp|heic|svg|ico|psd|mp[34]|mov|avi|wav|m4a|amr|docx?|wps|pptx?|pdf|rtf|lnk|url|exe|dmg|key)$/i.test(
    name,
  ) || /(?:^|\/)(?:Thumbs\.db|desktop\.ini)$/i.test(name);

/** Whether a file's name is one that exports have: a table, a log, or an archive that may hold some. */
export const isExportName = (name: string): boolean =>
  /\.(?:csv|tsv|log|xls|xlsx|xlsm|xlsb|et|zip|rar|7z|gz)$/i.test(name);

/** Whether a text that is no table may yet be a log: it has times of day, and no name of notes or settings. */
export const mayBeLog = (name: string, text: string): boolean =>
  /\d[:：]\d\d/.test(text) && !/\.(?:md|json|ya?ml|toml|ini|js|ts|py|sh|bat)$/i.test(name);
