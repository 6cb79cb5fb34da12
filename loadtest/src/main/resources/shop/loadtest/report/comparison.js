// Draws days side by side. All figures come from REPORT, which is the JSON file beside this page.
const {color, el, number, clock} = Kit;
const signals = REPORT.subject === "SIGNALS";
const all = REPORT.contenders;
const tones = signals ? ["sale", "door", "pay", "quiet"] : ["sale", "door"];
const tone = i => tones[i % tones.length];
const title = one => signals ? one.name.replace("schedule,cpu", "schedule and CPU").replace(/^cpu$/, "CPU") : one.name;
const money = value => `${REPORT.prices.currency}\u00a0${number(value, value === 0 ? 0 : value < 0.01 ? 5 : value < 1 ? 4 : value < 10 ? 2 : 0)}`;
const days = all.reduce((sum, one) => sum + one.days.length, 0);
const draws = [];

/** Of the days that have the figure. */
function spread(one, figure) {
  const sorted = one.days.map(figure).filter(value => value !== null).sort((a, b) => a - b);
  if (!sorted.length) return {};
  const half = sorted.length >> 1;
  return {median: sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2, least: sorted[0], most: sorted[sorted.length - 1]};
}

/** The middle one, and under it the smallest and the largest when they differ. */
function cell(one, figure, show) {
  const {median, least, most} = spread(one, figure);
  if (median === undefined) return el("td", {}, "never");
  const range = show(least) === show(most) ? [] : [el("span", {class: "sub"}, `${show(least)} – ${show(most)}`)];
  return el("td", {}, show(median), ...range);
}

function card(name, keys, height, draw) {
  const plot = el("div", {class: "plot", style: `height:${height}rem`});
  const legend = el("div", {class: "legend"}, ...keys.map(([word, hue, dash]) =>
    el("span", {}, el("i", {style: dash ? `border-color:${color(hue)}` : `background:${color(hue)}`, class: dash ? "dash" : ""}), word)));
  draws.push(() => draw(plot));
  return el("div", {class: "card"}, el("h3", {}, name), keys.length ? legend : null, plot);
}

const legend = () => all.map((one, i) => [`${title(one)}${one.days.length > 1 ? ` (${one.days.length} days)` : ""}`, tone(i)]);
const opening = [{at: 0, word: "opening", strong: true}];

/** From a little before capacity can come to when all is over. */
function span() {
  return [-70, Math.min(130, Math.max(...all.flatMap(one => one.days.map(day => day.time[day.time.length - 1]))))];
}

function instances(plot) {
  const most = Math.max(...all.flatMap(one => one.days.map(day => day.most)));
  Kit.time(plot, {
    span: span(), list: opening, labels: true, right: 1, y: {max: most + 0.4, ticks: {stepSize: 1, callback: value => Number.isInteger(value) ? String(value) : ""}},
    // Days of one kind lie a hair apart, so that none hides another.
    sets: all.flatMap((one, i) => one.days.map((day, n) => ({
      label: title(one), stepped: "before", borderColor: color(tone(i)), borderWidth: i ? 2.2 : 3,
      data: day.time.map((x, k) => ({x, y: day.ready[k] + (i - (all.length - 1) / 2) * 0.06 + n * 0.012}))})))
  });
}

function latency(plot) {
  const ticks = [1, 10, 100, 500, 1000, 10000];
  const to = Math.max(1, ...all.flatMap(one => one.days.map(day => day.from + day.p99.length)));
  Kit.time(plot, {
    span: [-4, Math.ceil(to)], list: opening, right: 3.6, suffix: " ms",
    y: {type: "logarithmic", min: 1, beginAtZero: false, grid: {color: line => ticks.includes(line.tick.value) ? color("grid") : "transparent"}, ticks: {callback: value => ticks.includes(value) ? number(value) : "", maxTicksLimit: 40, autoSkip: false}},
    sets: [...all.flatMap((one, i) => one.days.map(day => ({
      label: title(one), borderColor: color(tone(i)), borderWidth: i ? 2 : 2.8, spanGaps: true,
      data: day.p99.map((y, k) => ({x: day.from + k + 0.5, y: y > 0 ? y : null}))}))),
      {label: "limit", tag: "limit", data: [{x: -4, y: 500}, {x: Math.ceil(to), y: 500}], borderColor: color("faint"), borderDash: [5, 5], borderWidth: 1.4}]
  });
}

