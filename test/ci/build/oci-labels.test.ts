import type * as argo from '../../../imports/argoproj.io';
import type { ImageBuildTemplateProps } from '../../../lib';
import { CiWorkflow, CiWorkflowTemplate, GitCloneTemplate, parameter } from '../../../lib';
import type { SimulatedArgo } from '../../support/argosim';
import { argosim } from '../../support/argosim';
import { describeWithShared, synth, taskIn, templateIn, workflowIn } from '../../support';
import { SHELLS } from '../../support/shells';
import { ScriptRun } from './build-script';
import { BUILDERS } from '../builders';

type Builder = keyof typeof BUILDERS;

const PREFIX = 'org.opencontainers.image.';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';

function templateOf(builder: Builder, props: ImageBuildTemplateProps = {}): argo.Template {
  const manifests = synth((chart) => new BUILDERS[builder](chart, 'build', props));
  return templateIn(workflowIn(manifests), 'build-push');
}

/** The labels that the arguments set, sorted. */
function labelsIn(args: readonly string[] = []): string[] {
  return args
    .filter((arg) => arg.includes(PREFIX))
    .map((arg) => (new RegExp(`(created|revision|source)=`).exec(arg) ?? [])[1] ?? arg)
    .sort();
}

describe.each(Object.keys(BUILDERS) as Builder[])('a build with %s', (builder) => {
  test('has a label for the source, the revision, and the time', () => {
    const { container, inputs } = templateOf(builder);
    expect(labelsIn(container?.args)).toEqual(['created', 'revision', 'source']);
    expect(inputs?.parameters?.slice(-2)).toEqual([
      { name: 'image_source', value: '' },
      { name: 'image_revision', value: '' },
    ]);
  });

  test('has none of them with false, and no inputs for them', () => {
    const { container, inputs } = templateOf(builder, { ociLabels: false });
    expect(labelsIn(container?.args)).toEqual([]);
    expect(inputs?.parameters).toEqual([{ name: 'image_name' }, { name: 'image_tag' }]);
  });

  test('has those of a list', () => {
    const { container, inputs } = templateOf(builder, { ociLabels: ['revision'] });
    expect(labelsIn(container?.args)).toEqual(['revision']);
    expect(inputs?.parameters?.map(({ name }) => name)).toEqual([
      'image_name',
      'image_tag',
      'image_revision',
    ]);
  });

  test("has the user's instead of its own", () => {
    const labels = { [`${PREFIX}source`]: 'https://acme.dev', [`${PREFIX}created`]: 'today' };
    const { container, inputs } = templateOf(builder, { labels });
    const own = container?.args?.filter((arg) => /(source|created)=/.test(arg)) ?? [];
    expect(own.map((arg) => arg.slice(arg.indexOf(PREFIX) + PREFIX.length))).toEqual([
      'source=https://acme.dev',
      'created=today',
    ]);
    expect(inputs?.parameters?.map(({ name }) => name)).not.toContain('image_source');
  });
});

test("an input of the user with the same key is the label's value", () => {
  const { container, inputs } = templateOf('kaniko', {
    inputs: { imageSource: parameter({ name: 'url' }) },
    destinations: 'ghcr.io/acme/app:v1',
  });
  expect(inputs?.parameters?.map(({ name }) => name)).toEqual(['url', 'image_revision']);
  expect(container?.args?.join('\n')).toContain('inputs.parameters.url matches');
});

describe('a pipeline', () => {
  test('passes the URL and the commit of the clone', () => {
    const manifests = synth((chart) => new CiWorkflowTemplate(chart, 'argo-ci'));
    const { arguments: given } = taskIn(templateIn(workflowIn(manifests, 'argo-ci'), 'main'), 'build');
    expect(given?.parameters?.slice(-2)).toEqual([
      { name: 'image_source', value: '{{workflow.parameters.git-url}}' },
      { name: 'image_revision', value: '{{tasks.clone.outputs.parameters.commit}}' },
    ]);
  });

  test('passes the URL of the clone template, and the revision if the clone does not output the commit', () => {
    const manifests = synth((chart) => {
      const { checkout } = new GitCloneTemplate(chart, 'git-clone', {
        gitUrl: 'https://git.acme.dev/app.git',
        container: { command: ['ls'] },
      });
      new CiWorkflowTemplate(chart, 'argo-ci', { clone: checkout });
    });
    const { arguments: given } = taskIn(templateIn(workflowIn(manifests, 'argo-ci'), 'main'), 'build');
    expect(given?.parameters?.slice(-2)).toEqual([
      { name: 'image_source', value: 'https://git.acme.dev/app.git' },
      { name: 'image_revision', value: 'main' },
    ]);
  });

  test('leaves an argument of the workflow for the source as it is', () => {
    const manifests = synth(
      (chart) => new CiWorkflowTemplate(chart, 'argo-ci', { defaults: { imageSource: 'https://acme.dev' } }),
    );
    const workflow = workflowIn(manifests, 'argo-ci');
    const { arguments: given } = taskIn(templateIn(workflow, 'main'), 'build');
    expect(given?.parameters).toContainEqual({
      name: 'image_source',
      value: '{{workflow.parameters.image_source}}',
    });
  });
});

