import type { EventValue } from '../../event-value';
import { eventPath, jqPath } from '../../event-value';
import type { PushReader } from '../../push-reader';
import type { PushFieldMapping } from './push-payload';

/** Reads nothing: a repository of this host has a reader of its own. From plain JavaScript, it may be missing. */
export const reader: PushReader = {
  program: '{}',
  listsFiles: false,
  hasMessage: false,
  maxChanges: 1,
  commitFields: [],
};

/** How the webhooks of a custom payload are read. */
export function readerOf(path: string, fields: PushFieldMapping): PushReader {
  return {
    program: programOf(path, fields),
    listsFiles: fields.files !== undefined,
    hasMessage: fields.message !== undefined,
    maxChanges: 1,
    commitFields: ['checkout_sha', 'head_commit.id'],
  };
}

function programOf(path: string, fields: PushFieldMapping): string {
  const { author, files, repository, ...others } = fields;
  const at = (value: unknown): string => `$body | ${jqPath(eventPath(value as EventValue))}`;
  return `{
    isPush: true,
    repository: ${repository === undefined ? JSON.stringify(path) : `(${at(repository)})`},
${Object.entries(others)
  .map(([name, value]) => `    ${name}: (${at(value)}),`)
  .join('\n')}
    authors: [${author === undefined ? '' : at(author)}],
    files: ${files === undefined ? 'null' : `(${at(files)})`}
  }`;
}
