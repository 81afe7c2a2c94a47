import type { AzureArtifact } from '../../../../imports/argoproj.io';
import type { Problem } from '../../../finding';
import { checkSecretSelectors } from '../repository/check-secret-selectors';

/** The fields of a repository that are checked. */
type AzureFields = Omit<AzureArtifact, 'blob'>;

/** Checks a repository in Azure Blob Storage. */
export function checkAzure(azure: AzureFields): readonly Problem[] {
  return [
    ...checkServiceUrl(azure.endpoint),
    ...checkContainer(azure.container),
    ...checkSecretSelectors({ accountKeySecret: azure.accountKeySecret }),
    ...checkAuthentication(azure),
  ];
}

/** The name of the storage account is the first part of the host. The URL is never repeated: it may have a SAS token. */
function checkServiceUrl(endpoint: string): readonly Problem[] {
  const code = 'invalid-endpoint';
  const path = 'endpoint';
  const form = 'https://<account>.blob.core.windows.net';
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    return [{ code, path, message: `The endpoint is not a URL. Use the form '${form}'.` }];
  if (url.search !== '' || url.username !== '' || url.password !== '') {
    const message = `The endpoint contains a token or a password. Put it into the Secret of 'accountKeySecret'.`;
    return [{ code, path, message }];
  }
  const isEmulator = /^(?:localhost|127\.0\.0\.1)$/.test(url.hostname);
  if (url.protocol === 'https:' || isEmulator) return [];
  return [{ code, path, message: `The endpoint does not use TLS. Use the form '${form}'.` }];
}

/** Checks the name of a container (Azure Storage, "Naming and referencing containers, blobs, and metadata"). */
function checkContainer(container: string): readonly Problem[] {
  if (/^(?=.{3,63}$)[a-z0-9]+(?:-[a-z0-9]+)*$/.test(container) || /^\$(?:root|web|logs)$/.test(container))
    return [];
  const message = `'${container}' is not a valid container name. Use 3 to 63 lower-case letters, digits and single '-', with a letter or digit at both ends.`;
  return [{ code: 'invalid-bucket', path: 'container', message }];
}

/** The types already reject both and none; this check is for plain JavaScript. */
function checkAuthentication({ accountKeySecret, useSDKCreds }: AzureFields): readonly Problem[] {
  if ((accountKeySecret === undefined) !== (useSDKCreds !== true)) return [];
  if (accountKeySecret === undefined) {
    const message = "Neither 'accountKeySecret' nor 'useSDKCreds' is set. Set one of them.";
    return [{ code: 'missing-credential', path: 'accountKeySecret', message }];
  }
  const message =
    "Both 'accountKeySecret' and 'useSDKCreds' are set, and Argo would ignore the Secret. Remove one of them.";
  return [{ code: 'conflicting-secret-sources', path: 'accountKeySecret', message }];
}
