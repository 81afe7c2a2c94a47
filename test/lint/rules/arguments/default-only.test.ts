import { CONTAINER, testFailures, workflow } from '../../failures';

const withArgument = (argument: object): object =>
  workflow({
    arguments: { parameters: [{ name: 'x', ...argument }] },
    templates: [{ name: 'main', container: CONTAINER }],
  });

describe('an argument of a Workflow', () => {
  testFailures({
    code: 'missing-argument-value',
    wrong: { 'with a default only': withArgument({ default: '1' }) },
    right: {
      'with a value': withArgument({ value: '1' }),
      'with both': withArgument({ value: '1', default: '2' }),
    },
  });
});
