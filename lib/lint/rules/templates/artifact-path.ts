import { posix } from 'node:path';
import type { JsonNode } from '../../json';
import { isLeafType } from '../../model';
import type { TemplateSubject, TemplateVisit } from '../../model';
import type { Rule, RuleFinding } from '../rule';

/** Suspend templates count as templates that run no pod, as in Argo. */
function* missingPaths(artifacts: JsonNode, isLeaf: boolean): Generator<RuleFinding> {
  if (!isLeaf) return;
  for (const node of artifacts.items) {
    if ((node.get('path').text ?? '') !== '') continue;
    const name = node.get('name').text ?? '';
    yield {
      node,
      message: `The artifact '${name}' has no path. Set the path of its file or folder in the container.`,
    };
  }
}

function* forbiddenPaths(artifacts: JsonNode, isLeaf: boolean): Generator<RuleFinding> {
  for (const artifact of artifacts.items) {
    const node = artifact.get('path');
    const path = node.text ?? '';
    if (path === '') continue;
    const name = artifact.get('name').text ?? '';
    if (!isLeaf) {
      const message = `The artifact '${name}' has a path, but the template runs no pod. Remove it.`;
      yield { node, message };
    } else if (leavesFolder(path)) {
      const message = `The path '${path}' of the artifact '${name}' leaves its folder with '..', which Argo rejects. Write the path without it.`;
      yield { node, message };
    }
  }
}

/** Whether `..` leads out of the folder before it (pkg/apis, `Artifact.CleanPath`). */
function leavesFolder(path: string): boolean {
  // Argo's own pattern for a `/..` at the end accepts any two characters after the slash.
  const inner = path.indexOf('/../');
  const safe = inner >= 0 ? path.slice(0, inner) : /\/..$/.test(path) ? path.slice(0, -3) : '';
  if (safe === '') return false;
  const clean = cleanPath(path);
  return !clean.startsWith(`${safe}/`) || clean.length <= safe.length + 1;
}

/** A path as Go's `filepath.Clean` returns it. */
function cleanPath(path: string): string {
  const normal = posix.normalize(path);
  return normal.length > 1 && normal.endsWith('/') ? normal.slice(0, -1) : normal;
}

export const missingInputPath: Rule<TemplateSubject> = {
  code: 'missing-path',
  class: 'refused',
  needs: ['inputs'],
  check: ({ template, types: [type] }) =>
    type === undefined ? [] : missingPaths(template.get('inputs').get('artifacts'), isLeafType(type)),
};

export const forbiddenInputPath: Rule<TemplateSubject> = {
  code: 'forbidden-path',
  class: 'refused',
  needs: ['inputs'],
  check: ({ template, types: [type] }) =>
    type === undefined ? [] : forbiddenPaths(template.get('inputs').get('artifacts'), isLeafType(type)),
};

export const missingOutputPath: Rule<TemplateVisit> = {
  code: 'missing-path',
  class: 'refused',
  needs: ['outputs'],
  check: ({ template, type }) => missingPaths(template.get('outputs').get('artifacts'), isLeafType(type)),
};

export const forbiddenOutputPath: Rule<TemplateVisit> = {
  code: 'forbidden-path',
  class: 'refused',
  needs: ['outputs'],
  check: ({ template, type }) => forbiddenPaths(template.get('outputs').get('artifacts'), isLeafType(type)),
};
