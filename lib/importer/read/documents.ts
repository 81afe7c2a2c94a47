import type { Document } from 'yaml';
import { LineCounter, isScalar, parseAllDocuments, visit } from 'yaml';
import type { JsonValue } from '../json/json';
import { isJsonObject } from '../json/json';
import type { ImportProblem } from '../errors/import-error';
import type { SourceDocument } from '../model/source-file';
import { assignComments, findMarks } from './assign-comments';
import { tooDeepAt } from '../../lint/yaml/depth';
import type { ForeignTemplate } from '../../lint/yaml/foreign-templates';
import { chartTemplateIn, foreignTemplateIn } from '../../lint/yaml/foreign-templates';
import type { Converted, Policy } from '../../lint/yaml/to-json';
import { TOO_DEEP, UnreadableValue, convert } from '../../lint/yaml/to-json';
import { YAML_OPTIONS } from '../../lint/yaml/yaml-schema';
import { withIndentation, withoutAddedLineEnd } from '../../lint/yaml/yaml-workarounds';

/** A problem in a file whose path is not known here. */
export type Diagnostic = Omit<ImportProblem, 'file'>;

/** The content of a YAML file: its documents, or all reasons why it cannot be read. */
export interface TextContent {
  readonly documents: readonly SourceDocument[];
  readonly diagnostics: readonly Diagnostic[];

  /** The positions of its documents, if none of them is a Kubernetes object. */
  readonly foreign: readonly Diagnostic[];

  /** The first action, if the file is a Helm template. It is the only diagnostic. */
  readonly helmAction?: string;
}

interface ReadDocument extends Converted {
  readonly offset: number;
  readonly text: string;
}

/** Imported code has to create exactly what the file contains. */
const EXACT: Policy = {
  withStarts: true,
  onDuplicateKey: (key, offset) => {
    throw new UnreadableValue(offset, `Duplicate key '${key}': remove one.`);
  },
  onInexactNumber: (number, offset) => {
    const message = `JavaScript cannot represent the number ${number} exactly: quote it if it may be a string.`;
    throw new UnreadableValue(offset, message);
  },
  // cdk8s drops `__proto__`, which sets the prototype in JavaScript, and writes `<<` without quotes.
  onKey: (key, offset) => {
    if (key !== '__proto__' && key !== '<<') return;
    throw new UnreadableValue(offset, `cdk8s cannot write the key '${key}': rename it.`);
  },
};

export function readDocuments(name: string, written: string): TextContent {
  const deep = tooDeepAt(written);
  if (deep !== undefined) return failed([{ ...placeIn(lineCounterOf(written), deep), message: TOO_DEEP }]);
  const { text, parsed } = withIndentation(written, (source) => [
    ...(parseAllDocuments(source, YAML_OPTIONS) as Document.Parsed[]),
  ]);
  withoutAddedLineEnd(text, parsed);
  const counter = lineCounterOf(text);
  const at = (offset: number, message: string): Diagnostic => ({ ...placeIn(counter, offset), message });

  const errors = parsed.flatMap((document) => document.errors);
  if (errors.length > 0) {
    const template = foreignTemplateIn(text);
    if (template !== undefined) return failedTemplate(template, at);
    return failed(errors.map((error) => at(error.pos[0], sentence(error.message))));
  }

  const diagnostics: Diagnostic[] = [];
  let helm: ForeignTemplate | undefined;
  const read: ReadDocument[] = [];
  let start = 0;
  for (const yaml of parsed) {
    try {
      const converted = convert(yaml, EXACT);
      if (converted.value !== null)
        read.push({ offset: startOf(yaml), text: text.slice(start, yaml.range[2]), ...converted });
    } catch (error) {
      if (!(error instanceof UnreadableValue)) throw error;
      diagnostics.push(at(error.offset, error.message));
    }
    [, , start] = yaml.range;
    helm ??= chartActionIn(yaml);
  }
  if (helm !== undefined || diagnostics.length > 0) {
    const template = foreignTemplateIn(text) ?? (helm && { ...helm, tool: 'Helm' });
    return template === undefined ? failed(diagnostics) : failedTemplate(template, at);
  }

  const foreign = read.flatMap((one) => {
    const reason = notAnObject(one.value);
    return reason === undefined ? [] : [at(one.offset, reason)];
  });
  if (foreign.length > 0 && foreign.length < read.length) return failed(foreign);
  if (foreign.length > 0) return { documents: [], diagnostics, foreign };
  return { documents: toDocuments(name, text, read, counter), diagnostics, foreign };
}

function lineCounterOf(text: string): LineCounter {
  const counter = new LineCounter();
  counter.addNewLine(0);
  for (const { index } of text.matchAll(/\n/g)) counter.addNewLine(index + 1);
  return counter;
}

function failed(diagnostics: readonly Diagnostic[]): TextContent {
  return { documents: [], diagnostics, foreign: [] };
}

function failedTemplate(
  { tool, text, offset }: ForeignTemplate & { readonly tool: string },
  at: (offset: number, message: string) => Diagnostic,
): TextContent {
  return { ...failed([at(offset, adviceFor(tool, text))]), ...(tool === 'Helm' && { helmAction: text }) };
}

/** The message for a template, with the advice to render it first. */
function adviceFor(tool: string, action: string): string {
  const render =
    tool === 'Helm'
      ? "render the chart first ('helm template CHART > rendered.yaml') and import the output, or skip it with --skip-helm"
      : 'render it first and import the output';
  return `The file is a ${tool} template ('${action}'), not YAML: ${render}.`;
}

function toDocuments(
  name: string,
  text: string,
  read: readonly ReadDocument[],
  counter: LineCounter,
): SourceDocument[] {
  const comments = assignComments(
    text,
    findMarks(text),
    read.map((one) => one.starts),
  );
  return read.flatMap(({ value, offset, starts, text: own }, index) => {
    if (!isJsonObject(value)) return [];
    const lineAt = (at: number): number => placeIn(counter, at).line;
    return [
      {
        file: name,
        index,
        value,
        text: own,
        comments: comments[index] ?? new Map<string, never>(),
        line: lineAt(offset),
        lines: new Map(starts.map((start) => [start.pointer, lineAt(start.offset)])),
      },
    ];
  });
}

/** The reason why a document is not a Kubernetes object. */
function notAnObject(value: JsonValue): string | undefined {
  if (!isJsonObject(value)) {
    return 'The document is not a Kubernetes object: it is not a mapping.';
  }
  const missing = ['apiVersion', 'kind'].filter(
    (field) => typeof value[field] !== 'string' || value[field] === '',
  );
  if (missing.length === 0) return undefined;
  return `The document is not a Kubernetes object: it has no ${missing.join(' and no ')}.`;
}

/** The first Helm action in a document. Multi-line strings are ignored: scripts may contain Helm templates. */
function chartActionIn(yaml: Document.Parsed): ForeignTemplate | undefined {
  let found: ForeignTemplate | undefined;
  visit(yaml, {
    Scalar: (_, node) => {
      if (!isScalar(node) || typeof node.value !== 'string' || node.value.includes('\n')) return undefined;
      const action = chartTemplateIn(node.value);
      if (action === undefined) return undefined;
      found = { offset: node.range?.[0] ?? 0, text: action.text };
      return visit.BREAK;
    },
  });
  return found;
}

function startOf(yaml: Document.Parsed): number {
  return yaml.contents?.range[0] ?? yaml.range[0];
}

function placeIn(counter: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = counter.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** A message of the parser, as a sentence. */
function sentence(message: string): string {
  if (message.startsWith('Maximum call stack')) return TOO_DEEP;
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
