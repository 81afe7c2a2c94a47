import type { TsServer } from './tsserver';

/** Where something is in a file, as editors count: from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly offset: number;
}

/** What a user types, and what the editor asks then. */
export interface Question {
  readonly title: string;
  /** The line that is typed; the editor asks where `|` is. */
  readonly typed: string;
  readonly ask: (server: TsServer, place: Place) => Promise<unknown>;
  /** How long a user may wait, in milliseconds, if that was agreed. */
  readonly target: string;
  /** A name that the answer has, if it is right. */
  readonly expected: string;
}

const BELOW = 'below 500';

/** As VS Code asks by itself, while one types. */
const completions: Question['ask'] = (server, place) =>
  server.ask('completionInfo', { ...place, includeExternalModuleExports: true });
const signature: Question['ask'] = (server, place) => server.ask('signatureHelp', place);
const quickInfo: Question['ask'] = (server, place) => server.ask('quickinfo', place);
/** An editor has this done in the background, and drops it when one types on. */
const errors: Question['ask'] = async (server, { file }) => ({
  found: await server.ask('semanticDiagnosticsSync', { file }),
});

/** What is asked near the call of a number, in a program whose calls are named so (`task`, `step`). */
export function questions(call: 'task' | 'step', number: number): Question[] {
  const receiver = call === 'task' ? 'dag' : 'steps';
  const before = `${call}${number}`;
  return [
    {
      title: `\`${call}.outputs.\``,
      typed: `${before}.outputs.|`,
      ask: completions,
      target: BELOW,
      expected: `"name":"coverage${number}"`,
    },
    {
      title: `keys in \`${receiver}.${call}('x', template, { … })\``,
      typed: `${receiver}.${call}('x', template${number}, { source: ${before}.outputs.source, | });`,
      ask: completions,
      target: BELOW,
      expected: `"name":"level${number}"`,
    },
    {
      title: `values in \`{ suite: '…' }\``,
      typed: `${receiver}.${call}('x', template${number}, { source: ${before}.outputs.source, suite: '|' });`,
      ask: completions,
      target: BELOW,
      expected: '"name":"full"',
    },
    {
      title: '`images.item.`',
      typed: 'images.item.|',
      ask: completions,
      target: BELOW,
      expected: '"name":"tag"',
    },
    {
      title: `signature help in \`${receiver}.${call}(\``,
      typed: `${receiver}.${call}('x', template${number}, |);`,
      ask: signature,
      target: '',
      expected: '"selectedItemIndex"',
    },
    {
      title: `hover over a ${call}`,
      typed: `${before}|.status;`,
      ask: quickInfo,
      target: '',
      expected: `${before}:`,
    },
    {
      title: 'all errors of the file',
      typed: `${before}.status;|`,
      ask: errors,
      target: '',
      expected: '{"found":[]}',
    },
  ];
}
