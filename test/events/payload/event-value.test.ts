import type { EventValue } from '../../../lib/events/payload/event-value';
import {
  dataKey,
  eventPath,
  eventParts,
  eventPayload,
  hasEventValues,
  isEventValue,
  jqPath,
} from '../../../lib/events/payload/event-value';
import { jq } from '../jq';

interface Sent {
  readonly ref: string;
  readonly count: number;
  readonly 'X-GitHub-Event': string;
  readonly 'a.b': { readonly '"': string };
  readonly commits: readonly { readonly id: string }[];
  readonly then: string;
  readonly constructor: string;
  readonly maybe: { readonly id: string } | null;
}

const sent = eventPayload<Sent>(['body']);

/** The first of a list that is known when the event arrives. */
function first(): EventValue<string> {
  const [commit] = [sent.commits[0]];
  if (commit === undefined) throw new Error('a payload has every field');
  return commit.id;
}

describe('a value of the event', () => {
  test('knows where it is', () => {
    expect(eventPath(sent.ref)).toEqual(['body', 'ref']);
    expect(eventPath(sent['a.b']['"'])).toEqual(['body', 'a.b', '"']);
    expect(eventPath(first())).toEqual(['body', 'commits', '0', 'id']);
    expect(eventPath(sent.maybe.id)).toEqual(['body', 'maybe', 'id']);
    expect(eventPath(sent.constructor)).toEqual(['body', 'constructor']);
  });

  test('is told from everything else', () => {
    expect(isEventValue(sent.ref)).toBe(true);
    for (const other of [undefined, null, 'text', 7, {}, [], { path: ['x'] }, () => 1])
      expect(isEventValue(other)).toBe(false);
  });

  test('is no promise', async () => {
    expect(isEventValue(await Promise.resolve(sent.ref))).toBe(true);
  });
});

describe("Argo Events' path of a value", () => {
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

describe("jq's path of a value", () => {
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
    '%j is read by jq',
    async (path) => {
      const value = path.reduceRight<unknown>(
        (inner, name) => (/^\d+$/.test(name) ? [0, inner] : { [name]: inner }),
        'found',
      );
      expect(await jq(value, jqPath(path))).toBe('found');
    },
  );
});

describe('inside of a text', () => {
  test('is the same in all ways of making a text', () => {
    expect([`${sent.ref}`, String(sent.ref), sent.ref.toString(), JSON.stringify({ ref: sent.ref })]).toEqual(
      ['{{event.body.ref}}', '{{event.body.ref}}', '{{event.body.ref}}', '{"ref":"{{event.body.ref}}"}'],
    );
  });

  test('is found again, whatever its name', () => {
    const text = `${sent.ref}/${first()}:${sent['X-GitHub-Event']} ${sent['a.b']['"']}`;
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
    'is not in %j',
    (text) => {
      expect(hasEventValues(text)).toBe(false);
      expect(eventParts(text)).toEqual([text]);
    },
  );
});
