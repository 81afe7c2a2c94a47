import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AppProps, ChartProps } from 'cdk8s';
import { App, Chart, Names } from 'cdk8s';
import { addFindings, validateTree } from '../finding';
import { chartObjects } from './chart-objects';
import { manifestText } from './manifest-text';

/** What a ManifestApp can be told: of cdk8s' `AppProps` what does not say how files are named or divided. */
export type ManifestAppProps = Pick<AppProps, 'outdir' | 'resolvers'>;

/**
 * A cdk8s app that writes its manifests to files whose names are chosen: cdk8s' own App names them after its charts.
 * `cdk8s-argo-ci import --app` makes apps with it, where each manifest keeps the name that its YAML had.
 *
 * ```ts
 * import { ContainerTemplate, ManifestApp, Workflow } from 'cdk8s-argo-ci';
 *
 * const app = new ManifestApp();
 * const workflow = new Workflow(app.file('hello/world.yaml'), 'hello-world');
 * new ContainerTemplate(workflow, 'hello', { container: { image: 'busybox', args: ['hello'] } });
 * app.synth(); // writes dist/hello/world.yaml
 * ```
 *
 * Large apps are quick as well: its findings are looked for once, and not once for each chart.
 */
export class ManifestApp extends App {
  private readonly files = new Map<string, Chart>();

  /** Makes an app; `outdir` is 'dist' unless it or the environment variable `CDK8S_OUTDIR` says otherwise. */
  constructor(props: ManifestAppProps = {}) {
    super(props);
  }

  /**
   * The chart whose objects go to a file, in the order in which they are made: as YAML, or as JSON where the name ends
   * with `.json`.
   *
   * @param name the file below `outdir`, with '/' between folders: 'hello/world.yaml'
   * @param props of the chart, where the file is asked for the first time; without them objects have no namespace or
   * labels but their own
   */
  file(name: string, props?: ChartProps): Chart {
    const known = this.files.get(name);
    if (known !== undefined) return known;
    const chart = new Chart(this, this.freeId(name), props);
    this.files.set(name, chart);
    if (!isFileName(name)) {
      const message = `'${name}' is no name of a file below the output folder: give a relative one, such as 'hello/world.yaml'.`;
      addFindings(chart, [{ code: 'invalid-file-name', message, path: 'name' }]);
    }
    return chart;
  }

  /**
   * Writes the files, once all that goes into them is known to be right: otherwise it throws an error with every
   * finding, and writes nothing. Other files in the folder are left alone. Charts that were made otherwise than by
   * `file` are written as cdk8s does, as `<chart>.k8s.yaml`.
   */
  override synth(): void {
    validateTree(this);
    const texts = this.namedCharts().map(([name, chart]) => ({ name, text: this.textOf(name, chart) }));
    for (const { name, text } of texts) {
      const path = join(this.outdir, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }

  private freeId(name: string): string {
    // A '/' is written as '--' in an id, which another name may have.
    let id = name === '' ? 'unnamed' : name;
    while (this.node.tryFindChild(id) !== undefined) id += '-';
    return id;
  }

  private namedCharts(): (readonly [string, Chart])[] {
    const named = new Set(this.files.values());
    const others = this.charts.filter((chart) => !named.has(chart));
    return [
      ...this.files,
      ...others.map((chart) => [`${Names.toDnsLabel(chart)}${this.outputFileExtension}`, chart] as const),
    ];
  }

  private textOf(name: string, chart: Chart): string {
    const objects: unknown[] = this.hasDependencies()
      ? chart.toJson() // It knows what a dependency of constructs means for the order of their objects.
      : chartObjects(chart).map((object): unknown => object.toJson());
    return manifestText(name, objects);
  }

  private hasDependencies(): boolean {
    return this.node.findAll().some(({ node }) => node.dependencies.length > 0);
  }
}

function isFileName(name: string): boolean {
  const parts = name.split('/');
  return (
    !name.includes('\\') && !/^[A-Za-z]:/.test(name) && parts.every((part) => !['', '.', '..'].includes(part))
  );
}
