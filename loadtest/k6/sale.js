// The scenario's sale, planned as a merchandiser does: as PlannedSale.java.
import http from 'k6/http';
import { sleep } from 'k6';
import { arrivals, flows } from './flows.js';
import { scenario, settings } from './settings.js';

const PRODUCT = 'load-test';
const LEAD = 5;
const PATIENCE = 30;
const LONG = 7200;

function send(method, path, body, headers = {}) {
  return http.request(method, settings.url + path, body && JSON.stringify(body), {
    headers: {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${settings.merchandiser}`,
      ...headers,
    },
    tags: { name: 'merchandiser' },
  });
}

const problem = (answer) => (answer.status < 400 ? '' : (answer.json('type') || '').split('/').pop());

function orFail(answer, what) {
  if (answer.status < 200 || answer.status > 299) {
    throw new Error(
      `Could not ${what}: ${answer.status} ${answer.body} (is SHOP_MERCHANDISER a merchandiser's token?)`);
  }
}

const later = (seconds) => new Date(Date.now() + seconds * 1000);

/** Plans it, and answers its id when the first customer may arrive. */
export function planSale(run) {
  if (scenario.units === undefined || settings.sale) {
    return settings.sale;
  }
  const id = `load-${run}`;
  const wishes = flows
    .filter((flow) => ['buy', 'follow'].includes(flow.journey))
    .reduce((sum, flow) => sum + arrivals(flow), 0);
  const units = settings.units(wishes, scenario.units);
  list();
  orFail(
    send('POST', `/api/admin/products/${PRODUCT}/deliveries`, { quantity: units },
      { 'Idempotency-Key': id }),
    'take in the units');
  open(id, units);
  return id;
}

function open(id, units) {
  const after = settings.second(scenario.opens);
  if (after === 0) {
    plan(id, units, later(1));
    until(id, 'open');
    return;
  }
  const start = later(LEAD);
  plan(id, units, new Date(start.getTime() + after * 1000));
  until(id, 'scheduled');
  sleep(Math.max(0, (start.getTime() - Date.now()) / 1000));
}

function list() {
  const name = { ko: '부하 테스트', en: 'Load test' };
  const listed = send('PUT', `/api/admin/products/${PRODUCT}`, {
    category: 'stationery',
    name,
    description: name,
    price: { amount: 20000, currency: 'KRW' },
    image: '⏱',
  }, { 'If-None-Match': '*' });
  if (problem(listed) !== 'already-listed') {
    orFail(listed, 'list the product');
  }
}

/** The product's sale of an earlier run makes way. */
function plan(id, quantity, opensAt) {
  const wish = {
    productId: PRODUCT,
    salePrice: { amount: 9900, currency: 'KRW' },
    quantity,
    limitPerCustomer: 2,
    opensAt: opensAt.toISOString(),
    closesAt: new Date(opensAt.getTime() + LONG * 1000).toISOString(),
  };
  let planned = send('PUT', `/api/admin/timesales/${id}`, wish);
  while (problem(planned) === 'overlapping-sale') {
    const other = planned.json('otherSaleId');
    orFail(send('POST', `/api/admin/timesales/${other}/cancel`, {}), `end the sale ${other}`);
    planned = send('PUT', `/api/admin/timesales/${id}`, wish);
  }
  orFail(planned, 'plan the sale');
}

function until(id, phase) {
  const deadline = later(PATIENCE);
  let seen = '';
  while (seen !== phase) {
    if (new Date() > deadline) {
      throw new Error(`The sale ${id} is still ${seen}`);
    }
    sleep(0.2);
    seen = http.get(`${settings.url}/api/timesales/${id}`, { tags: { name: 'merchandiser' } }).json('phase');
  }
}
