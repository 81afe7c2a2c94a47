import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ARGO_WORKFLOWS_VERSION } from '../../imports/argoproj.io';
import type { FreshApp } from '../tools/app';
import { PROJECT } from '../tools/app';
import type { Manifest } from '../tools/manifests';
import { readManifests } from '../tools/manifests';
import { node, run } from '../tools/run';

const FULL_CRDS = `https://raw.githubusercontent.com/argoproj/argo-workflows/v${ARGO_WORKFLOWS_VERSION}/manifests/base/crds/full`;
const KINDS = [
  'clusterworkflowtemplates',
  'cronworkflows',
  'workflowartifactgctasks',
  'workfloweventbindings',
  'workflows',
  'workflowtaskresults',
  'workflowtasksets',
  'workflowtemplates',
];

/** Argo's full CRDs as one text, from a folder or from Argo's repository. */
function fullCrds(folder: string | undefined): string {
  const texts =
    folder === undefined
      ? KINDS.map((kind) => download(`${FULL_CRDS}/argoproj.io_${kind}.yaml`))
      : readdirSync(folder)
          .filter((file) => basename(file).startsWith('argoproj.io_'))
          .map((file) => readFileSync(join(folder, file), 'utf8'));
  return texts.join('\n---\n');
}

function download(url: string): string {
  const script = `fetch(process.argv[1]).then((it) => it.ok ? it.text() : Promise.reject(new Error(it.statusText))).then(console.log)`;
  return run(node(PROJECT, '-e', script, url));
}

/** Runs `cdk8s import` on the full CRDs. The output is in the app's `imports/`. */
export function importFullCrds(app: FreshApp, folder: string | undefined): void {
  app.write('crds.yaml', fullCrds(folder));
  const cdk8s = join(PROJECT, 'node_modules', 'cdk8s-cli', 'bin', 'cdk8s');
  run(
    node(
      app.folder,
      cdk8s,
      'import',
      'crds.yaml',
      '-l',
      'typescript',
      '-o',
      'imports',
      '--check-upgrade=false',
    ),
  );
}

/**
 * The objects of `dist/` as a program with the classes of `cdk8s import` and `k8s` of cdk8s-plus. Its
 * properties are literals, so there is as little as possible to compile.
 */
export function importedPipeline(): string {
  return `import { App, Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import * as argo from './imports/argoproj.io';

const app = new App();
const chart = new Chart(app, 'pipeline');
${[...readManifests(join(PROJECT, 'dist')).values()].map(statement).join('\n')}
app.synth();
`;
}

function statement({ apiVersion, kind, ...props }: Manifest): string {
  const type = apiVersion.startsWith('argoproj.io/') ? `argo.${kind}` : `k8s.Kube${kind}`;
  return `new ${type}(chart, '${kind}-${props.metadata.name}', ${JSON.stringify(props, undefined, 2)});`;
}
