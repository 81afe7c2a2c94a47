import { dirname, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that contains this library's code: `lib/` in the sources, `build/lib/` in the package. */
export const LIBRARY = dirname(__dirname);

/** A line of a stack: the position follows the name of a function in parentheses, or stands alone. */
const FRAME = /^\s*at (?:.*?\((?<named>(?:[/\\]|\w+:).*)\)|(?:async )?(?<bare>.*))$/;
const POSITION = /^(?<file>.+?)(?<lineAndColumn>:\d+:\d+)$/;

/** A line of a stack that is in the user's code. */
interface UserFrame {
  readonly line: string;
  readonly file: string;
  readonly lineAndColumn: string;
}

/**
 * Where the user's code called this library, as `file:line:column` relative to the working directory.
 * A stack is cheap until it is formatted, so call this only for what is reported.
 */
export function callSite(at: Error): string | undefined {
  return callSiteIn(at.stack ?? '', process.cwd(), LIBRARY);
}

/** The position of the first frame in the user's code. */
export function callSiteIn(stack: string, folder: string, library: string): string | undefined {
  const frame = firstUserFrame(stack, library);
  return frame && `${relative(folder, frame.file)}${frame.lineAndColumn}`;
}

/** The stack without the frames of this library, of packages and of Node, and without those below the user's first. */
export function shortStack(heading: string, stack: string, library = LIBRARY): string {
  const frame = firstUserFrame(stack, library);
  return frame === undefined ? heading : `${heading}\n${frame.line}`;
}

/** The first frame that is neither in this library, nor in a package, nor in Node. */
function firstUserFrame(stack: string, library: string): UserFrame | undefined {
  for (const line of stack.split('\n')) {
    const frame = FRAME.exec(line)?.groups;
    const position = POSITION.exec(frame?.named ?? frame?.bare ?? '')?.groups;
    if (position?.file === undefined || position.file.startsWith('node:')) continue;
    const file = position.file.startsWith('file:') ? fileURLToPath(position.file) : position.file;
    if (file.startsWith(library + sep) || file.includes(`${sep}node_modules${sep}`)) continue;
    return { line, file, lineAndColumn: position.lineAndColumn ?? '' };
  }
  return undefined;
}
