/**
 * A program for Node.js 20 or later that requests a token of an App for one repository
 * (docs.github.com/rest/apps/apps, "Create an installation access token for an app", 2022-11-28). It signs the request with a
 * JWT that is valid for five minutes and begins a minute early, as GitHub recommends for clocks that differ. The key, the JWT
 * and the token are in no argument and no log, and redirects are not followed.
 *
 * Its variables: see `TokenIssuer.program`; `API_URL`, `APP_ID`, `INSTALLATION_ID`, and `PERMISSIONS` as JSON.
 */
export const APP_TOKEN_PROGRAM = String.raw`
const { createPrivateKey, sign } = require('node:crypto');
const { readFileSync, writeFileSync } = require('node:fs');
const { setTimeout } = require('node:timers/promises');

const { API_URL, APP_ID, CA_SOURCE, INSTALLATION_ID, KEY_FILE, KEY_SOURCE, LOGIN_FILES, REPOSITORY, SERVER } = process.env;
const permissions = JSON.parse(process.env.PERMISSIONS);
const url = API_URL + '/app/installations/' + INSTALLATION_ID + '/access_tokens';

class Stop extends Error {}

/** The owner and the name of the repository, which must be one of the server: no other server gets a JWT. */
function repositoryPath() {
  if (!REPOSITORY.startsWith(SERVER + '/'))
    throw new Stop('The repository is not one of ' + SERVER + ", so it gets no token of the App. Use a URL that starts with '" + SERVER + "/'.");
  const path = /^([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(REPOSITORY.slice(SERVER.length + 1))?.[1];
  if (path === undefined)
    throw new Stop("The URL of the repository is not valid. Use one such as '" + SERVER + "/acme/app.git'.");
  return path;
}

function readKey() {
  let text = '';
  try {
    text = readFileSync(KEY_FILE, 'utf8');
  } catch {}
  if (text === '')
    throw new Stop('There is no private key of the App. Check that the ' + KEY_SOURCE + ' is in this namespace and has the key.');
  try {
    return createPrivateKey(text);
  } catch {
    throw new Stop("The private key of the App cannot be read. Store the PEM file that was downloaded in the " + KEY_SOURCE + '.');
  }
}

/** Node.js has read the file already, but goes on without it if it cannot. */
function checkCa() {
  if (CA_SOURCE === undefined) return;
  let text = '';
  try {
    text = readFileSync(process.env.NODE_EXTRA_CA_CERTS, 'utf8');
  } catch {}
  if (text === '')
    throw new Stop('There is no certificate of the authority. Check that the ' + CA_SOURCE + ' is in this namespace and has the key.');
  if (!text.includes('-----BEGIN CERTIFICATE-----'))
    throw new Stop("The certificate of the authority is not in PEM format. Store the text from '-----BEGIN CERTIFICATE-----' on in the " + CA_SOURCE + '.');
}

/** The errors of a server whose authority is not known. */
const UNTRUSTED = [
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
];

function isUntrusted(answer) {
  return UNTRUSTED.includes(answer.cause?.code);
}

function createJwt(key) {
  const now = Math.floor(Date.now() / 1000);
  const encode = (part) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const claims = { iat: now - 60, exp: now + 300, iss: APP_ID };
  const text = encode({ alg: 'RS256', typ: 'JWT' }) + '.' + encode(claims);
  return text + '.' + sign('RSA-SHA256', Buffer.from(text), key).toString('base64url');
}

/** Repeats the request if there is no answer, or one that may differ a little later. */
async function request(jwt, name) {
  const headers = {
    accept: 'application/vnd.github+json',
    authorization: 'Bearer ' + jwt,
    'content-type': 'application/json',
    'user-agent': 'argo-ci',
    'x-github-api-version': '2022-11-28',
  };
  const body = JSON.stringify({ repositories: [name], permissions });
  for (let delay = 1; ; delay *= 2) {
    const options = { method: 'POST', headers, body, redirect: 'manual', signal: AbortSignal.timeout(20_000) };
    const answer = await fetch(url, options).catch((error) => error);
    const isFinal = answer instanceof Response ? answer.status !== 429 && answer.status < 500 : isUntrusted(answer);
    if (isFinal || delay > 16) return answer;
    await setTimeout(delay * 1000);
  }
}

function hintFor(status, name) {
  if (status >= 300 && status < 400) return 'Redirects are not followed. Check the URL of the server.';
  switch (status) {
    case 401:
      return "Check that the private key is one of the App '" + APP_ID + "', and that the clock of the node is right: it is " + new Date().toISOString() + '.';
    case 403:
      return "Check that the installation '" + INSTALLATION_ID + "' is not suspended, and that it allows the addresses of the cluster.";
    case 404:
      return "Check that the App '" + APP_ID + "' has the installation '" + INSTALLATION_ID + "'.";
    case 422:
      return "Check that the installation has access to the repository '" + name + "', and the permissions " + JSON.stringify(permissions) + '.';
    default:
      return '';
  }
}

async function main() {
  const path = repositoryPath();
  const name = path.split('/')[1];
  checkCa();
  const answer = await request(createJwt(readKey()), name);
  if (!(answer instanceof Response))
    throw new Stop(
      'There is no answer from ' + url + ': ' + (answer.cause?.message ?? answer.message) + '.' +
        (isUntrusted(answer) ? " If a private authority has signed the certificate of the server, set 'ca' to that of the authority." : ''),
    );
  const text = await answer.text();
  const { status } = answer;
  const problem = 'There is no token of the App: POST ' + url + ' was answered ' + status;
  // Another successful answer, such as one that a proxy has changed, may have a token.
  if (answer.ok && status !== 201) throw new Stop(problem + ' instead of 201.');
  if (!answer.ok) throw new Stop(problem + '. ' + hintFor(status, name) + ' The answer: ' + text.slice(0, 500));
  const token = /"token" *: *"([\w.-]+)"/.exec(text)?.[1];
  if (token === undefined) throw new Stop('POST ' + url + ' was answered ' + status + ' without a token.');
  writeFileSync(LOGIN_FILES + '/username', 'x-access-token', { mode: 0o600 });
  writeFileSync(LOGIN_FILES + '/token', token, { mode: 0o600 });
  console.log("The App has got a token for '" + path + "', which is valid for an hour.");
}

main().catch((error) => {
  console.error(error instanceof Stop ? error.message : error);
  process.exit(1);
});
`.trimStart();
