import type { Cases } from '../../failures';
import { CONTAINER, pod, testFailures } from '../../failures';

const FAILED_ONCE = [{ node: 'main', attempt: 0, exitCode: 2 }];

function retry(retryStrategy: object): object {
  return pod({ retryStrategy });
}

const NOT_NUMBERS: Cases = {
  'a limit in words': retry({ limit: 'three' }),
  'a limit with a fraction': retry({ limit: '1.5' }),
  'an empty limit': retry({ limit: '' }),
  'a limit with blanks': retry({ limit: ' 1' }),
  'a limit of the workflow': pod({}, { retryStrategy: { limit: 'three' } }),
  'a limit of the defaults': pod({}, { templateDefaults: { retryStrategy: { limit: 'three' } } }),
  'a factor with a fraction': retry({ limit: 2, backoff: { duration: '1s', factor: '1.5' } }),
};

const NUMBERS: Cases = {
  'a number': retry({ limit: 2 }),
  'a number as text': retry({ limit: '2', backoff: { duration: '1s', factor: '2' } }),
  'an input': pod({
    inputs: { parameters: [{ name: 'limit', value: '2' }] },
    retryStrategy: { limit: '{{inputs.parameters.limit}}' },
  }),
  'a limit of the workflow that the template overrides': pod(
    { retryStrategy: { limit: 2 } },
    { retryStrategy: { limit: 'three' } },
  ),
};

describe('a number', () => {
  testFailures({ code: 'invalid-number', wrong: NOT_NUMBERS, right: NUMBERS, outcomes: FAILED_ONCE });
});

describe('the retries of a container set', () => {
  const set = (retries: unknown): object =>
    pod({
      container: undefined,
      containerSet: { retryStrategy: { retries }, containers: [{ name: 'main', ...CONTAINER }] },
    });
  testFailures({
    code: 'invalid-number',
    wrong: { 'a word': set('three') },
    right: { 'a number': set(3), 'a number as text': set('3') },
    // The controller does not run the command.
    argo: [],
  });
});

const BACKOFF = { retryStrategy: { limit: 2, backoff: { factor: 2 } } };

const WITHOUT_DURATION: Cases = {
  'a backoff with a factor': pod(BACKOFF),
  'an empty backoff': retry({ limit: 2, backoff: {} }),
  'an empty duration': retry({ limit: 2, backoff: { duration: '' } }),
  'a backoff with a maximum': retry({ limit: 2, backoff: { maxDuration: '1m' } }),
  'a backoff of the workflow': pod({}, BACKOFF),
};

const WITH_DURATION: Cases = {
  'a duration': retry({ limit: 2, backoff: { duration: '1s' } }),
  'a duration of the defaults': pod(BACKOFF, {
    templateDefaults: { retryStrategy: { backoff: { duration: '1s' } } },
  }),
  'no backoff': retry({ limit: 2 }),
};

describe('a backoff', () => {
  testFailures({
    code: 'missing-duration',
    wrong: WITHOUT_DURATION,
    right: WITH_DURATION,
    outcomes: FAILED_ONCE,
  });
});

const backoff = (fields: object): object => retry({ limit: 2, backoff: { duration: '1s', ...fields } });

describe('a duration of a backoff', () => {
  testFailures({
    code: 'invalid-duration',
    wrong: {
      'a backoff in words': backoff({ duration: '5 minutes' }),
      'a backoff in days': backoff({ duration: '1d' }),
      'a backoff without a unit': backoff({ duration: '1.5' }),
      'a maximum in words': backoff({ maxDuration: 'forever' }),
      'a cap in words': backoff({ cap: 'a minute' }),
    },
    right: {
      'seconds without a unit': backoff({ duration: '1', maxDuration: '10' }),
      'several units': backoff({ duration: '1s', maxDuration: '1h30m', cap: '1.5s' }),
    },
    outcomes: FAILED_ONCE,
  });
});
