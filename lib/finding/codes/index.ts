import { APP_CODES } from './app-codes';
import { ARTIFACT_CODES } from './artifact-codes';
import { BUILD_CODES } from './build-codes';
import { CREDENTIAL_CODES } from './credential-codes';
import { DEPLOY_CODES } from './deploy-codes';
import { EVENT_CODES } from './event-codes';
import { GIT_CODES } from './git-codes';
import { GRAPH_CODES } from './graph-codes';
import { KUBERNETES_CODES } from './kubernetes-codes';
import { TEMPLATE_CODES } from './template-codes';
import { VALUE_CODES } from './value-codes';
import { WORKFLOW_CODES } from './workflow-codes';

export type { CodeDescription, Severity } from './code-description';

/** The codes by topic, in the order of the error reference. */
export const CODES_BY_TOPIC = {
  Workflows: WORKFLOW_CODES,
  Templates: TEMPLATE_CODES,
  'Tasks, steps and calls': GRAPH_CODES,
  'Values and variables': VALUE_CODES,
  'Names, paths and Kubernetes objects': KUBERNETES_CODES,
  'Git repositories, clones and commit statuses': GIT_CODES,
  'Builds and pipelines': BUILD_CODES,
  'Credentials and rights': CREDENTIAL_CODES,
  'Artifact repositories': ARTIFACT_CODES,
  'Webhooks and triggers': EVENT_CODES,
  Delivery: DEPLOY_CODES,
  'The app': APP_CODES,
} as const;

/** All codes. */
export const CODES = {
  ...WORKFLOW_CODES,
  ...TEMPLATE_CODES,
  ...GRAPH_CODES,
  ...VALUE_CODES,
  ...KUBERNETES_CODES,
  ...GIT_CODES,
  ...BUILD_CODES,
  ...CREDENTIAL_CODES,
  ...ARTIFACT_CODES,
  ...EVENT_CODES,
  ...DEPLOY_CODES,
  ...APP_CODES,
} as const;

/** The code of a finding: what kind of mistake it is. Each has an entry in the error reference. */
export type FindingCode = keyof typeof CODES;

/** The code of a finding that does not stop the synth. */
export type WarningCode = {
  [code in FindingCode]: (typeof CODES)[code]['severity'] extends 'warning' ? code : never;
}[FindingCode];
