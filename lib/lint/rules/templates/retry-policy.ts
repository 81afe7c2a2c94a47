import type { TemplateSubject } from '../../model';
import { oneOf } from '../../structure/describe';
import type { Rule } from '../rule';

const POLICIES = ['Always', 'OnFailure', 'OnError', 'OnTransientError'];

export const retryPolicy: Rule<TemplateSubject> = {
  code: 'unknown-retry-policy',
  class: 'refused',
  needs: ['retryStrategy'],
  *check({ template }) {
    const node = template.get('retryStrategy').get('retryPolicy');
    const policy = node.text ?? '';
    if (policy === '' || POLICIES.includes(policy)) return;
    yield { node, message: `Argo has no retry policy '${policy}'. Use ${oneOf(POLICIES)}.` };
  },
};
