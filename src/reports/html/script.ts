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
