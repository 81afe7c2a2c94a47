/**
 * Creates and synthesizes many pipelines, and prints the processor time and memory.
 *
 *     growth.js library|constructs|objects one-chart|charts|apps COUNT FOLDER
 */
import type { ApiObjectProps } from 'cdk8s';
import { ApiObject, App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { CiWorkflow, GitCloneTemplate, KanikoBuildTemplate } from '../../lib';

interface Manifest extends ApiObjectProps {
  readonly metadata: { readonly name: string };
  readonly spec: { readonly templates: readonly { readonly name: string }[] };
}

type Add = (chart: Chart, number: number) => void;

/** A pipeline of this library: three objects, each with a template. */
const library: Add = (chart, number) => {
  const [clone, build] = [`git-clone-${number}`, `image-build-${number}`];
  const gitClone = new GitCloneTemplate(chart, clone, { metadata: { name: clone } });
  const imageBuild = new KanikoBuildTemplate(chart, build, { metadata: { name: build } });
  new CiWorkflow(chart, `argo-ci-${number}`, {
    metadata: { name: `argo-ci-${number}` },
    clone: gitClone.checkout,
    build: imageBuild.buildPush,
    defaults: { imageName: 'ghcr.io/acme/app', imageTag: 'v1' },
  });
};

function sample(): Manifest[] {
  const chart = new Chart(new App(), 'sample', { namespace: 'ci' });
  library(chart, 0);
  return chart.toJson() as Manifest[];
}

/** The same objects as plain `ApiObject`s. */
function objects(nested: boolean): Add {
  const manifests = sample();
  return (chart, number) => {
    for (const manifest of manifests) {
      const name = manifest.metadata.name.replace(/0$/, String(number));
      const props = { ...structuredClone(manifest), metadata: { name, namespace: 'ci' } };
      // A construct with the object and one construct for each template, as in the tree that this library creates.
      const scope = nested ? new Construct(chart, name) : chart;
      new ApiObject(scope, nested ? 'Resource' : name, props);
      if (nested) for (const template of manifest.spec.templates) new Construct(scope, template.name);
    }
  };
}

const [what, layout, count, outdir] = process.argv.slice(2);
const add = what === 'library' ? library : objects(what === 'constructs');
const numbers = Array.from({ length: Number(count) }, (_, index) => index);
let app = new App({ outdir });

/** Creates and synthesizes the pipelines. The last app stays in memory. */
function build(): void {
  const chartOf = (scope: App, number: number): Chart =>
    new Chart(scope, `ci-${number}`, { namespace: 'ci' });
  if (layout === 'apps') {
    for (const number of numbers) {
      app = new App({ outdir });
      add(chartOf(app, number), number);
      app.synth();
    }
    return;
  }
  const only = layout === 'charts' ? undefined : chartOf(app, 0);
  for (const number of numbers) add(only ?? chartOf(app, number), number);
  app.synth();
}

/** The memory in use after garbage collection. */
function heap(): number {
  for (let round = 0; round < 3; round++) globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1024;
}

const before = heap();
const start = process.cpuUsage();
build();
const { user, system } = process.cpuUsage(start);
const cost = { milliseconds: (user + system) / 1000, kilobytes: heap() - before };
console.log(JSON.stringify({ ...cost, peak: process.resourceUsage().maxRSS / 1024 }));
