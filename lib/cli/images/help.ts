/** The help of `cdk8s-argo-ci images`. */
export const HELP = `Usage: cdk8s-argo-ci images [--resolve | --check] [options]

Lists the images that the constructs run: what each is for, who maintains it,
how to replace it, and its digest in the lock file.

Options:
      --resolve           look up the digests of all images in their registries,
                          and write them to the lock file
      --check             fail if the lock file differs from the registries, or
                          from the images of this version
      --lock FILE         the lock file (default: images.lock)
      --mirror PREFIX     look up the images below a prefix, such as
                          registry.acme.dev/mirror
      --mirror REGISTRY=PREFIX
                          replace one registry, such as
                          docker.io=harbor.acme.dev/hub; can be repeated
      --plain-http HOST   access this registry without TLS; can be repeated
  -h, --help              print this help

Registries are accessed with the credentials of 'docker login', and read only.
NODE_EXTRA_CA_CERTS names a file with further certificate authorities, and
NODE_USE_ENV_PROXY=1 makes Node use HTTPS_PROXY (Node 22.21, 24, or later).

The progress and the errors go to stderr. The lock file is not changed unless
all digests are found.

Exit codes:
  0   success
  1   a digest cannot be looked up, the lock file cannot be read or written;
      with --check: it is out of date
  2   invalid usage
`;
