import type { ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import { SbomTemplate } from '../../ci/provenance/sbom/sbom-template';
import { VulnerabilityScanTemplate } from '../../ci/provenance/scan/vulnerability-scan-template';
import { SignTemplate } from '../../ci/provenance/sign/sign-template';
import type { SlsaProvenance } from '../../ci/provenance/sign/slsa-provenance';
import type { SbomFormat } from '../../ci/provenance/sbom/sbom-format';
import { VerifyTemplate } from '../../ci/provenance/verify/verify-template';
import type { NamedMetadata } from '../../kubernetes/name';
import type { ParameterReference } from '../../workflow';
import { Task } from '../../workflow';
import type { CiCdPipelineOptions } from './ci-cd-pipeline-props';
import type { BuiltImage, PipelineWorkflow } from './pipeline-workflow';

/** The tasks between the build and the delivery, as far as the pipeline has them. */
export interface PipelineProvenance {
  /** Lists the packages: `sbom.outputs.sbom`. */
  readonly sbom?: Task;
  /** Scans the image: `scan.outputs.report`. */
  readonly scan?: Task;
  /** Signs the image. */
  readonly sign?: Task;
  /** Verifies the signature. */
  readonly verify?: Task;
}

/** What is delivered, and the task that must have succeeded before, if its outputs are not a part of that. */
export interface Delivered {
  readonly image: ParameterReference;
  readonly digest: ParameterReference;
  readonly after: Task | undefined;
}

/** The properties of the pipeline that the tasks depend on. */
interface ProvenanceProps extends Pick<
  CiCdPipelineOptions,
  'build' | 'registryCredentials' | 'sbom' | 'scan' | 'sign'
> {
  readonly cloneUrl: string;
  readonly metadata: NamedMetadata;
}

/** Adds the tasks that list, scan, sign and verify what the build has pushed. */
export function addProvenance(
  scope: Construct,
  workflow: PipelineWorkflow,
  { dag, reference, digest, commit }: BuiltImage,
  props: ProvenanceProps,
): { readonly tasks: PipelineProvenance; readonly delivered: Delivered } {
  const { scan, sign, cloneUrl, registryCredentials } = props;
  const sbom = props.sbom === true ? {} : (props.sbom ?? (scan === undefined ? undefined : {}));
  const registry = { registryCredentials, registries: props.build?.registries };
  const named = (suffix: string): { readonly metadata: ApiObjectMetadata } => ({
    metadata: { namespace: props.metadata.namespace, name: `${props.metadata.name}-${suffix}` },
  });

  const listed =
    sbom &&
    dag.task('sbom', new SbomTemplate(scope, 'sbom', { ...sbom, ...registry, ...named('sbom') }).generate, {
      image: reference,
    });
  const scanned =
    scan &&
    listed &&
    dag.task(
      'scan',
      new VulnerabilityScanTemplate(scope, 'scan', { ...scan, ...named('vulnerability-scan') }).scan,
      { image: reference, sbom: listed.outputs.sbom },
    );
  const checked = { sbom: listed, scan: scanned };
  const unverified = { image: workflow.arguments.imageName, digest };
  if (sign === undefined) return { tasks: checked, delivered: { ...unverified, after: scanned ?? listed } };

  const { verify, provenance, ...signer } = sign;
  const format: SbomFormat | undefined = sbom && (sbom.format ?? 'spdx-json');
  const signTemplate = new SignTemplate<SlsaProvenance | undefined, SbomFormat | undefined>(scope, 'sign', {
    ...signer,
    ...registry,
    ...named('image-sign'),
    provenance,
    sbom: format,
  });
  const signed = dag.addTask(
    new Task('sign', signTemplate.sign, {
      image: scanned?.outputs.image ?? reference,
      ...(listed && { sbom: listed.outputs.sbom }),
      ...(provenance && { gitUrl: cloneUrl, commit }),
    }),
  );
  const verifyTemplate = new VerifyTemplate(scope, 'verify', {
    ...verify,
    ...registry,
    ...named('image-verify'),
    provenance: provenance && { builderId: provenance.builderId, repository: cloneUrl },
    sbom: format,
  });
  const verified = dag.task('verify', verifyTemplate.verify, { image: signed.outputs.image });
  const { name: image, digest: verifiedDigest } = verified.outputs;
  return {
    tasks: { ...checked, sign: signed, verify: verified },
    delivered: { image, digest: verifiedDigest, after: undefined },
  };
}
