import { DagTemplate, SignTemplate, Workflow, parameter } from '../../../lib';
import { sourceUri } from '../../../lib/ci/provenance/sign/slsa-provenance';
import { PAYLOADS } from '../../attacks/payloads';
import { describeWithShared, synth } from '../../support';
import type { SimulatedArgo } from '../../support/argosim';
import { argosim } from '../../support/argosim';
import { IMAGE } from './step';

const BUILDER = 'https://argo.acme.dev/namespaces/ci';
const COMMIT = 'e9b2d8d93de3588a0498f9e2f15ec543c36d73e6';
const REPOSITORY = 'https://github.com/acme/app.git';

/** A workflow that signs an image, with a message as a parameter of the provenance. */
const manifests = synth((chart) => {
  const { sign } = new SignTemplate(chart, 'sign', {
    key: { privateKey: { secret: 'cosign', key: 'cosign.key' }, transparencyLog: 'none' },
    provenance: {
      builderId: BUILDER,
      parameters: { message: parameter(), imageTag: parameter({ name: 'image-tag' }) },
    },
  });
  const workflow = new Workflow(chart, 'release', {
    metadata: { name: 'release' },
    arguments: { gitUrl: parameter({ value: REPOSITORY }), message: parameter({ value: 'fix' }) },
    entrypoint: 'main',
  });
  const { message, gitUrl } = workflow.arguments;
  new DagTemplate(workflow, 'main').task('sign', sign, {
    image: IMAGE,
    gitUrl,
    commit: COMMIT,
    message,
    imageTag: 'v1',
  });
});

interface Template {
  inputs?: { artifacts?: { name: string; raw?: { data: string } }[] };
  container?: { env?: { name: string; value: string }[] };
}

/** The simulator reports variables, but not artifacts: the same text as a variable. */
const asVariable = manifests.map((manifest) => {
  const copy = structuredClone(manifest) as { spec?: { templates?: Template[] } };
  for (const { inputs, container } of copy.spec?.templates ?? []) {
    const data = inputs?.artifacts?.find(({ name }) => name === 'predicate')?.raw?.data;
    if (data !== undefined) container?.env?.push({ name: 'PREDICATE', value: data });
  }
  return copy;
});

interface Predicate {
  readonly buildDefinition: {
    readonly externalParameters: { readonly parameters: { readonly message: string } };
  };
}

function predicatesFor(
  argo: SimulatedArgo,
  values: readonly { readonly [name: string]: string }[],
): unknown[] {
  const runs = argosim(
    values.map((given) => ({
      manifests: asVariable,
      workflow: 'Workflow/release',
      arguments: given,
      pods: true,
    })),
    argo,
  );
  return runs.map(({ pods = {} }) => {
    const text = Object.values(pods)[0]?.env?.PREDICATE;
    // Kubernetes would expand it.
    expect(text).not.toContain('$');
    const parsed: unknown = text === undefined ? undefined : JSON.parse(text);
    return parsed;
  });
}

describeWithShared("Argo's controller", ['argosim'], () => {
  test.each(['3.7', '4.0'] as const)('%s renders the provenance of SLSA 1', (argo) => {
    const source = { uri: `git+${REPOSITORY}`, digest: { gitCommit: COMMIT } };
    const [predicate] = predicatesFor(argo, [{}]);
    expect(predicate).toEqual({
      buildDefinition: {
        buildType: 'https://www.npmjs.com/package/cdk8s-argo-ci#provenance-v1',
        externalParameters: { source, parameters: { message: 'fix', imageTag: 'v1' } },
        internalParameters: { namespace: expect.any(String) as string, workflow: 'release' },
        resolvedDependencies: [source],
      },
      runDetails: {
        builder: { id: BUILDER },
        metadata: {
          invocationId: expect.any(String) as string,
          startedOn: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) as string,
        },
      },
    });
  });

  test('uses the URI that verification expects', () => {
    const urls = [REPOSITORY, 'ssh://git@github.com/acme/app.git', 'git@github.com:acme/app.git'];
    const predicates = predicatesFor(
      '3.7',
      urls.map((gitUrl) => ({ gitUrl })),
    );
    expect(predicates).toMatchObject(
      urls.map((url) => ({ buildDefinition: { externalParameters: { source: { uri: sourceUri(url) } } } })),
    );
    expect(urls.map(sourceUri)).toEqual([
      'git+https://github.com/acme/app.git',
      'git+ssh://git@github.com/acme/app.git',
      'git@github.com:acme/app.git',
    ]);
  });

  // Argo evaluates tags in the arguments of a workflow, and fails with most control characters. A trigger refuses both.
  const texts = Object.entries(PAYLOADS).filter(
    ([, text]) => !text.includes('{{') && !/(?![\n\r])[\p{Cc}\p{Cs}]/u.test(text),
  );

  test('keeps all texts of an attacker as they are', () => {
    expect(texts.length).toBeGreaterThan(30);
    const predicates = predicatesFor(
      '3.7',
      texts.map(([, message]) => ({ message })),
    );
    const messages = predicates.map(
      (predicate) =>
        (predicate as Predicate | undefined)?.buildDefinition.externalParameters.parameters.message,
    );
    expect(Object.fromEntries(texts.map(([name], index) => [name, messages[index]]))).toEqual(
      Object.fromEntries(texts),
    );
  });
});
