/** From whole numbers to text: a point, separators of thousands, signs. Nothing is rounded here. */
const NONE = '—';

/** A whole number that counts the last of so many decimals. */
function point(number, decimals) {
  const text = String(number).replace('-', '').padStart(decimals + 1, '0');
  const whole = text.slice(0, text.length - decimals).replace(/\B(?=(\d{3})+$)/g, ',');
  return (number < 0 ? '−' : '') + whole + (decimals ? `.${text.slice(-decimals)}` : '');
}

/** A decimal number that is text already, with separators. */
function grouped(text) {
  const [whole, rest] = text.split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (rest === undefined ? '' : `.${rest}`);
}

function indicatorOf(figure) {
  return edition.indicators[figure.indicator];
}

/** The value as printed, without its unit. */
function digits(figure) {
  return !figure || figure.value === null ? NONE : point(figure.value, indicatorOf(figure).decimals);
}

/** The value as printed, with its unit. */
function printed(figure) {
  return !figure || figure.value === null ? NONE : digits(figure) + unitOf(indicatorOf(figure));
}

const UNITS = { 亿元: '亿元', 万元: '万元', 元: '元' };

function unitOf(indicator) {
  return language === 1 && UNITS[indicator.unit] === undefined && indicator.unit !== '%' ? '' : indicator.unit;
}

/** For charts alone: where a mark stands, never what is said of it. */
function height(figure) {
  return !figure || figure.value === null ? null : Number(figure.value) / 10 ** indicatorOf(figure).decimals;
}

/** A change with its direction in shape and words. */
function change(number, indicator) {
  if (number === null || number === undefined) {
    return h('span', { class: 'change none' }, NONE);
  }
  const unit = indicator.change === '%' ? '%' : word('points');
  if (Number(number) === 0) {
    return h('span', { class: 'change flat' }, word('level'));
  }
  const up = number > 0;
  return h('span', { class: `change ${up ? 'up' : 'down'}` },
    h('i', { 'aria-hidden': 'true' }, up ? '▲' : '▼'), (up ? '+' : '') + point(number, 1) + unit);
}

/** Axis labels: 万 and 亿 from ten thousand on. */
function axisNumber(number) {
  const size = Math.abs(number);
  if (language === 0) {
    return size >= 1e8 ? `${number / 1e8}亿` : size >= 1e4 ? `${number / 1e4}万` : String(number);
  }
  return size >= 1e6 ? `${number / 1e6}M` : size >= 1e3 ? `${number / 1e3}k` : String(number);
}

function placeName(place) {
  const [, name, , parent] = edition.places[place];
  return isOwn(place) ? word('ownOf', edition.places[placeByCode.get(parent)][1]) : name;
}

function termName(term) {
  const [id, kind, , end] = edition.terms[term];
  const [year, part] = [id.slice(0, 4), id.slice(-1)];
  if (language === 1) {
    return kind === 'cumulative' ? word('cumulative') : kind === 'ytd' ? `${year} to ${end.slice(5)}` : id;
  }
  switch (kind) {
    case 'year': return `${year}年`;
    case 'half_year': return `${year}年${part === '1' ? '上' : '下'}半年`;
    case 'quarter': return `${year}年${'一二三四'[part - 1]}季度`;
    case 'half_month': return halfMonthName(id);
    case 'month': return `${year}年${Number(id.slice(5, 7))}月`;
    case 'ytd': return `${year}年至${Number(end.slice(5, 7))}月${Number(end.slice(8))}日`;
    case 'cumulative': return '累计';
    default: return id;
  }
}

function halfMonthName(half) {
  const [year, month, part] = half.split('-');
  return language === 1 ? half : `${year}年${Number(month)}月${part === 'A' ? '上' : '下'}半月`;
}

/** Short, for axes. */
function termMark(term) {
  const [id, kind] = edition.terms[term];
  return kind === 'window' || kind === 'cumulative' || kind === 'ytd' ? termName(term) : id;
}

function capital(name) {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function dimensionName(dimension) {
  return capital(told(edition.dimensions[dimension]?.title ?? [dimension, dimension]));
}

/** With its code where another member has the same name; names from ledgers are left as they were written. */
function memberName(dimension, member) {
  const [code, zh, en] = edition.dimensions[dimension].members[member];
  const name = told([zh, zh === en ? en : capital(en)]);
  return shared.get(dimension).has(zh) ? `${name} ${code}` : name;
}

function memberCode(dimension, member) {
  return edition.dimensions[dimension].members[member][0];
}

function membersName(figure) {
  return figure.breakdown.map((dimension, i) => memberName(dimension, figure.members[i])).join(' → ');
}

/** Subtotals and the unknown stand apart from real members. */
function aside(figure) {
  return figure.breakdown.some((dimension, i) =>
    ['unknown', 'out_of_province'].includes(memberCode(dimension, figure.members[i])));
}

function overlapping(breakdown) {
  return breakdown.some((dimension) => edition.dimensions[dimension]?.overlapping);
}

/** Bands that hold all larger ones: where two have the same projects, the wider one comes first. */
const BANDS = ['GE_100M', 'GE_500M', 'GE_1B', 'GE_5B', 'GE_10B'];

function band(figure) {
  return figure.breakdown.length ? BANDS.indexOf(memberCode(figure.breakdown[0], figure.members[0])) : -1;
}

/** Large before small, what stands apart last. */
function bySize(left, right) {
  return aside(left) - aside(right) || (height(right) ?? -Infinity) - (height(left) ?? -Infinity) || band(left) - band(right);
}
