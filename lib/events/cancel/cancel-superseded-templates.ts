import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import { SERVICE_ACCOUNT_TOKEN } from '../../ci/rbac/service-account-token';
import { libraryImage } from '../../images/image-settings';
import { READ_ONLY_CONTAINER } from '../../kubernetes/security-context';
import type { Expression, ParameterReference, Templated, TemplateProps } from '../../workflow';
import {
  ContainerTemplate,
  LOGS_AS_TERMINATION_MESSAGE,
  ResourceTemplate,
  StepsTemplate,
  SuspendTemplate,
  expression,
  parameter,
} from '../../workflow';

/** The label of the concurrency group: builds of which only the newest should run. */
export const CONCURRENCY_GROUP_LABEL = 'cdk8s-argo-ci/concurrency-group';

/** The label by Argo Events: when a Sensor created an object, in milliseconds since the epoch. */
const CREATED_LABEL = 'events.argoproj.io/action-timestamp';

/** The label by Argo's controller: whether a workflow has completed. */
const COMPLETED_LABEL = 'workflows.argoproj.io/completed';

/** The API server can be unavailable for a moment, and a build can complete between being listed and being stopped. */
const RETRY: TemplateProps['retryStrategy'] = {
  limit: 3,
  retryPolicy: 'Always',
  backoff: { duration: '2s', factor: 2 },
};

/** The inputs of the templates that look for the build and stop older ones. */
const BUILD = { concurrencyGroup: parameter({ name: 'concurrency-group' }), workflow: parameter() };

/** The templates that look for the build and stop older ones. */
interface Parts {
  readonly find: ReturnType<typeof findTemplate>;
  readonly stop: ReturnType<typeof stopTemplate>;
}

/** The properties of the templates. */
export interface CancelSupersededParts {
  /** How long to wait for a build that does not exist yet. */
  readonly retryDelay?: string;

  /** Fields of the container that stops builds. */
  readonly container?: Templated<Partial<argo.Container>>;
}

/**
 * Adds the template `cancel`: it looks for the build and stops older ones; if the build does not exist, it waits and tries
 * again. Both attempts use `--ignore-not-found`, so that the run succeeds for a missing build, but fails for missing rights.
 */
export function addCancelSuperseded(
  scope: Construct,
  { retryDelay, container }: CancelSupersededParts,
): void {
  const parts = { find: findTemplate(scope), stop: stopTemplate(scope, container) };
  const late = cancelLate(scope, parts, retryDelay);
  const cancel = new StepsTemplate(scope, 'cancel', {
    inputs: BUILD,
    outputs: { outcome: parameter({ globalName: 'outcome' }) },
  });
  const { concurrencyGroup, workflow } = cancel.inputReferences;
  const { created } = cancel.step('find', parts.find, { workflow }).outputs;
  const group = cancel.parallel();
  group.step('stop', parts.stop, { concurrencyGroup, created }, { when: expression`${created} != ''` });
  const again = group.step(
    'late',
    late,
    { concurrencyGroup, workflow },
    { when: expression`${created} == ''` },
  );
  cancel.setOutputs({ outcome: outcome(created, workflow, again.outputs.outcome) });
}

/** Adds the template of the second attempt. */
function cancelLate(scope: Construct, { find, stop }: Parts, retryDelay = '10s') {
  const wait = new SuspendTemplate(scope, 'wait', { suspend: { duration: retryDelay } });
  const late = new StepsTemplate(scope, 'cancel-late', { inputs: BUILD, outputs: { outcome: parameter() } });
  const { concurrencyGroup, workflow } = late.inputReferences;
  late.step('wait', wait);
  const { created } = late.step('find', find, { workflow }).outputs;
  late.step('stop', stop, { concurrencyGroup, created }, { when: expression`${created} != ''` });
  const why = ' was not created by a Sensor, was refused, or is gone.';
  const missing = expression`${'Nothing was stopped: '} + ${workflow} + ${why}`;
  late.setOutputs({ outcome: outcome(created, workflow, missing) });
  return late;
}

/** Adds the template that outputs when the build was created (by the executor's kubectl); empty if it does not exist. */
function findTemplate(scope: Construct) {
  const jsonPath = `{.metadata.labels.${CREATED_LABEL.replaceAll('.', '\\.')}}`;
  return new ResourceTemplate(scope, 'find', {
    inputs: { workflow: parameter() },
    outputs: { created: parameter({ valueFrom: { jsonPath }, default: '' }) },
    retryStrategy: RETRY,
    resource: ({ inputs }) => ({
      action: 'get',
      // One argument, so that no name is taken for a flag.
      flags: [`workflows.argoproj.io/${inputs.workflow}`, '--ignore-not-found'],
    }),
  });
}

/**
 * Adds the template that stops older builds. The operator `<` of a label selector compares numbers (apimachinery,
 * pkg/labels, `Parse`), so that the API server selects them, and never the build itself.
 */
function stopTemplate(scope: Construct, container: Templated<Partial<argo.Container>> = {}) {
  const { volumeMounts = [], ...fields } = container;
  return new ContainerTemplate(scope, 'stop', {
    volumes: [SERVICE_ACCOUNT_TOKEN.volume],
    inputs: { concurrencyGroup: parameter({ name: 'concurrency-group' }), created: parameter() },
    retryStrategy: RETRY,
    container: ({ inputs }) => {
      const labels = [
        `${CONCURRENCY_GROUP_LABEL}=${inputs.concurrencyGroup}`,
        `${CREATED_LABEL}<${inputs.created}`,
        `${COMPLETED_LABEL}!=true`,
      ];
      return {
        image: fields.image ?? libraryImage(scope, 'argo'),
        command: ['argo'],
        args: ['stop', '--selector', labels.join(',')],
        resources: { requests: { cpu: '10m', memory: '64Mi' }, limits: { memory: '256Mi' } },
        securityContext: READ_ONLY_CONTAINER,
        ...LOGS_AS_TERMINATION_MESSAGE,
        ...fields,
        volumeMounts: [SERVICE_ACCOUNT_TOKEN.mount, ...volumeMounts],
      };
    },
  });
}

/** The result in words, for users who look at the run. */
function outcome(
  created: ParameterReference,
  workflow: ParameterReference,
  otherwise: ParameterReference,
): Expression {
  return expression`${created} != '' ? ${'Stopped what is older than '} + ${workflow} : ${otherwise}`;
}
