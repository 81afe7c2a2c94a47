import { dirname, relative } from 'node:path';

/** The folder that holds all of this library's code: `lib/` in the sources, `build/lib/` in the package. */
const LIBRARY = dirname(__dirname);

/**
 * Where the user's program called into this library, as `file:line:column` below the working directory.
 * The stack is only taken when something is wrong, so it costs nothing in the usual case.
 */
export function callSite(): string | undefined {
  const frames = new Error().stack?.split('\n').slice(1) ?? [];
  for (const frame of frames) {
    const place = /\(?((?:file:\/\/)?[^\s()]+:\d+:\d+)\)?$/.exec(frame)?.[1]?.replace('file://', '');
    if (place === undefined || place.startsWith('node:') || place.startsWith(LIBRARY)) continue;
    if (place.includes('/node_modules/')) continue;
    return relative(process.cwd(), place);
  }
  return undefined;
}
