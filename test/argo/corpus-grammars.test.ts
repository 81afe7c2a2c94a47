import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { parseDepends, printDepends } from '../../lib/argo/depends';
import { parseArgoDuration, parseDuration, printDuration } from '../../lib/argo/duration';
import { parseSchedule, printSchedule } from '../../lib/argo/schedule';
import { parseWhen, printWhen } from '../../lib/argo/when';
import { parseQuantity, printQuantity } from '../../lib/kubernetes/quantity';
import type { Parsed } from '../../lib/argo/parsed';
import { describeWithShared, sharedFiles, sharedPath } from '../support/shared';
import { valueOf, withoutSpans } from './syntax-trees';

/** A field of a manifest. `path` has the names of the enclosing fields and its own. */
interface Field {
  readonly file: string;
  readonly path: readonly string[];
  readonly text: string;
}

function allFields(): Field[] {
  const files = ['examples', 'tests'].flatMap((folder) =>
    sharedFiles('argo-corpus', folder).map((name) => `${folder}/${name}`),
  );
  return files.flatMap((file) => {
    const source = readFileSync(sharedPath('argo-corpus', file), 'utf8');
    return parseAllDocuments(source, { logLevel: 'silent' }).flatMap((document) =>
      fieldsIn(document.toJS(), file, []),
    );
  });
}

function fieldsIn(value: unknown, file: string, path: readonly string[]): Field[] {
  if (typeof value === 'string' || typeof value === 'number') return [{ file, path, text: String(value) }];
  if (Array.isArray(value)) return value.flatMap((item: unknown) => fieldsIn(item, file, path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => fieldsIn(item, file, [...path, key]));
}

/** A language, its fields, and the values in the corpus that Argo rejects too. */
interface Language {
  readonly isField: (path: readonly string[]) => boolean;
  readonly parse: (text: string) => Parsed<unknown>;
  /** Parses and prints. */
  readonly reprint: (text: string) => string;
  readonly rejected: readonly string[];
  /** The minimum number of fields in the corpus. */
  readonly fields: number;
}

function language<T>(
  isField: Language['isField'],
  parse: (text: string) => Parsed<T>,
  print: (value: T) => string,
  { fields, rejected = [] }: { readonly fields: number; readonly rejected?: readonly string[] },
): Language {
  return { isField, parse, reprint: (text) => print(valueOf(parse(text))), rejected, fields };
}

/** Whether a field has one of these names, and is inside a field with the name `parent`. */
function named(names: readonly string[], parent?: string): Language['isField'] {
  return (path) => names.includes(path.at(-1) ?? '') && (parent === undefined || path.at(-2) === parent);
}

const isQuantity: Language['isField'] = (path) =>
  ['requests', 'limits'].includes(path.at(-2) ?? '') && path.includes('resources');

const LANGUAGES: { readonly [name: string]: Language } = {
  depends: language(named(['depends']), parseDepends, printDepends, {
    fields: 50,
    rejected: ['5A', "'5A' && (C.Succeeded || C.Failed)", '8ea51cf2'],
  }),
  when: language(named(['when']), parseWhen, printWhen, { fields: 15 }),
  'Argo durations': language(
    (path) =>
      named(['duration', 'maxDuration', 'cap'], 'backoff')(path) ||
      named(['duration'], 'suspend')(path) ||
      named(['deleteDelayDuration'])(path),
    parseArgoDuration,
    printDuration,
    { fields: 5 },
  ),
  'Go durations': language(named(['timeout', 'maxAge']), parseDuration, printDuration, { fields: 4 }),
  schedules: language(named(['schedule', 'schedules']), parseSchedule, printSchedule, {
    fields: 10,
    rejected: ['10 * * 12737123 *'],
  }),
  quantities: language(isQuantity, parseQuantity, printQuantity, { fields: 8 }),
};

describeWithShared("In Argo's own manifests", ['argo-corpus'], () => {
  const all = allFields();

  test.each(Object.entries(LANGUAGES))(
    'all %s parse, and their printed form parses to the same tree',
    (name, { isField, parse, reprint, rejected, fields }) => {
      // Argo substitutes tags in other fields before it parses them.
      const found = all.filter(
        ({ path, text }) => isField(path) && (name === 'when' || !text.includes('{{')),
      );
      expect(found.length).toBeGreaterThanOrEqual(fields);
      const invalid = found.filter(({ text }) => !parse(text).ok);
      expect([...new Set(invalid.map(({ text }) => text))].sort()).toEqual([...rejected].sort());
      for (const { text } of found.filter((field) => !invalid.includes(field))) {
        expect(withoutSpans(parse(reprint(text)))).toEqual(withoutSpans(parse(text)));
      }
    },
  );
});
