import type { SettingsSubject } from '../../model';
import { hasLocationOrKey } from '../../model';
import type { Rule } from '../rule';

/**
 * Output artifacts of a DAG or of steps that come from nowhere: the template has no such output when it has completed,
 * whatever its callers expect (workflow/controller/operator.go, `getTemplateOutputsFromScope`).
 */
export const missingOutput: Rule<SettingsSubject> = {
  code: 'missing-output',
  class: 'fails',
  needs: ['outputs'],
  *check({ settings, kind }) {
    const isGraph = settings.get('dag').exists || settings.get('steps').exists;
    if (kind !== 'template' || !isGraph) return;
    for (const artifact of settings.get('outputs').get('artifacts').items) {
      const sources = ['from', 'fromExpression'].map((field) => artifact.get(field).text ?? '');
      if (sources.some((text) => text !== '') || hasLocationOrKey(artifact)) continue;
      const name = artifact.get('name').text ?? '';
      yield { node: artifact, message: `The output artifact '${name}' has no source. Set 'from'.` };
    }
  },
};
