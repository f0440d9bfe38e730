/** Puts the page together, and shows everything anew when a filter changes. */
const SHAPES = { stage: funnelPanel };

function panels() {
  const boards = edition.boards.map((board) => {
    if (board.targets) {
      return edition.goals.length ? targetsPanel(board) : null;
    }
    const breakdowns = board.breakdowns.filter((b) => b.length && indicatorsOf(board, b).length);
    if (!breakdowns.length) {
      return null;
    }
    return breakdowns[0].length === 2 ? flowsPanel(board) : (SHAPES[breakdowns[0][0]] ?? membersPanel)(board);
  });
  const { reconciliation, ledgers } = edition.account;
  return [
    overviewPanel(),
    edition.headlines.length ? headlinesPanel() : null,
    edition.places.length > 1 ? placesPanel() : null,
    ...boards,
    reconciliation.units.length ? reconciliationPanel() : null,
    repeatsPanel(),
    ledgers.length ? qualityPanel() : null,
    reasonsPanel(),
    definitionsPanel(),
  ].filter(Boolean);
}

const sections = [];

function masthead() {
  const home = placeByCode.get(edition.imprint.home);
  const name = home === undefined ? edition.imprint.home : placeName(home);
  return [
    h('div', null,
      h('h1', null, language === 1 ? `Investment promotion · ${name}` : `${name}招商引资统计`),
      h('p', { class: 'kicker' }, word('asOf', edition.imprint.asOf), ' · ', word('run', edition.imprint.run))),
    h('div', { class: 'tools' },
      choice(word('language'), [[0, '中文'], [1, 'English']], language, (l) => go({ language: l })),
      choice(word('theme'), ['auto', 'light', 'dark'].map((t) => [t, word(t)]), theme(), setTheme),
      h('button', { type: 'button', class: 'plain', onclick: () => drawCharts().then(() => window.print()) }, word('print'))),
  ];
}

function filters() {
  const [province, prefecture, county] = lineage();
  const options = (parent) => (childrenOf.get(edition.places[parent]?.[0]) ?? []).map((p) => [p, placeName(p)]);
  const tops = edition.places.map((p, i) => i).filter((i) => !placeByCode.has(edition.places[i][3]));
  const below = (label, parent, own, id) => {
    const found = parent === undefined ? [] : options(parent);
    return found.length ? picker(word(label), [[parent, word('whole')], ...found], own ?? parent,
      (p) => go({ place: Number(p) }), { id }) : null;
  };
  const kinds = [...new Set(edition.terms.map((term) => term[1]))];
  const kind = edition.terms[state.term][1];
  return h('form', { class: 'filters', 'aria-label': word('filters'), onsubmit: (event) => event.preventDefault() },
    picker(word('province'), tops.map((p) => [p, placeName(p)]), province, (p) => go({ place: Number(p) }), { id: 'province' }),
    below('prefecture', province, prefecture, 'prefecture'),
    below('county', prefecture, county, 'county'),
    picker(word('kind'), kinds.map((k) => [k, word(k)]), kind, (k) => go({ term: newest(k) }), { id: 'kind' }),
    picker(word('period'), termsOf(kind).map((t) => [t, termName(t) + (edition.terms[t][4] || kind === 'ytd' ? '' : ` · ${word('incomplete')}`)]),
      state.term, (t) => go({ term: Number(t) }), { id: 'period' }));
}

function contents() {
  return sections.filter((section) => !section.hidden).map((section) => h('a', {
    href: `#${section.id}`,
    onclick: (event) => {
      event.preventDefault();
      section.scrollIntoView();
      section.querySelector('h2').setAttribute('tabindex', '-1');
      section.querySelector('h2').focus({ preventScroll: true });
    },
  }, section.querySelector('h2').textContent));
}

/** Panels of one column follow each other without gaps, however long their neighbours are. */
const arranger = new ResizeObserver((entries) => entries.forEach(({ target }) => {
  const { gridAutoRows, columnGap } = getComputedStyle(target.parentElement);
  target.style.gridRowEnd = `span ${Math.ceil((target.offsetHeight + parseFloat(columnGap)) / parseFloat(gridAutoRows))}`;
}));

/** Light, as wide as the paper, and with all open that paper cannot open. */
function toPaper() {
  const root = document.documentElement;
  root.classList.add('paper');
  root.dataset.screen = theme();
  root.dataset.theme = 'light';
  document.querySelectorAll('#definitions details:not([open])').forEach((details) => {
    details.open = true;
    details.dataset.paper = '';
  });
  drawCharts();
  redrawCharts();
}

function fromPaper() {
  const root = document.documentElement;
  root.classList.remove('paper');
  wear(root.dataset.screen);
  document.querySelectorAll('[data-paper]').forEach((details) => {
    details.open = false;
    delete details.dataset.paper;
  });
  redrawCharts();
}

let round = 0;

async function show() {
  const own = ++round;
  const focused = document.activeElement?.id;
  const links = h('nav', { class: 'contents', 'aria-label': word('sections') });
  const page = document.getElementById('page');
  document.getElementById('skip').textContent = word('skip');
  if (!sections.length) {
    sections.push(...panels());
    page.append(h('header', { class: 'masthead' }), h('div', { class: 'bar-top' }),
      h('main', { id: 'main' }, sections), h('footer'));
    sections.forEach((section) => arranger.observe(section));
  }
  const [head, bar, , foot] = page.children;
  head.replaceChildren(...masthead());
  bar.replaceChildren(filters(), links);
  foot.replaceChildren(...colophon());
  if (focused) {
    document.getElementById(focused)?.focus();
  }
  for (const section of sections) {
    await section.render();
    if (own !== round) {
      return;
    }
  }
  sweepCharts();
  links.append(...contents());
  performance.mark('shown');
  document.documentElement.dataset.shown = location.hash || '#';
}

if (typeof DecompressionStream === 'undefined') {
  document.getElementById('page').append(h('p', { class: 'caution' }, WORDS.tooOld.join(' ')));
} else {
  listeners.push(show);
  window.addEventListener('hashchange', changed);
  window.addEventListener('beforeprint', toPaper);
  window.addEventListener('afterprint', fromPaper);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed);
  changed();
}
