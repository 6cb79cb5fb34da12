// Draws the report. All figures come from REPORT, which is the JSON file beside this page.
const {color, el, number, clock} = Kit;
const {day, figures, baseline} = REPORT;
const from = day.moments.opens;
const span = [-from, (day.time[day.time.length - 1] || 0) - from];
const short = name => name.replace("timesale", "time-sale").replace("-service", "").replace("api-", "");
const services = day.tracks.filter(track => track.kind === "SERVICE");
const timesale = services.find(track => track.name === "timesale-service") || services.find(track => track.name === "monolith");
const alone = short(timesale.name);
const others = services.filter(track => track !== timesale);
const share = name => figures.shares.find(one => one.name === name);
const points = values => values.map((value, i) => ({x: day.time[i] - from, y: value < 0 ? null : value}));
const sale = day.origin.sale;

/** The mean of the samples of about so many seconds: single samples are jumpy. */
function smooth(values, seconds = 3) {
  const result = [];
  let first = 0, sum = 0;
  values.forEach((value, i) => {
    sum += value;
    while (day.time[i] - day.time[first] > seconds) sum -= values[first++];
    result.push(sum / (i - first + 1));
  });
  return result;
}

function moments() {
  const m = day.moments;
  const all = [
    [m.announced, sale ? "announced" : "", false], [m.opens, sale ? "opening" : "no sale opens", true],
    [m.killed, "kill -9", false], [m.soldOut, "sold out", false],
    [m.rushEnds > m.soldOut + 4 ? m.rushEnds : -1, "rush over", false],
    [m.caughtUp, "orders paid", false], [sale ? m.settled : -1, "back to " + timesale.min, false]];
  return all.filter(([at, word]) => at >= 0 && word).sort((a, b) => a[0] - b[0])
    .map(([at, word, strong]) => ({at: at - from, word, strong}));
}

function card(title, keys, height, draw) {
  const plot = el("div", {class: "plot", style: `height:${height}rem`});
  const legend = el("div", {class: "legend"}, ...keys.map(([name, tone, dash]) =>
    el("span", {}, el("i", {style: dash ? `border-color:${color(tone)}` : `background:${color(tone)}`, class: dash ? "dash" : ""}), name)));
  const box = el("div", {class: "card"}, el("h3", {}, title), keys.length ? legend : null, plot);
  draws.push(() => draw(plot));
  return box;
}
const draws = [];

function head() {
  const o = day.origin;
  const held = REPORT.findings.filter(finding => finding.held).length;
  return [
    el("header", {},
      el("span", {class: "where"}, `${o.replay}  ·  ${o.at.slice(0, 16).replace("T", " ")} UTC  ·  ${o.machine}  ·  commit ${o.commit}`),
      Kit.themeButton(),
      el("span", {class: "verdict" + (REPORT.passed ? "" : " no")},
        (REPORT.passed ? "✓ PROVEN" : "✕ NOT PROVEN") + `  ${held} of ${REPORT.findings.length}`)),
    el("h1", {}, REPORT.headline)];
}

