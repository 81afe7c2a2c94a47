import type { Chart } from 'cdk8s';
import type * as argo from '../../../imports/argoproj.io';
import {
  CiWorkflow,
  CiWorkflowTemplate,
  ContainerTemplate,
  DockerSecret,
  GitCloneTemplate,
  IMAGE_TAG,
  KanikoBuildTemplate,
  WorkflowTemplate,
  artifact,
  parameter,
} from '../../../lib/index';
import {
  codesIn,
  errorsOf,
  placedErrorsOf,
  synth,
  taskIn,
  templateIn,
  workflowIn,
} from '../../support/index';

const CONTAINER = { image: 'busybox:1.37', command: ['true'] };
const KINDS = [
  ['CiWorkflow', CiWorkflow],
  ['CiWorkflowTemplate', CiWorkflowTemplate],
] as const;

/** The arguments of the workflow `argo-ci` that `build` creates. */
function argumentsOf(build: (chart: Chart) => void): readonly argo.Parameter[] {
  return workflowIn(synth(build), 'argo-ci').spec.arguments?.parameters ?? [];
}

/** A task in the DAG of the workflow `argo-ci` that `build` creates. */
function taskOf(name: string, build: (chart: Chart) => void): argo.DAGTask {
  return taskIn(templateIn(workflowIn(synth(build), 'argo-ci'), 'main'), name);
}

/** A build template of the user. */
function ownBuild(chart: Chart) {
  return new ContainerTemplate(new WorkflowTemplate(chart, 'buildah'), 'bud', {
    inputs: {
      sourceCode: artifact('/src'),
      image: parameter(),
      platform: parameter({ enum: ['amd64', 'arm64'], description: 'Of the machine.' }),
      tag: parameter({ name: 'image-tag', format: IMAGE_TAG }),
      squash: parameter({ value: false }),
    },
    outputs: { digest: parameter({ path: '/tmp/digest' }), log: artifact('/tmp/log') },
    container: CONTAINER,
  });
}

