import { App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import type { Problem } from '../../lib/finding';
import { acknowledge, addCheck, addFindings, findingsOf, formatFinding } from '../../lib/finding';

const WARNING: Problem = { code: 'duplicate-library', message: 'There are two.' };
const ERROR: Problem = { code: 'invalid-value', message: 'It is broken.' };

/** A tree `test/outer/inner`, with `test/other` next to it. */
function tree() {
  const chart = new Chart(new App(), 'test');
  const outer = new Construct(chart, 'outer');
  return { chart, outer, inner: new Construct(outer, 'inner'), other: new Construct(chart, 'other') };
}

function codesOf(construct: Construct): string[] {
  return findingsOf(construct).map((finding) => `${finding.construct} ${finding.code}`);
}

describe('acknowledge', () => {
  test('silences a warning of the construct and of its children', () => {
    const { chart, outer, inner, other } = tree();
    for (const construct of [outer, inner, other]) addFindings(construct, [WARNING]);
    acknowledge(outer, 'duplicate-library', 'known');
    expect(codesOf(chart)).toEqual(['test/other duplicate-library']);
    expect(codesOf(inner)).toEqual([]);
  });

  test('silences warnings that are reported later, also by checks', () => {
    const { chart, outer, inner } = tree();
    acknowledge(outer, 'duplicate-library', 'known');
    addFindings(inner, [WARNING]);
    addCheck(outer, () => [WARNING]);
    expect(codesOf(chart)).toEqual([]);
  });

  test('does not silence errors', () => {
    const { chart, inner } = tree();
    addFindings(inner, [WARNING, ERROR]);
    acknowledge(chart, 'duplicate-library', 'known');
    expect(codesOf(chart)).toEqual(['test/outer/inner invalid-value']);
  });

  test('that matches no warning is a warning, which points at the call', () => {
    const { chart, outer, other } = tree();
    addFindings(other, [WARNING]);
    acknowledge(outer, 'duplicate-library', 'known');
    const line = Number(/:(\d+):\d+/.exec(new Error().stack ?? '')?.[1]) - 1;
    expect(findingsOf(chart).map(formatFinding)).toEqual([
      expect.stringMatching(/^There are two\./),
      `No warning 'duplicate-library' is reported for this construct or its children. Remove the acknowledgement. [unused-acknowledgement] (at test/finding/acknowledge.test.ts:${line}:16)`,
    ]);
    expect(codesOf(outer)).toEqual(['test/outer unused-acknowledgement']);
    expect(findingsOf(outer)[0]?.severity).toBe('warning');
    expect(codesOf(other)).toEqual(['test/other duplicate-library']);
  });

  test('accepts that another acknowledgement matches nothing', () => {
    const { chart, outer } = tree();
    acknowledge(outer, 'duplicate-library', 'known');
    acknowledge(chart, 'unused-acknowledgement', 'only some of our apps need it');
    expect(codesOf(chart)).toEqual([]);
  });

  test('that accepts unused acknowledgements where there are none is itself unused', () => {
    const { chart } = tree();
    acknowledge(chart, 'unused-acknowledgement', 'only some of our apps need it');
    expect(codesOf(chart)).toEqual(['test unused-acknowledgement']);
  });

  test('rejects an error, an unknown code and an empty reason', () => {
    const { chart } = tree();
    addFindings(chart, [ERROR]);
    // In plain JavaScript, anything can be passed in.
    for (const [code, reason] of [
      ['invalid-value', 'known'],
      ['invalid-nonsense', 'known'],
      ['duplicate-library', ' '],
      ['duplicate-library', undefined],
    ]) {
      Reflect.apply(acknowledge, undefined, [chart, code, reason]);
    }
    expect(findingsOf(chart).map((finding) => formatFinding({ ...finding, source: undefined }))).toEqual([
      'It is broken. [invalid-value]',
      "code: 'invalid-value' is the code of an error, which cannot be acknowledged. Fix what it reports. [invalid-acknowledgement]",
      "code: 'invalid-nonsense' is not the code of a warning. Use the one at the end of the warning, in brackets. [invalid-acknowledgement]",
      'reason: The acknowledgement has no reason. Say why the warning is acceptable here. [invalid-acknowledgement]',
      'reason: The acknowledgement has no reason. Say why the warning is acceptable here. [invalid-acknowledgement]',
    ]);
  });
});