describe.each(SHELLS)('the script in %s', (shell) => {
  test.each(['BuildKit', 'Buildah'] as const)('omits empty arguments for %s', (builder) => {
    const run = new ScriptRun();
    try {
      run.write('source/Dockerfile', 'FROM scratch');
      run.program('buildctl-daemonless.sh', `printf '%s|' "$@" >>"$LOG"`);
      run.program('buildah', `printf '%s|' "$@" >>"$LOG"`);
      const { container } = templateOf(builder, { destinations: 'r:5000/a' });
      const [first = '', ...args] = container?.args ?? [];
      const given = args.map((arg) => (arg.startsWith('{{=') ? '' : arg));
      run.run(shell, container && { ...container, args: [first, ...given] });
      expect(run.read('log')).toContain(`${PREFIX}created=`);
      expect(run.read('log')).not.toContain('||');
    } finally {
      run.remove();
    }
  });
});

describeWithShared("Argo's controller", ['argosim'], () => {
  const URL = 'https://git.acme.dev/acme/app.git';

  /** The labels of the image for the arguments of a workflow, in the layout `one-pod`: all values are arguments there. */
  function labelsFor(
    version: SimulatedArgo,
    cases: readonly { readonly url?: string; readonly revision?: string }[],
  ): string[][] {
    const manifests = synth((chart) => {
      new CiWorkflow(chart, 'argo-ci', {
        layout: 'one-pod',
        serviceAccountName: 'ci',
        defaults: { gitUrl: URL, revision: COMMIT, imageName: 'ghcr.io/acme/app', imageTag: 'v1' },
      });
    });
    const runs = argosim(
      cases.map(({ url = URL, revision = COMMIT }) => ({
        manifests,
        workflow: 'Workflow/argo-ci',
        arguments: { 'git-url': url, revision },
        pods: true,
      })),
      version,
    );
    return runs.map(({ pods = {}, message }) => {
      const labels = Object.values(pods)
        .flatMap(({ args = [] }) => args)
        .filter((arg) => arg.startsWith(`--label=${PREFIX}`))
        .map((arg) => arg.slice(`--label=${PREFIX}`.length).replace(/^created=.*/, 'created'));
      return message === undefined ? labels : [message];
    });
  }

  test.each(['3.7', '4.0'] as const)('%s renders the labels', (version) => {
    expect(labelsFor(version, [{}])).toEqual([[`source=${URL}`, `revision=${COMMIT}`, 'created']]);
  });

  test('omits a source that contains credentials or is no URL', () => {
    const valid = [
      'ssh://git@git.acme.dev:22/app.git',
      'git@git.acme.dev:acme/app.git',
      'http://git.local/a',
    ];
    expect(
      labelsFor(
        '3.7',
        valid.map((url) => ({ url })),
      ),
    ).toEqual(valid.map((url) => [`source=${url}`, `revision=${COMMIT}`, 'created']));
    const invalid = [
      'https://token@git.acme.dev/app.git',
      'https://user:token@git.acme.dev/app.git',
      'ssh://git:secret@git.acme.dev/app.git',
      'https://git.acme.dev/app.git?private_token=1',
      'https://git.acme.dev/$(HOME)',
    ];
    expect(
      labelsFor(
        '3.7',
        invalid.map((url) => ({ url })),
      ),
    ).toEqual(invalid.map(() => [`revision=${COMMIT}`, 'created']));
  });

  test('omits a revision that is no commit', () => {
    const names = ['main', 'v1.0', COMMIT.slice(0, 12), `${COMMIT}\nx`, ''];
    expect(
      labelsFor(
        '3.7',
        names.map((revision) => ({ revision })),
      ),
    ).toEqual(names.map(() => [`source=${URL}`, 'created']));
  });
});
