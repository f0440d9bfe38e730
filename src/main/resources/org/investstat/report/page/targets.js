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
      rows.length ? funnel(board, rows) : note(why ?? word('empty')));
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

/** Indicators with targets in this period: places ranked by what they have completed. */
function targetsPanel(board) {
  const section = panel(board.id, told(board.title));
  section.render = async () => {
    const all = edition.goals.filter((goal) => goal[2] === state.term && board.indicators.includes(goal[0]));
    const inside = within(state.place);
    const near = all.filter((goal) => inside.has(goal[1]));
    const indicators = [...new Set(near.map((goal) => goal[0]))];
    const indicator = indicators.includes(chosen.target) ? chosen.target : indicators[0];
    const shown = near.filter((goal) => goal[0] === indicator)
      .sort((a, b) => Number(b[5] ?? -1) - Number(a[5] ?? -1));
    section.replaceChildren(h('h2', { id: `${board.id}-title` }, told(board.title)),
      indicators.length < 2 ? '' : h('div', { class: 'controls' }, picker(word('indicator'),
        indicators.map((i) => [i, told(edition.indicators[i].title)]), indicator, (i) => {
          chosen.target = Number(i);
          section.render();
        })),
      ...(shown.length ? await scores(indicator, shown) : [note(word('noTargets'))]));
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

async function scores(indicator, shown) {
  const figures = await Promise.all(shown.map((goal) => totalOf(indicator, goal[1], goal[2])));
  const [first, rest] = [shown.slice(0, 2 * TOP), shown.length - 2 * TOP];
  const rank = rankOf(shown);
  const row = (goal, i) => h('tr', { class: goal[7] ? 'behind' : null },
    h('td', { class: 'n' }, String(rank[i])),
    h('th', { scope: 'row' }, h('span', { class: 'name' }, placeName(goal[1])), goalLine(goal)),
    h('td', { class: 'n' }, numberButton(figures[i])),
    h('td', { class: 'n' }, grouped(goal[3])),
    h('td', { class: 'n' }, goal[5] === null ? NONE : `${goal[5]}%`,
      h('small', null, goal[5] === null ? '' : word(goal[7] ? 'behind' : 'ahead'))));
  const table = (goals) => h('table', null,
    h('caption', null, `${told(edition.indicators[indicator].title)} · ${word('elapsed')} ${shown[0][6]}%`),
    h('thead', null, h('tr', null, ['rank', 'place', 'value', 'target', 'completion'].map((key, i) =>
      h('th', { scope: 'col', class: i === 1 ? null : 'n' }, word(key))))),
    h('tbody', null, goals.map(row)));
  return [
    h('div', { class: 'ranking scores scroll', tabindex: '0', role: 'region', 'aria-label': word('completion') }, table(first)),
    ...(rest > 0 ? [folded(word('tableOf', shown.length), () => table(shown))] : []),
  ];
}

/** Equal completions share a rank. */
function rankOf(shown) {
  return shown.map((goal) => 1 + shown.findIndex((other) => other[5] === goal[5]));
}

function goalLine(goal) {
  const done = Number(goal[5] ?? 0) / 100;
  const scale = Math.max(1, done);
  return bar(done / scale, Number(goal[6]) / 100 / scale);
}
