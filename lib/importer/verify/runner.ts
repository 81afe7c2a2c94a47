import * as cdk8s from 'cdk8s';
import * as constructs from 'constructs';
import type { IConstruct } from 'constructs';
import ts from 'typescript';
import * as library from 'cdk8s-argo-ci';
import type { Finding } from 'cdk8s-argo-ci';
import { ManifestApp, findingsOf } from 'cdk8s-argo-ci';
import { chartObjects } from '../../app/chart-objects';
import type { JsonObject, JsonValue } from '../json/json';
import { isJsonObject } from '../json/json';
import type { ImportedModule } from '../model/imported-module';
import { messageOf } from '../errors/system-error';
import { ownerAt } from './locate';
import { callOrder } from './call-order';

/** What came of running a module in an app with all others. */
export interface Outcome {
  /** Why it made nothing, and which part of the document was at fault. */
  readonly failure?: { readonly pointer: string; readonly message: string };

  /** What it writes. */
  readonly manifest?: JsonValue;

  /** What the library finds wrong with it, each with the construct that has it. */
  readonly findings: readonly (Finding & { readonly at: IConstruct })[];
}

/** What modules may import. */
const PACKAGES: { readonly [name: string]: unknown } = { cdk8s, constructs, 'cdk8s-argo-ci': library };

/** What stands before the code in a function made of it. */
const LINES_BEFORE = 2;

interface Loaded {
  readonly module: ImportedModule;
  readonly javaScript: string;
  readonly make: (scope: IConstruct, ...others: readonly unknown[]) => unknown;
}

/** Runs modules as the main program of an app does, each once, in one app. */
export class Runner {
  private readonly loaded = new Map<string, Loaded>();

  /** Runs all modules, and says what came of each. */
  run(modules: readonly ImportedModule[]): ReadonlyMap<ImportedModule, Outcome> {
    const app = new ManifestApp({ outdir: 'unused' });
    const results = new Map<string, unknown>();
    const outcomes = new Map<ImportedModule, Outcome>();
    const made = new Map<ImportedModule, readonly cdk8s.ApiObject[]>();
    for (const module of callOrder(modules)) {
      const chart = app.file(module.document.file);
      const before = new Set(chartObjects(chart));
      try {
        results.set(module.file, this.call(module, chart, results));
        made.set(
          module,
          chartObjects(chart).filter((object) => !before.has(object)),
        );
      } catch (error) {
        outcomes.set(module, { failure: this.failureOf(module, error), findings: [] });
      }
    }
    const findings = findingsByOwner(app);
    for (const [module, objects] of made) {
      const isAgain = isRepeated(module, modules);
      outcomes.set(module, outcomeOf(objects, findings, isAgain));
    }
    return outcomes;
  }

  private call(module: ImportedModule, chart: cdk8s.Chart, results: ReadonlyMap<string, unknown>): unknown {
    const others = module.needs.map((file) => {
      if (!results.has(file)) throw new Error(`${file}, which it needs, could not be run`);
      return results.get(file);
    });
    return this.load(module).make(chart, ...others);
  }

  private load(module: ImportedModule): Loaded {
    const known = this.loaded.get(module.file);
    if (known?.module.code === module.code) return known;
    const javaScript = transpile(module);
    // In this realm, unlike with `node:vm`: cdk8s compares constructors of objects with its own.
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- this is the code that was just generated
    const evaluate = new Function('exports', 'require', `${javaScript}\n//# sourceURL=${module.file}`);
    const exported: { [name: string]: unknown } = {};
    Reflect.apply(evaluate, undefined, [exported, requireFrom]);
    const make = exported[module.functionName];
    if (typeof make !== 'function') throw new Error(`${module.file} does not export ${module.functionName}`);
    const loaded: Loaded = {
      module,
      javaScript,
      make: (...args) => Reflect.apply(make, undefined, args) as unknown,
    };
    this.loaded.set(module.file, loaded);
    return loaded;
  }

  /** An error's stack says where in the module it happened; statements are the same in TypeScript and JavaScript. */
  private failureOf(module: ImportedModule, error: unknown): { pointer: string; message: string } {
    const message = messageOf(error);
    const stack = error instanceof Error ? (error.stack ?? '') : '';
    const place = stack.split('\n').find((line) => line.includes(`${module.file}:`));
    const [, line, column] = /:(\d+):(\d+)\)?$/.exec(place ?? '') ?? [];
    const javaScript = this.loaded.get(module.file)?.javaScript;
    if (line === undefined || column === undefined || javaScript === undefined)
      return { pointer: '', message };
    const source = ts.createSourceFile(module.file, javaScript, ts.ScriptTarget.ES2022, true);
    const index = Number(line) - 1 - LINES_BEFORE;
    if (index < 0 || index >= source.getLineStarts().length) return { pointer: '', message };
    const position = source.getPositionOfLineAndCharacter(index, 0) + Number(column) - 1;
    return { pointer: ownerAt(module, source, position), message };
  }
}

function transpile({ code, file }: ImportedModule): string {
  const compilerOptions: ts.CompilerOptions = {
    module: ts.ModuleKind.CommonJS,
    target: ts.ScriptTarget.ES2022,
    esModuleInterop: true,
  };
  return ts.transpileModule(code, { compilerOptions, fileName: file }).outputText;
}

/** Other modules of the import are imported for their types only: what they make is handed over. */
function requireFrom(name: string): unknown {
  if (Object.hasOwn(PACKAGES, name)) return PACKAGES[name];
  throw new Error(`the modules of an import have no '${name}'`);
}

type Findings = ReadonlyMap<IConstruct, Outcome['findings']>;

/** Findings by the construct in a chart that they belong to, or by the chart where they are about several. */
function findingsByOwner(app: ManifestApp): Findings {
  const byPath = new Map(app.node.findAll().map((construct) => [construct.node.path, construct]));
  const found = new Map<IConstruct, (Finding & { at: IConstruct })[]>();
  for (const finding of findingsOf(app)) {
    const at = byPath.get(finding.construct) ?? app;
    const owner = ownerOf(at);
    found.set(owner, [...(found.get(owner) ?? []), { ...finding, at }]);
  }
  return found;
}

/** Of the app, a chart in it and a construct in the chart the last one. */
function ownerOf(construct: IConstruct): IConstruct {
  return construct.node.scopes[2] ?? construct;
}

/** Whether a file has an object of this kind and name before: what is found wrong with a chart is that it has two. */
function isRepeated({ document }: ImportedModule, modules: readonly ImportedModule[]): boolean {
  const identity = ({ kind, metadata }: JsonObject): string => {
    const { name = null, namespace = null } = isJsonObject(metadata) ? metadata : {};
    return JSON.stringify([kind, namespace, name]);
  };
  return modules.some(
    (other) =>
      other.document.file === document.file &&
      other.document.index < document.index &&
      identity(other.document.value) === identity(document.value),
  );
}

function outcomeOf(objects: readonly cdk8s.ApiObject[], findings: Findings, isAgain: boolean): Outcome {
  const [object, ...others] = objects;
  if (object === undefined || others.length > 0) {
    return { failure: { pointer: '', message: `it makes ${objects.length} objects` }, findings: [] };
  }
  const ofChart = isAgain ? (findings.get(object.chart) ?? []) : [];
  const own = [...(findings.get(ownerOf(object)) ?? []), ...ofChart];
  try {
    return { manifest: JSON.parse(JSON.stringify(object.toJson())) as JsonValue, findings: own };
  } catch (error) {
    return { failure: { pointer: '', message: messageOf(error) }, findings: own };
  }
}
