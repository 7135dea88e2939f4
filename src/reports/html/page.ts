import { createHash } from 'node:crypto';
import { PAGE } from '../../text/terminal.ts';
import type { Lang } from '../../units/text.ts';
import { escapeXml } from '../../workbook/charts.ts';

/** What a page holds: its title as text, the rest as HTML; `script` is empty for none. */
interface PageParts {
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

/** How the page looks: light and dark, phone and paper. Colours are those of the workbook; contrast is 4.5 : 1 or more. */
const STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --paper: #fff; --panel: #f4f6f9; --line: #d5dae1; --head: #1f3864; --headink: #fff;
  --good: #0b4f8a; --goodback: #dcebf7; --bad: #9c3d00; --badback: #fbe3d0; --doubt: #6b5300; --doubtback: #fff4cc; --off: #4b3b74; --offback: #e9e4f2; --link: #0b4f8a; }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #e6e9ee; --soft: #a9b3bf; --paper: #14171c; --panel: #1d222a; --line: #3a424e; --head: #2b4a80; --headink: #fff;
  --good: #a9d1f5; --goodback: #12324f; --bad: #ffc49b; --badback: #55270b; --doubt: #ffe38a; --doubtback: #4a3c06; --off: #d3c6f3; --offback: #342a52; --link: #8ec5f7; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; overflow-wrap: anywhere; } td, th { overflow-wrap: normal; }
.skip { position: absolute; left: -999px; } .skip:focus { left: 8px; top: 8px; background: var(--paper); padding: 8px; }
header, main, footer { max-width: 1200px; margin: 0 auto; padding: 16px; }
h1 { font-size: 1.5rem; margin: 0 0 4px; } h2 { font-size: 1.2rem; margin: 32px 0 8px; border-bottom: 2px solid var(--line); padding-bottom: 4px; } h3 { font-size: 1rem; margin: 20px 0 6px; }
a { color: var(--link); } p { margin: 6px 0; }
.sub, .note, .made, figcaption, .count { color: var(--soft); } .note, .made { font-size: .85rem; }
.lead, .sentence { font-weight: 600; } .sentence { font-size: 1.05rem; }
.banner, .reason { background: var(--doubtback); color: var(--doubt); padding: 6px 12px; margin: 0; } .banner { font-weight: 700; border-radius: 6px 6px 0 0; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 12px; margin: 16px 0; padding: 0; list-style: none; }
.facts li { background: var(--panel); border: 1px solid var(--line); border-radius: 8px; padding: 10px 14px; }
.facts b { display: block; font-size: 1.5rem; line-height: 1.3; } .facts .bad b { color: var(--bad); } .facts .good b { color: var(--good); }
nav ul { display: flex; flex-wrap: wrap; gap: 4px 16px; list-style: none; padding: 0; margin: 8px 0; }
.scroll { overflow-x: auto; margin: 8px 0; border: 1px solid var(--line); border-radius: 6px; } .scroll:focus-visible, button:focus-visible, summary:focus-visible { outline: 3px solid var(--link); }
table { border-collapse: collapse; width: 100%; font-size: .88rem; } th, td { min-width: 3.4em; padding: 5px 8px; border: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th, thead td.head { background: var(--head); color: var(--headink); text-align: center; } thead button { all: unset; cursor: pointer; display: block; width: 100%; } thead button::after { content: " ↕"; opacity: .7; }
thead th[aria-sort=ascending] button::after { content: " ↑"; opacity: 1; } thead th[aria-sort=descending] button::after { content: " ↓"; opacity: 1; }
tbody th { background: var(--panel); } td.number, td.whole, td.longNumber, td.sum, td.due, td.link, td.faint, td.dayOff { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.center, td.met, td.missed, td.within-margin, td.insufficient, td.no-data, td.waived { text-align: center; white-space: nowrap; }
td.met { background: var(--goodback); color: var(--good); } td.missed { background: var(--badback); color: var(--bad); font-weight: 700; }
td.within-margin, td.insufficient { background: var(--doubtback); color: var(--doubt); } td.waived, td.dayOff, td.dayOffText { background: var(--offback); color: var(--off); } td.faint { color: var(--soft); font-style: italic; }
td.sum, td.whole { font-weight: 700; } td.due, th.dueText { background: var(--goodback); font-weight: 700; font-size: 1.05rem; }
details { border: 1px solid var(--line); border-radius: 6px; margin: 12px 0; padding: 0 12px; } summary { cursor: pointer; padding: 8px 0; font-weight: 600; font-size: 1.05rem; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(440px, 100%), 1fr)); gap: 16px; } section, details, figure, figure svg { min-width: 0; } figure { margin: 0; border: 1px solid var(--line); border-radius: 6px; padding: 8px; } figure svg { max-width: 100%; height: auto; }
.legend { list-style: none; display: flex; gap: 16px; margin: 0; padding: 0; font-size: .85rem; } .key { display: inline-block; width: 12px; height: 12px; margin-right: 6px; }
.tools { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: end; margin: 8px 0; } .tools label { display: block; font-size: .85rem; } .tools input, .tools select { font: inherit; padding: 4px 8px; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: 4px; }
[hidden] { display: none !important; }
@media print { * { print-color-adjust: exact; } @page { size: A4 landscape; margin: 12mm; } body { font-size: 11px; } header, main, footer { max-width: none; padding: 0; } nav, .tools, .skip { display: none; } .scroll { overflow: visible; border: 0; } h2, h3 { break-after: avoid; } figure, tr { break-inside: avoid; } thead { display: table-header-group; } }
`;

/** Filters and sorts the table of breaches, and opens what is folded for paper. Words come from the page. */
export const SCRIPT = `
(() => {
  const section = document.getElementById('breaches');
  const body = section && section.querySelector('tbody');
  if (body) {
    const rows = [...body.rows];
    const find = document.getElementById('find');
    const clause = document.getElementById('clause');
    const count = document.getElementById('count');
    const show = () => {
      const words = find.value.trim().toLowerCase().split(/\\s+/).filter(Boolean);
      let shown = 0;
      for (const row of rows) {
        const text = row.textContent.toLowerCase();
        const fits = (clause.value === '' || row.cells[0].textContent === clause.value) && words.every((word) => text.includes(word));
        row.hidden = !fits;
        if (fits) shown++;
      }
      count.textContent = count.dataset.words.replace('{shown}', shown).replace('{of}', rows.length);
    };
    for (const name of new Set(rows.map((row) => row.cells[0].textContent))) clause.add(new Option(name, name));
    find.addEventListener('input', show);
    clause.addEventListener('change', show);
    const heads = [...section.querySelectorAll('thead th')];
    const key = (row, at) => {
      const cell = row.cells[at];
      return cell.dataset.sort === undefined ? cell.textContent : Number(cell.dataset.sort);
    };
    heads.forEach((head, at) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener('click', () => {
        const down = head.getAttribute('aria-sort') === 'ascending';
        heads.forEach((each) => each.removeAttribute('aria-sort'));
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        rows.sort((a, b) => {
          const [x, y] = [key(a, at), key(b, at)];
          const order = typeof x === 'number' && typeof y === 'number' ? x - y : String(x) < String(y) ? -1 : String(x) > String(y) ? 1 : 0;
          return down ? -order : order;
        });
        body.append(...rows);
      });
    });
    show();
    section.querySelector('.tools').hidden = false;
  }
  addEventListener('beforeprint', () => document.querySelectorAll('details').forEach((each) => { each.open = true; }));
})();
`;
