import type ts from 'typescript';
import { stringLiteral } from '../../code/strings';
import type { Field } from '../../code/build';
import { call, id, member, method, object } from '../../code/build';
import type { Callee, CalleeName } from './callee';
import { camelCase, UniqueNames } from '../../code/identifiers';
import type { BodyStatement } from '../modules/body-statement';
import type { ModuleWriter } from '../modules/module-writer';
import { portsCode } from '../ports/port-declarations';
import type { PortInfo, Signature } from '../analysis/signature';
import { portKey, portNamed } from '../analysis/signature';
import { unresolved } from '../values/text-code';

/** The declaration of an external template, shared by all calls with the same arguments. */
interface ExternalTemplate {
  readonly name: CalleeName;
  readonly variable: string;
  readonly inputs: readonly PortInfo[];

  /** The outputs that any of the calls consumes. */
  readonly outputs: PortInfo[];
  readonly keys: UniqueNames;
}

/** Declares templates that are not part of the import: they exist in the cluster, or their names are expressions. */
export class ExternalTemplates {
  private readonly templates = new Map<string, ExternalTemplate>();
  private readonly workflowTemplates = new Map<
    string,
    { readonly variable: string; readonly statement: BodyStatement }
  >();

  constructor(
    private readonly writer: ModuleWriter,
    /** The variable of the workflow, which is their scope. */
    private readonly workflow: string,
    /** The construct ids in the workflow. */
    private readonly ids: UniqueNames,
  ) {}

  /** The declarations, for the beginning of the function; complete when all calls are written. */
  get statements(): readonly BodyStatement[] {
    const templates = [...this.templates.values()].map((external) =>
      statementOf(external.variable, this.declaration(external)),
    );
    const workflowTemplates = [...this.workflowTemplates.values()].map(({ statement }) => statement);
    return [...workflowTemplates, ...templates].map((statement, index) => ({
      ...statement,
      isFirst: index === 0,
    }));
  }

  /** A template with the arguments and the consumed outputs of a call. */
  template(name: CalleeName, { inputs, outputs }: Signature): Callee {
    const key = JSON.stringify([name, inputs]);
    const external = this.templates.get(key) ?? this.declare(key, name, inputs);
    for (const output of outputs) {
      if (portNamed(external.outputs, output.kind, output.name) !== undefined) continue;
      external.outputs.push({ ...output, key: portKey(output.kind, output.name, external.keys) });
    }
    return { code: id(external.variable), signature: external };
  }

  private declare(key: string, name: CalleeName, inputs: readonly PortInfo[]): ExternalTemplate {
    if (name.workflowTemplate !== undefined)
      this.workflowTemplate(name.workflowTemplate, name.isClusterScope);
    const own = camelCase(name.template, 'template');
    const variable = this.writer.names.variable(own, `${own}Template`);
    const external = { name, variable, inputs, outputs: [], keys: new UniqueNames() };
    this.templates.set(key, external);
    return external;
  }

  private declaration({
    name: { template, workflowTemplate, isClusterScope },
    inputs,
    outputs,
  }: ExternalTemplate): ts.Expression {
    const args = [stringLiteral(template), ...this.ports({ inputs, outputs })];
    if (workflowTemplate === undefined) return call(id('templateByName'), ...args);
    return method(id(this.workflowTemplate(workflowTemplate, isClusterScope)), 'template', ...args);
  }

  private ports(signature: Signature): ts.Expression[] {
    const context = { writer: this.writer, resolve: unresolved };
    const fields = (['inputs', 'outputs'] as const).flatMap((name): Field[] =>
      signature[name].length === 0 ? [] : [[name, portsCode(signature[name], context)]],
    );
    return fields.length === 0 ? [] : [object(fields)];
  }

  /** The variable of a WorkflowTemplate that is not part of the import. */
  private workflowTemplate(name: string, isClusterScope: boolean): string {
    const className = isClusterScope ? 'ClusterWorkflowTemplate' : 'WorkflowTemplate';
    const key = `${className}/${name}`;
    const known = this.workflowTemplates.get(key);
    if (known !== undefined) return known.variable;
    const own = camelCase(name, 'templates');
    const variable = this.writer.names.variable(own, `${own}Templates`);
    const construct = this.ids.id(name.replaceAll('/', '-'));
    const args = [id(this.workflow), stringLiteral(construct), stringLiteral(name)];
    const value = call(member(id(className), `from${className}Name`), ...args);
    this.workflowTemplates.set(key, { variable, statement: statementOf(variable, value) });
    return variable;
  }
}

function statementOf(variable: string, value: ts.Expression): BodyStatement {
  return { owner: '', pointer: `external/${variable}`, variable, value, isOptional: true };
}
