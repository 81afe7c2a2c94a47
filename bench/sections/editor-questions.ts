import type { TsServer } from '../tools/tsserver';

/** A position in a file, counted from 1 as in editors. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly offset: number;
}

/** A line that a user types, and the request that the editor then sends. */
export interface Question {
  readonly title: string;
  /** The line that is typed, with `|` at the position of the request. */
  readonly typed: string;
  readonly ask: (server: TsServer, place: Place) => Promise<unknown>;
  /** The maximum time in milliseconds, if there is a target. */
  readonly target: string;
  /** A part of the correct response. */
  readonly expected: string;
}

const BELOW = 'below 500';

/** The request that VS Code sends while a user types. */
const completions: Question['ask'] = (server, place) =>
  server.ask('completionInfo', { ...place, includeExternalModuleExports: true });
const signature: Question['ask'] = (server, place) => server.ask('signatureHelp', place);
const quickInfo: Question['ask'] = (server, place) => server.ask('quickinfo', place);
/** Editors request errors in the background, and cancel the request if the user continues to type. */
const errors: Question['ask'] = async (server, { file }) => ({
  found: await server.ask('semanticDiagnosticsSync', { file }),
});

/** The requests near the call with a number, in a program with calls named `task1` or `step1`. */
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
