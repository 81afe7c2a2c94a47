import { posix } from 'node:path';
import { isTemplated } from '../../argo/templated-text';
import type { Problem } from '../../finding';
import { portName } from '../../workflow';
import { checkMountPath } from '../../workflow/ports/mount-path';
import { checkRegistryLogins } from '../credentials/registry-login/check-registry-login';
import { checkFlags } from './build-flags';
import { checkBuildSecrets } from './build-secrets';
import { checkLocalDockerfile } from './check-local-dockerfile';
import type { ImageBuildTemplateProps } from './image-build-props';
import type { ImageBuilder } from './image-builder';
import { IMAGE_DESTINATION, IMAGE_REFERENCE } from './image-reference';
import { checkLayerCache } from './layer-cache';
import { checkRegistries } from './registry-options';
import type { SeparatePush } from './separate-push-props';
import type { ImageBuild } from './resolve-image-build';

type CheckedProps = Pick<
  ImageBuildTemplateProps,
  'buildArgs' | 'image' | 'inputs' | 'localDockerfile' | 'path' | 'registryCredentials' | 'separatePush'
>;

/** Checks the properties of a template that builds an image, and what they result in. */
export function checkImageBuild(props: CheckedProps, build: ImageBuild, builder: ImageBuilder): Problem[] {
  const { path = builder.path, registryCredentials, image } = props;
  return [
    ...checkInputs(props),
    ...checkRegistryLogins(registryCredentials, 'registryCredentials'),
    ...checkImage(image, 'image'),
    ...(path === builder.path ? [] : checkMountPath(path, 'path', builder.reservedPaths)),
    ...checkSeparatePush(props.separatePush, build),
    ...checkPaths(build),
    ...checkTarget(build.target),
    ...checkDestinations(build.destinations),
    ...checkBuildArgs(build.buildArgs.map(([name]) => name)),
    ...checkLabels(build.labels.map(({ name }) => name)),
    ...checkPlatforms(build.platforms),
    ...checkBuildSecrets(build.buildSecrets),
    ...checkRegistries(build.registries),
    ...(build.cache === undefined ? [] : checkLayerCache(build.cache)),
    ...checkFlags(build.flags, builder.ownedFlags),
    ...checkPushed(build, builder),
    ...checkLocalDockerfile(props.localDockerfile, build, builder),
    ...builder.check(build, isSeparate(props.separatePush) ? 'file' : 'push'),
  ];
}

function isSeparate(separatePush: CheckedProps['separatePush']): separatePush is true | SeparatePush {
  return separatePush !== undefined && separatePush !== false;
}

/** Finds an image that is to be pushed, but nowhere. */
function checkPushed(build: ImageBuild, builder: ImageBuilder): Problem[] {
  if (build.destinations.length > 0 || builder.pushesNothing(build)) return [];
  const message = "There is no destination for the image. Set 'destinations'.";
  return [{ code: 'missing-destination', message, path: 'destinations' }];
}

function checkSeparatePush(separatePush: CheckedProps['separatePush'], { cache }: ImageBuild): Problem[] {
  if (!isSeparate(separatePush)) return [];
  const { image, pullCredentials } = separatePush === true ? {} : separatePush;
  const problems = [
    ...checkImage(image, 'separatePush.image'),
    ...checkRegistryLogins(pullCredentials, 'separatePush.pullCredentials'),
  ];
  if (cache === undefined || cache.claim !== undefined) return problems;
  const message =
    "The builder pushes the layers of its cache, but with 'separatePush' it has no registry credentials. Set 'claim', or remove one of them.";
  return [...problems, { code: 'conflicting-cache-and-separate-push', message, path: 'cache' }];
}

/** Checks the image of a container. */
export function checkImage(image: string | undefined, path: string): Problem[] {
  const problem = image === undefined ? undefined : IMAGE_REFERENCE.check(image);
  return problem === undefined ? [] : [{ code: 'invalid-image', message: `${problem}.`, path }];
}

