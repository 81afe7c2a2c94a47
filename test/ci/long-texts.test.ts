import type { Format } from '../../lib/index';
import { GIT_URL, gitUrlFor } from '../../lib/git/url';
import * as images from '../../lib/ci/build/image-reference';
import { checkValues } from '../../lib/workflow/values/check-values';
import { variablesIn } from '../../lib/workflow/values/variable-usage';
import { namesInDepends } from '../../lib/workflow/graphs/dependencies';
import { scheduleProblem } from '../../lib/workflow/workflows/cron-schedule';
import { checkName } from '../../lib/kubernetes/name';
import { checkFieldName, checkPortName } from '../../lib/workflow/values/names';

const FORMATS: { readonly [name: string]: Format } = {
  GIT_URL,
  gitUrlForToken: gitUrlFor('token'),
  gitUrlForKey: gitUrlFor('sshKey'),
  ...images,
};

/** Everything that looks at a text of the user's. */
const SEARCHES: { readonly [name: string]: (text: string) => unknown } = {
  variablesIn: (text) => variablesIn({ text, valueFrom: { expression: text } }),
  variablesInTag: (text) => variablesIn(`{{=${text}}}`),
  checkValues: (text) => checkValues(text, ''),
  checkValuesInTag: (text) => checkValues(`{{=${text}`, ''),
  namesInDepends,
  names: (text) => [
    checkFieldName('', text, ''),
    checkName(text, 'workflow', '', ''),
    checkPortName('', text, ''),
  ],
  schedules: (text) => ['', '@every ', 'TZ='].map((start) => scheduleProblem(start + text)),
  ...Object.fromEntries(Object.entries(FORMATS).map(([name, { check }]) => [name, check])),
  ...Object.fromEntries(
    Object.entries(FORMATS).map(([name, { checkTemplated = () => undefined }]) => [
      `${name}.checkTemplated`,
      (text: string) => [text, `https://${text}`, `ssh://${text}`].map(checkTemplated),
    ]),
  ),
};

/** What texts are repeated of that a backtracking search gets lost in. */
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
  ],
];

const LENGTH = 3_000;

test.each(Object.entries(SEARCHES))('%s takes no long time over any text', (_, search) => {
  const start = process.cpuUsage().user;
  for (const part of PARTS) for (const end of ['', '!', '"']) search(part.repeat(LENGTH) + end);
  // What goes back over the text once for each of its characters takes a second or two; anything worse, for ever.
  expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(10);
});
