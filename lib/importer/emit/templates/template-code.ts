import ts from 'typescript';
import { objectLiteral } from '../../code/literals';
import { stringLiteral } from '../../code/strings';
import type { JsonObject } from '../../json/json';
import type { Field } from '../../code/build';
import { call, construct, field, id, member } from '../../code/build';
import type { Chunk, ModuleWriter } from '../modules/module-writer';
import type { Part } from '../analysis/document-part';
import { fieldOf, fieldsOf } from '../analysis/document-part';
import { portVariable } from '../analysis/argo-variable';
import type { ExternallySourced } from '../ports/port-declarations';
import { checkPortLists, leaveOutEmpty, portsCode } from '../ports/port-declarations';
import type { PortInfo, Signature } from '../analysis/signature';
import { portNamed } from '../analysis/signature';
import { TEMPLATE_CLASSES } from '../analysis/template-info';
import type { Resolve } from '../values/text-code';
import { firstOf } from '../values/text-code';
import type { ValueContext } from '../values/value-code';
import { objectCode, valueCode } from '../values/value-code';

/** What a template is made with: where, under which name, with which references around it. */
export interface TemplatePlace {
  readonly writer: ModuleWriter;

  /** The pointer of the template of the workflow that it is, or is in. */
  readonly owner: string;

  /** The variable that holds it. */
  readonly variable: string;

  /** The variable of the workflow, or of the template that an inline template is in. */
  readonly scope: string;

  /** The id of the construct, which is the template's name unless it gets another. */
  readonly id: string;

  readonly signature: Signature;

  /** The references that are known everywhere in the document. */
  readonly resolve: Resolve;
}

/** What is peculiar to one kind of template. */
export interface OwnCode {
  /** The field of Argo's that makes it one of its kind. */
  readonly kind: string;

  /** The fields of the construct that stand for it. */
  readonly fields: readonly Field[];

  /** Outputs whose source is said elsewhere. */
  readonly sourced?: ExternallySourced;
}

/** The statements that make a template: the construct, with what all kinds have and what its own kind has. */
export function templateCode(template: Part<JsonObject>, place: TemplatePlace, own: OwnCode): Chunk[] {
  const { writer, owner, variable } = place;
  checkPortLists(template);
  for (const name of ['inputs', 'outputs']) leaveOutEmpty(template, name, writer, true);
  const named = new NamedInputs(place);
  const context = { writer, resolve: firstOf(named.resolve, place.resolve) };
  const outputs = portsField(template, 'outputs', place.signature.outputs, context, own.sourced);
  const owned = new Set(['name', 'inputs', 'outputs', own.kind]);
  const others = fieldsOf(template).filter(([name]) => !owned.has(name));
  const rest = objectCode(others, context, own.fields);
  const inputs = named.field(template, context);
  const fields = [...nameField(template, place), ...inputs, ...outputs, ...rest.properties];
  const args = [
    id(place.scope),
    stringLiteral(place.id),
    ...(fields.length === 0 ? [] : [objectLiteral(fields)]),
  ];
  const value = construct(TEMPLATE_CLASSES.get(own.kind) ?? 'RawTemplate', ...args);
  const { pointer } = template;
  const before = named.chunks.map((chunk) => ({ ...chunk, isFirst: true }));
  return [...before, { owner, pointer, variable, value, isFirst: before.length === 0 }];
}

function nameField(template: Part<JsonObject>, place: TemplatePlace): readonly ts.ObjectLiteralElementLike[] {
  const name = fieldOf(template, 'name');
  // Inside of a call a template has no name, unless it is given one.
  const isImplied = name?.value === place.id && place.owner === template.pointer;
  if (name === undefined || isImplied) return [];
  return [field(['name', valueCode(name, { writer: place.writer, resolve: () => undefined })])];
}

function portsField(
  template: Part<JsonObject>,
  name: 'inputs' | 'outputs',
  ports: readonly PortInfo[],
  context: ValueContext,
  sourced?: ExternallySourced,
): ts.ObjectLiteralElementLike[] {
  const holder = fieldOf(template, name);
  if (holder === undefined || context.writer.isPatched(holder.pointer)) return [];
  const code = field([name, portsCode(ports, context, sourced)]);
  return [context.writer.place(holder.pointer, code)];
}

/** Parameters that fields of the template beside its body mention: they are declared before it, with a name. */
class NamedInputs {
  /** What declares them. */
  readonly chunks: Chunk[] = [];

  private readonly parameters: readonly PortInfo[];
  private variable: string | undefined;

  constructor(private readonly place: TemplatePlace) {
    this.parameters = place.signature.inputs.filter(({ kind }) => kind === 'parameter');
  }

  /** References to them. */
  readonly resolve: Resolve = (variable) => {
    const mentioned = portVariable(variable);
    if (mentioned?.scope !== 'inputs' || mentioned.kind !== 'parameter' || mentioned.isPath) return undefined;
    const port = portNamed(this.parameters, 'parameter', mentioned.name);
    if (port === undefined) return undefined;
    this.variable ??= this.place.writer.names.take(`${this.place.variable}Inputs`);
    return member(id(this.variable), port.key);
  };

  /** The field `inputs`; its artifacts may mention the parameters. */
  field(template: Part<JsonObject>, context: ValueContext): readonly ts.ObjectLiteralElementLike[] {
    const { inputs } = this.place.signature;
    const artifacts = inputs.filter(({ kind }) => kind === 'artifact');
    const artifactsCode = portsCode(artifacts, context);
    const plain = { ...context, resolve: this.place.resolve };
    const parametersCode = portsCode(this.parameters, plain);
    if (this.variable === undefined) {
      const holder = fieldOf(template, 'inputs');
      if (holder === undefined || context.writer.isPatched(holder.pointer)) return [];
      const all = objectLiteral([...parametersCode.properties, ...artifactsCode.properties]);
      return [this.placed(template, field(['inputs', all]))];
    }
    const variable = id(this.variable);
    const { owner } = this.place;
    const value = call(id('inputs'), parametersCode);
    this.chunks.push({ owner, pointer: `${owner}/#inputs`, variable: this.variable, value });
    const spread = ts.factory.createSpreadAssignment(variable);
    const all = artifacts.length === 0 ? variable : objectLiteral([spread, ...artifactsCode.properties]);
    return [this.placed(template, field(['inputs', all]))];
  }

  private placed(template: Part<JsonObject>, code: ts.ObjectLiteralElementLike): ts.ObjectLiteralElementLike {
    const holder = fieldOf(template, 'inputs');
    return holder === undefined ? code : this.place.writer.place(holder.pointer, code);
  }
}
