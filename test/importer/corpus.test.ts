import { readFileSync } from 'node:fs';
import { reportOf } from '../../lib/importer/cli/report';
import { importManifests } from '../../lib/importer/import-manifests';
import type { Imported } from '../../lib/importer/import-manifests';
import type { Fallback } from '../../lib/importer/model/fallback';
import { TypeChecker } from '../../lib/importer/verify/type-checker';
import { findingsByDocument } from '../../lib/importer/read/lint-sources';
import { unreportedPlaces } from '../../lib/importer/verify/unreported-places';
import { Runner } from '../../lib/importer/verify/runner';
import { differences } from '../../lib/importer/json/differences';
import { describeWithShared, sharedPath } from '../support';

/** The manifests of the corpus that Argo accepts. */
function accepted(): string[] {
  const lines = readFileSync(sharedPath('argo-corpus', 'verdicts.jsonl'), 'utf8').trim().split('\n');
  const verdicts = lines.map((line) => JSON.parse(line) as { file: string; ok: boolean });
  return verdicts.filter(({ ok }) => ok).map(({ file }) => sharedPath('argo-corpus', file));
}

describeWithShared('the manifests of Argo', ['argo-corpus'], () => {
  let imported: Imported;

  beforeAll(async () => {
    imported = await importManifests({ paths: accepted(), folder: sharedPath() });
  }, 120_000);

  test('are all imported', () => {
    expect(imported.files).toHaveLength(accepted().length);
    expect(imported.modules).toHaveLength(imported.files.flatMap(({ documents }) => documents).length);
    expect(imported.skipped).toEqual([]);
  });

  test('are typed, with few exceptions', () => {
    const fallbacks = imported.modules.flatMap((module) => module.fallbacks);
    const isWhole = ({ pointer }: Fallback): boolean => pointer === '';
    const isTemplate = ({ pointer }: Fallback): boolean => /\/templates\/\d+$/.test(pointer);
    const typed = imported.modules.filter((module) => module.fallbacks.length === 0);
    // The current numbers: lower them when there are fewer fallbacks.
    expect(typed.length).toBeGreaterThanOrEqual(imported.modules.length - 17);
    expect(fallbacks.filter(isWhole)).toEqual([]);
    expect(fallbacks.filter(isTemplate)).toEqual([]);
    expect(fallbacks.filter(({ isUntypedCall }) => isUntypedCall)).toEqual([]);
    expect(imported.modules.filter(({ code }) => code.includes('templateByName('))).toEqual([]);
    expect(fallbacks.filter((one) => !isWhole(one) && !isTemplate(one)).length).toBeLessThanOrEqual(24);
  });

  test('are rendered exactly, without errors that the YAML does not have', () => {
    const reported = findingsByDocument(imported.files, imported.findings);
    const outcomes = new Runner().run(imported.modules);
    const wrong = imported.modules.flatMap((module) => {
      const { document } = module;
      const { failure, manifest, findings = [] } = outcomes.get(module) ?? {};
      const own = reported.get(document) ?? [];
      const errors = findings.filter((error) => unreportedPlaces(error, document.value, own).length > 0);
      const found = [...differences(manifest, document.value), ...errors.map(({ code }) => code)];
      return failure === undefined && found.length === 0 ? [] : [{ file: module.file, failure, found }];
    });
    expect(wrong).toEqual([]);
  });

  test('have findings at their places in the files', () => {
    const texts = new Map(imported.files.map(({ path, text }) => [path, text.split('\n')]));
    const documents = new Map(imported.files.map((file) => [file.path, file.documents]));
    // Aliases and merged keys have no place of their own.
    const wrong = imported.findings.filter(({ file, line, column, document = 0, pointer }) => {
      const key = pointer.slice(pointer.lastIndexOf('/') + 1);
      const isWritten = documents.get(file)?.[document]?.lines.has(pointer) === true;
      const at = texts.get(file)?.[line - 1]?.slice(column - 1) ?? '';
      return isWritten && !/^\d+$/.test(key) && !at.replace(/^["']/, '').startsWith(key);
    });
    expect(wrong).toEqual([]);
    expect(imported.findings.length).toBeGreaterThan(100);
  });

  test('have each mistake once in the report', () => {
    const lines = reportOf(imported, 1)
      .split('\n')
      .filter((line) => /^\S+:\d+/.test(line));
    expect(lines.filter((line, index) => lines.indexOf(line) < index)).toEqual([]);
  });

  test('have code without unused variables', () => {
    const checker = new TypeChecker({ noUnusedLocals: true, noUnusedParameters: true });
    expect(checker.check(imported.modules).map(({ file, message }) => `${file}: ${message}`)).toEqual([]);
  });

  test('keep all comments', () => {
    const lost = imported.modules.flatMap(({ code, file, document }) =>
      [...document.comments.values()]
        .flatMap(({ before, beside, after }) => [...before, ...beside, ...after])
        .filter((line) => !code.includes(line.trim().replaceAll('*/', '*\\/')))
        .map((line) => `${file}: ${line}`),
    );
    expect(lost).toEqual([]);
  });
});
