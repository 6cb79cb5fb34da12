// What customers do; the same stands in Journeys.java, and a test compares the requests.
import { sleep } from 'k6';
import { ORDER, count } from './asking.js';
import { settings } from './settings.js';
import { signIn } from './sign-in.js';

const AT_REST = ['confirmed', 'cancelled', 'refunded'];
const LOOKS = 20;

const think = (least, most) => sleep((least + Math.random() * (most - least)) * settings.think);

/** Half of them fill a cart, and six of ten of those check out. */
function visit(asking, customer) {
  const list = asking.ask('list-products', 'GET', '/api/products?size=50');
  const products = list ? list.json('items').filter((product) => product.available > 0) : [];
  if (products.length === 0) {
    return;
  }
  const product = products[customer.arrival % products.length].id;
  think(1, 3);
  asking.ask('show-product', 'GET', `/api/products/${product}`);
  think(1, 3);
  asking.ask('search', 'GET', `/api/products?q=${encodeURIComponent(customer.search)}`);
  think(1, 3);
  if (customer.arrival % 10 < 5) {
    const total = fillCart(asking, product);
    if (total && customer.arrival % 10 < 3) {
      checkOut(asking, customer, total);
    }
  }
}

function fillCart(asking, product) {
  asking.json('put-item', 'PUT', `/api/cart/items/${product}`, { quantity: 1 });
  think(1, 2);
  const cart = asking.ask('show-cart', 'GET', '/api/cart');
  return cart && cart.json('total');
}

function checkOut(asking, customer, total) {
  think(1, 3);
  const order = asking.json(
    'checkout', 'POST', '/api/cart/checkout',
    { paymentMethod: 'tok_approve', expectedTotal: total },
    { 'Idempotency-Key': customer.key });
  if (order) {
    const { orderId } = order.json();
    think(1, 2);
    asking.ask('show-order', 'GET', `/api/orders/${orderId}`);
  }
}

function watch(asking, customer, sale) {
  asking.ask('list-sales', 'GET', '/api/timesales');
  for (let i = 0; i < 3; i++) {
    think(1, 3);
    asking.ask('show-sale', 'GET', `/api/timesales/${sale}`);
  }
}

function buy(asking, customer, sale, card = 'tok_approve') {
  return asking.json(
    'reserve', 'POST', `/api/timesales/${sale}/reservations`,
    { quantity: 1, paymentMethod: card },
    { 'Idempotency-Key': customer.key });
}

/** Until the order is at rest, or the customer gives up. */
function follow(asking, customer, sale) {
  const reserved = buy(asking, customer, sale, customer.card);
  if (!reserved) {
    return;
  }
  const { orderId, reservationId } = reserved.json();
  let state = 'not-there';
  for (let look = 0; look < LOOKS && !AT_REST.includes(state); look++) {
    sleep(1);
    const seen = asking.ask('show-order', 'GET', `/api/orders/${orderId}`);
    state = seen ? seen.json('status') : state;
  }
  asking.ask('list-orders', 'GET', '/api/orders');
  asking.ask('show-payment', 'GET', `/api/payments?orderId=${orderId}`);
  asking.ask('show-reservation', 'GET', `/api/reservations/${reservationId}`);
  count(ORDER, state);
}

export const journeys = { visit, watch, 'sign-in': signIn, buy, follow };
