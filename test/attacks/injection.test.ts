import { fill } from '../events/go-template';
import { filledOf } from '../events/trigger';
import { describeWithShared } from '../support';
import type { SimulatedRun } from '../support/argosim';
import { argosim } from '../support/argosim';
import { ENTRIES, argumentOf } from './payloads';
import type { Position, ReadPush } from './push-events';
import { POSITIONS, readPushes, sensor } from './push-events';
import { isSafe, safePart } from './safe-text';
import { DIGEST, cancellation, expandVariables, receiver } from './receiver';

/** The value of a label (apimachinery, `validation.IsValidLabelValue`). */
const LABEL = /^(?:[A-Za-z0-9](?:[-\w.]{0,61}[A-Za-z0-9])?)?$/;

/** A name of a workflow, which is also that of its pods. */
const NAME = /^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/;

const read = new Map<Position, readonly ReadPush[]>();

beforeAll(async () => {
  const texts = ENTRIES.map(([, payload]) => payload);
  for (const position of POSITIONS) read.set(position, await readPushes(position, texts));
});

/** The payloads, and what the Sensor makes of a push with each of them. */
function pushesWith(position: Position): readonly (readonly [name: string, payload: string, ReadPush])[] {
  const pushes = read.get(position) ?? [];
  expect(pushes).toHaveLength(ENTRIES.length);
  return ENTRIES.map(([name, payload], index): [string, string, ReadPush] => {
    const push = pushes[index];
    if (push === undefined) throw new Error(`no push with ${name}`);
    return [name, payload, push];
  });
}

function allPushes(): readonly ReadPush[] {
  return POSITIONS.flatMap((position) => pushesWith(position).map(([, , push]) => push));
}

/** The fields of a push as a Go template prints them. */
function textsOf(push: ReadPush): { readonly [field: string]: string } {
  return Object.fromEntries(Object.entries(push).map(([field, value]) => [field, String(value)]));
}

test('there are 50 payloads, all of them different', () => {
  expect(new Set(ENTRIES.map(([, payload]) => payload)).size).toBe(50);
});

describe('the transformation of the Sensor', () => {
  test.each(['branch', 'tag'] as const)(
    'refuses a %s with an unsafe name, and changes no other',
    (position) => {
      for (const [name, payload, { starts, refusedBy, arguments: values }] of pushesWith(position)) {
        const ref = `refs/${position === 'tag' ? 'tags' : 'heads'}/${payload}`;
        expect([name, starts, refusedBy]).toEqual([name, isSafe(payload), isSafe(payload) ? [] : ['ref']]);
        if (starts) expect(values.ref).toBe(ref);
      }
    },
  );

  test('passes on other texts with all their safe characters', () => {
    for (const [name, payload, { arguments: values }] of pushesWith('texts')) {
      const lower = payload.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
      for (const [key, sent] of Object.entries({ message: payload, author: lower, url: payload })) {
        const value = values[key] ?? '';
        expect([name, key, value.length <= 4096 && isSafe(value.slice(0, 4000))]).toEqual([name, key, true]);
        if (isSafe(sent)) expect([name, key, value]).toEqual([name, key, sent]);
        else expect([name, key, safePart(value)]).toEqual([name, key, safePart(sent)]);
      }
    }
  });

  test('compares a file with the patterns as a whole', () => {
    for (const [name, , { starts, refusedBy }] of pushesWith('texts'))
      expect([name, starts, refusedBy]).toEqual([name, false, ['paths']]);
  });
});

test("the workflow's name and concurrency group, from a Go template, are names of Kubernetes", () => {
  const [build] = sensor().triggers;
  const filled = filledOf(build);
  const names = allPushes().map((push) => {
    const texts = textsOf(push);
    const name = fill(filled.get('metadata.name') ?? '', texts);
    expect(name).toMatch(NAME);
    expect(fill(filled.get('metadata.labels.cdk8s-argo-ci/concurrency-group') ?? '', texts)).toMatch(
      /^[0-9a-f]{16}$/,
    );
    return name;
  });
  // The time of the push is a part of the hash, and another text in each of these.
  expect(new Set(names).size).toBe(POSITIONS.length * ENTRIES.length);
});

test('labels are values of labels', () => {
  const labels = allPushes().flatMap((push) => Object.values(push.labels));
  expect(labels).toHaveLength(3 * POSITIONS.length * ENTRIES.length);
  expect(labels.filter((label) => !LABEL.test(label))).toEqual([]);
});

