import type { ConfigMapKey } from '../../../kubernetes/secret-key';
import type { HasValue, NeedsValue, ParameterPort, WorkflowTemplateProps } from '../../../workflow';
import type { ProvenanceStepProps, RegistryAccess } from '../provenance-step';
import type { SbomFormat } from '../sbom/sbom-format';
import type { SigstoreTrust, TransparencyLog } from '../sigstore';

/** The public key of the signatures. */
export interface VerificationKey {
  /** The public key in PEM, as in `cosign.pub`, or the key of a ConfigMap with it. Whoever can change it decides what is valid. */
  readonly publicKey: string | ConfigMapKey;

  /**
   * Where the signatures are recorded, as in the `SignTemplate`: with `none`, the log is not searched, and a signature that is not in
   * a log is valid.
   */
  readonly transparencyLog: TransparencyLog<SigstoreTrust>;
}

/** The identity in the certificates of the signatures. */
export interface VerificationIdentity {
  /**
   * The identity. Fulcio's for a ServiceAccount is
   * `https://kubernetes.io/namespaces/NAMESPACE/serviceaccounts/NAME`.
   */
  readonly identity: string;

  /** The URL of the issuer of the token: the cluster's, for a ServiceAccount. */
  readonly issuer: string;

  /** The instance of Sigstore: that of sigstore.dev, or what verifies signatures of a private one. */
  readonly sigstore: 'public' | SigstoreTrust;
}

/** Who must have signed. */
export type Verifier =
  | {
      /** The key of the signatures. */
      readonly key: VerificationKey;
      /** Not an identity. */
      readonly keyless?: undefined;
    }
  | {
      /** The identity in the certificates of the signatures. */
      readonly keyless: VerificationIdentity;
      /** Not a key. */
      readonly key?: undefined;
    };

/** What the provenance must contain. All provenances of the image with a valid signature must. */
export interface ExpectedProvenance {
  /** The URI of the build platform, as in the `SignTemplate`. */
  readonly builderId: string;

  /**
   * The URL of the repository that the image must be built from.
   *
   * @default - any repository
   */
  readonly repository?: string;
}

/** The inputs of the template `verify`. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no implicit index signature
export type VerifyInputs = {
  /** The image by its digest (`image`): `ghcr.io/acme/app@sha256:…`. */
  readonly image: ParameterPort<string, NeedsValue, undefined>;
};

/** The outputs of the template `verify`: the image that is verified, for the delivery. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no implicit index signature
export type VerifyOutputs = {
  /** The image by its digest (`image`): `ghcr.io/acme/app@sha256:…`. */
  readonly image: ParameterPort<string, HasValue, string>;
  /** Its name (`name`): `ghcr.io/acme/app`. */
  readonly name: ParameterPort<string, HasValue, string>;
  /** Its digest (`digest`): `sha256:…`. */
  readonly digest: ParameterPort<string, HasValue, string>;
};

/** Properties of a `VerifyTemplate`, independent of who must have signed. */
export interface VerifyOptions
  extends Omit<WorkflowTemplateProps<{}>, 'arguments'>, ProvenanceStepProps, RegistryAccess {
  /**
   * What the provenance must contain. An image without a provenance is then not valid.
   *
   * @default - the provenance is not verified
   */
  readonly provenance?: ExpectedProvenance;

  /**
   * The format of an SBOM that must be attested.
   *
   * @default - no SBOM is required
   */
  readonly sbom?: SbomFormat;

  /**
   * An image with cosign and a POSIX shell.
   *
   * @default - the image of cosign with a shell, at a fixed version
   */
  readonly image?: string;
}

/** Properties of a `VerifyTemplate`. */
export type VerifyTemplateProps = VerifyOptions & Verifier;
