import { ParameterReference } from './reference';

/**
 * Messages of pods, which may be the end of a program's log. Argo evaluates a tag in a value that it inserts
 * (util/template, `Replace`), so several opening braces in a row become one. JSON that Argo writes has none outside of
 * strings.
 */
export class MessageReference extends ParameterReference {
  override toString(): string {
    return `{{=sprig.regexReplaceAll('[{]+', ${this.expression}, '{')}}`;
  }
}

const RENDERED = /^sprig\.regexReplaceAll\('\[\{\]\+', ([\w.]+), '\{'\)$/;

/** The variable of a `MessageReference`, from the expression in its tag; undefined for other expressions. */
export function messageVariable(expression: string): string | undefined {
  return RENDERED.exec(expression)?.[1];
}
