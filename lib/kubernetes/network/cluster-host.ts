/**
 * Whether a host, with or without a port, is the name of a Service, or an address of a private network. The name of a
 * Service without `.svc`, such as `gitea.tools`, cannot be told from one outside of the cluster.
 */
export function isHostInCluster(host: string): boolean {
  const name = host.replace(/:\d+$/, '').toLowerCase();
  return /^[a-z0-9-]+$/.test(name) || /\.svc(?:\.[-a-z0-9.]+)?$/.test(name) || PRIVATE.test(name);
}

/** The private addresses of RFC 1918. */
const PRIVATE = /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d+){2,3}$/;

/** The namespace in the name of a Service, such as `gitea.tools.svc`. */
export function namespaceOfService(host: string): string | undefined {
  return /^[-a-z0-9]+\.([-a-z0-9]+)\.svc(?:[.:]|$)/.exec(host.toLowerCase())?.[1];
}
