import { error, warning } from './code-description';

/** Secrets with credentials, and the permissions of ServiceAccounts. */
export const CREDENTIAL_CODES = {
  'forbidden-credentials': error(
    'Credentials would be rendered into a manifest that is not marked as private.',
    "Set `manifest: 'private'` if the rendered file is kept out of Git or encrypted. Otherwise, refer to an existing Secret or an ExternalSecret.",
  ),
  'missing-credential': error('A credential is missing or empty.'),
  'invalid-credential': error('A credential is too short or contains a line break, so no login accepts it.'),
  'missing-environment-variable': error('An environment variable with a credential is not set, or is empty.'),
  'invalid-username': error("A registry's user name contains a colon.", 'The password would start there.'),
  'conflicting-secret-sources': error('Credentials have two sources.', 'Keep one.'),
  'missing-external-secret-key': error('The ExternalSecret does not write a key that is read.'),
  'duplicate-key': error('Two values are stored under the same key of a Secret.'),
  'missing-registry': error('A Secret or a list with registry credentials is empty.'),
  'invalid-registry': error(
    'A registry is not a host with an optional port.',
    'Schemes and paths are no part of it: write `ghcr.io`, not `https://ghcr.io/acme`. Mirrors may have a path.',
  ),
  'invalid-vault-secret': error('The role, the path or the audience of a secret of Vault is not valid.'),
  'duplicate-registry': error('A registry is specified twice.'),
  'forbidden-registry-credentials': error("A registry's URL contains credentials."),
  'invalid-docker-hub-registry': error(
    'Credentials for Docker Hub are stored under a name that no client looks up.',
    'Use the constant `DOCKER_HUB`.',
  ),
  'missing-token-secret': warning(
    'Each container of a CI workflow gets the token of its ServiceAccount, also the one that runs the Dockerfile.',
    'A build step can use all rights of the account. With the `serviceAccount` of a `PodControllerRbac`, only the containers of Argo get a token.',
  ),
  'missing-executor-account': error(
    'A workflow turns off the token of its ServiceAccount, and names no account for the containers of Argo.',
    'Argo creates no pods for it. Set `executor.serviceAccountName`, or `serviceAccount` to that of a `PodControllerRbac`.',
  ),
  'unused-token-mount': warning(
    '`automountServiceAccountToken: true` has no effect.',
    'Argo passes only `false` to the pod, and the ServiceAccount of the workflow mounts no token. Mount `SERVICE_ACCOUNT_TOKEN` in the container that needs it.',
  ),
  'missing-rights': error(
    'The Roles of a ServiceAccount do not grant what a workflow needs.',
    'It is reported if the manifests contain the account, its bindings and their Roles. Add the rule from the message.',
  ),
  'missing-permission': warning(
    'The Role of a `PodControllerRbac` does not grant what a workflow needs.',
    'Rules are derived from the templates of the app, but not for kinds of objects that the library does not know, or if `deriveRules` is false. Add the rule from the message to `rules`, unless another Role of the ServiceAccount grants it.',
  ),
  'unknown-permission': warning(
    'The rights that a template needs are not known when the app is synthesized.',
    'Its object is read from an artifact, for example, or is in another namespace. Grant the rights, in `rules` or by another Role, and acknowledge the warning.',
  ),
  'missing-service-account-token': error(
    'The pods of a ServiceAccount get no token, although `automountToken` is set.',
    "Omit `automountToken`: Argo's own containers then read the token from a Secret.",
  ),
  'invalid-binding-name': error(
    'The name of a RoleBinding does not end with the name of its Role.',
    'A `roleRef` is immutable: without the suffix, changing the Role means deleting the RoleBinding by hand.',
  ),
} as const;
