/** The edition and its figures. Nothing is computed here: whole numbers are unpacked as Java printed them. */
const edition = JSON.parse(document.getElementById('edition').textContent);

/** Regions and units; what is a region's own has no page of its own. */
const placeByCode = new Map(edition.places.map((place, i) => [place[0], i]).filter(([, i]) => !isOwn(i)));
const termById = new Map(edition.terms.map((term, i) => [term[0], i]));
const indicatorById = new Map(edition.indicators.map((indicator, i) => [indicator.id, i]));
const childrenOf = new Map();
/** What was reported for a place itself and not for one inside it, by the place's code. */
const ownOf = new Map();
edition.places.forEach((place, i) => {
  if (isOwn(i)) {
    ownOf.set(place[3], i);
  } else if (place[3] !== null) {
    childrenOf.set(place[3], [...(childrenOf.get(place[3]) ?? []), i]);
  }
});
/** Names that several members of a dimension have, as teams of two campaigns do. */
const shared = new Map(Object.entries(edition.dimensions).map(([dimension, { members }]) => {
  const seen = new Set();
  return [dimension, new Set(members.map((member) => member[1]).filter((name) => seen.size === seen.add(name).size))];
}));
const goals = new Map(edition.goals.map((goal) => [goal.slice(0, 3).join(), goal]));

function isOwn(place) {
  return edition.places[place][4] === true;
}

/** Bytes that stand as gzip and base64 in an element of the page. */
async function unpacked(id) {
  const text = atob(document.getElementById(id).textContent);
  const packed = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    packed[i] = text.charCodeAt(i);
  }
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Reads numbers of seven bits a byte, the lowest first; beyond 53 bits they are BigInts. */
class Numbers {
  constructor(bytes, from, to) {
    this.bytes = bytes;
    this.at = from;
    this.end = to;
  }

  count() {
    let number = 0;
    let factor = 1;
    for (;;) {
      const byte = this.bytes[this.at++];
      number += (byte & 0x7f) * factor;
      if (byte < 0x80) {
        return number;
      }
      factor *= 0x80;
      if (factor > 2 ** 42) {
        return this.rest(BigInt(number), BigInt(factor));
      }
    }
  }

  rest(number, factor) {
    for (;;) {
      const byte = this.bytes[this.at++];
      number += BigInt(byte & 0x7f) * factor;
      if (byte < 0x80) {
        return number <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(number) : number;
      }
      factor *= 0x80n;
    }
  }

  signed() {
    return unfolded(this.count());
  }

  /** Null where there is no number. */
  optional() {
    const number = this.count();
    if (number === 0) {
      return null;
    }
    return unfolded(typeof number === 'bigint' ? number - 1n : number - 1);
  }

}

function unfolded(number) {
  if (typeof number === 'bigint') {
    const half = number >> 1n;
    return number & 1n ? -half - 1n : half;
  }
  return number % 2 ? -(number + 1) / 2 : number / 2;
}

/** The figures of one breakdown in one layer; a column is unpacked when it is first asked for. */
class Block {
  constructor(plan, bytes) {
    this.plan = plan;
    const head = new Numbers(bytes, 0, bytes.length);
    const lengths = Array.from({ length: head.count() }, () => head.count());
    let at = head.at;
    this.sections = lengths.map((length) => new Numbers(bytes, at, (at += length)));
    this.columns = new Map();
    this.parts = this.sections.slice(0, 2 + plan.breakdown.length).map((section) => everyStep(section));
    this.spans = spansOf(this.parts);
  }

  /** The rows of a region and period: from, to. */
  span(place, term) {
    return this.spans.get(place * edition.terms.length + term) ?? [0, 0];
  }

  members(row) {
    return this.parts.slice(2).map((part) => part[row]);
  }

