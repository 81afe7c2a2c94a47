import type { Problem } from '../../../finding';
import { checkName } from '../../../kubernetes/name';
import { objectName } from '../../../kubernetes/secret-key';
import { checkCacheRepository } from '../layer-cache';
import type { ImageBuild } from '../resolve-image-build';
import type { BuildkitDaemon } from './buildkit-daemon';

/** Checks what BuildKit cannot do. */
export function checkBuildkit(build: ImageBuild, daemon: BuildkitDaemon | undefined): Problem[] {
  const { cache, destinations, registries } = build;
  const problems = [...checkCacheRepository(cache, destinations), ...checkDaemon(daemon)];
  if (cache?.ttl !== undefined) {
    const message =
      "BuildKit's cache in a registry or a claim has no 'ttl'. Remove it, and delete old images in the registry.";
    problems.push({ code: 'forbidden-build-option', message, path: 'cache.ttl' });
  }
  if (daemon !== undefined && Object.keys(registries).length > 0) {
    const message =
      "The daemon connects to the registries, and has a configuration of its own. Move 'registries' to its buildkitd.toml.";
    problems.push({ code: 'conflicting-registries-and-daemon', message, path: 'registries' });
  }
  return problems;
}

/** The addresses of a daemon that other pods reach (moby/buildkit, client, `WithContextDialer`). */
const ADDRESS = /^tcp:\/\/[a-z0-9.-]+:\d+$/i;

function checkDaemon(daemon: BuildkitDaemon | undefined): Problem[] {
  if (daemon === undefined) return [];
  const { address, tls } = daemon;
  const problems: Problem[] = [];
  if (!ADDRESS.test(address)) {
    const message = `'${address}' is not the address of a BuildKit daemon. Use a host and a port, such as 'tcp://buildkitd.ci:1234'.`;
    problems.push({ code: 'invalid-daemon-address', message, path: 'daemon.address' });
  }
  if (tls === undefined) {
    const message = `Whoever can connect to '${address}' can build with it, and read the registry credentials on the way. Set 'tls'.`;
    return [...problems, { code: 'missing-daemon-tls', message, path: 'daemon.tls' }];
  }
  return [...problems, ...checkName(objectName(tls), 'subdomain', 'Secret', 'daemon.tls')];
}
