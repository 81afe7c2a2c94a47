import type ts from 'typescript';
import { stringLiteral } from '../code/text';
import type { Field } from './build';
import { call, id, member, method, object } from './build';
import type { CalleeName } from './callee';
import { camelCase, pascalCase } from './identifiers';
import type { Names } from './identifiers';
import type { Chunk, ModuleWriter } from './module-writer';
import { portsCode } from './ports';
import type { Signature } from './signature';
import { unresolved } from './text';

/** Templates that a document calls and that are no constructs: the cluster has them, or their name is worked out. */
export class Externals {
  /** What makes them, for the beginning of the function. */
  readonly chunks: Chunk[] = [];

  private readonly known = new Map<string, string>();

  constructor(
    private readonly writer: ModuleWriter,
    /** The variable of the workflow, which they are made in. */
    private readonly workflow: string,
    /** The ids of the constructs in the workflow. */
    private readonly ids: Names,
  ) {}

  /** The code for a template of this name, with what a call gives to it and takes of it. */
  template(name: CalleeName, signature: Signature): ts.Expression {
    const key = JSON.stringify([name, signature]);
    const known = this.known.get(key);
    if (known !== undefined) return id(known);
    const own = camelCase(name.template, 'template');
    const variable = this.writer.names.take(own, `${own}Template`);
    this.known.set(key, variable);
    const value = this.codeOf(name, signature);
    this.add(variable, value);
    return id(variable);
  }

  private codeOf({ template, holder, isClusterScope }: CalleeName, signature: Signature): ts.Expression {
    const args = [stringLiteral(template), ...this.ports(signature)];
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
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const own = camelCase(name, 'templates');
    const variable = this.writer.names.take(own, `${own}${pascalCase('templates', 'Templates')}`);
    this.known.set(key, variable);
    const construct = this.ids.takeAny(name.replaceAll('/', '-'));
    const args = [id(this.workflow), stringLiteral(construct), stringLiteral(name)];
    this.add(variable, call(member(id(className), `from${className}Name`), ...args));
    return variable;
  }

  private add(variable: string, value: ts.Expression): void {
    const isFirst = this.chunks.length === 0;
    this.chunks.push({
      owner: '',
      pointer: `external/${variable}`,
      variable,
      value,
      isFirst,
      isOptional: true,
    });
  }
}
