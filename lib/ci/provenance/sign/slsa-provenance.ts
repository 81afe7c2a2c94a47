import type { HasValue, NeedsValue, ParameterPort, ParameterReference } from '../../../workflow';
import { expr, expression, variables } from '../../../workflow';

/** Further inputs of a build that its provenance contains, by their names. */
export interface ProvenanceParameters {
  readonly [name: string]: ParameterPort<string, HasValue | NeedsValue, undefined>;
}

/** Names of inputs that the template `sign` has itself. */
type OwnInputs = { readonly [name in 'commit' | 'gitUrl' | 'image' | 'predicate' | 'sbom']?: never };

/** How an image was built: the [provenance of SLSA](https://slsa.dev/spec/v1.0/provenance), version 1. */
export interface SlsaProvenance {
  /**
   * The URI of the build platform, which verification compares (`runDetails.builder.id`). It stands for everyone who can run
   * workflows with the signing key or identity, such as `https://argo.acme.dev/namespaces/ci`.
   */
  readonly builderId: string;

  /**
   * The URI of a page that explains the parameters (`buildDefinition.buildType`).
   *
   * @default - that of docs/provenance.md of this library
   */
  readonly buildType?: string;

  /**
   * Inputs of the template `sign` that are recorded besides the source (`buildDefinition.externalParameters.parameters`), such
   * as the build args. Their values can be any text.
   *
   * @default - none
   */
  readonly parameters?: ProvenanceParameters & OwnInputs;
}

const BUILD_TYPE = 'https://www.npmjs.com/package/cdk8s-argo-ci#provenance-v1';

/** The values that the provenance contains. */
export interface ProvenanceValues {
  readonly gitUrl: ParameterReference;
  readonly commit: ParameterReference;
  readonly parameters: { readonly [name: string]: ParameterReference };
}

/**
 * Renders the predicate as an expression that computes JSON: Argo's controller quotes the values, so that no text changes the
 * structure. It is passed to the container in a file, because Kubernetes expands $(VARIABLE) in arguments and in environment
 * variables: a commit message could otherwise read the password of the key into the provenance.
 *
 * Argo itself passes the content of the file to its init container in an environment variable, the template (v3.7.6,
 * `ARGO_TEMPLATE`), where Kubernetes would also make `$$` a `$`. So each `$` is written as an escape of JSON.
 */
export function slsaPredicate(
  { builderId, buildType = BUILD_TYPE }: SlsaProvenance,
  { gitUrl, commit, parameters }: ProvenanceValues,
) {
  const { namespace, name, uid, creationTimestamp } = variables.workflow;
  // The URI of a repository in SPDX: `git+https://…`. Git's scp-like form is not a URI, and is left as it is.
  const uri = expression`(${gitUrl} contains "://" ? "git+" : "") + ${gitUrl}`;
  const source = { uri, digest: { gitCommit: commit } };
  const predicate = expr.toJson({
    buildDefinition: {
      buildType,
      externalParameters: { source, parameters: Object.fromEntries(Object.entries(parameters)) },
      internalParameters: { namespace, workflow: name },
      resolvedDependencies: [source],
    },
    runDetails: {
      builder: { id: builderId },
      metadata: { invocationId: uid, startedOn: creationTimestamp },
    },
  });
  return expr.replace(predicate, '$', '\\u0024');
}

/** The URI of a source in the provenance. */
export function sourceUri(gitUrl: string): string {
  return gitUrl.includes('://') ? `git+${gitUrl}` : gitUrl;
}
