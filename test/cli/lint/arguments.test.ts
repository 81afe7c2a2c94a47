import { parseLintArguments } from '../../../lib/cli/lint/arguments';
import { UsageError } from '../../../lib/cli/usage-error';

describe('the arguments of lint', () => {
  test('are files, with defaults', () => {
    expect(parseLintArguments(['a.yaml', 'b'])).toEqual({
      help: false,
      paths: ['a.yaml', 'b'],
      known: [],
      argo: undefined,
      advice: 'default',
      each: false,
      format: 'pretty',
      maxWarnings: Infinity,
      fix: false,
      watch: false,
    });
  });

  test('select the version, the format, the limit of warnings, and further files', () => {
    const args = [
      '--argo',
      '3.7',
      '--advice',
      'all',
      '--format=sarif',
      '--max-warnings',
      '0',
      '--with',
      'x',
      '--with',
      'y',
      'a',
    ];
    expect(parseLintArguments(args)).toMatchObject({
      argo: '3.7',
      advice: 'all',
      format: 'sarif',
      maxWarnings: 0,
      known: ['x', 'y'],
    });
  });

  test.each([
    [[], 'No files are given.'],
    [['a', '--argo', '2'], "--argo '2' is unknown. Use 3.7, 4.0, 4.1."],
    [['a', '--format', 'xml'], "--format 'xml' is unknown. Use pretty, json, sarif, github."],
    [['a', '--max-warnings', 'none'], "--max-warnings 'none' is not a number."],
    [['a', '--wth', 'b'], "Unknown option '--wth'."],
    [['-', '--fix'], "--fix needs files, and '-' is none."],
    [['-', '--watch'], "--watch needs files, and '-' is none."],
  ])('%j are invalid', (args, message) => {
    expect(() => parseLintArguments(args)).toThrow(new UsageError(message));
  });
});
