import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { parseExpression, printExpression } from '../../lib/argo/expression';
import { parseTags, printTags, replaceTags } from '../../lib/argo/tag';
import { describeWithShared, sharedFiles, sharedPath } from '../support/shared';
import { parsed } from './expression/support';
import { withoutSpans } from './syntax-trees';

/** Argo's fields that are expressions without braces. */
const EXPRESSION_FIELDS = new Set(['expression', 'fromExpression', 'successCondition', 'selector', 'event']);

/** A string in a manifest, with the name of its field. */
interface Field {
  readonly file: string;
  readonly key: string;
  readonly text: string;
}

function manifests(): string[] {
  return ['examples', 'tests'].flatMap((folder) =>
    sharedFiles('argo-corpus', folder).map((name) => `${folder}/${name}`),
  );
}

function fieldsOf(file: string): Field[] {
  const source = readFileSync(sharedPath('argo-corpus', file), 'utf8');
  return parseAllDocuments(source, { logLevel: 'silent' }).flatMap((document) =>
    textsIn(document.toJS(), file, ''),
  );
}

function textsIn(value: unknown, file: string, key: string): Field[] {
  if (typeof value === 'string') return [{ file, key, text: value }];
  if (Array.isArray(value)) return value.flatMap((item: unknown) => textsIn(item, file, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => [
    { file, key: 'key', text: name },
    ...textsIn(item, file, name),
  ]);
}

/** The expressions in the tags of a field, and the field itself if it is one. Argo substitutes the tags first. */
function expressionsOf({ key, text }: Field): string[] {
  const inTags = parseTags(text).flatMap((part) => (part.kind === 'expression' ? [part.expression] : []));
  return EXPRESSION_FIELDS.has(key) ? [...inTags, replaceTags(text, '0')] : inTags;
}

describeWithShared("Argo's own manifests", ['argo-corpus'], () => {
  const fields = manifests().flatMap(fieldsOf);

  it('have tags that parse and print back to the same text', () => {
    const tagged = fields.filter(({ text }) => text.includes('{{'));
    expect(tagged.length).toBeGreaterThan(300);
    for (const { text } of tagged) expect(printTags(parseTags(text))).toBe(text);
    const unclosed = tagged.filter(({ text }) => parseTags(text).some(({ kind }) => kind === 'unclosed'));
    expect(unclosed).toEqual([]);
  });

  it('have expressions that parse, and whose printed form parses to the same tree', () => {
    const expressions = fields.flatMap((field) =>
      expressionsOf(field).map((source) => ({ ...field, source })),
    );
    expect(expressions.length).toBeGreaterThan(60);
    const rejected: unknown[] = [];
    for (const { file, source } of expressions) {
      const result = parseExpression(source);
      if (!result.ok) {
        rejected.push({ file, source, message: result.error.message });
        continue;
      }
      const again = parsed(printExpression(result.value));
      expect(withoutSpans(again)).toEqual(withoutSpans(result.value));
    }
    expect(rejected).toEqual([]);
  });
});
