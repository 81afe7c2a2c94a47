import type { Cases } from '../../failures';
import { CONTAINER, pod, testFailures, workflow } from '../../failures';

const suspend = (duration: string): object => pod({ container: undefined, suspend: { duration } });

const WRONG: Cases = {
  'a timeout with an unknown unit': pod({ timeout: '5x' }),
  'a timeout of the defaults without a unit': pod({}, { templateDefaults: { timeout: '5' } }),
  'a pause in days': suspend('1d'),
  'an age in days': pod({
    memoize: { key: 'a', maxAge: '1d', cache: { configMap: { name: 'cache' } } },
  }),
};

const RIGHT: Cases = {
  'a timeout': pod({ timeout: '5m' }),
  'a timeout of the defaults': workflow({
    templateDefaults: { timeout: '5m' },
    templates: [
      { name: 'main', dag: { tasks: [{ name: 'a', template: 'b' }] } },
      { name: 'b', container: CONTAINER },
    ],
  }),
  'a pause in seconds': suspend('5'),
  'a pause without an end': suspend(''),
  'an age': pod({ memoize: { key: 'a', maxAge: '24h', cache: { configMap: { name: 'cache' } } } }),
  'an input': pod({
    inputs: { parameters: [{ name: 'timeout', value: '5m' }] },
    timeout: '{{inputs.parameters.timeout}}',
  }),
};

testFailures({ code: 'invalid-duration', wrong: WRONG, right: RIGHT });

describe('the pause of a container set', () => {
  const set = (duration: string): object =>
    pod({
      container: undefined,
      containerSet: { retryStrategy: { retries: 1, duration }, containers: [{ name: 'main', ...CONTAINER }] },
    });
  testFailures({
    code: 'invalid-duration',
    wrong: { 'a day': set('1d'), 'a number without a unit': set('10') },
    right: { 'ten seconds': set('10s') },
    argo: [],
  });
});
