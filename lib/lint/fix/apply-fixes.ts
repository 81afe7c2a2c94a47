import type * as Yaml from 'yaml';
import { parsePointer } from '../json-pointer';
import type { Fix } from './fix';

/** A replacement of a part of a text. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A field in a text. */
interface Field {
  readonly key: readonly [start: number, end: number];
  readonly value: readonly [start: number, end: number];

  /** Whether it is in `{…}` or `[…]`, where indentation does not count. */
  readonly isFlow: boolean;

  /** Whether the value is a block, which starts on a line of its own. */
  readonly isBlock: boolean;

  /** Whether the value has a tag, such as `!!int`, or an anchor. */
  readonly hasProperties: boolean;
}

/** What follows a key. */
const COLON = /\s*:\s*/y;

/**
 * Corrects a YAML or JSON document. Comments, quotes and layout remain.
 *
 * @returns the text; the same one if no fix could be applied
 */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  // Loaded on first use, as most runs fix nothing.
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- `import()` is asynchronous
  const yaml = require('yaml') as typeof Yaml;
  const document = yaml.parseDocument(text, { version: '1.1', uniqueKeys: false, logLevel: 'silent' });
  const edits = fixes.flatMap((fix) => {
    const field = fieldAt(yaml, document, parsePointer(fix.pointer));
    return field === undefined ? [] : editsOf(fix, field, text);
  });
  return applyEdits(text, text.includes('\r\n') ? edits.map(withCarriageReturns) : edits);
}

function withCarriageReturns(edit: Edit): Edit {
  return { ...edit, text: edit.text.replaceAll('\n', '\r\n') };
}

function fieldAt(yaml: typeof Yaml, document: Yaml.Document, keys: readonly string[]): Field | undefined {
  let node: unknown = document.contents;
  let field: Field | undefined;
  let isFlow = false;
  for (const key of keys) {
    if (yaml.isMap(node)) {
      isFlow ||= node.flow === true;
      const pair = node.items.find((one) => yaml.isScalar(one.key) && String(one.key.value) === key);
      if (!yaml.isNode(pair?.key) || !yaml.isNode(pair.value)) return undefined;
      field = fieldOf(yaml, pair.key, pair.value, isFlow);
      node = pair.value;
    } else if (yaml.isSeq(node)) {
      isFlow ||= node.flow === true;
      const item = node.items[Number(key)];
      if (!yaml.isNode(item)) return undefined;
      field = fieldOf(yaml, item, item, isFlow);
      node = item;
    } else return undefined;
  }
  return field;
}

function fieldOf(yaml: typeof Yaml, key: Yaml.Node, value: Yaml.Node, isFlow: boolean): Field | undefined {
  if (key.range == null || value.range == null) return undefined;
  return {
    key: [key.range[0], key.range[1]],
    value: [value.range[0], value.range[1]],
    isFlow,
    isBlock: yaml.isCollection(value) && value.flow !== true,
    hasProperties: !yaml.isAlias(value) && (value.tag !== undefined || value.anchor !== undefined),
  };
}

function editsOf(fix: Fix, field: Field, text: string): Edit[] {
  switch (fix.kind) {
    case 'quote':
      return quote(fix.value, field, text);
    case 'to-list':
      return toList(fix.name, field, text);
    case 'nest':
      return nest(fix.names, field, text);
  }
}

function quote(value: string | undefined, field: Field, text: string): Edit[] {
  const [start, end] = field.value;
  const source = text.slice(start, end);
  if (field.hasProperties || (value !== undefined && value !== source)) return [];
  return /^[-+.\w:]+$/.test(source) ? [{ start, end, text: `'${source}'` }] : [];
}

function toList(name: string, field: Field, text: string): Edit[] {
  const [keyStart, keyEnd] = field.key;
  const [start, end] = field.value;
  // The anchor would become that of the list.
  if (field.isBlock && field.hasProperties) return [];
  const rename: Edit = { start: keyStart, end: keyEnd, text: sameQuotes(name, text.slice(keyStart, keyEnd)) };
  const indent = columnOf(text, keyStart) + 2;
  COLON.lastIndex = keyEnd;
  const valueStart = keyEnd + (COLON.exec(text)?.[0].length ?? 0);
  if (field.isFlow) {
    return [rename, { start: valueStart, end: valueStart, text: '[' }, { start: end, end, text: ']' }];
  }
  const lines = lineStartsIn(text, start, end).map((at): Edit => ({ start: at, end: at, text: '  ' }));
  if (!field.isBlock)
    return [rename, { start: keyEnd, end: valueStart, text: `:\n${' '.repeat(indent)}- ` }, ...lines];
  return [rename, { start, end: start, text: '- ' }, ...lines];
}

function nest(names: readonly string[], { key, value, isFlow, isBlock }: Field, text: string): Edit[] {
  const [start, end] = key;
  if (isBlock) return [];
  if (isFlow) {
    const source = text.slice(start, end);
    const [first = '', ...inner] = names.map((name) => sameQuotes(name, source));
    const opening = [first, ...inner.map((name) => `{${name}`)].join(': ');
    return [
      { start, end, text: opening },
      { start: value[1], end: value[1], text: '}'.repeat(inner.length) },
    ];
  }
  const indent = columnOf(text, start);
  const lines = names.map((name, depth) => `${depth === 0 ? '' : ' '.repeat(indent + 2 * depth)}${name}`);
  return [{ start, end, text: lines.join(':\n') }];
}

function sameQuotes(name: string, source: string): string {
  const quoted = /^["']/.exec(source)?.[0] ?? '';
  return `${quoted}${name}${quoted}`;
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** The starts of the lines after the first one that are not empty. */
function lineStartsIn(text: string, start: number, end: number): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf('\n', start) + 1; at > 0 && at < end; at = text.indexOf('\n', at) + 1) {
    if (!'\r\n'.includes(text.charAt(at))) starts.push(at);
  }
  return starts;
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = text;
  // From the end, so that offsets stay valid; at one offset, in the given order.
  const sorted = [...edits.entries()].sort(([i, a], [j, b]) => b.start - a.start || j - i);
  for (const [, edit] of sorted) result = result.slice(0, edit.start) + edit.text + result.slice(edit.end);
  return result;
}
