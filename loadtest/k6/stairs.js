// What a saturation found, step by step: as Stairs.java.
import { flows } from './flows.js';
import { playbook, scenario, settings } from './settings.js';

const right = (text, width) => String(text).padStart(width);

/** The flows of a saturation end in the number of their step; others are left out. */
export const stairsOf = (requests) =>
  flows.filter((flow) => flow.suffix !== '').map((flow) => step(flow, requests));

/** In time: the p95 that is allowed, and of a hundred who came 95 were answered properly. */
function step(flow, requests) {
  const { seconds, from: offered } = flow.paces[0];
  const { kinds, millis } = requests[`reserve${flow.suffix}`] || { kinds: {}, millis: { p95: 0 } };
  const heard = Object.values(kinds).reduce((all, count) => all + count, 0);
  const all = Math.max(1, heard);
  const overloaded = kinds[playbook.overloaded] || 0;
  const good = playbook.requests.reserve.proper.reduce((n, kind) => n + (kinds[kind] || 0), 0);
  const limit = settings.allowedMillis(scenario.p95['reserve-step-1']);
  return {
    offered,
    answered: good / seconds,
    p95Millis: millis.p95,
    overloadedPercent: (100 * overloaded) / all,
    failedPercent: (100 * (all - good - overloaded)) / all,
    inTime: millis.p95 <= limit && good / seconds >= 0.95 * offered,
  };
}

/** The last step before the first that is not in time, in arrivals per second. */
export function kneeOf(steps) {
  const bad = steps.findIndex((each) => !each.inTime);
  const last = steps[bad < 0 ? steps.length - 1 : bad - 1];
  return last ? last.offered : 0;
}

export function stairsText(steps) {
  if (steps.length === 0) {
    return [];
  }
  const head =
    `${right('offered/s', 10)} ${right('answered/s', 10)} ${right('p95 ms', 8)} ` +
    `${right('overloaded %', 12)} ${right('failed %', 9)}`;
  const knee = `knee: ${Math.round(kneeOf(steps))}/s, the last step before one that is not in time`;
  return ['', head, ...steps.map(line), knee];
}

function line(step) {
  const cells = [
    right(step.offered.toFixed(1), 10),
    right(step.answered.toFixed(1), 10),
    right(step.p95Millis, 8),
    right(step.overloadedPercent.toFixed(1), 12),
    right(step.failedPercent.toFixed(1), 9),
  ];
  return cells.join(' ') + (step.inTime ? '' : '  not in time');
}
