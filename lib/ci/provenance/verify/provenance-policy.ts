import { literalJson } from '../sigstore';
import { sourceUri } from '../sign/slsa-provenance';
import type { ExpectedProvenance } from './verify-template-props';

/**
 * Renders a policy in Rego for a provenance. Rego's strings have the syntax of JSON.
 *
 * cosign evaluates `data.signature.allow` (v3.1.3, pkg/cosign/rego), with the syntax of OPA before 1.0.
 */
export function renderPolicy({ builderId, repository }: ExpectedProvenance): string {
  const conditions = [
    ['runDetails.builder.id', builderId],
    ...(repository === undefined
      ? []
      : [['buildDefinition.externalParameters.source.uri', sourceUri(repository)]]),
  ];
  const lines = conditions.map(([field = '', text = '']) => `  input.predicate.${field} == ${quoted(text)}`);
  return ['package signature', '', 'allow {', ...lines, '}'].join('\n');
}

function quoted(text: string): string {
  return literalJson([text]).slice(1, -1);
}
