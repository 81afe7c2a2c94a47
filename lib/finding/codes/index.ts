import { ADVICE_CODES } from './advice-codes';
import { APP_CODES } from './app-codes';
import { ARTIFACT_CODES } from './artifact-codes';
import { BUILD_CODES } from './build-codes';
import { CACHE_CODES } from './cache-codes';
import type { CodeDescription } from './code-description';
import { CREDENTIAL_CODES } from './credential-codes';
import { DEPLOY_CODES } from './deploy-codes';
import { EVENT_CODES } from './event-codes';
import { GIT_CODES } from './git-codes';
import { GRAPH_CODES } from './graph-codes';
import { IMAGE_CODES } from './image-codes';
import { FIELD_CODES } from './field-codes';
import { KUBERNETES_CODES } from './kubernetes-codes';
import { PROVENANCE_CODES } from './provenance-codes';
import { TEMPLATE_CODES } from './template-codes';
import { VALUE_CODES } from './value-codes';
import { WORKFLOW_CODES } from './workflow-codes';

export type { CodeDescription, Severity } from './code-description';

/** The codes by topic, in the order of the error reference. */
export const CODES_BY_TOPIC = {
  Fields: FIELD_CODES,
  Workflows: WORKFLOW_CODES,
  Templates: TEMPLATE_CODES,
  'Tasks, steps and calls': GRAPH_CODES,
  'Values and variables': VALUE_CODES,
  'Names, paths and Kubernetes objects': KUBERNETES_CODES,
  Images: IMAGE_CODES,
  'Git repositories, clones and commit statuses': GIT_CODES,
  'Builds and pipelines': BUILD_CODES,
  Caches: CACHE_CODES,
  'Provenance of images': PROVENANCE_CODES,
  'Credentials and permissions': CREDENTIAL_CODES,
  'Artifact repositories': ARTIFACT_CODES,
  'Webhooks and triggers': EVENT_CODES,
  Deploy: DEPLOY_CODES,
  Advice: ADVICE_CODES,
  'The app': APP_CODES,
} as const;

/** All codes. */
export const CODES: ReadonlyMap<string, CodeDescription> = new Map(
  Object.values(CODES_BY_TOPIC).flatMap((codes) => Object.entries<CodeDescription>(codes)),
);

type Topics = typeof CODES_BY_TOPIC;

/** The code of a finding: what kind of mistake it is. Each has an entry in the error reference. */
export type FindingCode = { [topic in keyof Topics]: keyof Topics[topic] }[keyof Topics];

/** The codes of a topic that have findings that do not stop the synth. */
type WarningsIn<Codes> = {
  [code in keyof Codes]: Codes[code] extends CodeDescription<'warning'> | { readonly isGraded: true }
    ? code
    : never;
}[keyof Codes];

/** The code of a finding that does not stop the synth. */
export type WarningCode = { [topic in keyof Topics]: WarningsIn<Topics[topic]> }[keyof Topics];
