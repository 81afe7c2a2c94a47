/** A place of a file that some other tool is meant to fill in before. */
export interface ForeignTemplate {
  readonly offset: number;
  readonly text: string;
}

/** Actions of Helm's templates. Argo's own `{{workflow.name}}` and `{{=…}}` look otherwise. */
const HELM =
  /\{\{-?\s*(?:[.$](?:Values|Release|Chart|Capabilities|Files|Template|Subcharts)\b|(?:include|template|tpl|toYaml|define|if|else|end|range|with|required|default|printf|quote|block|lookup|fromYaml|toJson|nindent|indent|not|and|or|eq|ne)\b(?![.-])|\/\*|\$\w*\s*:?=)|\{\{-|-\}\}/;

/** What only a chart says, wherever it stands. */
const CHART =
  /\{\{-?\s*(?:[.$](?:Values|Release|Chart|Capabilities)\.|\$\.(?:Values|Release|Chart)\.|include\s+"|toYaml\s+\.)/;

const JINJA = /\{%-?\s*(?:if|for|set|include|block|macro|extends|endif|endfor|raw)\b/;

/** Where a file that is no YAML is a template of Helm, Jinja or the like. */
export function foreignTemplateIn(text: string): (ForeignTemplate & { readonly tool: string }) | undefined {
  const helm = find(HELM, text);
  if (helm !== undefined) return { ...helm, tool: 'Helm' };
  const jinja = find(JINJA, text);
  return jinja && { ...jinja, tool: 'Jinja' };
}

/** Where a text that is YAML belongs to a Helm chart all the same. */
export function chartTemplateIn(text: string): ForeignTemplate | undefined {
  return find(CHART, text);
}

/** What to do about it. */
export function adviceFor(tool: string, action: string): string {
  const render =
    tool === 'Helm'
      ? "render the chart first ('helm template CHART > rendered.yaml') and import what it writes"
      : 'render it first and import what comes out';
  return `This is a template of ${tool} ('${action}'), not YAML yet: ${render}.`;
}

function find(pattern: RegExp, text: string): ForeignTemplate | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const line = text.slice(match.index).split('\n', 1)[0] ?? '';
  const end = line.includes('}}') ? line.indexOf('}}') + 2 : line.length;
  const action = line.slice(0, end);
  return { offset: match.index, text: action.length > 40 ? `${action.slice(0, 37)}…` : action };
}
