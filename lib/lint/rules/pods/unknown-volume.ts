import { isTemplated } from '../../../argo/templated-text';
import { suggestNames } from '../../../finding';
import type { JsonNode } from '../../json';
import { isPodType, isReusable } from '../../model';
import type { RunSubject } from '../../model';
import type { Rule, RuleFinding } from '../rule';
import { mountLists } from './mounts';

/**
 * Volumes that a template mounts and that neither it nor the workflow has. The volumes of the WorkflowTemplate in a
 * `templateRef` do not count, and a `podSpecPatch` is applied too late (workflow/controller/workflowpod.go,
 * `addVolumeReferences`: "volume 'v' not found in workflow spec"). Callers of a WorkflowTemplate may have the volumes.
 */
export const unknownVolume: Rule<RunSubject> = {
  code: 'unknown-volume',
  class: 'fails',
  *check(run) {
    if (isReusable(run.object) || !isPodType(run.type)) return;
    const known = new Set(volumesOf(run));
    if ([...known].some(isTemplated)) return;
    for (const mounts of mountLists(run)) yield* unknownIn(mounts, known, run);
  },
};

function volumesOf({ template, specs }: RunSubject): string[] {
  return [
    ...namesIn(template.get('volumes')),
    ...specs.flatMap((spec) => [
      ...namesIn(spec.get('volumes')),
      ...namesIn(spec.get('templateDefaults').get('volumes')),
      ...spec.get('volumeClaimTemplates').items.map((claim) => claim.get('metadata').get('name').text ?? ''),
    ]),
  ];
}

function namesIn(volumes: JsonNode): string[] {
  return volumes.items.map((volume) => volume.get('name').text ?? '');
}

function* unknownIn(mounts: JsonNode, known: ReadonlySet<string>, run: RunSubject): Generator<RuleFinding> {
  for (const mount of mounts.items) {
    const node = mount.get('name');
    const name = node.text ?? '';
    if (known.has(name) || isTemplated(name)) continue;
    yield { node: node.exists ? node : mount, message: messageOf(name, known, run) };
  }
}

function messageOf(name: string, known: ReadonlySet<string>, { object, base }: RunSubject): string {
  if (base !== object && namesIn(base.spec.get('volumes')).includes(name))
    return `The volume '${name}' of the ${base.kind} '${base.name}' is not one of the ${object.kind} that calls its template. Move it to the template, or add it to 'spec.volumes'.`;
  return `There is no volume '${name}' for this mount. ${suggestNames(name, known, `Add it to the 'volumes' of the template or the workflow.`)}`;
}
