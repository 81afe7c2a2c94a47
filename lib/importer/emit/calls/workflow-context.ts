import type { Callee, CalleeName } from './callee';
import type { ModuleWriter } from '../modules/module-writer';
import type { Signature } from '../analysis/signature';
import type { TemplateInfo } from '../analysis/template-info';
import type { Resolve } from '../values/text-code';

/** What the parts of a document know of the rest of it. */
export interface DocumentContext {
  readonly writer: ModuleWriter;

  /** The variable that holds the workflow. */
  readonly workflow: string;

  /** The templates of the workflow, by their names. */
  readonly templates: ReadonlyMap<string, TemplateInfo>;

  /** The references that are known everywhere in the workflow. */
  readonly resolve: Resolve;

  /** A template of another document of this import, if it is one. */
  elsewhere(name: CalleeName): Callee | undefined;

  /** A template that is no construct here, such as one that the cluster has already. */
  byName(name: CalleeName, signature: Signature): Callee;
}
