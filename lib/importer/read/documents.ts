import type { Document } from 'yaml';
import { LineCounter, isScalar, parseAllDocuments, visit } from 'yaml';
import type { JsonValue } from '../json/json';
import { isJsonObject } from '../json/json';
import type { ImportProblem } from '../errors/import-error';
import type { SourceDocument } from '../model/source-file';
import { assignComments, findMarks } from './assign-comments';
import type { Converted, Policy } from '../../lint/yaml/to-json';
import { TOO_DEEP, UnreadableValue, convert } from '../../lint/yaml/to-json';
import { YAML_OPTIONS } from '../../lint/yaml/yaml-schema';
import { withIndentation, withoutAddedLineEnd } from '../../lint/yaml/yaml-workarounds';
import { adviceFor, chartTemplateIn, foreignTemplateIn } from './foreign-templates';

/** A problem in a file whose path is not known here. */
export type Diagnostic = Omit<ImportProblem, 'file'>;

/** The content of a YAML file: its documents, or all reasons why it cannot be read. */
export interface TextContent {
  readonly documents: readonly SourceDocument[];
  readonly diagnostics: readonly Diagnostic[];

  /** The positions of its documents, if none of them is a Kubernetes object. */
  readonly foreign: readonly Diagnostic[];
}

interface ReadDocument extends Converted {
  readonly offset: number;
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
  const { text, parsed } = withIndentation(written, (source) => [
    ...(parseAllDocuments(source, YAML_OPTIONS) as Document.Parsed[]),
  ]);
  withoutAddedLineEnd(text, parsed);
  const counter = lineCounterOf(text);
  const at = (offset: number, message: string): Diagnostic => ({ ...placeIn(counter, offset), message });

  const errors = parsed.flatMap((document) => document.errors);
  if (errors.length > 0) {
    const template = foreignTemplateIn(text);
    if (template !== undefined) return failed([at(template.offset, adviceFor(template.tool, template.text))]);
    return failed(errors.map((error) => at(error.pos[0], sentence(error.message))));
  }

  const diagnostics: Diagnostic[] = [];
  const read: ReadDocument[] = [];
  for (const yaml of parsed) {
    try {
      const converted = convert(yaml, EXACT);
      if (converted.value !== null) read.push({ offset: startOf(yaml), ...converted });
    } catch (error) {
      if (!(error instanceof UnreadableValue)) throw error;
      diagnostics.push(at(error.offset, error.message));
    }
    const action = chartActionIn(yaml);
    if (action !== undefined) diagnostics.push(at(action.offset, adviceFor('Helm', action.text)));
  }
  if (diagnostics.length > 0) {
    const template = foreignTemplateIn(text);
    return failed(
      template === undefined ? diagnostics : [at(template.offset, adviceFor(template.tool, template.text))],
    );
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
  return read.flatMap(({ value, offset, starts }, index) => {
    if (!isJsonObject(value)) return [];
    const lineAt = (at: number): number => placeIn(counter, at).line;
    return [
      {
        file: name,
        index,
        value,
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
function chartActionIn(yaml: Document.Parsed): { offset: number; text: string } | undefined {
  let found: { offset: number; text: string } | undefined;
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
