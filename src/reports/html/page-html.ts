import { createHash } from 'node:crypto';
import { PAGE } from '../../text/html.ts';
import type { Lang } from '../../units/text.ts';
import { escapeXml } from '../../workbook/xml.ts';
import { STYLE } from './style.ts';

/** What a page holds: its title as text, the rest as HTML; `script` is empty for none. */
export interface PageParts {
  readonly title: string;
  readonly header: string;
  readonly main: string;
  readonly footer: string;
  readonly script: string;
}

/** A page that needs nothing else and may load nothing. */
export const pageHtml = ({ title, header, main, footer, script }: PageParts, lang: Lang): string =>
  `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; ${script === '' ? '' : `script-src 'sha256-${hashOf(script)}'; `}base-uri 'none'; form-action 'none'">
<meta name="robots" content="noindex">
<title>${escapeXml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#main">${PAGE.skip[lang]}</a>
<header>
${header}
</header>
<main id="main">
${main}
</main>
<footer>${footer}</footer>${script === '' ? '' : `\n<script>${script}</script>`}
</body>
</html>
`;

const hashOf = (script: string): string => createHash('sha256').update(script, 'utf8').digest('base64');
