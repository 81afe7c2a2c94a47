import type { Construct } from 'constructs';
import type { Problem } from '../../../finding';
import { isMissing } from '../../calls/callable';
import { Hook } from '../../calls/hook';
import type { ResolvedHook } from '../../model/resolved-hook';
import { checkArguments } from '../../ports/arguments';

/** Checks the hooks of a workflow or a call. `caller` is the workflow or the template that they are in. */
export function checkHooks(hooks: readonly ResolvedHook[], caller: Construct, path: string): Problem[] {
  const seen = new Set<string>();
  return hooks.flatMap((hook): Problem[] => {
    const { name, source } = hook;
    const at = `${path}.${name}`;
    const problems = Hook.isHook(source) ? checkCall(source, caller, at) : [];
    if (seen.has(name)) {
      const message = `Two hooks have the name '${name}'. Rename one of them.`;
      problems.push({ code: 'duplicate-hook', message, path: at });
    }
    seen.add(name);
    return located(problems, hook);
  });
}

/** The problems, which point at where the program creates the hook. */
function located(problems: readonly Problem[], { source }: ResolvedHook): Problem[] {
  if (!Hook.isHook(source)) return [...problems];
  return problems.map((problem) => ({ ...problem, createdAt: source.createdAt }));
}

function checkCall(hook: Hook, caller: Construct, path: string): Problem[] {
  // Which arguments it accepts is not known.
  if (isMissing(hook.template)) return hook.template.checkCall(caller, path);
  const problems = [
    ...checkArguments(hook.template.inputs, hook.arguments, `${path}.arguments`),
    ...hook.template.checkCall(caller, `${path}.template`),
  ];
  if (hook.template.templateCall(caller).inline !== undefined) {
    const message = `A hook cannot call the inline template '${hook.template.name}'. Create the template in the workflow.`;
    problems.push({ code: 'forbidden-inline-hook', message, path: `${path}.template` });
  }
  return problems;
}
