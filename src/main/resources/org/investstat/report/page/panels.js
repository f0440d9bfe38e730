/** Panels with a shape of their own: overview, headlines, places, flows, funnel, targets. */
const LEAD = ['contract_amount', 'funds_in_place', 'project_count', 'contract_count', 'framework_amount',
  'average_contract_amount', 'landing_rate', 'start_rate', 'production_rate', 'funds_in_place_rate'];
const KEY_FIGURES = 8;
const FLOWS = 40;

const chosen = { trend: null, places: null, target: null, headlines: 10, reconciliation: 'submitter' };

/** Indicators that have totals, the usual ones first. */
function totals() {
  const there = edition.blocks.filter((b) => !b.breakdown.length).flatMap((b) => b.indicators);
  const usual = LEAD.map((id) => indicatorById.get(id)).filter((i) => there.includes(i));
  return [...new Set([...usual, ...there])];
}

async function totalOf(indicator, place, term) {
  return figureOf(indicator, [], [], place, term);
}

function overviewPanel() {
  const section = panel('overview', word('overview'));
  section.classList.add('wide', 'overview');
  section.render = async () => {
    const all = (await Promise.all(totals().map((i) => totalOf(i, state.place, state.term)))).filter(Boolean);
    if (!all.length) {
      section.replaceChildren(h('h2', { id: 'overview-title' }, word('overview')), note(word('empty')));
      return;
    }
    const [lead, ...others] = all;
    section.replaceChildren(
      h('h2', { id: 'overview-title', class: 'seen-by-readers' }, word('overview')),
      h('div', { class: 'lead' }, leadFigure(lead), await trend(all.map((f) => f.indicator), section)),
      h('ul', { class: 'keys' }, others.slice(0, KEY_FIGURES).map(keyFigure)),
      folded(word('allTotals', all.length), () => totalsTable(all)));
    sweepCharts();
  };
  return section;
}

function leadFigure(figure) {
  const goal = goalOf(figure);
  return h('div', { class: 'first' },
    h('p', { class: 'kicker' }, `${placeName(figure.place)} · ${termName(figure.term)}`),
    h('p', { class: 'label' }, told(indicatorOf(figure).title)),
    h('p', { class: 'huge' }, numberButton(figure, figure.value === null ? NONE
      : [digits(figure), h('small', null, unitOf(indicatorOf(figure)))])),
    h('p', null, word('onYear'), ' ', change(figure.year, indicatorOf(figure))),
    goal ? goalBar(goal) : null);
}

function keyFigure(figure) {
  const goal = goalOf(figure);
  return h('li', null,
    h('p', { class: 'label' }, told(indicatorOf(figure).title)),
    h('p', { class: 'large' }, numberButton(figure, figure.value === null ? NONE
      : [digits(figure), h('small', null, unitOf(indicatorOf(figure)))])),
    h('p', { class: 'sub' }, word('onYear'), ' ', change(figure.year, indicatorOf(figure))),
    goal ? goalBar(goal) : null);
}

/** What is done of a target, with a mark where the year stands. */
function goalBar(goal) {
  const done = Number(goal[5] ?? 0) / 100;
  const elapsed = Number(goal[6]) / 100;
  const scale = Math.max(1, done);
  return h('div', { class: goal[7] ? 'goal behind' : 'goal' }, bar(done / scale, elapsed / scale),
    h('p', { class: 'sub' }, goalText(goal)));
}

async function trend(indicators, section) {
  const indicator = indicators.includes(chosen.trend) ? chosen.trend : indicators[0];
  const terms = course(state.term).filter((term) => holds([], state.place, term));
  const figures = await Promise.all(terms.map((term) => totalOf(indicator, state.place, term)));
  const title = told(edition.indicators[indicator].title);
  return h('div', { class: 'course' },
    picker(word('trend'), indicators.map((i) => [i, told(edition.indicators[i].title)]), indicator, (i) => {
      chosen.trend = Number(i);
      section.render();
    }),
    chart(word('trendOf', title), 'medium', () => trendOption(edition.indicators[indicator], terms, figures)),
    folded(`${word('trend')} · ${word('table')}`, () => grid(title, [word('period'), [word('value'), 'number'], [word('onYear'), 'number']],
      figures.map((f, i) => [termName(terms[i]), numberButton(f), f ? change(f.year, indicatorOf(f)) : NONE]))));
}

