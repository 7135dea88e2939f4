export { csv } from './csv.ts';
export { html } from './html.ts';
export { json } from './json.ts';
export { markdown } from './markdown.ts';
export { terminal } from './terminal.ts';
export { xlsx } from './xlsx.ts';
