/** The panel of any board with members: the largest as bars, their course over time, and everything as a table. */
const TOP = 10;
const LINES = 6;
const views = new Map();

/** What a panel shows besides the filters; it outlives them. */
function viewOf(board) {
  if (!views.has(board.id)) {
    views.set(board.id, { breakdown: 0, indicator: null, mode: 'ranking' });
  }
  return views.get(board.id);
}

function panel(id, title, ...content) {
  return h('section', { class: 'panel', id, 'aria-labelledby': `${id}-title` },
    h('h2', { id: `${id}-title` }, title), content);
}

function note(text) {
  return h('p', { class: 'note' }, text);
}

/** Why a board has nothing to show here, with a way to where it has; or null. */
function obstacle(board, breakdown, place, term) {
  if (!board.levels.includes(edition.places[place][2])) {
    return h('p', { class: 'note' }, word('notCovered', board.levels.map((l) => word(l)).join(word('comma'))));
  }
  if (board.periods && !board.periods.includes(edition.terms[term][1])) {
    const there = board.periods.map((kind) => newest(kind)).find((t) => t !== undefined);
    return h('p', { class: 'note' }, word('notCovered', board.periods.map((k) => word(k)).join(word('comma'))), ' ',
      there === undefined ? null : h('button', { type: 'button', class: 'plain', onclick: () => go({ term: there }) },
        termName(there)));
  }
  return holds(breakdown, place, term) ? null : note(word('notHeld'));
}

/** The last period of a kind, or undefined. */
function newest(kind) {
  return termsOf(kind)[0];
}

/** The periods of a kind, the last first. */
function termsOf(kind) {
  return edition.terms.map((t, i) => i).filter((i) => edition.terms[i][1] === kind)
    .sort((a, b) => (edition.terms[a][2] < edition.terms[b][2] ? 1 : -1));
}

/** The board's indicators that come with this breakdown anywhere. */
function indicatorsOf(board, breakdown) {
  const key = breakdown.join();
  const there = new Set(edition.blocks.filter((b) => b.breakdown.join() === key).flatMap((b) => b.indicators));
  return board.indicators.filter((indicator) => there.has(indicator));
}

function membersPanel(board) {
  const section = panel(board.id, told(board.title));
  section.render = async () => {
    const view = viewOf(board);
    const breakdowns = board.breakdowns.filter((breakdown) => breakdown.length === 1);
    const breakdown = breakdowns[view.breakdown] ?? breakdowns[0];
    const indicators = indicatorsOf(board, breakdown);
    const indicator = indicators.includes(view.indicator) ? view.indicator : indicators[0];
    const again = (wish) => {
      Object.assign(view, wish);
      section.render();
    };
    const why = obstacle(board, breakdown, state.place, state.term) ?? (indicators.length ? null : note(word('empty')));
    const content = why ? [why] : await membersContent(board, breakdown, indicator, view.mode);
    section.replaceChildren(
      h('h2', { id: `${board.id}-title` }, told(board.title)),
      h('div', { class: 'controls' },
        breakdowns.length < 2 ? null : choice(word('breakdown'),
          breakdowns.map((b, i) => [i, dimensionName(b[0])]), breakdowns.indexOf(breakdown), (i) => again({ breakdown: i })),
        indicators.length < 2 ? null : picker(word('indicator'),
          indicators.map((i) => [i, told(edition.indicators[i].title)]), indicator, (i) => again({ indicator: Number(i) })),
        choice(word('trend'), ['ranking', 'trend'].map((mode) => [mode, word(mode)]), view.mode, (mode) => again({ mode }))),
      overlapping(breakdown) ? h('p', { class: 'caution' }, word('overlap')) : '',
      ...content);
    sweepCharts();
  };
  return section;
}

async function membersContent(board, breakdown, indicator, mode) {
  const figures = (await figuresOf(indicator, breakdown, state.place, state.term)).sort(bySize);
  if (!figures.length) {
    return [note(word('empty'))];
  }
  const shown = mode === 'trend' ? await memberLines(breakdown, indicator, figures) : ranking(figures);
  const rows = await tableRows(board, breakdown);
  return [shown, folded(word('tableOf', rows.length), () => boardTable(board, breakdown, rows))];
}

