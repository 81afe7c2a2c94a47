const LOCATIONS = ['s3', 'git', 'http', 'artifactory', 'hdfs', 'raw', 'oss', 'gcs', 'azure', 'plugin'];
const TYPES = ['container', 'script', 'dag', 'steps', 'resource', 'suspend', 'containerSet', 'data', 'http'];

function count(object: string, fields: readonly string[]): string {
  return fields.map((field) => `(has(${object}.${field}) ? 1 : 0)`).join(' + ');
}

/** The CEL rules of Argo's CustomResourceDefinitions, and the functions in lib/lint/structure/rules that check them. */
export const CEL_RULES: { readonly [rule: string]: string } = {
  [`${count('self', LOCATIONS)} <= 1`]: 'oneLocation',
  "!has(self.realtime) || !self.realtime || !self.value.contains('resourcesDuration.')": 'realtimeGauge',
  '!has(self.depends) || !has(self.dependencies)': 'dependsOrDependencies',
  '!has(self.depends) || !has(self.continueOn)': 'dependsOrContinueOn',
  "!(has(self.depends) || has(self.dependencies)) || !self.name.matches('^[0-9]')": 'taskNameWithoutDigit',
  '!(has(self.count) && has(self.end))': 'countOrEnd',
  '(has(self.manifest) && !has(self.manifestFrom)) || (!has(self.manifest) && has(self.manifestFrom)) || (!has(self.manifest) && !has(self.manifestFrom))':
    'manifestOrManifestFrom',
  [`self.all(t, ${count('t', [...TYPES, 'plugin'])} <= 1)`]: 'oneTemplateType',
  'self.all(t, !(has(t.timeout) && t.timeout != "" && (has(t.steps) || has(t.dag))))': 'timeoutOfLeaf',
  'self.all(t, !(has(t.activeDeadlineSeconds) && (has(t.steps) || has(t.dag))))': 'deadlineOfLeaf',
};
