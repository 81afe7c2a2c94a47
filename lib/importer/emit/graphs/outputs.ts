import type ts from 'typescript';
import { stringLiteral } from '../../code/strings';
import { sourceCode } from '../ports/arguments';
import type { Field } from '../../code/build';
import { construct, id, method, object } from '../../code/build';
import type { Graph } from './graph';
import type { ModuleWriter } from '../modules/module-writer';
import type { BodyStatement } from '../modules/body-statement';
import type { DocumentPart } from '../analysis/document-part';
import { fieldOf, objectIn } from '../analysis/document-part';
import type { PortInfo, Signature } from '../analysis/signature';
import { onlyReference, onlyVariable, taggedExpression } from '../values/text-code';

/** The source of an output of a DAG or steps template. */
export interface OutputSource {
  readonly port: PortInfo;
  readonly from: DocumentPart;
  readonly isExpression: boolean;
}

/** The outputs whose source is a task, a step or an input. */
export function outputSources(signature: Signature, writer: ModuleWriter): OutputSource[] {
  return signature.outputs.flatMap((port): OutputSource[] => {
    const { declaration, kind } = port;
    if (declaration === undefined) return [];
    const parent = kind === 'parameter' ? objectIn(declaration, 'valueFrom') : declaration;
    if (parent === undefined) return [];
    const [reference, expressionField] =
      kind === 'parameter' ? ['parameter', 'expression'] : ['from', 'fromExpression'];
    const typed = (name: string): DocumentPart | undefined => {
      const part = fieldOf(parent, name);
      return part !== undefined && writer.isPatched(part.pointer) ? undefined : part;
    };
    const [from, expression] = [typed(reference), typed(expressionField)];
    if (from !== undefined && expression !== undefined) {
      writer.patch(expression.pointer, `the output '${port.name}' has two sources`);
    }
    const source = from ?? expression;
    if (source === undefined || source.value === null) return [];
    if (writer.isPatched(declaration.pointer)) return [];
    // A parameter that is not a single reference stays in the declaration.
    if (kind === 'parameter' && from !== undefined && !isOneVariable(from)) return [];
    return [{ port, from: source, isExpression: from === undefined }];
  });
}

function isOneVariable({ value }: DocumentPart): boolean {
  return typeof value === 'string' && onlyVariable(value) !== undefined;
}

/** `dag.setOutputs({ … })`. */
export function outputStatements(graph: Graph, sources: readonly OutputSource[]): BodyStatement[] {
  if (sources.length === 0) return [];
  const { writer } = graph.document;
  const context = { writer, resolve: graph.resolve };
  const fields = sources.map(({ port, from, isExpression }): Field => {
    const value = typeof from.value === 'string' ? from.value : '';
    if (isExpression) return [port.key, taggedExpression(id('expression'), value, graph.resolve)];
    return [port.key, port.kind === 'artifact' ? sourceCode(from, context) : parameterSource(value, graph)];
  });
  const value = method(id(graph.variable), 'setOutputs', object(fields));
  const pointer = fieldOf(graph.template, 'outputs')?.pointer ?? '';
  return [{ owner: graph.owner, pointer, value }];
}

function parameterSource(value: string, graph: Graph): ts.Expression {
  const found = onlyReference(value, graph.resolve);
  if (found !== undefined) return found;
  return construct('ParameterReference', stringLiteral(value.slice(2, -2)));
}