function trendOption(indicator, terms, figures) {
  const whole = (i) => edition.terms[terms[i]][4];
  return {
    grid: { left: 8, right: 8, top: px(32), bottom: 4, containLabel: true },
    tooltip: tooltip(([p]) => tip(termName(terms[p.dataIndex]) + (whole(p.dataIndex) ? '' : ` · ${word('incomplete')}`),
      [[word('value'), printed(figures[p.dataIndex])]]), 'axis'),
    xAxis: { type: 'category', data: terms.map(termMark), ...axisLook() },
    yAxis: valueAxis(indicator),
    series: [{
      type: 'bar', barMaxWidth: 44,
      label: { show: terms.length <= 8, position: 'top', color: colour('ink'), fontSize: px(12),
        formatter: (p) => digits(figures[p.dataIndex]) },
      data: figures.map((figure, i) => ({ value: height(figure),
        itemStyle: { color: colour(whole(i) ? 'accent' : 'accent-soft'), borderRadius: [2, 2, 0, 0] } })),
    }],
  };
}

function totalsTable(figures) {
  return grid(`${placeName(state.place)} · ${termName(state.term)}`,
    [word('indicator'), [word('value'), 'number'], [word('onYear'), 'number'], [word('onPrevious'), 'number'], word('target')],
    figures.map((figure) => [told(indicatorOf(figure).title), numberButton(figure),
      change(figure.year, indicatorOf(figure)), change(figure.previous, indicatorOf(figure)),
      goalOf(figure) ? goalText(goalOf(figure)) : '']));
}

function headlinesPanel() {
  const section = panel('headlines', word('headlines'));
  section.classList.add('wide');
  section.render = async () => {
    const shown = edition.headlines.slice(0, chosen.headlines);
    const rest = edition.headlines.length - shown.length;
    section.replaceChildren(h('h2', { id: 'headlines-title' }, word('headlines')),
      h('ul', { class: 'headlines' }, shown.map(headline)),
      rest > 0 ? h('button', { type: 'button', class: 'plain', onclick: () => {
        chosen.headlines = edition.headlines.length;
        section.render();
      } }, word('more', rest)) : '');
  };
  return section;
}

function headline(cell) {
  const place = placeByCode.get(cell.region);
  const term = termById.get(cell.period);
  return h('li', null,
    h('p', { class: 'label' }, told(cell.title)),
    h('p', { class: 'large' }, h('button', { type: 'button', class: 'num', 'aria-haspopup': 'dialog',
      onclick: () => openHeadline(cell, place, term) }, headlineText(cell))),
    h('p', { class: 'sub' }, `${placeName(place)} · ${termName(term)}`));
}

/** As printed, with separators; English does without 个, 家次 and the like, as everywhere on the page. */
function headlineText(cell) {
  const { unit } = edition.indicators[cell.indicator];
  const text = cell.text.replace(/^-?\d+/, grouped);
  return unitOf(edition.indicators[cell.indicator]) === unit || !text.endsWith(unit) ? text : text.slice(0, -unit.length);
}

async function openHeadline(cell, place, term) {
  const breakdown = cell.where.map(([dimension]) => dimension);
  const members = cell.where.map(([dimension, code]) =>
    edition.dimensions[dimension].members.findIndex(([known]) => known === code));
  const figure = await figureOf(cell.indicator, breakdown, members, place, term);
  if (figure) {
    await openCard(figure);
  }
}

/** Places inside the one shown, as tiles: prefectures with their counties. */
function placesPanel() {
  const section = panel('places', word('places'));
  section.classList.add('wide');
  section.render = async () => {
    const indicators = totals();
    const indicator = indicators.includes(chosen.places) ? chosen.places : indicators[0];
    const inside = childrenOf.get(edition.places[state.place][0]) ?? [];
    const parts = [...inside, ...inside.flatMap((p) => childrenOf.get(edition.places[p][0]) ?? [])];
    const owns = [state.place, ...inside].map((p) => ownOf.get(edition.places[p][0])).filter((p) => p !== undefined);
    const figures = new Map((await Promise.all([...parts, ...owns]
      .map(async (place) => [place, await totalOf(indicator, place, state.term)])))
      .filter(([place, figure]) => !isOwn(place) || height(figure)));
    section.hidden = !inside.length;
    section.replaceChildren(h('h2', { id: 'places-title' }, word('places_inside', placeName(state.place))),
      h('div', { class: 'controls' }, picker(word('indicator'),
        indicators.map((i) => [i, told(edition.indicators[i].title)]), indicator, (i) => {
          chosen.places = Number(i);
          section.render();
        })),
      note(word('placesNote')),
      owns.some((place) => figures.has(place)) ? note(word('ownNote')) : '',
      ...tiles(inside, figures),
      folded(word('tableOf', figures.size), () => placesTable(indicator, figures)));
  };
  return section;
}

