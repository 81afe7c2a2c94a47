import type ts from 'typescript';
import type { FileFinding } from '../../lint/files';
import { differences } from '../json/differences';
import type { JsonValue } from '../json/json';
import type { Fallback } from '../model/fallback';
import { COMPILE_ERROR } from '../model/fallback';
import { mistakesIn } from '../model/mistakes';
import { describePart, isInside, isTemplate, patchablePart } from '../model/part-pointer';
import type { ImportedModule } from '../model/imported-module';
import type { DocumentFindings } from '../read/lint-sources';
import { TypeChecker } from './type-checker';
import { fieldAt } from './finding-place';
import { fieldsAt, ownerAt, partAt } from './locate';
import type { FoundError, Outcome } from './runner';
import { Runner } from './runner';
import { unreportedPlaces } from './unreported-places';
import { unwritableFields } from './unwritable-fields';

/** The parts of each module that are not exact, with the reasons. Modules without any are omitted. */
export type Failures = ReadonlyMap<ImportedModule, readonly Fallback[]>;

/**
 * Verifies that modules compile, render the original manifests, and have no errors except for those that the YAML has
 * too.
 */
export class Verifier {
  private readonly checker = new TypeChecker();
  private readonly runner = new Runner();
  private readonly checked = new Map<string, string>();

  /**
   * Verifies modules. Those that have not changed since the last call are not type-checked again.
   *
   * @param findings what the linter finds in the YAML
   */
  verify(modules: readonly ImportedModule[], findings: DocumentFindings): Failures {
    const failures = new Map<ImportedModule, readonly Fallback[]>();
    const errors = this.typeErrors(modules, findings);
    const outcomes = this.runner.run(modules);
    for (const module of modules) {
      const reported = findings.get(module.document) ?? [];
      const others = reasonsOf(module, outcomes.get(module), reported);
      const found = causes(errors.get(module) ?? [], others);
      if (found.length > 0)
        failures.set(
          module,
          merge(found).map((one) => explain(module, one)),
        );
    }
    return failures;
  }

  private typeErrors(modules: readonly ImportedModule[], findings: DocumentFindings): Failures {
    const byFile = new Map(modules.map((module) => [module.file, module]));
    const changed = this.changedModules(modules);
    const found = new Map<ImportedModule, Fallback[]>();
    for (const { file, source, start, message } of this.checker.check(modules, changed)) {
      const module = byFile.get(file);
      if (module === undefined) continue;
      const pointer = placeInDocument(module, source, start);
      const mistake = mistakeAt(pointer, module.document.value, findings.get(module.document) ?? []);
      const reason = mistake ?? compileReason(message);
      found.set(module, [...(found.get(module) ?? []), { pointer, reason }]);
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

/** The part of the document that the code at a position creates. */
function placeInDocument(module: ImportedModule, source: ts.SourceFile, position: number): string {
  const owner = ownerAt(module, source, position);
  const part = partAt(module, position);
  const closest = isInside(part, owner) ? part : owner;
  return closest === '' ? fieldAt(module.document.value, fieldsAt(source, position)) : patchablePart(closest);
}

/** The codes of mistakes that the types of a program show, too. */
const OF_TYPES = /^(?:invalid-.+|conflicting-fields|missing-(?:field|name|quotes)|unknown-.+)$/;

/** What the linter reports about a part that does not compile: it says what Argo expects. */
function mistakeAt(
  pointer: string,
  document: JsonValue,
  reported: readonly FileFinding[],
): string | undefined {
  if (pointer === '' || isTemplate(pointer)) return undefined;
  return mistakesIn(pointer, document, reported).find(({ code }) => OF_TYPES.test(code))?.message;
}

/** The reason in the words of Argo's schema, where a field is unknown. */
function compileReason(message: string): string {
  const [, field, suggestion] =
    /^Object literal may only specify known properties, (?:and|but) '([^']+)' does not exist[^]*?(?:Did you mean to write '([^']+)'\?)?$/.exec(
      message,
    ) ?? [];
  if (field === undefined) return `${COMPILE_ERROR}: ${message}`;
  const advice = suggestion === undefined ? '' : ` Did you mean '${suggestion}'?`;
  return `Argo's schema has no field '${field}' here.${advice}`;
}

/** Names the task and the argument that a reason is about. */
function explain({ document }: ImportedModule, { pointer, reason }: Fallback): Fallback {
  const what = describePart(document.value, pointer);
  return { pointer, reason: what === undefined ? reason : `${what}: ${reason}` };
}

/**
 * Values of a wrong type make code fail without a place. These failures are consequences of compile errors that have a
 * place: if they are not, they are found in the next attempt.
 */
function causes(errors: readonly Fallback[], others: readonly Fallback[]): readonly Fallback[] {
  const isPlaced = errors.some(({ pointer }) => pointer !== '');
  return [...errors, ...others].filter(({ pointer }) => pointer !== '' || !isPlaced);
}

function reasonsOf(
  module: ImportedModule,
  outcome: Outcome | undefined,
  reported: readonly FileFinding[],
): Fallback[] {
  if (outcome === undefined) return [{ pointer: '', reason: 'The module was not run.' }];
  const { failure, manifest, findings } = outcome;
  const document = module.document.value;
  if (failure !== undefined) {
    const unwritable = failure.pointer === '' ? unwritableFields(document) : [];
    if (unwritable.length === 0)
      return [{ pointer: failure.pointer, reason: `It throws an error: ${failure.message}` }];
    return unwritable.map((at) => ({ pointer: at, reason: "cdk8s cannot write a field 'constructor'" }));
  }
  // An ApiObject is the last form: no other one would have fewer findings.
  const isPlain = module.fallbacks.some(({ pointer }) => pointer === '');
  return [
    ...(isPlain ? [] : findings.flatMap((finding) => reasonsFor(finding, document, reported))),
    ...differences(manifest, document).map((difference) => ({
      pointer: patchablePart(difference),
      reason: `The typed form renders a different value: ${difference === '' ? 'the whole document' : difference}`,
    })),
  ];
}

function reasonsFor(finding: FoundError, document: JsonValue, reported: readonly FileFinding[]): Fallback[] {
  const reason = `${finding.message} [${finding.code}]`;
  return unreportedPlaces(finding, document, reported).map((pointer) => ({ pointer, reason }));
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
