import { ApiObject, App, Chart, JsonPatch } from 'cdk8s';
import { Secret, ServiceAccount } from 'cdk8s-plus-27';
import { CiWorkflow, GitCloneTemplate, KanikoBuildTemplate } from '../../../lib/index';
import { codesIn, errorsOf, synth, synthChart, templateIn, workflowIn } from '../../support/index';

test('clones, builds and pushes', () => {
  const manifests = synth((chart) => new CiWorkflow(chart, 'argo-ci'));
  expect(manifests.map(({ kind, metadata }) => `${kind} ${metadata.name ?? ''}`)).toEqual([
    'WorkflowTemplate git-clone',
    'WorkflowTemplate image-build',
    'Workflow argo-ci',
  ]);
  expect(workflowIn(manifests, 'argo-ci')).toMatchInlineSnapshot(`
    {
      "apiVersion": "argoproj.io/v1alpha1",
      "kind": "Workflow",
      "metadata": {
        "name": "argo-ci",
      },
      "spec": {
        "activeDeadlineSeconds": 3600,
        "arguments": {
          "parameters": [
            {
              "name": "git-url",
            },
            {
              "name": "image_name",
            },
            {
              "name": "image_tag",
            },
          ],
        },
        "entrypoint": "main",
        "templates": [
          {
            "dag": {
              "tasks": [
                {
                  "arguments": {
                    "parameters": [
                      {
                        "name": "git-url",
                        "value": "{{workflow.parameters.git-url}}",
                      },
                    ],
                  },
                  "name": "clone",
                  "templateRef": {
                    "name": "git-clone",
                    "template": "checkout",
                  },
                },
                {
                  "arguments": {
                    "artifacts": [
                      {
                        "from": "{{tasks.clone.outputs.artifacts.source-code}}",
                        "name": "source-code",
                      },
                    ],
                    "parameters": [
                      {
                        "name": "image_name",
                        "value": "{{workflow.parameters.image_name}}",
                      },
                      {
                        "name": "image_tag",
                        "value": "{{workflow.parameters.image_tag}}",
                      },
                      {
                        "name": "image_source",
                        "value": "{{workflow.parameters.git-url}}",
                      },
                      {
                        "name": "image_revision",
                        "value": "{{tasks.clone.outputs.parameters.commit}}",
                      },
                    ],
                  },
                  "dependencies": [
                    "clone",
                  ],
                  "name": "build",
                  "templateRef": {
                    "name": "image-build",
                    "template": "build-push",
                  },
                },
              ],
            },
            "name": "main",
            "outputs": {
              "parameters": [
                {
                  "name": "image-digest",
                  "valueFrom": {
                    "expression": "(tasks.build.outputs.parameters.digest matches '^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$' ? tasks.build.outputs.parameters.digest : sprig.fail('The output tasks.build.outputs.parameters.digest is not an image digest.'))",
                  },
                },
              ],
            },
          },
        ],
      },
    }
  `);
});

describe('the object', () => {
  test('can have a generated name for each run', () => {
    const metadata = { generateName: 'argo-ci-', labels: { team: 'a' } };
    const manifests = synth((chart) => new CiWorkflow(chart, 'argo-ci', { metadata }));
    expect(manifests.find(({ kind }) => kind === 'Workflow')?.metadata).toEqual(metadata);
  });

  test('uses name, namespace, labels and annotations of the metadata', () => {
    const metadata = {
      name: 'build-app',
      namespace: 'builds',
      labels: { team: 'a' },
      annotations: { 'acme.dev/owner': 'ada' },
    };
    const manifests = synth((chart) => new CiWorkflow(chart, 'argo-ci', { metadata }));
    expect(workflowIn(manifests, 'build-app').metadata).toEqual(metadata);
    // Argo looks for templates in the namespace of the workflow.
    expect(workflowIn(manifests, 'git-clone').metadata.namespace).toBe('builds');
    expect(workflowIn(manifests, 'image-build').metadata.namespace).toBe('builds');
  });

  test('can be patched', () => {
    const manifests = synth((chart) => {
      const ci = new CiWorkflow(chart, 'argo-ci');
      ApiObject.of(ci).addJsonPatch(JsonPatch.add('/spec/priority', 5));
    });
    expect(workflowIn(manifests, 'argo-ci').spec.priority).toBe(5);
  });

  test('is in the namespace of the chart', () => {
    const chart = new Chart(new App(), 'ci', { namespace: 'builds' });
    new CiWorkflow(chart, 'argo-ci');
    expect(synthChart(chart).map(({ metadata }) => metadata.namespace)).toEqual([
      'builds',
      'builds',
      'builds',
    ]);
  });
});

