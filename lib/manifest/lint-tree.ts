import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { PlacedProblem } from '../finding';
import { addTreeCheck } from '../finding';
import { sharedState } from '../identity';
import { lint } from '../lint';
import { parsePointer } from '../lint/json-pointer';
import { hasPlaces, placeOf } from './place';

/**
 * Checks the manifests of all objects of a tree, whatever has created them. Each finding is assigned to the construct
 * that has rendered the value. Workflows that are constructs check what becomes code themselves, because they know the
 * types of values: the rule for manifests is for those of others.
 */
export function lintTree(construct: IConstruct): void {
  const { root } = construct.node;
  sharedState(root, 'lint', () => {
    addTreeCheck(root, () => lintObjects(root));
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
    { missingTemplates: 'ignore' },
  );
  return findings.flatMap(({ code, severity, message, manifest: index, pointer }) => {
    const source = rendered[index];
    if (source === undefined || (code === 'missing-guard' && hasPlaces(source.object))) return [];
    const place = placeOf(source.object, parsePointer(pointer), source.manifest);
    return [{ code, severity, message, ...place }];
  });
}

/** An object that cannot be rendered has findings of its own, or cdk8s reports it. */
function tryToRender(object: ApiObject): unknown {
  try {
    return object.toJson();
  } catch {
    return undefined;
  }
}
