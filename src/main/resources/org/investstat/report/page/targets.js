/** The funnel of stages, and units against their targets. */
const STAGES = ['lead', 'follow_up', 'negotiation', 'assessment', 'decision', 'signing', 'construction', 'fulfilment'];

/** A board of stages: the first indicator as bars, the others beside them. */
function funnelPanel(board) {
  const section = panel(board.id, told(board.title));
  section.render = async () => {
    const why = obstacle(board, ['stage'], state.place, state.term);
    const rows = why ? [] : (await tableRows(board, ['stage']))
      .map((figures) => [STAGES.indexOf(memberCode('stage', figures.find(Boolean).members[0])), figures])
      .sort(([a], [b]) => a - b).map(([, figures]) => figures);
    section.replaceChildren(h('h2', { id: `${board.id}-title` }, told(board.title)),
      rows.length ? funnel(board, rows) : why ?? note(word('empty')));
  };
  return section;
}

function funnel(board, rows) {
  const largest = Math.max(...rows.map(([first]) => height(first) ?? 0), 0) || 1;
  return h('div', { class: 'ranking funnel scroll', tabindex: '0', role: 'region', 'aria-label': told(board.title) }, h('table', null,
    h('caption', { class: 'seen-by-readers' }, told(board.title)),
    h('thead', null, h('tr', null, h('th', { scope: 'col' }, dimensionName('stage')),
      board.indicators.map((i) => h('th', { scope: 'col', class: 'n' }, told(edition.indicators[i].title))))),
    h('tbody', null, rows.map((figures) => h('tr', null,
      h('th', { scope: 'row' }, h('span', { class: 'name' }, membersName(figures.find(Boolean))),
        bar((height(figures[0]) ?? 0) / largest)),
      figures.map((figure) => h('td', { class: 'n' }, numberButton(figure))))))));
}

/** Targets in this period: the place's own, and its units ranked by what they have completed of one. */
function targetsPanel(board) {
  const section = panel(board.id, told(board.title));
  section.classList.add('wide');
  section.render = async () => {
    const all = edition.goals.filter((goal) => goal[2] === state.term && board.indicators.includes(goal[0]));
    const own = all.filter((goal) => goal[1] === state.place);
    const inside = within(state.place);
    const units = all.filter((goal) => goal[1] !== state.place && inside.has(goal[1]));
    const indicators = [...new Set(units.map((goal) => goal[0]))];
    const indicator = indicators.includes(chosen.target) ? chosen.target : indicators[0];
    const ranked = units.filter((goal) => goal[0] === indicator).sort((a, b) => Number(b[5] ?? -1) - Number(a[5] ?? -1));
    section.replaceChildren(h('h2', { id: `${board.id}-title` }, told(board.title)),
      all.length && (own.length || ranked.length) ? '' : note(word('noTargets')),
      own.length ? await scores(own, 'indicator', (goal) => told(edition.indicators[goal[0]].title), placeName(state.place)) : '',
      indicators.length < 2 ? '' : h('div', { class: 'controls' }, picker(word('indicator'),
        indicators.map((i) => [i, told(edition.indicators[i].title)]), indicator, (i) => {
          chosen.target = Number(i);
          section.render();
        })),
      ranked.length ? await scores(ranked, 'place', (goal) => placeName(goal[1]), told(edition.indicators[indicator].title)) : '');
  };
  return section;
}

/** The place and all below it. */
function within(place) {
  const all = new Set([place]);
  for (const child of childrenOf.get(edition.places[place][0]) ?? []) {
    within(child).forEach((one) => all.add(one));
  }
  return all;
}

/** A row a target, with a mark where the year stands. */
async function scores(goals, what, name, title) {
  const scale = Math.max(100, ...goals.map((goal) => Number(goal[5] ?? 0)));
  const figures = await Promise.all(goals.map((goal) => totalOf(...goal.slice(0, 3))));
  const row = (goal, i) => h('tr', { class: goal[7] ? 'behind' : null },
    h('th', { scope: 'row' }, h('span', { class: 'name' }, name(goal)), goalLine(goal, scale)),
    h('td', { class: 'n' }, numberButton(figures[i])),
    h('td', { class: 'n' }, grouped(goal[3]) + unitOf(edition.indicators[goal[0]])),
    h('td', { class: 'n' }, goal[5] === null ? NONE : `${goal[5]}%`,
      h('small', null, goal[5] === null ? '' : word(goal[7] ? 'behind' : 'ahead'))));
  const table = (count) => h('table', null,
    h('caption', null, `${title} · ${word('elapsed')} ${goals[0][6]}%`),
    h('thead', null, h('tr', null, [what, 'value', 'target', 'completion'].map((key, i) =>
      h('th', { scope: 'col', class: i ? 'n' : null }, word(key))))),
    h('tbody', null, goals.slice(0, count).map(row)));
  return h('div', null,
    h('div', { class: 'ranking scores scroll', tabindex: '0', role: 'region', 'aria-label': title }, table(2 * TOP)),
    goals.length > 2 * TOP ? folded(word('tableOf', goals.length), () => table(goals.length)) : null);
}

function goalLine(goal, scale) {
  return bar(Number(goal[5] ?? 0) / scale, Number(goal[6]) / scale);
}
