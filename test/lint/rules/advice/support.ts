import { lint } from '../../../../lib/lint';
import type { LintFinding, LintOptions } from '../../../../lib/lint';

/** A Workflow that starts with its first template. */
export function workflow(templates: readonly object[], spec: object = {}): object {
  return object('Workflow', { entrypoint: 'main', templates, ...spec });
}

/** A WorkflowTemplate or another object of Argo Workflows. */
export function object(kind: string, spec: object, name = 'w'): object {
  return { apiVersion: 'argoproj.io/v1alpha1', kind, metadata: { name }, spec };
}

/** A template `main` with a container. */
export function container(fields: object, template: object = {}): object {
  return { name: 'main', ...template, container: { image: 'busybox:1.37', command: ['true'], ...fields } };
}

/** What is found in manifests: the codes and classes. */
export function found(manifests: readonly object[], options: LintOptions = {}): string[] {
  return lint(manifests, options).map(describeFinding);
}

function describeFinding({ code, class: kind, severity, pointer }: LintFinding): string {
  return `${kind} ${severity} ${code} ${pointer}`;
}
