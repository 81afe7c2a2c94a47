import { parseDepends } from '../../lib/argo/depends';
import { parseArgoDuration, parseDuration } from '../../lib/argo/duration';
import { parseSchedule } from '../../lib/argo/schedule';
import { parseWhen } from '../../lib/argo/when';
import * as images from '../../lib/ci/build/image-reference';
import { GIT_URL, gitUrlFor } from '../../lib/git/url';
import type { Format } from '../../lib/index';
import { checkName } from '../../lib/kubernetes/name';
import { parseQuantity } from '../../lib/kubernetes/quantity';
import { namesInDepends } from '../../lib/workflow/graphs/dependencies';
import { isFieldName, isPortName } from '../../lib/lint/rules/names';
import { checkValues } from '../../lib/workflow/values/check-values';
import { variablesIn } from '../../lib/workflow/values/variable-usage';

const FORMATS: { readonly [name: string]: Format } = {
  GIT_URL,
  gitUrlForToken: gitUrlFor('token'),
  gitUrlForKey: gitUrlFor('sshKey'),
  ...images,
};

/** All functions that check text from users. */
const SEARCHES: { readonly [name: string]: (text: string) => unknown } = {
  variablesIn: (text) => variablesIn({ text, valueFrom: { expression: text } }),
  variablesInTag: (text) => variablesIn(`{{=${text}}}`),
  checkValues: (text) => checkValues(text, ''),
  checkValuesInTag: (text) => checkValues(`{{=${text}`, ''),
  namesInDepends,
  names: (text) => [isFieldName(text), checkName(text, 'workflow', '', ''), isPortName(text)],
  schedules: (text) => ['', '@every ', 'TZ='].map((start) => parseSchedule(start + text)),
  depends: parseDepends,
  when: parseWhen,
  durations: (text) => [parseDuration(text), parseArgoDuration(text)],
  quantities: parseQuantity,
  ...Object.fromEntries(Object.entries(FORMATS).map(([name, { check }]) => [name, check])),
  ...Object.fromEntries(
    Object.entries(FORMATS).map(([name, { checkTemplated = () => undefined }]) => [
      `${name}.checkTemplated`,
      (text: string) => [text, `https://${text}`, `ssh://${text}`].map(checkTemplated),
    ]),
  ),
};

/** Parts that make regular expressions backtrack if they are repeated. */
const PARTS = [
  ...[
    'a',
    'a-',
    'a.',
    'a_',
    'a__',
    'A-',
    'a/',
    'a:',
    '0.a:',
    '::',
    '[:',
    '[a',
    ':1',
    'a@',
    '@',
    '//',
    '-',
    '.-',
  ],
  ...[
    '{{',
    '}}',
    '{{=',
    '{{}}',
    '/*',
    '"',
    '"\\',
    "'",
    '`',
    ' ',
    ' .',
    '?.',
    'a["a"]',
    'a . ',
    ') ',
    '] .',
    '#.',
    '(',
    '!(',
    'a && ',
    'a == ',
    '1h',
    '1.',
    '*,',
    '\\',
    '[',
  ],
];

const LENGTH = 3_000;

test.each(Object.entries(SEARCHES))('%s takes no more than quadratic time', (_, search) => {
  const start = process.cpuUsage().user;
  for (const part of PARTS) for (const end of ['', '!', '"']) search(part.repeat(LENGTH) + end);
  // Quadratic time is one to two seconds here. Anything worse does not terminate.
  expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(10);
});
