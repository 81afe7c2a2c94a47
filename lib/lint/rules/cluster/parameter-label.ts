import type { JsonNode } from '../../json';
import { callsIn } from '../../model';
import type { SettingsSubject } from '../../model';
import type { Rule } from '../rule';

const TYPE = 'workflows.argoproj.io/configmap-type';

/**
 * ConfigMaps of the manifests that Argo does not see as a source of parameters: "ConfigMap 'c' does not exist. Please
 * make sure it has the label" (util/configmap.go, `GetConfigMapValue`). Arguments of a WorkflowTemplate can be overridden.
 */
export const parameterLabel: Rule<SettingsSubject> = {
  code: 'missing-label',
  class: 'fails',
  needs: ['arguments', 'dag', 'steps'],
  *check({ settings, kind, object, world }) {
    for (const source of sourcesIn(settings, kind === 'workflow' && object.isReusable)) {
      const node = source.get('configMapKeyRef').get('name');
      const name = node.text ?? '';
      const label = world
        .findOther('ConfigMap', name, object.namespace)
        ?.get('metadata')
        .get('labels')
        .get(TYPE);
      if (label === undefined || label.text === 'Parameter' || source.get('default').exists) continue;
      const message = `Argo reads parameters only from ConfigMaps with a label. Add '${TYPE}: Parameter' to '${name}'.`;
      yield { node, message };
    }
  },
};

/** The sources of the arguments of a workflow, or of the tasks or steps of a template. */
function sourcesIn(settings: JsonNode, isOverridable: boolean): JsonNode[] {
  const owners = [...(isOverridable ? [] : [settings]), ...callsIn(settings)];
  return owners.flatMap((owner) =>
    owner
      .get('arguments')
      .get('parameters')
      .items.map((parameter) => parameter.get('valueFrom')),
  );
}
