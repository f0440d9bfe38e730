/** Charts by Apache ECharts, which is unpacked when the first is drawn. */
let engine = null;
const drawn = new Set();

function echartsReady() {
  engine ??= unpacked('charts').then((bytes) => {
    const script = document.createElement('script');
    script.textContent = new TextDecoder().decode(bytes);
    document.head.append(script);
    return window.echarts;
  });
  return engine;
}

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

function series() {
  return [1, 2, 3, 4, 5, 6].map((i) => colour(`series-${i}`));
}

const FONT = '"Noto Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei","Source Han Sans SC",system-ui,sans-serif';

function axisLook() {
  return {
    axisLine: { lineStyle: { color: colour('rule') } },
    axisTick: { show: false },
    axisLabel: { color: colour('soft'), fontFamily: FONT, fontSize: 12, hideOverlap: true },
    splitLine: { lineStyle: { color: colour('rule'), width: 1 } },
  };
}

/** A tooltip of elements: text from ledgers stays text. */
function tip(title, lines) {
  return h('div', { class: 'tip' }, h('strong', null, title),
    lines.map(([name, text]) => h('div', null, h('span', null, name), h('b', null, text))));
}

function tooltip(formatter, trigger) {
  return {
    trigger, formatter, confine: true, appendTo: undefined, borderWidth: 0, padding: 0,
    backgroundColor: 'transparent', axisPointer: { type: 'line', lineStyle: { color: colour('soft'), width: 1 } },
  };
}

/** A place for a chart; the chart comes when it is near what is seen, and before printing. */
function chart(label, size, option) {
  const frame = h('div', { class: `chart ${size}`, role: 'img', 'aria-label': word('chartOf', label) });
  frame.draw = async () => {
    frame.draw = null;
    watcher.unobserve(frame);
    const echarts = await echartsReady();
    if (!frame.isConnected) {
      return;
    }
    frame.chart = echarts.init(frame, null, { renderer: 'svg' });
    frame.chart.setOption({ animation: false, textStyle: { fontFamily: FONT }, ...option() });
    drawn.add(frame);
    resizer.observe(frame);
  };
  watcher.observe(frame);
  return frame;
}

const watcher = new IntersectionObserver((entries) => {
  entries.filter((entry) => entry.isIntersecting).forEach((entry) => entry.target.draw?.());
}, { rootMargin: '400px' });

const resizer = new ResizeObserver((entries) => entries.forEach((entry) => entry.target.chart?.resize()));

/** Forgets the charts that are no longer on the page. */
function sweepCharts() {
  drawn.forEach((frame) => {
    if (!frame.isConnected) {
      resizer.unobserve(frame);
      frame.chart.dispose();
      drawn.delete(frame);
    }
  });
}

window.addEventListener('beforeprint', () => {
  document.querySelectorAll('.chart').forEach((frame) => frame.draw?.());
  drawn.forEach((frame) => frame.chart.resize());
});
