import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { PlacedProblem } from '../finding';
import { addTreeCheck } from '../finding';
import { sharedState } from '../identity';
import type { LintFinding } from '../lint';
import { lint } from '../lint';
import { parsePointer } from '../lint/json-pointer';
import { lintSettingsOf } from './lint-settings';
import { hasPlaces, placeOf } from './place';
import { TreeState } from './tree-state';

/** An object as it is written. */
interface Rendered {
  readonly object: ApiObject;
  readonly manifest: unknown;
}

/**
 * Checks the manifests of all objects of a tree, whatever has created them. Each finding is assigned to the construct
 * that has rendered the value.
 */
export function lintTree(construct: IConstruct): void {
  const { root } = construct.node;
  sharedState(root, 'lint', () => {
    const state = new TreeState(root);
    addTreeCheck(root, { find: () => lintObjects(root), hasChanged: () => state.update() });
    return {};
  });
}

function lintObjects(root: IConstruct): PlacedProblem[] {
  const rendered = root.node.findAll().flatMap((construct) => {
    if (!ApiObject.isApiObject(construct)) return [];
    const manifest = tryToRender(construct);
    return manifest === undefined ? [] : [{ object: construct, manifest }];
  });
  const findings = lint(
    rendered.map(({ manifest }) => manifest),
    { missingTemplates: 'ignore', ...lintSettingsOf(root) },
  );
  return findings.flatMap((finding) => problemsOf(finding, rendered));
}

function problemsOf(finding: LintFinding, rendered: readonly Rendered[]): PlacedProblem[] {
  const source = rendered[finding.manifest];
  if (source === undefined || isKnown(finding, source, rendered)) return [];
  const { code, message } = finding;
  // Charts can be meant for different clusters.
  const severity = code === 'duplicate-object' ? 'warning' : finding.severity;
  return [
    { code, severity, message, ...placeOf(source.object, parsePointer(finding.pointer), source.manifest) },
  ];
}

/** Whether a construct checks the same itself, because it knows more than the manifest shows. */
function isKnown({ code }: LintFinding, { object }: Rendered, rendered: readonly Rendered[]): boolean {
  // It knows which values are untrusted.
  if (code === 'missing-guard') return hasPlaces(object);
  // It knows which objects are in one chart.
  if (code !== 'duplicate-object' || !hasPlaces(object)) return false;
  return rendered.some(
    (other) =>
      other.object !== object &&
      other.object.kind === object.kind &&
      other.object.name === object.name &&
      hasPlaces(other.object) &&
      Chart.of(other.object) === Chart.of(object),
  );
}

/** An object that cannot be rendered has findings of its own, or cdk8s reports it. */
function tryToRender(object: ApiObject): unknown {
  try {
    return object.toJson();
  } catch {
    return undefined;
  }
}
