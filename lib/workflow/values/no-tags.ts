import { NO_TAGS_PATTERN } from '../../argo/insertion';
import type { Guard } from './reference';

/**
 * The guard of untrusted values of which nothing else is known. Argo evaluates a tag in a value that it passes on
 * (util/template, `Replace`).
 */
export const NO_TAGS: Guard = { name: 'a text without tags', pattern: NO_TAGS_PATTERN };
