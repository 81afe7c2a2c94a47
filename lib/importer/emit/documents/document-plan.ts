import type { Fallback, Fallbacks } from '../../model/fallback';
import type { JsonObject } from '../../json/json';
import { TYPED_KINDS } from '../../model/typed-kinds';
import type { ModuleName } from '../modules/module-names';
import { moduleNames } from '../modules/module-names';
import type { SourceDocument, SourceFile } from '../../model/source-file';
import { camelCase, Names } from '../../code/identifiers';
import { UnsupportedError } from '../analysis/unsupported-error';
import { ModuleWriter } from '../modules/module-writer';
import type { Part } from '../analysis/document-part';
import { asObject, fieldOf, itemsOf, listIn, objectIn, textIn } from '../analysis/document-part';
import type { PortInfo } from '../analysis/signature';
import { portsOf, signatureOf } from '../analysis/signature';
import type { TemplateInfo } from '../analysis/template-info';

/** What is known of a document before its code is made. */
export interface DocumentPlan {
  readonly document: SourceDocument;

  /** What its module is called. */
  readonly name: ModuleName;

  readonly writer: ModuleWriter;

  /** The whole document as a part. */
  readonly part: Part<JsonObject>;

  /** What it is in the typed form; none where it is written as it is. */
  readonly typed?: TypedPlan | undefined;

  /** What is written in a plainer form. */
  readonly fallbacks: readonly Fallback[];
}

/** What is known of a document of a kind that the language has. */
export interface TypedPlan {
  readonly kind: string;

  /** The id of the construct in its chart. */
  readonly id: string;

  /** The variable that holds it. */
  readonly variable: string;

  /** Its spec, or that of the workflows that it makes. */
  readonly spec: Part<JsonObject>;

  readonly arguments: readonly PortInfo[];
  readonly templates: readonly TemplateInfo[];

  /** The ids of the constructs in it. */
  readonly ids: Names;
}

/** What each document of an import holds, and what its module is called. */
export function plansOf(files: readonly SourceFile[], fallbacks: Fallbacks): DocumentPlan[] {
  const names = moduleNames(files);
  return files.flatMap(({ documents }) => {
    const ids = new Names();
    return documents.map((document) => {
      const name = names.get(document);
      if (name === undefined) throw new Error(`The document ${document.file} has no name.`);
      const own = fallbacks.get(document) ?? [];
      const part = { value: document.value, pointer: '' };
      const plan = { document, name, writer: new ModuleWriter(own, name.functionName), part, fallbacks: own };
      return own.some(({ pointer }) => pointer === '') ? plan : withTyped(plan, ids);
    });
  });
}

function withTyped(plan: DocumentPlan, ids: Names): DocumentPlan {
  try {
    const typed = typedPlan(plan, ids);
    return typed === undefined ? plan : { ...plan, typed };
  } catch (error) {
    if (!(error instanceof UnsupportedError)) throw error;
    return { ...plan, fallbacks: [...plan.fallbacks, { pointer: '', reason: error.reason }] };
  }
}

function typedPlan({ part, writer }: DocumentPlan, ids: Names): TypedPlan | undefined {
  const { apiVersion, kind } = part.value;
  const variable = typeof kind === 'string' ? TYPED_KINDS.get(kind) : undefined;
  if (apiVersion !== 'argoproj.io/v1alpha1' || typeof kind !== 'string' || variable === undefined)
    return undefined;
  const spec = specOf(part, kind);
  const wanted = constructId(part) ?? variable.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const inner = new Names(['Resource']);
  return {
    kind,
    id: ids.takeAny(wanted),
    variable: writer.names.take(variable),
    spec,
    arguments: writer.isPatched(`${spec.pointer}/arguments`) ? [] : argumentsIn(kind, spec),
    templates: templatesOf(spec, writer.names, inner),
    ids: inner,
  };
}

function argumentsIn(kind: string, spec: Part<JsonObject>): PortInfo[] {
  return kind === 'WorkflowEventBinding' ? [] : portsOf(objectIn(spec, 'arguments'));
}

function specOf(part: Part<JsonObject>, kind: string): Part<JsonObject> {
  const spec = objectIn(part, 'spec');
  const inner = kind === 'CronWorkflow' ? objectIn(spec, 'workflowSpec') : spec;
  if (inner === undefined) throw new UnsupportedError('it has no spec');
  return inner;
}

/** The id of the construct: its name, or what its name begins with. */
function constructId(part: Part<JsonObject>): string | undefined {
  const metadata = objectIn(part, 'metadata');
  const generated = textIn(metadata, 'generateName')?.replace(/-+$/, '');
  const name = textIn(metadata, 'name') ?? generated;
  // Kubernetes would refuse another name; a patch gives it all the same.
  const allowed = name
    ?.toLowerCase()
    .replaceAll(/[^a-z0-9.-]+/g, '-')
    .replaceAll(/^[^a-z0-9]+|[^a-z0-9]+$/g, '');
  return allowed === undefined || allowed === '' ? undefined : allowed;
}

function templatesOf(spec: Part<JsonObject>, names: Names, ids: Names): TemplateInfo[] {
  const templates = listIn(spec, 'templates');
  const field = fieldOf(spec, 'templates');
  if (field !== undefined && field.value !== null && templates === undefined) {
    throw new UnsupportedError('its templates are no list');
  }
  return (templates === undefined ? [] : itemsOf(templates)).map((item) => {
    const part = asObject(item);
    const name = textIn(part, 'name');
    if (part === undefined || name === undefined)
      throw new UnsupportedError('one of its templates has no name');
    const own = camelCase(name, 'template');
    return {
      part,
      name,
      id: ids.takeAny(name.replaceAll('/', '-')),
      variable: names.take(own, `${own}Template`),
      signature: signatureOf(part),
    };
  });
}
