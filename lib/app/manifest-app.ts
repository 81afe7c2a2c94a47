import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AppProps, ChartProps } from 'cdk8s';
import { App, Chart, Names } from 'cdk8s';
import { addFindings, validateTree } from '../finding';
import { chartObjects } from './chart-objects';
import { manifestText } from './manifest-text';

/** The props of cdk8s' `App` without those that name files and divide manifests among them. */
export type ManifestAppProps = Pick<AppProps, 'outdir' | 'resolvers'>;

/**
 * A cdk8s app that chooses the names of its manifests' files. cdk8s' own App names them after its charts.
 * `cdk8s-argo-ci import --app` generates apps with it, in which each manifest keeps the name of its YAML file.
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
 * It is faster with many charts too, because it validates the app once, not once for each chart.
 */
export class ManifestApp extends App {
  private readonly files = new Map<string, Chart>();

  /** Creates an app. `outdir` defaults to the environment variable `CDK8S_OUTDIR`, or else to 'dist'. */
  constructor(props: ManifestAppProps = {}) {
    super(props);
  }

  /**
   * The chart whose objects are written to a file, in the order of their creation: as YAML, or as JSON if the name
   * ends with `.json`.
   *
   * @param name the file below `outdir`, with '/' between folders: 'hello/world.yaml'
   * @param props the props of the chart, such as its namespace; they count in the first call for a file
   */
  file(name: string, props?: ChartProps): Chart {
    const known = this.files.get(name);
    if (known !== undefined) return known;
    const chart = new Chart(this, this.freeId(name), props);
    this.files.set(name, chart);
    if (!isFileName(name)) {
      const message = `'${name}' is not the name of a file below the output folder. Use a relative path, such as 'hello/world.yaml'.`;
      addFindings(chart, [{ code: 'invalid-file-name', message, path: 'name' }]);
    }
    return chart;
  }

  /**
   * Writes the files. If there are errors, it throws one error that lists them all, and writes nothing. Other files
   * in the folder are left alone. Charts that were not created by `file` are written to `<chart>.k8s.yaml`, as in
   * cdk8s.
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
    // constructs replaces a '/' in an id with '--', which another name may contain.
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
      ? chart.toJson() // It derives the order of objects from dependencies between constructs.
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
