import { App, Chart } from 'cdk8s';
import { ServiceAccount } from 'cdk8s-plus-27';
import type { ResourceTemplateProps } from '../../../lib';
import {
  ChildWorkflowTemplate,
  ClusterWorkflowTemplate,
  ContainerTemplate,
  CronWorkflow,
  DagTemplate,
  HttpTemplate,
  PluginTemplate,
  PodControllerRbac,
  RawTemplate,
  ResourceTemplate,
  Workflow,
  WorkflowTemplate,
  artifact,
  hook,
  parameter,
  variables,
} from '../../../lib';
import type { PodControllerRbacProps } from '../../../lib/ci/rbac/pod-controller-rbac-props';
import type { WorkflowResource } from '../../../lib/workflow';
import { synthChart } from '../../support';
import { manifestsOf, problemsOf } from '../synth';

const EXECUTOR = {
  apiGroups: ['argoproj.io'],
  resources: ['workflowtaskresults'],
  verbs: ['create', 'patch'],
};
const CONTAINER = { image: 'busybox:1.37', command: ['true'] };

interface Outcome {
  /** The rules that the templates add to the Role. */
  readonly derived: readonly unknown[];
  readonly problems: readonly string[];
}

/** The Role of a workflow to which `add` adds templates. */
function outcomeOf(
  add: (workflow: WorkflowResource, chart: Chart) => void,
  props: PodControllerRbacProps = {},
): Outcome {
  const chart = new Chart(new App(), 'test', { namespace: 'ci' });
  const { serviceAccount } = new PodControllerRbac(chart, 'rbac', props);
  add(new WorkflowTemplate(chart, 'run', { serviceAccount }), chart);
  return { derived: derivedIn(chart), problems: problemsOf(chart) };
}

function derivedIn(chart: Chart, name = 'pod-controller'): readonly unknown[] {
  const role = manifestsOf(chart).find(({ kind, metadata }) => kind === 'Role' && metadata.name === name);
  if (role === undefined) throw new Error(`There is no Role '${name}'.`);
  const [first, ...others] = 'rules' in role && Array.isArray(role.rules) ? (role.rules as unknown[]) : [];
  expect(first).toEqual(EXECUTOR);
  return others;
}

type Resource = ResourceTemplateProps<{}, {}>['resource'];

function ofResource(resource: Resource, props: PodControllerRbacProps = {}): Outcome {
  return outcomeOf((workflow) => new ResourceTemplate(workflow, 'act', { resource }), props);
}

const object = (apiVersion: string, kind: string, namespace?: string) => ({
  apiVersion,
  kind,
  metadata: { name: 'a', ...(namespace !== undefined && { namespace }) },
});

