import type { Chart } from 'cdk8s';
import { ApiObject, JsonPatch } from 'cdk8s';
import { Secret, ServiceAccount } from 'cdk8s-plus-27';
import type * as argo from '../../../../imports/argoproj.io';
import type { KanikoBuildTemplateProps } from '../../../../lib/index';
import {
  DagTemplate,
  DockerSecret,
  IMAGE_TAG,
  KanikoBuildTemplate,
  Workflow,
  parameter,
} from '../../../../lib/index';
import type { WorkflowManifest } from '../../../support/index';
import {
  codesIn,
  errorsOf,
  placedCodesIn,
  placedErrorsOf,
  synth,
  taskIn,
  templateIn,
  workflowIn,
} from '../../../support/index';

/** The properties of a KanikoBuildTemplate with any build args and inputs. */
type Props = KanikoBuildTemplateProps;

function workflowOf(props: Props = {}): WorkflowManifest {
  return workflowIn(synth((chart) => new KanikoBuildTemplate(chart, 'image-build', props)));
}

function templateOf(props: Props = {}): argo.Template {
  return templateIn(workflowOf(props));
}

/** The values of a flag: `--build-arg`. */
function flagsOf(props: Props, flag: string): string[] {
  const args = templateOf(props).container?.args ?? [];
  return args.filter((arg) => arg.startsWith(`${flag}=`)).map((arg) => arg.slice(flag.length + 1));
}

function errorsFor(props: Props): string[] {
  return errorsOf((chart) => new KanikoBuildTemplate(chart, 'image-build', props));
}

/** The findings about the properties: `code at field`. */
function codesFor(props: Props): string[] {
  return placedCodesIn(errorsFor(props));
}

test('builds the image that the caller names', () => {
  expect(workflowOf()).toMatchInlineSnapshot(`
    {
      "apiVersion": "argoproj.io/v1alpha1",
      "kind": "WorkflowTemplate",
      "metadata": {
        "name": "image-build",
      },
      "spec": {
        "templates": [
          {
            "container": {
              "args": [
                "--dockerfile=Dockerfile",
                "--context=.",
                "--destination={{inputs.parameters.image_name}}:{{inputs.parameters.image_tag}}",
                "{{=inputs.parameters.image_source matches "^(https?://[a-zA-Z0-9._~/:+%-]+|ssh://([a-zA-Z0-9._-]+@)?[a-zA-Z0-9._~/:+%-]+|[a-zA-Z0-9._-]+@[a-zA-Z0-9.-]+:[a-zA-Z0-9._~/:+%-]+)$" ? "--label=org.opencontainers.image.source=" + inputs.parameters.image_source : ''}}",
                "{{=inputs.parameters.image_revision matches "^([0-9a-f]{40}|[0-9a-f]{64})$" ? "--label=org.opencontainers.image.revision=" + inputs.parameters.image_revision : ''}}",
                "--label=org.opencontainers.image.created={{workflow.creationTimestamp}}",
                "--digest-file={{outputs.parameters.digest.path}}",
                "--image-name-with-digest-file={{outputs.parameters.reference.path}}",
                "--image-download-retry=5",
                "--push-retry=5",
              ],
              "command": [
                "/kaniko/executor",
              ],
              "image": "ghcr.io/osscontainertools/kaniko:v1.28.3",
              "name": "kaniko",
              "resources": {
                "requests": {
                  "cpu": "500m",
                  "memory": "1Gi",
                },
              },
              "securityContext": {
                "allowPrivilegeEscalation": false,
                "capabilities": {
                  "add": [
                    "CHOWN",
                    "DAC_OVERRIDE",
                    "FOWNER",
                    "FSETID",
                    "KILL",
                    "MKNOD",
                    "NET_BIND_SERVICE",
                    "SETFCAP",
                    "SETGID",
                    "SETUID",
                    "SYS_CHROOT",
                  ],
                  "drop": [
                    "ALL",
                  ],
                },
              },
              "terminationMessagePolicy": "FallbackToLogsOnError",
              "volumeMounts": [
                {
                  "mountPath": "/kaniko/.docker/",
                  "name": "kaniko-secret",
                },
              ],
              "workingDir": "{{inputs.artifacts.source-code.path}}",
            },
            "inputs": {
              "artifacts": [
                {
                  "name": "source-code",
                  "path": "/kaniko/buildcontext",
                },
              ],
              "parameters": [
                {
                  "name": "image_name",
                },
                {
                  "name": "image_tag",
                },
                {
                  "name": "image_source",
                  "value": "",
                },
                {
                  "name": "image_revision",
                  "value": "",
                },
              ],
            },
            "name": "build-push",
            "outputs": {
              "parameters": [
                {
                  "globalName": "image-digest",
                  "name": "digest",
                  "valueFrom": {
                    "path": "/kaniko/image-digest",
                  },
                },
                {
                  "name": "reference",
                  "valueFrom": {
                    "path": "/kaniko/image-reference",
                  },
                },
              ],
            },
            "retryStrategy": {
              "backoff": {
                "duration": "5s",
                "factor": 4,
              },
              "expression": "lastRetry.status == 'Error' || lastRetry.message matches '^(The node was low on resource|Pod was terminated|Pod was rejected|Preempted in order to admit|main: Error [(]exit code (137|143)[)])'",
              "limit": 2,
            },
            "securityContext": {
              "seccompProfile": {
                "type": "RuntimeDefault",
              },
            },
            "volumes": [
              {
                "name": "kaniko-secret",
                "secret": {
                  "items": [
                    {
                      "key": ".dockerconfigjson",
                      "path": "config.json",
                    },
                  ],
                  "optional": true,
                  "secretName": "docker-secret",
                },
              },
            ],
          },
        ],
      },
    }
  `);
});

