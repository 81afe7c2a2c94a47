import type { IConstruct } from 'constructs';
import type { Finding } from 'cdk8s-argo-ci';
import { WorkflowResource } from 'cdk8s-argo-ci';
import { differences } from '../json/differences';
import type { Fallback } from '../model/fallback';
import { templateAround } from '../model/fallback';
import type { JsonValue } from '../json/json';
import { isJsonArray, pathOf, pointer, valueAt } from '../json/json';
import type { ImportedModule } from '../model/imported-module';
import { Checker } from './type-checker';
import { fieldsAt, ownerAt } from './locate';
import type { Outcome } from './runner';
import { Runner } from './runner';
import { unwritableFields } from './unwritable-fields';

/** What keeps modules from being exact: for each document that has any, the parts and the reasons. */
export type Failures = ReadonlyMap<ImportedModule, readonly Fallback[]>;

/** Proves modules: that they have the right types, that nothing is wrong with them, and that they write the original. */
export class Prover {
  private readonly checker = new Checker();
  private readonly runner = new Runner();
  private readonly proven = new Map<string, string>();

  /** Looks at modules again and again: what has not changed since the last time is not checked again. */
  prove(modules: readonly ImportedModule[]): Failures {
    const failures = new Map<ImportedModule, readonly Fallback[]>();
    const wrong = this.typeErrors(modules);
    const outcomes = this.runner.run(modules);
    for (const module of modules) {
      const found = [...(wrong.get(module) ?? []), ...reasonsOf(module, outcomes.get(module))];
      if (found.length > 0) failures.set(module, withoutRepetition(found));
    }
    return failures;
  }

  private typeErrors(modules: readonly ImportedModule[]): Failures {
    const byFile = new Map(modules.map((module) => [module.file, module]));
    const changed = this.changedSinceLastTime(modules);
    const found = new Map<ImportedModule, Fallback[]>();
    for (const { file, source, start, message } of this.checker.check(modules, changed)) {
      const module = byFile.get(file);
      if (module === undefined) continue;
      const owner = ownerAt(module, source, start);
      const at = owner === '' ? fieldOf(module.document.value, fieldsAt(source, start)) : owner;
      const reason = `TypeScript refuses it: ${message}`;
      found.set(module, [...(found.get(module) ?? []), { pointer: at, reason }]);
      this.proven.delete(file);
    }
    return found;
  }

  /** A module that needs another has changed when that one has. */
  private changedSinceLastTime(modules: readonly ImportedModule[]): ImportedModule[] {
    const byFile = new Map(modules.map((module) => [module.file, module]));
    const withNeeded = (module: ImportedModule, all = new Set<ImportedModule>()): Set<ImportedModule> => {
      if (all.has(module)) return all;
      all.add(module);
      for (const file of module.needs) withNeeded(byFile.get(file) ?? module, all);
      return all;
    };
    return modules.filter((module) => {
      const text = [...withNeeded(module)].map(({ code }) => code).join('\u0000');
      if (this.proven.get(module.file) === text) return false;
      this.proven.set(module.file, text);
      return true;
    });
  }
}

function reasonsOf(module: ImportedModule, outcome: Outcome | undefined): Fallback[] {
  if (outcome === undefined) return [{ pointer: '', reason: 'It was not run.' }];
  const { failure, manifest, findings } = outcome;
  const document = module.document.value;
  if (failure !== undefined) {
    const unwritable = failure.pointer === '' ? unwritableFields(document) : [];
    if (unwritable.length === 0)
      return [{ pointer: failure.pointer, reason: `It fails: ${failure.message}` }];
    return unwritable.map((at) => ({ pointer: at, reason: "cdk8s can't write a field 'constructor'" }));
  }
  return [
    ...findings.map((finding) => ({
      pointer: placeOf(finding, finding.at, document),
      reason: `${finding.message} [${finding.code}]`,
    })),
    ...differences(manifest, document).map((difference) => ({
      pointer: partOf(difference),
      reason: `It would be written otherwise: ${difference === '' ? 'as a whole' : difference}`,
    })),
  ];
}

/** The template that a pointer leads into, or else the pointer itself. */
function partOf(difference: string): string {
  return templateAround(difference) ?? difference;
}

/** Which part of a document a finding is about. */
function placeOf(finding: Finding, at: IConstruct, document: JsonValue): string {
  const template = templateOf(at);
  if (template !== undefined) {
    const templates = ['/spec/templates', '/spec/workflowSpec/templates'].find((path) =>
      isJsonArray(valueAt(document, pathOf(path))),
    );
    return templates === undefined ? '' : `${templates}/${template}`;
  }
  return finding.path === undefined ? '' : fieldOf(document, finding.path.split(/[.[\]]+/).filter(Boolean));
}

/** The position of the template that a construct is or is in, among those of its workflow. */
function templateOf(construct: IConstruct): number | undefined {
  const { scopes } = construct.node;
  const workflow = scopes.find((scope): scope is WorkflowResource => scope instanceof WorkflowResource);
  if (workflow === undefined) return undefined;
  const position = workflow.templates.findIndex(({ node }) => scopes.some((scope) => scope.node === node));
  return position === -1 ? undefined : position;
}

/** The field of a document that a path of names means: the longest part of it that is there, '' for none. */
function fieldOf(document: JsonValue, names: readonly string[]): string {
  const roots = [[], ['spec'], ['spec', 'workflowSpec']];
  const candidates = roots.map((root) => [...root, ...prefixIn(valueAt(document, root), names)]);
  const [best = []] = candidates
    .filter((path, index) => path.length > (roots[index]?.length ?? 0))
    .sort((a, b) => b.length - a.length);
  return partOf(pointer(best));
}

function prefixIn(value: JsonValue | undefined, names: readonly string[]): string[] {
  const [name, ...rest] = names;
  if (name === undefined) return [];
  const inside = valueAt(value, [name]);
  return inside === undefined ? [] : [name, ...prefixIn(inside, rest)];
}

/** More reasons for one part are not told: they tend to follow from the first ones. */
const MOST_REASONS = 3;

/** The reasons for each part together; none is needed for what is inside of another. */
function withoutRepetition(found: readonly Fallback[]): Fallback[] {
  const reasons = new Map<string, Set<string>>();
  for (const { pointer: at, reason } of found) reasons.set(at, (reasons.get(at) ?? new Set()).add(reason));
  const outermost = [...reasons].filter(
    ([inner]) => ![...reasons.keys()].some((outer) => outer !== inner && inner.startsWith(`${outer}/`)),
  );
  return outermost.map(([at, all]) => ({ pointer: at, reason: [...all].slice(0, MOST_REASONS).join(' ') }));
}
