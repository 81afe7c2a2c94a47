import type { CiCdPipelineProps } from '../../../lib/index';
import { CiCdPipeline, githubRepository, helmValues } from '../../../lib/index';
import { codesIn, errorsOf } from '../../support/index';

// Invented tokens in the format of real ones.
const TOKEN = 'ghp_0123456789abcdefghijABCDEFGHIJ012345';
const secret = { secret: 'github', key: 'token' };
const deploy = {
  repository: 'https://github.com/acme/config.git',
  credentials: { token: secret },
  updates: [helmValues('web/values.yaml', { tag: 'image.tag' })],
};

test.each([
  ['credentials', { credentials: { token: TOKEN } }],
  ['credentials', { credentials: { token: secret, username: TOKEN } }],
  ['deploy.credentials', { deploy: { ...deploy, credentials: { token: TOKEN } } }],
  ['deploy.credentials', { deploy: { ...deploy, credentials: { token: { secret: TOKEN, key: 'a' } } } }],
  ['webhookSecret', { webhookSecret: TOKEN }],
  ['commitStatus', { commitStatus: { token: TOKEN, argoUrl: 'https://argo.acme.dev' } }],
])('a literal secret in %s is refused without repeating it', (_, props: object) => {
  const errors = errorsOf((chart) => {
    const given: CiCdPipelineProps<unknown, 'github'> = {
      repository: githubRepository('https://github.com/acme/web'),
      webhookSecret: secret,
      branches: ['main'],
      imageName: 'ghcr.io/acme/web',
      deploy,
      ...props,
    };
    new CiCdPipeline(chart, 'web', given);
  });
  expect(codesIn(errors)).toEqual(['forbidden-secret-literal']);
  expect(errors.join()).not.toContain(TOKEN);
});
