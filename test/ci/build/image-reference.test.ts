import fc from 'fast-check';
import {
  IMAGE_BY_DIGEST,
  IMAGE_DESTINATION,
  IMAGE_NAME,
  IMAGE_REFERENCE,
  IMAGE_TAG,
} from '../../../lib/ci/build/image-reference';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

/** The formats that accept the text: as an image to `run`, a destination to `push` to, or a `name` without a tag. */
function usesOf(text: string): string {
  const formats = { run: IMAGE_REFERENCE, push: IMAGE_DESTINATION, name: IMAGE_NAME };
  return Object.entries(formats)
    .filter(([, format]) => format.check(text) === undefined)
    .map(([use]) => use)
    .join(' ');
}

test.each([
  ['app', 'run push name'],
  ['acme/app', 'run push name'],
  ['ghcr.io/acme/app', 'run push name'],
  ['GHCR.io/acme/app', 'run push name'],
  ['ghcr.io/acme/team/app-1_x__y.z', 'run push name'],
  ['localhost/app', 'run push name'],
  ['localhost:5000/app', 'run push name'],
  ['registry:5000/app', 'run push name'],
  ['[2001:db8::1]:5000/app', 'run push name'],
  ['[2001:db8::1]/app', 'run push name'],
  ['[a]:5000/app', 'run push name'],
  ['[a]/app', ''],
  ['[a]/app:v1', ''],
  ['10.0.0.1/app', 'run push name'],
  ['{{inputs.parameters.registry}}/app', 'run push name'],
  ['{{inputs.parameters.registry}}:5000/app', 'run push name'],
  ["{{='ghcr.io/' + inputs.parameters.team}}/app", 'run push name'],
  ['{{inputs.parameters.image}}', 'run push name'],
  ['app:v1', 'run push'],
  ['app:1.0_A-b', 'run push'],
  ['localhost:5000/app:v1', 'run push'],
  [`app:${'t'.repeat(128)}`, 'run push'],
  ['ghcr.io/acme/app:{{inputs.parameters.tag}}', 'run push'],
  ['{{inputs.parameters.image}}:v1', 'run push'],
  [`app@${DIGEST}`, 'run'],
  [`ghcr.io/acme/app:v1@${DIGEST}`, 'run'],
  [`{{inputs.parameters.image}}@${DIGEST}`, 'run'],
  ['', ''],
  [' app', ''],
  ['app ', ''],
  ['app\n', ''],
  ['App', ''],
  ['Acme/app', ''],
  ['ghcr.io/Acme/app:v1', ''],
  ['acme/App:v1', ''],
  ['https://ghcr.io/acme/app', ''],
  ['docker://acme/app:v1', ''],
  ['oci:app', 'run push'],
  ['ghcr.io//app', ''],
  ['/app', ''],
  ['ghcr.io/acme/', ''],
  ['ghcr.io/acme/app:', ''],
  ['ghcr.io/acme/app:v1:v2', ''],
  ['ghcr.io/acme/app:-v1', ''],
  ['ghcr.io/acme/app:.v1', ''],
  ['ghcr.io/acme/app:v 1', ''],
  ['ghcr.io/acme/app:v1/x', ''],
  [`app:${'t'.repeat(129)}`, ''],
  ['acme/-app', ''],
  ['acme/app-', ''],
  ['acme/a..b', ''],
  ['acme/a___b', ''],
  ['-ghcr.io/app', ''],
  ['ghcr.io:port/app', ''],
  ['app@sha256:0123', ''],
  [`app@${DIGEST}x`, ''],
  ['app@latest', ''],
  ['{{inputs.parameters.registry}}/Acme', ''],
  ['https://{{inputs.parameters.image}}', ''],
  ['ghcr.io/acme/{{inputs.parameters.image', ''],
  [`ghcr.io/${'a'.repeat(247)}`, 'run push name'],
  [`ghcr.io/${'a'.repeat(248)}`, ''],
  [`ghcr.io/${'a'.repeat(247)}:v1`, 'run push'],
])('%s is accepted for: %s', (text, uses) => {
  expect(usesOf(text)).toBe(uses);
});

