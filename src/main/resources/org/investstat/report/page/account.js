/** What became of the rows: fates, reasons, suspected repeats, ledgers compared, and the definitions. */
const FATES = ['accepted', 'superseded', 'duplicate', 'future', 'rejected'];

function whole(number) {
  return point(number, 0);
}

function qualityPanel() {
  const section = panel('quality', word('quality'));
  section.render = async () => {
    const { ledgers, findings } = edition.account;
    section.replaceChildren(h('h2', { id: 'quality-title' }, word('quality')),
      h('p', null, Object.entries(findings).map(([severity, count]) =>
        h('span', { class: 'count' }, `${word(severity)} `, h('b', null, whole(count))))),
      h('h3', null, word('rowsByFate')),
      h('div', { class: 'fates' }, ledgers.map(fateBar)),
      h('p', { class: 'legend' }, FATES.map((fate) => h('span', { 'data-fate': fate }, word(fate)))),
      folded(word('table'), () => grid(word('rowsByFate'),
        [word('ledger'), ...['rows', ...FATES].map((key) => [word(key), 'number'])],
        ledgers.map((l) => [told(l.title), whole(l.rows), ...FATES.map((fate) => whole(l.fates[fate] ?? 0))]))));
  };
  return section;
}

function fateBar(ledger) {
  return h('div', { class: 'fate' }, h('span', null, told(ledger.title)),
    h('span', { class: 'stack', 'aria-hidden': 'true' }, FATES.filter((fate) => ledger.fates[fate]).map((fate) =>
      h('i', { 'data-fate': fate, vars: { '--part': ledger.fates[fate] } }))),
    h('b', null, whole(ledger.rows)));
}

function reasonsPanel() {
  const section = panel('reasons', word('reasons'));
  section.render = async () => {
    const { reasons, reasonCount, ledgers } = edition.account;
    const title = new Map(ledgers.map((ledger) => [ledger.id, told(ledger.title)]));
    section.replaceChildren(h('h2', { id: 'reasons-title' }, word('reasons')),
      reasons.length ? h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': word('reasons') },
        unnamed(word('reasons'), [word('reason'), word('ledger'), [word('rows'), 'number']],
          reasons.slice(0, TOP).map((r) => [h('span', null, told(r.example), h('code', null, r.code)),
            title.get(r.ledger) ?? r.ledger, whole(r.rows)]))) : note(word('empty')),
      reasonCount > TOP ? note(word('reasonsCut', TOP, reasonCount)) : '');
  };
  return section;
}

function repeatsPanel() {
  const section = panel('repeats', word('repeats'));
  section.render = async () => {
    const { repeats, duplicates } = edition.account;
    section.replaceChildren(h('h2', { id: 'repeats-title' }, word('repeats')),
      h('p', null, repeats.pairs ? word('repeatsSaid', whole(repeats.pairs), whole(repeats.projects),
        grouped(repeats.gross), grouped(repeats.net)) : word('repeatsNone')),
      duplicates.length ? h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': word('repeats') },
        unnamed(word('repeats'), [word('project'), word('evidence'), [word('repeated'), 'number']],
          duplicates.map((row) => [h('span', null, `${row[0]}（${row[2]}）`, h('br'), `${row[1]}（${row[3]}）`),
            told(row.slice(4, 6)), row[6] === null ? NONE : grouped(row[6])]))) : '');
  };
  return section;
}

/** Submitters of the last half month, or all of them together in each half month of the last year. */
function reconciliationPanel() {
  const section = panel('reconciliation', word('reconciliation'));
  section.render = async () => {
    const { units, course, differences } = edition.account.reconciliation;
    const [half, ...counts] = course.at(-1);
    const sorted = [...units].sort((a, b) => Number(a[8] ?? -1) - Number(b[8] ?? -1));
    const rows = chosen.reconciliation === 'trend' ? [...course].reverse() : sorted.slice(0, TOP);
    const table = chosen.reconciliation === 'trend' ? halfMonthTable : unitTable;
    section.replaceChildren(h('h2', { id: 'reconciliation-title' }, word('reconciliation')),
      h('p', null, word('reconciliationSaid', halfMonthName(half), ...counts.slice(0, 4).map(whole), whole(differences))),
      h('div', { class: 'controls' }, choice(word('reconciliation'), ['submitter', 'trend'].map((key) => [key, word(key)]),
        chosen.reconciliation, (key) => {
          chosen.reconciliation = key;
          section.render();
        })),
      h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': word('reconciliation') }, table(rows)),
      table === unitTable && sorted.length > TOP ? folded(word('tableOf', sorted.length), () => unitTable(sorted)) : '');
  };
  return section;
}

function unitTable(units) {
  return unnamed(word('reconciliation'),
    [word('submitter'), word('status'), [word('matchedOf'), 'number'], [word('matchRate'), 'number']],
    units.map(([, , name, status, , , compared, matched, rate]) => [name, word(status), ...match(compared, matched, rate)]));
}

function halfMonthTable(course) {
  return unnamed(word('reconciliation'),
    [word('half_month'), ...['submitted', 'late', 'overdue', 'matchedOf', 'matchRate'].map((key) => [word(key), 'number'])],
    course.map(([half, , inTime, late, overdue, compared, matched, rate]) => [halfMonthName(half),
      whole(inTime), whole(late), whole(overdue), ...match(compared, matched, rate)]));
}

/** Projects matched of those compared, and their rate. */
function match(compared, matched, rate) {
  return [`${matched ?? NONE} / ${compared ?? NONE}`,
    h('span', { class: 'rate' }, bar(Number(rate ?? 0) / 100), rate === null ? NONE : `${rate}%`)];
}

function definitionsPanel() {
  const section = panel('definitions', word('definitions'));
  section.classList.add('wide');
  section.render = async () => {
    section.replaceChildren(h('h2', { id: 'definitions-title' }, word('definitions')),
      h('div', { class: 'definitions' }, edition.indicators.map((indicator) => h('details', null,
        h('summary', null, told(indicator.title), h('small', null, unitOf(indicator))),
        h('p', null, told(indicator.definition)),
        h('p', { class: 'sub' }, `${indicator.id} · ${inForce(indicator)}`)))));
  };
  return section;
}

const SCOPE_WORDS = { totals: 'totals', province: 'provinceScope', prefecture: 'prefectureScope', county: 'countyScope' };

/** What the page holds and what it does not. */
function colophon() {
  const { figures, left } = edition.holding;
  const layer = ([id, count]) => {
    const [scope, span] = id.split('_');
    return word('leftOne', `${word(SCOPE_WORDS[scope])} · ${word(span)}`, whole(count));
  };
  return [
    h('p', null, word('holding', whole(figures)), ' ',
      left.length ? word('left', left.map(layer).join(word('comma'))) : ''),
    h('p', null, word('engine', edition.imprint.version)),
  ];
}
