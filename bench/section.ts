import type { FreshApp } from './tools/app';
import type { Options } from './options';

/** The parameters of a section of the benchmark. */
export interface Setting {
  readonly app: FreshApp;
  /** A folder for other files. It is deleted at the end. */
  readonly temporary: string;
  readonly options: Options;
}

/** Runs the measurements of a section, and returns the results as Markdown. */
export type SectionRun = (setting: Setting) => string | Promise<string>;
