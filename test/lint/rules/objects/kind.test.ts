import { lint } from '../../../../lib/lint';

const OBJECT = { apiVersion: 'argoproj.io/v1alpha1', metadata: { name: 'w' } };
const SPEC = {
  entrypoint: 'main',
  templates: [{ name: 'main', container: { image: 'busybox:1.37', command: ['true'] } }],
};

function found(object: object): string[] {
  return lint([{ ...OBJECT, spec: SPEC, ...object }]).map(
    ({ class: kind, pointer, message }) => `${kind} ${pointer}: ${message}`,
  );
}

test.each(['workflow', 'WORKFLOW', 'WorkFlow'])('the kind %s is not known', (kind) => {
  expect(found({ kind })).toEqual([
    `fails /kind: Kubernetes knows no kind '${kind}' of Argo. Write 'Workflow'.`,
  ]);
});

test.each([{ kind: 'Workflow' }, { kind: 'Rollout' }, { kind: 'sensor', apiVersion: 'acme.io/v1' }])(
  '%j is none of them',
  (object) => {
    expect(found(object)).toEqual([]);
  },
);

test('another version is advice, because the Argo CLI ignores it', () => {
  expect(found({ kind: 'Workflow', apiVersion: 'argoproj.io/v1' })).toEqual([
    `advice /apiVersion: Kubernetes knows no Workflow in 'argoproj.io/v1'. Use 'argoproj.io/v1alpha1'.`,
  ]);
});

const CHARACTERS =
  "Use at most 253 lower-case letters, digits, '-' and '.', with a letter or digit at both ends of each part.";

test.each([
  [
    { name: 'My_Workflow' },
    `/metadata/name: "My_Workflow" is not a valid name for a Workflow. ${CHARACTERS}`,
  ],
  [
    { name: 'build-' },
    `/metadata/name: "build-" is not a valid name for a Workflow. ${CHARACTERS} Did you mean 'generateName'?`,
  ],
  [
    { generateName: 'build_' },
    `/metadata/generateName: "build_" is not a valid name prefix for a Workflow. With the 5 characters that Kubernetes appends, ${CHARACTERS.toLowerCase()}`,
  ],
])('Kubernetes refuses the metadata %j', (metadata, message) => {
  expect(found({ kind: 'Workflow', metadata })).toEqual([`fails ${message}`]);
});

test.each([{ name: 'a.b-1' }, { generateName: 'build-' }, { name: '{{ .Release.Name }}-x' }])(
  'Kubernetes accepts the metadata %j',
  (metadata) => {
    expect(found({ kind: 'Workflow', metadata })).toEqual([]);
  },
);
