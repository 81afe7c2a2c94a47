import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding';
import { addFindings } from '../../finding';
import type {
  BodyPorts,
  ContainerFields,
  ContainerTemplateProps,
  InputPorts,
  NeedsValue,
  OutputPorts,
  ParameterPort,
  TemplateBody,
  Templated,
} from '../../workflow';
import { ContainerTemplate } from '../../workflow';
import type { CacheContext } from './check-caches';
import { checkCaches } from './check-caches';
import type { ArtifactCacheOptions, DependencyCache } from './dependency-cache';
import type { CacheParts } from './render-caches';
import { renderCaches } from './render-caches';

/** One or more caches. */
export type DependencyCaches = DependencyCache | readonly DependencyCache[];

/** The inputs that caches add to a template: the hash of the lock files, if a cache is in the artifact repository. */
export type CacheInputs<Caches extends DependencyCaches> =
  Extract<
    Caches extends readonly (infer Cache)[] ? Cache : Caches,
    DependencyCache<ArtifactCacheOptions>
  > extends never
    ? {}
    : {
        /** The output `lockHash` of the clone (`lock-hash`). */
        readonly lockHash: ParameterPort<string, NeedsValue, undefined>;
      };

/** Properties of a `CachedContainerTemplate`. */
export interface CachedContainerTemplateProps<
  I extends InputPorts,
  O extends OutputPorts,
  Caches extends DependencyCaches,
> extends ContainerTemplateProps<I, O> {
  /** The caches of the container. Their lock files are in its working directory. */
  readonly cache: Caches;
}

/**
 * A template that runs a container with caches of dependencies. A cache is restored before the command, and saved after it if
 * the lock files have no entry yet and the command has succeeded. The image needs a POSIX shell and `sha256sum`, and `command`
 * has to be set.
 *
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { CachedContainerTemplate, CiWorkflowTemplate, artifact, npmCache } from 'cdk8s-argo-ci';
 *
 * const ci = new CiWorkflowTemplate(new Chart(new App(), 'ci'), 'argo-ci');
 * const unitTest = new CachedContainerTemplate(ci, 'unit-test', {
 *   cache: npmCache({ claim: 'npm-cache' }),
 *   inputs: { source: artifact('/src') },
 *   container: { image: 'node:24', command: ['sh', '-c', 'npm ci && npm test'], workingDir: '/src' },
 * });
 * ci.dag.task('test', unitTest, { source: ci.clone.outputs.sourceCode });
 * ```
 *
 * Whoever can write to a cache chooses what later runs use: see "Who can write to a cache" in docs/caches.md.
 */
export class CachedContainerTemplate<
  const I extends InputPorts = {},
  const O extends OutputPorts = {},
  const Caches extends DependencyCaches = DependencyCaches,
> extends ContainerTemplate<CacheInputs<Caches> & I, O> {
  private readonly parts: CacheParts;

  constructor(scope: Construct, id: string, props: CachedContainerTemplateProps<I, O, Caches>) {
    const { cache, container, ...rest } = props;
    const caches = cachesIn(cache);
    const parts = renderCaches(caches, '.');
    const outputs = { ...rest.outputs, ...parts.outputs };
    super(scope, id, {
      ...rest,
      volumes: [...parts.volumes, ...(rest.volumes ?? [])],
      // `CacheInputs` computes the type of the inputs that callers set. The artifacts are between Argo and the script.
      inputs: { ...rest.inputs, ...parts.inputs } as CacheInputs<Caches> & I,
      ...(Object.keys(outputs).length > 0 && { outputs: outputs as unknown as O }),
      container: (ports: BodyPorts<CacheInputs<Caches> & I, O>) =>
        addCaches(typeof container === 'function' ? container(ports) : container, parts),
    });
    this.parts = parts;
    addFindings(this, [
      ...checkCommand(this.body),
      ...checkCaches(caches, cacheContext(props, this.body, parts)),
    ]);
  }

  protected override renderBody(): TemplateBody {
    const { container, ...body } = super.renderBody();
    return { ...body, container: { ...container, command: withCaches(container?.command, this.parts) } };
  }
}

/** The caches as a list. */
export function cachesIn(cache: DependencyCaches | undefined): readonly DependencyCache[] {
  if (cache === undefined) return [];
  return isList(cache) ? cache : [cache];
}

function isList(cache: DependencyCaches): cache is readonly DependencyCache[] {
  return Array.isArray(cache);
}

/** Adds the directories and the variables of caches to a container. */
export function addCaches(fields: ContainerFields, parts: CacheParts): ContainerFields {
  const { env = [], volumeMounts = [] } = fields;
  return {
    ...fields,
    env: [...parts.env, ...env],
    volumeMounts: [...parts.volumeMounts, ...volumeMounts],
  };
}

/** The command that restores caches, runs a command, and saves them. */
export function withCaches(
  command: Templated<argo.Container>['command'],
  parts: CacheParts,
): NonNullable<Templated<argo.Container>['command']> {
  return [...parts.command, ...(command ?? [])];
}

function checkCommand({ command }: ContainerFields): Problem[] {
  if (command !== undefined) return [];
  const message =
    "The container has no command to run with its caches, and that of the image is not known. Set 'command'.";
  return [{ code: 'missing-command', message, path: 'container.command' }];
}

/** What of a template its caches can conflict with. */
export function cacheContext(
  { inputs = {}, volumes = [] }: Pick<ContainerTemplateProps<InputPorts, OutputPorts>, 'inputs' | 'volumes'>,
  { env = [] }: ContainerFields,
  parts: CacheParts,
): CacheContext {
  return {
    artifactPaths: Object.values(inputs).flatMap((port) =>
      port.kind === 'artifact' ? String(port.declaration.path ?? '') : [],
    ),
    variables: env.filter((one) => !parts.env.some((own) => own === one)).map(({ name }) => String(name)),
    claims: volumes.flatMap(({ persistentVolumeClaim }) =>
      persistentVolumeClaim === undefined ? [] : String(persistentVolumeClaim.claimName),
    ),
  };
}
