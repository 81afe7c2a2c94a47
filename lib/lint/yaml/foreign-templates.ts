/** A template action of another tool in a file. */
export interface ForeignTemplate {
  readonly offset: number;
  readonly text: string;
}

/** Actions of Helm templates. Argo's own `{{workflow.name}}` and `{{=…}}` do not match. */
const HELM =
  /\{\{-?\s*(?:[.$](?:Values|Release|Chart|Capabilities|Files|Template|Subcharts)\b|(?:include|template|tpl|toYaml|define|if|else|end|range|with|required|default|printf|quote|block|lookup|fromYaml|toJson|nindent|indent|not|and|or|eq|ne)\b(?![.-])|\/\*|\$\w*\s*:?=)|\{\{-|-\}\}/;

/** Actions that occur only in Helm charts, also inside valid YAML. */
const CHART =
  /\{\{-?\s*(?:[.$](?:Values|Release|Chart|Capabilities)\.|\$\.(?:Values|Release|Chart)\.|include\s+"|toYaml\s+\.)/;

const JINJA = /\{%-?\s*(?:if|for|set|include|block|macro|extends|endif|endfor|raw)\b/;

/** The first template action in a file that is not valid YAML. */
export function foreignTemplateIn(text: string): (ForeignTemplate & { readonly tool: string }) | undefined {
  const helm = find(HELM, text);
  if (helm !== undefined) return { ...helm, tool: 'Helm' };
  const jinja = find(JINJA, text);
  return jinja && { ...jinja, tool: 'Jinja' };
}

/** The first Helm action in valid YAML. */
export function chartTemplateIn(text: string): ForeignTemplate | undefined {
  return find(CHART, text);
}

function find(pattern: RegExp, text: string): ForeignTemplate | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const line = text.slice(match.index).split('\n', 1)[0] ?? '';
  const end = line.includes('}}') ? line.indexOf('}}') + 2 : line.length;
  const action = line.slice(0, end);
  return { offset: match.index, text: action.length > 40 ? `${action.slice(0, 37)}…` : action };
}
