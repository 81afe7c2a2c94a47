import type { FindingCode } from '../../lib/finding';
import { lint } from '../../lib/lint';
import type { Outcome, SimulatedArgo } from '../support/argosim';
import { argosim } from '../support/argosim';
import { describeWithShared } from '../support/shared';

/** Manifests by what is special about them; the first is run. */
export interface Cases {
  readonly [name: string]: object | readonly object[];
}

export interface Failures {
  readonly code: FindingCode;

  /** What fails, or does something else, when it runs. */
  readonly wrong: Cases;

  /** What runs. */
  readonly right: Cases;

  /** What happens to the nodes in the controller. */
  readonly outcomes?: readonly Outcome[];

  /** The versions of Argo to run it with; none if the controller is not what refuses it. */
  readonly argo?: readonly SimulatedArgo[];
}

export const CONTAINER = { image: 'busybox:1.37', command: ['true'] };

const META = { apiVersion: 'argoproj.io/v1alpha1', metadata: { name: 'w' } };

/** A workflow whose entrypoint is `main`. */
export function workflow(spec: object): object {
  return { ...META, kind: 'Workflow', spec: { entrypoint: 'main', ...spec } };
}

/** A workflow with one template, a container. */
export function pod(template: object, spec: object = {}): object {
  return workflow({ templates: [{ name: 'main', container: CONTAINER, ...template }], ...spec });
}

export function workflowTemplate(name: string, spec: object): object {
  return { ...META, kind: 'WorkflowTemplate', metadata: { name }, spec };
}

export function configMap(name: string, data: object): object {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data };
}

/** Tests that lint finds each mistake and nothing else, and that Argo's controller fails in the same cases. */
export function testFailures({ code, wrong, right, outcomes, argo = ['3.7', '4.0'] }: Failures): void {
  test.each(Object.entries(wrong))('%s is a finding', (_, manifests) => {
    const found = lint(listOf(manifests)).map((finding) => ({ code: finding.code, class: finding.class }));
    expect(found).toEqual([{ code, class: 'fails' }]);
  });

  test.each(Object.entries(right))('%s is none', (_, manifests) => {
    expect(lint(listOf(manifests))).toEqual([]);
  });

  for (const version of argo) {
    const phaseOf = (manifests: object | readonly object[]): string | undefined =>
      argosim([{ manifests: listOf(manifests), outcomes }], version)[0]?.phase;
    describeWithShared(`Argo ${version}`, ['argosim'], () => {
      test.each(Object.entries(wrong))('does not complete %s', (_, manifests) => {
        // Without a lock or a value, it waits without an end.
        expect(phaseOf(manifests)).not.toBe('Succeeded');
      });

      test.each(Object.entries(right))('completes %s', (_, manifests) => {
        expect(phaseOf(manifests)).toBe('Succeeded');
      });
    });
  }
}

function listOf(manifests: object | readonly object[]): readonly object[] {
  return Array.isArray(manifests) ? (manifests as readonly object[]) : [manifests];
}