describe('the spec', () => {
  test('has a deadline, which can be overridden', () => {
    const deadlineOf = (activeDeadlineSeconds?: number): unknown => {
      const props = activeDeadlineSeconds === undefined ? {} : { activeDeadlineSeconds };
      const manifests = synth((chart) => new CiWorkflow(chart, 'argo-ci', props));
      return workflowIn(manifests, 'argo-ci').spec.activeDeadlineSeconds;
    };
    expect([deadlineOf(), deadlineOf(600)]).toEqual([3600, 600]);
  });

  test('can have all other fields of Argo', () => {
    const spec = {
      podGC: { strategy: 'OnPodSuccess' },
      ttlStrategy: { secondsAfterSuccess: 600 },
      volumes: [{ name: 'cache', emptyDir: {} }],
    } as const;
    const manifests = synth((chart) => new CiWorkflow(chart, 'argo-ci', spec));
    expect(workflowIn(manifests, 'argo-ci').spec).toMatchObject(spec);
  });

  test('has the same ServiceAccount as its templates', () => {
    const manifests = synth((chart) => {
      const serviceAccount = ServiceAccount.fromServiceAccountName(chart, 'account', 'huey');
      new CiWorkflow(chart, 'argo-ci', { serviceAccount });
    });
    for (const name of ['argo-ci', 'git-clone', 'image-build'])
      expect(workflowIn(manifests, name).spec.serviceAccountName).toBe('huey');
  });

  test('passes the registry credentials to the build template', () => {
    const manifests = synth((chart) => {
      const registryCredentials = Secret.fromSecretName(chart, 'secret', 'hub');
      new CiWorkflow(chart, 'argo-ci', { registryCredentials });
    });
    expect(templateIn(workflowIn(manifests, 'image-build')).volumes).toMatchObject([
      { secret: { secretName: 'hub' } },
    ]);
  });
});

describe('several in the same namespace', () => {
  test('report duplicate templates', () => {
    const errors = errorsOf((chart) => {
      new CiWorkflow(chart, 'one', { metadata: { name: 'one' } });
      new CiWorkflow(chart, 'two', { metadata: { name: 'two' } });
    });
    expect(codesIn(errors)).toEqual(['duplicate-object', 'duplicate-object']);
    expect(errors.join()).toContain("are both a WorkflowTemplate named 'git-clone'");
    expect(errors.join()).toContain("are both a WorkflowTemplate named 'image-build'");
  });

  test('can share templates', () => {
    const manifests = synth((chart) => {
      const { checkout } = new GitCloneTemplate(chart, 'git-clone');
      const { buildPush } = new KanikoBuildTemplate(chart, 'image-build');
      for (const name of ['one', 'two'])
        new CiWorkflow(chart, name, { metadata: { name }, clone: checkout, build: buildPush });
    });
    expect(manifests.map(({ metadata }) => metadata.name)).toEqual([
      'git-clone',
      'image-build',
      'one',
      'two',
    ]);
  });

  test('can be in different namespaces', () => {
    const errors = errorsOf((chart) => {
      for (const namespace of ['a', 'b']) new CiWorkflow(chart, namespace, { metadata: { namespace } });
    });
    expect(errors).toEqual([]);
  });

  test('with the same name are reported, but not with generateName', () => {
    const build =
      (metadata: { readonly name?: string; readonly generateName?: string }) => (chart: Chart) => {
        const { checkout: clone } = new GitCloneTemplate(chart, 'git-clone');
        const { buildPush } = new KanikoBuildTemplate(chart, 'image-build');
        for (const id of ['one', 'two']) new CiWorkflow(chart, id, { metadata, clone, build: buildPush });
      };
    expect(codesIn(errorsOf(build({ name: 'argo-ci' })))).toEqual(['duplicate-object']);
    expect(codesIn(errorsOf(build({})))).toEqual(['duplicate-object']);
    expect(errorsOf(build({ generateName: 'argo-ci-' }))).toEqual([]);
  });
});
