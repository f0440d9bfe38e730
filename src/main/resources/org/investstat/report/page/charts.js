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

/** Pixels that grow with the page's own text, from phone to wall. */
function px(size) {
  return Math.round((size * parseFloat(getComputedStyle(document.documentElement).fontSize)) / 15.5);
}

function axisLook() {
  return {
    axisLine: { lineStyle: { color: colour('rule') } },
    axisTick: { show: false },
    axisLabel: { color: colour('soft'), fontFamily: FONT, fontSize: px(12), hideOverlap: true },
    splitLine: { lineStyle: { color: colour('rule'), width: 1 } },
  };
}

/** Heights in the indicator's unit, which stands above them. */
function valueAxis(indicator) {
  const look = axisLook();
  return { type: 'value', ...look, axisLabel: { ...look.axisLabel, formatter: axisNumber },
    name: unitOf(indicator), nameGap: px(14), nameTextStyle: { color: colour('soft'), fontFamily: FONT, fontSize: px(12) } };
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
    frame.paint();
    drawn.add(frame);
    resizer.observe(frame);
  };
  frame.paint = () => frame.chart.setOption({ animation: false, textStyle: { fontFamily: FONT }, ...option() });
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

/** Charts in the width and colours of the moment, at once: printing does not wait for the next frame. */
function redrawCharts() {
  drawn.forEach((frame) => {
    frame.paint();
    frame.chart.resize();
    frame.chart.getZr().flush();
  });
}

/** Draws all charts, also those that nobody has scrolled to. */
function drawCharts() {
  return Promise.all([...document.querySelectorAll('.chart')].map((frame) => frame.draw?.()));
}
