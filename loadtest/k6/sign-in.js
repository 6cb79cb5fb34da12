// Someone types login and password, and the storefront gets a token: as SignIn.java.
import { sleep } from 'k6';
import crypto from 'k6/crypto';
import { settings } from './settings.js';

const VERIFIER = 'a-verifier-of-a-load-test-which-has-nothing-to-hide-from-us';
const CALLBACK = `${settings.url}/callback`;
const PAGE = { headers: { Accept: 'text/html, */*;q=0.1' }, token: null };

const form = (fields) =>
  Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');

export function signIn(asking, customer) {
  const page = askForCode(asking, customer) && asking.ask('sign-in-page', 'GET', '/login', PAGE);
  const csrf = page && /name="_csrf" value="([^"]+)"/.exec(page.body);
  if (!csrf) {
    return;
  }
  sleep((1 + Math.random()) * settings.think);
  const signedIn = asking.ask('sign-in', 'POST', '/login', {
    ...PAGE,
    body: { username: customer.login, password: settings.password, _csrf: csrf[1] },
  });
  const back = signedIn && asking.ask('come-back', 'GET', signedIn.headers.Location, PAGE);
  const code = back && /code=([^&]+)/.exec(back.headers.Location || '');
  const token = code && redeem(asking, code[1]);
  if (token) {
    asking.ask('show-me', 'GET', '/api/customers/me', { token: token.json('access_token') });
  }
}

function askForCode(asking, customer) {
  const wish = form({
    response_type: 'code',
    client_id: 'storefront',
    redirect_uri: CALLBACK,
    scope: 'openid profile',
    state: customer.key,
    code_challenge: crypto.sha256(VERIFIER, 'base64rawurl'),
    code_challenge_method: 'S256',
  });
  return asking.ask('authorize', 'GET', `/oauth2/authorize?${wish}`, PAGE);
}

function redeem(asking, code) {
  return asking.ask('redeem-code', 'POST', '/oauth2/token', {
    token: null,
    body: {
      grant_type: 'authorization_code',
      client_id: 'storefront',
      redirect_uri: CALLBACK,
      code,
      code_verifier: VERIFIER,
    },
  });
}