function bars(plot, figure, show) {
  const canvas = el("canvas");
  plot.append(canvas);
  Kit.drawn.push(new Chart(canvas, {
    type: "bar",
    data: {labels: all.map(title), datasets: [{data: all.map(one => spread(one, figure).median), backgroundColor: all.map((_, i) => color(tone(i))), borderRadius: 4, barPercentage: 0.72}]},
    plugins: [{id: "values", afterDatasetsDraw(chart) {
      const {ctx} = chart;
      ctx.save();
      ctx.font = `650 ${0.95 * Kit.rem()}px ${Chart.defaults.font.family}`;
      ctx.textBaseline = "middle";
      chart.getDatasetMeta(0).data.forEach((bar, i) => {
        const {least, most} = spread(all[i], figure);
        ctx.fillStyle = color("ink");
        ctx.textAlign = "left";
        const right = Math.max(bar.x, chart.scales.x.getPixelForValue(0));
        const range = show(least) === show(most) ? "" : `   ${show(least)} – ${show(most)}`;
        ctx.fillText(show(spread(all[i], figure).median) + range, right + 8, bar.y);
      });
      ctx.restore();
    }}],
    options: {animation: false, indexAxis: "y", responsive: true, maintainAspectRatio: false, layout: {padding: {right: 9 * Kit.rem()}},
      scales: {x: {grid: {color: color("grid")}, ticks: {color: color("soft"), maxTicksLimit: 5}}, y: {grid: {display: false}, ticks: {color: color("ink")}}},
      plugins: {legend: {display: false}, tooltip: {enabled: false}}}
  }));
}

const whole = value => number(value).replace("-", "−");
const ms = value => number(value, value < 10 ? 1 : 0) + " ms";
const toCapacity = day => day.most > 1 ? day.toCapacity : null;
const when = value => value < 0 ? `${number(-value)} s before` : `${number(value)} s after`;
const ROWS = [
  ["days", null],
  [`units sold of ${number(REPORT.offer.quantity)}`, day => day.sold, whole],
  ["promises broken", day => day.violations, whole],
  [signals ? "most instances of time-sale" : "most instances of what scales", day => day.most, whole],
  ["all of them ready, from the opening", toCapacity, when],
  ["asked in the first 30 s", day => day.start.asked, whole],
  ["of these late: after more than half a second", day => day.start.late, whole],
  ["of these lost: no answer, overloaded, broken", day => day.start.lost, whole],
  ["p50", day => day.latency.p50, ms], ["p99", day => day.latency.p99, ms], ["longest", day => day.latency.max, ms],
  ["CPU-seconds used", day => day.bill.cpuSeconds, whole], ["CPU-seconds reserved", day => day.bill.reservedCpuSeconds, whole],
  ["GB-seconds used", day => day.bill.gigabyteSeconds, whole], ["GB-seconds reserved", day => day.bill.reservedGigabyteSeconds, whole],
  ...(signals ? [] : Object.keys(all[0].days[0].bill.databaseCpu).map(name =>
    [`CPU-seconds of PostgreSQL for ${name}`, day => day.bill.databaseCpu[name] || 0, value => number(value, 1)])),
  ["cost", day => day.bill.cost, money]];

function table() {
  return el("div", {class: "card"}, el("table", {},
    el("thead", {}, el("tr", {}, el("th", {}, ""), ...all.map((one, i) => el("th", {style: `color:${color(tone(i))}`}, title(one))))),
    el("tbody", {}, ...ROWS.map(([name, figure, show]) => el("tr", {}, el("td", {}, name),
      ...all.map(one => figure ? cell(one, figure, show) : el("td", {}, String(one.days.length))))))));
}

function head() {
  const o = REPORT.origin;
  const sound = all.every(one => one.days.every(day => day.violations === 0));
  return [
    el("header", {}, el("span", {class: "where"}, `${days} days  ·  ${o.at.slice(0, 10)}  ·  ${o.machine}  ·  commit ${o.commit}`), Kit.themeButton(),
      el("span", {class: "verdict" + (sound ? "" : " no")}, sound ? "✓ no promise broken" : "✕ promises broken")),
    el("h1", {}, signals ? headOfSignals() : headOfMonolith())];
}

