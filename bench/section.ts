import type { FreshApp } from './app';
import type { Options } from './options';

/** What a section of the benchmark works with. */
export interface Setting {
  readonly app: FreshApp;
  /** A folder for whatever else is needed. It is deleted at the end. */
  readonly temporary: string;
  readonly options: Options;
}

/** Measures something, and gives a text for the reader. */
export type SectionRun = (setting: Setting) => string | Promise<string>;
