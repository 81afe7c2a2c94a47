import type { SecretKey } from '../../../kubernetes/secret-key';
import type {
  ArtifactPort,
  HasValue,
  NeedsValue,
  ParameterPort,
  WorkflowTemplateProps,
} from '../../../workflow';
import type { ProvenanceStepProps, RegistryAccess } from '../provenance-step';
import type { SbomFormat } from '../sbom/sbom-format';
import type { SigstoreLog, SigstoreServices, TransparencyLog } from '../sigstore';
import type { ProvenanceParameters, SlsaProvenance } from './slsa-provenance';

/** A key to sign with, as `cosign generate-key-pair k8s://NAMESPACE/NAME` stores it in a Secret. */
export interface SigningKey {
  /** The encrypted private key, such as `{ secret: 'cosign', key: 'cosign.key' }`. */
  readonly privateKey: SecretKey;

  /**
   * The password of the key, such as `{ secret: 'cosign', key: 'cosign.password' }`.
   *
   * @default - the password is empty
   */
  readonly password?: SecretKey;

  /** Where signatures are recorded. There is no default, since either choice gives something away. */
  readonly transparencyLog: TransparencyLog<SigstoreLog>;
}

/**
 * Signs with a certificate that Fulcio issues for the token of the workflow's ServiceAccount. Fulcio must trust the issuer of
 * the cluster's tokens.
 */
export interface KeylessSigning {
  /** The instance of Sigstore: that of sigstore.dev, whose log publishes the identity, or a private one. */
  readonly sigstore: 'public' | SigstoreServices;

  /**
   * The audience of the token, which Fulcio expects.
   *
   * @default 'sigstore'
   */
  readonly audience?: string;
}

/** Who signs. */
export type Signer =
  | {
      /** The key to sign with. */
      readonly key: SigningKey;
      /** Not with a key. */
      readonly keyless?: undefined;
    }
  | {
      /** The service that certifies the identity of the ServiceAccount. */
      readonly keyless: KeylessSigning;
      /** Not with an identity. */
      readonly key?: undefined;
    };

/** The input of the template `sign` that it always has. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no implicit index signature
export type SignInputs = {
  /** The image by its digest (`image`): `ghcr.io/acme/app@sha256:…`. */
  readonly image: ParameterPort<string, NeedsValue, undefined>;
};

/** The additional inputs for a provenance. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no implicit index signature
export type ProvenanceInputs = {
  /** The URL of the repository that the image is built from (`git-url`). */
  readonly gitUrl: ParameterPort<string, NeedsValue, undefined>;
  /** The full hash of the commit (`commit`). */
  readonly commit: ParameterPort<string, NeedsValue, undefined>;
  /** The provenance, which Argo computes; callers omit it. */
  readonly predicate: ArtifactPort<HasValue>;
};

/** The additional input for an SBOM. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no implicit index signature
export type SbomInput = {
  /** The SBOM of the image (`sbom`), from an `SbomTemplate`. */
  readonly sbom: ArtifactPort<NeedsValue>;
};

/** The inputs of the template `sign` for the types of the properties. */
export type SignInputsFor<
  Provenance extends SlsaProvenance | undefined,
  Sbom extends SbomFormat | undefined,
> = SignInputs &
  ([Provenance] extends [SlsaProvenance] ? ProvenanceInputs & ParametersOf<Provenance> : {}) &
  ([Sbom] extends [SbomFormat] ? SbomInput : {});

type ParametersOf<Provenance> = Provenance extends {
  readonly parameters: infer P extends ProvenanceParameters;
}
  ? P
  : {};

/** The outputs of the template `sign`. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no implicit index signature
export type SignOutputs = {
  /** The image that is signed (`image`), with everything that is attested. */
  readonly image: ParameterPort<string, HasValue, string>;
};

/** Properties of a `SignTemplate`. */
export type SignTemplateProps<
  Provenance extends SlsaProvenance | undefined = SlsaProvenance | undefined,
  Sbom extends SbomFormat | undefined = SbomFormat | undefined,
> = SignOptions<Provenance, Sbom> & Signer;

/** Properties of a `SignTemplate`, independent of who signs. */
export interface SignOptions<
  Provenance extends SlsaProvenance | undefined,
  Sbom extends SbomFormat | undefined,
>
  extends Omit<WorkflowTemplateProps<{}>, 'arguments'>, ProvenanceStepProps, RegistryAccess {
  /**
   * Attests how the image was built. `sign` then has the inputs `gitUrl` and `commit`, and those of `parameters`.
   *
   * @default - no provenance
   */
  readonly provenance?: Provenance;

  /**
   * Attests an SBOM of this format. `sign` then has the input `sbom`.
   *
   * @default - no SBOM
   */
  readonly sbom?: Sbom;

  /**
   * An image with cosign and a POSIX shell.
   *
   * @default - the image of cosign with a shell, at a fixed version
   */
  readonly image?: string;
}