function headOfSignals() {
  const early = all.filter(one => spread(one, toCapacity).most < 0);
  const late = all.filter(one => spread(one, toCapacity).most >= 0);
  const never = all.filter(one => spread(one, toCapacity).most === undefined);
  const who = list => list.map(title).join(", ").replace(/, ([^,]*)$/, " and $1");
  if (!early.length || !late.length) return "The same sale, scaled by different signals.";
  return `Who knows the opening has capacity before it: by ${who(early)} all was ready ${number(-spread(early[0], toCapacity).median)} s early; by ${who(late)} it came after the customers${never.length ? `, and by ${who(never)} never` : ""}.`;
}

function headOfMonolith() {
  if (!REPORT.breakEven) return "The same sale, the shop packed in different ways.";
  const one = REPORT.breakEven.points.find(point => point.intensity === 1);
  const [us, them] = all.map(one => spread(one, day => day.bill.reservedGigabyteSeconds).median);
  const memory = `The monolith reserved ${number(them / us, 1)} times the memory for the same sale. `;
  return memory + (one.hours < 0 ? "At these prices, selective scaling does not pay for a rush of this size."
    : one.hours === 0 ? "At these prices, selective scaling is cheaper with or without a sale."
      : `Selective scaling pays from ${number(one.hours)} hours of such a sale in a month on.`);
}

/** Hours of sale in a month from which services are cheaper, by how large the rush is. */
function breakEven(plot) {
  const points = REPORT.breakEven.points.filter(point => point.intensity > 0);
  const line = points.filter(point => point.hours >= 0).map(point => ({x: point.intensity, y: point.hours}));
  // Where the services never win, all that a month has is the monolith's.
  const edge = points.map(point => ({x: point.intensity, y: point.hours < 0 ? 730 : point.hours}));
  const measured = line.filter(point => point.x === 1);
  const larger = REPORT.larger.map((shop, i) => ({label: `+${shop.gigabytes} GB`, tag: `rest +${shop.gigabytes} GB`, borderColor: color("pay"), borderDash: [2 + 3 * i, 4], borderWidth: 1.8,
    data: shop.breakEven.points.filter(point => point.intensity > 0 && point.hours >= 0).map(point => ({x: point.intensity, y: point.hours}))}));
  const most = Math.min(730, Math.max(24, ...[line, ...larger.map(set => set.data)].flatMap(data => data.map(point => point.y))) * 1.25);
  chart(plot, {
    x: {min: 0.5, max: points[points.length - 1].intensity, title: "times as many customers as measured", callback: value => value + "×"},
    y: {max: most, title: "hours of sale in a month", callback: value => number(value)}, right: 7,
    sets: [
      {label: "extrapolated", data: line, borderColor: color("ink"), borderDash: [6, 5], borderWidth: 2},
      {label: "above", data: edge, borderWidth: 0, fill: {target: {value: 730}, above: color("sale-soft"), below: color("sale-soft")}},
      {label: "below", data: edge, borderWidth: 0, fill: {target: "origin", above: color("door-soft"), below: color("door-soft")}},
      {label: "measured", data: measured, borderColor: color("sale"), backgroundColor: color("sale"), pointRadius: 8, showLine: false},
      ...larger]
  });
}

function month(plot) {
  const at = k => REPORT.breakEven.points.find(point => point.intensity === k);
  const hours = [...Array(74).keys()].map(i => i * 10);
  const line = (key, hue, tag, k, dash) => ({label: tag, tag, borderColor: color(hue), borderDash: dash, borderWidth: dash.length ? 1.6 : 2.6,
    data: hours.map(h => ({x: h, y: (730 - h) * at(0)[key] + h * at(k)[key]}))});
  chart(plot, {
    x: {min: 0, max: 730, title: "hours of sale in a month of 730", callback: value => number(value)},
    y: {title: "a month's bill", callback: value => money(value)}, right: 12,
    sets: [line("services", "sale", "services, 1×", 1, []), line("monolith", "door", "monolith, 1×", 1, []),
      line("services", "sale", "services, 4×", 4, [6, 5]), line("monolith", "door", "monolith, 4×", 4, [6, 5])]
  });
}

