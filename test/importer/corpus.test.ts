import { readFileSync } from 'node:fs';
import { importManifests } from '../../lib/importer/import-manifests';
import type { Imported } from '../../lib/importer/import-manifests';
import type { Fallback } from '../../lib/importer/model/fallback';
import { TypeChecker } from '../../lib/importer/verify/type-checker';
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
    expect(typed.length).toBeGreaterThanOrEqual(imported.modules.length - 16);
    expect(fallbacks.filter(isWhole)).toEqual([]);
    expect(fallbacks.filter(isTemplate)).toEqual([]);
    expect(fallbacks.filter(({ isUntypedCall }) => isUntypedCall)).toEqual([]);
    expect(imported.modules.filter(({ code }) => code.includes('templateByName('))).toEqual([]);
    expect(fallbacks.filter((one) => !isWhole(one) && !isTemplate(one)).length).toBeLessThanOrEqual(22);
  });

  test('are rendered exactly, without findings', () => {
    const outcomes = new Runner().run(imported.modules);
    const wrong = imported.modules.flatMap((module) => {
      const { failure, manifest, findings = [] } = outcomes.get(module) ?? {};
      const found = [...differences(manifest, module.document.value), ...findings.map(({ code }) => code)];
      return failure === undefined && found.length === 0 ? [] : [{ file: module.file, failure, found }];
    });
    expect(wrong).toEqual([]);
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
