// Plays one scenario of ../scenarios.json, the one that SHOP_SCENARIO names:
//   k6 run -e SHOP_SCENARIO=rush loadtest/k6/shop.js
import { SharedArray } from 'k6/data';
import exec from 'k6/execution';
import { Asking, thresholds } from './asking.js';
import { executor, flows } from './flows.js';
import { journeys } from './journeys.js';
import { planSale } from './sale.js';
import { playbook, settings } from './settings.js';
import { result, tell } from './tale.js';

// At the root of the project, where the path is not absolute.
const path = settings.tokens.startsWith('/') ? settings.tokens : `../../${settings.tokens}`;
const tokens = new SharedArray('tokens', () =>
  open(path).split('\n').filter((line) => line.trim() !== ''));

export const options = {
  scenarios: Object.fromEntries(flows.map((flow) => [flow.name, executor(flow)])),
  thresholds: thresholds(),
  noVUConnectionReuse: !settings.sharesConnections,
  setupTimeout: '60s',
  summaryTrendStats: ['med', 'p(95)', 'p(99)', 'max'],
  userAgent: 'shop-load-test',
};

export function setup() {
  const run = Date.now().toString(36);
  return { run, sale: planSale(run) };
}

/** Customers in turn: each flow begins elsewhere in the file, so that few meet twice. */
function customer(number, run) {
  const arrival = exec.scenario.iterationInTest;
  const first = Math.floor((number * tokens.length) / flows.length);
  const who = (first + arrival) % tokens.length;
  return {
    arrival,
    token: tokens[who],
    address: `10.${(who >> 16) & 255}.${(who >> 8) & 255}.${who & 255}`,
    key: `${run}-${flows[number].name}-${arrival}`,
    login: settings.logins[arrival % settings.logins.length],
    search: playbook.searches[arrival % playbook.searches.length],
    card: arrival % 10 === 9 ? 'tok_decline' : 'tok_approve',
  };
}

export function journey({ run, sale }) {
  const number = flows.findIndex((flow) => flow.name === exec.scenario.name);
  const who = customer(number, run);
  const asking = new Asking(who, flows[number].suffix);
  journeys[flows[number].journey](asking, who, sale);
}

export function handleSummary(data) {
  const files = { stdout: tell(data) };
  if (settings.result) {
    files[settings.result] = result(data);
  }
  return files;
}
