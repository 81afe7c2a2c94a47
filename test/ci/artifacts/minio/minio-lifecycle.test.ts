import { createHash } from 'node:crypto';
import { spawn, spawnSync } from 'node:child_process';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PodSpec } from '../../../../imports/kubernetes';
import { App, Chart } from 'cdk8s';
import { MinioServer } from '../../../../lib/ci/artifacts/minio/minio-server';
import type { MinioServerProps } from '../../../../lib/ci/artifacts/minio/minio-server-props';
import type { Manifest } from '../../../support';
import { errorsOf, placedCodesIn, synth } from '../../../support';

interface Job extends Manifest {
  readonly spec: { readonly template: { readonly metadata: object; readonly spec: PodSpec } };
}

function jobOf(props: MinioServerProps = {}): Job {
  const manifests = synth((chart) => new MinioServer(chart, 'minio', props));
  return manifests.find(({ kind }) => kind === 'Job') as Job;
}

function nameOf(props: MinioServerProps): string | undefined {
  return jobOf(props).metadata.name;
}

test('a Job deletes objects after seven days', () => {
  const { metadata, spec } = jobOf({ buckets: ['artifacts', 'reports'] });
  expect(metadata.name).toMatch(/^minio-lifecycle-[0-9a-f]{8}$/);
  const [container] = spec.template.spec.containers;
  expect(container?.args).toEqual(['artifacts', 'reports']);
  expect(container?.env).toEqual(
    expect.arrayContaining([
      { name: 'URL', value: 'http://minio:9000' },
      { name: 'LIFECYCLE', value: expect.stringContaining('<Days>7</Days>') as unknown },
      { name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 'minio', key: 'root-password' } } },
    ]),
  );
});

test('the name of the Job changes with its template, which is immutable', () => {
  const names = [{}, { expiration: { days: 8 } }, { buckets: ['other'] }].map(nameOf);
  expect(new Set(names).size).toBe(3);
  expect(nameOf({ expiration: { days: 7 } })).toBe(nameOf({}));
});

test('the name of the Job is not too long for a label of its pod', () => {
  const name = nameOf({ metadata: { name: 'a'.repeat(63) } });
  expect(name).toMatch(/^a+-lifecycle-[0-9a-f]{8}$/);
  expect(name).toHaveLength(63);
});

test('the pod of the Job has the fields of the pod of the server that are not about its containers', () => {
  const pod: MinioServerProps['pod'] = {
    imagePullSecrets: [{ name: 'mirror' }],
    tolerations: [{ key: 'ci', operator: 'Exists' }],
    securityContext: { runAsNonRoot: true },
    restartPolicy: 'Always',
    volumes: [{ name: 'certs', emptyDir: {} }],
    initContainers: [{ name: 'wait', image: 'busybox:1.37' }],
  };
  const podMetadata = { annotations: { 'sidecar.istio.io/inject': 'false' }, labels: { team: 'ci' } };
  const { metadata, spec } = jobOf({ pod, podMetadata }).spec.template;
  const { imagePullSecrets, tolerations, securityContext } = pod;
  expect(spec).toMatchObject({ imagePullSecrets, tolerations, restartPolicy: 'OnFailure' });
  expect(spec.securityContext).toEqual(securityContext);
  expect(spec).not.toHaveProperty('volumes');
  expect(spec).not.toHaveProperty('initContainers');
  expect(metadata).toMatchObject({ annotations: podMetadata.annotations });
});

test('the Service does not select the pod of the Job', () => {
  const labels = { 'app.kubernetes.io/name': 'minio-lifecycle' };
  expect(jobOf().spec.template.metadata).toMatchObject({ labels });
});

test('there is no Job if objects never expire', () => {
  const { lifecycle } = new MinioServer(new Chart(new App(), 'chart'), 'minio', { expiration: 'never' });
  expect(lifecycle).toBeUndefined();
});

test.each([0, -1, 1.5, Number.NaN])('objects cannot expire after %d days', (days) => {
  const errors = errorsOf((chart) => new MinioServer(chart, 'minio', { expiration: { days } }));
  expect(placedCodesIn(errors)).toEqual(['invalid-expiration at expiration.days']);
});

interface Call {
  readonly request: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Runs the script while this process serves its requests, the first with an error. */
async function run(shell: string, props: MinioServerProps): Promise<Call[]> {
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (data: Buffer) => (body += data.toString()));
    request.on('end', () => {
      calls.push({
        request: `${request.method ?? ''} ${request.url ?? ''}`,
        headers: request.headers,
        body,
      });
      response.writeHead(calls.length === 1 ? 503 : 200).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const [container] = jobOf(props).spec.template.spec.containers;
  const env = Object.fromEntries((container?.env ?? []).map(({ name, value = '' }) => [name, value]));
  const [program = '', ...first] = shell.split(' ');
  const child = spawn(
    program,
    [...first, ...(container?.command ?? []).slice(1), ...(container?.args ?? [])],
    {
      env: {
        ...env,
        PATH: process.env.PATH ?? '',
        URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        USERNAME: 'a"d\\min',
        PASSWORD: '`x`$HOME"\\',
      },
    },
  );
  const code = await new Promise((resolve) => child.on('close', resolve));
  server.close();
  expect(code).toBe(0);
  return calls;
}

const SHELLS = ['dash', 'bash', 'busybox sh'].filter((shell) => {
  const [program = '', ...args] = shell.split(' ');
  return spawnSync(program, [...args, '-c', 'curl --version']).status === 0;
});

(SHELLS.length > 0 ? describe : describe.skip)('the script, which needs curl', () => {
  test.each(SHELLS)(
    'sets the lifecycle of each bucket in %s, and repeats a failed request',
    async (shell) => {
      const calls = await run(shell, { buckets: ['artifacts', 'reports'] });
      const expected = ['artifacts', 'artifacts', 'reports'].map((bucket) => `PUT /${bucket}?lifecycle=`);
      expect(calls.map(({ request }) => request)).toEqual(expected);
      for (const { headers, body } of calls) {
        expect(headers.authorization).toContain('Credential=a"d\\min/');
        expect(headers['content-md5']).toBe(createHash('md5').update(body).digest('base64'));
        expect(headers['x-amz-content-sha256']).toBe(createHash('sha256').update(body).digest('hex'));
      }
    },
    30_000,
  );
});
