import { dirname, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds all of this library's code: `lib/` in the sources, `build/lib/` in the package. */
const LIBRARY = dirname(__dirname);

/** A line of a stack: the place stands in brackets behind the name of a function, or alone. */
const FRAME = /^\s*at (?:.*?\((?<named>(?:[/\\]|\w+:).*)\)|(?:async )?(?<bare>.*))$/;
const PLACE = /^(?<file>.+?)(?<position>:\d+:\d+)$/;

/**
 * Where the user's program called into this library, as `file:line:column` below the working directory.
 * A stack costs little until it is formatted, which is only done when something is wrong.
 */
export function callSite(at: Error = new Error()): string | undefined {
  return callSiteIn(at.stack ?? '', process.cwd(), LIBRARY);
}

/** The first place of a stack that belongs to the user: not to this library, to a package, or to Node. */
export function callSiteIn(stack: string, folder: string, library: string): string | undefined {
  for (const line of stack.split('\n')) {
    const frame = FRAME.exec(line)?.groups;
    const place = PLACE.exec(frame?.named ?? frame?.bare ?? '')?.groups;
    if (place?.file === undefined || place.file.startsWith('node:')) continue;
    const file = place.file.startsWith('file:') ? fileURLToPath(place.file) : place.file;
    if (file.startsWith(library + sep) || file.includes(`${sep}node_modules${sep}`)) continue;
    return `${relative(folder, file)}${place.position ?? ''}`;
  }
  return undefined;
}