describe.each(KINDS)('the arguments of a %s', (_, Ci) => {
  test('are the required inputs of the templates', () => {
    expect(argumentsOf((chart) => new Ci(chart, 'argo-ci'))).toEqual([
      { name: 'git-url' },
      { name: 'image_name' },
      { name: 'image_tag' },
    ]);
  });

  test('can have defaults, which also expose optional inputs', () => {
    const build = (chart: Chart): void => {
      new Ci(chart, 'argo-ci', {
        defaults: { revision: 'develop', imageTag: 'latest', gitUrl: 'https://github.com/acme/app.git' },
      });
    };
    expect(argumentsOf(build)).toEqual([
      { name: 'git-url', value: 'https://github.com/acme/app.git' },
      { name: 'revision', value: 'develop' },
      { name: 'image_name' },
      { name: 'image_tag', value: 'latest' },
    ]);
    expect(taskOf('clone', build).arguments?.parameters).toEqual([
      { name: 'git-url', value: '{{workflow.parameters.git-url}}' },
      { name: 'revision', value: '{{workflow.parameters.revision}}' },
    ]);
  });

  test('can have falsy defaults', () => {
    const build = (chart: Chart): void => {
      new Ci(chart, 'argo-ci', { build: ownBuild(chart), defaults: { squash: false, image: 0 } });
    };
    expect(argumentsOf(build)).toContainEqual({ name: 'squash', value: 'false' });
    expect(argumentsOf(build)).toContainEqual({ name: 'image', value: '0' });
  });

  test('are typed references', () => {
    const manifests = synth((chart) => {
      const ci = new Ci(chart, 'argo-ci', { defaults: { revision: 'main' } });
      expect(ci.arguments.revision.toString()).toBe('{{workflow.parameters.revision}}');
      expect(Object.keys(ci.arguments)).toEqual(['gitUrl', 'revision', 'imageName', 'imageTag']);
    });
    expect(manifests).toHaveLength(3);
  });

  test('do not include a URL that has a default', () => {
    const build = (chart: Chart): void => {
      const gitUrl = 'https://github.com/acme/app.git';
      new Ci(chart, 'argo-ci', { clone: new GitCloneTemplate(chart, 'git', { gitUrl }).checkout });
    };
    expect(argumentsOf(build).map(({ name }) => name)).toEqual(['image_name', 'image_tag']);
    expect(taskOf('clone', build)).not.toHaveProperty('arguments');
  });

  test('do not include an image tag that is derived from Git', () => {
    const build = (chart: Chart): void => {
      new Ci(chart, 'argo-ci', { imageTag: 'short-commit', defaults: { revision: 'develop' } });
    };
    expect(argumentsOf(build).map(({ name }) => name)).toEqual(['git-url', 'revision', 'image_name']);
    expect(taskOf('build', build).arguments?.parameters).toEqual([
      { name: 'image_name', value: '{{workflow.parameters.image_name}}' },
      { name: 'image_tag', value: '{{tasks.clone.outputs.parameters.image-tag}}' },
      { name: 'image_source', value: '{{workflow.parameters.git-url}}' },
      { name: 'image_revision', value: '{{tasks.clone.outputs.parameters.commit}}' },
    ]);
  });

  test('include an optional Git tag if several may point at the commit', () => {
    const build = (chart: Chart): void => {
      new Ci(chart, 'argo-ci', { imageTag: 'exact-tag' });
    };
    expect(argumentsOf(build)).toEqual([
      { name: 'git-url' },
      { name: 'git-tag', value: '' },
      { name: 'image_name' },
    ]);
    expect(taskOf('clone', build).arguments?.parameters).toEqual([
      { name: 'git-url', value: '{{workflow.parameters.git-url}}' },
      { name: 'git-tag', value: '{{workflow.parameters.git-tag}}' },
    ]);
  });

  test('include the Git tag with another default, but not if a task sets it', () => {
    const given = (chart: Chart): void => {
      new Ci(chart, 'argo-ci', { imageTag: 'tag', defaults: { gitTag: 'v1.0' } });
    };
    expect(argumentsOf(given)).toContainEqual({ name: 'git-tag', value: 'v1.0' });
    const filled = (chart: Chart): void => {
      new Ci(chart, 'argo-ci', { imageTag: 'tag' }).clone.setArguments({ gitTag: 'v1.0' });
    };
    expect(argumentsOf(filled).map(({ name }) => name)).toEqual(['git-url', 'image_name']);
  });

  test('include an optional input `gitTag` of another template only by `defaults`', () => {
    const build =
      (defaults?: { readonly gitTag: string }) =>
      (chart: Chart): void => {
        const clone = new ContainerTemplate(new WorkflowTemplate(chart, 'own'), 'clone', {
          inputs: { gitTag: parameter({ value: 'v1.0' }) },
          outputs: { sourceCode: artifact('/src'), imageTag: parameter({ path: '/tmp/tag' }) },
          container: CONTAINER,
        });
        new Ci(chart, 'argo-ci', { clone, defaults });
      };
    expect(argumentsOf(build())).toEqual([{ name: 'image_name' }]);
    expect(argumentsOf(build({ gitTag: '' }))).toEqual([
      { name: 'gitTag', value: '' },
      { name: 'image_name' },
    ]);
  });

  test('do not include an image tag that a clone template of the user outputs', () => {
    const build = (chart: Chart): void => {
      const clone = new GitCloneTemplate(chart, 'git', { imageTag: { from: 'tag', replace: '-' } }).checkout;
      new Ci(chart, 'argo-ci', { clone });
    };
    expect(argumentsOf(build).map(({ name }) => name)).toEqual(['git-url', 'git-tag', 'image_name']);
    expect(taskOf('build', build).arguments?.parameters).toContainEqual({
      name: 'image_tag',
      value: '{{tasks.clone.outputs.parameters.image-tag}}',
    });
  });

  test('include the image tag if the build has another name for it', () => {
    const build = (chart: Chart): void => {
      const ci = new Ci(chart, 'argo-ci', { imageTag: 'commit', build: ownBuild(chart) });
      ci.build.setArguments({ tag: ci.clone.outputs.imageTag });
    };
    expect(argumentsOf(build).map(({ name }) => name)).toEqual(['git-url', 'image', 'platform']);
    expect(taskOf('build', build).arguments?.parameters).toContainEqual({
      name: 'image-tag',
      value: '{{tasks.clone.outputs.parameters.image-tag}}',
    });
  });

  test('include an input of both templates once, required if one of them requires it', () => {
    const inputs = [
      { gitUrl: parameter({ name: 'git-url' }), revision: parameter({ value: 'main' }) },
      { gitUrl: parameter({ name: 'git-url', value: 'none' }), revision: parameter() },
    ] as const;
    const build = (chart: Chart): void => {
      const own = new WorkflowTemplate(chart, 'own');
      const clone = new ContainerTemplate(own, 'clone', {
        inputs: inputs[0],
        outputs: { sourceCode: artifact('/src') },
        container: CONTAINER,
      });
      const bud = new ContainerTemplate(own, 'bud', {
        inputs: { ...inputs[1], sourceCode: artifact('/src') },
        outputs: { digest: parameter({ path: '/tmp/digest' }) },
        container: CONTAINER,
      });
      new Ci(chart, 'argo-ci', { clone, build: bud });
    };
    const both = [
      { name: 'git-url', value: '{{workflow.parameters.git-url}}' },
      { name: 'revision', value: '{{workflow.parameters.revision}}' },
    ];
    expect(argumentsOf(build)).toEqual([{ name: 'git-url' }, { name: 'revision' }]);
    expect(taskOf('clone', build).arguments?.parameters).toEqual(both);
    expect(taskOf('build', build).arguments?.parameters).toEqual(both);
  });
});

