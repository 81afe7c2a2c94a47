import type { JsonNode } from '../json';
import { unknownInExpressions } from './expression-variables';
import type { Scope } from './scope';
import type { CallNames, Context, ReferenceFailure, Subjects } from './subjects';
import type { TemplateType } from './template-type';
import type { TaggedValue, VariableUse } from './variables';
import { tagErrors } from './variables';
import type { WorkflowObject } from './workflow-object';

/** Where a template is, seen from the object that is checked. */
export type Place = Omit<Context, 'object'>;

/** What calls a template. */
export interface Caller {
  /** Where its arguments are, or would be. */
  readonly node: JsonNode;

  /** The template, as messages name it. */
  readonly callee: string;
}

/** Collects what the rules look at in an object. */
export class SubjectCollector {
  readonly subjects: Subjects = {
    objects: [],
    templates: [],
    visits: [],
    timeouts: [],
    calls: [],
    references: [],
    hookReferences: [],
    bindings: [],
    arguments: [],
    variables: [],
    tags: [],
    dags: [],
    graphs: [],
    runs: [],
    settings: [],
    expressions: [],
    insertions: [],
  };

  private readonly seen = new Set<unknown>();

  constructor(private readonly object: WorkflowObject) {}

  context({ base, via }: Place): Context {
    return { object: this.object, base, via };
  }

  /** A reference that does not lead to a template. */
  addFailure(reference: JsonNode, failure: ReferenceFailure, place: Place): void {
    this.subjects.references.push({ ...this.context(place), reference, failure });
  }

  /** Adds a template, and returns whether it is a new one. */
  addTemplate(raw: JsonNode, types: readonly TemplateType[], place: Place): boolean {
    if (this.seen.has(raw.value)) return false;
    this.seen.add(raw.value);
    this.subjects.templates.push({ ...this.context(place), template: raw, types });
    return true;
  }

  addMissing(missing: Subjects['bindings'][number]['missing'], { node, callee }: Caller, place: Place): void {
    // The call is in the object that contains it.
    const via = node.document === this.object.node.document ? undefined : place.via;
    this.subjects.bindings.push({ ...this.context(place), via, place: node, callee, missing });
  }

  addTag(node: JsonNode, failure: Subjects['tags'][number]['failure'], place: Place): void {
    this.subjects.tags.push({ ...this.context(place), node, failure });
  }

  /** The tags of a value that cannot be replaced. */
  addTagErrors(value: TaggedValue, scope: Scope, place: Place, calls?: CallNames): void {
    const { unknown, foreign, unclosed } = tagErrors(value, scope, this.object.isReusable);
    if (unclosed !== undefined) this.addTag(unclosed, { kind: 'unclosed' }, place);
    this.addVariables(unknown, true, scope, place, calls);
    // An inline template has the variables of its call, too.
    if (value.node.pointer.includes('/inline')) return;
    const later = unknownInExpressions(value.node, scope, this.object.isReusable, calls);
    this.addVariables([...foreign, ...later], false, scope, place, calls);
  }

  addVariables(
    unknown: readonly VariableUse[],
    isValidated: boolean,
    scope: Scope,
    place: Place,
    calls?: CallNames,
  ): void {
    const known = scope.snapshot();
    for (const { node, name } of unknown)
      this.subjects.variables.push({ ...this.context(place), node, name, isValidated, known, calls });
  }
}
