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
  const sources = [...new Set(figures.map(from))];
  const tint = (name) => colours[sources.indexOf(name) % colours.length] ?? colour('soft');
  return {
    tooltip: tooltip((p) => (p.dataType === 'edge'
      ? tip(`${names.get(p.data.source)} → ${names.get(p.data.target)}`,
        [[word('value'), printed(byEnds.get(`${p.data.source} ${p.data.target}`))]])
      : tip(names.get(p.name), [])), 'item'),
    series: [{
      type: 'sankey', left: narrow ? 70 : 140, right: narrow ? 90 : 180, top: 8, bottom: 8, nodeGap: 8, nodeWidth: 12, draggable: false,
      emphasis: { focus: 'adjacency' },
      label: { color: colour('ink'), fontSize: 12, fontFamily: FONT, formatter: (p) => names.get(p.name),
        width: narrow ? 64 : 150, overflow: 'truncate' },
      data: [...names.keys()].map((name) => ({ name,
        label: { position: name.startsWith('from') ? 'left' : 'right' },
        itemStyle: { color: name.startsWith('from') ? tint(name) : colour('soft'), borderWidth: 0 } })),
      links: figures.map((figure) => ({ source: from(figure), target: into(figure), value: height(figure),
        lineStyle: { color: tint(from(figure)), opacity: 0.28, curveness: 0.5 } })),
    }],
  };
}
