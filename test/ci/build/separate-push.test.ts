import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type * as argo from '../../../imports/argoproj.io';
import type { KanikoBuildTemplateProps } from '../../../lib';
import { KanikoBuildTemplate, parameter } from '../../../lib';
import {
  argolint,
  codesIn,
  describeWithShared,
  errorsOf,
  placedCodesIn,
  synth,
  workflowIn,
} from '../../support';
import { SHELLS } from '../../support/shells';

type Props = KanikoBuildTemplateProps;

const DEFAULT: Props = { separatePush: true };

/** The templates by their names. */
function templatesOf(props: Props): { readonly [name: string]: argo.Template } {
  const { spec } = workflowIn(synth((chart) => new KanikoBuildTemplate(chart, 'image-build', props)));
  return Object.fromEntries((spec.templates ?? []).map((template) => [template.name ?? '', template]));
}

function secretsIn(template: argo.Template | undefined): (string | undefined)[] {
  return (template?.volumes ?? []).flatMap(({ secret }) => (secret === undefined ? [] : [secret.secretName]));
}

function variablesOf(props: Props): { readonly [name: string]: string | undefined } {
  const env = templatesOf(props).push?.container?.env ?? [];
  return Object.fromEntries(env.map(({ name, value }) => [name, value]));
}

describe('the templates', () => {
  test('build the image without credentials, and push it with them', () => {
    const { build, push } = templatesOf(DEFAULT);
    expect(secretsIn(build)).toEqual([]);
    expect(secretsIn(push)).toEqual(['docker-secret']);
    expect(build?.container?.args).toEqual(
      expect.arrayContaining(['--no-push', '--tar-path={{outputs.artifacts.image.path}}']),
    );
    expect(build?.container?.args?.join()).not.toContain('digest-file');
    expect(build?.outputs?.artifacts).toEqual([
      { name: 'image', path: '/kaniko/image/image.tar', archive: { none: {} } },
    ]);
    expect(push?.container?.args).toEqual([
      '{{inputs.parameters.image_name}}:{{inputs.parameters.image_tag}}',
    ]);
  });

  test('are called by one with the inputs and outputs of the usual template', () => {
    const { 'build-push': steps } = templatesOf({ ...DEFAULT, buildArgs: { VERSION: parameter() } });
    const usual = templatesOf({ buildArgs: { VERSION: parameter() } })['build-push'];
    expect(steps?.inputs?.parameters).toEqual(usual?.inputs?.parameters);
    expect(steps?.inputs?.artifacts).toEqual([{ name: 'source-code' }]);
    expect(steps?.outputs?.parameters?.map(({ name }) => name)).toEqual(['digest', 'reference']);
    const [[build] = [], [push] = []] = (steps?.steps ?? []) as argo.WorkflowStep[][];
    expect(build?.arguments?.parameters?.map(({ name }) => name)).toEqual([
      'VERSION',
      'image_name',
      'image_tag',
      'image_source',
      'image_revision',
    ]);
    // The destinations do not refer to the build arg.
    expect(push?.arguments?.parameters?.map(({ name }) => name)).toEqual(['image_name', 'image_tag']);
  });

  test('keep the digest as a global output', () => {
    expect(templatesOf({ ...DEFAULT, globalName: 'web-digest' }).push?.outputs?.parameters).toEqual([
      { name: 'digest', globalName: 'web-digest', valueFrom: { path: '/push/workspace/digest' } },
      { name: 'reference', valueFrom: { path: '/push/workspace/reference' } },
    ]);
  });

  test('have fields of their own', () => {
    const tolerations = [{ key: 'ci', operator: 'Exists' as const }];
    const ca = { name: 'ca', configMap: { name: 'ca' } };
    const mount = { name: 'ca', mountPath: '/ca' };
    const { build, push } = templatesOf({
      template: { activeDeadlineSeconds: 900 },
      separatePush: {
        template: { tolerations, volumes: [ca] },
        container: { env: [{ name: 'SSL_CERT_FILE', value: '/ca/ca.crt' }], volumeMounts: [mount] },
      },
    });
    expect(build?.activeDeadlineSeconds).toBe(900);
    expect(push).not.toHaveProperty('activeDeadlineSeconds');
    expect(push).toMatchObject({ tolerations, retryStrategy: { retryPolicy: 'Always' } });
    expect(push?.volumes?.map(({ name }) => name)).toEqual(['push-workspace', 'push-login', 'ca']);
    expect(push?.container?.volumeMounts?.at(-1)).toEqual(mount);
    expect(push?.container?.env?.at(-1)?.name).toBe('SSL_CERT_FILE');
    expect(push?.container?.securityContext).toMatchObject({ readOnlyRootFilesystem: true });
  });

  test('can pull base images with other credentials', () => {
    const pullCredentials = { secret: 'pull', key: 'config' };
    expect(secretsIn(templatesOf({ separatePush: { pullCredentials } }).build)).toEqual(['pull']);
  });

  test('verify certificates as kaniko does', () => {
    expect(variablesOf(DEFAULT).TLS_VERIFY).toBeUndefined();
    expect(variablesOf({ ...DEFAULT, flags: { insecure: true } }).TLS_VERIFY).toBe('false');
    expect(variablesOf({ ...DEFAULT, flags: { 'skip-tls-verify': true } }).TLS_VERIFY).toBe('false');
    expect(variablesOf({ separatePush: { tlsVerify: false } }).TLS_VERIFY).toBe('false');
  });

  test('reach each registry by its options', () => {
    const registries = {
      'r.dev:5000': { plainHttp: true },
      'h.dev': { ca: { configMap: 'ca', key: 'crt' } },
    };
    const variables = variablesOf({ ...DEFAULT, registries });
    expect(variables.REGISTRIES_CONFIG).toContain('[[registry]]\nlocation = "r.dev:5000"\ninsecure = true\n');
    expect(variables.SSL_CERT_DIR).toBe('/run/registry-ca/1');
  });
});