test.each([
  [IMAGE_NAME, 'Acme/app', "'Acme/app' is not a valid image name"],
  [IMAGE_NAME, 'acme/app:v1', 'Use lower case and no tag'],
  [IMAGE_TAG, 'v 1', "'v 1' is not a valid image tag"],
  [IMAGE_REFERENCE, 'https://acme/app', 'Use a lower-case name and no scheme'],
  [IMAGE_DESTINATION, 'https://acme/app', 'Use a lower-case name and no scheme'],
  [IMAGE_DESTINATION, `app@${DIGEST}`, 'contains a digest, which is only known after the push'],
])('$name: the message for %s says what to do', (format, text, message) => {
  expect(format.check(text)).toContain(message);
});

test.each(['v1', 'latest', '1.0.0', '_x', 'A-b_c.d', 't'.repeat(128), '{{inputs.parameters.tag}}'])(
  'accepts the tag %s',
  (tag) => {
    expect(IMAGE_TAG.check(tag)).toBeUndefined();
  },
);

test.each(['', '.x', '-x', 'a/b', 'a:b', 'a b', 'v1\n', 'ä', 't'.repeat(129), '{{inputs.parameters.tag}}/x'])(
  'refuses the tag %j',
  (tag) => {
    expect(IMAGE_TAG.check(tag)).toContain('is not a valid image tag');
  },
);

/*
 * A second implementation of the same rules, which goes through the characters one by one. It must be correct, but not
 * fast.
 */

function isEvery(text: string, characters: RegExp): boolean {
  return (
    text !== '' && [...new Intl.Segmenter().segment(text)].every(({ segment }) => characters.test(segment))
  );
}

function splitAt(text: string, index: number): [string, string | undefined] {
  return index < 0 ? [text, undefined] : [text.slice(0, index), text.slice(index + 1)];
}

function isDomain(text: string): boolean {
  const end = text.startsWith('[') ? text.indexOf(']') : 0;
  if (end < 0) return false;
  const [host, port] = splitAt(text, text.indexOf(':', end));
  if (port !== undefined && !isEvery(port, /^[0-9]$/)) return false;
  if (end > 0) return end === host.length - 1 && isEvery(host.slice(1, -1), /^[0-9a-fA-F:]$/);
  return host
    .split('.')
    .every((part) => isEvery(part, /^[0-9a-zA-Z-]$/) && !part.startsWith('-') && !part.endsWith('-'));
}

function isPathPart(text: string): boolean {
  if (!isEvery(text, /^[0-9a-z._-]$/)) return false;
  const separators = text.split(/[0-9a-z]+/);
  // A separator must be between letters or digits.
  if (separators.length < 2 || separators[0] !== '' || separators.at(-1) !== '') return false;
  return separators
    .slice(1, -1)
    .every((between) => ['.', '_', '__'].includes(between) || /^-+$/.test(between));
}

function isImage(text: string): boolean {
  const [rest, digest] = splitAt(text, text.indexOf('@'));
  if (digest !== undefined) {
    const [algorithm, hex = ''] = splitAt(digest, digest.indexOf(':'));
    const words = algorithm.split(/[-_+.]/);
    if (!words.every((word) => /^[A-Za-z]/.test(word) && isEvery(word, /^[A-Za-z0-9]$/))) return false;
    if (hex.length < 32 || !isEvery(hex, /^[0-9a-fA-F]$/)) return false;
  }
  const colon = rest.lastIndexOf(':');
  const [name, tag] = splitAt(rest, colon > rest.lastIndexOf('/') ? colon : -1);
  if (tag !== undefined && (tag.length > 128 || !isEvery(tag, /^[\w.-]$/) || /^[.-]/.test(tag))) return false;
  if (name.length > 255) return false;
  const [first, ...others] = name.split('/') as [string, ...string[]];
  const hasDomain = others.length > 0 && (/[.:]/.test(first) || first === 'localhost') && isDomain(first);
  return (hasDomain ? others : [first, ...others]).every(isPathPart);
}

