import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LIBRARY, OTHER_PLUS, appFolder, installedFolder } from './packed';
import { run } from './run';

const app = appFolder('today');

test('the library is installed without cdk8s-plus-27, compiler and formatter', () => {
  for (const name of ['cdk8s-plus-27', 'prettier', '@typescript/typescript6']) {
    expect({ name, isInstalled: existsSync(installedFolder(name, 'today')) }).toEqual({
      name,
      isInstalled: false,
    });
  }
});

/** A program that passes objects of a cdk8s-plus to the library, and a ServiceAccount of the library to cdk8s-plus. */
function program(plus: string): string {
  return `import { App, Chart } from 'cdk8s';
import * as kplus from '${plus}';
import { DockerSecret, GitCloneTemplate, MinioServer, PodControllerRbac, SuspendTemplate, Workflow } from '${LIBRARY}';

const app = new App();
const chart = new Chart(app, 'chart', { namespace: 'ci' });
const account = new kplus.ServiceAccount(chart, 'account', { metadata: { name: 'ada' }, automountToken: true });
const secret = kplus.Secret.fromSecretName(chart, 'secret', 'docker');
const claim = kplus.PersistentVolumeClaim.fromClaimName(chart, 'claim', 'disk');
new PodControllerRbac(chart, 'own', { serviceAccount: account });
const workflow = new Workflow(chart, 'workflow', { serviceAccount: account });
new SuspendTemplate(workflow, 'main');
new GitCloneTemplate(chart, 'clone', { serviceAccount: account, credentials: { token: { secret, key: 'token' } } });
new MinioServer(chart, 'minio', { claim, credentials: secret });
DockerSecret.fromSecret(secret);
const created: kplus.IServiceAccount = new PodControllerRbac(chart, 'rbac').serviceAccount;
new kplus.Role(chart, 'role').allowRead(kplus.ApiResource.PODS);
new kplus.RoleBinding(chart, 'binding', { role: new kplus.Role(chart, 'other') }).addSubjects(created);
const manifests = chart.toJson();
const { subjects } = manifests.find(({ kind, metadata }) => kind === 'RoleBinding' && /binding/.test(metadata.name));
console.log(subjects[0].name, JSON.stringify(manifests).includes('"name":"docker"'));
`;
}

test('the types accept objects of every cdk8s-plus (TypeScript 7)', async () => {
  for (const plus of OTHER_PLUS) writeFileSync(join(app, `${plus}.ts`), program(plus));
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', ''];
  const files = OTHER_PLUS.map((plus) => `${plus}.ts`);
  await run(app, process.execPath, [
    'node_modules/typescript/bin/tsc',
    ...options,
    '--skipLibCheck',
    ...files,
  ]);
});

test.each(OTHER_PLUS)('objects of %s are rendered', async (plus) => {
  writeFileSync(join(app, `${plus}.ts`), program(plus));
  const { stdout } = await run(app, process.execPath, ['node_modules/tsx/dist/cli.mjs', `${plus}.ts`]);
  expect(stdout).toBe('argo-ci true\n');
});
