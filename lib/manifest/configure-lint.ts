import type { IConstruct } from 'constructs';
import { addFindings, invalidateFindings } from '../finding';
import { checkOptions } from '../lint';
import type { LintSettings } from './lint-settings';
import { setLintSettings } from './lint-settings';
import { lintTree } from './lint-tree';

/**
 * Sets how the manifests of an app are checked at synth. Without it, they are checked for all supported versions of Argo
 * Workflows, and WorkflowTemplates that are not part of the app can exist in the cluster. An app without a workflow or a
 * trigger of this library, which consists of API objects or of included YAML, is checked only with it.
 *
 * ```ts
 * import { App } from 'cdk8s';
 * import { configureLint } from 'cdk8s-argo-ci';
 *
 * const app = new App();
 * configureLint(app, { argo: '4.0', advice: 'all' });
 * ```
 *
 * @param construct any construct of the app: the settings are those of the whole app, and replace earlier ones
 */
export function configureLint(construct: IConstruct, settings: LintSettings): void {
  const problems = checkOptions(settings);
  addFindings(
    construct,
    problems.map((problem) => ({ code: 'invalid-lint-setting', ...problem })),
  );
  // With an invalid setting, nothing would be found.
  if (problems.length === 0) setLintSettings(construct, settings);
  lintTree(construct);
  invalidateFindings(construct);
}