  column(indicator) {
    const known = this.columns.get(indicator);
    if (known) {
      return known;
    }
    const at = this.plan.indicators.indexOf(indicator);
    const column = at < 0 ? { values: [] } : this.unpackedColumn(2 + this.plan.breakdown.length + 6 * at);
    this.columns.set(indicator, column);
    return column;
  }

  unpackedColumn(first) {
    const [steps, values, years, previous, numerators, denominators] = this.sections.slice(first, first + 6);
    const column = { values: [], years: [], previous: [], numerators: [], denominators: [] };
    let row = -1;
    let denominator = 0;
    while (values.at < values.end) {
      row += 1 + Number(steps.signed());
      column.values[row] = values.optional();
      column.years[row] = years.optional();
      if (previous.at < previous.end) {
        column.previous[row] = previous.optional();
      }
      if (numerators.at < numerators.end) {
        column.numerators[row] = numerators.signed();
        denominator = sum(denominator, denominators.signed());
        column.denominators[row] = denominator;
      }
    }
    return column;
  }

  /** Undefined where there is no such figure; its value is null where it has none. */
  figure(indicator, row) {
    const column = this.column(indicator);
    if (column.values[row] === undefined) {
      return undefined;
    }
    return {
      indicator,
      place: this.parts[0][row],
      term: this.parts[1][row],
      breakdown: this.plan.breakdown,
      members: this.members(row),
      value: column.values[row],
      year: column.years[row],
      previous: column.previous[row],
      numerator: column.numerators[row],
      denominator: column.denominators[row],
    };
  }
}

function sum(left, right) {
  return typeof left === 'bigint' || typeof right === 'bigint' ? BigInt(left) + BigInt(right) : left + right;
}

function everyStep(section) {
  const all = [];
  let last = 0;
  while (section.at < section.end) {
    last += Number(section.signed());
    all.push(last);
  }
  return all;
}

function spansOf([places, terms]) {
  const spans = new Map();
  for (let row = 0; row < places.length; row++) {
    const key = places[row] * edition.terms.length + terms[row];
    const span = spans.get(key);
    if (span) {
      span[1] = row + 1;
    } else {
      spans.set(key, [row, row + 1]);
    }
  }
  return spans;
}

const SCOPES = { province: 'province', prefecture: 'prefecture', county: 'county', unit: 'county' };
const held = new Set(edition.holding.layers);
const loading = new Map();

function layerOf(breakdown, place, term) {
  const scope = breakdown.length ? SCOPES[edition.places[place][2]] : 'totals';
  return `${scope}_${edition.terms[term][5]}`;
}

/** Whether the page holds the figures of this breakdown, place and period, if there are any. */
function holds(breakdown, place, term) {
  return held.has(layerOf(breakdown, place, term));
}

/** The block, or null where the run has no such figures or the page does not hold them. */
function blockOf(breakdown, place, term) {
  const key = `${breakdown.join()} ${layerOf(breakdown, place, term)}`;
  if (!loading.has(key)) {
    const at = edition.blocks.findIndex((plan) => `${plan.breakdown.join()} ${plan.layer}` === key);
    loading.set(key, at < 0 ? Promise.resolve(null) : unpacked(`block-${at}`).then((b) => new Block(edition.blocks[at], b)));
  }
  return loading.get(key);
}

/** The figures of an indicator, one for each member that has one. */
async function figuresOf(indicator, breakdown, place, term) {
  const block = await blockOf(breakdown, place, term);
  if (!block) {
    return [];
  }
  const [from, to] = block.span(place, term);
  const figures = [];
  for (let row = from; row < to; row++) {
    const figure = block.figure(indicator, row);
    if (figure) {
      figures.push(figure);
    }
  }
  return figures;
}

/** One figure, or undefined. Members are places in the lists of their dimensions. */
async function figureOf(indicator, breakdown, members, place, term) {
  const figures = await figuresOf(indicator, breakdown, place, term);
  return figures.find((figure) => figure.members.every((member, i) => member === members[i]));
}
