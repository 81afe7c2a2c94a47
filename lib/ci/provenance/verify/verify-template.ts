import type { Construct } from 'constructs';
import { addFindings } from '../../../finding';
import { libraryImage } from '../../../images/image-settings';
import { metadataFor } from '../../../kubernetes/name';
import { keySelector } from '../../../kubernetes/secret-key';
import { ContainerTemplate, WorkflowTemplate, inputReferences, parameter } from '../../../workflow';
import { IMAGE_BY_DIGEST, IMAGE_DIGEST, IMAGE_NAME } from '../../build/image-reference';
import { COSIGN_RESOURCES } from '../../defaults/resources';
import type { MountedVolume } from '../../build/mounted-volume';
import { WORKSPACE, renderProvenanceStep, renderRegistryAccess } from '../provenance-step';
import { ATTESTATION_TYPES } from '../sbom/sbom-format';
import { renderSigstore } from '../sigstore';
import { checkVerify } from './check-verify';
import { renderPolicy } from './provenance-policy';
import { VERIFY_SCRIPT } from './verify-script';
import type { Verifier, VerifyInputs, VerifyOutputs, VerifyTemplateProps } from './verify-template-props';

const PUBLIC_KEY = { name: 'provenance-key', path: '/provenance/key' };

/** An image name for an output: its characters, which are part of a program or a manifest. */
const VERIFIED_NAME = { ...IMAGE_NAME, pattern: '[a-zA-Z0-9][a-zA-Z0-9._/:-]*' };

/**
 * A WorkflowTemplate `image-verify` with a template `verify`, which verifies with cosign who has signed an image, how it was built, and
 * that its SBOM is attested. Its outputs are the image that it has verified: what uses them runs only if it is valid.
 *
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { VerifyTemplate } from 'cdk8s-argo-ci';
 *
 * const chart = new Chart(new App(), 'ci');
 * new VerifyTemplate(chart, 'image-verify', {
 *   key: { publicKey: { configMap: 'cosign', key: 'cosign.pub' }, transparencyLog: 'none' },
 *   provenance: {
 *     builderId: 'https://argo.acme.dev/namespaces/ci',
 *     repository: 'https://github.com/acme/app.git',
 *   },
 * });
 * ```
 *
 * It protects the delivery of this workflow only. To run nothing else in a cluster, verify the same in an admission controller.
 */
export class VerifyTemplate extends WorkflowTemplate {
  /** The template to call: `dag.task('verify', verify.verify, { image })`. */
  readonly verify: ContainerTemplate<VerifyInputs, VerifyOutputs>;

  constructor(scope: Construct, id: string, props: VerifyTemplateProps) {
    const { key, keyless, provenance, sbom, image, registryCredentials, registries, ...others } = props;
    const { container, template, ...spec } = others;
    super(scope, id, { ...spec, metadata: metadataFor('image-verify', spec.metadata) });
    addFindings(this, checkVerify(props));

    const inputs: VerifyInputs = { image: parameter({ format: IMAGE_BY_DIGEST }) };
    const registry = renderRegistryAccess(this, { registryCredentials, registries });
    const verifier = renderVerifier(key, keyless);
    const step = {
      script: VERIFY_SCRIPT,
      name: 'verify',
      image: image ?? libraryImage(this, 'cosign'),
      variables: {
        IMAGE: inputReferences(inputs).image,
        POLICY: provenance === undefined ? '' : renderPolicy(provenance),
        SBOM_TYPE: sbom === undefined ? '' : ATTESTATION_TYPES[sbom],
        ...verifier.variables,
        ...registry.variables,
      },
      volumes: [...registry.volumes, ...verifier.volumes],
      login: registry.login,
      resources: COSIGN_RESOURCES,
    };
    this.verify = new ContainerTemplate(this, 'verify', {
      ...renderProvenanceStep(step, { container, template }),
      inputs,
      outputs: {
        image: parameter({ path: `${WORKSPACE.path}/image`, format: IMAGE_BY_DIGEST }),
        name: parameter({ path: `${WORKSPACE.path}/name`, format: VERIFIED_NAME }),
        digest: parameter({ path: `${WORKSPACE.path}/digest`, format: IMAGE_DIGEST }),
      },
    });
  }
}

function renderVerifier(key: Verifier['key'], keyless: Verifier['keyless']) {
  const { variables, volumes } = renderSigstore(key?.transparencyLog ?? keyless?.sigstore ?? 'public');
  const { SIGNING_CONFIG: _, ...trust } = variables;
  const publicKey = renderPublicKey(key?.publicKey ?? '');
  return {
    variables: {
      ...trust,
      ...publicKey.variables,
      CERTIFICATE_IDENTITY: keyless?.identity ?? '',
      CERTIFICATE_ISSUER: keyless?.issuer ?? '',
    },
    volumes: [...volumes, ...publicKey.volumes],
  };
}

/** An optional ConfigMap, so that the script reports a missing one: otherwise the pod would not start. */
function renderPublicKey(publicKey: NonNullable<Verifier['key']>['publicKey']): {
  readonly variables: { readonly PUBLIC_KEY: string; readonly PUBLIC_KEY_FILE: string };
  readonly volumes: readonly MountedVolume[];
} {
  if (typeof publicKey === 'string')
    return { variables: { PUBLIC_KEY: publicKey, PUBLIC_KEY_FILE: '' }, volumes: [] };
  const { name, key } = keySelector(publicKey, 'configMap');
  const items = [{ key, path: 'cosign.pub' }];
  const volume = { name: PUBLIC_KEY.name, configMap: { name, items, optional: true } };
  return {
    variables: { PUBLIC_KEY: '', PUBLIC_KEY_FILE: `${PUBLIC_KEY.path}/cosign.pub` },
    volumes: [{ volume, mountPath: PUBLIC_KEY.path }],
  };
}
