import { error } from './code-description';

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
  'missing-registry': error('A Secret with registry credentials has no registries.'),
  'invalid-registry': error('A registry is not a host with an optional port and path.'),
  'duplicate-registry': error('A registry is specified twice.'),
  'forbidden-registry-credentials': error("A registry's URL contains credentials."),
  'invalid-docker-hub-registry': error(
    'Credentials for Docker Hub are stored under a name that no client looks up.',
    'Use the constant `DOCKER_HUB`.',
  ),
  'missing-service-account-token': error(
    "Pods of the ServiceAccount get no token, which Argo's executor needs.",
  ),
  'invalid-binding-name': error(
    'The name of a RoleBinding does not end with the name of its Role.',
    'A `roleRef` is immutable: without the suffix, changing the Role means deleting the RoleBinding by hand.',
  ),
} as const;
