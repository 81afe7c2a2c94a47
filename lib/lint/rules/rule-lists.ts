import type { EventSourceSubject, ManifestSubject, SensorSubject, Subjects } from '../model';
import type { Rule } from './rule';

/** The rules by what they look at. */
export type RulesBySubject = {
  readonly [list in keyof Subjects]: readonly Rule<Subjects[list][number]>[];
} & {
  readonly manifests: readonly Rule<ManifestSubject>[];
  readonly sensors: readonly Rule<SensorSubject>[];
  readonly eventSources: readonly Rule<EventSourceSubject>[];
};

/** The rules of a folder: it may have none for some of the subjects. */
export type RuleLists = { readonly [list in keyof RulesBySubject]?: RulesBySubject[list] };
