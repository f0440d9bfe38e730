const MOST_WRAPPED = 12;

/** A Sankey from the second dimension, where money comes from, to the first. */
function flowOption(figures) {
  const narrow = document.documentElement.clientWidth < 700;
  const from = (figure) => `from ${figure.members[1]}`;
  const into = (figure) => `to ${figure.members[0]}`;
  const names = new Map();
  figures.forEach((figure) => {
    names.set(from(figure), memberName(figure.breakdown[1], figure.members[1]));
    names.set(into(figure), memberName(figure.breakdown[0], figure.members[0]));
  });
  const byEnds = new Map(figures.map((figure) => [`${from(figure)} ${into(figure)}`, figure]));
  const colours = series();
  const wrapped = names.size <= MOST_WRAPPED;
  const sources = [...new Set(figures.map(from))];
  const tint = (name) => colours[sources.indexOf(name) % colours.length] ?? colour('soft');
  return {
    tooltip: tooltip((p) => (p.dataType === 'edge'
      ? tip(`${names.get(p.data.source)} → ${names.get(p.data.target)}`,
        [[word('value'), printed(byEnds.get(`${p.data.source} ${p.data.target}`))]])
      : tip(names.get(p.name), [])), 'item'),
    series: [{
      type: 'sankey', left: px(narrow ? 76 : 170), right: px(narrow ? 96 : 190), top: 8, bottom: 8, nodeGap: narrow && wrapped ? 28 : 8, nodeWidth: 12, draggable: false,
      emphasis: { focus: 'adjacency' },
      // Few names have room for a second line; many would run into each other.
      label: { color: colour('ink'), fontSize: px(narrow ? 11 : 12), fontFamily: FONT, formatter: (p) => names.get(p.name),
        width: px(narrow ? 70 : 160), overflow: wrapped ? 'break' : 'truncate' },
      data: [...names.keys()].map((name) => ({ name,
        label: { position: name.startsWith('from') ? 'left' : 'right' },
        itemStyle: { color: name.startsWith('from') ? tint(name) : colour('soft'), borderWidth: 0 } })),
      links: figures.map((figure) => ({ source: from(figure), target: into(figure), value: height(figure),
        lineStyle: { color: tint(from(figure)), opacity: 0.28, curveness: 0.5 } })),
    }],
  };
}
