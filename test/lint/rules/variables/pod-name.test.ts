import { testFailures } from '../../failures';
import { dag, withX } from '../graphs/fixtures';

const use = (value: string, fields: object = {}): object =>
  dag([{ name: 'a', template: 'use', ...withX(value), ...fields }]);

describe('the name of the pod in an expression of a task', () => {
  testFailures({
    code: 'forbidden-pod-variable',
    wrong: {
      'in a condition': use('1', { when: '{{=pod.name}} == a' }),
      'in an argument of a loop': use('{{=pod.name}}', { withItems: ['1'] }),
    },
    right: { 'in an argument': use('{{=pod.name}}') },
  });
});
