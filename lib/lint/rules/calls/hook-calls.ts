import { isTemplated } from '../../../argo/templated-text';
import { suggestNames } from '../../../finding';
import type { JsonNode } from '../../json';
import type { GivenArguments, SettingsSubject, WorkflowObject } from '../../model';
import { argumentsIn, argumentsOf, callsIn, hooksIn, missingInputs } from '../../model';
import type { Rule } from '../rule';

/** How a hook or the `onExit` of a task or step refers to a template. Argo's validator looks at neither. */
interface HookCall {
  readonly hook: JsonNode;

  /** The name of the template; the hook, if it has none. */
  readonly node: JsonNode;
  readonly name: string;

  /** The object that should have the template; undefined if it is not known. */
  readonly owner: WorkflowObject | undefined;
  readonly given: GivenArguments;

  /** Where the arguments are, or would be. */
  readonly place: JsonNode;
}

/** Hooks that call no template. */
export const missingHookTemplate: Rule<SettingsSubject> = {
  code: 'missing-template',
  class: 'fails',
  needs: ['hooks', 'dag', 'steps'],
  *check(subject) {
    for (const { name, hook } of hooksIn(subject)) {
      if (hook.get('templateRef').exists || (hook.get('template').text ?? '') !== '') continue;
      yield { node: hook, message: `The hook '${name}' calls no template. Set 'template' or 'templateRef'.` };
    }
  },
};

/** Hooks whose template does not exist: "template nope not found" (workflow/controller/hooks.go). */
export const unknownHookTemplate: Rule<SettingsSubject> = {
  code: 'unknown-template',
  class: 'fails',
  needs: ['hooks', 'dag', 'steps'],
  *check(subject) {
    for (const { node, name, owner } of hookCallsIn(subject)) {
      if (owner === undefined || owner.template(name) !== undefined) continue;
      yield { node, message: messageOf(name, owner) };
    }
  },
};

/** Argo looks the template up in the object that contains the task or step (workflow/controller/exit_handler.go). */
export const unknownExitHandler: Rule<SettingsSubject> = {
  code: 'unknown-exit-handler',
  class: 'fails',
  needs: ['dag', 'steps'],
  *check({ settings, base }) {
    for (const node of exitHandlersIn(settings)) {
      const name = node.text ?? '';
      if (base.template(name) === undefined) yield { node, message: messageOf(name, base) };
    }
  },
};

/** "inputs.parameters.x was not supplied" */
export const missingHookArgument: Rule<SettingsSubject> = {
  code: 'missing-argument',
  class: 'fails',
  needs: ['hooks', 'dag', 'steps'],
  *check(subject) {
    for (const { name, owner, given, place } of hookCallsIn(subject)) {
      const template = owner?.template(name);
      for (const input of template === undefined ? [] : missingInputs(template, given))
        yield {
          node: place,
          message: `The ${input.kind} '${input.name}' of the template '${name}' has no argument. Pass it in the hook.`,
        };
    }
  },
};

/** The template gets the arguments of the workflow (pkg/apis, `DAGTask.GetExitHook`), which may come with a call. */
export const missingExitHandlerArgument: Rule<SettingsSubject> = {
  code: 'missing-exit-handler-argument',
  class: 'fails',
  needs: ['dag', 'steps'],
  *check({ settings, base, object, runs }) {
    if (object.isReusable) return;
    const lists = (runs[0]?.specs ?? []).map((spec) => spec.get('arguments'));
    const given = argumentsIn(
      lists.flatMap((list) => list.get('parameters').items),
      lists.flatMap((list) => list.get('artifacts').items),
    );
    for (const node of exitHandlersIn(settings)) {
      const template = base.template(node.text ?? '');
      for (const input of template === undefined ? [] : missingInputs(template, given))
        yield {
          node,
          message: `The exit handler '${node.text ?? ''}' needs the ${input.kind} '${input.name}', which the workflow's arguments do not have. Use 'hooks.exit' with arguments.`,
        };
    }
  },
};

/** The calls of hooks whose template is known by its name. */
export function hookCallsIn(subject: SettingsSubject): HookCall[] {
  const { base, object, world } = subject;
  return hooksIn(subject).flatMap(({ hook }) => {
    const reference = hook.get('templateRef');
    const node = (reference.exists ? reference : hook).get('template');
    const name = node.text ?? '';
    const isOfCluster = reference.get('clusterScope').value === true;
    const owner = reference.exists ? world.find(reference.get('name').text ?? '', isOfCluster, object) : base;
    const place = hook.get('arguments').exists ? hook.get('arguments') : hook;
    if (name === '' || isTemplated(name)) return [];
    return [{ hook, node, name, owner, given: argumentsOf(hook), place }];
  });
}

function exitHandlersIn(settings: JsonNode): JsonNode[] {
  return callsIn(settings)
    .map((call) => call.get('onExit'))
    .filter(({ text = '' }) => text !== '' && !isTemplated(text));
}

function messageOf(name: string, { kind, name: ownName, templateNames }: WorkflowObject): string {
  return `The ${kind} '${ownName}' has no template '${name}'. ${suggestNames(name, templateNames, 'Add it to the templates.')}`;
}
