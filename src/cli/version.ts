import { createRequire } from 'node:module';

/** The program's name and version, as package.json says. */
export const TOOL: { readonly name: string; readonly version: string } = (() => {
  const { name, version } = createRequire(import.meta.url)('../../package.json') as Record<string, string>;
  return { name: name!, version: version! };
})();
