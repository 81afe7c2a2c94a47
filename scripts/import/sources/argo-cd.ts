import { readCrd } from '../read/crd';
import type { Source } from '../source';

const VERSION = '3.5.1';

// Only fields that users write: `operation` requests a single sync, and Argo CD sets `status`.
export const argoCd: Source = {
  project: 'Argo CD',
  version: VERSION,
  versionConstant: 'ARGO_CD_VERSION',
  url: `https://raw.githubusercontent.com/argoproj/argo-cd/v${VERSION}/manifests/crds/application-crd.yaml`,
  file: `argo-cd-${VERSION}.application-crd.yaml`,
  output: 'argo-cd.ts',
  read: (text) => readCrd(text, 'v1alpha1'),
  ownPackage: '',
  corrections: {},
  optional: {},
  enums: {},
  proseEnums: false,
  templateTags: false,
  repairDoc: (doc) => doc,
};
