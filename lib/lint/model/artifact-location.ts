import type { LocationField } from '../../argo/artifact-locations';
import { LOCATIONS } from '../../argo/artifact-locations';
import type { JsonNode } from '../json';

interface LocationType {
  readonly isComplete: (location: JsonNode) => boolean;
  readonly key: (location: JsonNode) => string | undefined;
}

function isSet(location: JsonNode, ...fields: readonly string[]): boolean {
  return fields.every((field) => (location.get(field).text ?? '') !== '');
}

function noKey(): undefined {
  return undefined;
}

/** The path of a URL, as far as it decides whether there is one. */
function urlPath(location: JsonNode): string | undefined {
  return /^(?:[a-z][a-z0-9+.-]*:)?(?:\/\/[^/?#]*)?([^?#]*)/i.exec(location.get('url').text ?? '')?.[1];
}

/** What makes a location complete, and its key in the artifact repository. */
const TYPES: { readonly [field in LocationField]: LocationType } = {
  artifactory: {
    isComplete: (one) => isSet(one, 'url') && one.get('usernameSecret').exists,
    key: urlPath,
  },
  azure: {
    isComplete: (one) => isSet(one, 'endpoint', 'container', 'blob'),
    key: (one) => one.get('blob').text,
  },
  gcs: { isComplete: (one) => isSet(one, 'bucket', 'key'), key: (one) => one.get('key').text },
  git: { isComplete: (one) => isSet(one, 'repo'), key: noKey },
  hdfs: { isComplete: (one) => one.get('addresses').items.length > 0, key: (one) => one.get('path').text },
  http: { isComplete: (one) => isSet(one, 'url'), key: urlPath },
  oss: { isComplete: (one) => isSet(one, 'bucket', 'endpoint', 'key'), key: (one) => one.get('key').text },
  plugin: { isComplete: (one) => isSet(one, 'name', 'key'), key: (one) => one.get('key').text },
  raw: { isComplete: () => true, key: noKey },
  s3: { isComplete: (one) => isSet(one, 'endpoint', 'bucket', 'key'), key: (one) => one.get('key').text },
};

/**
 * Whether an artifact has a location, or a key in the artifact repository (pkg/apis, `HasLocationOrKey`). Of several
 * locations, Argo reads the first.
 */
export function hasLocationOrKey(artifact: JsonNode): boolean {
  for (const field of LOCATIONS) {
    const location = artifact.get(field);
    if (!location.exists) continue;
    const { isComplete, key } = TYPES[field];
    return isComplete(location) || (key(location) ?? '') !== '';
  }
  return false;
}
