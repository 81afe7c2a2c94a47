import type { EventSourceSubject, ManifestSubject, SensorSubject, Subjects } from '../model';
import type { Rule } from './rule';
import type { RuleList } from './rule-list';

/** What rules look at, by the names of their lists. */
type SubjectOf = { readonly [list in keyof Subjects]: Subjects[list][number] } & {
  readonly manifests: ManifestSubject;
  readonly sensors: SensorSubject;
  readonly eventSources: EventSourceSubject;
};

/** The rules by what they look at. */
export type RulesBySubject = { readonly [list in keyof SubjectOf]: RuleList<SubjectOf[list]> };

/** The rules of a folder: it may have none for some of the subjects. */
export type RuleLists = { readonly [list in keyof SubjectOf]?: readonly Rule<SubjectOf[list]>[] };