function tiles(inside, figures) {
  const shade = shades([...figures.values()]);
  const tile = (place) => h('button', {
    type: 'button', class: 'tile', title: placeName(place), 'data-shade': shade(figures.get(place)),
    'aria-haspopup': isOwn(place) ? 'dialog' : null,
    onclick: () => (isOwn(place) ? openCard(figures.get(place)) : go({ place })),
  }, h('span', null, isOwn(place) ? word('own') : shortName(placeName(place))), h('b', null, digits(figures.get(place))));
  const andOwn = (place, parts) => [...parts, ownOf.get(edition.places[place][0])].filter((part) => figures.has(part));
  const leaves = andOwn(state.place, inside.filter((place) => !childrenOf.has(edition.places[place][0])));
  const groups = inside.filter((place) => childrenOf.has(edition.places[place][0]))
    .sort((a, b) => (height(figures.get(b)) ?? -1) - (height(figures.get(a)) ?? -1));
  const sorted = (places) => places.sort((a, b) => (height(figures.get(b)) ?? -1) - (height(figures.get(a)) ?? -1));
  return [
    leaves.length ? h('div', { class: 'tiles' }, sorted(leaves).map(tile)) : '',
    h('div', { class: 'regions' }, groups.map((place) => h('div', { class: 'region' },
      h('p', null, h('button', { type: 'button', class: 'plain', onclick: () => go({ place }) }, placeName(place)),
        ' ', numberButton(figures.get(place))),
      h('div', { class: 'tiles' }, sorted(andOwn(place, childrenOf.get(edition.places[place][0]))).map(tile))))),
  ];
}

/** Five shades with as many places each; none for nothing. */
function shades(figures) {
  const heights = figures.map(height).filter((x) => x > 0).sort((a, b) => a - b);
  return (figure) => {
    const own = height(figure);
    return own > 0 ? 1 + Math.min(4, Math.floor((5 * heights.filter((x) => x < own).length) / heights.length)) : 0;
  };
}

function shortName(name) {
  return name.length > 5 ? name.replace(/(布依族|苗族|侗族|土家族|仡佬族|水族|彝族|回族|各族)+(自治[州县])?/g, '') || name : name;
}

function placesTable(indicator, figures) {
  const rows = [...figures].sort(([, a], [, b]) => (height(b) ?? -1) - (height(a) ?? -1));
  return grid(told(edition.indicators[indicator].title),
    [word('place'), word('level_of'), [word('value'), 'number'], [word('onYear'), 'number']],
    rows.map(([place, figure]) => [placeName(place), word(isOwn(place) ? 'own' : edition.places[place][2]), numberButton(figure),
      figure ? change(figure.year, indicatorOf(figure)) : NONE]));
}

/** Two dimensions: what flows from one to the other. */
function flowsPanel(board) {
  const section = panel(board.id, told(board.title));
  section.classList.add('wide');
  section.render = async () => {
    const view = viewOf(board);
    const breakdown = board.breakdowns.find((b) => b.length === 2);
    const indicators = indicatorsOf(board, breakdown);
    const indicator = indicators.includes(view.indicator) ? view.indicator : indicators[0];
    const why = obstacle(board, breakdown, state.place, state.term) ?? (indicators.length ? null : note(word('empty')));
    const figures = why ? [] : (await figuresOf(indicator, breakdown, state.place, state.term)).sort(bySize);
    section.replaceChildren(h('h2', { id: `${board.id}-title` }, told(board.title)),
      why || !figures.length ? why ?? note(word('empty')) : h('div', { class: 'controls' }, picker(word('indicator'),
        indicators.map((i) => [i, told(edition.indicators[i].title)]), indicator, (i) => {
          view.indicator = Number(i);
          section.render();
        })),
      ...(figures.length ? await flowsContent(board, breakdown, figures) : []));
    sweepCharts();
  };
  return section;
}

async function flowsContent(board, breakdown, figures) {
  const drawn = figures.filter((figure) => height(figure) > 0 && !subtotal(figure)).slice(0, FLOWS);
  const rows = await tableRows(board, breakdown);
  const title = `${told(board.title)} · ${told(indicatorOf(figures[0]).title)}`;
  return [
    overlapping(breakdown) ? h('p', { class: 'caution' }, word('overlap')) : '',
    note(word('flowsNote', Math.min(FLOWS, drawn.length))),
    chart(title, drawn.length > 12 ? 'flows' : 'tall', () => flowOption(drawn)),
    folded(word('tableOf', rows.length), () => boardTable(board, breakdown, rows)),
  ];
}

/** A subtotal would be drawn beside its own parts. */
function subtotal(figure) {
  return figure.breakdown.some((dimension, i) => memberCode(dimension, figure.members[i]) === 'out_of_province');
}
