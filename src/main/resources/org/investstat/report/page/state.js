/** What is shown: region, period and language, as the fragment of the address has them. */
const state = { place: 0, term: 0 };
const listeners = [];

function readFragment() {
  const asked = new URLSearchParams(location.hash.slice(1));
  const wished = asked.get('lang') ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en');
  language = wished === 'en' ? 1 : 0;
  state.place = placeByCode.get(asked.get('region')) ?? placeByCode.get(edition.imprint.home) ?? 0;
  state.term = termById.get(asked.get('period')) ?? termById.get(edition.imprint.opening);
}

/** Goes to another region, period or language; the address says so, and everything is shown anew. */
function go(wish) {
  const fragment = new URLSearchParams({
    region: edition.places[wish.place ?? state.place][0],
    period: edition.terms[wish.term ?? state.term][0],
    lang: (wish.language ?? language) === 1 ? 'en' : 'zh',
  });
  history.replaceState(null, '', `#${fragment}`);
  changed();
}

function changed() {
  readFragment();
  document.documentElement.lang = language === 1 ? 'en' : 'zh-CN';
  listeners.forEach((listener) => listener());
}

/** From the province down to the place shown. */
function lineage() {
  const places = [];
  for (let place = state.place; place !== undefined; place = placeByCode.get(edition.places[place][3])) {
    places.unshift(place);
  }
  return places;
}

function theme() {
  return document.documentElement.dataset.theme ?? 'auto';
}

function wear(name) {
  if (name === 'auto') {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = name;
  }
}

function setTheme(name) {
  wear(name);
  changed();
}