function keys() {
  const grown = others.filter(track => Math.max(...track.ready) > track.min).length;
  const last = timesale.ready[timesale.ready.length - 1];
  const early = figures.toCapacity < 0;
  const s = day.rush.start;
  const violations = day.checker.promises.reduce((sum, line) => sum + line.violations, 0);
  const all = sale ? [
    [`${timesale.ready[0]} → ${figures.most} → ${last}`, "instances of " + alone, "sale"],
    [`${grown} of ${others.length}`, "other services that scaled, all by the same rule"],
    [figures.most > 1 ? `${number(Math.abs(figures.toCapacity))} s ${early ? "before" : "after"}` : "never", "the opening all capacity was ready"],
    [`${number(figures.sold)} of ${number(day.offer.quantity)}`, `units sold to ${number(day.offer.customers)} customers; ${violations} promises broken`],
    [`${number(day.rush.latency.p99, day.rush.latency.p99 < 10 ? 1 : 0)} ms`, `p99 of ${number(figures.asked)} purchases asked; p50 ${number(day.rush.latency.p50, 1)} ms`],
    [`${number(s.lost)} lost, ${number(s.late)} late`, `of ${number(s.asked)} in the first 30 s`]
  ] : [
    [String(figures.most), "instances of " + alone, "sale"], [`${grown} of ${others.length}`, "other services that scaled"],
    [number(figures.cpuSeconds), "CPU-seconds"], [number(figures.gigabyteSeconds), "GB-seconds"],
    [money(figures.cost), "cost of this day"], [clock(span[1] - span[0], false), "minutes"]];
  return el("section", {class: "keys"}, ...all.map(([value, words, tone]) =>
    el("div", {}, el("b", {class: tone || ""}, value), el("span", {}, words))));
}

const money = value => `${REPORT.prices.currency}\u00a0${number(value, value === 0 ? 0 : value < 0.01 ? 5 : value < 1 ? 4 : value < 10 ? 2 : 0)}`;

function instances(plot) {
  const order = [...others, timesale];
  const dark = document.documentElement.dataset.theme === "dark";
  Kit.time(plot, {
    span, list: moments(), labels: true, stacked: true, right: 1, extra: [Kit.bands],
    // Each band is named and counted; an axis would count what nobody asks for.
    y: {ticks: {display: false}, grid: {display: false}, max: order.reduce((sum, track) => sum + Math.max(...track.ready), 0) + 0.25},
    sets: order.map((track, i) => ({
      label: short(track.name), data: points(track.ready), stepped: "before", fill: i === 0 ? "origin" : "-1",
      backgroundColor: track === timesale ? color("sale") : color(i % 2 ? "band-b" : "band-a"),
      borderColor: color("card"), borderWidth: 1.5,
      band: short(track.name), strong: track === timesale, most: track === timesale && figures.most > 1 ? figures.most : 0, onBand: dark ? "#16191d" : "#ffffff"
    }))
  });
}

const KINDS = [
  ["reserved", kind => kind === "201" || kind === "200", "pay"],
  ["sold out", kind => kind.includes("sold-out") || kind.includes("not-enough"), "band-a"],
  ["not open yet", kind => kind.includes("not-open") || kind.includes("not-yet"), "early"],
  ["limit, closed and other refusals", kind => /^4/.test(kind) && !/sold-out|not-enough|not-open|not-yet|429/.test(kind), "door"],
  ["lost: no answer, overloaded, broken", kind => kind.startsWith("none") || kind.startsWith("5") || kind.startsWith("429"), "lost"]];

function seconds() {
  const length = Math.max(0, ...Object.values(day.rush.kinds).map(list => list.length));
  return [...Array(length).keys()].map(i => day.rush.from + i - from);
}

function heard(test) {
  const lists = Object.entries(day.rush.kinds).filter(([kind]) => test(kind)).map(([, list]) => list);
  return seconds().map((x, i) => ({x: x + 0.5, y: lists.reduce((sum, list) => sum + (list[i] || 0), 0)}));
}

const groups = () => KINDS.map(([name, test, tone]) => ({name, tone, data: heard(test)}))
  .filter((group, i) => i < 2 || group.data.some(point => point.y > 0));

function arrivals(plot) {
  Kit.time(plot, {
    span, list: moments(), stacked: true, y: {ticks: {maxTicksLimit: 5}},
    sets: groups().map(group => {
      // Drawn as steps, so that a second is as wide as it is.
      const filled = [{x: span[0], y: 0}, ...frame(group.data), {x: span[1], y: 0}];
      return {label: group.name, data: filled, stepped: "before", fill: true, borderWidth: 0, backgroundColor: color(group.tone), borderColor: color(group.tone)};
    })
  });
}

