import { azureDevOpsRepository, githubRepository } from '../../../../lib';
import { locateLike } from '../../../../lib/git/hosts';
import { checkRepository } from '../../../../lib/git/hosts/check-repository';

/** All forms of the URL of one repository. */
const FORMS = [
  'https://dev.azure.com/acme/shop/_git/app',
  'https://DEV.azure.com/acme/shop/_git/app/',
  'https://acme.visualstudio.com/shop/_git/app',
  'https://acme.visualstudio.com/DefaultCollection/shop/_git/app',
  'git@ssh.dev.azure.com:v3/acme/shop/app',
  'ssh://git@ssh.dev.azure.com/v3/acme/shop/app',
  'ssh://git@ssh.dev.azure.com:22/v3/acme/shop/app',
  'acme@vs-ssh.visualstudio.com:v3/acme/shop/app',
];

test.each(FORMS)('%s has the same location as all other forms', (url) => {
  const repository = azureDevOpsRepository(url);
  expect(repository).toMatchObject({
    provider: 'azure-devops',
    url,
    host: 'dev.azure.com',
    path: 'acme/shop/app',
    owner: 'acme/shop',
    name: 'app',
    apiUrl: 'https://dev.azure.com/acme',
  });
  expect(checkRepository(repository, 'repository')).toEqual([]);
});

test.each([
  ['https://dev.azure.com/acme/_git/shop', 'acme/shop/shop'],
  ['https://acme.visualstudio.com/_git/shop', 'acme/shop/shop'],
  ['https://acme.visualstudio.com/DefaultCollection/_git/shop', 'acme/shop/shop'],
  ['https://dev.azure.com/acme/Web%20Shop/_git/My%20App', 'acme/Web Shop/My App'],
  ['git@ssh.dev.azure.com:v3/acme/Web%20Shop/app', 'acme/Web Shop/app'],
  ['https://dev.azure.com/acme/100%/_git/app', 'acme/100%/app'],
])('%s is the repository %s', (url, path) => {
  expect(azureDevOpsRepository(url).path).toBe(path);
});

test.each(FORMS)('%s is cloned from a URL that Argo supports', (url) => {
  expect(azureDevOpsRepository(url).cloneUrl).toBe(
    url.startsWith('http')
      ? 'https://dev.azure.com/acme/shop/_git/app'
      : 'git@ssh.dev.azure.com:v3/acme/shop/app',
  );
});

test('names are encoded in URLs', () => {
  const repository = azureDevOpsRepository('https://acme.visualstudio.com/Web%20Shop/_git/My%20App');
  expect(repository.cloneUrl).toBe('https://dev.azure.com/acme/Web%20Shop/_git/My%20App');
});

test.each([
  'https://dev.azure.com/ada/shop',
  'https://dev.azure.com/ada/shop/app',
  'https://dev.azure.com/ada/shop/_git',
  'https://dev.azure.com/ada/shop/_git/app/pullrequests',
  'https://dev.azure.com/ada/shop/more/_git/app',
  'https://dev.azure.com/_git/app',
  'https://ada.visualstudio.com/shop/app',
  'git@ssh.dev.azure.com:v2/ada/shop/app',
  'git@ssh.dev.azure.com:v3/ada/app',
])('%s is not the URL of a repository', (url) => {
  const repository = azureDevOpsRepository(url);
  expect(repository).toMatchObject({ path: '', cloneUrl: url });
  const [problem, ...others] = checkRepository(repository, 'repository');
  expect(problem).toMatchObject({ code: 'invalid-repository-url', path: 'repository.url' });
  expect(problem?.message).toContain("'https://dev.azure.com/acme/shop/_git/app'");
  expect(problem?.message).not.toContain(url);
  expect(others).toEqual([]);
});

test('the URL of the clone button contains a user name, which is refused as credentials', () => {
  const repository = azureDevOpsRepository('https://acme@dev.azure.com/acme/shop/_git/app');
  expect(checkRepository(repository, 'repository')).toMatchObject([
    { code: 'invalid-repository-url', message: expect.stringContaining('Remove them') as unknown },
  ]);
});

test('another URL is located as one of the same host', () => {
  const repository = azureDevOpsRepository('https://dev.azure.com/acme/shop/_git/app');
  const located = locateLike(repository, 'git@ssh.dev.azure.com:v3/acme/shop/app');
  expect(located).toEqual({ host: repository.host, path: repository.path, basePath: '' });
  expect(locateLike(repository, githubRepository('https://github.com/acme/app').url).path).toBe('');
});
