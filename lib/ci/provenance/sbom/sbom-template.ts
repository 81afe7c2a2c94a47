import type { Construct } from 'constructs';
import { addFindings } from '../../../finding';
import { libraryImage } from '../../../images/image-settings';
import { metadataFor } from '../../../kubernetes/name';
import type { ArtifactPort, NeedsValue, ParameterPort, WorkflowTemplateProps } from '../../../workflow';
import { ContainerTemplate, WorkflowTemplate, artifact, inputReferences, parameter } from '../../../workflow';
import { IMAGE_BY_DIGEST } from '../../build/image-reference';
import { SCANNER_RESOURCES } from '../../defaults/resources';
import type { ProvenanceStepProps, RegistryAccess } from '../provenance-step';
import {
  WORKSPACE,
  checkRegistryAccess,
  renderProvenanceStep,
  renderRegistryAccess,
} from '../provenance-step';
import type { SbomFormat } from './sbom-format';
import { SBOM_SCRIPT } from './sbom-script';

/** Properties of an `SbomTemplate`. */
export interface SbomTemplateProps
  extends Omit<WorkflowTemplateProps<{}>, 'arguments'>, ProvenanceStepProps, RegistryAccess {
  /**
   * The format of the SBOM.
   *
   * @default 'spdx-json'
   */
  readonly format?: SbomFormat;

  /**
   * An image with syft and a POSIX shell.
   *
   * @default - the image of syft with a shell, at a fixed version
   */
  readonly image?: string;
}

/** The inputs of the template `generate`. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no implicit index signature
export type SbomInputs = {
  /** The image by its digest (`image`): `ghcr.io/acme/app@sha256:…`. */
  readonly image: ParameterPort<string, NeedsValue, undefined>;
};

/** The outputs of the template `generate`. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no implicit index signature
export type SbomOutputs = {
  /** The SBOM (`sbom`), a JSON file. */
  readonly sbom: ArtifactPort<NeedsValue>;
};

/**
 * A WorkflowTemplate `sbom` with a template `generate`, which lists the packages of an image with syft: its software bill of
 * materials (SBOM). It reads the image from the registry, without a Docker daemon.
 *
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { SbomTemplate } from 'cdk8s-argo-ci';
 *
 * const chart = new Chart(new App(), 'ci');
 * new SbomTemplate(chart, 'sbom', { format: 'cyclonedx-json' });
 * ```
 *
 * Of an image for several platforms, it lists the packages for the platform of the node.
 */
export class SbomTemplate extends WorkflowTemplate {
  /** The template to call: `dag.task('sbom', sbom.generate, { image })`. */
  readonly generate: ContainerTemplate<SbomInputs, SbomOutputs>;

  constructor(scope: Construct, id: string, props: SbomTemplateProps = {}) {
    const { format = 'spdx-json', image, registryCredentials, registries, ...others } = props;
    const { container, template, ...spec } = others;
    super(scope, id, { ...spec, metadata: metadataFor('sbom', spec.metadata) });
    addFindings(this, checkRegistryAccess(props));

    const inputs: SbomInputs = { image: parameter({ format: IMAGE_BY_DIGEST }) };
    const file = `${WORKSPACE.path}/sbom.json`;
    const { login, volumes, variables } = renderRegistryAccess(this, { registryCredentials, registries });
    const step = {
      script: SBOM_SCRIPT,
      name: 'sbom',
      image: image ?? libraryImage(this, 'syft'),
      variables: {
        IMAGE: inputReferences(inputs).image,
        FORMAT: format,
        SBOM_FILE: file,
        ...variables,
      },
      volumes,
      login,
      resources: SCANNER_RESOURCES,
    };
    this.generate = new ContainerTemplate(this, 'generate', {
      ...renderProvenanceStep(step, { container, template }),
      inputs,
      outputs: { sbom: artifact({ path: file, archive: { none: {} } }) },
    });
  }
}