/** Seconds without anybody around those with somebody. */
function frame(data) {
  if (!data.length) return [];
  return [{x: data[0].x - 0.51, y: 0}, ...data.map(({x, y}) => ({x: x - 0.5, y})), {x: data[data.length - 1].x + 0.5, y: 0}];
}

const TICKS = [1, 10, 100, 500, 1000, 10000];

function latency(plot) {
  const x = seconds();
  const line = (values, tone, tag, width = 2.2) => ({label: tag, tag, borderColor: color(tone), borderWidth: width,
    data: values.map((value, i) => ({x: x[i] + 0.5, y: value > 0 ? value : null})), spanGaps: false});
  const limit = [{x: x[0] || 0, y: 500}, {x: (x[x.length - 1] || 0) + 1, y: 500}];
  Kit.time(plot, {
    span: [x.length ? x[0] : 0, x.length ? x[x.length - 1] + 1 : 1], list: moments(), right: 3.6, suffix: " ms",
    y: {type: "logarithmic", min: 1, beginAtZero: false, grid: {color: line => TICKS.includes(line.tick.value) ? color("grid") : "transparent"}, ticks: {callback: value => TICKS.includes(value) ? number(value) : "", maxTicksLimit: 40, autoSkip: false}},
    sets: [line(day.rush.p99, "sale", "p99"), line(day.rush.p95, "door", "p95"), line(day.rush.p50, "quiet", "p50"),
      {label: "limit", tag: "limit", data: limit, borderColor: color("faint"), borderDash: [5, 5], borderWidth: 1.4}]
  });
}

function catchUp(plot) {
  const l = day.levels;
  const line = (values, tone, tag) => ({label: tag, tag, data: points(values), borderColor: color(tone), stepped: "before", spanGaps: true});
  Kit.time(plot, {
    span, list: moments(), right: 6.2,
    sets: [line(l.unitsLeft, "sale", "units left"), line(l.orders, "order", "orders"), line(l.confirmed, "pay", "paid")]
  });
}

function lag(plot) {
  Kit.time(plot, {span, list: moments(), sets: [{label: "events that wait", data: points(day.levels.lag), borderColor: color("door"), backgroundColor: color("door-soft"), fill: true, stepped: "before", spanGaps: true}]});
}

function cpu(track, most) {
  const tone = track === timesale ? "sale" : track.name === "api-gateway" ? "door" : "quiet";
  return plot => Kit.time(plot, {
    span, list: moments().filter(mark => mark.strong), y: {max: most, ticks: {stepSize: most > 1.3 ? 0.5 : 0.25, maxTicksLimit: 8, callback: value => String(Math.round(value * 100) / 100)}}, suffix: " CPU",
    sets: [
      {label: "used", data: points(smooth(track.cpu)), borderColor: color(tone), backgroundColor: color(tone + "-soft"), fill: true},
      ...(track.request > 0 ? [{label: "requested", data: points(track.ready.map(ready => ready * track.request)), stepped: "before", borderColor: color("ink"), borderDash: [5, 5], borderWidth: 1.5}] : [])]
  });
}

function cpus() {
  // The provider's sandbox stands for somebody else's computer.
  const shown = [timesale, ...others, ...day.tracks.filter(track => track.kind === "INFRASTRUCTURE" && track.name !== "payment-provider")];
  const most = Math.max(0.5, ...shown.map(track => Math.max(...smooth(track.cpu), ...track.ready.map(ready => ready * track.request)))) * 1.05;
  const nice = Math.ceil(most * 4) / 4;
  return el("div", {class: "grid three"}, ...shown.map(track => card(
    short(track.name) + (track.request > 0 ? ` · at most ${number(100 * share(track.name).peak / track.request)} % of its request` : ""), [], 9.5, cpu(track, nice))));
}

function stackOf(entries) {
  return plot => Kit.time(plot, {
    span, list: moments(), stacked: true, right: 1,
    sets: entries.map(([name, values, tone], i) => ({label: name, data: points(values), fill: i ? "-1" : "origin", borderColor: color("card"), borderWidth: 1, backgroundColor: color(tone)}))
  });
}

