import type { Problem } from '../../finding';
import { isRegistryPrefix } from '../../kubernetes/image-reference';
import type { ConfigMapKey, KeySelector } from '../../kubernetes/secret-key';
import { checkKeySelector, keySelector } from '../../kubernetes/secret-key';
import type { MountedVolume } from './mounted-volume';

/** How builders reach a registry. */
export interface RegistryOptions {
  /**
   * Whether the registry has no TLS. Everyone on the way can read the credentials and change the images then.
   *
   * @default false
   */
  readonly plainHttp?: boolean;

  /**
   * The certificate of the authority that has signed the registry's, in PEM format: a key of a ConfigMap.
   *
   * @default - the authorities that the image of the builder knows
   */
  readonly ca?: ConfigMapKey;

  /**
   * Registries to pull images of this one from, in this order, with an optional path: `harbor.acme.dev/hub`. Builders pull from
   * the registry itself if no mirror has the image.
   *
   * @default - none
   */
  readonly mirrors?: readonly string[];
}

/** Options by the host of the registry, with its port: `registry.acme.dev:5000`. */
export interface Registries {
  readonly [host: string]: RegistryOptions;
}

const CA_FOLDER = '/run/registry-ca';

/** A registry with a certificate authority of its own. */
export interface RegistryCa {
  readonly host: string;
  readonly file: string;
  readonly source: KeySelector;
}

/** The registries with a certificate authority of their own. */
export function registryCas(registries: Registries): RegistryCa[] {
  return Object.entries(registries).flatMap(([host, { ca }], index) =>
    ca === undefined
      ? []
      : [{ host, file: `${CA_FOLDER}/${String(index)}/ca.crt`, source: keySelector(ca, 'configMap') }],
  );
}

/** The volumes with the certificates. */
export function registryCaVolumes(registries: Registries): MountedVolume[] {
  return registryCas(registries).map(({ file, source: { name, key } }, index) => ({
    volume: {
      name: `registry-ca-${String(index)}`,
      configMap: { name, items: [{ key, path: 'ca.crt' }], optional: true },
    },
    mountPath: file.slice(0, file.lastIndexOf('/')),
    readOnly: true,
  }));
}

/** The variables with which programs that are written in Go find the certificates, besides those of the system. */
export function registryCaVariables(registries: Registries): { readonly SSL_CERT_DIR?: string } {
  const folders = registryCaVolumes(registries).map(({ mountPath }) => mountPath);
  return folders.length === 0 ? {} : { SSL_CERT_DIR: folders.join(':') };
}

/** Checks the hosts, the mirrors and the certificates. */
export function checkRegistries(registries: Registries): Problem[] {
  return Object.entries(registries).flatMap(([host, { ca, mirrors = [], plainHttp }]): Problem[] => {
    const path = `registries.${host}`;
    const problems: Problem[] = [];
    if (!isRegistryPrefix(host) || host.includes('/')) {
      const message = `'${host}' is not the host of a registry. Use no scheme and no path, such as 'registry.acme.dev:5000'.`;
      problems.push({ code: 'invalid-registry', message, path });
    }
    if (ca !== undefined)
      problems.push(...checkKeySelector(keySelector(ca, 'configMap'), 'configMap', `${path}.ca`, {}));
    if (ca !== undefined && plainHttp === true) {
      const message = "A registry without TLS has no certificate. Remove 'ca' or 'plainHttp'.";
      problems.push({ code: 'conflicting-ca-and-plain-http', message, path: `${path}.ca` });
    }
    return [
      ...problems,
      ...mirrors.flatMap((mirror, index): Problem[] => {
        if (isRegistryPrefix(mirror)) return [];
        const message = `'${mirror}' is not a registry with an optional path. Use no scheme and no '/' at the end, such as 'harbor.acme.dev/hub'.`;
        return [{ code: 'invalid-registry', message, path: `${path}.mirrors[${String(index)}]` }];
      }),
    ];
  });
}