function chart(plot, {x, y, sets, right = 1}) {
  const canvas = el("canvas");
  plot.append(canvas);
  const axis = (words, soft) => ({title: {display: true, text: words, color: soft}});
  const soft = color("soft");
  Kit.drawn.push(new Chart(canvas, {
    type: "line", data: {datasets: sets}, plugins: [Kit.tags],
    options: {animation: false, responsive: true, maintainAspectRatio: false, parsing: false, layout: {padding: {right: right * Kit.rem(), top: 6}},
      elements: {point: {radius: 0}},
      scales: {
        x: {type: "linear", min: x.min, max: x.max, ...axis(x.title, soft), grid: {display: false}, ticks: {color: soft, callback: x.callback}},
        y: {beginAtZero: true, max: y.max, ...axis(y.title, soft), grid: {color: color("grid")}, ticks: {color: soft, callback: y.callback}}},
      plugins: {legend: {display: false}, tooltip: {enabled: false}}}}));
}

function costs() {
  if (!REPORT.breakEven) return [];
  const hour = k => REPORT.breakEven.points.find(point => point.intensity === k);
  return [
    el("h2", {}, "When does it pay?"),
    el("p", {class: "say"}, "Selective scaling needs more in an ordinary hour and saves in an hour of sale. How often there must be a sale, and how large, for the savings to win:"),
    el("div", {class: "grid two"},
      card("Break-even: hours of sale in a month", [["services cheaper", "sale-soft"], ["monolith cheaper", "door-soft"], ["measured", "sale"], ["extrapolated", "ink", true], ["the same with a larger rest of the shop", "pay", true]], 19, breakEven),
      card("A month's bill", [["hours of the measured size", "quiet"], ["four times as many customers, extrapolated", "quiet", true]], 19, month)),
    el("p", {class: "note"}, `month(h, k) = (730 − h) × hour(0) + h × hour(k). Measured: hour(0) = ${money(hour(0).services)} for services, ${money(hour(0).monolith)} for the monolith; hour(1) = ${money(hour(1).services)} and ${money(hour(1).monolith)}. ` +
      "Extrapolated: what scaled has k times its measured instances; every other service has ⌈CPU(k) ÷ 70 % of its request⌉; CPU(k) grows straight from calm to rush; where nothing is reserved, what is used is paid. A larger rest is held once beside the services, and in every instance of the monolith. " +
      `${REPORT.prices.currency} ${REPORT.prices.vcpuHour} for a vCPU-hour, ${REPORT.prices.gigabyteHour} for a GB-hour.`),
    el("h2", {}, "Where the monolith wins"),
    el("div", {class: "card"}, REPORT.monolithWins.length ? el("ul", {}, ...REPORT.monolithWins.map(line => el("li", {}, line))) : "In nothing beyond the spread of these days.")];
}

function build() {
  const more = signals
    ? [el("h2", {}, "The first 30 seconds"), el("div", {class: "grid two"},
      card("Late: answered after more than half a second", [], 3 + 2.4 * all.length, plot => bars(plot, day => day.start.late, whole)),
      card("Lost: no answer, overloaded, broken", [], 3 + 2.4 * all.length, plot => bars(plot, day => day.start.lost, whole)))]
    : costs();
  const parts = [...head(),
    el("section", {class: "stack"},
      card(signals ? "Instances of time-sale that take work" : "Instances of what scales", legend(), 17, instances),
      card("99 of 100 customers were answered within, ms from the intended moment", legend(), 13, latency)),
    ...more,
    el("h2", {}, "All figures"), el("p", {class: "say"}, `The median of the days, under it the smallest and the largest. ${signals ? "" : "CPU, memory and cost from the announcement to 20 s after the rush, with PostgreSQL and all that runs beside it. "}${number(REPORT.offer.perSecond)} customers a second at the opening, ${number(REPORT.offer.quantity)} units.`), table()];
  document.getElementById("page").replaceChildren(...parts);
  draws.splice(0).forEach(draw => draw());
}

document.title = signals ? "The sale by different signals" : "Services and a monolith";
Kit.page(build);
