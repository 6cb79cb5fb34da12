// Tells a run: the answers by kind, and of a saturation the knee: as Tale.java.
import { ORDER, kindsOf, plain } from './asking.js';
import { settings } from './settings.js';
import { kneeOf, stairsOf, stairsText } from './stairs.js';

const value = (data, metric, name) => {
  const found = data.metrics[metric];
  return found && found.values[name] !== undefined ? found.values[name] : 0;
};

function requestsOf(data) {
  const all = {};
  for (const request of Object.keys(kindsOf).sort()) {
    const kinds = {};
    for (const kind of [...kindsOf[request]].sort()) {
      const count = value(data, `answers_${plain(request)}__${plain(kind)}`, 'count');
      if (count > 0) {
        kinds[kind] = count;
      }
    }
    if (Object.keys(kinds).length > 0) {
      all[request] = { kinds, millis: millisOf(data, request) };
    }
  }
  return all;
}

function millisOf(data, request) {
  const time = (name) =>
    request === ORDER ? 0 : Math.round(value(data, `time_${plain(request)}`, name));
  return { p50: time('med'), p95: time('p(95)'), p99: time('p(99)'), max: time('max') };
}

const sum = (kinds) => Object.values(kinds).reduce((all, count) => all + count, 0);
const left = (text, width) => String(text).padEnd(width);
const right = (text, width) => String(text).padStart(width);

export function tell(data) {
  const requests = requestsOf(data);
  const lines = [
    '',
    `${settings.scenarioName}, ${settings.rate} arrivals/s at the peak, ${settings.seconds} s`,
    `${left('request', 20)} ${right('answers', 9)} ${right('p95 ms', 8)}  by kind`,
  ];
  for (const [request, { kinds, millis }] of Object.entries(requests)) {
    const words = Object.entries(kinds).map(([kind, count]) => `${kind} ${count}`).join(', ');
    lines.push(`${left(request, 20)} ${right(sum(kinds), 9)} ${right(millis.p95, 8)}  ${words}`);
  }
  return `${[...lines, ...stairsText(stairsOf(requests)), ...verdict(data), ''].join('\n')}\n`;
}

function verdict(data) {
  return Object.entries(data.metrics).flatMap(([name, metric]) =>
    Object.entries(metric.thresholds || {}).map(
      ([rule, { ok }]) => `${ok ? 'ok    ' : 'FAILED'}  ${name} ${rule}`));
}

export function result(data) {
  const { scenarioName, rate, seconds } = settings;
  const requests = requestsOf(data);
  const all = {
    tool: 'k6', scenario: scenarioName, rate, seconds, until: new Date().toISOString(), requests,
  };
  const steps = stairsOf(requests);
  if (steps.length > 0) {
    all.steps = steps;
    all.knee = kneeOf(steps);
  }
  return JSON.stringify(all, null, 2);
}
