import { findStage, parseDockerfile, stagesFor } from '../../../lib/ci/dockerfile/dockerfile';

const TEXT = `ARG BASE=alpine
FROM --platform=$BUILDPLATFORM node AS Deps
ARG A=1 B="x y"
FROM \${BASE}
COPY --from=deps /a /a
FROM scratch AS tools
FROM Deps AS final
RUN --mount=from=tools,target=/t true
`;

describe('the stages', () => {
  const { stages, args, errors } = parseDockerfile(TEXT);

  test('are found by name without case, or by number', () => {
    expect(['deps', 'DEPS', 'final', '1', '4', 'x'].map((name) => findStage(stages, name))).toEqual([
      ...[0, 0, 3, 1],
      ...[undefined, undefined],
    ]);
  });

  test('are built if another one needs them', () => {
    expect([0, 1, 2, 3].map((target) => [...stagesFor(stages, target)].sort())).toEqual([
      [0],
      [0, 1],
      [2],
      [0, 2, 3],
    ]);
  });

  test('declare build args, which may also be above them', () => {
    expect([[...args], errors]).toEqual([['BASE', 'A', 'B'], []]);
  });

  test('may have the name of an image that a later one starts from', () => {
    const { stages } = parseDockerfile('FROM node AS node\nFROM node\n');
    expect([...stagesFor(stages, 1)]).toEqual([1, 0]);
    expect([...stagesFor(stages, 0)]).toEqual([0]);
  });
});

test.each([
  ['id=npm', 'npm'],
  ['id=npm,target=/root/.npmrc', 'npm'],
  ['src=npm', 'npm'],
  ['target=/root/.npmrc', '.npmrc'],
  ['id=$ID', undefined],
])('the id of a secret with %s', (fields, id) => {
  const { secrets } = parseDockerfile(`FROM a\nRUN --mount=type=secret,${fields} b`);
  expect(secrets).toEqual([{ id, isOptional: false, stage: 0, line: 2 }]);
});

test('a secret may be optional, or for later builds', () => {
  const mount = '--mount=type=secret,id=a,required=false';
  const { secrets } = parseDockerfile(
    `FROM a\nRUN --mount=type=cache,target=/x ${mount} b\nONBUILD RUN ${mount} c`,
  );
  expect(secrets).toEqual([
    { id: 'a', isOptional: true, stage: 0, line: 2 },
    { id: 'a', isOptional: true, stage: undefined, line: 3 },
  ]);
});

test.each([
  ['', 1, "There is no 'FROM'. Use a Dockerfile."],
  ['<html>', 1, "'<HTML>' is not an instruction. Use those of a Dockerfile, such as 'RUN'."],
  ['FROM a\n\nRUNN b', 3, "'RUNN' is not an instruction. Use those of a Dockerfile, such as 'RUN'."],
  ['ARG A\nRUN b\nFROM c', 2, "'RUN' is before the first stage. Start with 'FROM'."],
])('what is no Dockerfile: %j', (text, line, message) => {
  expect(parseDockerfile(text).errors[0]).toEqual({ line, message });
});