describe.each(KINDS)('the templates of a %s', (_, Ci) => {
  test('can be kaniko with build args', () => {
    const build = (chart: Chart): void => {
      const { buildPush } = new KanikoBuildTemplate(chart, 'kaniko', {
        buildArgs: { FROM_ARGO: parameter(), TIER: parameter({ value: 'test' }) },
      });
      new Ci(chart, 'argo-ci', { build: buildPush, defaults: { FROM_ARGO: 'hello' } });
    };
    expect(argumentsOf(build)).toEqual([
      { name: 'git-url' },
      { name: 'FROM_ARGO', value: 'hello' },
      { name: 'image_name' },
      { name: 'image_tag' },
    ]);
    expect(taskOf('build', build).arguments?.parameters?.map(({ name }) => name)).toEqual([
      'FROM_ARGO',
      'image_name',
      'image_tag',
      'image_source',
      'image_revision',
    ]);
  });

  test('can be those of the user', () => {
    const build = (chart: Chart): void => {
      const ci = new Ci(chart, 'argo-ci', { build: ownBuild(chart), defaults: { platform: 'arm64' } });
      const keep = new ContainerTemplate(ci, 'keep', {
        inputs: { log: artifact('/log') },
        container: CONTAINER,
      });
      ci.dag.task('keep', keep, { log: ci.build.outputs.log });
    };
    expect(argumentsOf(build)).toEqual([
      { name: 'git-url' },
      { name: 'image' },
      { name: 'platform', enum: ['amd64', 'arm64'], description: 'Of the machine.', value: 'arm64' },
      { name: 'image-tag' },
    ]);
    expect(taskOf('build', build)).toEqual({
      name: 'build',
      templateRef: { name: 'buildah', template: 'bud' },
      dependencies: ['clone'],
      arguments: {
        parameters: [
          { name: 'image', value: '{{workflow.parameters.image}}' },
          { name: 'platform', value: '{{workflow.parameters.platform}}' },
          { name: 'image-tag', value: '{{workflow.parameters.image-tag}}' },
        ],
        artifacts: [{ name: 'sourceCode', from: '{{tasks.clone.outputs.artifacts.source-code}}' }],
      },
    });
    expect(taskOf('keep', build).dependencies).toEqual(['build']);
  });

  test('can be existing ones in the cluster', () => {
    const build = (chart: Chart): void => {
      const clone = WorkflowTemplate.fromWorkflowTemplateName(chart, 'existing-git', 'git').template(
        'clone',
        {
          inputs: { repo: parameter() },
          outputs: { sourceCode: artifact({ name: 'source' }), commit: parameter() },
        },
      );
      const bud = WorkflowTemplate.fromWorkflowTemplateName(chart, 'existing-buildah', 'buildah').template(
        'bud',
        {
          inputs: { sourceCode: artifact({ name: 'source' }), tag: parameter() },
          outputs: { digest: parameter() },
        },
      );
      const ci = new Ci(chart, 'argo-ci', { clone, build: bud });
      ci.build.setArguments({ tag: ci.clone.outputs.commit });
    };
    // An argument that a task replaces is removed.
    expect(argumentsOf(build)).toEqual([{ name: 'repo' }]);
    expect(taskOf('clone', build).templateRef).toEqual({ name: 'git', template: 'clone' });
    expect(taskOf('build', build).arguments).toEqual({
      parameters: [{ name: 'tag', value: '{{tasks.clone.outputs.parameters.commit}}' }],
      artifacts: [{ name: 'source', from: '{{tasks.clone.outputs.artifacts.source}}' }],
    });
  });

  test('can be an existing one and a new one', () => {
    const manifests = synth((chart) => {
      new Ci(chart, 'argo-ci', { clone: new GitCloneTemplate(chart, 'git').checkout });
    });
    expect(manifests.map(({ metadata }) => metadata.name)).toEqual(['git-clone', 'image-build', 'argo-ci']);
  });
});

