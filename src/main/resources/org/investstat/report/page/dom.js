/** Elements are built from texts alone, so that no name from a ledger is ever read as markup. */
function h(tag, attributes, ...children) {
  const element = tag === 'svg' ? document.createElementNS('http://www.w3.org/2000/svg', tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (name === 'vars') {
      Object.entries(value).forEach(([key, number]) => element.style.setProperty(key, number));
    } else if (value === true) {
      element.setAttribute(name, '');
    } else if (value !== false && value !== undefined && value !== null) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return element;
}

/** A choice of a few: buttons of which one is pressed. */
function choice(label, options, chosen, choose) {
  return h('div', { class: 'choice', role: 'group', 'aria-label': label },
    options.map(([id, text]) => h('button', {
      type: 'button', 'aria-pressed': String(id === chosen), 'data-choice': id, onclick: () => choose(id),
    }, text)));
}

/** A choice of many. */
function picker(label, options, chosen, choose, attributes) {
  return h('label', { class: 'picker' }, h('span', null, label),
    h('select', { ...attributes, onchange: (event) => choose(event.target.value) },
      options.map(([id, text]) => h('option', { value: id, selected: String(id) === String(chosen) }, text))));
}

/** A table that is built when it is first opened. */
function folded(summary, build) {
  const details = h('details', { class: 'fold' }, h('summary', null, summary));
  details.addEventListener('toggle', () => {
    if (details.open && details.children.length === 1) {
      details.append(h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': summary }, build()));
    }
  });
  return details;
}

/** @param columns texts, or [text, 'number'] */
function grid(caption, columns, rows) {
  const cell = (tag, content, i, scope) => h(tag, { class: Array.isArray(columns[i]) ? 'n' : null, scope }, content);
  return h('table', { class: 'grid' }, h('caption', null, caption),
    h('thead', null, h('tr', null, columns.map((c, i) => cell('th', Array.isArray(c) ? c[0] : c, i, 'col')))),
    h('tbody', null, rows.map((row) => h('tr', null,
      row.map((content, i) => (i === 0 ? cell('th', content, i, 'row') : cell('td', content, i)))))));
}

/** A grid under a heading that says its caption already. */
function unnamed(caption, columns, rows) {
  const table = grid(caption, columns, rows);
  table.caption.className = 'seen-by-readers';
  return table;
}

/** A bar of a part of the largest, and a mark where something should be. */
function bar(part, mark) {
  return h('span', {
    class: 'bar', 'aria-hidden': 'true',
    vars: { '--part': `${Math.max(0, Math.min(1, part)) * 100}%`, ...(mark === undefined ? {} : { '--mark': `${mark * 100}%` }) },
  }, h('i', null), mark === undefined ? null : h('b', null));
}
