import type { Registries } from '../registry-options';
import { registryCas } from '../registry-options';

/** Renders the configuration of the daemon, `buildkitd.toml` (moby/buildkit, docs/buildkitd.toml.md). */
export function renderBuildkitConfig(registries: Registries): string {
  const cas = new Map(registryCas(registries).map(({ host, file }) => [host, file]));
  return Object.entries(registries)
    .map(([host, { plainHttp = false, mirrors = [] }]) => {
      const ca = cas.get(host);
      const lines = [
        `[registry.${quote(host)}]`,
        ...(plainHttp ? ['http = true'] : []),
        ...(ca === undefined ? [] : [`ca = [${quote(ca)}]`]),
        ...(mirrors.length === 0 ? [] : [`mirrors = [${mirrors.map(quote).join(', ')}]`]),
      ];
      return `${lines.join('\n')}\n`;
    })
    .join('');
}

/** A string of TOML, which has the escapes of JSON. */
function quote(text: string): string {
  return JSON.stringify(text);
}
