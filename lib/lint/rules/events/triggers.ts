import { isTimezone, parseSchedule } from '../../../argo/schedule';
import type { JsonNode } from '../../json';
import type { SensorSubject, Trigger } from '../../model';
import { duplicateNames } from '../names';
import type { Rule, RuleFinding } from '../rule';

/** The operations of triggers for objects; without one, a `k8s` trigger creates the object. */
const OPERATIONS = {
  k8s: ['create', 'update', 'patch', 'delete'],
  argoWorkflow: ['submit', 'submit-from', 'suspend', 'retry', 'resume', 'resubmit', 'terminate', 'stop'],
} as const;

const METHODS = ['', 'GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** The fields that triggers need, as far as the controller looks at them. */
const NEEDED: { readonly [type: string]: readonly string[] } = {
  k8s: ['source'],
  argoWorkflow: ['source', 'operation'],
  http: ['url'],
  awsLambda: ['functionName', 'region', 'payload'],
  kafka: ['url', 'topic', 'payload'],
  nats: ['url', 'subject', 'payload'],
  slack: ['slackToken'],
  openWhisk: ['actionName', 'host', 'payload'],
  custom: ['serverURL', 'spec'],
  email: ['host'],
};

/** Triggers that the controller of Argo Events does not accept (v1.9.7, pkg/reconciler/sensor/validate.go). */
export const invalidTrigger: Rule<SensorSubject> = {
  code: 'invalid-trigger',
  class: 'fails',
  *check({ sensor: { node, triggers } }) {
    if (triggers.length === 0)
      yield { node: node.get('spec'), message: `The Sensor has no triggers. Set 'triggers'.` };
    for (const trigger of triggers) yield* checkTrigger(trigger);
  },
};

function* checkTrigger({ node, template }: Trigger): Generator<RuleFinding> {
  if ((template.get('name').text ?? '') === '')
    yield {
      node: template.exists ? template : node,
      message: `The trigger has no name. Set 'template.name'.`,
    };
  for (const [type, fields] of Object.entries(NEEDED)) {
    const body = template.get(type);
    if (!body.exists) continue;
    for (const field of fields)
      if (!body.get(field).exists || body.get(field).text === '')
        yield { node: body, message: `The trigger has no '${field}'. Set it.` };
  }
  for (const [type, operations] of Object.entries<readonly string[]>(OPERATIONS)) {
    const operation = template.get(type).get('operation');
    const text = operation.text ?? '';
    if (text !== '' && !operations.includes(text))
      yield {
        node: operation,
        message: `'${text}' is not an operation of this trigger. Use one of ${operations.join(', ')}.`,
      };
  }
  yield* checkSubmission(template.get('argoWorkflow'));
  const method = template.get('http').get('method');
  if (!METHODS.includes(method.text ?? ''))
    yield {
      node: method,
      message: `'${method.text ?? ''}' is not a method. Use one of ${METHODS.slice(1).join(', ')}.`,
    };
  yield* checkPolicy(node.get('policy'), template);
  for (const reset of template.get('conditionsReset').items) yield* checkReset(reset.get('byTime'));
  const dlq = node.get('dlqTrigger');
  for (const one of dlq.exists ? [node, dlq] : [])
    if (one.get('atLeastOnce').value !== true)
      yield { node: one, message: `A trigger with a 'dlqTrigger', and that one, need 'atLeastOnce: true'.` };
}

/** The objects that the Argo CLI submits (v1.9.7, pkg/sensors/triggers/argo-workflow, `Execute`: "invalid kind"). */
function* checkSubmission(body: JsonNode): Generator<RuleFinding> {
  const operation = body.get('operation').text ?? '';
  const node = body.get('source').get('resource').get('kind');
  const kind = node.text ?? '';
  if (kind === '') return;
  if (operation === 'submit' && /^(?:Cluster)?WorkflowTemplate$|^CronWorkflow$/.test(kind))
    yield {
      node,
      message: `'submit' needs a Workflow, not a ${kind}. Use 'submit-from', or a Workflow with a 'workflowTemplateRef'.`,
    };
  if (operation === 'submit-from' && !/^(?:workflowtemplate|cronworkflow)$/i.test(kind))
    yield {
      node,
      message: `'submit-from' needs a WorkflowTemplate or a CronWorkflow, not a ${kind}. Use 'submit' for a Workflow.`,
    };
}

/** A policy says which result of a trigger is a success. */
function* checkPolicy(policy: JsonNode, template: JsonNode): Generator<RuleFinding> {
  const isObject = Object.keys(OPERATIONS).some((type) => template.get(type).exists);
  const isRequest = !isObject && ['http', 'awsLambda'].some((type) => template.get(type).exists);
  for (const [isUsed, field, list] of [
    [isObject, 'k8s', 'labels'],
    [isRequest, 'status', 'allow'],
  ] as const) {
    const node = policy.get(field);
    if (isUsed && node.exists && !node.get(list).exists)
      yield { node, message: `The policy has no '${list}'. Set it, or remove the policy.` };
  }
}

function* checkReset(reset: JsonNode): Generator<RuleFinding> {
  const [cron, timezone] = [reset.get('cron'), reset.get('timezone')];
  if (!parseSchedule(cron.text ?? '').ok)
    yield { node: cron.exists ? cron : reset, message: `'${cron.text ?? ''}' is not a valid schedule.` };
  if (timezone.exists && !isTimezone(timezone.text ?? ''))
    yield { node: timezone, message: `'${timezone.text ?? ''}' is not a time zone.` };
}

/** The controller accepts no two triggers of one name. */
export const duplicateTrigger: Rule<SensorSubject> = {
  code: 'duplicate-trigger',
  class: 'fails',
  check: ({ sensor: { node } }) =>
    duplicateNames({
      items: node
        .get('spec')
        .get('triggers')
        .items.map((trigger) => trigger.get('template')),
      noun: 'trigger',
    }),
};
