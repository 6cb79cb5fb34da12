// Tells a run: the answers by kind, and of a saturation the knee: as Tale.java.
import { ORDER, kindsOf, plain } from './asking.js';
import { flows } from './flows.js';
import { playbook, scenario, settings } from './settings.js';

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
      const p95Millis = request === ORDER ? 0 : Math.round(value(data, `time_${plain(request)}`, 'p(95)'));
      all[request] = { kinds, p95Millis };
    }
  }
  return all;
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
  for (const [request, { kinds, p95Millis }] of Object.entries(requests)) {
    const words = Object.entries(kinds).map(([kind, count]) => `${kind} ${count}`).join(', ');
    lines.push(`${left(request, 20)} ${right(sum(kinds), 9)} ${right(p95Millis, 8)}  ${words}`);
  }
  return `${[...lines, ...stairs(requests), ...verdict(data), ''].join('\n')}\n`;
}

function stairs(requests) {
  const steps = flows.filter((flow) => flow.suffix !== '').map((flow) => step(flow, requests));
  if (steps.length === 0) {
    return [];
  }
  const bad = steps.findIndex((each) => !each.good);
  const last = steps[bad < 0 ? steps.length - 1 : bad - 1];
  const knee = last ? last.offered : 0;
  return [
    '',
    `${right('offered/s', 10)} ${right('answered/s', 10)} ${right('p95 ms', 8)} ${right('overloaded %', 12)} ${right('failed %', 9)}`,
    ...steps.map((each) => each.text),
    `knee: ${Math.round(knee)}/s, the last step before one that is not in time`,
  ];
}

/** In time: the p95 that is allowed, and 95 of a hundred who came were answered properly. */
function step(flow, requests) {
  const { seconds, from: offered } = flow.paces[0];
  const { kinds, p95Millis } = requests[`reserve${flow.suffix}`] || { kinds: {}, p95Millis: 0 };
  const all = Math.max(1, sum(kinds));
  const told = kinds[playbook.overloaded] || 0;
  const proper = playbook.requests.reserve.proper.reduce((n, kind) => n + (kinds[kind] || 0), 0);
  const limit = settings.allowedMillis(scenario.p95['reserve-step-1']);
  const good = p95Millis <= limit && proper / seconds >= 0.95 * offered;
  const cells = [
    right(offered.toFixed(1), 10),
    right((proper / seconds).toFixed(1), 10),
    right(p95Millis, 8),
    right(((100 * told) / all).toFixed(1), 12),
    right(((100 * (all - proper - told)) / all).toFixed(1), 9),
  ];
  return { offered, good, text: cells.join(' ') + (good ? '' : '  not in time') };
}

function verdict(data) {
  return Object.entries(data.metrics).flatMap(([name, metric]) =>
    Object.entries(metric.thresholds || {}).map(
      ([rule, { ok }]) => `${ok ? 'ok    ' : 'FAILED'}  ${name} ${rule}`));
}

export function result(data) {
  const { scenarioName, rate, seconds } = settings;
  return JSON.stringify(
    { tool: 'k6', scenario: scenarioName, rate, seconds, requests: requestsOf(data) }, null, 2);
}
