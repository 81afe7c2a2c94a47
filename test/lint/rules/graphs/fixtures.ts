import { CONTAINER, workflow } from '../../failures';

const OUTPUTS = { parameters: [{ name: 'o', valueFrom: { path: '/o' } }] };

/** Templates to call: one with an output, one with an input, and a daemon. */
const LEAVES: readonly object[] = [
  { name: 'make', container: CONTAINER, outputs: OUTPUTS },
  { name: 'use', container: CONTAINER, inputs: { parameters: [{ name: 'x' }] } },
  { name: 'serve', container: CONTAINER, outputs: OUTPUTS, daemon: true },
];

/** A workflow with a DAG. */
export function dag(tasks: readonly object[], fields: object = {}): object {
  return workflow({ templates: [{ name: 'main', dag: { tasks }, ...fields }, ...LEAVES] });
}

/** A workflow with groups of steps. */
export function steps(groups: readonly (readonly object[])[], fields: object = {}): object {
  return workflow({ templates: [{ name: 'main', steps: groups, ...fields }, ...LEAVES] });
}

/** An argument for `use`. */
export function withX(value: string): object {
  return { arguments: { parameters: [{ name: 'x', value }] } };
}
