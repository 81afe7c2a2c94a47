import type { Problem } from '../finding';

/** The name of a label: an optional prefix and a name (apimachinery, `validation.IsQualifiedName`). */
const LABEL_NAME = /^(?:[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?\/)?[A-Za-z0-9](?:[-\w.]{0,61}[A-Za-z0-9])?$/;

/** The value of a label (apimachinery, `validation.IsValidLabelValue`). */
const LABEL_VALUE = /^(?:[A-Za-z0-9](?:[-\w.]{0,61}[A-Za-z0-9])?)?$/;

/** Whether a text is the name of a label. */
export function isLabelName(name: string): boolean {
  return LABEL_NAME.test(name);
}

/** Whether a text is the value of a label. */
export function isLabelValue(value: string): boolean {
  return LABEL_VALUE.test(value);
}

/** Finds labels that Kubernetes rejects. */
export function checkLabels(labels: { readonly [name: string]: string }, path: string): Problem[] {
  return Object.entries(labels)
    .filter(([name, value]) => !isLabelName(name) || !isLabelValue(value))
    .map(([name, value]): Problem => {
      const message = `The label '${name}: ${value}' is not valid. Use at most 63 letters, digits, '-', '_' and '.' that start and end with a letter or digit.`;
      return { code: 'invalid-label', message, path: `${path}.${name}` };
    });
}
