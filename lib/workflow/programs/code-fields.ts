import type * as argo from '../../../imports/argoproj.io';
import { containersIn } from '../../kubernetes/containers';
import { listOf } from '../values/list-of';
import type { Templated } from '../values/templated';
import { resolveToken } from '../values/variable-usage';
import { executedWords } from '../../kubernetes/interpreter-words';

/** A field whose text is executed, and where it is in the template. */
export interface CodeField {
  readonly path: string;
  readonly text: string;
  readonly kind: 'exec' | 'manifest' | 'patch' | 'program';
}

/** A container, as far as its words matter. */
interface WithWords {
  readonly command?: readonly unknown[] | undefined;
  readonly args?: readonly unknown[] | undefined;
}

/** A container, as far as it has commands. */
interface WithCommands extends WithWords {
  readonly livenessProbe?: Handler;
  readonly readinessProbe?: Handler;
  readonly startupProbe?: Handler;
  readonly lifecycle?: { readonly postStart?: Handler; readonly preStop?: Handler };
}

/** What the kubelet executes in a container. */
interface Handler {
  readonly exec?: WithWords;
}

/** The fields of a template that are executed: scripts, the program of a shell, manifests and patches of pods. */
export function codeFields(template: Templated<argo.Template>): CodeField[] {
  const { script, resource, podSpecPatch } = template;
  const { container, containerSet } = template;
  const [initContainers, sidecars, containers] = [
    template.initContainers,
    template.sidecars,
    containerSet?.containers,
  ].map(listOf);
  const texts: readonly (readonly [path: string, kind: CodeField['kind'], value: unknown])[] = [
    ['script.source', 'program', script?.source],
    ['resource.manifest', 'manifest', resource?.manifest],
    ['podSpecPatch', 'patch', podSpecPatch],
  ];
  return [
    ...texts.flatMap(([path, kind, value]): CodeField[] =>
      value === undefined || value === null ? [] : [{ path, kind, text: textOf(value) }],
    ),
    ...containersIn<WithCommands>({
      container,
      containerSet: { containers },
      initContainers,
      sidecars,
    }).flatMap(([path, one]) => [...programsOf(one, path, 'program'), ...handlersOf(one, path)]),
    ...handlersOf(script ?? {}, 'script'),
  ];
}

/** The programs that the kubelet executes in a container. */
function handlersOf(container: WithCommands, path: string): CodeField[] {
  const { livenessProbe, readinessProbe, startupProbe, lifecycle } = container;
  // A field of a raw template may be null.
  const { postStart, preStop } = { ...lifecycle };
  const handlers = {
    livenessProbe,
    readinessProbe,
    startupProbe,
    'lifecycle.postStart': postStart,
    'lifecycle.preStop': preStop,
  };
  return Object.entries(handlers).flatMap(([name, handler]) =>
    handler?.exec === undefined ? [] : programsOf(handler.exec, `${path}.${name}.exec`, 'exec'),
  );
}

/** The word after `sh -c`, whether it is in the command or in the arguments. */
function programsOf({ command, args }: WithWords, path: string, kind: 'exec' | 'program'): CodeField[] {
  const words = [
    ...listOf(command).map((word): CodeField => ({
      path: `${path}.command`,
      kind,
      text: textOf(word),
    })),
    ...listOf(args).map((word): CodeField => ({ path: `${path}.args`, kind, text: textOf(word) })),
  ];
  const executed = executedWords(words.map(({ text }) => text));
  return words.filter((_, index) => executed.includes(index));
}

/** A reference as its tag, and a Lazy as the value that it renders. */
function textOf(value: unknown): string {
  const resolved = typeof value === 'object' && value !== null ? resolveToken(value) : value;
  return typeof resolved === 'string' ? resolved : JSON.stringify(resolved);
}