function memory() {
  const rest = others.map((track, i) => [short(track.name), track.memory, i % 2 ? "band-b" : "band-a"]);
  return stackOf([...rest, [alone, timesale.memory, "sale"]]);
}

function databases() {
  const tones = {timesale: "sale", order: "order", payment: "pay"};
  const names = Object.keys(day.levels.databaseCpu).sort((a, b) => (a in tones) - (b in tones));
  return names.map((name, i) => [name === "timesale" ? "time-sale" : name, smooth(day.levels.databaseCpu[name]), tones[name] || (i % 2 ? "band-b" : "band-a")]);
}

function sides(plot) {
  const tones = ["door", "pay", "quiet"];
  Kit.time(plot, {
    span, list: moments(), right: 8,
    sets: day.sides.map((side, i) => ({label: side.name, tag: side.name, borderColor: color(tones[i % 3]),
      data: side.perSecond.map((value, second) => ({x: second + 0.5 - from, y: value}))}))
  });
}

function table(names, rows, left = []) {
  return el("div", {class: "card"}, el("table", {},
    el("thead", {}, el("tr", {}, ...names.map((name, i) => el("th", left.includes(i) ? {class: "left"} : {}, name)))),
    el("tbody", {}, ...rows)));
}

const row = (cells, kind = "", left = []) => el("tr", {class: kind}, ...cells.map((cell, i) => el("td", left.includes(i) ? {class: "left"} : {}, cell)));

function bill() {
  const shown = [timesale, ...others, ...day.tracks.filter(track => track.kind === "INFRASTRUCTURE")].map(track => share(track.name));
  const cells = one => [short(one.name), one.least === one.most ? String(one.most) : `${one.least} – ${one.most}`,
    one.request > 0 ? number(one.request, 2) : "–", number(one.peak, 2), number(one.inSale, 2),
    one.name in baseline.cpu ? number(baseline.cpu[one.name], 2) : "–",
    number(one.cpuSeconds), one.reservedCpuSeconds > 0 ? number(one.reservedCpuSeconds) : "–",
    number(one.gigabyteSeconds), one.reservedGigabyteSeconds > 0 ? number(one.reservedGigabyteSeconds) : "–", money(one.cost)];
  const sum = key => shown.reduce((all, one) => all + one[key], 0);
  return table(
    ["", "instances", "CPU reserved each", "most used by one (15 s)", "CPU during the sale", baseline.sameDay ? "same time without a sale" : "before the announcement",
      "CPU-seconds used", "reserved", "GB-seconds used", "reserved", "cost"],
    [...shown.map(one => row(cells(one), one.name === timesale.name ? "sale" : one.kind === "SERVICE" ? "" : "dim")),
      row(["together", "", "", "", number(sum("inSale"), 2), "", number(sum("cpuSeconds")), number(sum("reservedCpuSeconds")), number(sum("gigabyteSeconds")), number(sum("reservedGigabyteSeconds")), money(sum("cost"))], "sum")]);
}

function verdict() {
  return table(["", "", "measured"], REPORT.findings.map(finding => el("tr", {},
    el("td", {class: "mark " + (finding.held ? "yes" : "no")}, finding.held ? "✓ holds" : "✕ fails"),
    el("td", {class: "left"}, finding.claim), el("td", {class: "left"}, finding.says))), [1, 2]);
}

function checker() {
  if (!day.checker.judged) return null;
  return table(["", "promise", ""], day.checker.promises.map(line => el("tr", {},
    el("td", {class: "mark " + (line.state === "violated" ? "no" : "yes")}, line.state === "held" ? "✓ held" : line.state === "violated" ? "✕ violated" : "not judged"),
    el("td", {class: "left"}, line.words), el("td", {class: "left"}, line.first))), [1, 2]);
}

