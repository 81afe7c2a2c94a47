import fc from 'fast-check';
import { checkManifest, readCredential } from '../../../lib/ci/credentials/credential-value';

const VARIABLE = 'CDK8S_ARGO_CI_TEST';

afterEach(() => {
  Reflect.deleteProperty(process.env, VARIABLE);
});

function codes(problems: readonly { code: string }[]): string[] {
  return problems.map((problem) => problem.code);
}

test('a literal is its own value', () => {
  expect(readCredential('ada', 'user')).toEqual({ value: 'ada', problems: [] });
});

test('an environment variable is read', () => {
  process.env[VARIABLE] = 'correct horse';
  expect(readCredential({ env: VARIABLE }, 'password')).toEqual({ value: 'correct horse', problems: [] });
});

test.each([undefined, ''])('a variable that is %p is named', (value) => {
  if (value !== undefined) process.env[VARIABLE] = value;
  expect(readCredential({ env: VARIABLE }, 'password').problems).toEqual([
    {
      code: 'missing-environment-variable',
      path: 'password',
      message: `The environment variable ${VARIABLE} is not set or empty. Set it for the synthesis.`,
    },
  ]);
});

test.each(['', '  ', undefined, { env: '' }])('%p is empty', (credential) => {
  expect(codes(readCredential(credential, 'user').problems)).toEqual(['missing-credential']);
});

test('a variable with nothing but spaces is empty', () => {
  process.env[VARIABLE] = ' ';
  expect(codes(readCredential({ env: VARIABLE }, 'user').problems)).toEqual(['missing-credential']);
});

test('the line break at the end of a file is no part of a password', () => {
  process.env[VARIABLE] = 'correct horse\n';
  expect(codes(readCredential({ env: VARIABLE }, 'password').problems)).toEqual(['invalid-credential']);
});

test('a value is either usable or never repeated', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '\n', '\r\n'), (text, end) => {
      const secret = `<<${text}>>${end}`;
      const { value, problems } = readCredential(secret, 'password');
      expect(value === undefined).toBe(problems.length > 0);
      expect(JSON.stringify(problems)).not.toContain('<<');
    }),
  );
});

test('credentials only go into a manifest that is called private', () => {
  expect(checkManifest({ manifest: 'private' })).toEqual([]);
  expect(codes(checkManifest({}))).toEqual(['forbidden-credentials']);
  expect(codes(checkManifest({ manifest: 'public' }))).toEqual(['forbidden-credentials']);
});