describe('build args', () => {
  test('are inputs with their names in the Dockerfile', () => {
    const props = {
      buildArgs: {
        FROM_ARGO: parameter(),
        VERSION: parameter({ value: 'dev', description: 'Shown on the page.' }),
        tier: parameter({ name: 'TIER', enum: ['test', 'prod'] }),
      },
    };
    expect(flagsOf(props, '--build-arg')).toEqual([
      'FROM_ARGO={{inputs.parameters.FROM_ARGO}}',
      'VERSION={{inputs.parameters.VERSION}}',
      'TIER={{inputs.parameters.TIER}}',
    ]);
    expect(templateOf(props).inputs?.parameters).toEqual([
      { name: 'FROM_ARGO' },
      { name: 'VERSION', value: 'dev', description: 'Shown on the page.' },
      { name: 'TIER', enum: ['test', 'prod'] },
      { name: 'image_name' },
      { name: 'image_tag' },
      { name: 'image_source', value: '' },
      { name: 'image_revision', value: '' },
    ]);
  });

  /** A task that calls a template with build args. */
  function call(build: (chart: Chart, dag: DagTemplate) => void): { errors: string[]; task?: argo.DAGTask } {
    const make = (chart: Chart): void => {
      build(chart, new DagTemplate(new Workflow(chart, 'run'), 'main'));
    };
    const errors = errorsOf(make);
    if (errors.length > 0) return { errors };
    return { errors, task: taskIn(templateIn(workflowIn(synth(make), 'run')), 'build') };
  }

  const buildArgs = {
    TIER: parameter({ enum: ['test', 'prod'] }),
    TAG: parameter({ format: IMAGE_TAG }),
    PORT: parameter({ value: 8080 }),
  };
  const others = { sourceCode: { raw: { data: '' } }, imageName: 'acme/app', imageTag: 'v1' };

  test('can be literals', () => {
    const { task } = call((chart, dag) => {
      const { buildPush } = new KanikoBuildTemplate(chart, 'image-build', { buildArgs });
      dag.task('build', buildPush, { ...others, TIER: 'prod', TAG: 'v1.0', PORT: 80 });
    });
    expect(task?.arguments?.parameters).toEqual([
      { name: 'image_name', value: 'acme/app' },
      { name: 'image_tag', value: 'v1' },
      { name: 'TIER', value: 'prod' },
      { name: 'TAG', value: 'v1.0' },
      { name: 'PORT', value: '80' },
    ]);
  });

  test('are checked by their formats', () => {
    const { errors } = call((chart, dag) => {
      const { buildPush } = new KanikoBuildTemplate(chart, 'image-build', { buildArgs });
      const tags = { TAG: 'v 1', imageTag: '-x', imageName: 'Acme/app:v1' };
      dag.task('build', buildPush, { ...others, TIER: 'test', ...tags });
    });
    expect(codesIn(errors)).toEqual(['invalid-argument', 'invalid-argument', 'invalid-argument']);
    expect(errors[0]).toContain("tasks.build.arguments.TAG: 'v 1' is not a valid image tag");
    expect(errors[1]).toContain("tasks.build.arguments.imageName: 'Acme/app:v1' is not a valid image name");
  });

  test.each<[string, Props, string[]]>([
    [
      'two keys with the same name',
      { buildArgs: { version: parameter({ name: 'VERSION' }), VERSION: parameter() } },
      ["'VERSION' is declared twice. Remove one of them"],
    ],
    [
      'the same key in both properties',
      { buildArgs: { VERSION: parameter() }, inputs: { VERSION: parameter() }, destinations: 'a/b' },
      ["'VERSION' is also the input 'VERSION'. Remove it from 'buildArgs' or 'inputs'"],
    ],
    [
      'the same name in both properties',
      {
        buildArgs: { VERSION: parameter() },
        inputs: { tag: parameter({ name: 'VERSION' }) },
        destinations: 'a/b',
      },
      ["'VERSION' is also the input 'tag'. Remove it from 'buildArgs' or 'inputs'"],
    ],
  ])('must be unique: %s', (_, props, messages) => {
    const errors = errorsFor(props);
    expect(errors).toHaveLength(messages.length);
    for (const message of messages) expect(errors.join('\n')).toContain(message);
  });

  test('must have a name that Dockerfiles allow', () => {
    expect(codesFor({ buildArgs: { 'FROM-ARGO': parameter() } })).toEqual([
      'invalid-build-arg at buildArgs.FROM-ARGO',
    ]);
  });

  test('must have a default among the values of the enum', () => {
    const port = parameter<string, string>({ enum: ['test', 'prod'], value: 'dev' });
    expect(codesFor({ buildArgs: { TIER: port } })).toEqual(['invalid-default at inputs.TIER.value']);
  });

  test('can have the names of object properties', () => {
    expect(errorsFor({ buildArgs: { constructor: parameter(), toString: parameter() } })).toEqual([]);
  });
});

