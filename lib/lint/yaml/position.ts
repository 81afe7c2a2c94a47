import type { Document, Node, Pair } from 'yaml';
import { isAlias, isMap, isPair, isScalar, isSeq } from 'yaml';
import { parsePointer } from '../json-pointer';
import type { Chunk } from './split-documents';

/** A range in a file. Lines and columns start at 1, and columns count UTF-16 code units. The end is exclusive. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The lines of a chunk, or of the text that replaces it and has the same lines. */
export class Lines {
  private starts: readonly number[] | undefined;

  public constructor(
    private readonly chunk: Chunk,
    private readonly text: string,
  ) {}

  /** The position of a range of offsets. */
  public position([start, end]: readonly [number, number]): Position {
    const from = this.place(start);
    const to = this.place(Math.max(start, end));
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  }

  private place(offset: number): { line: number; column: number } {
    this.starts ??= lineStarts(this.text);
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const column = offset - (this.starts[low] ?? 0);
    return { line: this.chunk.line + low, column: column + (low === 0 ? this.chunk.column : 1) };
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/**
 * The offsets of the part of a document that a pointer refers to, or of the closest enclosing part that the document
 * contains: of a key and its value if it is a scalar on the same line, otherwise of the key alone.
 */
export function rangeOf(document: Document.Parsed, text: string, pointer: string): [number, number] {
  let node: unknown = document.contents;
  let range: [number, number] = startOf(document);
  for (const key of parsePointer(pointer)) {
    const child = childOf(node, key);
    if (child === undefined) break;
    range = child.range(text);
    node = child.value;
  }
  return range;
}

interface Child {
  readonly value: unknown;
  readonly range: (text: string) => [number, number];
}

function childOf(node: unknown, key: string): Child | undefined {
  if (isSeq(node)) return itemOf(node.items[Number(key)]);
  const pairs: readonly Pair[] = isMap(node) ? node.items : isPair(node) ? [node] : [];
  // Of duplicate keys, the last one counts.
  const pair =
    [...pairs].reverse().find((one) => keyText(one.key) === key) ?? pairs.find((one) => isMerge(one.key));
  if (pair === undefined) return undefined;
  return { value: isMerge(pair.key) ? undefined : pair.value, range: (text) => pairRange(pair, text) };
}

function itemOf(item: unknown): Child | undefined {
  if (item === undefined) return undefined;
  // In a flow sequence `[a: 1]` is short for `[{a: 1}]`.
  if (isPair(item)) return { value: item, range: (text) => pairRange(item, text) };
  return { value: item, range: (text) => valueRange(item, text) };
}

function keyText(key: unknown): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}

function isMerge(key: unknown): boolean {
  return isScalar(key) && key.type === 'PLAIN' && (typeof key.value === 'symbol' || key.value === '<<');
}

function pairRange(pair: Pair, text: string): [number, number] {
  const [start, end] = offsetsOf(pair.key);
  if (!isScalar(pair.value) && !isAlias(pair.value)) return [start, end];
  const [, valueEnd] = offsetsOf(pair.value);
  return valueEnd <= end || text.slice(start, valueEnd).includes('\n') ? [start, end] : [start, valueEnd];
}

/** An item of a list: a scalar, or the start of the first line of a collection. */
function valueRange(item: unknown, text: string): [number, number] {
  const [start, end] = offsetsOf(item);
  const line = text.slice(start, end).split('\n', 1)[0] ?? '';
  return [start, start + line.trimEnd().length];
}

function offsetsOf(node: unknown): [number, number] {
  const range = isNode(node) ? node.range : undefined;
  return range == null ? [0, 0] : [range[0], range[1]];
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isAlias(value) || isMap(value) || isSeq(value);
}

/** The first key of a document. */
function startOf(document: Document.Parsed): [number, number] {
  const { contents } = document;
  const first: unknown = isMap(contents) ? contents.items[0]?.key : contents;
  const [start, end] = isNode(first) ? offsetsOf(first) : [document.range[0], document.range[0]];
  return isScalar(first) ? [start, end] : [start, start];
}
