import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isTemplated } from '../../argo/templated-text';
import type { Problem } from '../../finding';
import { suggestNames } from '../../finding';
import type { Dockerfile } from '../dockerfile/dockerfile';
import { findStage, parseDockerfile, stagesFor } from '../dockerfile/dockerfile';
import type { ImageBuilder } from './image-builder';
import type { ImageBuild } from './resolve-image-build';

const PATH = 'localDockerfile';

/** Compares a build with the local copy of its Dockerfile. */
export function checkLocalDockerfile(
  file: string | undefined,
  build: ImageBuild,
  builder: ImageBuilder,
): Problem[] {
  if (file === undefined) return [];
  let text: string;
  try {
    text = readFileSync(resolve(file), 'utf8');
  } catch (error) {
    const message = `The file cannot be read: ${String(error).replace('Error: ', '')}. Set a path relative to the working directory of the synth.`;
    return [{ code: 'missing-dockerfile', message, path: PATH }];
  }
  const dockerfile = parseDockerfile(text);
  const [first] = dockerfile.errors;
  if (first !== undefined) {
    const message = `${file}:${String(first.line)}: ${first.message}`;
    return [{ code: 'invalid-dockerfile', message, path: PATH }];
  }
  return [
    ...checkStage(file, dockerfile, build),
    ...checkBuildArgs(file, dockerfile, build),
    ...checkSecrets(file, dockerfile, build, builder),
  ];
}

function checkStage(file: string, { stages }: Dockerfile, { target }: ImageBuild): Problem[] {
  if (target === undefined || isTemplated(target) || findStage(stages, target) !== undefined) return [];
  const path = 'target';
  if (/^\d+$/.test(target)) {
    const message = `'${file}' has no stage ${target}: the last one is ${String(stages.length - 1)}. Use a number up to that.`;
    return [{ code: 'unknown-build-stage', message, path }];
  }
  const names = stages.flatMap(({ name }) => name ?? []);
  const suggestion = suggestNames(target.toLowerCase(), names, "Name it in its 'FROM', after 'AS'.");
  return [
    { code: 'unknown-build-stage', message: `'${file}' has no stage '${target}'. ${suggestion}`, path },
  ];
}

/**
 * Build args that a Dockerfile need not declare: those of BuildKit itself, proxies, the platforms, and the time of reproducible
 * builds (docs.docker.com/reference/dockerfile, "Predefined ARGs" and "BuildKit built-in build args").
 */
const PREDEFINED =
  /^(BUILDKIT_\w+|(https?|ftp|no|all)_proxy|(TARGET|BUILD)(PLATFORM|OS|ARCH|VARIANT)|SOURCE_DATE_EPOCH)$/i;

function checkBuildArgs(file: string, { args }: Dockerfile, { buildArgs }: ImageBuild): Problem[] {
  return buildArgs
    .filter(([name]) => !args.has(name) && !PREDEFINED.test(name))
    .map(([name]) => {
      const message = `'${file}' has no 'ARG ${name}', so the value is not used. ${suggestNames(name, args, 'Declare or remove it.')}`;
      return { code: 'unknown-build-arg', message, path: `buildArgs.${name}` };
    });
}

function checkSecrets(
  file: string,
  { stages, secrets }: Dockerfile,
  { target, buildSecrets }: ImageBuild,
  { mountsSecrets }: ImageBuilder,
): Problem[] {
  const last = target === undefined ? stages.length - 1 : findStage(stages, target);
  const built = last === undefined ? new Set<number>() : stagesFor(stages, last);
  const required = secrets.filter(
    ({ isOptional, stage }) => !isOptional && stage !== undefined && built.has(stage),
  );
  if (!mountsSecrets) {
    return required.slice(0, 1).map(({ line }): Problem => {
      const message = `${file}:${String(line)} mounts a secret, which kaniko does not do. Use BuildKitBuildTemplate or BuildahBuildTemplate.`;
      return { code: 'forbidden-build-option', message, path: PATH };
    });
  }
  const missing = required.flatMap(({ id, line }): Problem[] => {
    if (id === undefined || Object.hasOwn(buildSecrets, id)) return [];
    const message = `${file}:${String(line)} mounts the secret '${id}', which is not set. Set it, or add 'required=false' to the mount.`;
    return [{ code: 'missing-build-secret', message, path: `buildSecrets.${id}` }];
  });
  const ids = secrets.map(({ id }) => id);
  if (ids.includes(undefined)) return missing;
  const unused = Object.keys(buildSecrets).filter((id) => !ids.includes(id));
  return [
    ...missing,
    ...unused.map((id): Problem => {
      const known = ids.flatMap((one) => one ?? []);
      const message = `No instruction of '${file}' mounts the secret '${id}'. ${suggestNames(id, known, 'Remove it.')}`;
      return { code: 'unused-build-secret', message, path: `buildSecrets.${id}` };
    }),
  ];
}