describe.each(KINDS)('the tasks of a %s', (_, Ci) => {
  test('can have other names', () => {
    const names = { dag: 'total-wf', clone: 'fetch', build: 'kaniko-process' };
    const manifests = synth((chart) => new Ci(chart, 'argo-ci', { names }));
    const workflow = workflowIn(manifests, 'argo-ci');
    expect(workflow.spec.entrypoint).toBe('total-wf');
    const template = templateIn(workflow, 'total-wf');
    expect(template.dag?.tasks.map(({ name }) => name)).toEqual(['fetch', 'kaniko-process']);
    expect(taskIn(template, 'kaniko-process').dependencies).toEqual(['fetch']);
    expect(template.outputs?.parameters?.[0]?.valueFrom).toEqual({
      expression: expect.stringContaining("? tasks['kaniko-process'].outputs.parameters.digest :") as string,
    });
  });

  test('can be added before, after and in parallel to the build', () => {
    const manifests = synth((chart) => {
      const ci = new Ci(chart, 'argo-ci');
      const unitTest = new ContainerTemplate(ci, 'unit-test', {
        inputs: { source: artifact('/src') },
        container: CONTAINER,
      });
      const say = new ContainerTemplate(ci, 'say', { inputs: { text: parameter() }, container: CONTAINER });
      const tested = ci.dag.task('test', unitTest, { source: ci.clone.outputs.sourceCode });
      ci.build.addDependency(tested);
      ci.dag.task('say', say, { text: `Built ${ci.arguments.imageName}@${ci.build.outputs.digest}` });
      ci.dag.task('beside', say, { text: `${ci.arguments.gitUrl}` });
    });
    const { dag } = templateIn(workflowIn(manifests, 'argo-ci'), 'main');
    expect(dag?.tasks.map(({ name, dependencies = [] }) => [name, ...dependencies])).toEqual([
      ['clone'],
      ['build', 'clone', 'test'],
      ['test', 'clone'],
      ['say', 'build'],
      ['beside'],
    ]);
    expect(workflowIn(manifests, 'argo-ci').spec.entrypoint).toBe('main');
  });

  test('can change the source before the build', () => {
    const task = taskOf('build', (chart) => {
      const ci = new Ci(chart, 'argo-ci');
      const generate = new ContainerTemplate(ci, 'generate', {
        inputs: { source: artifact('/src') },
        outputs: { source: artifact('/src'), version: parameter({ path: '/tmp/version' }) },
        container: CONTAINER,
      });
      const { outputs } = ci.dag.task('generate', generate, { source: ci.clone.outputs.sourceCode });
      ci.build.setArguments({ sourceCode: outputs.source, imageTag: outputs.version });
    });
    expect(task.dependencies).toEqual(['clone', 'generate']);
    expect(task.arguments).toEqual({
      parameters: [
        { name: 'image_name', value: '{{workflow.parameters.image_name}}' },
        { name: 'image_tag', value: '{{tasks.generate.outputs.parameters.version}}' },
        { name: 'image_source', value: '{{workflow.parameters.git-url}}' },
        { name: 'image_revision', value: '{{tasks.clone.outputs.parameters.commit}}' },
      ],
      artifacts: [{ name: 'source-code', from: '{{tasks.generate.outputs.artifacts.source}}' }],
    });
  });

  test.each(['{{workflow.parameters}}', '{{workflow.parameters.json}}', '{{=toJson(workflow.parameters)}}'])(
    'that use %s keep every argument, even one that a task replaces',
    (all) => {
      const manifests = synth((chart) => {
        const ci = new Ci(chart, 'argo-ci');
        const show = new ContainerTemplate(ci, 'show', { container: { ...CONTAINER, args: [all] } });
        ci.dag.task('show', show);
        ci.build.setArguments({ imageTag: 'v1' });
      });
      const names = workflowIn(manifests, 'argo-ci').spec.arguments?.parameters?.map(({ name }) => name);
      expect(names).toEqual(['git-url', 'image_name', 'image_tag']);
    },
  );

  test('can start at another entrypoint', () => {
    const manifests = synth((chart) => {
      const ci = new Ci(chart, 'argo-ci', { entrypoint: 'hello' });
      new ContainerTemplate(ci, 'hello', { container: CONTAINER });
    });
    expect(workflowIn(manifests, 'argo-ci').spec.entrypoint).toBe('hello');
  });
});

