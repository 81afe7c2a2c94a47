import type ts from 'typescript';
import { stringLiteral } from '../../code/strings';
import type { Field } from '../../code/build';
import { call, id, member, method, object } from '../../code/build';
import type { Callee, CalleeName } from './callee';
import { camelCase, Names } from '../../code/identifiers';
import type { Chunk, ModuleWriter } from '../modules/module-writer';
import { portsCode } from '../ports/port-declarations';
import type { PortInfo, Signature } from '../analysis/signature';
import { portKey, portNamed } from '../analysis/signature';
import { unresolved } from '../values/text-code';

/** A template that is no construct, as it is declared for all of its calls that give it the same. */
interface External {
  readonly name: CalleeName;
  readonly variable: string;
  readonly inputs: readonly PortInfo[];

  /** What any of the calls takes. */
  readonly outputs: PortInfo[];
  readonly keys: Names;
}

/** Templates that a document calls and that are no constructs: the cluster has them, or their name is worked out. */
export class Externals {
  private readonly externals = new Map<string, External>();
  private readonly holders = new Map<string, { readonly variable: string; readonly chunk: Chunk }>();

  constructor(
    private readonly writer: ModuleWriter,
    /** The variable of the workflow, which they are made in. */
    private readonly workflow: string,
    /** The ids of the constructs in the workflow. */
    private readonly ids: Names,
  ) {}

  /** What makes them, for the beginning of the function; known when all calls are written. */
  get chunks(): readonly Chunk[] {
    const templates = [...this.externals.values()].map((external) =>
      chunkOf(external.variable, this.codeOf(external)),
    );
    const holders = [...this.holders.values()].map(({ chunk }) => chunk);
    return [...holders, ...templates].map((chunk, index) => ({ ...chunk, isFirst: index === 0 }));
  }

  /** A template of this name, with what a call gives to it and takes of it. */
  template(name: CalleeName, { inputs, outputs }: Signature): Callee {
    const key = JSON.stringify([name, inputs]);
    const external = this.externals.get(key) ?? this.declare(key, name, inputs);
    for (const output of outputs) {
      if (portNamed(external.outputs, output.kind, output.name) !== undefined) continue;
      external.outputs.push({ ...output, key: portKey(output.kind, output.name, external.keys) });
    }
    return { code: id(external.variable), signature: external };
  }

  private declare(key: string, name: CalleeName, inputs: readonly PortInfo[]): External {
    if (name.holder !== undefined) this.holder(name.holder, name.isClusterScope);
    const own = camelCase(name.template, 'template');
    const variable = this.writer.names.take(own, `${own}Template`);
    const external = { name, variable, inputs, outputs: [], keys: new Names() };
    this.externals.set(key, external);
    return external;
  }

  private codeOf({ name: { template, holder, isClusterScope }, inputs, outputs }: External): ts.Expression {
    const args = [stringLiteral(template), ...this.ports({ inputs, outputs })];
    if (holder === undefined) return call(id('templateByName'), ...args);
    return method(id(this.holder(holder, isClusterScope)), 'template', ...args);
  }

  private ports(signature: Signature): ts.Expression[] {
    const context = { writer: this.writer, resolve: unresolved };
    const fields = (['inputs', 'outputs'] as const).flatMap((name): Field[] =>
      signature[name].length === 0 ? [] : [[name, portsCode(signature[name], context)]],
    );
    return fields.length === 0 ? [] : [object(fields)];
  }

  /** The variable of a WorkflowTemplate that is not part of the import. */
  private holder(name: string, isClusterScope: boolean): string {
    const className = isClusterScope ? 'ClusterWorkflowTemplate' : 'WorkflowTemplate';
    const key = `${className}/${name}`;
    const known = this.holders.get(key);
    if (known !== undefined) return known.variable;
    const own = camelCase(name, 'templates');
    const variable = this.writer.names.take(own, `${own}Templates`);
    const construct = this.ids.takeAny(name.replaceAll('/', '-'));
    const args = [id(this.workflow), stringLiteral(construct), stringLiteral(name)];
    const value = call(member(id(className), `from${className}Name`), ...args);
    this.holders.set(key, { variable, chunk: chunkOf(variable, value) });
    return variable;
  }
}

function chunkOf(variable: string, value: ts.Expression): Chunk {
  return { owner: '', pointer: `external/${variable}`, variable, value, isOptional: true };
}