/** Bars that are a table: name, bar, value, change. */
function ranking(figures) {
  const top = figures.slice(0, TOP);
  const largest = Math.max(...top.filter((f) => !aside(f)).map((f) => Math.abs(height(f) ?? 0)), 0) || 1;
  const indicator = indicatorOf(figures[0]);
  return h('div', { class: 'ranking' },
    h('table', null,
      h('caption', { class: 'seen-by-readers' }, told(indicator.title)),
      h('thead', { class: 'seen-by-readers' }, h('tr', null,
        [word('member'), word('value'), word('onYear')].map((text) => h('th', { scope: 'col' }, text)))),
      h('tbody', null, top.map((figure) => h('tr', { class: aside(figure) ? 'aside' : null },
        h('th', { scope: 'row' }, h('span', { class: 'name' }, membersName(figure)),
          aside(figure) ? null : bar(Math.abs(height(figure) ?? 0) / largest)),
        h('td', null, numberButton(figure)),
        h('td', null, change(figure.year, indicator)))))),
    figures.length > TOP ? note(word('top', TOP, figures.length)) : null);
}

/** Periods of the kind shown, or years where that kind has no course. */
function course(term) {
  const kind = edition.terms[term][1];
  const like = ['ytd', 'cumulative', 'window'].includes(kind) ? 'year' : kind;
  return termsOf(like).reverse();
}

async function memberLines(breakdown, indicator, figures) {
  const top = figures.filter((figure) => !aside(figure)).slice(0, LINES);
  const terms = course(state.term).filter((term) => holds(breakdown, state.place, term));
  const byTerm = await Promise.all(terms.map((term) => figuresOf(indicator, breakdown, state.place, term)));
  const lines = top.map((member) => byTerm.map((found) =>
    found.find((figure) => figure.members[0] === member.members[0])));
  const title = told(edition.indicators[indicator].title);
  const names = top.map((figure) => membersName(figure));
  return h('div', null,
    chart(word('trendOf', title), 'tall', () => lineOption(edition.indicators[indicator], terms, names, lines)),
    folded(`${word('trend')} · ${word('table')}`, () => grid(title, [word('member'), ...terms.map((term) => [termName(term), 'number'])],
      lines.map((line, i) => [names[i], ...line.map((figure) => numberButton(figure))]))));
}

function lineOption(indicator, terms, names, lines) {
  const colours = series();
  return {
    color: colours,
    grid: { left: 8, right: 16, top: px(60), bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, type: 'scroll', icon: 'roundRect', itemWidth: 10, itemHeight: 10,
      textStyle: { color: colour('ink'), fontSize: px(12) }, pageIconColor: colour('ink'), pageTextStyle: { color: colour('soft') } },
    tooltip: tooltip((points) => tip(termName(terms[points[0].dataIndex]),
      points.map((p) => [names[p.seriesIndex], printed(lines[p.seriesIndex][p.dataIndex])])), 'axis'),
    xAxis: { type: 'category', data: terms.map(termMark), ...axisLook() },
    yAxis: valueAxis(indicator),
    series: lines.map((line, i) => ({
      name: names[i], type: 'line', data: line.map((figure) => height(figure)), symbolSize: 7,
      symbol: ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'emptyCircle'][i], lineStyle: { width: 2 },
    })),
  };
}

/** The rows of a board here: those of the block that have any of its indicators. */
async function tableRows(board, breakdown) {
  const block = await blockOf(breakdown, state.place, state.term);
  if (!block) {
    return [];
  }
  const [from, to] = block.span(state.place, state.term);
  const rows = [];
  for (let row = from; row < to; row++) {
    const figures = board.indicators.map((indicator) => block.figure(indicator, row));
    if (figures.some(Boolean)) {
      rows.push(figures);
    }
  }
  const first = (figures) => figures.find(Boolean);
  return rows.sort((a, b) => aside(first(a)) - aside(first(b)) || (height(b[0]) ?? -1) - (height(a[0]) ?? -1)
    || band(first(a)) - band(first(b)));
}

function boardTable(board, breakdown, rows) {
  const indicators = indicatorsOf(board, breakdown);
  const columns = indicators.map((i) => [headed(edition.indicators[i]), 'number']);
  return grid(told(board.title), [breakdown.map(dimensionName).join(' → '), ...columns],
    rows.map((figures) => [membersName(figures.find(Boolean)),
      ...indicators.map((i) => tableNumber(figures[board.indicators.indexOf(i)], i))]));
}

function headed(indicator) {
  const unit = unitOf(indicator);
  return told(indicator.title) + (unit ? `（${unit}）` : '');
}

/** A sum without a row is nothing, which is 0; anything else without a row has no value. */
function tableNumber(figure, indicator) {
  return figure ? numberButton(figure, digits(figure)) : edition.indicators[indicator].sum
    ? point(0, edition.indicators[indicator].decimals) : NONE;
}
