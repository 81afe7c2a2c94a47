import type { Document } from 'yaml';
import { LineCounter, isScalar, parseAllDocuments, visit } from 'yaml';
import type { JsonValue } from '../json/json';
import { isJsonObject } from '../json/json';
import type { ImportProblem } from '../errors/import-error';
import type { SourceDocument } from '../model/source-file';
import { assignComments, marksIn } from './assign-comments';
import type { Converted } from './json-conversion';
import { TOO_DEEP, UnreadableValue, convert } from './json-conversion';
import { withIndentation, withoutAddedLineEnd } from './yaml-workarounds';
import { READING } from './yaml-schema';
import { adviceFor, chartTemplateIn, foreignTemplateIn } from './foreign-templates';

/** A problem before it is known which file has it. */
export type Diagnostic = Omit<ImportProblem, 'file'>;

/** What a text of YAML holds: documents, or all reasons why it can't be read. */
export interface TextContent {
  readonly documents: readonly SourceDocument[];
  readonly troubles: readonly Diagnostic[];

  /** Where it has documents, but none of them is an object of Kubernetes. */
  readonly foreign: readonly Diagnostic[];
}

interface ReadDocument extends Converted {
  readonly yaml: Document.Parsed;
  readonly offset: number;
}

/** Reads the documents of a file. */
export function readDocuments(name: string, written: string): TextContent {
  const { text, parsed } = withIndentation(written, (source) => [
    ...(parseAllDocuments(source, READING) as Document.Parsed[]),
  ]);
  withoutAddedLineEnd(text, parsed);
  const counter = lineCounterOf(text);
  const at = (offset: number, message: string): Diagnostic => ({ ...placeIn(counter, offset), message });

  const errors = parsed.flatMap((document) => document.errors);
  if (errors.length > 0) {
    const template = foreignTemplateIn(text);
    if (template !== undefined)
      return troubled([at(template.offset, adviceFor(template.tool, template.text))]);
    return troubled(errors.map((error) => at(error.pos[0], sentence(error.message))));
  }

  const troubles: Diagnostic[] = [];
  const read: ReadDocument[] = [];
  for (const yaml of parsed) {
    try {
      const converted = convert(yaml);
      if (converted.value !== null) read.push({ yaml, offset: beginOf(yaml), ...converted });
    } catch (error) {
      if (!(error instanceof UnreadableValue)) throw error;
      troubles.push(at(error.offset, error.message));
    }
    const action = chartActionIn(yaml);
    if (action !== undefined) troubles.push(at(action.offset, adviceFor('Helm', action.text)));
  }
  if (troubles.length > 0) {
    const template = foreignTemplateIn(text);
    return troubled(
      template === undefined ? troubles : [at(template.offset, adviceFor(template.tool, template.text))],
    );
  }

  const foreign = read.flatMap((one) => {
    const reason = notAnObject(one.value);
    return reason === undefined ? [] : [at(one.offset, reason)];
  });
  if (foreign.length > 0 && foreign.length < read.length) return troubled(foreign);
  if (foreign.length > 0) return { documents: [], troubles, foreign };
  return { documents: finish(name, text, read, counter), troubles, foreign };
}

function lineCounterOf(text: string): LineCounter {
  const counter = new LineCounter();
  counter.addNewLine(0);
  for (const { index } of text.matchAll(/\n/g)) counter.addNewLine(index + 1);
  return counter;
}

function troubled(troubles: readonly Diagnostic[]): TextContent {
  return { documents: [], troubles, foreign: [] };
}

function finish(
  name: string,
  text: string,
  read: readonly ReadDocument[],
  counter: LineCounter,
): SourceDocument[] {
  const comments = assignComments(
    text,
    marksIn(text),
    read.map((one) => one.starts),
  );
  return read.flatMap(({ yaml, value, offset, starts }, index) => {
    if (!isJsonObject(value)) return [];
    const lineAt = (at: number): number => placeIn(counter, at).line;
    return [
      {
        file: name,
        index,
        yaml,
        value,
        comments: comments[index] ?? new Map<string, never>(),
        line: lineAt(offset),
        lines: new Map(starts.map((start) => [start.pointer, lineAt(start.offset)])),
      },
    ];
  });
}

/** Why a document is no object of Kubernetes. */
function notAnObject(value: JsonValue): string | undefined {
  if (!isJsonObject(value)) {
    return 'This document is no object of Kubernetes, which is a mapping with apiVersion and kind.';
  }
  const missing = ['apiVersion', 'kind'].filter(
    (field) => typeof value[field] !== 'string' || value[field] === '',
  );
  if (missing.length === 0) return undefined;
  return `This document is no object of Kubernetes: it has no ${missing.join(' and no ')}.`;
}

/** Where a document has what only a Helm chart says. In texts of several lines it may be what a script works with. */
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

function beginOf(yaml: Document.Parsed): number {
  return yaml.contents?.range[0] ?? yaml.range[0];
}

function placeIn(counter: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = counter.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** What the parser says, as a sentence. */
function sentence(message: string): string {
  if (message.startsWith('Maximum call stack')) return TOO_DEEP;
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
