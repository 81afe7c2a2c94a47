import type { Registries } from './registry-options';

/**
 * Renders the configuration of registries for Buildah and skopeo, `registries.conf` (github.com/containers/image, containers-registries.conf.5).
 */
export function renderRegistriesConfig(registries: Registries): string {
  const tables = Object.entries(registries).map(([host, { plainHttp = false, mirrors = [] }]) =>
    [
      '[[registry]]',
      `location = ${quote(host)}`,
      ...(plainHttp ? ['insecure = true'] : []),
      ...mirrors.flatMap((mirror) => [
        '[[registry.mirror]]',
        `location = ${quote(mirror)}`,
        // A mirror does not have the options of its own table.
        ...(registries[mirror.split('/')[0] ?? '']?.plainHttp === true ? ['insecure = true'] : []),
      ]),
      '',
    ].join('\n'),
  );
  // Short names such as `node:22` are images of Docker Hub, as with the other builders.
  return ['unqualified-search-registries = ["docker.io"]\nshort-name-mode = "disabled"\n', ...tables].join(
    '\n',
  );
}

/** A string of TOML, which has the escapes of JSON. */
function quote(text: string): string {
  return JSON.stringify(text);
}
