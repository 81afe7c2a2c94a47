import fc from 'fast-check';
import { checkManifest, readCredential } from '../../../lib/ci/credentials/credential-value';

const VARIABLE = 'CDK8S_ARGO_CI_TEST';

afterEach(() => {
  Reflect.deleteProperty(process.env, VARIABLE);
});

function codes(problems: readonly { code: string }[]): string[] {
  return problems.map((problem) => problem.code);
}

test('reads a literal', () => {
  expect(readCredential('ada', 'user')).toEqual({ value: 'ada', problems: [] });
});

test('reads an environment variable', () => {
  process.env[VARIABLE] = 'correct horse';
  expect(readCredential({ env: VARIABLE }, 'password')).toEqual({ value: 'correct horse', problems: [] });
});

test.each([undefined, ''])('reports the name of a variable that is %p', (value) => {
  if (value !== undefined) process.env[VARIABLE] = value;
  expect(readCredential({ env: VARIABLE }, 'password').problems).toEqual([
    {
      code: 'missing-environment-variable',
      path: 'password',
      message: `The environment variable '${VARIABLE}' is not set or is empty. Set it before synth.`,
    },
  ]);
});

test.each(['', '  ', undefined, { env: '' }])('reports %p as missing', (credential) => {
  expect(codes(readCredential(credential, 'user').problems)).toEqual(['missing-credential']);
});

test('reports a variable with only spaces as missing', () => {
  process.env[VARIABLE] = ' ';
  expect(codes(readCredential({ env: VARIABLE }, 'user').problems)).toEqual(['missing-credential']);
});

test('reports a line break at the end of a password', () => {
  process.env[VARIABLE] = 'correct horse\n';
  expect(codes(readCredential({ env: VARIABLE }, 'password').problems)).toEqual(['invalid-credential']);
});

test('never repeats an invalid value in a message', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '\n', '\r\n'), (text, end) => {
      const secret = `<<${text}>>${end}`;
      const { value, problems } = readCredential(secret, 'password');
      expect(value === undefined).toBe(problems.length > 0);
      expect(JSON.stringify(problems)).not.toContain('<<');
    }),
  );
});

test('refuses credentials in a manifest that is not declared private', () => {
  expect(checkManifest({ manifest: 'private' })).toEqual([]);
  expect(codes(checkManifest({}))).toEqual(['forbidden-credentials']);
  expect(codes(checkManifest({ manifest: 'public' }))).toEqual(['forbidden-credentials']);
});
