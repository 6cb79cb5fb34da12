// Small things that every chart needs: colours of the theme, marks on the time axis, labels at lines.
const Kit = (() => {
  const drawn = [];
  const color = name => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
  const rem = () => parseFloat(getComputedStyle(document.documentElement).fontSize);

  function el(tag, attributes, ...children) {
    const node = document.createElement(tag);
    for (const [key, value] of Object.entries(attributes || {})) node.setAttribute(key, value);
    node.append(...children.filter(child => child !== null && child !== undefined));
    return node;
  }

  const number = (value, digits = 0) =>
    value.toLocaleString("en-US", {minimumFractionDigits: digits, maximumFractionDigits: digits});

  /** Seconds as minutes and seconds, with the sign that tells before from after. */
  function clock(seconds, sign = true) {
    const whole = Math.round(Math.abs(seconds));
    const text = Math.floor(whole / 60) + ":" + String(whole % 60).padStart(2, "0");
    return (sign ? (seconds < 0 ? "−" : "+") : "") + text;
  }

  const marks = {
    id: "marks",
    afterDatasetsDraw(chart, _, options) {
      const {ctx, chartArea: area, scales: {x}} = chart;
      ctx.save();
      ctx.font = `${0.82 * rem()}px ${Chart.defaults.font.family}`;
      let free = -Infinity;
      for (const mark of options.list || []) {
        const at = x.getPixelForValue(mark.at);
        if (at < area.left || at > area.right) continue;
        ctx.strokeStyle = color(mark.strong ? "ink" : "faint");
        ctx.lineWidth = mark.strong ? 1.6 : 1;
        ctx.setLineDash(mark.strong ? [] : [3, 4]);
        ctx.beginPath();
        ctx.moveTo(at, area.top - (options.labels ? 6 : 0));
        ctx.lineTo(at, area.bottom);
        ctx.stroke();
        if (options.labels) {
          ctx.fillStyle = color(mark.strong ? "ink" : "soft");
          const wide = ctx.measureText(mark.word).width;
          const left = Math.min(Math.max(at - wide / 2, free + 12), area.right - wide);
          ctx.textAlign = "left";
          ctx.textBaseline = "bottom";
          ctx.fillText(mark.word, left, area.top - 8);
          free = left + wide;
        }
      }
      ctx.restore();
    }
  };

  /** Words beside the end of each line that has a tag; they make room for each other. */
  const tags = {
    id: "tags",
    afterDatasetsDraw(chart) {
      const {ctx, chartArea: area, scales} = chart;
      const size = 0.9 * rem();
      const all = chart.data.datasets.filter(set => set.tag && set.data.length).map(set => {
        const last = [...set.data].reverse().find(point => point.y !== null);
        return last && {text: set.tag, tone: set.borderColor,
          y: scales[set.yAxisID || "y"].getPixelForValue(last.y)};
      }).filter(Boolean).sort((a, b) => a.y - b.y);
      for (let i = 1; i < all.length; i++) all[i].y = Math.max(all[i].y, all[i - 1].y + size * 1.25);
      const over = all.length ? all[all.length - 1].y - area.bottom : 0;
      if (over > 0) all.forEach(tag => tag.y -= over);
      ctx.save();
      ctx.font = `600 ${size}px ${Chart.defaults.font.family}`;
      ctx.textBaseline = "middle";
      for (const tag of all) {
        ctx.fillStyle = tag.tone;
        ctx.fillText(tag.text, area.right + 8, tag.y);
      }
      ctx.restore();
    }
  };

  /** Words inside the bands of a stack, at its left end. */
  const bands = {
    id: "bands",
    afterDatasetsDraw(chart) {
      const {ctx, scales: {x, y}} = chart;
      ctx.save();
      ctx.textBaseline = "middle";
      let below = 0;
      for (const set of chart.data.datasets) {
        if (!set.band) continue;
        const first = set.data[0].y;
        const high = y.getPixelForValue(below) - y.getPixelForValue(below + first);
        const size = Math.min(0.92 * rem(), high * 0.62);
        ctx.font = `${set.strong ? 680 : 500} ${size}px ${Chart.defaults.font.family}`;
        ctx.fillStyle = set.strong ? set.onBand : color("ink");
        ctx.fillText(set.band, x.getPixelForValue(set.data[0].x) + 8, y.getPixelForValue(below + first / 2) + 0.5);
        below += first;
        if (set.most) crest(chart, set, below - first);
      }
      ctx.restore();
    }
  };

  /** How many there are at the most, in the middle of the time for which there are as many. */
  function crest({ctx, scales: {x, y}}, set, below) {
    const all = set.data.filter(point => point.y === set.most);
    const left = x.getPixelForValue(all[0].x), right = x.getPixelForValue(all[all.length - 1].x);
    ctx.save();
    ctx.font = `680 ${1.5 * rem()}px ${Chart.defaults.font.family}`;
    ctx.textAlign = "center";
    ctx.fillStyle = set.onBand;
    const words = set.most + " instances";
    if (ctx.measureText(words).width < (right - left) * 0.8)
      ctx.fillText(words, Math.max(x.getPixelForValue(0) + 12 + ctx.measureText(words).width / 2, (left + right) / 2), y.getPixelForValue(below + set.most / 2));
    ctx.restore();
  }

  /** Seconds between two labels, so that each has room. */
  function step(span, width) {
    const most = Math.min(14, Math.max(3, width / (4 * rem())));
    return [5, 10, 15, 30, 60, 120, 300, 600].find(size => span / size <= most) || 1200;
  }

  /** A chart over the time of the day, in seconds from the opening. */
  function time(place, {kind = "line", sets, span, list, labels = false, y = {}, right = 1, extra = [], stacked = false, suffix = ""}) {
    const grid = color("grid"), soft = color("soft");
    const canvas = el("canvas");
    place.append(canvas);
    const size = step(span[1] - span[0], place.clientWidth - (3.4 + right) * rem());
    drawn.push(new Chart(canvas, {
      type: kind,
      data: {datasets: sets},
      plugins: [marks, tags, ...extra],
      options: {
        animation: false, responsive: true, maintainAspectRatio: false, parsing: false, normalized: true,
        interaction: {mode: "index", intersect: false, axis: "x"},
        layout: {padding: {right: right * rem(), top: labels ? 1.5 * rem() : 4}},
        elements: {point: {radius: 0, hoverRadius: 4}, line: {borderWidth: 2.2, borderJoinStyle: "round"}},
        scales: {
          x: {
            type: "linear", min: span[0], max: span[1], stacked,
            afterBuildTicks: axis => {
              const ticks = [];
              for (let t = Math.ceil(span[0] / size) * size; t <= span[1]; t += size) ticks.push({value: t});
              axis.ticks = ticks;
            },
            grid: {display: false}, border: {color: color("line")},
            ticks: {color: soft, maxRotation: 0, autoSkip: true, callback: value => value === 0 ? "0:00" : clock(value)}
          },
          y: {
            beginAtZero: true, stacked, grid: {color: grid}, border: {display: false},
            // The same place for all, so that charts under each other share their time.
            afterFit: axis => { axis.width = 3.4 * rem(); }, ...y,
            ticks: {color: soft, maxTicksLimit: 6, ...(y.ticks || {})}
          }
        },
        plugins: {
          legend: {display: false},
          marks: {list, labels},
          tooltip: {
            backgroundColor: color("card"), titleColor: color("ink"), bodyColor: color("ink"),
            borderColor: color("line"), borderWidth: 1, padding: 10, boxPadding: 5, usePointStyle: true,
            callbacks: {
              title: items => items.length ? clock(items[0].parsed.x) + " from the opening" : "",
              label: item => `${item.dataset.label}: ${number(item.parsed.y, item.parsed.y < 10 && item.parsed.y % 1 ? 2 : 0)}${suffix}`
            }
          }
        }
      }
    }));
  }

  function defaults() {
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    Chart.defaults.font.size = 0.86 * rem();
  }

  /** Draws the page with `build`: as the address or the system wishes, and anew in the other theme. */
  function page(build) {
    const root = document.documentElement;
    const show = theme => {
      root.dataset.theme = theme;
      while (drawn.length) drawn.pop().destroy();
      defaults();
      build();
    };
    const other = () => show(root.dataset.theme === "dark" ? "light" : "dark");
    document.addEventListener("click", event => event.target.matches("[data-other-theme]") && other());
    const wish = new URLSearchParams(location.search).get("theme") || location.hash.slice(1);
    show(wish === "dark" || wish === "light" ? wish : matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  }

  /** Changes the theme when it is pressed. */
  const themeButton = () => el("button", {type: "button", "data-other-theme": ""}, "dark / light");

  return {color, rem, el, number, clock, time, bands, page, themeButton, drawn, marks, tags};
})();
