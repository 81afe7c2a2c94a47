// A Git host with an API for Apps: it checks the signatures of requests, and issues tokens for one repository with the
// permissions that are asked for. A token opens this repository only. Standard output has a line for each token and request.
const { execFileSync, spawn } = require('node:child_process');
const { randomBytes, verify } = require('node:crypto');
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { createServer } = require('node:https');
const { join } = require('node:path');

const ROOT = '/tmp/repositories';
const REPOSITORIES = JSON.parse(process.env.REPOSITORIES);
const tokens = new Map();

for (const [name, files] of Object.entries(REPOSITORIES)) {
  const work = join('/tmp/work', name);
  const bare = join(ROOT, `${name}.git`);
  const git = (cwd, ...args) =>
    execFileSync('git', ['-c', 'user.name=e2e', '-c', 'user.email=e2e@localhost', ...args], { cwd });
  mkdirSync(work, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(work, file), text);
  git(work, 'init', '--quiet', '--initial-branch=main');
  git(work, 'add', '--all');
  git(work, 'commit', '--quiet', '--message', 'first');
  git(work, 'clone', '--quiet', '--bare', work, bare);
  git(bare, 'config', 'http.receivepack', 'true');
}

function isSigned(authorization = '') {
  const [header, claims, signature] = authorization.replace(/^Bearer /, '').split('.');
  if (signature === undefined) return false;
  const { iat, exp, iss } = JSON.parse(Buffer.from(claims, 'base64url').toString());
  const now = Date.now() / 1000;
  if (iss !== process.env.APP_ID || iat > now || exp < now || exp > now + 600) return false;
  const text = Buffer.from(`${header}.${claims}`);
  return verify('RSA-SHA256', text, process.env.PUBLIC_KEY, Buffer.from(signature, 'base64url'));
}

function issue(request, response) {
  let body = '';
  request.on('data', (chunk) => (body += chunk));
  request.on('end', () => {
    if (!isSigned(request.headers.authorization)) {
      response.writeHead(401).end('{"message":"A JSON web token could not be decoded"}');
      return;
    }
    const token = `ghs_${randomBytes(18).toString('hex')}`;
    tokens.set(token, JSON.parse(body));
    console.log(`issued ${body}`);
    response.writeHead(201).end(JSON.stringify({ token }));
  });
}

function serve(request, response) {
  const { pathname, search } = new URL(request.url, 'http://localhost');
  const login = Buffer.from(
    (request.headers.authorization ?? '').replace(/^Basic /, ''),
    'base64',
  ).toString();
  const { repositories = [], permissions = {} } = tokens.get(login.replace(/^x-access-token:/, '')) ?? {};
  const [, name] = /^\/[^/]+\/([^/]+?)\.git\//.exec(pathname) ?? [];
  const isPush = request.url.includes('git-receive-pack');
  if (!repositories.includes(name) || (isPush && permissions.contents !== 'write')) {
    response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
    return;
  }
  const backend = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env.PATH,
      GIT_PROJECT_ROOT: ROOT,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: pathname,
      QUERY_STRING: search.slice(1),
      REQUEST_METHOD: request.method,
      REMOTE_USER: 'e2e',
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      GIT_PROTOCOL: request.headers['git-protocol'] ?? '',
    },
  });
  request.pipe(backend.stdin);
  const chunks = [];
  backend.stdout.on('data', (chunk) => chunks.push(chunk));
  backend.on('close', () => {
    const output = Buffer.concat(chunks);
    const end = output.indexOf('\r\n\r\n');
    const lines = output.subarray(0, end).toString().split('\r\n');
    const headers = new Map(lines.map((line) => [line.split(':', 1)[0], line.replace(/^[^:]*: */, '')]));
    const status = Number.parseInt(headers.get('Status') ?? '200', 10);
    headers.delete('Status');
    response.writeHead(status, Object.fromEntries(headers)).end(output.subarray(end + 4));
  });
}

const TLS = { cert: readFileSync('/run/tls/tls.crt'), key: readFileSync('/run/tls/tls.key') };

createServer(TLS, (request, response) => {
  if (request.url === '/api/v3/app/installations/42/access_tokens') issue(request, response);
  else serve(request, response);
}).listen(8443);
