import { readCrd } from '../read/crd';
import type { Source } from '../source';

const VERSION = '2.9.0';

export const externalSecrets: Source = {
  project: 'External Secrets',
  version: VERSION,
  versionConstant: 'EXTERNAL_SECRETS_VERSION',
  url: `https://raw.githubusercontent.com/external-secrets/external-secrets/v${VERSION}/config/crds/bases/external-secrets.io_externalsecrets.yaml`,
  file: `external-secrets-${VERSION}.externalsecret-crd.yaml`,
  output: 'external-secrets.io.ts',
  read: (text) => readCrd(text, 'v1'),
  ownPackage: '',
  corrections: {},
  optional: {},
  enums: {},
  proseEnums: false,
  templateTags: false,
  repairDoc: (doc) => doc,
};
