import { parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { printable } from '../../finding';
import type { AmbiguousScalar } from './ambiguous-scalars';
import { findAmbiguousScalars } from './ambiguous-scalars';
import { tooDeepAt } from './depth';
import { hasDuplicateKeys } from './duplicate-keys';
import { foreignTemplateIn } from './foreign-templates';
import type { Position } from './position';
import { Lines, rangeOf } from './position';
import type { Chunk } from './split-documents';
import { splitDocuments } from './split-documents';
import { TOO_DEEP, UnreadableValue, convert, isTooDeep } from './to-json';
import { YAML_OPTIONS } from './yaml-schema';
import { withIndentation, withoutAddedLineEnd } from './yaml-workarounds';

export type { AmbiguousScalar } from './ambiguous-scalars';
export type { Position } from './position';
export { splitDocuments } from './split-documents';

/** An object in a file. */
export interface ManifestDocument {
  /** The value as Kubernetes reads it, which is not null. */
  readonly object: unknown;
  /** The position of a part of the object, or of the closest enclosing part that the file contains. */
  readonly offsetOf: (pointer: string) => Position;
}

/** A reason why a file or a document cannot be read, or is read otherwise than it looks. */
export interface ManifestTextProblem extends Position {
  readonly code: 'invalid-yaml' | 'duplicate-field';
  readonly message: string;
  readonly file: string;
}

export interface ManifestText {
  readonly documents: readonly ManifestDocument[];
  readonly problems: readonly ManifestTextProblem[];
  /** Finds values that are read otherwise than they look. */
  readonly ambiguousScalars: () => readonly AmbiguousScalar[];
}

/** Kubernetes stores objects with at most 1.5 MiB. Larger texts would only take long to parse. */
const MAX_LENGTH = 3_000_000;

/** A line that is neither empty nor a comment nor a directive. */
const VALUE_LINE = /^(?!%)[^\S\n]*[^\s#]/m;

/** Characters that go-yaml refuses everywhere in a file. */
// eslint-disable-next-line no-control-regex
const CONTROL_CHARACTER = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/;

/**
 * Reads the objects of a YAML or JSON file as Kubernetes and Argo do. It never throws an error: documents that cannot be
 * read are problems, and the others are still read.
 *
 * @param file the path of the file, for the problems
 */
export function readManifestText(text: string, file: string): ManifestText {
  const json = parseJson(text);
  if (json !== undefined) return readJson(json.value, text, file);
  const readers = splitDocuments(text).map((chunk) => new ChunkReader(chunk, file));
  return {
    documents: readers.flatMap((reader) => reader.read() ?? []),
    problems: readers.flatMap(({ problems }) => problems),
    ambiguousScalars: () => readers.flatMap((reader) => reader.ambiguousScalars()),
  };
}

/** The value of a file that is JSON as a whole. YAML can represent the rest of JSON, such as duplicate keys. */
function parseJson(text: string): { readonly value: unknown } | undefined {
  if (text.length > MAX_LENGTH || !/^\s*\{/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return hasDuplicateKeys(text, value) || isTooDeep(value) ? undefined : { value };
  } catch {
    return undefined;
  }
}

function readJson(object: unknown, text: string, file: string): ManifestText {
  const lines = new Lines({ text, line: 1, column: 1 }, text);
  let document: Document.Parsed | undefined;
  // Positions are rarely needed.
  const parsed = (): Document.Parsed => (document ??= parseDocument(text, YAML_OPTIONS));
  return {
    documents: [{ object, offsetOf: (pointer) => lines.position(rangeOf(parsed(), text, pointer)) }],
    problems: [],
    ambiguousScalars: () => findAmbiguousScalars({ text, lines, file, parsed }),
  };
}

class ChunkReader {
  public readonly problems: ManifestTextProblem[] = [];
  private lines: Lines;
  private document: Document.Parsed | undefined;

  public constructor(
    private readonly chunk: Chunk,
    private readonly file: string,
  ) {
    this.lines = new Lines(chunk, chunk.text);
  }

  public read(): ManifestDocument | undefined {
    const { text } = this.chunk;
    if (!VALUE_LINE.test(text)) return undefined;
    try {
      checkCharacters(text);
      return this.parse(text);
    } catch (error) {
      const [offset, message] = reasonOf(error);
      this.report('invalid-yaml', [offset, offset], message);
      return undefined;
    }
  }

  private parse(written: string): ManifestDocument | undefined {
    const deep = tooDeepAt(written);
    if (deep !== undefined) throw new UnreadableValue(deep, TOO_DEEP);
    const { text, parsed } = withIndentation(
      written,
      (source) => [parseDocument(source, YAML_OPTIONS)] as const,
    );
    this.lines = new Lines(this.chunk, text);
    const [document] = parsed;
    this.document = document;
    // Kubernetes ignores what follows '...'.
    const error = document.errors.find(({ code }) => code !== 'MULTIPLE_DOCS');
    if (error !== undefined) throw syntaxError(error, written);
    withoutAddedLineEnd(text, parsed);
    const { value } = convert(document, {
      onDuplicateKey: (key, offset) => {
        const message = `The key '${key}' is a duplicate. Remove one of them.`;
        this.report('duplicate-field', [offset, offset + key.length], message);
      },
      onMergedKey: (key, offset) => {
        // go-yaml refuses it in its strict mode, which the Argo CLI uses. The CLI then ignores the document.
        const message = `The key '${key}' is also merged by '<<'. Argo accepts it only once. Remove one of them.`;
        this.report('duplicate-field', [offset, offset + key.length], message);
      },
    });
    if (value === null) return undefined;
    const { lines } = this;
    return {
      object: value,
      offsetOf: (pointer) => lines.position(rangeOf(document, text, pointer)),
    };
  }

  public ambiguousScalars(): AmbiguousScalar[] {
    const { file, lines } = this;
    return findAmbiguousScalars({ text: this.chunk.text, lines, file, parsed: () => this.document });
  }

  private report(code: ManifestTextProblem['code'], range: readonly [number, number], message: string): void {
    this.problems.push({ code, message: printable(message), file: this.file, ...this.lines.position(range) });
  }
}

/** @throws UnreadableValue if the text cannot or should not be parsed */
function checkCharacters(text: string): void {
  if (text.length > MAX_LENGTH) {
    const size = Math.round(text.length / 1_000_000);
    throw new UnreadableValue(0, `The document has ${size} MB. Kubernetes accepts at most 1.5 MB.`);
  }
  const control = CONTROL_CHARACTER.exec(text);
  if (control === null) return;
  const isBinary = control[0] === '\0';
  throw new UnreadableValue(
    control.index,
    isBinary ? 'The file is binary, not text.' : 'Control characters are not allowed.',
  );
}

/** Why a document cannot be parsed. */
interface SyntaxProblem {
  readonly pos: readonly [start: number, end: number];
  readonly message: string;
}

function syntaxError({ pos: [offset], message }: SyntaxProblem, text: string): UnreadableValue {
  const foreign = foreignTemplateIn(text);
  if (foreign === undefined) return new UnreadableValue(offset, sentence(message));
  const { tool, text: action } = foreign;
  return new UnreadableValue(
    foreign.offset,
    `The file is a ${tool} template ('${action}'), not YAML. Lint what it renders.`,
  );
}

function reasonOf(error: unknown): readonly [number, string] {
  if (error instanceof UnreadableValue) return [error.offset, error.message];
  return [0, error instanceof Error ? error.message : String(error)];
}

/** A message of the parser, as a sentence. */
function sentence(message: string): string {
  if (message.startsWith('Maximum call stack')) return TOO_DEEP;
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
