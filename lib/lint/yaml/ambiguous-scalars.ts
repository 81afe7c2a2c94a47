import { isPair, isScalar, visit } from 'yaml';
import type { Document, Pair } from 'yaml';
import type { Lines, Position } from './position';
import { scalarOf } from './scalar';

/** A value in a file that is read otherwise than it looks. */
export interface AmbiguousScalar extends Position {
  readonly code: 'conflicting-yaml-versions';
  readonly message: string;
  readonly file: string;
}

/** Words that are booleans to Kubernetes (YAML 1.1), and texts to tools that follow YAML 1.2. */
const WORD = /^(?:y|yes|n|no|on|off)$/i;

/** A scalar that may be one of them. Most files have none, and are not searched for this. */
const CANDIDATE =
  /(?:^|[\s[{,])(?:(?:y|yes|n|no|on|off)\s*(?:$|[#,:}\]])|\+[\d.]|[-+]?(?:0[\dxob]|\.\d|\d*\.\d*0|\d[\d.]*e|\d+_|\d+\.\s|\d{16}))/im;

/** The fields whose values Argo reads as text, whatever their type (pkg/apis, `AnyString` and `Item`). */
const TEXT_FIELDS = new Set(['value', 'default', 'enum', 'withItems']);

/** A document of a file, and its text. */
export interface ScalarSource {
  readonly text: string;
  readonly lines: Lines;

  /** The path of the file, for the findings. */
  readonly file: string;

  /** Parses the text, unless it has been parsed. Undefined if it cannot be parsed. */
  readonly parsed: () => Document.Parsed | undefined;
}

/**
 * Finds plain scalars that Kubernetes, which follows YAML 1.1, reads otherwise than YAML 1.2 does, and numbers that Argo
 * writes as another text than the file has: `1e3` becomes `1000`, `1.10` becomes `1.1`.
 */
export function findAmbiguousScalars({ text, lines, file, parsed }: ScalarSource): AmbiguousScalar[] {
  const document = CANDIDATE.test(text) ? parsed() : undefined;
  if (document === undefined) return [];
  const found: AmbiguousScalar[] = [];
  visit(document, {
    Scalar: (key, node, path) => {
      if (node.type !== 'PLAIN' || node.tag !== undefined || node.source === undefined) return;
      const message = problemOf(node.source, key === 'key', path);
      const [start = 0, end = 0] = node.range ?? [];
      if (message !== undefined)
        found.push({ code: 'conflicting-yaml-versions', message, file, ...lines.position([start, end]) });
    },
  });
  return found;
}

function problemOf(source: string, isKey: boolean, path: readonly unknown[]): string | undefined {
  const value = scalarOf(source);
  if (WORD.test(source) && typeof value === 'boolean') {
    const remedy = isKey ? `Quote it: '${source}'.` : `Write ${String(value)}, or quote it: '${source}'.`;
    return `Kubernetes reads ${source} as ${String(value)}, and tools that follow YAML 1.2 read it as text. ${remedy}`;
  }
  if (isKey || !isTextField(path) || !['number', 'bigint'].includes(typeof value)) return undefined;
  const written = String(value);
  if (written === source) return undefined;
  return `Argo reads ${source} as a number, and passes the text '${written}'. Quote it: '${source}'.`;
}

/** Whether a scalar is an argument or the default of a parameter, or an item of a loop. */
function isTextField(path: readonly unknown[]): boolean {
  const keys = path
    .filter((one): one is Pair => isPair(one))
    .map(({ key }) => (isScalar(key) ? key.source : ''));
  const at = keys.map((key) => TEXT_FIELDS.has(key ?? '')).lastIndexOf(true);
  if (at === -1) return false;
  const [field, parent] = [keys[at], keys[at - 1]];
  // The value of an item may be an object.
  return field === 'withItems' || (at === keys.length - 1 && parent === 'parameters');
}
