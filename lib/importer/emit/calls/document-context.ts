import type { JsonObject } from '../../json/json';
import type { Callee, CalleeName } from './callee';
import type { ModuleWriter } from '../modules/module-writer';
import type { Signature } from '../analysis/signature';
import type { TemplateInfo } from '../analysis/template-info';
import type { Resolve } from '../values/text-code';

/** The context of a document in which its parts are written. */
export interface DocumentContext {
  /** The document. */
  readonly value: JsonObject;

  readonly writer: ModuleWriter;

  /** The variable of the workflow. */
  readonly workflow: string;

  /** The templates of the workflow by name. */
  readonly templates: ReadonlyMap<string, TemplateInfo>;

  /** Whether the workflow may call templates that are not in the document: those of its `workflowTemplateRef`. */
  readonly hasOtherTemplates: boolean;

  /** Resolves variables that are available in the whole workflow. */
  readonly resolve: Resolve;

  /** A template of another document of the import. */
  importedTemplate(name: CalleeName): Callee | undefined;

  /** A template that is not part of the import. */
  externalTemplate(name: CalleeName, signature: Signature): Callee;
}
