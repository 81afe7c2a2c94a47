import { LOCATIONS } from '../../../argo/artifact-locations';
import type { JsonNode } from '../../json';
import type { SettingsSubject } from '../../model';
import { hasLocationOrKey } from '../../model';
import type { Rule } from '../rule';
import type { PassedInput } from './given-artifacts';
import { givenArtifacts, passedInputs } from './given-artifacts';

/**
 * Parts of artifacts of a Git repository, or of texts: Argo adds the path to the key of the artifact, and these have none
 * ("key unsupported: raw artifat does not have key"; workflow/controller/scope.go, `resolveArtifact`). In Argo 3.7, an
 * exit hook of a task does not run.
 */
export const partOfArtifact: Rule<SettingsSubject> = {
  code: 'forbidden-sub-path',
  class: 'fails',
  *check(workflow) {
    const parts = passedIn(workflow).filter(
      ({ artifact, input }) =>
        (artifact.get('subPath').text ?? '') !== '' && input.get('optional').value !== true,
    );
    if (parts.length === 0) return;
    const given = givenArtifacts(workflow);
    for (const { run, artifact, input, name } of parts) {
      const node = artifact.get('subPath');
      const kinds = given(run, name).map((one) => locationOf(one ?? input));
      const kind = kinds.find((one) => one === 'git' || one === 'raw');
      if (kind === undefined) continue;
      const what = kind === 'git' ? 'is a Git repository' : 'is a text';
      const message = `The artifact '${name}' ${what}, of which Argo cannot take the part '${node.text ?? ''}'. Pass the whole artifact.`;
      yield { node, message };
    }
  },
};

/**
 * Optional input artifacts that a call does not pass, and that are passed on where one is required: "inputs.artifacts.a
 * missing location information" (workflow/common/util.go, `ProcessArgs`).
 */
export const missingPassedArtifact: Rule<SettingsSubject> = {
  code: 'missing-artifact',
  class: 'fails',
  *check(workflow) {
    const needed = passedIn(workflow).filter((one) => !hasLocationOrKey(one.input) && isRequired(one));
    if (needed.length === 0) return;
    const given = givenArtifacts(workflow);
    for (const { run, artifact, name } of needed) {
      if (!given(run, name).includes(undefined)) continue;
      const message = `The input artifact '${name}' is optional, and a call does not pass it, but it is required here. Pass it in each call, or make it required.`;
      yield { node: artifact.get('from'), message };
    }
  },
};

/** The inputs that are passed on, if all calls are known: others can call the templates of a WorkflowTemplate. */
function passedIn({ kind, object, via, runs }: SettingsSubject): PassedInput[] {
  return kind === 'workflow' && !object.isReusable && via === undefined ? runs.flatMap(passedInputs) : [];
}

function locationOf(artifact: JsonNode): string | undefined {
  return LOCATIONS.find((field) => artifact.get(field).exists);
}

/** Whether the template that an input is passed to needs it. */
function isRequired({ to, artifact }: PassedInput): boolean {
  const name = artifact.get('name').text;
  const inputs = to?.template.get('inputs').get('artifacts').items ?? [];
  const input = inputs.find((one) => one.get('name').text === name);
  return input !== undefined && input.get('optional').value !== true && !hasLocationOrKey(input);
}
