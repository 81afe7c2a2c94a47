import { ParameterReference } from './reference';

/** The time of creation of the workflow, which is a map of formats in an expression. */
export class TimestampReference extends ParameterReference {
  constructor() {
    super('workflow.creationTimestamp');
  }

  override get expression(): string {
    return `${super.expression}.RFC3339`;
  }
}