function origin() {
  const o = day.origin, f = day.offer;
  const facts = [
    ["again", el("code", {}, o.replay)], ["seed", String(o.seed)], ["commit", o.commit], ["machine", o.machine], ["system", `${o.system}, ${o.jdk}`],
    ["signals", o.signals.join(", ") || "none"],
    ...(sale ? [["sale", `${number(f.quantity)} units of ${f.product}, at most ${f.limitPerCustomer} each; ${number(f.expectedPerSecond)} arrivals/s announced, ${number(f.perSecond)}/s came`],
      ["latency", `counts from the moment each customer meant to come; p50 ${number(day.rush.latency.p50, 1)}, p99 ${number(day.rush.latency.p99, 1)}, p99.9 ${number(day.rush.latency.p999, 1)}, longest ${number(day.rush.latency.max, 1)} ms`],
      ["generator", `${number(day.rush.generatorCpu, 1)} CPU-seconds on the same machine`]] : []),
    ...day.sides.map(side => [side.name, `${number(side.count)} requests, ${number(side.failed)} failed, p50 ${number(side.p50)} ms, p99 ${number(side.p99)} ms`]),
    ["prices", `${REPORT.prices.currency} ${REPORT.prices.vcpuHour} for a vCPU-hour, ${REPORT.prices.gigabyteHour} for a GB-hour; what is reserved is paid, and where nothing is reserved, what is used`]];
  return el("div", {class: "card"}, el("dl", {}, ...facts.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)])));
}

function build() {
  const page = document.getElementById("page");
  const parts = [...head(), keys(), el("section", {class: "stack"},
    card(sale ? "Instances that take work" : "Instances that take work, on a day without a sale", [], sale ? 17 : 15, instances),
    ...(sale ? [card("Customers per second, by what they heard", groups().map(group => [group.name, group.tone]), 9.5, arrivals)] : []))];
  parts.push(el("h2", {}, "Processors"), el("p", {class: "say"}, "What each service uses (filled) and what its instances reserve (dashed), on one scale. Every service may scale when it needs more than 70\u00a0% of what it reserves."), cpus());
  if (sale) {
    parts.push(el("h2", {}, "Customers wait, orders follow"), el("p", {class: "say"}, "Only time-sale is on the way of a purchase. Orders and payments take what it sends them at their own pace."),
      el("div", {class: "grid two"}, card("Latency of a purchase, in ms from the intended moment", [], 16, latency), card("Units left, orders made, orders paid", [], 16, catchUp),
        card("Events that wait in Kafka for their readers", [], 11, lag), card("Requests per second beside the rush", [], 11, sides)));
  }
  const spread = databases();
  parts.push(el("h2", {}, "Memory and database"), el("div", {class: "grid two"},
    card("Memory held, in GB", [[alone, "sale"], ["the others", "band-a"]], 13, memory()),
    spread.length ? card("PostgreSQL's processors, by the service it works for", spread.filter(([name]) => ["time-sale", "order", "payment"].includes(name)).map(([name, , tone]) => [name, tone]).concat([["others", "band-a"]]), 13, stackOf(spread)) : null));
  parts.push(el("h2", {}, "What it took"), el("p", {class: "say"}, "Compared with " + baseline.what + "."), bill());
  parts.push(el("h2", {}, "The verdict"), el("p", {class: "say"}, "Each claim can fail, and with it the command."), verdict());
  if (day.checker.judged) parts.push(el("h2", {}, "The checker"), el("p", {class: "say"}, "It reads what every customer heard, all databases and Kafka's topics."), checker());
  parts.push(el("h2", {}, "Where it was measured, and how to do it again"), origin());
  page.replaceChildren(...parts.filter(Boolean));
  draws.splice(0).forEach(draw => draw());
}

document.title = (REPORT.passed ? "Proven: " : "Not proven: ") + "the sale of " + day.origin.at.slice(0, 10);
Kit.page(build);
