import { PLAIN } from '../../../lib/events/push/plain-text';
import { jq } from '../../support/jq';

/** Characters of all kinds, and those at the ends of blocks. */
function samples(): readonly string[] {
  const range = (from: number, to: number, step = 1): readonly number[] =>
    Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => from + index * step);
  const ends = [
    0x2028, 0x2066, 0x10000, 0x1f300, 0x1f64f, 0x1f680, 0x1f6d2, 0x1f900, 0x1f9ff, 0x20000, 0x2a6d6, 0x10ffff,
  ];
  const codes = [
    ...range(0, 0x180),
    ...range(0x2000, 0x2070),
    ...range(0x180, 0xd800, 131),
    ...range(0xe000, 0xffff, 131),
    ...range(0x10000, 0x110000, 2053),
    ...ends.flatMap((end) => range(end - 2, Math.min(end + 3, 0x110000))),
  ];
  return codes.map((code) => String.fromCodePoint(code));
}

test('the characters that remain are safe', async () => {
  const plain = (await jq([samples().join(''), `~}"'\\é한中✨🚀🙏🏽🧪𠮷`], `${PLAIN} map(plain)`)) as string[];
  const characters = new Set(plain.join(''));
  expect(
    [...characters].filter((character) => /[\p{Cc}{\u2028-\u202e\u2066-\u2069]/u.test(character)),
  ).toEqual([]);
  // Go's strconv.Quote escapes what its tables do not know; above U+FFFF, that is not JSON.
  expect([...characters].filter((character) => /(?![\0-\uffff])[\p{C}\p{Z}]/u.test(character))).toEqual([]);
  for (const kept of ` ~}"'\\é한中✨🚀🙏🏽🧪𠮷`) expect(characters).toContain(kept);
});

test("JSON's escapes of braces and backslashes do not remain", async () => {
  const texts = [
    String.raw`["\u007b\u007B=1}}"]`,
    String.raw`\u005cu007b`,
    String.raw`\u00\u007b7b`,
    '\\u00{7b',
    String.raw`C:\users`,
  ];
  expect(await jq(texts, `${PLAIN} map(plain)`)).toEqual([
    '["  =1}}"]',
    ' u007b',
    String.raw`\u00 7b`,
    ' ',
    String.raw`C:\users`,
  ]);
});
