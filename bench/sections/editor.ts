import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Question } from './editor-questions';
import { questions } from './editor-questions';
import { node } from '../tools/run';
import type { SectionRun, Setting } from '../section';
import { median } from '../tools/statistics';
import { digits, table } from '../tools/table';
import { TsServer } from '../tools/tsserver';
import { HEAD, pairs } from './type-programs';

const CALLS = 200;
/** How often each request is sent to one server. */
const EDITS = 5;

const IMAGES = `const images = items([{ image: 'debian', tag: '12' }, { image: 'alpine', tag: '3' }]);\n`;

const PROGRAMS = [
  {
    title: `${CALLS} tasks, each with an input from the previous one`,
    kind: 'tasks',
    shape: 'chain',
    call: 'task',
  },
  { title: `${CALLS} tasks, ten with an input from each`, kind: 'tasks', shape: 'tree', call: 'task' },
  {
    title: `${CALLS} steps, each with an input from the previous one`,
    kind: 'steps',
    shape: 'chain',
    call: 'step',
  },
  { title: `${CALLS} steps, ten with an input from each`, kind: 'steps', shape: 'tree', call: 'step' },
] as const;

type Program = (typeof PROGRAMS)[number];

/** The times of a request, in milliseconds. */
interface Times {
  readonly title: string;
  /** From an edit to the response. */
  readonly edited: number[];
  /** From the second, identical request to the response. */
  readonly again: number[];
}

/** A request, its position, and its times. */
interface Case {
  readonly question: Question;
  /** The line that is typed, from 1. */
  readonly line: number;
  readonly times: Times;
}

/**
 * How long an editor waits for responses in a program with many calls. The requests are sent to TypeScript's own
 * server, in its protocol. Each round starts a new server.
 */
export const editor: SectionRun = async (setting) => {
  mkdirSync(join(setting.app.folder, 'editor'), { recursive: true });
  setting.app.write('editor/tsconfig.json', JSON.stringify({ extends: '../tsconfig.json' }));
  const texts: string[] = [];
  for (const program of PROGRAMS) texts.push(await measure(program, setting));
  return texts.join('\n\n');
};

async function measure(program: Program, setting: Setting): Promise<string> {
  const head = HEAD + IMAGES;
  const text = head + pairs(program.kind, CALLS, program.shape);
  const cases = [CALLS / 2, CALLS].flatMap((after): Case[] => {
    const line = (head + pairs(program.kind, after, program.shape)).split('\n').length;
    const where = after === CALLS ? 'at the end' : 'in the middle';
    return questions(program.call, after).map((question) => {
      return { question, line, times: { title: `${question.title} ${where}`, edited: [], again: [] } };
    });
  });
  const cold: number[] = [];
  for (let round = 0; round < Math.min(setting.options.rounds, 3); round++)
    cold.push(await session(setting, text, cases));
  const heading = [program.title, 'median (ms)', 'fastest', 'slowest', 'requested again', 'target (ms)'];
  const lines = cases.map(({ question, times: { title, edited, again } }) => [
    title,
    ...[median(edited), Math.min(...edited), Math.max(...edited), median(again)].map(digits),
    question.target,
  ]);
  const first = [
    'the first response of a new server',
    ...[median(cold), Math.min(...cold), Math.max(...cold)].map(digits),
  ];
  return table(heading, [...lines, first]);
}

/** Opens the file and types in it, like a user. Returns the time to the first response. */
async function session({ app }: Setting, text: string, cases: readonly Case[]): Promise<number> {
  const file = join(app.folder, 'editor', 'program.ts');
  const start = performance.now();
  const server = new TsServer(node(app.folder, app.script(join('typescript', 'lib', 'tsserver.js'))));
  try {
    // The settings that VS Code sends.
    server.send('configure', { preferences: { includeCompletionsForModuleExports: true } });
    server.send('open', { file, fileContent: text });
    let cold: number | undefined;
    for (let edit = 0; edit < EDITS; edit++) {
      for (const { question, line, times } of cases) {
        const [edited, again] = await typeAndAsk(server, file, line, question);
        // The first request waits until the project is loaded.
        if (cold === undefined) cold = performance.now() - start - again;
        else times.edited.push(edited);
        times.again.push(again);
      }
    }
    return cold ?? NaN;
  } finally {
    await server.close();
  }
}

/** Types a line, sends the request twice, and removes the line. */
async function typeAndAsk(
  server: TsServer,
  file: string,
  line: number,
  { title, typed, ask, expected }: Question,
): Promise<[edited: number, again: number]> {
  const offset = typed.indexOf('|') + 1;
  const change = (newText: string, end: number): void => {
    const textChanges = [{ newText, start: { line, offset: 1 }, end: { line: end, offset: 1 } }];
    server.send('updateOpen', { changedFiles: [{ fileName: file, textChanges }] });
  };
  const timed = async (): Promise<number> => {
    const start = performance.now();
    const answer = JSON.stringify(await ask(server, { file, line, offset }));
    const time = performance.now() - start;
    if (!answer.includes(expected)) throw new Error(`${title}: ${expected} is not in the response ${answer}`);
    return time;
  };
  change(`${typed.replace('|', '')}\n`, line);
  const times: [number, number] = [await timed(), await timed()];
  change('', line + 1);
  return times;
}
