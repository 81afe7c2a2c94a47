import { applyFixes, findFixes } from '../../../lib/lint/fix';

test.each([
  [
    'a scalar, with its comment',
    'spec:\n  schedule: "0 2 * * *" # every night\n  timezone: Asia/Seoul\n',
    'spec:\n  schedules:\n    - "0 2 * * *" # every night\n  timezone: Asia/Seoul\n',
  ],
  ['a flow mapping', 'spec: {schedule: "@daily", b: 1}\n', 'spec: {schedules: ["@daily"], b: 1}\n'],
  ['JSON', '{"spec": {"schedule": "@daily"}}', '{"spec": {"schedules": ["@daily"]}}'],
  [
    'a mapping, with its comments',
    'spec:\n  schedule:\n    # first\n    name: a\n    namespace:\n      b: c\n  d: 1\n',
    'spec:\n  schedules:\n    # first\n    - name: a\n      namespace:\n        b: c\n  d: 1\n',
  ],
  [
    'a mapping with deep indentation',
    'spec:\n    schedule:\n        name: a\n        b: c\n',
    'spec:\n    schedules:\n        - name: a\n          b: c\n',
  ],
  [
    'a text of several lines',
    'spec:\n  schedule: >-\n    0 2\n    * * *\n  b: 1\n',
    'spec:\n  schedules:\n    - >-\n      0 2\n      * * *\n  b: 1\n',
  ],
  [
    'a value with an anchor',
    'spec:\n  schedule: &s {name: a}\n  b: *s\n',
    'spec:\n  schedules:\n    - &s {name: a}\n  b: *s\n',
  ],
  [
    'a value with an anchor in a flow',
    'spec: {schedule: &s "@daily", b: *s}\n',
    'spec: {schedules: [&s "@daily"], b: *s}\n',
  ],
  [
    'a value in a file with the line ends of Windows',
    'spec:\r\n  schedule:\r\n    name: a\r\n\r\n    b: c\r\n',
    'spec:\r\n  schedules:\r\n    - name: a\r\n\r\n      b: c\r\n',
  ],
  [
    'a scalar in a file with the line ends of Windows',
    'spec:\r\n  schedule: "@daily"\r\n',
    'spec:\r\n  schedules:\r\n    - "@daily"\r\n',
  ],
])('%s becomes a list', (_, before, after) => {
  expect(applyFixes(before, [{ kind: 'to-list', pointer: '/spec/schedule', name: 'schedules' }])).toBe(after);
});

test('a mapping with an anchor does not become a list, which its aliases would refer to', () => {
  const before = 'spec:\n  schedule: &s\n    name: a\n  b: *s\n';
  expect(applyFixes(before, [{ kind: 'to-list', pointer: '/spec/schedule', name: 'schedules' }])).toBe(
    before,
  );
});

test.each([
  [
    'in a block',
    'tasks:\n- name: a\n  onExit: clean # up\n',
    'tasks:\n- name: a\n  hooks:\n    exit:\n      template: clean # up\n',
  ],
  ['in a flow', 'tasks: [{name: a, onExit: clean}]', 'tasks: [{name: a, hooks: {exit: {template: clean}}}]'],
])('a field is nested %s', (_, before, after) => {
  const names = ['hooks', 'exit', 'template'];
  expect(applyFixes(before, [{ kind: 'nest', pointer: '/tasks/0/onExit', names }])).toBe(after);
});

test.each([
  ['a: 0o755 # octal\n', "a: '0o755' # octal\n"],
  ['a: on\n', "a: 'on'\n"],
  ['a: 1e3', "a: '1e3'"],
  ['a: !!int 1\n', 'a: !!int 1\n'],
])('%j is quoted', (before, after) => {
  expect(applyFixes(before, [{ kind: 'quote', pointer: '/a' }])).toBe(after);
});

test.each([
  ['a: 1.5\n', '1.5', "a: '1.5'\n"],
  ['a: 010\n', '8', 'a: 010\n'],
])('%j is quoted only if it is the value %j', (before, value, after) => {
  expect(applyFixes(before, [{ kind: 'quote', pointer: '/a', value }])).toBe(after);
});

test('the value that Argo 3.7 accepts is kept', () => {
  const workflow = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Workflow',
    metadata: { name: 1 },
    spec: { arguments: { parameters: [{ name: 'a', value: true }] } },
  };
  expect(findFixes(workflow)).toEqual([
    { kind: 'quote', pointer: '/metadata/name' },
    { kind: 'quote', pointer: '/spec/arguments/parameters/0/value', value: 'true' },
  ]);
});

test('a field that does not exist is ignored', () => {
  expect(applyFixes('a: 1\n', [{ kind: 'quote', pointer: '/b/0' }])).toBe('a: 1\n');
});

test('several fixes of a document are independent of each other', () => {
  const before = 'a:\n  onExit: x\n  b: 1\nc: 2\n';
  expect(
    applyFixes(before, [
      { kind: 'quote', pointer: '/c' },
      { kind: 'nest', pointer: '/a/onExit', names: ['hooks', 'exit'] },
      { kind: 'quote', pointer: '/a/b' },
    ]),
  ).toBe("a:\n  hooks:\n    exit: x\n  b: '1'\nc: '2'\n");
});
