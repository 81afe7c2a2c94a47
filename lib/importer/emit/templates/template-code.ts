import { checkPortLists, patchEmptyPorts } from '../ports/port-lists';
import ts from 'typescript';
import { objectLiteral } from '../../code/literals';
import { stringLiteral } from '../../code/strings';
import type { JsonObject } from '../../json/json';
import type { Field } from '../../code/build';
import { call, construct, field, id, member } from '../../code/build';
import type { BodyStatement } from '../modules/body-statement';
import type { ModuleWriter } from '../modules/module-writer';
import type { DocumentPart } from '../analysis/document-part';
import { fieldOf, fieldsOf } from '../analysis/document-part';
import { parsePortVariable } from '../analysis/argo-variable';
import type { ExternallySourced } from '../ports/port-declarations';
import { portsCode } from '../ports/port-declarations';
import type { PortInfo, Signature } from '../analysis/signature';
import { portNamed } from '../analysis/signature';
import { TEMPLATE_CLASSES } from '../analysis/template-info';
import type { Resolve } from '../values/text-code';
import { firstOf } from '../values/text-code';
import type { ValueContext } from '../values/value-code';
import { objectCode, valueCode } from '../values/value-code';

/** The place of a template in the code. */
export interface TemplatePlace {
  readonly writer: ModuleWriter;

  /** The pointer of the workflow's template that it is, or that contains it. */
  readonly owner: string;

  /** Its variable. */
  readonly variable: string;

  /** The variable of its scope: the workflow, or the template that contains an inline template. */
  readonly scope: string;

  /** The construct id, which is the default of the template's name. */
  readonly id: string;

  readonly signature: Signature;

  /** Resolves variables that are available in the whole workflow. */
  readonly resolve: Resolve;
}

/** The code that is specific to a template type. */
export interface BodyCode {
  /** The field of Argo's template that holds the body. */
  readonly kind: string;

  /** The props of the construct for the body. */
  readonly fields: readonly Field[];

  /** Outputs whose source is not part of the declaration. */
  readonly sourced?: ExternallySourced;
}

/** The statements of a template: its construct, and its inputs if they need a variable. */
export function templateCode(
  template: DocumentPart<JsonObject>,
  place: TemplatePlace,
  own: BodyCode,
): BodyStatement[] {
  const { writer, owner, variable } = place;
  checkPortLists(template, writer);
  for (const name of ['inputs', 'outputs']) patchEmptyPorts(template, name, writer);
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
  const before = named.statements.map((statement) => ({ ...statement, isFirst: true }));
  return [...before, { owner, pointer, variable, value, isFirst: before.length === 0 }];
}

function nameField(
  template: DocumentPart<JsonObject>,
  place: TemplatePlace,
): readonly ts.ObjectLiteralElementLike[] {
  const name = fieldOf(template, 'name');
  // Inline templates have no name by default.
  const isImplied = name?.value === place.id && place.owner === template.pointer;
  if (name === undefined || isImplied) return [];
  return [field(['name', valueCode(name, { writer: place.writer, resolve: () => undefined })])];
}

function portsField(
  template: DocumentPart<JsonObject>,
  name: 'inputs' | 'outputs',
  ports: readonly PortInfo[],
  context: ValueContext,
  sourced?: ExternallySourced,
): ts.ObjectLiteralElementLike[] {
  const part = fieldOf(template, name);
  if (part === undefined || context.writer.isPatched(part.pointer)) return [];
  const code = field([name, portsCode(ports, context, sourced)]);
  return [context.writer.anchor(part.pointer, code)];
}

/** Input parameters that fields outside of the body refer to: they are declared in a variable before the template. */
class NamedInputs {
  /** Their declaration. */
  readonly statements: BodyStatement[] = [];

  private readonly parameters: readonly PortInfo[];
  private variable: string | undefined;

  constructor(private readonly place: TemplatePlace) {
    this.parameters = place.signature.inputs.filter(({ kind }) => kind === 'parameter');
  }

  /** Resolves variables of the parameters. */
  readonly resolve: Resolve = (variable) => {
    const parsed = parsePortVariable(variable);
    if (parsed?.scope !== 'inputs' || parsed.kind !== 'parameter' || parsed.isPath) return undefined;
    const port = portNamed(this.parameters, 'parameter', parsed.name);
    if (port === undefined) return undefined;
    this.variable ??= this.place.writer.names.variable(`${this.place.variable}Inputs`);
    return member(id(this.variable), port.key);
  };

  /** The property `inputs`. Its artifacts may refer to the parameters. */
  field(template: DocumentPart<JsonObject>, context: ValueContext): readonly ts.ObjectLiteralElementLike[] {
    const { inputs } = this.place.signature;
    const artifacts = inputs.filter(({ kind }) => kind === 'artifact');
    const artifactsCode = portsCode(artifacts, context);
    const plain = { ...context, resolve: this.place.resolve };
    const parametersCode = portsCode(this.parameters, plain);
    if (this.variable === undefined) {
      const part = fieldOf(template, 'inputs');
      if (part === undefined || context.writer.isPatched(part.pointer)) return [];
      const all = objectLiteral([...parametersCode.properties, ...artifactsCode.properties]);
      return [this.anchored(template, field(['inputs', all]))];
    }
    const variable = id(this.variable);
    const { owner } = this.place;
    const value = call(id('inputs'), parametersCode);
    this.statements.push({ owner, pointer: `${owner}/#inputs`, variable: this.variable, value });
    const spread = ts.factory.createSpreadAssignment(variable);
    const all = artifacts.length === 0 ? variable : objectLiteral([spread, ...artifactsCode.properties]);
    return [this.anchored(template, field(['inputs', all]))];
  }

  private anchored(
    template: DocumentPart<JsonObject>,
    code: ts.ObjectLiteralElementLike,
  ): ts.ObjectLiteralElementLike {
    const part = fieldOf(template, 'inputs');
    return part === undefined ? code : this.place.writer.anchor(part.pointer, code);
  }
}
