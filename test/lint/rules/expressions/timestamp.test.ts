import { testFailures } from '../../failures';
import { dag, steps, withX } from '../graphs/fixtures';

const use = (value: string): object => ({ name: 'a', template: 'use', ...withX(value) });

describe('the time of creation in an expression', () => {
  testFailures({
    code: 'forbidden-timestamp',
    wrong: {
      'of a task': dag([use("{{=workflow.creationTimestamp + 'x'}}")]),
      'of a step': steps([[use('{{=upper(workflow.creationTimestamp)}}')]]),
    },
    right: {
      'in a format': dag([use('{{=upper(workflow.creationTimestamp.RFC3339)}}')]),
      'in a date of sprig': steps([[use("{{=sprig.date('2006', workflow.creationTimestamp)}}")]]),
      'in a simple tag': steps([[use('{{workflow.creationTimestamp}}')]]),
    },
  });
});
