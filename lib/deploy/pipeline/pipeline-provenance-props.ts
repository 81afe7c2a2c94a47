import type { SbomTemplateProps } from '../../ci/provenance/sbom/sbom-template';
import type { VulnerabilityScanTemplateProps } from '../../ci/provenance/scan/vulnerability-scan-props';
import type { SignOptions, Signer } from '../../ci/provenance/sign/sign-template-props';
import type { SlsaProvenance } from '../../ci/provenance/sign/slsa-provenance';
import type { Verifier, VerifyOptions } from '../../ci/provenance/verify/verify-template-props';

type StepField = 'container' | 'image' | 'template';

/** How a `CiCdPipeline` lists the packages of an image. */
export type PipelineSbom = Pick<SbomTemplateProps, StepField | 'format'>;

/** What fails the scan of a `CiCdPipeline`, and so its delivery. */
export type PipelineScan = Pick<VulnerabilityScanTemplateProps, StepField | 'database' | 'gate'>;

/** Who verifies the signature of a `CiCdPipeline`. */
export type PipelineVerification = Verifier & Pick<VerifyOptions, StepField>;

/** How a `CiCdPipeline` signs an image, and verifies it before the delivery. */
export type PipelineSigning = Signer &
  Pick<SignOptions<undefined, undefined>, StepField> & {
    /**
     * Attests how the image was built. The verification requires it, with the repository of the pipeline.
     *
     * @default - no provenance
     */
    readonly provenance?: Pick<SlsaProvenance, 'buildType' | 'builderId'>;

    /** Who must have signed: the public key, or the identity of the ServiceAccount. */
    readonly verify: PipelineVerification;
  };

/** What a `CiCdPipeline` does with an image between the build and the delivery. */
export interface PipelineProvenanceOptions {
  /**
   * Lists the packages of the image: its SBOM. `sign` attests it. Options of the step, or `true`.
   *
   * @default - none, unless `scan` is set
   */
  readonly sbom?: true | PipelineSbom;

  /**
   * Scans the image for known vulnerabilities before the delivery.
   *
   * @default - no scan
   */
  readonly scan?: PipelineScan;

  /**
   * Signs the image, verifies it, and delivers what was verified.
   *
   * @default - no signature
   */
  readonly sign?: PipelineSigning;
}
