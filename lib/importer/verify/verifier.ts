import type { IConstruct } from 'constructs';
import type { Finding } from 'cdk8s-argo-ci';
import { WorkflowResource } from 'cdk8s-argo-ci';
import { differences } from '../json/differences';
import type { Fallback } from '../model/fallback';
import { enclosingTemplate } from '../model/fallback';
import type { JsonValue } from '../json/json';
import { isJsonArray } from '../json/json';
import { parsePointer, formatPointer, valueAt } from '../json/pointer';
import type { ImportedModule } from '../model/imported-module';
import { TypeChecker } from './type-checker';
import { fieldsAt, ownerAt } from './locate';
import type { Outcome } from './runner';
import { Runner } from './runner';
import { unwritableFields } from './unwritable-fields';

/** The parts of each module that are not exact, with the reasons. Modules without any are omitted. */
export type Failures = ReadonlyMap<ImportedModule, readonly Fallback[]>;

/** Verifies that modules compile, have no findings, and render the original manifests. */
export class Verifier {
  private readonly checker = new TypeChecker();
  private readonly runner = new Runner();
  private readonly checked = new Map<string, string>();

  /** Verifies modules. Those that have not changed since the last call are not type-checked again. */
  verify(modules: readonly ImportedModule[]): Failures {
    const failures = new Map<ImportedModule, readonly Fallback[]>();
    const errors = this.typeErrors(modules);
    const outcomes = this.runner.run(modules);
    for (const module of modules) {
      const found = [...(errors.get(module) ?? []), ...reasonsOf(module, outcomes.get(module))];
      if (found.length > 0) failures.set(module, merge(found));
    }
    return failures;
  }

  private typeErrors(modules: readonly ImportedModule[]): Failures {
    const byFile = new Map(modules.map((module) => [module.file, module]));
    const changed = this.changedModules(modules);
    const found = new Map<ImportedModule, Fallback[]>();
    for (const { file, source, start, message } of this.checker.check(modules, changed)) {
      const module = byFile.get(file);
      if (module === undefined) continue;
      const owner = ownerAt(module, source, start);
      const at = owner === '' ? fieldOf(module.document.value, fieldsAt(source, start)) : owner;
      const reason = `TypeScript rejects it: ${message}`;
      found.set(module, [...(found.get(module) ?? []), { pointer: at, reason }]);
      this.checked.delete(file);
    }
    return found;
  }

  /** A module also counts as changed if one of its dependencies has changed. */
  private changedModules(modules: readonly ImportedModule[]): ImportedModule[] {
    const byFile = new Map(modules.map((module) => [module.file, module]));
    const withDependencies = (
      module: ImportedModule,
      all = new Set<ImportedModule>(),
    ): Set<ImportedModule> => {
      if (all.has(module)) return all;
      all.add(module);
      for (const file of module.dependencies) withDependencies(byFile.get(file) ?? module, all);
      return all;
    };
    return modules.filter((module) => {
      const text = [...withDependencies(module)].map(({ code }) => code).join('\u0000');
      if (this.checked.get(module.file) === text) return false;
      this.checked.set(module.file, text);
      return true;
    });
  }
}

function reasonsOf(module: ImportedModule, outcome: Outcome | undefined): Fallback[] {
  if (outcome === undefined) return [{ pointer: '', reason: 'The module was not run.' }];
  const { failure, manifest, findings } = outcome;
  const document = module.document.value;
  if (failure !== undefined) {
    const unwritable = failure.pointer === '' ? unwritableFields(document) : [];
    if (unwritable.length === 0)
      return [{ pointer: failure.pointer, reason: `It throws an error: ${failure.message}` }];
    return unwritable.map((at) => ({ pointer: at, reason: "cdk8s cannot write a field 'constructor'" }));
  }
  return [
    ...findings.map((finding) => ({
      pointer: placeOf(finding, finding.at, document),
      reason: `${finding.message} [${finding.code}]`,
    })),
    ...differences(manifest, document).map((difference) => ({
      pointer: partOf(difference),
      reason: `The typed form renders a different value: ${difference === '' ? 'the whole document' : difference}`,
    })),
  ];
}

/** The template that contains a part, or else the part itself. */
function partOf(difference: string): string {
  return enclosingTemplate(difference) ?? difference;
}

/** The part of a document that a finding concerns. */
function placeOf(finding: Finding, at: IConstruct, document: JsonValue): string {
  const template = templateOf(at);
  if (template !== undefined) {
    const templates = ['/spec/templates', '/spec/workflowSpec/templates'].find((path) =>
      isJsonArray(valueAt(document, parsePointer(path))),
    );
    return templates === undefined ? '' : `${templates}/${template}`;
  }
  return finding.path === undefined ? '' : fieldOf(document, finding.path.split(/[.[\]]+/).filter(Boolean));
}

/** The index of the template that is or contains a construct, in its workflow. */
function templateOf(construct: IConstruct): number | undefined {
  const { scopes } = construct.node;
  const workflow = scopes.find((scope): scope is WorkflowResource => scope instanceof WorkflowResource);
  if (workflow === undefined) return undefined;
  const position = workflow.templates.findIndex(({ node }) => scopes.some((scope) => scope.node === node));
  return position === -1 ? undefined : position;
}

/** The field of a document that matches the longest prefix of a path of names; '' if none does. */
function fieldOf(document: JsonValue, names: readonly string[]): string {
  const roots = [[], ['spec'], ['spec', 'workflowSpec']];
  const candidates = roots.map((root) => [...root, ...prefixIn(valueAt(document, root), names)]);
  const [best = []] = candidates
    .filter((path, index) => path.length > (roots[index]?.length ?? 0))
    .sort((a, b) => b.length - a.length);
  return partOf(formatPointer(best));
}

function prefixIn(value: JsonValue | undefined, names: readonly string[]): string[] {
  const [name, ...rest] = names;
  if (name === undefined) return [];
  const inside = valueAt(value, [name]);
  return inside === undefined ? [] : [name, ...prefixIn(inside, rest)];
}

/** Further reasons for a part are omitted: they are usually consequences of the first ones. */
const MAX_REASONS = 3;

/** Joins the reasons for each part, and omits parts inside of others. */
function merge(found: readonly Fallback[]): Fallback[] {
  const reasons = new Map<string, Set<string>>();
  for (const { pointer: at, reason } of found) reasons.set(at, (reasons.get(at) ?? new Set()).add(reason));
  const outermost = [...reasons].filter(
    ([inner]) => ![...reasons.keys()].some((outer) => outer !== inner && inner.startsWith(`${outer}/`)),
  );
  return outermost.map(([at, all]) => ({ pointer: at, reason: [...all].slice(0, MAX_REASONS).join(' ') }));
}
