import { readCrd } from '../crd';
import type { Source } from '../source';

const VERSION = '3.5.1';

// Only what people write of an Application: `operation` asks for one sync, once, and `status` is Argo CD's.
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