describe.each(KINDS)('invalid input of a %s', (_, Ci) => {
  test('a duplicate task name', () => {
    const errors = errorsOf((chart) => {
      const ci = new Ci(chart, 'argo-ci');
      ci.dag.task('build', new ContainerTemplate(ci, 'hello', { container: CONTAINER }));
    });
    expect(codesIn(errors)).toContain('duplicate-task');
    expect(errors.join('\n')).toContain("Another task is named 'build'");
  });

  test('the same name for both tasks', () => {
    const errors = errorsOf((chart) => new Ci(chart, 'argo-ci', { names: { clone: 'a', build: 'a' } }));
    expect(codesIn(errors)).toContain('duplicate-task');
  });

  test('a cycle', () => {
    const errors = errorsOf((chart) => {
      const ci = new Ci(chart, 'argo-ci');
      const hello = new ContainerTemplate(ci, 'hello', { container: CONTAINER });
      ci.build.addDependency(ci.dag.task('last', hello, {}, { after: [ci.build] }));
    });
    expect(codesIn(errors)).toEqual(['forbidden-cycle']);
    expect(errors[0]).toContain('build → last → build');
  });

  test('an entrypoint that does not exist', () => {
    const errors = errorsOf((chart) => new Ci(chart, 'argo-ci', { entrypoint: 'total' }));
    expect(codesIn(errors)).toEqual(['unknown-template']);
    expect(errors[0]).toContain("has no template 'total'. Use 'main'.");
  });

  test('a name that Argo refuses', () => {
    const names = { dag: 'total_wf', clone: 'git_clone', build: '1-build' };
    const errors = errorsOf((chart) => new Ci(chart, 'argo-ci', { names }));
    expect(codesIn(errors)).toEqual(expect.arrayContaining(['forbidden-task-name', 'invalid-name']));
    for (const name of Object.values(names)) expect(errors.join('\n')).toContain(`'${name}'`);
  });

  test('a default for an unknown argument in plain JavaScript', () => {
    const build = (chart: Chart): void => {
      const defaults = JSON.parse('{ "imageNam": "acme/app", "sourceCode": "x", "constructor": "x" }') as {
        imageName: string;
      };
      new Ci(chart, 'argo-ci', { defaults });
    };
    const errors = errorsOf(build);
    expect(codesIn(errors)).toEqual(['unknown-argument', 'unknown-argument', 'unknown-argument']);
    expect(errors[0]).toContain(
      "defaults.imageNam: The workflow has no argument 'imageNam'. Did you mean 'imageName'?",
    );
    expect(errors[2]).toContain(
      "defaults.constructor: The workflow has no argument 'constructor'. Use one of 'gitUrl', 'revision', 'imageName', 'imageTag', 'imageSource', 'imageRevision'.",
    );
    expect(placedErrorsOf(build)[0]).toContain('(at test/ci/pipeline/ci-pipeline.test.ts:');
  });

  test('invalid defaults, the second one in plain JavaScript', () => {
    const { platform } = JSON.parse('{ "platform": "riscv" }') as { platform: 'amd64' };
    const errors = errorsOf((chart) => {
      new Ci(chart, 'argo-ci', {
        build: ownBuild(chart),
        defaults: { gitUrl: 'acme/app', platform, tag: 'v 1' },
      });
    });
    expect(codesIn(errors)).toEqual(['invalid-default', 'invalid-default', 'invalid-default']);
    expect(errors[0]).toContain('arguments.gitUrl.value: The Git URL is not valid');
    expect(errors[1]).toContain(
      "arguments.platform.value: 'riscv' is not an allowed value. Use one of 'amd64', 'arm64'",
    );
    expect(errors[2]).toContain("arguments.tag.value: 'v 1' is not a valid image tag");
  });

  test('credentials in the Git URL, which are not repeated', () => {
    const gitUrl = 'https://ada:hunter2@github.com/acme/app.git';
    const errors = errorsOf((chart) => new Ci(chart, 'argo-ci', { defaults: { gitUrl } }));
    expect(codesIn(errors)).toEqual(['invalid-default']);
    expect(errors.join()).toContain('The Git URL contains credentials');
    expect(errors.join()).not.toContain('hunter2');
  });

  test('registry credentials without effect', () => {
    const errors = errorsOf((chart) => {
      const registryCredentials = DockerSecret.fromSecretName(chart, 'secret', 'hub');
      new Ci(chart, 'argo-ci', { build: ownBuild(chart), registryCredentials });
    });
    expect(codesIn(errors)).toEqual(['unused-credentials']);
  });

  test('inputs with the same name', () => {
    const errors = errorsOf((chart) => {
      const { buildPush } = new KanikoBuildTemplate(chart, 'kaniko', {
        inputs: { url: parameter({ name: 'git-url' }) },
        destinations: 'acme/app',
      });
      new Ci(chart, 'argo-ci', { build: buildPush });
    });
    expect(codesIn(errors)).toEqual(['duplicate-port']);
    expect(errors[0]).toContain("Another parameter is named 'git-url'");
  });

  test('templates in another namespace', () => {
    const errors = errorsOf((chart) => {
      const clone = new GitCloneTemplate(chart, 'git', { metadata: { namespace: 'shared' } }).checkout;
      new Ci(chart, 'argo-ci', { clone, metadata: { namespace: 'builds' } });
    });
    expect(codesIn(errors)).toEqual(['conflicting-namespaces']);
  });

  test('a template whose artifact no argument can set', () => {
    const errors = errorsOf((chart) => {
      const bud = new ContainerTemplate(new WorkflowTemplate(chart, 'own'), 'bud', {
        inputs: { sourceCode: artifact('/src'), certificates: artifact('/certs') },
        outputs: { digest: parameter({ path: '/tmp/digest' }) },
        container: CONTAINER,
      });
      new Ci(chart, 'argo-ci', { build: bud });
    });
    expect(codesIn(errors)).toEqual(['missing-argument']);
    expect(errors[0]).toContain(
      "tasks.build.arguments.certificates: The artifact 'certificates' has no value",
    );
  });
});