function checkInputs({
  buildArgs = {},
  inputs = {},
}: Pick<ImageBuildTemplateProps, 'buildArgs' | 'inputs'>): Problem[] {
  const keys = new Map(Object.entries(inputs).map(([key, port]) => [portName(key, port), key]));
  return Object.entries(buildArgs).flatMap(([key, port]): Problem[] => {
    const name = portName(key, port);
    const other = Object.hasOwn(inputs, key) ? key : keys.get(name);
    if (other === undefined) return [];
    const message = `The build arg '${name}' is also the input '${other}'. Remove it from 'buildArgs' or 'inputs'.`;
    return [{ code: 'duplicate-build-arg', message, path: `buildArgs.${key}` }];
  });
}

function checkPaths({ context, dockerfile }: ImageBuild): Problem[] {
  const problems: Problem[] = [];
  if (!isTemplated(context) && isOutside(context)) {
    const message = `The context '${context}' is not inside the source. Use a directory of the repository, such as '.' or 'services/api'.`;
    problems.push({ code: 'forbidden-context-path', message, path: 'context' });
  }
  if (!isTemplated(dockerfile) && isOutside(dockerfile)) {
    const message = `The Dockerfile '${dockerfile}' is not inside the context '${context}'. Use a path relative to the context, such as 'Dockerfile'.`;
    problems.push({ code: 'forbidden-dockerfile-path', message, path: 'dockerfile' });
  }
  return problems;
}

/** Builders download the context if it contains `://`. */
function isOutside(path: string): boolean {
  return (
    path === '' || posix.isAbsolute(path) || path.includes('://') || /^\.\.(\/|$)/.test(posix.normalize(path))
  );
}

/** The names of stages, or their numbers (moby/buildkit, frontend/dockerfile/instructions, `parseBuildStageName`). */
const STAGE = /^([a-z][a-z0-9-_.]*|\d+)$/i;

function checkTarget(target: string | undefined): Problem[] {
  if (target === undefined || isTemplated(target) || STAGE.test(target)) return [];
  const message = `'${target}' is not the name of a stage. Use the name after 'AS' in the Dockerfile, such as 'runtime'.`;
  return [{ code: 'invalid-build-stage', message, path: 'target' }];
}

/** Checks the references to push to. */
export function checkDestinations(destinations: readonly string[]): Problem[] {
  return destinations.flatMap((destination, index): Problem[] => {
    const problem = IMAGE_DESTINATION.check(destination);
    const path = `destinations[${String(index)}]`;
    return problem === undefined ? [] : [{ code: 'invalid-image', message: `${problem}.`, path }];
  });
}

/** The names that Dockerfiles allow in `ARG` (moby/buildkit, frontend/dockerfile/parser). */
const BUILD_ARG = /^[a-zA-Z_][a-zA-Z0-9_]*$/;

function checkBuildArgs(names: readonly string[]): Problem[] {
  const path = 'buildArgs';
  return names.flatMap((name, index): Problem[] => {
    if (names.indexOf(name) !== index) {
      const message = `The build arg '${name}' is declared twice. Remove one of them.`;
      return [{ code: 'duplicate-build-arg', message, path }];
    }
    if (BUILD_ARG.test(name)) return [];
    const message = `'${name}' is not a valid name of a build arg. Use letters, digits and '_', and start with no digit.`;
    return [{ code: 'invalid-build-arg', message, path: `${path}.${name}` }];
  });
}

/** A name that all builders read up to the same '='. */
const LABEL = /^[^\s="'{}]+$/;

function checkLabels(names: readonly string[]): Problem[] {
  return names
    .filter((name) => !LABEL.test(name))
    .map((name) => {
      const message = `'${name}' is not a valid name of a label. Use letters, digits, '.', '_' and '-'.`;
      return { code: 'invalid-image-label', message, path: `labels.${name}` };
    });
}

/** An operating system, an architecture, and its variant (github.com/containerd/platforms). */
const PLATFORM = /^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9]+)?$/;

/** Checks a list of platforms. */
export function checkPlatforms(platforms: readonly string[]): Problem[] {
  return platforms.flatMap((platform, index): Problem[] => {
    const path = `platforms[${String(index)}]`;
    if (platforms.indexOf(platform) !== index) {
      const message = `The platform '${platform}' is listed twice. Remove one of them.`;
      return [{ code: 'duplicate-platform', message, path }];
    }
    if (isTemplated(platform) || PLATFORM.test(platform)) return [];
    const message = `'${platform}' is not a platform. Use an operating system and an architecture, such as 'linux/arm64'.`;
    return [{ code: 'invalid-platform', message, path }];
  });
}