test('what kaniko would push itself is refused', () => {
  const codes = (props: Props) =>
    placedCodesIn(errorsOf((chart) => new KanikoBuildTemplate(chart, 'image-build', props)));
  expect(codes({ ...DEFAULT, cache: true })).toEqual(['conflicting-cache-and-separate-push at cache']);
  expect(codes({ ...DEFAULT, flags: { 'no-push': true } })).toEqual(['forbidden-flag at flags.no-push']);
  expect(codes({ separatePush: { image: 'no image' } })).toEqual(['invalid-image at separatePush.image']);
  expect(codes({ separatePush: { pullCredentials: { secret: 'A', key: 'b' } } })).toEqual([
    'invalid-name at separatePush.pullCredentials.secret',
  ]);
  expect(
    codesIn(errorsOf((chart) => new KanikoBuildTemplate(chart, 'a', { ...DEFAULT, cache: false }))),
  ).toEqual([]);
});

describeWithShared("Argo's validator", ['argolint'], () => {
  test('accepts the templates', () => {
    const { errors } = argolint(synth((chart) => new KanikoBuildTemplate(chart, 'image-build', DEFAULT)));
    expect(errors).toEqual([]);
  });
});

/** Writes the digest in the variable with the name of the tag, and logs its arguments. */
const SKOPEO = `#!/bin/sh
for last do :; done
while [ "$1" != --digestfile ]; do shift; done
eval "printf %s \\"\\$DIGEST_\${last##*:}\\" > '$2'"
echo "$last" >> "$LOG"
`;

describe.each(SHELLS)('the script in %s, with a skopeo that pushes nothing', (shell) => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'push-'));
    writeFileSync(join(folder, 'skopeo'), SKOPEO);
    chmodSync(join(folder, 'skopeo'), 0o755);
    writeFileSync(join(folder, 'config.json'), '{}');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const run = (destinations: readonly string[], env: { readonly [name: string]: string }) => {
    const [, , script = ''] = templatesOf(DEFAULT).push?.container?.command ?? [];
    const [program = '', ...first] = shell.split(' ');
    return spawnSync(program, [...first, '-c', script, 'push', ...destinations], {
      encoding: 'utf8',
      env: {
        ...variablesOf(DEFAULT),
        PATH: `${folder}${delimiter}${process.env.PATH ?? ''}`,
        LOG: join(folder, 'log'),
        AUTH_FILE: join(folder, 'config.json'),
        DIGEST_FILE: join(folder, 'digest'),
        REFERENCE_FILE: join(folder, 'reference'),
        HOME: folder,
        ...env,
      },
    });
  };

  test('pushes to each destination, and outputs the digest', () => {
    const { status, stdout } = run(['ghcr.io/a/b:one', 'quay.io/a/b:two'], {
      DIGEST_one: 'd',
      DIGEST_two: 'd',
    });
    expect([status, stdout]).toEqual([0, 'Pushed ghcr.io/a/b:one@d\nPushed quay.io/a/b:two@d\n']);
    expect(readFileSync(join(folder, 'digest'), 'utf8')).toBe('d');
    expect(readFileSync(join(folder, 'reference'), 'utf8')).toBe('ghcr.io/a/b@d');
    expect(readFileSync(join(folder, 'log'), 'utf8')).toBe(
      'docker://ghcr.io/a/b:one\ndocker://quay.io/a/b:two\n',
    );
  });

  test('fails if the digests differ', () => {
    const { status, stderr } = run(['a/b:one', 'a/b:two'], { DIGEST_one: 'd', DIGEST_two: 'e' });
    expect([status, stderr]).toEqual([1, 'The image has different digests in the registries.\n']);
  });

  test('says which Secret is missing', () => {
    const { status, stderr } = run(['a/b:one'], { AUTH_FILE: join(folder, 'missing') });
    expect(status).toBe(1);
    expect(stderr).toContain(
      "Check that the Secret 'docker-secret' is in this namespace and has the key '.dockerconfigjson'",
    );
  });
});
