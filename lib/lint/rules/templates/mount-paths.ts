import type { JsonNode } from '../../json';
import type { TemplateVisit } from '../../model';
import type { Rule, RuleFinding } from '../rule';

export const mountPaths: Rule<TemplateVisit> = {
  code: 'conflicting-paths',
  class: 'refused',
  needs: ['container', 'containerSet'],
  *check({ template }) {
    const container = template.get('container');
    if (container.exists) {
      const artifacts = template.get('inputs').get('artifacts').items;
      yield* duplicatePaths([
        ...container.get('volumeMounts').items.map((mount) => mount.get('mountPath')),
        ...artifacts.map((artifact) => artifact.get('path')),
      ]);
    }
    yield* duplicatePaths(
      template
        .get('containerSet')
        .get('volumeMounts')
        .items.map((mount) => mount.get('mountPath')),
    );
  },
};

function* duplicatePaths(paths: readonly JsonNode[]): Generator<RuleFinding> {
  const seen = new Set<string>();
  for (const node of paths) {
    const path = node.text ?? '';
    if (seen.has(path)) yield { node, message: `Something else is mounted at '${path}'. Use another path.` };
    seen.add(path);
  }
}
