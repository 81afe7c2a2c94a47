import type { Construct } from 'constructs';
import type * as argo from '../../../../imports/argoproj.io';
import { addFindings } from '../../../finding';
import { FULL_HASH } from '../../../git/ref';
import { GIT_URL } from '../../../git/url';
import { libraryImage } from '../../../images/image-settings';
import { metadataFor } from '../../../kubernetes/name';
import { secretKeySelector } from '../../../kubernetes/secret-key';
import type { Format, Templated } from '../../../workflow';
import { ContainerTemplate, WorkflowTemplate, artifact, inputReferences, parameter } from '../../../workflow';
import { IMAGE_BY_DIGEST } from '../../build/image-reference';
import { COSIGN_RESOURCES } from '../../defaults/resources';
import type { MountedVolume } from '../../build/mounted-volume';
import { SBOM_INPUT, WORKSPACE, renderProvenanceStep, renderRegistryAccess } from '../provenance-step';
import type { SbomFormat } from '../sbom/sbom-format';
import { ATTESTATION_TYPES } from '../sbom/sbom-format';
import { renderSigstore } from '../sigstore';
import { checkSign } from './check-sign';
import { SIGN_SCRIPT } from './sign-script';
import type {
  SignInputsFor,
  SignOutputs,
  SignTemplateProps,
  Signer,
  SigningKey,
} from './sign-template-props';
import type { SlsaProvenance } from './slsa-provenance';
import { slsaPredicate } from './slsa-provenance';

const KEY = { name: 'provenance-key', path: '/provenance/key' };
const TOKEN = { name: 'provenance-identity', path: '/provenance/identity' };
const PREDICATE_FILE = '/provenance/predicate.json';

/** Fulcio needs the token once, at the start of the step. Kubernetes issues none for a shorter time. */
const TOKEN_SECONDS = 600;

const COMMIT_HASH: Format = {
  name: 'a commit',
  pattern: '[0-9a-f]{40}|[0-9a-f]{64}',
  check: (text) =>
    FULL_HASH.test(text) ? undefined : `'${text}' is not a commit. Use its full hash, in lower case`,
};

/**
 * A WorkflowTemplate `image-sign` with a template `sign`, which signs an image with cosign, and attests how it was built and what
 * it contains. Signatures and attestations are stored in the registry, next to the image.
 *
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { SignTemplate, parameter } from 'cdk8s-argo-ci';
 *
 * const chart = new Chart(new App(), 'ci');
 * new SignTemplate(chart, 'image-sign', {
 *   key: {
 *     privateKey: { secret: 'cosign', key: 'cosign.key' },
 *     password: { secret: 'cosign', key: 'cosign.password' },
 *     transparencyLog: 'none',
 *   },
 *   provenance: { builderId: 'https://argo.acme.dev/namespaces/ci', parameters: { imageTag: parameter() } },
 *   sbom: 'spdx-json',
 * });
 * ```
 *
 * The signature proves that someone with the key or the identity has signed. All workflows that can use them are one builder, so
 * keep them in a namespace in which only trusted templates run.
 */
export class SignTemplate<
  const Provenance extends SlsaProvenance | undefined = undefined,
  const Sbom extends SbomFormat | undefined = undefined,
