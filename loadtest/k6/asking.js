// Sends requests and counts the answers by kind: as Asking.java.
import http from 'k6/http';
import { Counter, Rate, Trend } from 'k6/metrics';
import { flows } from './flows.js';
import { playbook, scenario, settings } from './settings.js';

// Kinds that are not proper, and yet worth telling apart; others are counted as "other".
const FAILURES = [
  'no-answer', 'unauthorized', 'forbidden', 'not-found', 'bad-request', 'validation-failed',
  'rate-limited', 'internal-error', 'unavailable', 'undecided', 'broken-off', 'timed-out', 'other',
];
const ENDS = [
  'confirmed', 'cancelled', 'refunded', 'placed', 'paying', 'cancelling', 'refunding', 'not-there', 'other',
];

export const ORDER = '(order is)';

// k6 wants plain names for what it measures, and all of them before it begins.
export const plain = (text) => text.replace(/[^A-Za-z0-9]/g, '_');

export const failed = new Rate('failed');
export const overloaded = new Rate('overloaded');

export const kindsOf = {};
const counters = {};
const times = {};
// Each virtual user keeps its own: so the steps of a saturation have no more than they ask.
for (const suffix of new Set(flows.map((flow) => flow.suffix))) {
  for (const request of suffix === '' ? Object.keys(playbook.requests) : ['reserve']) {
    const { proper } = playbook.requests[request];
    register(request + suffix, [...proper, playbook.overloaded, ...FAILURES]);
    times[request + suffix] = new Trend(`time_${plain(request + suffix)}`, true);
  }
}
register(ORDER, ENDS);

function register(request, kinds) {
  kindsOf[request] = kinds;
  counters[request] = {};
  for (const kind of kinds) {
    counters[request][kind] = new Counter(`answers_${plain(request)}__${plain(kind)}`);
  }
}

export function count(request, kind) {
  (counters[request][kind] || counters[request].other).add(1);
}

function kind(answer) {
  if (answer.status === 0) {
    return 'no-answer';
  }
  if (answer.status >= 400) {
    const type = /"type"\s*:\s*"[^"]*\/([a-z-]+)"/.exec(answer.body || '');
    if (type) {
      return type[1];
    }
  }
  return String(answer.status);
}

/** One customer's way of asking. */
export class Asking {
  constructor(customer, suffix) {
    this.customer = customer;
    this.suffix = suffix;
  }

  /** Sends a request; gives back its answer, or null when that is a problem or none at all. */
  ask(name, method, path, { body = null, headers = {}, token = this.customer.token } = {}) {
    const all = { Accept: 'application/json', 'X-Forwarded-For': this.customer.address, ...headers };
    if (token) {
      all.Authorization = `Bearer ${token}`;
    }
    const address = path.startsWith('http') ? path : settings.url + path;
    const answer = http.request(method, address, body, {
      headers: all,
      redirects: 0,
      tags: { name: name + this.suffix },
    });
    this.counted(name, answer);
    return answer.status > 0 && answer.status < 400 ? answer : null;
  }

  counted(name, answer) {
    const heard = kind(answer);
    const isOverloaded = heard === playbook.overloaded;
    const proper = playbook.requests[name].proper.includes(heard);
    count(name + this.suffix, heard);
    failed.add(!proper && !isOverloaded);
    overloaded.add(isOverloaded);
    if (answer.status > 0) {
      // As Gatling does, with the time in which a connection is made.
      const { duration, connecting, tls_handshaking: handshake } = answer.timings;
      times[name + this.suffix].add(duration + connecting + handshake);
    }
  }

  json(name, method, path, body, headers = {}) {
    return this.ask(name, method, path, {
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', ...headers },
    });
  }
}

/** The thresholds that fail a run: as those of ShopSimulation.java. */
export function thresholds() {
  const all = {
    failed: [`rate<=${settings.allowedFailures / 100}`],
    overloaded: [`rate<=${settings.allowedOverloaded / 100}`],
    dropped_iterations: settings.scenarioName === 'saturation' ? [] : ['count==0'],
  };
  for (const [request, usual] of Object.entries(scenario.p95)) {
    all[`time_${plain(request)}`] = [`p(95)<=${settings.allowedMillis(usual)}`];
  }
  return all;
}
