import { readFileSync } from 'node:fs';
import { importManifests } from '../../lib/importer/import-manifests';
import type { Imported } from '../../lib/importer/import-manifests';
import type { Fallback } from '../../lib/importer/model/fallback';
import { Checker } from '../../lib/importer/verify/type-checker';
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

  test('are imported, each of them', () => {
    expect(imported.files).toHaveLength(accepted().length);
    expect(imported.modules).toHaveLength(imported.files.flatMap(({ documents }) => documents).length);
    expect(imported.skipped).toEqual([]);
  });

  test('are typed, but for what is known', () => {
    const plainer = imported.modules.flatMap((module) => module.fallbacks);
    const isWhole = ({ pointer }: Fallback): boolean => pointer === '';
    const isTemplate = ({ pointer }: Fallback): boolean => /\/templates\/\d+$/.test(pointer);
    const typed = imported.modules.filter((module) => module.fallbacks.length === 0);
    // These are the numbers of today: fewer plain parts are better, and belong here then.
    expect(typed.length).toBeGreaterThanOrEqual(imported.modules.length - 9);
    expect(plainer.filter(isWhole)).toEqual([]);
    expect(plainer.filter(isTemplate)).toEqual([]);
    expect(plainer.filter((one) => !isWhole(one) && !isTemplate(one)).length).toBeLessThanOrEqual(9);
  });

  test('come out as they were, with nothing found wrong', () => {
    const outcomes = new Runner().run(imported.modules);
    const wrong = imported.modules.flatMap((module) => {
      const { failure, manifest, findings = [] } = outcomes.get(module) ?? {};
      const found = [...differences(manifest, module.document.value), ...findings.map(({ code }) => code)];
      return failure === undefined && found.length === 0 ? [] : [{ file: module.file, failure, found }];
    });
    expect(wrong).toEqual([]);
  });

  test('have code that leaves nothing unused', () => {
    const checker = new Checker({ noUnusedLocals: true, noUnusedParameters: true });
    expect(checker.check(imported.modules).map(({ file, message }) => `${file}: ${message}`)).toEqual([]);
  });

  test('keep all of their comments', () => {
    const lost = imported.modules.flatMap(({ code, file, document }) =>
      [...document.comments.values()]
        .flatMap(({ before, beside, after }) => [...before, ...beside, ...after])
        .filter((line) => !code.includes(line.trim().replaceAll('*/', '*\\/')))
        .map((line) => `${file}: ${line}`),
    );
    expect(lost).toEqual([]);
  });
});
