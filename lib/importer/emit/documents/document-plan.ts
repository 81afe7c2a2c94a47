import type { Fallback, Fallbacks } from '../../model/fallback';
import type { JsonObject } from '../../json/json';
import type { ApiKind } from '../../model/typed-kinds';
import { API_KINDS, API_VERSION, TYPED_KINDS } from '../../model/typed-kinds';
import type { ModuleName } from '../modules/module-names';
import { moduleNames } from '../modules/module-names';
import type { SourceDocument, SourceFile } from '../../model/source-file';
import { camelCase, UniqueNames } from '../../code/identifiers';
import { UnsupportedError } from '../analysis/unsupported-error';
import { patchUnnamedArguments } from '../ports/port-lists';
import { ModuleWriter } from '../modules/module-writer';
import type { DocumentPart } from '../analysis/document-part';
import { asObject, fieldOf, itemsOf, listIn, objectIn, textIn } from '../analysis/document-part';
import type { PortInfo } from '../analysis/signature';
import { portsOf, signatureOf } from '../analysis/signature';
import type { TemplateInfo } from '../analysis/template-info';

/** The analysis of a document before its code is written. */
export interface DocumentPlan {
  readonly document: SourceDocument;

  /** The name of its module. */
  readonly name: ModuleName;

  readonly writer: ModuleWriter;

  /** The whole document as a part. */
  readonly part: DocumentPart<JsonObject>;

  /** Its typed form; undefined if it becomes an ApiObject. */
  readonly typed?: TypedPlan | undefined;

  /** Parts that are not written in the typed form. */
  readonly fallbacks: readonly Fallback[];
}

/** The analysis of a document with a typed form. */
export interface TypedPlan {
  readonly kind: string;

  /** The API whose class creates it; undefined for the constructs of this library. */
  readonly api?: ApiKind['api'];

  /** The construct id in the chart. */
  readonly id: string;

  /** Its variable. */
  readonly variable: string;

  /** Its spec; the `workflowSpec` of a CronWorkflow. */
  readonly spec: DocumentPart<JsonObject>;

  readonly arguments: readonly PortInfo[];
  readonly templates: readonly TemplateInfo[];

  /** The construct ids inside it. */
  readonly ids: UniqueNames;
}

/** Analyzes the documents of an import, and names their modules. */
export function plansOf(files: readonly SourceFile[], fallbacks: Fallbacks): DocumentPlan[] {
  const names = moduleNames(files);
  return files.flatMap(({ documents }) => {
    const ids = new UniqueNames();
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

function withTyped(plan: DocumentPlan, ids: UniqueNames): DocumentPlan {
  try {
    const typed = typedPlan(plan, ids);
    return typed === undefined ? plan : { ...plan, typed };
  } catch (error) {
    if (!(error instanceof UnsupportedError)) throw error;
    return { ...plan, fallbacks: [...plan.fallbacks, { pointer: '', reason: error.reason }] };
  }
}

function typedPlan({ part, writer }: DocumentPlan, ids: UniqueNames): TypedPlan | undefined {
  const { apiVersion, kind } = part.value;
  if (apiVersion !== API_VERSION || typeof kind !== 'string') return undefined;
  const apiKind = API_KINDS.get(kind);
  if (apiKind !== undefined) return apiPlan(part, kind, apiKind, writer, ids);
  const variable = TYPED_KINDS.get(kind);
  if (variable === undefined) return undefined;
  const spec = specOf(part, kind);
  const inner = new UniqueNames(['Resource']);
  if (kind !== 'WorkflowEventBinding') patchUnnamedArguments(spec, writer);
  return {
    kind,
    id: ids.id(preferredId(part, variable)),
    variable: writer.names.variable(variable),
    spec,
    arguments: writer.isPatched(`${spec.pointer}/arguments`) ? [] : argumentsIn(kind, spec),
    templates: templatesOf(spec, writer.names, inner),
    ids: inner,
  };
}

function apiPlan(
  part: DocumentPart<JsonObject>,
  kind: string,
  { api, variable }: ApiKind,
  writer: ModuleWriter,
  ids: UniqueNames,
): TypedPlan {
  return {
    kind,
    api,
    id: ids.id(preferredId(part, variable)),
    variable: writer.names.variable(variable),
    spec: objectIn(part, 'spec') ?? { value: {}, pointer: '/spec' },
    arguments: [],
    templates: [],
    ids: new UniqueNames(),
  };
}

function preferredId(part: DocumentPart<JsonObject>, variable: string): string {
  return constructId(part) ?? variable.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function argumentsIn(kind: string, spec: DocumentPart<JsonObject>): PortInfo[] {
  return kind === 'WorkflowEventBinding' ? [] : portsOf(objectIn(spec, 'arguments'));
}

function specOf(part: DocumentPart<JsonObject>, kind: string): DocumentPart<JsonObject> {
  const spec = objectIn(part, 'spec');
  const inner = kind === 'CronWorkflow' ? objectIn(spec, 'workflowSpec') : spec;
  if (inner === undefined) throw new UnsupportedError('it has no spec');
  return inner;
}

/** The construct id: the name, or the prefix in `generateName`. */
function constructId(part: DocumentPart<JsonObject>): string | undefined {
  const metadata = objectIn(part, 'metadata');
  const generated = textIn(metadata, 'generateName')?.replace(/-+$/, '');
  const name = textIn(metadata, 'name') ?? generated;
  // Kubernetes rejects other names; a patch sets them nevertheless.
  const allowed = name
    ?.toLowerCase()
    .replaceAll(/[^a-z0-9.-]+/g, '-')
    .replaceAll(/^[^a-z0-9]+|[^a-z0-9]+$/g, '');
  return allowed === undefined || allowed === '' ? undefined : allowed;
}

function templatesOf(spec: DocumentPart<JsonObject>, names: UniqueNames, ids: UniqueNames): TemplateInfo[] {
  const templates = listIn(spec, 'templates');
  const field = fieldOf(spec, 'templates');
  if (field !== undefined && field.value !== null && templates === undefined) {
    throw new UnsupportedError('its templates are not a list');
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
      id: ids.id(name.replaceAll('/', '-')),
      variable: names.variable(own, `${own}Template`),
      signature: signatureOf(part),
    };
  });
}