describe('destinations', () => {
  test('can be one text', () => {
    expect(flagsOf({ destinations: 'ghcr.io/acme/app:v1' }, '--destination')).toEqual([
      'ghcr.io/acme/app:v1',
    ]);
  });

  test('can be a list, and the reference is computed from the first one', () => {
    const destinations = ['ghcr.io/acme/app:v1', 'ghcr.io/acme/app:latest'];
    const workflow = workflowOf({ destinations });
    const args = templateIn(workflow, 'build').container?.args ?? [];
    expect(args.filter((arg) => arg.startsWith('--destination='))).toEqual(
      destinations.map((destination) => `--destination=${destination}`),
    );
    // Kaniko writes a reference for each destination to the same file.
    expect(args.join()).not.toContain('image-name-with-digest-file');
    const [digest, reference] = templateIn(workflow, 'build-push').outputs?.parameters ?? [];
    expect([digest?.name, reference?.name]).toEqual(['digest', 'reference']);
    expect(reference?.valueFrom?.expression).toMatch(/^"ghcr\.io\/acme\/app" \+ '@' \+ \(steps\.build\./);
  });

  test('can depend on the inputs and the build args', () => {
    const manifests = synth((chart) => {
      new KanikoBuildTemplate(chart, 'image-build', {
        buildArgs: { VERSION: parameter() },
        inputs: { image: parameter(), team: parameter({ value: 'acme' }) },
        destinations: ({ inputs }) => [inputs.image, `ghcr.io/${inputs.team}/app:${inputs.VERSION}`],
      });
    });
    const template = templateIn(workflowIn(manifests), 'build');
    expect(template.container?.args?.filter((arg) => arg.startsWith('--destination'))).toEqual([
      '--destination={{inputs.parameters.image}}',
      '--destination=ghcr.io/{{inputs.parameters.team}}/app:{{inputs.parameters.VERSION}}',
    ]);
    expect(template.inputs?.parameters?.map(({ name }) => name)).toEqual([
      'VERSION',
      'image',
      'team',
      'image_source',
      'image_revision',
    ]);
  });

  test('can be a single reference', () => {
    const manifests = synth((chart) => {
      new KanikoBuildTemplate(chart, 'image-build', {
        inputs: { image: parameter() },
        destinations: ({ inputs }) => inputs.image,
      });
    });
    expect(templateIn(workflowIn(manifests)).container?.args).toContain(
      '--destination={{inputs.parameters.image}}',
    );
  });

  test('are not required if the image is not pushed', () => {
    const props = { inputs: {}, destinations: [], flags: { 'no-push': true } };
    expect(flagsOf(props, '--destination')).toEqual([]);
    expect(flagsOf(props, '--no-push')).toEqual(['true']);
  });

  test.each([
    'https://ghcr.io/acme/app:v1',
    'ghcr.io/Acme/app:v1',
    'Acme/app:v1',
    'ghcr.io/acme/app:',
    'ghcr.io/acme/app:v 1',
    `ghcr.io/acme/app:${'t'.repeat(129)}`,
    `ghcr.io/acme/app@sha256:${'0'.repeat(64)}`,
    '{{inputs.parameters.image_name}}:-v1',
    'https://{{inputs.parameters.image_name}}',
    '',
  ])('cannot be %j', (destination) => {
    expect(codesFor({ destinations: ['acme/app:v1', destination] })).toEqual([
      'invalid-image at destinations[1]',
    ]);
  });

  test('cannot be empty', () => {
    expect(codesFor({ destinations: [] })).toEqual(['missing-destination at destinations']);
  });

  test('have no default for other inputs', () => {
    expect(codesFor({ inputs: { tag: parameter() } })).toEqual(['missing-destination at destinations']);
  });

  test('have the same default for inputs with other keys or values', () => {
    const inputs = {
      image: parameter({ name: 'image_name', value: 'acme/app' }),
      image_tag: parameter({ value: 'latest' }),
    };
    expect(flagsOf({ inputs }, '--destination')).toEqual([
      '{{inputs.parameters.image_name}}:{{inputs.parameters.image_tag}}',
    ]);
  });
});

test('context and Dockerfile can depend on inputs, as in a monorepo', () => {
  const manifests = synth(
    (chart) =>
      new KanikoBuildTemplate(chart, 'image-build', {
        inputs: { service: parameter() },
        context: ({ inputs }) => `services/${inputs.service}`,
        dockerfile: ({ inputs }) => `${inputs.service}.Dockerfile`,
        destinations: ({ inputs }) => `ghcr.io/acme/${inputs.service}`,
      }),
  );
  const service = '{{inputs.parameters.service}}';
  expect(templateIn(workflowIn(manifests)).container?.args).toEqual(
    expect.arrayContaining([
      `--dockerfile=services/${service}/${service}.Dockerfile`,
      `--context=services/${service}`,
    ]),
  );
});

describe("kaniko's options", () => {
  test.each<[Props, string[]]>([
    [{ context: 'services/api' }, ['--dockerfile=services/api/Dockerfile', '--context=services/api']],
    [{ dockerfile: 'prod.Dockerfile' }, ['--dockerfile=prod.Dockerfile', '--context=.']],
    [{ cache: true }, ['--cache=true']],
    [{ cache: { repository: 'acme/cache', ttl: '24h' } }, ['--cache-repo=acme/cache', '--cache-ttl=24h']],
    [{ snapshotMode: 'redo' }, ['--snapshot-mode=redo']],
    [{ target: 'runtime' }, ['--target=runtime']],
    [
      { labels: { team: 'ci', tag: ({ inputs }) => `v${inputs.imageTag}` } },
      ['--label=team=ci', '--label=tag=v{{inputs.parameters.image_tag}}'],
    ],
    [{ flags: { insecure: true, verbosity: 'debug' } }, ['--insecure=true', '--verbosity=debug']],
  ])('%j', (props, wanted) => {
    expect(templateOf(props).container?.args).toEqual(expect.arrayContaining(wanted));
  });

  test.each<[Props, string]>([
    [{ context: '../app' }, 'forbidden-context-path at context'],
    [{ context: 'git://github.com/acme/app' }, 'forbidden-context-path at context'],
    [{ dockerfile: '../Dockerfile' }, 'forbidden-dockerfile-path at dockerfile'],
    [{ dockerfile: '/code/Dockerfile' }, 'forbidden-dockerfile-path at dockerfile'],
    [{ target: 'build stage' }, 'invalid-build-stage at target'],
    [{ target: '' }, 'invalid-build-stage at target'],
    [{ labels: { 'a=b': 'c' } }, 'invalid-image-label at labels.a=b'],
    [{ labels: { '': 'c' } }, 'invalid-image-label at labels.'],
    [{ flags: { label: ['a=1'] } }, 'forbidden-flag at flags.label'],
    [{ flags: { target: 'a' } }, 'forbidden-flag at flags.target'],
    [{ cache: { repository: 'acme/cache:v1' } }, 'invalid-image at cache.repository'],
    [{ cache: { ttl: '14d' } }, 'invalid-duration at cache.ttl'],
    [{ flags: { destination: 'a/b' } }, 'forbidden-flag at flags.destination'],
    [{ flags: { '--insecure': true } }, 'invalid-flag at flags.--insecure'],
    [{ image: 'https://gcr.io/kaniko' }, 'invalid-image at image'],
    [{ image: 'gcr.io/Kaniko-project/executor' }, 'invalid-image at image'],
    [{ path: '/kaniko/source' }, 'conflicting-paths at path'],
    [{ path: '/' }, 'conflicting-paths at path'],
    [{ path: 'code' }, 'invalid-path at path'],
  ])('%j: %s', (props, code) => {
    expect(codesFor(props)).toEqual([code]);
  });

  test('an unknown snapshot mode in plain JavaScript', () => {
    const props = JSON.parse('{ "snapshotMode": "fast" }') as Props;
    expect(codesFor(props)).toEqual(['unknown-snapshot-mode at snapshotMode']);
  });

  test('every problem is reported at once', () => {
    const errors = placedErrorsOf((chart) => {
      const props = { context: '..', dockerfile: '/Dockerfile', destinations: [], image: 'A' };
      new KanikoBuildTemplate(chart, 'image-build', props);
    });
    for (const [index, code] of [
      'invalid-image',
      'forbidden-context-path',
      'forbidden-dockerfile-path',
      'missing-destination',
    ].entries())
      expect(errors[index]).toMatch(
        new RegExp(
          `\\[${code}\\] \\(at test/ci/build/kaniko/kaniko-build-template\\.test\\.ts:\\d+:\\d+\\)$`,
        ),
      );
    expect(errors).toHaveLength(4);
  });
});

describe('the digest', () => {
  test('is an output for other tasks', () => {
    const manifests = synth((chart) => {
      const { buildPush } = new KanikoBuildTemplate(chart, 'image-build');
      const dag = new DagTemplate(new Workflow(chart, 'run'), 'main', {
        outputs: { digest: parameter({ name: 'image-digest' }) },
      });
      const sourceCode = { http: { url: 'https://acme.dev/app.tgz' } };
      const build = dag.task('build', buildPush, { sourceCode, imageName: 'acme/app', imageTag: 'v1' });
      dag.setOutputs({ digest: build.outputs.digest });
    });
    const [image] = templateIn(workflowIn(manifests, 'image-build')).outputs?.parameters ?? [];
    expect(image).toEqual({
      name: 'digest',
      globalName: 'image-digest',
      valueFrom: { path: '/kaniko/image-digest' },
    });
    expect(templateIn(workflowIn(manifests, 'run')).outputs?.parameters).toEqual([
      {
        name: 'image-digest',
        valueFrom: {
          expression:
            "(tasks.build.outputs.parameters.digest matches '^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$' ? " +
            'tasks.build.outputs.parameters.digest : ' +
            "sprig.fail('The output tasks.build.outputs.parameters.digest is not an image digest.'))",
        },
      },
    ]);
  });
});

describe('the registry credentials', () => {
  /** The volume with the credentials, and its mount path. */
  function mountOf(
    build: (chart: Chart) => KanikoBuildTemplate,
  ): [readonly argo.Volume[], readonly argo.VolumeMount[]] {
    const template = templateIn(workflowIn(synth(build), 'image-build'));
    return [template.volumes ?? [], template.container?.volumeMounts ?? []];
  }

  const MOUNTS = [{ name: 'kaniko-secret', mountPath: '/kaniko/.docker/' }];

  function volumeOf(secretName: string, key = '.dockerconfigjson'): argo.Volume[] {
    const items = [{ key, path: 'config.json' }];
    return [{ name: 'kaniko-secret', secret: { secretName, items, optional: true } }];
  }

  test('are by default the Secret `docker-secret`', () => {
    expect(mountOf((chart) => new KanikoBuildTemplate(chart, 'build'))).toEqual([
      volumeOf('docker-secret'),
      MOUNTS,
    ]);
  });

  test('can be a DockerSecret', () => {
    const mount = mountOf((chart) => {
      const dataFrom = [{ extract: { key: 'ci/registry' } }];
      const registryCredentials = new DockerSecret(chart, 'secret', {
        externalSecret: { dataFrom },
        metadata: { name: 'hub' },
      });
      return new KanikoBuildTemplate(chart, 'build', { registryCredentials });
    });
    expect(mount).toEqual([volumeOf('hub'), MOUNTS]);
  });

  test('can be an existing Secret', () => {
    const mount = mountOf((chart) => {
      const registryCredentials = DockerSecret.fromSecretName(chart, 'secret', 'hub', { key: 'config.json' });
      return new KanikoBuildTemplate(chart, 'build', { registryCredentials });
    });
    expect(mount).toEqual([volumeOf('hub', 'config.json'), MOUNTS]);
  });

  test('can be a key of a Secret', () => {
    const registryCredentials = { secret: 'hub', key: 'config.json' };
    expect(mountOf((chart) => new KanikoBuildTemplate(chart, 'build', { registryCredentials }))).toEqual([
      volumeOf('hub', 'config.json'),
      MOUNTS,
    ]);
  });

  test('must be a reference, and a literal secret is not repeated', () => {
    const registryCredentials = { secret: '', key: 'a b' };
    expect(codesFor({ registryCredentials })).toEqual([
      'missing-name at registryCredentials.secret',
      'invalid-key at registryCredentials.key',
    ]);
    const literal = JSON.parse('{ "registryCredentials": "ghp_0123456789abcdefghij" }') as Props;
    expect(codesFor(literal)).toEqual(['forbidden-secret-literal at registryCredentials']);
    expect(errorsFor(literal).join()).not.toContain('ghp_');
  });

  test('can be a Secret of cdk8s-plus', () => {
    const mount = mountOf((chart) => {
      const registryCredentials = Secret.fromSecretName(chart, 'secret', 'hub');
      return new KanikoBuildTemplate(chart, 'build', { registryCredentials });
    });
    expect(mount).toEqual([volumeOf('hub'), MOUNTS]);
  });

  test('are mounted together with the volumes of the template', () => {
    const volumes = [{ name: 'cache', emptyDir: {} }];
    const volumeMounts = [{ name: 'cache', mountPath: '/cache' }];
    const template = templateOf({ template: { volumes }, container: { volumeMounts } });
    expect(template.volumes).toEqual([...volumeOf('docker-secret'), ...volumes]);
    expect(template.container?.volumeMounts).toEqual([...MOUNTS, ...volumeMounts]);
  });

  test('are the only ones in their directory', () => {
    const volumeMounts = [{ name: 'cache', mountPath: '/kaniko/.docker' }];
    expect(codesFor({ container: { volumeMounts } })).toEqual([
      'conflicting-paths at container.volumeMounts[1].mountPath',
    ]);
  });
});

describe('other fields', () => {
  const usual = templateOf().container;

  test('of the container can be set', () => {
    const container: Props['container'] = {
      env: [{ name: 'HTTPS_PROXY', value: 'http://proxy:3128' }],
      imagePullPolicy: 'Always',
      terminationMessagePolicy: 'File',
    };
    expect(templateOf({ container }).container).toEqual({ ...usual, ...container });
  });

  test('of the container: image and resources', () => {
    const props = { image: 'registry.local/kaniko:v1', resources: { limits: { memory: '4Gi', cpu: 2 } } };
    expect(templateOf(props).container).toEqual({ ...usual, ...props });
  });

  test('the directory of the source', () => {
    const template = templateOf({ path: '/src' });
    expect(template.inputs?.artifacts).toEqual([{ name: 'source-code', path: '/src' }]);
    expect(template.container?.workingDir).toBe('{{inputs.artifacts.source-code.path}}');
  });

  test('of the template can be set', () => {
    const template = {
      name: 'build',
      retryStrategy: { limit: 2 },
      activeDeadlineSeconds: 600,
      nodeSelector: { disk: 'ssd' },
    };
    expect(templateOf({ template })).toMatchObject(template);
  });

  test('of the WorkflowTemplate and its metadata', () => {
    const metadata = {
      name: 'build',
      namespace: 'builds',
      labels: { team: 'a' },
      annotations: { 'acme.dev/owner': 'ada' },
    };
    const workflow = workflowOf({ metadata, serviceAccountName: 'ci', podPriorityClassName: 'low' });
    expect(workflow.metadata).toEqual(metadata);
    expect(workflow.spec).toMatchObject({ serviceAccountName: 'ci', podPriorityClassName: 'low' });
  });

  test('a ServiceAccount as a construct, and JSON patches', () => {
    const manifests = synth((chart) => {
      const serviceAccount = ServiceAccount.fromServiceAccountName(chart, 'account', 'huey');
      const build = new KanikoBuildTemplate(chart, 'image-build', { serviceAccount });
      ApiObject.of(build).addJsonPatch(JsonPatch.replace('/spec/templates/0/container/args', ['--help']));
    });
    const workflow = workflowIn(manifests);
    expect(workflow.spec.serviceAccountName).toBe('huey');
    expect(templateIn(workflow).container?.args).toEqual(['--help']);
  });
});

test('builds from any artifact', () => {
  const manifests = synth((chart) => {
    const { buildPush } = new KanikoBuildTemplate(chart, 'image-build');
    const workflow = new Workflow(chart, 'run');
    const dag = new DagTemplate(workflow, 'main');
    const sourceCode = { raw: { data: 'FROM scratch' } };
    dag.task('build', buildPush, { sourceCode, imageName: 'acme/app', imageTag: 'v1' });
  });
  expect(taskIn(templateIn(workflowIn(manifests, 'run')), 'build').arguments?.artifacts).toEqual([
    { name: 'source-code', raw: { data: 'FROM scratch' } },
  ]);
});
