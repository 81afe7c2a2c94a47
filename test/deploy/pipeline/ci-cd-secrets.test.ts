import type { CiCdPipelineProps } from '../../../lib/index';
import { CiCdPipeline, githubRepository, helmValues } from '../../../lib/index';
import { codesIn, errorsOf } from '../../support/index';

// Made up, and of the form that tokens have.
const TOKEN = 'ghp_0123456789abcdefghijABCDEFGHIJ012345';
const secret = { secret: 'github', key: 'token' };
const deploy = {
  repository: 'https://github.com/acme/config.git',
  credentials: { token: secret },
  updates: [helmValues('web/values.yaml', { tag: 'image.tag' })],
};

test.each([
  ['gitCredentials', { gitCredentials: { token: TOKEN } }],
  ['gitCredentials', { gitCredentials: { token: secret, username: TOKEN } }],
  ['deploy.credentials', { deploy: { ...deploy, credentials: { token: TOKEN } } }],
  ['deploy.credentials', { deploy: { ...deploy, credentials: { token: { secret: TOKEN, key: 'a' } } } }],
  ['webhookSecret', { webhookSecret: TOKEN }],
  ['commitStatus', { commitStatus: { token: TOKEN, argoUrl: 'https://argo.acme.dev' } }],
])('the secret itself at %s is found, and not repeated', (_, props: object) => {
  const errors = errorsOf((chart) => {
    const given: CiCdPipelineProps<unknown, 'github'> = {
      repository: githubRepository('https://github.com/acme/web'),
      webhookSecret: secret,
      branches: ['main'],
      image: 'ghcr.io/acme/web',
      deploy,
      ...props,
    };
    new CiCdPipeline(chart, 'web', given);
  });
  expect(codesIn(errors)).toEqual(['forbidden-secret-literal']);
  expect(errors.join()).not.toContain(TOKEN);
});
