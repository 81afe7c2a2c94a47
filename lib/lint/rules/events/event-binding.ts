import type { JsonNode } from '../../json';
import { isOfArgo } from '../../json';
import type { ManifestSubject } from '../../model';
import { invalidSyntax } from '../expressions/syntax';
import type { Rule } from '../rule';

/** Expressions on an event, which Argo's server evaluates when it arrives (server/event/dispatch, `dispatch`). */
const invalidEventExpression: Rule<ManifestSubject> = {
  code: 'invalid-expression',
  class: 'fails',
  *check({ root }) {
    if (!isBinding(root)) return;
    const submit = root.get('spec').get('submit');
    const metadata = submit.get('metadata');
    const texts = ['labels', 'annotations'].flatMap((field) => metadata.get(field).fields);
    yield* invalidSyntax([
      root.get('spec').get('event').get('selector'),
      metadata.get('name'),
      metadata.get('generateName'),
      ...texts.map(([, text]) => text),
      ...submit
        .get('arguments')
        .get('parameters')
        .items.map((argument) => argument.get('valueFrom').get('event')),
    ]);
  },
};

/** "failed to evaluate workflow template expression: unexpected token EOF" */
const missingSelector: Rule<ManifestSubject> = {
  code: 'missing-selector',
  class: 'fails',
  *check({ root }) {
    const node = root.get('spec').get('event').get('selector');
    if (!isBinding(root) || node.text?.trim() !== '') return;
    const message = `The selector is empty, so Argo cannot match events. Set an expression on the event, or 'true' for all events.`;
    yield { node, message };
  },
};

function isBinding(root: JsonNode): boolean {
  return root.get('kind').text === 'WorkflowEventBinding' && isOfArgo(root.get('apiVersion').value);
}

/** The rules for WorkflowEventBindings. */
export const EVENT_BINDING_RULES: readonly Rule<ManifestSubject>[] = [
  missingSelector,
  invalidEventExpression,
];
