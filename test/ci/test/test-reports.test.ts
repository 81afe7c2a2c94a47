import { checkTestReports } from '../../../lib/ci/test/test-reports';

test.each(['junit.xml', 'reports/*.xml', '**/target/surefire-reports', './out/a b.xml', '*.xml'])(
  'accepts the path %s',
  (junit) => {
    expect(checkTestReports({ junit })).toEqual([]);
  },
);

test.each([
  '',
  '/tmp/junit.xml',
  '../junit.xml',
  'a/../../junit.xml',
  '**/../junit.xml',
  'a/**/junit.xml',
  '**/',
  '.',
  'a\nb',
  '{{inputs.parameters.file}}',
])('reports the path %j', (coverage) => {
  expect(checkTestReports({ coverage: ['lcov.info', coverage] })).toMatchObject([
    { code: 'invalid-report-path', path: 'reports.coverage' },
  ]);
});

test('reports that no file is listed', () => {
  expect(checkTestReports({})).toMatchObject([{ code: 'missing-report', path: 'reports' }]);
  expect(checkTestReports({ junit: [] })).toMatchObject([{ code: 'missing-report', path: 'reports' }]);
});
