// When customers arrive, whether or not others were answered: as Flow.java.
import { playbook, scenario, settings } from './settings.js';

export const flows = scenario.flows.flatMap((flow) => (flow.stairs ? stairs(flow) : [profile(flow)]));

function profile(flow) {
  const peak = settings.peak(flow.of) * flow.share;
  const times = Math.max(1, flow.repeat || 1);
  const paces = [];
  let until = 0;
  for (let i = 0; i < times; i++) {
    for (const [share, from, to] of flow.profile) {
      const begin = until;
      until += share / times;
      const seconds = settings.second(until) - settings.second(begin);
      paces.push({ seconds, from: peak * from, to: peak * to });
    }
  }
  return {
    name: flow.journey,
    journey: flow.journey,
    suffix: '',
    start: 0,
    paces: paces.filter((pace) => pace.seconds > 0),
  };
}

function stairs(flow) {
  return Array.from({ length: settings.steps }, (_, i) => {
    const rate = (settings.peak(flow.of) * flow.share * (i + 1)) / settings.steps;
    const start = settings.second(i / settings.steps);
    const seconds = settings.second((i + 1) / settings.steps) - start;
    return {
      name: `step-${i + 1}`,
      journey: flow.journey,
      suffix: `-step-${i + 1}`,
      start,
      paces: [{ seconds, from: rate, to: rate }],
    };
  });
}

export const arrivals = (flow) =>
  flow.paces.reduce((sum, pace) => sum + (pace.seconds * (pace.from + pace.to)) / 2, 0);

// On a step that is in time customers are done sooner; who finds nobody to play them is not answered.
const STEP_SECONDS = 0.25;

// k6 counts arrivals in whole numbers: so per hour.
const hourly = (rate) => Math.round(rate * 3600);

/** The flow as k6's open model: a stage for each pace, one of no length for each leap. */
export function executor(flow) {
  const stages = flow.paces.flatMap((pace) => [
    { duration: '0s', target: hourly(pace.from) },
    { duration: `${pace.seconds}s`, target: hourly(pace.to) },
  ]);
  const most = Math.max(...flow.paces.map((pace) => Math.max(pace.from, pace.to)));
  const seconds = flow.suffix === '' ? playbook.journeys[flow.journey].seconds : STEP_SECONDS;
  const atOnce = Math.ceil(most * seconds);
  return {
    executor: 'ramping-arrival-rate',
    exec: 'journey',
    startTime: `${flow.start}s`,
    startRate: hourly(flow.paces[0].from),
    timeUnit: '1h',
    stages,
    // Who finds nobody to play them is dropped, which a threshold forbids: so there are enough.
    preAllocatedVUs: Math.max(20, atOnce),
    maxVUs: Math.max(50, atOnce * 4),
    gracefulStop: '60s',
  };
}
