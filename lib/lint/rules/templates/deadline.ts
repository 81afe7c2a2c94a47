import { isWholeNumber } from '../../../argo/duration';
import { isTemplated } from '../../../argo/templated-text';
import { isPlaceholder, isPodType } from '../../model';
import type { SettingsSubject, TemplateVisit } from '../../model';
import { withArticle } from './type-names';
import type { Rule } from '../rule';

function isGraph({ type }: TemplateVisit): boolean {
  return type === 'steps' || type === 'dag';
}

export const forbiddenDeadline: Rule<TemplateVisit> = {
  code: 'forbidden-field',
  class: 'refused',
  needs: ['activeDeadlineSeconds'],
  readsExpressions: true,
  *check(visit) {
    const node = visit.template.get('activeDeadlineSeconds');
    if (!isGraph(visit) || !node.exists) return;
    const message = `${withArticle(visit.type)} template cannot have 'activeDeadlineSeconds'. Set it in the templates that it calls, or on the workflow.`;
    yield { node, message };
  },
};

export const invalidDeadline: Rule<TemplateVisit> = {
  code: 'invalid-deadline',
  class: 'refused',
  needs: ['activeDeadlineSeconds'],
  *check(visit) {
    const node = visit.template.get('activeDeadlineSeconds');
    if (isGraph(visit) || !node.exists || isDeadline(node.value)) return;
    const given = String(node.value);
    yield { node, message: `'${given}' is not a valid deadline. Use a number of seconds of at least 0.` };
  },
};

/** Whether Argo accepts a value: a number that is not negative, or a tag (util/intstr, `IsValidIntOrArgoVariable`). */
function isDeadline(value: unknown): boolean {
  if (typeof value === 'number') return value >= 0;
  if (typeof value !== 'string') return true;
  if (/^[+-]?\d+$/.test(value)) return Number(value) >= 0 && Number(value) < 2 ** 63;
  return isPlaceholder(value) || (value.startsWith('{{') && value.endsWith('}}'));
}

/**
 * Deadlines with which a pod cannot be created: Kubernetes requires a positive number (`ValidatePodSpec`), and Argo's
 * validator does not look at the defaults of templates.
 */
export const expiredDeadline: Rule<SettingsSubject> = {
  code: 'invalid-deadline',
  class: 'fails',
  needs: ['activeDeadlineSeconds'],
  *check({ settings, kind, runs }) {
    const node = settings.get('activeDeadlineSeconds');
    if (kind === 'workflow' || !node.exists || !runs.some(({ type }) => isPodType(type))) return;
    const text = node.anyText ?? '';
    if (isTemplated(text) || (isWholeNumber(text) && Number(text) > 0)) return;
    if (kind === 'template' && !isZero(text)) return;
    yield { node, message: `'${text}' is not a deadline. Use a positive number of seconds.` };
  },
};

function isZero(text: string): boolean {
  return isWholeNumber(text) && Number(text) === 0;
}

export const forbiddenParallelism: Rule<TemplateVisit> = {
  code: 'forbidden-field',
  class: 'refused',
  needs: ['parallelism'],
  *check(visit) {
    const node = visit.template.get('parallelism');
    if (isGraph(visit) || !node.exists) return;
    const message = `${withArticle(visit.type)} template cannot have a 'parallelism'. Set it in the template that calls it.`;
    yield { node, message };
  },
};