describe('the arguments of the workflow', () => {
  test('contain no tag of Argo, even if values are next to each other', () => {
    const values = allPushes().flatMap((push) => Object.values(push.arguments));
    expect(values.filter((value) => value?.replace(/^\{"message"/, '').includes('{') !== false)).toEqual([]);
  });

  test('inside JSON, are strings of that JSON', () => {
    for (const [, , { arguments: values }] of pushesWith('texts')) {
      const { message, author, json } = values;
      expect(JSON.parse(json ?? '')).toEqual({ message, author });
    }
  });
});

describeWithShared("Argo's controller", ['argosim'], () => {
  /** What each container of a run received, by the name of its task. */
  function containersOf(run: SimulatedRun | undefined) {
    return Object.fromEntries(
      Object.entries(run?.pods ?? {}).map(([name, pod]) => [
        /\.(\w+)(?:\(0\))?$/.exec(name)?.[1] ?? name,
        pod,
      ]),
    );
  }

  const workflow = 'WorkflowTemplate/receiver';
  const manifests = receiver();

  /** Runs the receiver with the texts of pushes; the build outputs this digest. */
  function receive(
    pushes: readonly Pick<ReadPush, 'arguments'>[],
    digestOf: (index: number) => string = () => DIGEST,
  ): readonly SimulatedRun[] {
    return argosim(
      pushes.map(({ arguments: { message, author } }, index) => ({
        manifests,
        workflow,
        pods: true,
        arguments: { message: message ?? '', author: author ?? '' },
        outcomes: [
          { node: 'build', parameters: { digest: digestOf(index) } },
          { node: 'source', parameters: { unguarded: digestOf(index) } },
        ],
      })),
    );
  }

  test('passes all texts on to programs and to kaniko unchanged, each in its place', () => {
    const pushes = pushesWith('texts');
    const runs = receive(pushes.map(([, , push]) => push));
    for (const [index, [name, , { arguments: values }]] of pushes.entries()) {
      const { message, author } = values;
      const run = runs[index];
      const { show, build } = containersOf(run);
      expect([name, run?.phase, run?.message]).toEqual([name, 'Succeeded', undefined]);
      expect(show?.env).toEqual({
        INPUT_MESSAGE: message,
        INPUT_AUTHOR: author,
        BOTH: `${message ?? ''}${author ?? ''}${message ?? ''}`,
      });
      expect(show?.command?.at(-1)).toBe(`printf '%s\\0' "$INPUT_MESSAGE" "$INPUT_AUTHOR"`);
      expect(build?.args?.map((arg) => expandVariables(arg, build.env))).toEqual([
        '--dockerfile=Dockerfile',
        '--context=.',
        '--destination=ghcr.io/acme/app:v1',
        `--build-arg=VERSION=${(message ?? '').replaceAll('$$', '$')}`,
        // None of the texts is a URL or a commit.
        ...['', ''],
        expect.stringMatching(/^--label=org\.opencontainers\.image\.created=[-:.TZ\d]+$/),
        '--digest-file=/kaniko/image-digest',
        '--image-name-with-digest-file=/kaniko/image-reference',
        '--image-download-retry=5',
        '--push-retry=5',
      ]);
    }
  });

  test('takes no text for a part of a condition', () => {
    const release = { arguments: { message: 'release', author: '' } };
    const runs = receive([release, ...pushesWith('texts').map(([, , push]) => push)]);
    const phases = runs.map(({ nodes = [] }) => nodes.find((node) => node.displayName === 'released')?.phase);
    expect(phases).toEqual(['Succeeded', ...ENTRIES.map(() => 'Skipped')]);
  });

  test('passes no output of a build on that does not have its format', () => {
    const texts = ENTRIES.map(([, payload]) => argumentOf(payload));
    const runs = receive(
      texts.map(() => ({ arguments: { message: '', author: '' } })),
      (index) => texts[index] ?? '',
    );
    for (const [index, run] of runs.entries()) {
      expect([texts[index], run.phase]).toEqual([texts[index], 'Error']);
      expect(run.nodes?.find((node) => node.displayName === 'announce')?.message).toContain(
        'The output tasks.build.outputs.parameters.digest is not an image digest.',
      );
      expect(containersOf(run)).not.toHaveProperty('announce');
    }
  });

  test('evaluates an output without a format, so that these texts are an attack', () => {
    const [run] = receive(
      [{ arguments: { message: '', author: '' } }],
      () => "{{=sprig.upper('pwned')}} {{workflow.name}}",
    );
    expect(containersOf(run).unguarded?.args).toEqual(['PWNED receiver-sim']);
  });

  test('stops builds by a selector that no text can change', () => {
    const [, cancel] = sensor().triggers;
    const [group, build] = ['0', '1'].map((index) =>
      filledOf(cancel).get(`spec.arguments.parameters.${index}.value`),
    );
    const runs = argosim(
      pushesWith('branch').map(([, , push]) => {
        const texts = textsOf(push);
        return {
          manifests: cancellation(),
          workflow: 'WorkflowTemplate/cancel-superseded',
          pods: true,
          arguments: { 'concurrency-group': fill(group ?? '', texts), workflow: fill(build ?? '', texts) },
          outcomes: [{ node: 'find', parameters: { created: '1764180000000' } }],
        };
      }),
    );
    for (const run of runs) {
      expect([run.phase, run.message]).toEqual(['Succeeded', undefined]);
      expect(containersOf(run).stop?.args).toEqual([
        'stop',
        '--selector',
        expect.stringMatching(
          /^cdk8s-argo-ci\/concurrency-group=[0-9a-f]{16},events\.argoproj\.io\/action-timestamp<1764180000000,workflows\.argoproj\.io\/completed!=true$/,
        ),
      ]);
    }
  });
});
