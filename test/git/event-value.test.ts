import type { EventValue } from '../../lib/git/event-value';
import {
  dataKey,
  eventPath,
  eventParts,
  eventPayload,
  hasEventValues,
  isEventValue,
  jqPath,
} from '../../lib/git/event-value';
import { jq } from '../support/jq';

interface Payload {
  readonly ref: string;
  readonly count: number;
  readonly 'X-GitHub-Event': string;
  readonly 'a.b': { readonly '"': string };
  readonly commits: readonly { readonly id: string }[];
  readonly then: string;
  readonly constructor: string;
  readonly maybe: { readonly id: string } | null;
}

const payload = eventPayload<Payload>(['body']);

/** A value of the first item of a list. */
function firstId(): EventValue<string> {
  const [commit] = [payload.commits[0]];
  if (commit === undefined) throw new Error('a payload has every field');
  return commit.id;
}

describe('a value of the event', () => {
  test('has its path', () => {
    expect(eventPath(payload.ref)).toEqual(['body', 'ref']);
    expect(eventPath(payload['a.b']['"'])).toEqual(['body', 'a.b', '"']);
    expect(eventPath(firstId())).toEqual(['body', 'commits', '0', 'id']);
    expect(eventPath(payload.maybe.id)).toEqual(['body', 'maybe', 'id']);
    expect(eventPath(payload.constructor)).toEqual(['body', 'constructor']);
  });

  test('is recognized', () => {
    expect(isEventValue(payload.ref)).toBe(true);
    for (const other of [undefined, null, 'text', 7, {}, [], { path: ['x'] }, () => 1])
      expect(isEventValue(other)).toBe(false);
  });

  test('is not a promise', async () => {
    expect(isEventValue(await Promise.resolve(payload.ref))).toBe(true);
  });
});

describe('a path for Argo Events', () => {
  test.each([
    [['push', 'commit'], 'push.commit'],
    [['body', 'X-GitHub-Event'], 'body.X-GitHub-Event'],
    [['body', 'a.b', '*'], 'body.a\\.b.\\*'],
    [['body', 'commits', '0', 'id'], 'body.commits.0.id'],
    [['body', '#', '@this', 'a|b', '!x'], 'body.\\#.\\@this.a\\|b.\\!x'],
    [['body', 'a\\b'], 'body.a\\\\b'],
  ])('%j', (path, key) => {
    expect(dataKey(path)).toBe(key);
  });
});

describe('a path for jq', () => {
  test.each([
    [['body', 'ref'], '.body.ref'],
    [['body', 'commits', '0', 'id'], '.body.commits[0].id'],
    [['X-GitHub-Event'], '.["X-GitHub-Event"]'],
    [['0'], '.[0]'],
    [[], '.'],
  ])('%j', (path, expected) => {
    expect(jqPath(path)).toBe(expected);
  });

  test.each([[['a', '"b\\(1)']], [['a', 'x.y', '1', 'z']], [['end', 'if']], [['a b', '$c']]])(
    '%j selects the value',
    async (path) => {
      const value = path.reduceRight<unknown>(
        (inner, name) => (/^\d+$/.test(name) ? [0, inner] : { [name]: inner }),
        'found',
      );
      expect(await jq(value, jqPath(path))).toBe('found');
    },
  );
});

describe('a value in a string', () => {
  test('has the same placeholder however the string is built', () => {
    expect([
      `${payload.ref}`,
      String(payload.ref),
      payload.ref.toString(),
      JSON.stringify({ ref: payload.ref }),
    ]).toEqual([
      '{{event.body.ref}}',
      '{{event.body.ref}}',
      '{{event.body.ref}}',
      '{"ref":"{{event.body.ref}}"}',
    ]);
  });

  test('is found, whatever its name', () => {
    const text = `${payload.ref}/${firstId()}:${payload['X-GitHub-Event']} ${payload['a.b']['"']}`;
    expect(hasEventValues(text)).toBe(true);
    expect(eventParts(text)).toEqual([
      ['body', 'ref'],
      '/',
      ['body', 'commits', '0', 'id'],
      ':',
      ['body', 'X-GitHub-Event'],
      ' ',
      ['body', 'a.b', '"'],
    ]);
  });

  test.each(['text', '{{workflow.name}}', '{{ inputs.x }}', '{{event}}', '{{ event.x }}'])(
    'is not found in %j',
    (text) => {
      expect(hasEventValues(text)).toBe(false);
      expect(eventParts(text)).toEqual([text]);
    },
  );
});
