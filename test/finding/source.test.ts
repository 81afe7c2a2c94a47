import { callSiteIn } from '../../lib/finding/source';

const LIBRARY = '/home/user/app/node_modules/cdk8s-argo-ci/build/lib';

/** What is the user's place in a stack of such frames, seen from the user's folder. */
function placeIn(
  frames: readonly string[],
  folder = '/home/user/app',
  library = LIBRARY,
): string | undefined {
  return callSiteIn(['Error', ...frames.map((frame) => `    at ${frame}`)].join('\n'), folder, library);
}

describe('the place in the program', () => {
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
  ])('is found in a frame of %s', (_, frame, place) => {
    expect(placeIn([frame])).toBe(place);
  });

  test('is the first that is neither of this library, nor of a package, nor of Node', () => {
    const user = 'f (/home/user/app/main.ts:1:2)';
    expect(
      placeIn([
        `addFindings (${LIBRARY}/finding/report.js:1:2)`,
        'new Construct (/home/user/app/node_modules/constructs/lib/construct.js:1:2)',
        'Array.map (<anonymous>)',
        'Module._compile (node:internal/modules/cjs/loader:1:2)',
        user,
        'g (/home/user/app/later.ts:1:2)',
      ]),
    ).toBe('main.ts:1:2');
  });

  test('may be in a folder whose name only begins like that of the library', () => {
    expect(placeIn(['f (/repo/library/main.ts:1:2)'], '/repo', '/repo/lib')).toBe('library/main.ts:1:2');
    expect(placeIn(['f (/repo/lib/main.ts:1:2)'], '/repo', '/repo/lib')).toBeUndefined();
  });

  test('is unknown where no frame is of the user', () => {
    expect(placeIn([])).toBeUndefined();
    expect(placeIn(['Array.map (<anonymous>)', 'node:internal/main:1:2'])).toBeUndefined();
  });
});
