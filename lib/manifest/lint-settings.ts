import type { IConstruct } from 'constructs';
import { invalidateFindings } from '../finding';
import { sharedState } from '../identity';
import type { LintOptions } from '../lint';

/** How the manifests of an app are checked at synth. */
export type LintSettings = Pick<LintOptions, 'advice' | 'argo' | 'existing' | 'known' | 'missingTemplates'>;

/**
 * Sets how the manifests of an app are checked at synth. Without it, they are checked for all supported versions of Argo
 * Workflows, and WorkflowTemplates that are not part of the app can exist in the cluster.
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
  stateOf(construct).settings = settings;
  invalidateFindings(construct);
}

/** The settings of the app that a construct belongs to. */
export function lintSettingsOf(construct: IConstruct): LintSettings {
  return stateOf(construct).settings;
}

function stateOf({ node: { root } }: IConstruct): { settings: LintSettings } {
  return sharedState<{ settings: LintSettings }>(root, 'lint-settings', () => ({ settings: {} }));
}
