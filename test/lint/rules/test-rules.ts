import { lint } from '../../../lib/lint';
import type { LintFinding } from '../../../lib/lint';
import { argolintEach, describeWithShared } from '../../support';
import type { ArgolintVersion } from '../../support';
import type { Manifest } from './fixtures';

/** Manifests that break a rule, and others that do not. */
export interface RuleCase {
  readonly title: string;
  readonly code: LintFinding['code'];

  /** What is refused. */
  readonly wrong: Manifest | readonly Manifest[];

  /** Where it is reported, and how. */
  readonly path: string;
  readonly message: string;

  /** What is accepted. */
  readonly right: Manifest | readonly Manifest[];

  /**
   * The versions of Argo that refuse what is wrong.
   *
   * @default - all
   */
  readonly versions?: readonly ArgolintVersion[];
}

const VERSIONS: readonly ArgolintVersion[] = ['3.7', '4.0'];

const FOLDERS: { readonly [version in ArgolintVersion]: string } = { '3.7': 'argolint', '4.0': 'argolint4' };

/** Tests rules with both outcomes, and that Argo's validator has the same ones. */
export function testRules(title: string, cases: readonly RuleCase[]): void {
  describe(title, () => {
    test.each(cases)('$code: $title', ({ code, wrong, path, message, right, versions = VERSIONS }) => {
      for (const version of VERSIONS) {
        const found = refused(listOf(wrong), version).filter((finding) => finding.code === code);
        const expected = versions.includes(version) ? [{ path, message }] : [];
        expect([version, found.map((one) => ({ path: one.path, message: one.message }))]).toEqual([
          version,
          expected,
        ]);
        // Some of what Argo's validator accepts is refused by the API server of Argo 4.
        const others = refused(listOf(right), version).filter(
          (one) => version === '3.7' || one.code === code,
        );
        expect([version, others]).toEqual([version, []]);
      }
    });
  });

  for (const version of VERSIONS) {
    describeWithShared(`${title}: Argo ${version}`, [FOLDERS[version]], () => {
      test.each([
        ['accepts what is right', true],
        ['refuses what is wrong', false],
      ])('%s', (_, isRight) => {
        const verdicts = argolintEach(
          cases.map(({ right, wrong }) => listOf(isRight ? right : wrong)),
          version,
        );
        const unexpected = cases.flatMap(({ title: name, versions = VERSIONS }, index) => {
          const verdict = verdicts[index];
          if (!isRight && !versions.includes(version)) return [];
          return verdict?.ok === isRight ? [] : [{ name, verdict }];
        });
        expect(unexpected).toEqual([]);
      });
    });
  }
}

function listOf(manifests: Manifest | readonly Manifest[]): readonly Manifest[] {
  return isManifest(manifests) ? [manifests] : manifests;
}

function isManifest(value: Manifest | readonly Manifest[]): value is Manifest {
  return 'kind' in value;
}

function refused(manifests: readonly Manifest[], argo: ArgolintVersion): LintFinding[] {
  return lint(manifests, { argo }).filter((finding) => finding.class === 'refused');
}
