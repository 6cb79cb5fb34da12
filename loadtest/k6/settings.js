// What the environment says, or else loadtest/scenarios.json: as Settings.java.

export const playbook = JSON.parse(open('../scenarios.json'));

function text(name) {
  const parameter = playbook.parameters[name];
  if (!parameter) {
    throw new Error(`The playbook does not know the parameter ${name}`);
  }
  return (__ENV[name] || '').trim() || parameter.default;
}

const number = (name, usual) => (text(name) === '' ? usual : Number(text(name)));

const scenarioName = text('SHOP_SCENARIO');

export const scenario = playbook.scenarios[scenarioName];
if (!scenario) {
  throw new Error(
    `There is no scenario '${scenarioName}'; there are ${Object.keys(playbook.scenarios)}.`);
}

const rate = number('SHOP_RATE', scenario.rate);
const seconds = number('SHOP_SECONDS', scenario.seconds);

export const settings = {
  scenarioName,
  rate,
  url: text('SHOP_URL'),
  tokens: text('SHOP_TOKENS'),
  merchandiser: text('SHOP_MERCHANDISER'),
  sale: text('SHOP_SALE'),
  seconds,
  /** The whole second that ends this share of the time. */
  second: (share) => Math.round(seconds * share),
  peak: (parameter) => ({ SHOP_RATE: rate, SHOP_SIGNINS: number('SHOP_SIGNINS', 0) })[parameter],
  units: (arrivals, share) =>
    Math.max(1, Math.floor(number('SHOP_UNITS', Math.ceil(arrivals * share)))),
  steps: number('SHOP_STEPS', 1),
  think: number('SHOP_THINK', 1),
  logins: text('SHOP_LOGINS').split(','),
  password: text('SHOP_PASSWORD'),
  sharesConnections: (text('SHOP_CONNECTIONS') || scenario.connections) === 'shared',
  allowedMillis: (usual) => number('SHOP_P95', usual),
  allowedFailures: number('SHOP_FAILED', scenario.failed),
  allowedOverloaded: number('SHOP_OVERLOADED', scenario.overloaded),
  result: text('SHOP_RESULT'),
};