> extends WorkflowTemplate {
  /** The template to call: `dag.task('sign', sign.sign, { image, gitUrl, commit, sbom })`. */
  readonly sign: ContainerTemplate<SignInputsFor<Provenance, Sbom>, SignOutputs>;

  constructor(scope: Construct, id: string, props: SignTemplateProps<Provenance, Sbom>) {
    const { key, keyless, provenance, sbom, image, registryCredentials, registries, ...others } = props;
    const { container, template, ...spec } = others;
    super(scope, id, { ...spec, metadata: metadataFor('image-sign', spec.metadata) });
    addFindings(this, checkSign(props));

    const signer = renderSigner(key, keyless);
    const registry = renderRegistryAccess(this, { registryCredentials, registries });
    const inputs = {
      image: parameter({ format: IMAGE_BY_DIGEST }),
      ...(provenance !== undefined && provenanceInputs(provenance)),
      ...(sbom !== undefined && { sbom: artifact(SBOM_INPUT) }),
    };
    const step = {
      script: SIGN_SCRIPT,
      name: 'sign',
      image: image ?? libraryImage(this, 'cosign'),
      variables: {
        IMAGE: inputReferences(inputs).image,
        PREDICATE_FILE: provenance === undefined ? '' : PREDICATE_FILE,
        SBOM_FILE: sbom === undefined ? '' : SBOM_INPUT,
        SBOM_TYPE: sbom === undefined ? '' : ATTESTATION_TYPES[sbom],
        ...signer.variables,
        ...registry.variables,
      },
      env: signer.env,
      volumes: [...registry.volumes, ...signer.volumes],
      login: registry.login,
      resources: COSIGN_RESOURCES,
    };
    this.sign = new ContainerTemplate(this, 'sign', {
      ...renderProvenanceStep(step, { container, template }),
      // The compiler computes the same inputs from the types of the properties.
      inputs: inputs as SignInputsFor<Provenance, Sbom>,
      outputs: { image: parameter({ path: `${WORKSPACE.path}/image`, format: IMAGE_BY_DIGEST }) },
    });
  }
}

/** The inputs for a provenance, and the file with its predicate. */
function provenanceInputs(provenance: SlsaProvenance) {
  const { parameters = {} } = provenance;
  const own = {
    gitUrl: parameter({ name: 'git-url', format: GIT_URL }),
    commit: parameter({ format: COMMIT_HASH }),
  };
  const data = slsaPredicate(provenance, {
    ...inputReferences(own),
    parameters: inputReferences(parameters),
  });
  return { ...parameters, ...own, predicate: artifact({ path: PREDICATE_FILE, raw: { data } }) };
}

/** What the container needs to sign. */
interface RenderedSigner {
  readonly variables: { readonly [name: string]: string };
  readonly env: readonly Templated<argo.EnvVar>[];
  readonly volumes: readonly MountedVolume[];
}

function renderSigner(key: Signer['key'], keyless: Signer['keyless']): RenderedSigner {
  const { variables, volumes } = renderSigstore(key?.transparencyLog ?? keyless?.sigstore ?? 'public');
  const none = { KEY_FILE: '', MISSING_KEY: '', TOKEN_FILE: '' };
  if (key !== undefined) {
    const rendered = renderKey(key);
    return {
      ...rendered,
      variables: { ...none, ...variables, ...rendered.variables },
      volumes: [...rendered.volumes, ...volumes],
    };
  }
  const audience = keyless?.audience ?? 'sigstore';
  const serviceAccountToken = { path: 'token', audience, expirationSeconds: TOKEN_SECONDS };
  const token = { name: TOKEN.name, projected: { defaultMode: 0o400, sources: [{ serviceAccountToken }] } };
  return {
    variables: { ...none, ...variables, TOKEN_FILE: `${TOKEN.path}/token` },
    env: [],
    volumes: [{ volume: token, mountPath: TOKEN.path }, ...volumes],
  };
}

/** Both Secrets are optional, so that the script reports a missing one: otherwise the pod would not start. */
function renderKey({ privateKey, password }: SigningKey): RenderedSigner {
  const { name, key } = secretKeySelector(privateKey);
  const items = [{ key, path: 'cosign.key' }];
  const volume = { name: KEY.name, secret: { secretName: name, items, defaultMode: 0o400, optional: true } };
  return {
    variables: {
      KEY_FILE: `${KEY.path}/cosign.key`,
      MISSING_KEY: `There is no key to sign with: the Secret '${name}' is not in this namespace, or has nothing under the key '${key}'.`,
    },
    env: [
      password === undefined
        ? { name: 'COSIGN_PASSWORD', value: '' }
        : {
            name: 'COSIGN_PASSWORD',
            valueFrom: { secretKeyRef: { ...secretKeySelector(password), optional: true } },
          },
    ],
    volumes: [{ volume, mountPath: KEY.path }],
  };
}
