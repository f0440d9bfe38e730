/** A figure on the page: pressed, it tells everything that stands behind it. */
function numberButton(figure, text) {
  if (!figure) {
    return h('span', { class: 'none' }, NONE);
  }
  return h('button', {
    type: 'button', class: 'num', 'aria-haspopup': 'dialog', onclick: () => openCard(figure),
  }, text ?? printed(figure));
}

async function openCard(figure) {
  const indicator = indicatorOf(figure);
  const members = figure.breakdown.length ? ` · ${membersName(figure)}` : '';
  const [, , from, end, complete] = edition.terms[figure.term];
  const card = document.getElementById('card');
  card.replaceChildren(
    h('button', { type: 'button', class: 'close', 'aria-label': word('close'), onclick: () => card.close() }, '×'),
    h('p', { class: 'kicker' }, `${placeName(figure.place)} · ${termName(figure.term)}${members}`),
    h('h2', { id: 'card-title' }, told(indicator.title)),
    h('p', { class: 'big' }, figure.value === null ? `${NONE} ${word('noValue')}` : printed(figure)),
    facts([
      [word('period'), word('to', from, end) + (complete ? '' : ` · ${word('incomplete')}`)],
      [word('onYear'), change(figure.year, indicator)],
      figure.breakdown.length ? null : [word('onPrevious'), change(figure.previous, indicator)],
      ...(await parts(figure, indicator)),
      goalFact(figure),
      figure.breakdown.length && overlapping(figure.breakdown) ? [word('breakdown'), word('overlap')] : null,
      [word('definition'), told(indicator.definition)],
      [word('version'), `${indicator.id} · ${inForce(indicator)}`],
      [word('where'), h('code', null, query(figure))],
    ]));
  card.showModal();
}

/** Since when a definition holds. */
function inForce(indicator) {
  return indicator.version === undefined ? word('always') : word('from', indicator.version);
}

function facts(pairs) {
  return h('dl', null, pairs.filter(Boolean).map(([name, said]) => [h('dt', null, name), h('dd', null, said)]));
}

/** Numerator and denominator: of a ratio its own, of a share the figures that it compares. */
async function parts(figure, indicator) {
  if (indicator.sides && figure.numerator !== undefined) {
    const [above, below] = indicator.sides;
    return [
      [word('numerator'), point(figure.numerator, above[1]) + told(above[0])],
      [word('denominator'), point(figure.denominator, below[1]) + told(below[0])],
    ];
  }
  if (indicator.of === undefined) {
    return [];
  }
  const part = await figureOf(indicator.of, figure.breakdown, figure.members, figure.place, figure.term);
  const whole = await figureOf(indicator.of, [], [], figure.place, figure.term);
  const of = told(edition.indicators[indicator.of].title);
  return [
    [word('numerator'), `${of} · ${membersName(figure)} ${printed(part)}`],
    [word('denominator'), `${of} · ${word('total')} ${printed(whole)}`],
  ];
}

function goalOf(figure) {
  return figure.breakdown.length ? undefined : goals.get([figure.indicator, figure.place, figure.term].join());
}

function goalFact(figure) {
  const goal = goalOf(figure);
  return goal ? [word('target'), goalText(goal)] : null;
}

function goalText(goal) {
  const [indicator, , , value, , done, elapsed, behind] = goal;
  const said = done === null
    ? `${word('target')} ${grouped(value)}${unitOf(edition.indicators[indicator])}`
    : word('targetDone', grouped(value), unitOf(edition.indicators[indicator]), done);
  return `${said} · ${word('elapsed')} ${elapsed}%${done === null ? '' : ` · ${word(behind ? 'behind' : 'ahead')}`}`;
}

/** Where the published table has it. */
function query(figure) {
  const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
  const conditions = [
    `indicator_id = ${quoted(indicatorOf(figure).id)}`,
    `region_code = ${quoted(edition.places[figure.place][0])}`,
    `period = ${quoted(edition.terms[figure.term][0])}`,
    ...[0, 1].map((i) => (figure.breakdown[i]
      ? `dim_${i + 1} = ${quoted(figure.breakdown[i])} and member_${i + 1} = `
        + quoted(memberCode(figure.breakdown[i], figure.members[i]))
      : `dim_${i + 1} is null`)),
  ];
  return `select * from 'tables/indicators/*.parquet' where ${conditions.join(' and ')}`;
}
