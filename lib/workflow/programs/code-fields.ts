import type * as argo from '../../../imports/argoproj.io';
import type { Templated } from '../values/templated';
import { resolveToken } from '../values/variable-usage';

/** A field whose text is executed, and where it is in the template. */
export interface CodeField {
  readonly path: string;
  readonly text: string;
}

/** A container, as far as its words matter. */
interface WithWords {
  readonly command?: readonly unknown[] | undefined;
  readonly args?: readonly unknown[] | undefined;
}

/** The programs that execute a text, and the option that precedes it. */
const INTERPRETERS: readonly (readonly [name: RegExp, option: RegExp])[] = [
  [/^(?:a|ba|da|k|z)?sh$/, /^-[A-Za-z]*c$/],
  [/^python[\d.]*$/, /^-[A-Za-z]*c$/],
  [/^(?:node|perl|ruby)$/, /^(?:-e|--eval)$/],
];

/** The fields of a template that are executed: scripts, the program of a shell, manifests and patches of pods. */
export function codeFields(template: Templated<argo.Template>): CodeField[] {
  const { script, resource, podSpecPatch } = template;
  const texts: readonly (readonly [path: string, value: unknown])[] = [
    ['script.source', script?.source],
    ['resource.manifest', resource?.manifest],
    ['podSpecPatch', podSpecPatch],
  ];
  return [
    ...texts.flatMap(([path, value]) => (value === undefined ? [] : [{ path, text: textOf(value) }])),
    ...containersOf(template).flatMap(([path, container]) => programsOf(container, path)),
  ];
}

function containersOf(template: Templated<argo.Template>): (readonly [path: string, container: WithWords])[] {
  const { container, containerSet, sidecars, initContainers } = template;
  const listed = { 'containerSet.containers': containerSet?.containers, sidecars, initContainers };
  return [
    ...(container === undefined ? [] : [['container', container] as const]),
    ...Object.entries(listed).flatMap(([field, list]) =>
      (list ?? []).map((one, index) => [`${field}[${String(index)}]`, one] as const),
    ),
  ];
}

/** The word after `sh -c`, whether it is in the command or in the arguments. */
function programsOf({ command = [], args = [] }: WithWords, path: string): CodeField[] {
  const words = [
    ...command.map((word) => ({ path: `${path}.command`, text: textOf(word) })),
    ...args.map((word) => ({ path: `${path}.args`, text: textOf(word) })),
  ];
  return words.slice(2).filter((_, index) => {
    const before = words.slice(0, index + 2).map(({ text }) => text);
    const option = before.at(-1) ?? '';
    return INTERPRETERS.some(
      ([name, code]) => code.test(option) && before.some((word) => name.test(word.replace(/^.*\//s, ''))),
    );
  });
}

/** A reference as its tag, and a Lazy as the value that it renders. */
function textOf(value: unknown): string {
  const resolved = typeof value === 'object' && value !== null ? resolveToken(value) : value;
  return typeof resolved === 'string' ? resolved : JSON.stringify(resolved);
}