describe('the rule for a resource template', () => {
  test.each<[string, Resource, string, string, string[]]>([
    ['create', { action: 'create', manifest: object('batch/v1', 'Job') }, 'batch', 'jobs', ['create']],
    [
      'create and wait',
      {
        action: 'create',
        successCondition: 'status.succeeded == 1',
        manifest: object('batch/v1', 'Job'),
      },
      'batch',
      'jobs',
      ['create', 'get'],
    ],
    [
      'apply',
      { action: 'apply', manifest: object('v1', 'ConfigMap') },
      '',
      'configmaps',
      ['create', 'get', 'patch'],
    ],
    [
      'replace',
      { action: 'replace', manifest: object('networking.k8s.io/v1', 'Ingress') },
      'networking.k8s.io',
      'ingresses',
      ['get', 'update'],
    ],
    [
      'patch',
      { action: 'patch', manifest: object('apps/v1', 'Deployment') },
      'apps',
      'deployments',
      ['patch'],
    ],
    [
      'patch by name',
      { action: 'patch', mergeStrategy: 'json', manifest: '[]', flags: ['deployment', 'web'] },
      'apps',
      'deployments',
      ['get', 'patch'],
    ],
    [
      'patch a subresource',
      { action: 'patch', manifest: '{}', flags: ['wf/a', '--subresource=status'] },
      'argoproj.io',
      'workflows/status',
      ['get', 'patch'],
    ],
    ['delete', { action: 'delete', manifest: object('v1', 'Secret') }, '', 'secrets', ['delete']],
    [
      'delete by label',
      { action: 'delete', flags: ['pods', '-l', 'app=web'] },
      '',
      'pods',
      ['list', 'delete'],
    ],
    ['get by name', { action: 'get', flags: ['sts/web'] }, 'apps', 'statefulsets', ['get']],
    ['get all', { action: 'get', flags: ['eventbus'] }, 'argoproj.io', 'eventbus', ['list']],
    [
      'YAML with tags',
      { action: 'create', manifest: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: "{{workflow.name}}"\n' },
      '',
      'pods',
      ['create'],
    ],
    [
      'the namespace of the workflow',
      { action: 'create', manifest: object('v1', 'Pod', `${variables.workflow.namespace}`) },
      '',
      'pods',
      ['create'],
    ],
    [
      'the namespace of the Role',
      { action: 'get', manifest: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n  namespace: ci\n' },
      '',
      'pods',
      ['get'],
    ],
  ])('%s', (_, resource, group, resources, verbs) => {
    expect(ofResource(resource)).toEqual({
      derived: [{ apiGroups: [group], resources: [resources], verbs }],
      problems: [],
    });
  });

  test('covers all objects of a manifest, and groups types with the same verbs', () => {
    const manifest = [object('v1', 'Service'), object('apps/v1', 'Deployment'), object('v1', 'ConfigMap')]
      .map(({ apiVersion, kind }) => `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: a\n`)
      .join('---\n');
    expect(ofResource({ action: 'create', manifest }).derived).toEqual([
      { apiGroups: [''], resources: ['configmaps', 'services'], verbs: ['create'] },
      { apiGroups: ['apps'], resources: ['deployments'], verbs: ['create'] },
    ]);
  });

  test('covers reading outputs', () => {
    const { derived } = outcomeOf((workflow) => {
      new ResourceTemplate(workflow, 'act', {
        outputs: { uid: parameter({ valueFrom: { jsonPath: '{.metadata.uid}' } }) },
        resource: { action: 'create', manifest: object('v1', 'Pod') },
      });
    });
    expect(derived).toEqual([{ apiGroups: [''], resources: ['pods'], verbs: ['create', 'get'] }]);
  });

  test('is not added if another rule grants the right', () => {
    const rule = { apiGroups: ['*'], resources: ['*'], verbs: ['*'] };
    const resource: Resource = { action: 'create', manifest: object('v1', 'Pod') };
    expect(ofResource(resource, { rules: [rule] })).toEqual({ derived: [rule], problems: [] });
    const named = { apiGroups: [''], resources: ['pods'], resourceNames: ['b'], verbs: ['create'] };
    expect(ofResource(resource, { rules: [named] }).derived).toHaveLength(2);
  });
});

describe('a warning', () => {
  test('says which rule an unknown kind needs', () => {
    const resource: Resource = { action: 'create', manifest: object('kafka.acme.dev/v1', 'KafkaTopic') };
    const { derived, problems } = ofResource(resource);
    expect(derived).toEqual([]);
    expect(problems).toEqual([
      expect.stringContaining(
        "rules: The template 'test/run/act' needs a right. No rule is derived: the kind 'KafkaTopic' is not known. " +
          "Add { apiGroups: ['kafka.acme.dev'], resources: ['kafkatopics'], verbs: ['create'] } to 'rules'. [missing-permission]",
      ),
    ]);
    const rules = [{ apiGroups: ['kafka.acme.dev'], resources: ['kafkatopics'], verbs: ['create'] }];
    expect(ofResource(resource, { rules })).toEqual({ derived: rules, problems: [] });
  });

  test('says which rules are missing if none are derived', () => {
    const resource: Resource = { action: 'create', manifest: object('v1', 'Pod') };
    const { derived, problems } = ofResource(resource, { deriveRules: false });
    expect(derived).toEqual([]);
    expect(problems).toEqual([
      expect.stringContaining("Add { apiGroups: [''], resources: ['pods'], verbs: ['create'] } to 'rules'."),
    ]);
  });

  test.each<[string, Resource, string]>([
    [
      'another namespace',
      { action: 'create', manifest: object('v1', 'Pod', 'prod') },
      "its object is in the namespace 'prod'",
    ],
    ['a flag', { action: 'get', flags: ['pod', 'a', '-n', 'prod'] }, "its namespace is 'prod'"],
    [
      'no namespace',
      { action: 'create', manifest: object('v1', 'Namespace') },
      "only a ClusterRole grants rights on 'namespaces'",
    ],
    [
      'a kind in a variable',
      { action: 'create', manifest: object('v1', '{{workflow.parameters.kind}}') },
      'the kind of its object is only known at run time',
    ],
    [
      'a manifest in a variable',
      { action: 'create', manifest: '{{workflow.parameters.object}}' },
      'the kind of its object is only known at run time',
    ],
    ['an unknown type', { action: 'get', flags: ['kafka/a'] }, "the type 'kafka' is not known"],
  ])('says why a right is not known: %s', (_, resource, reason) => {
    const { derived, problems } = ofResource(resource);
    expect(derived).toEqual([]);
    expect(problems.filter((problem) => problem.includes('[unknown-permission]'))).toEqual([
      expect.stringContaining(`for the template 'test/run/act': ${reason}.`),
    ]);
  });

  test('names a manifest that is read from an artifact', () => {
    const { problems } = outcomeOf((workflow) => {
      new ResourceTemplate(workflow, 'act', {
        inputs: { object: artifact('/object') },
        resource: { action: 'create', manifestFrom: { artifact: { name: 'object' } } },
      });
    });
    expect(problems).toEqual([expect.stringContaining('its object is read from an artifact')]);
  });
});

const AGENT = [
  { apiGroups: ['argoproj.io'], resources: ['workflowtasksets'], verbs: ['list', 'watch'] },
  { apiGroups: ['argoproj.io'], resources: ['workflowtasksets/status'], verbs: ['patch'] },
];

test('HTTP and plugin templates add the rights of the agent', () => {
  expect(
    outcomeOf((workflow) => new PluginTemplate(workflow, 'act', { plugin: { hello: {} } })).derived,
  ).toEqual(AGENT);
  const { derived, problems } = outcomeOf((workflow) => {
    new HttpTemplate(workflow, 'act', {
      http: {
        url: 'https://acme.dev',
        headers: [{ name: 'Authorization', valueFrom: { secretKeyRef: { name: 'acme', key: 'token' } } }],
      },
    });
  });
  expect(derived).toEqual([
    { apiGroups: [''], resources: ['secrets'], resourceNames: ['acme'], verbs: ['get'] },
    ...AGENT,
  ]);
  expect(problems).toEqual([]);
});

test('artifact garbage collection adds the rights of its pods', () => {
  const expected = [
    { apiGroups: ['argoproj.io'], resources: ['workflowartifactgctasks'], verbs: ['list', 'watch'] },
    { apiGroups: ['argoproj.io'], resources: ['workflowartifactgctasks/status'], verbs: ['patch'] },
  ];
  const chart = new Chart(new App(), 'test');
  const { serviceAccount } = new PodControllerRbac(chart, 'rbac');
  new WorkflowTemplate(chart, 'run', { serviceAccount, artifactGC: { strategy: 'OnWorkflowDeletion' } });
  expect(derivedIn(chart)).toEqual(expected);

  const own = outcomeOf((workflow) => {
    new ContainerTemplate(workflow, 'act', {
      outputs: {
        log: artifact({
          path: '/log',
          artifactGC: { strategy: 'OnWorkflowCompletion', serviceAccountName: 'argo-ci' },
        }),
      },
      container: CONTAINER,
    });
  });
  expect(own.derived).toEqual(expected);
  const never = outcomeOf((_, chartOfRun) => {
    new WorkflowTemplate(chartOfRun, 'other', {
      serviceAccountName: 'argo-ci',
      artifactGC: { strategy: 'Never', serviceAccountName: 'argo-ci' },
    });
  });
  expect(never.derived).toEqual([]);
});

const CREATE_PODS = { apiGroups: [''], resources: ['pods'], verbs: ['create'] };

/** A WorkflowTemplate with a template that creates a Pod, and a DAG that calls it. */
function library(chart: Chart, id = 'library') {
  const shared = new WorkflowTemplate(chart, id, { entrypoint: 'main' });
  const create = new ResourceTemplate(shared, 'create', {
    resource: { action: 'create', manifest: object('v1', 'Pod') },
  });
  const main = new DagTemplate(shared, 'main');
  main.task('create', create);
  return { shared, create, main };
}

describe('the workflows that use the ServiceAccount', () => {
  test('are those that name it, with the templates that they call', () => {
    const { derived } = outcomeOf((workflow, chart) => {
      new DagTemplate(workflow, 'main').task('call', library(chart).main);
    });
    expect(derived).toEqual([CREATE_PODS]);
  });

  test('include hooks, exit handlers, inline and raw templates', () => {
    const called = outcomeOf((workflow, chart) => {
      const wait = new ContainerTemplate(workflow, 'wait', { container: CONTAINER });
      const main = new DagTemplate(workflow, 'main');
      main.task('wait', wait).addHook('exit', hook(library(chart).create));
    });
    expect(called.derived).toEqual([CREATE_PODS]);
    const exit = outcomeOf((workflow, chart) => {
      workflow.addHook('exit', hook(library(chart).create));
    });
    expect(exit.derived).toEqual([CREATE_PODS]);
    const inline = outcomeOf((workflow) => {
      const main = new DagTemplate(workflow, 'main');
      const resource = { action: 'create', manifest: object('v1', 'Pod') } as const;
      main.task('create', new ResourceTemplate(main, 'create', { resource }));
    });
    expect(inline.derived).toEqual([CREATE_PODS]);
    const raw = outcomeOf((workflow) => {
      const manifest = 'apiVersion: v1\nkind: Pod\n';
      new RawTemplate(workflow, 'act', { manifest: { resource: { action: 'create', manifest } } });
    });
    expect(raw.derived).toEqual([CREATE_PODS]);
  });

  test('include the WorkflowTemplate that one of them runs, and the child that one creates', () => {
    const chart = new Chart(new App(), 'test', { namespace: 'ci' });
    const { serviceAccount } = new PodControllerRbac(chart, 'rbac');
    const { shared } = library(chart);
    new CronWorkflow(chart, 'nightly', {
      schedules: ['@daily'],
      workflowSpec: { ...shared.submission(), serviceAccount },
    });
    expect(derivedIn(chart)).toEqual([CREATE_PODS]);
    const parent = outcomeOf((workflow, other) => {
      new ChildWorkflowTemplate(workflow, 'child', { child: library(other).shared });
    });
    expect(parent.derived).toEqual([
      { apiGroups: ['argoproj.io'], resources: ['workflows'], verbs: ['create', 'get'] },
    ]);
  });

  test('are found by name and namespace, whatever created the account, in any order', () => {
    const app = new App();
    const chart = new Chart(app, 'test', { namespace: 'ci' });
    const here = new Workflow(chart, 'here', { serviceAccountName: 'ada' });
    new ResourceTemplate(here, 'act', { resource: { action: 'get', manifest: object('v1', 'Pod') } });
    const elsewhere = new Workflow(new Chart(app, 'other', { namespace: 'prod' }), 'elsewhere', {
      serviceAccountName: 'ada',
    });
    new ResourceTemplate(elsewhere, 'act', {
      resource: { action: 'delete', manifest: object('v1', 'Pod') },
    });
    const everywhere = new ClusterWorkflowTemplate(chart, 'everywhere', { serviceAccountName: 'ada' });
    new ResourceTemplate(everywhere, 'act', {
      resource: { action: 'create', manifest: object('v1', 'ConfigMap') },
    });
    const serviceAccount = ServiceAccount.fromServiceAccountName(chart, 'account', 'ada', {
      namespaceName: 'ci',
    });
    new PodControllerRbac(chart, 'rbac', { serviceAccount });
    expect(derivedIn(chart)).toEqual([
      { apiGroups: [''], resources: ['configmaps'], verbs: ['create'] },
      { apiGroups: [''], resources: ['pods'], verbs: ['get'] },
    ]);
  });

  test("do not include templates that run with another account's token", () => {
    const { derived } = outcomeOf((workflow) => {
      new ResourceTemplate(workflow, 'act', {
        serviceAccountName: 'other',
        executor: { serviceAccountName: 'other' },
        resource: { action: 'create', manifest: object('v1', 'Pod') },
      });
    });
    expect(derived).toEqual([]);
  });

  test('are collected again after a change, and without an account nothing is', () => {
    const chart = new Chart(new App(), 'test');
    const { serviceAccount } = new PodControllerRbac(chart, 'rbac');
    const workflow = new WorkflowTemplate(chart, 'run', { serviceAccount });
    library(chart);
    expect(derivedIn(chart)).toEqual([]);
    new ResourceTemplate(workflow, 'act', { resource: { action: 'create', manifest: object('v1', 'Pod') } });
    expect(derivedIn(chart)).toEqual([CREATE_PODS]);
    expect(JSON.stringify(synthChart(chart))).toContain('"pods"');
  });
});
