import type { TemplateType } from '../../model';

/** A type of templates at the start of a sentence. */
export function withArticle(type: TemplateType): string {
  return type === 'dag' ? 'A DAG' : `${type === 'http' ? 'An' : 'A'} ${type}`;
}
