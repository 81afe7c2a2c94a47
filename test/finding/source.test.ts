import { callSiteIn, shortStack } from '../../lib/finding/source';

const LIBRARY = '/home/user/app/node_modules/cdk8s-argo-ci/build/lib';

/** The position of the user's code in a stack with these frames. */
function positionIn(
  frames: readonly string[],
  folder = '/home/user/app',
  library = LIBRARY,
): string | undefined {
  return callSiteIn(['Error', ...frames.map((frame) => `    at ${frame}`)].join('\n'), folder, library);
}

describe('the position in the program', () => {
  test.each<[string, string, string]>([
    ['a constructor', 'new Ci (/home/user/app/lib/ci.ts:12:5)', 'lib/ci.ts:12:5'],
    ['a method', 'Object.<anonymous> (/home/user/app/main.ts:1:2)', 'main.ts:1:2'],
    ['a module', '/home/user/app/main.ts:1:2', 'main.ts:1:2'],
    ['an async function', 'async /home/user/app/main.ts:1:2', 'main.ts:1:2'],
    ['an ES module', 'file:///home/user/app/main.mjs:1:2', 'main.mjs:1:2'],
    ['an ES module with a space', 'f (file:///home/user/app/my%20ci.mjs:1:2)', 'my ci.mjs:1:2'],
    ['a folder with a space', 'f (/home/user/app/my ci/main.ts:1:2)', 'my ci/main.ts:1:2'],
    ['a folder with brackets', 'f (/home/user/app/ci (1)/main.ts:1:2)', 'ci (1)/main.ts:1:2'],
    ['an alias', 'Chart.build [as make] (/home/user/app/main.ts:1:2)', 'main.ts:1:2'],
    ['another folder', 'f (/home/user/other/main.ts:1:2)', '../other/main.ts:1:2'],
  ])('is found in a frame of %s', (_, frame, position) => {
    expect(positionIn([frame])).toBe(position);
  });

  test('is that of the first frame outside this library, packages and Node', () => {
    const user = 'f (/home/user/app/main.ts:1:2)';
    expect(
      positionIn([
        `addFindings (${LIBRARY}/finding/report.js:1:2)`,
        'new Construct (/home/user/app/node_modules/constructs/lib/construct.js:1:2)',
        'Array.map (<anonymous>)',
        'Module._compile (node:internal/modules/cjs/loader:1:2)',
        user,
        'g (/home/user/app/later.ts:1:2)',
      ]),
    ).toBe('main.ts:1:2');
  });

  test('may be in a folder whose name starts with that of the library', () => {
    expect(positionIn(['f (/repo/library/main.ts:1:2)'], '/repo', '/repo/lib')).toBe('library/main.ts:1:2');
    expect(positionIn(['f (/repo/lib/main.ts:1:2)'], '/repo', '/repo/lib')).toBeUndefined();
  });

  test('is unknown if no frame is in the user’s code', () => {
    expect(positionIn([])).toBeUndefined();
    expect(positionIn(['Array.map (<anonymous>)', 'node:internal/main:1:2'])).toBeUndefined();
  });
});

describe('a short stack', () => {
  test('has only the first frame of the user', () => {
    const stack = [
      'Error: x',
      `    at synth (${LIBRARY}/a.js:1:2)`,
      '    at f (/home/user/app/main.ts:1:2)',
      '    at /home/user/app/main.ts:3:4',
    ];
    expect(shortStack('Error: x', stack.join('\n'), LIBRARY)).toBe(
      'Error: x\n    at f (/home/user/app/main.ts:1:2)',
    );
  });

  test('has no frames if none is in the user’s code', () => {
    expect(shortStack('Error: x', 'Error: x\n    at node:internal/main:1:2', LIBRARY)).toBe('Error: x');
  });
});
