import type { CodeDescription } from '../../lib/finding/codes';
import { CODES_BY_TOPIC } from '../../lib/finding/codes';

/** A page of the error reference. */
export interface ErrorPage {
  /** The topic. */
  readonly title: string;

  /** The name of the page, and of the file with its examples, without the extension. */
  readonly file: string;

  readonly codes: { readonly [code: string]: CodeDescription };
}

const FILES: { readonly [topic in keyof typeof CODES_BY_TOPIC]: string } = {
  Fields: 'fields',
  Workflows: 'workflows',
  Templates: 'templates',
  'Tasks, steps and calls': 'calls',
  'Values and variables': 'values',
  'Names, paths and Kubernetes objects': 'kubernetes',
  Images: 'images',
  'Git repositories, clones and commit statuses': 'git',
  'Builds and pipelines': 'builds',
  Caches: 'caches',
  'Provenance of images': 'provenance',
  'Credentials and permissions': 'credentials',
  'Artifact repositories': 'artifacts',
  'Webhooks and triggers': 'events',
  Deploy: 'deploy',
  Advice: 'advice',
  'The app': 'app',
};

/** The pages, in order. */
export const PAGES: readonly ErrorPage[] = Object.entries(FILES).map(([title, file]) => ({
  title,
  file,
  codes: { ...CODES_BY_TOPIC[title as keyof typeof FILES] },
}));
