import { isTemplated } from '../../argo/templated-text';
import type { JsonNode } from '../json';
import type { ReferenceFailure } from './subjects';
import type { WorkflowObject } from './workflow-object';
import { templateNamed, templateNames } from './workflow-object';
import type { World } from './world';

/** A template, and the object that contains it. */
export interface FoundTemplate {
  readonly template: JsonNode;
  readonly base: WorkflowObject;
}

/** What a reference leads to. A template whose name is an input is unknown, but no failure. */
export type Lookup =
  | { readonly found: FoundTemplate; readonly failure?: undefined }
  | { readonly found?: undefined; readonly failure: ReferenceFailure | undefined };

const UNKNOWN: Lookup = { failure: undefined };

/** Finds the templates that references in an object lead to (workflow/validate, `validateTemplateHolder`). */
export class TemplateLookup {
  constructor(
    private readonly world: World,
    private readonly user: WorkflowObject,
  ) {}

  /** The template that a task or step calls, which is in an object. */
  ofCall(call: JsonNode, base: WorkflowObject): Lookup {
    const inline = call.get('inline');
    if (call.get('templateRef').exists) return this.ofReference(call);
    const name = call.get('template');
    if ((name.text ?? '') === '')
      return inline.exists ? { found: { template: inline, base } } : { failure: { kind: 'none' } };
    const named = this.ofName(name, base);
    return named.found !== undefined && inline.exists ? { found: { template: inline, base } } : named;
  }

  /** The template of an object that a string names. */
  ofName(name: JsonNode, base: WorkflowObject): Lookup {
    const template = templateNamed(base, name.text ?? '');
    return template === undefined
      ? { failure: { kind: 'unknown-template', node: name, known: templateNames(base) } }
      : { found: { template, base } };
  }

  /** The WorkflowTemplate or ClusterWorkflowTemplate that a reference names. */
  ofObject(reference: JsonNode): WorkflowObject | ReferenceFailure {
    const name = reference.get('name');
    const clusterScope = reference.get('clusterScope').value === true;
    const found = this.world.find(name.text ?? '', clusterScope, this.user);
    if (found !== undefined) return found;
    const node = name.exists ? name : reference;
    const [elsewhere] = this.world.named(name.text ?? '', clusterScope);
    return elsewhere === undefined
      ? { kind: 'unknown-object', node, clusterScope, known: this.world.namesOf(clusterScope) }
      : { kind: 'other-namespace', node, found: elsewhere };
  }

  private ofReference(call: JsonNode): Lookup {
    const reference = call.get('templateRef');
    const template = reference.get('template');
    const failure = incompleteness(call);
    if (failure !== undefined) return { failure };
    // Argo skips references with tags that it cannot replace yet.
    if (isTemplated(reference.get('name').text ?? '') || isTemplated(template.text ?? '')) return UNKNOWN;
    const base = this.ofObject(reference);
    if (!('spec' in base)) return { failure: base };
    const inline = call.get('inline');
    const lookup: Lookup = inline.exists
      ? { found: { template: inline, base } }
      : this.ofName(template, base);
    // The name of the template is an input.
    return lookup.found === undefined && (template.text ?? '').includes('placeholder') ? UNKNOWN : lookup;
  }
}

function incompleteness(call: JsonNode): ReferenceFailure | undefined {
  if ((call.get('template').text ?? '') !== '')
    return { kind: 'name-and-reference', node: call.get('template') };
  const reference = call.get('templateRef');
  const field = (['name', 'template'] as const).find((one) => (reference.get(one).text ?? '') === '');
  return field === undefined ? undefined : { kind: 'incomplete', node: reference, field };
}