describe('in general', () => {
  const domain = fc.stringMatching(
    /^(localhost|[a-zA-Z0-9]{1,5}(-[a-z0-9]{1,3})?\.[a-z]{2,4})(:[0-9]{1,5})?$/,
  );
  const path = fc.stringMatching(/^[a-z0-9]{1,5}((\.|_|__|-{1,3})[a-z0-9]{1,5}){0,2}(\/[a-z0-9]{1,5}){0,2}$/);
  const tag = fc.stringMatching(/^\w[\w.-]{0,20}$/);
  const digest = fc.stringMatching(/^@sha256:[0-9a-f]{64}$/);
  const name = fc
    .tuple(fc.option(domain, { nil: undefined }), path)
    .map((parts) => parts.filter(Boolean).join('/'));
  const image = fc
    .tuple(name, fc.option(tag, { nil: undefined }), fc.option(digest, { nil: '' }))
    .map(([text, version, hash]) => `${text}${version === undefined ? '' : `:${version}`}${hash}`);

  test('accepts texts that are generated from the grammar', () => {
    fc.assert(
      fc.property(name, tag, digest, (text, version, hash) => {
        expect(usesOf(text)).toBe('run push name');
        expect(IMAGE_TAG.check(version)).toBeUndefined();
        expect(usesOf(`${text}:${version}`)).toBe('run push');
        expect(usesOf(`${text}:${version}${hash}`)).toBe('run');
      }),
    );
  });

  test('agrees with the second implementation about texts with one wrong character', () => {
    const character = fc.constantFrom(
      '',
      '.',
      ':',
      '/',
      '@',
      '-',
      '_',
      'A',
      'a',
      '0',
      ' ',
      '[',
      ']',
      '\n',
      'ä',
      '//',
    );
    fc.assert(
      fc.property(image, fc.nat(), fc.nat({ max: 2 }), character, (text, place, removed, added) => {
        const at = place % (text.length + 1);
        const mutant = text.slice(0, at) + added + text.slice(at + removed);
        expect([mutant, IMAGE_REFERENCE.check(mutant) === undefined]).toEqual([mutant, isImage(mutant)]);
      }),
      { numRuns: 2000 },
    );
  });

  test('agrees with the second implementation about any text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'B', '0', '.', ':', '/', '@', '-', '_', '[', ']') });
    fc.assert(
      fc.property(text, (given) => {
        expect([given, IMAGE_REFERENCE.check(given) === undefined]).toEqual([given, isImage(given)]);
      }),
      { numRuns: 2000 },
    );
  });

  test('takes linear time', () => {
    const long = ['a', 'a-', 'a.', '0.a:', 'a__', 'A-', ':', '-'].map((part) => `${part.repeat(5_000)}!`);
    // A quadratic search would take minutes here, and jest would stop it.
    expect(long.map(usesOf)).toEqual(long.map(() => ''));
  });
});

describe('an image by digest', () => {
  const pattern = new RegExp(`^(?:${IMAGE_BY_DIGEST.pattern ?? ''})$`);

  test.each([`app@${DIGEST}`, `ghcr.io/acme/app@${DIGEST}`, `registry:5000/acme/app@${DIGEST}`])(
    '%s is one',
    (text) => {
      expect([IMAGE_BY_DIGEST.check(text), pattern.test(text)]).toEqual([undefined, true]);
    },
  );

  test.each(['app', 'app:v1', DIGEST, `@${DIGEST}`, `app@${DIGEST}0`, `{{x}}@${DIGEST}`, `a\n@${DIGEST}`])(
    '%j is not, for a step at run time',
    (text) => {
      expect(pattern.test(text)).toBe(false);
    },
  );

  test.each([`app:v1@${DIGEST}`, `https://ghcr.io/acme/app@${DIGEST}`, 'app@sha256:0'])(
    '%s is not',
    (text) => {
      expect(IMAGE_BY_DIGEST.check(text)).toMatch(/^'.*' is not an image by digest\./);
    },
  );
});
