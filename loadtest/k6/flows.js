// When customers arrive, whether or not others were answered: as Flow.java.
import { playbook, scenario, settings } from './settings.js';

export const flows = scenario.flows.flatMap((flow) => (flow.stairs ? stairs(flow) : [profile(flow)]));

function profile(flow) {
  const peak = settings.peak(flow.of) * flow.share;
  const times = Math.max(1, flow.repeat || 1);
  const paces = [];
  for (let i = 0; i < times; i++) {
    for (const [share, from, to] of flow.profile) {
      paces.push({ seconds: (settings.seconds * share) / times, from: peak * from, to: peak * to });
    }
  }
  return { name: flow.journey, journey: flow.journey, suffix: '', start: 0, paces };
}

function stairs(flow) {
  const seconds = settings.seconds / settings.steps;
  return Array.from({ length: settings.steps }, (_, i) => {
    const rate = (settings.peak(flow.of) * flow.share * (i + 1)) / settings.steps;
    return {
      name: `step-${i + 1}`,
      journey: flow.journey,
      suffix: `-step-${i + 1}`,
      start: seconds * i,
      paces: [{ seconds, from: rate, to: rate }],
    };
  });
}

export const arrivals = (flow) =>
  flow.paces.reduce((sum, pace) => sum + (pace.seconds * (pace.from + pace.to)) / 2, 0);

// k6 counts arrivals in whole numbers: so per hour.
const hourly = (rate) => Math.round(rate * 3600);
const millis = (seconds) => `${Math.round(seconds * 1000)}ms`;

/** The flow as k6's open model: a stage for each pace, one of no length for each leap. */
export function executor(flow) {
  const stages = flow.paces.flatMap((pace) => [
    { duration: '0s', target: hourly(pace.from) },
    { duration: millis(pace.seconds), target: hourly(pace.to) },
  ]);
  const most = Math.max(...flow.paces.map((pace) => Math.max(pace.from, pace.to)));
  const atOnce = Math.ceil(most * playbook.journeys[flow.journey].seconds);
  return {
    executor: 'ramping-arrival-rate',
    exec: 'journey',
    startTime: millis(flow.start),
    startRate: hourly(flow.paces[0].from),
    timeUnit: '1h',
    stages,
    // Who finds nobody to play them is dropped, which a threshold forbids: so there are enough.
    preAllocatedVUs: Math.max(10, atOnce),
    maxVUs: Math.max(50, atOnce * 4),
    gracefulStop: flow.suffix ? '5s' : '60s',
  };
}
