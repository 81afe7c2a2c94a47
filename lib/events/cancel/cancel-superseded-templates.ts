import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
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

/** The label by which builds belong together of which only the newest is wanted. */
export const CONCURRENCY_GROUP_LABEL = 'cdk8s-argo-ci/concurrency-group';

/** The label with which Argo Events says when a Sensor created an object, in milliseconds since 1970. */
const CREATED_LABEL = 'events.argoproj.io/action-timestamp';

/** The label with which Argo's controller says that a workflow has ended. */
const COMPLETED_LABEL = 'workflows.argoproj.io/completed';

/** The API server can be away for a moment, and a build can end between being listed and being stopped. */
const RETRY: TemplateProps['retryStrategy'] = {
  limit: 3,
  retryPolicy: 'Always',
  backoff: { duration: '2s', factor: 2 },
};

/** A build and its line, as the templates take them that look for the build and stop what is older. */
const BUILD = { concurrencyGroup: parameter({ name: 'concurrency-group' }), workflow: parameter() };

/** The templates that do the work, and what one looks for. */
interface Parts {
  readonly find: ReturnType<typeof findTemplate>;
  readonly stop: ReturnType<typeof stopTemplate>;
}

/** What the templates are made of. */
export interface CancelSupersededParts {
  /** How long to wait for a build that is not there. */
  readonly retryDelay?: string;

  /** Fields of the container that stops builds. */
  readonly container?: Templated<Partial<argo.Container>>;
}

/**
 * Adds the template `cancel`: it looks for the build and stops what is older; if the build is not there, it waits
 * and does the same once more. Both tries look with `--ignore-not-found`, so that only a build which is missing ends
 * well, and missing rights do not.
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

/** The second try: `cancel` without a third one. */
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

/** When the build was created, by Argo's own kubectl; an empty text if there is no such build. */
function findTemplate(scope: Construct) {
  const jsonPath = `{.metadata.labels.${CREATED_LABEL.replaceAll('.', '\\.')}}`;
  return new ResourceTemplate(scope, 'find', {
    inputs: { workflow: parameter() },
    outputs: { created: parameter({ valueFrom: { jsonPath }, default: '' }) },
    retryStrategy: RETRY,
    resource: ({ inputs }) => ({
      action: 'get',
      // One argument, so that nothing in a name is taken for a flag.
      flags: [`workflows.argoproj.io/${inputs.workflow}`, '--ignore-not-found'],
    }),
  });
}

/**
 * Stops what is older. Kubernetes compares the value of a label with a number by `<` (apimachinery, pkg/labels,
 * `Parse`), so that nothing has to be read, compared and handed on, and the build itself is never among them.
 */
function stopTemplate(scope: Construct, container: Templated<Partial<argo.Container>> = {}) {
  return new ContainerTemplate(scope, 'stop', {
    inputs: { concurrencyGroup: parameter({ name: 'concurrency-group' }), created: parameter() },
    retryStrategy: RETRY,
    container: ({ inputs }) => {
      const labels = [
        `${CONCURRENCY_GROUP_LABEL}=${inputs.concurrencyGroup}`,
        `${CREATED_LABEL}<${inputs.created}`,
        `${COMPLETED_LABEL}!=true`,
      ];
      return {
        image: 'quay.io/argoproj/argocli:v3.7.6',
        command: ['argo'],
        args: ['stop', '--selector', labels.join(',')],
        resources: { requests: { cpu: '10m', memory: '64Mi' }, limits: { memory: '256Mi' } },
        securityContext: {
          allowPrivilegeEscalation: false,
          capabilities: { drop: ['ALL'] },
          readOnlyRootFilesystem: true,
        },
        ...LOGS_AS_TERMINATION_MESSAGE,
        ...container,
      };
    },
  });
}

/** What came of it, in words: for whoever looks at the run. */
function outcome(
  created: ParameterReference,
  workflow: ParameterReference,
  otherwise: ParameterReference,
): Expression {
  return expression`${created} != '' ? ${'Stopped what is older than '} + ${workflow} : ${otherwise}`;
}
