import type { ArgoVersion, LintClass, LintFinding, LintOptions } from '../../../lib/lint';
import { ARGO_VERSIONS, lint } from '../../../lib/lint';
import { readManifestText } from '../../../lib/lint/yaml';
import { complete } from './complete';
import type { JsonObject } from './json';
import type { RuleExample } from './rule-example';

/** A mistake in an example. */
export interface ExampleFinding extends Pick<LintFinding, 'code' | 'class' | 'severity' | 'message'> {
  /** Where it is. */
  readonly place: string;
}

/** The complete manifests of an example. */
export function manifestsOf(text: string): JsonObject[] {
  return readManifestText(text, '').documents.map(({ object }) => complete(object));
}

/** What `npx cdk8s-argo-ci lint` says of a file with the complete manifests. */
export function findingsIn(text: string, options: LintOptions): ExampleFinding[] {
  const found = lint(manifestsOf(text), options).map(({ manifest, pointer, ...finding }): ExampleFinding => ({
    ...finding,
    place: `${manifest}${pointer}`,
  }));
  const { problems: inText, ambiguousScalars } = readManifestText(text, '');
  const problems = inText.map(({ code, message, line, column }): ExampleFinding => {
    return { code, message, class: 'refused', severity: 'error', place: `${line}:${column}` };
  });
  const needsQuotes = found.some(({ code }) => code === 'missing-quotes');
  const scalars = ambiguousScalars().map(({ code, message, line, column }): ExampleFinding => {
    return { code, message, class: 'advice', severity: 'warning', place: `${line}:${column}` };
  });
  return [...problems, ...(needsQuotes ? [] : scalars), ...found];
}

/** What the versions of Argo do with a mistake. */
export function classesOf({ code, wrong, options }: RuleExample): ReadonlyMap<ArgoVersion, LintClass> {
  const versions = options.argo === undefined ? ARGO_VERSIONS : [options.argo];
  return new Map(
    versions.flatMap((argo) => {
      const found = findingsIn(wrong, { ...options, argo }).find((one) => one.code === code);
      return found === undefined ? [] : [[argo, found.class] as const];
    }),
  );
}
