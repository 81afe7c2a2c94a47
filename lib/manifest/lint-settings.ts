import type { IConstruct } from 'constructs';
import { sharedState } from '../identity';
import type { LintOptions } from '../lint';

/** How the manifests of an app are checked at synth. */
export type LintSettings = Pick<LintOptions, 'advice' | 'argo' | 'existing' | 'known' | 'missingTemplates'>;

/** The settings of the app that a construct belongs to. */
export function lintSettingsOf(construct: IConstruct): LintSettings {
  return stateOf(construct).settings;
}

/** Replaces the settings of the app that a construct belongs to. */
export function setLintSettings(construct: IConstruct, settings: LintSettings): void {
  stateOf(construct).settings = settings;
}

function stateOf({ node: { root } }: IConstruct): { settings: LintSettings } {
  return sharedState<{ settings: LintSettings }>(root, 'lint-settings', () => ({ settings: {} }));
}
