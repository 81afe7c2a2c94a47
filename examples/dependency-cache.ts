/** Caches of dependencies: what npm downloads is on a volume, for each package-lock.json, and layers are in the registry. */
import { App, Chart, Size } from 'cdk8s';
import { PersistentVolumeAccessMode, PersistentVolumeClaim } from 'cdk8s-plus-27';
import {
  CachedContainerTemplate,
  CiWorkflowTemplate,
  KanikoBuildTemplate,
  PodControllerRbac,
  RETRY_INTERRUPTED,
  artifact,
  npmCache,
} from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'dependency-cache', { namespace: 'ci' });
const { serviceAccount } = new PodControllerRbac(chart, 'rbac');
const claim = new PersistentVolumeClaim(chart, 'npm-cache', {
  metadata: { name: 'npm-cache' },
  accessModes: [PersistentVolumeAccessMode.READ_WRITE_MANY],
  storage: Size.gibibytes(5),
});
const { buildPush } = new KanikoBuildTemplate(chart, 'image-build', { serviceAccount, cache: true });
const ci = new CiWorkflowTemplate(chart, 'argo-ci', {
  serviceAccount,
  build: buildPush,
  defaults: { gitUrl: 'https://github.com/acme/app.git', imageName: 'ghcr.io/acme/app' },
});
const unitTest = new CachedContainerTemplate(ci, 'unit-test', {
  cache: npmCache({ claim }),
  retryStrategy: RETRY_INTERRUPTED,
  inputs: { source: artifact('/src') },
  container: { image: 'node:24', command: ['sh', '-c', 'npm ci && npm test'], workingDir: '/src' },
});
const tested = ci.dag.task('test', unitTest, { source: ci.clone.outputs.sourceCode });
ci.build.addDependency(tested);
app.synth();
