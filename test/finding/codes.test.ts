import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeDescription } from '../../lib/finding/codes';
import { CODES, CODES_BY_TOPIC } from '../../lib/finding/codes';
import { isFindingCode, severityOf } from '../../lib/finding/registry';

const LIB = join(__dirname, '../../lib');
const REGISTRY = join('finding', 'codes');

/** The grammar of codes. */
const GRAMMAR =
  /^(?:duplicate|missing|unknown|invalid|conflicting|unused|forbidden|not-an?)-[a-z]+(?:-[a-z0-9]+)*$/;

/** The values of the placeholder in template literals such as `unknown-${kind}`. */
const KINDS = ['task', 'step'];

const entries = Object.values(CODES_BY_TOPIC).flatMap((codes) => Object.entries<CodeDescription>(codes));
const codes = entries.map(([code]) => code);

/** All string literals of the library outside the registry, with placeholders replaced. */
function literalsIn(folder: string): Set<string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.ts') && !file.startsWith(REGISTRY));
  return new Set(
    sources
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .flatMap((text) => [...text.matchAll(/'([a-z-]+)'|`([a-z-]*\$\{kind\}[a-z-]*)`/g)])
      .flatMap(([, literal, template]) =>
        template === undefined
          ? [literal ?? '']
          : KINDS.map((kind) => template.replace(/\$\{kind\}/, () => kind)),
      ),
  );
}

/** The codes that occur in no literal of the library. */
function unreported(known: readonly string[], literals: ReadonlySet<string>): string[] {
  return known.filter((code) => !literals.has(code));
}

describe('the registry of codes', () => {
  test('has each code once', () => {
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
    expect([...codes].sort()).toEqual([...CODES.keys()].sort());
    expect(codes.length).toBeGreaterThan(150);
  });

  test('has only codes that the library reports', () => {
    const literals = literalsIn(LIB);
    expect(unreported(codes, literals)).toEqual([]);
    // Checks the test itself.
    expect(unreported(['invalid-nonsense'], literals)).toEqual(['invalid-nonsense']);
  });

  test.each(entries)('describes %s in sentences', (code, { title, help }) => {
    expect(code).toMatch(GRAMMAR);
    for (const text of [title, help]) {
      if (text !== undefined) expect(text).toMatch(/^[A-Z`\d].*[.]$/s);
    }
  });

  test('has both severities', () => {
    expect(severityOf('forbidden-cycle')).toBe('error');
    expect(severityOf('unused-acknowledgement')).toBe('warning');
  });

  test('knows which strings are codes', () => {
    expect(isFindingCode('forbidden-cycle')).toBe(true);
    expect(isFindingCode('toString')).toBe(false);
  });
});
