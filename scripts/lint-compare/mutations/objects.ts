import { isObject, textOf } from '../json';
import type { JsonObject } from '../json';
import type { Mutation, Mutations } from './mutation';
import { objectsWithRole } from './roles';

const KINDS: readonly [string, ...string[]] = [
  'Workflow',
  'WorkflowTemplate',
  'ClusterWorkflowTemplate',
  'CronWorkflow',
];

function specOf(manifest: JsonObject): JsonObject | undefined {
  const spec =
    manifest.kind === 'CronWorkflow' && isObject(manifest.spec) ? manifest.spec.workflowSpec : manifest.spec;
  return isObject(spec) ? spec : undefined;
}

function nameOf(manifest: JsonObject): string {
  const { metadata } = manifest;
  return isObject(metadata) && typeof metadata.name === 'string' ? metadata.name : '';
}

/** Changes the kind of an object, and what belongs to it. */
const changeKind: Mutation = (manifests, random) => {
  const manifest = random.maybeOneOf(manifests.filter(isObject));
  const spec = manifest && specOf(manifest);
  if (manifest === undefined || spec === undefined) return false;
  const kind = random.oneOf(KINDS);
  if (kind === manifest.kind) return false;
  manifest.kind = kind;
  manifest.spec = kind === 'CronWorkflow' ? { schedules: ['* * * * *'], workflowSpec: spec } : spec;
  return true;
};

/** Moves the specification of a workflow to a WorkflowTemplate, to which the workflow refers. */
const extractTemplate: Mutation = (manifests, random) => {
  const manifest = random.maybeOneOf(
    manifests.filter(isObject).filter(({ kind }) => kind === 'Workflow' || kind === 'CronWorkflow'),
  );
  const spec = manifest && specOf(manifest);
  if (spec === undefined) return false;
  const clusterScope = random.chance(0.3);
  const template: JsonObject = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: clusterScope ? 'ClusterWorkflowTemplate' : 'WorkflowTemplate',
    metadata: { name: 'extracted', ...(random.chance(0.2) && { namespace: 'other' }) },
    spec: structuredClone(spec),
  };
  for (const field of Object.keys(spec)) {
    if (field === 'templates' || random.chance(0.6)) Reflect.deleteProperty(spec, field);
  }
  spec.workflowTemplateRef = { name: 'extracted', ...(clusterScope && { clusterScope }) };
  manifests.splice(random.below(manifests.length + 1), 0, template);
  return true;
};

/** Moves a template to a WorkflowTemplate, and makes the calls refer to it. */
const extractCallee: Mutation = (manifests, random) => {
  const call = random.maybeOneOf(
    objectsWithRole(manifests, 'call').filter(({ template }) => typeof template === 'string'),
  );
  if (call === undefined) return false;
  const owner = manifests
    .filter(isObject)
    .find((manifest) => JSON.stringify(manifest).includes(JSON.stringify(call)));
  const spec = owner && specOf(owner);
  if (!Array.isArray(spec?.templates)) return false;
  const name = textOf(call.template);
  const clusterScope = random.chance(0.3);
  manifests.push({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: clusterScope ? 'ClusterWorkflowTemplate' : 'WorkflowTemplate',
    metadata: { name: 'library' },
    spec: { templates: structuredClone(random.chance(0.7) ? spec.templates : spec.templates.slice(0, 1)) },
  });
  delete call.template;
  call.templateRef = { name: 'library', template: name, ...(clusterScope && { clusterScope }) };
  return true;
};

/** Replaces a call by the template that it calls. */
const inline: Mutation = (manifests, random) => {
  const templates = objectsWithRole(manifests, 'template');
  const call = random.maybeOneOf(
    objectsWithRole(manifests, 'call').filter(({ template }) => typeof template === 'string'),
  );
  const template = templates.find(({ name }) => name === call?.template);
  if (call === undefined || template === undefined) return false;
  const copy = structuredClone(template);
  if (random.chance(0.5)) delete copy.name;
  if (random.chance(0.9)) delete call.template;
  call.inline = copy;
  return true;
};

const appendObject: Mutation = (manifests, random, others) => {
  const other = random.maybeOneOf(others);
  if (other === undefined) return false;
  manifests.splice(random.below(manifests.length + 1), 0, structuredClone(other));
  return true;
};

const duplicateObject: Mutation = (manifests, random) => {
  const manifest = random.maybeOneOf(manifests);
  if (manifest === undefined) return false;
  manifests.push(structuredClone(manifest));
  return true;
};

const referToTemplate: Mutation = (manifests, random) => {
  const call = random.maybeOneOf(objectsWithRole(manifests, 'call'));
  const target = random.maybeOneOf(
    manifests.filter(isObject).filter(({ kind }) => textOf(kind).endsWith('WorkflowTemplate')),
  );
  const spec = target && specOf(target);
  if (call === undefined || target === undefined || !Array.isArray(spec?.templates)) return false;
  const template = random.maybeOneOf(spec.templates.filter(isObject));
  if (random.chance(0.9)) delete call.template;
  call.templateRef = {
    name: nameOf(target),
    template: template?.name ?? 'x',
    ...(random.chance(target.kind === 'ClusterWorkflowTemplate' ? 0.9 : 0.1) && { clusterScope: true }),
  };
  return true;
};

const changeNames: Mutation = (manifests, random) => {
  const manifest = random.maybeOneOf(manifests.filter(isObject));
  if (!isObject(manifest?.metadata)) return false;
  const field = random.oneOf(['name', 'namespace']);
  manifest.metadata[field] = random.oneOf(['a', 'b', nameOf(manifest), 'x'.repeat(random.below(80))]);
  return true;
};

/** Mutations of whole objects, and of references between them. */
export const OBJECT: Mutations = {
  'change the kind': changeKind,
  'move the workflow to a WorkflowTemplate': extractTemplate,
  'move a template to a WorkflowTemplate': extractCallee,
  'write a template inline': inline,
  'add an object of another file': appendObject,
  'duplicate an object': duplicateObject,
  'refer to a template of another object': referToTemplate,
  'change a name or namespace': changeNames,
};
