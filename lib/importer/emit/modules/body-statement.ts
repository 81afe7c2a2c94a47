import type ts from 'typescript';

/** A statement of the function that a module exports. */
export interface BodyStatement {
  /** The pointer of the part that errors in the statement are attributed to: a template, or '' for the rest. */
  readonly owner: string;

  /** The pointer of the part that it creates, whose comments are placed above it. */
  readonly pointer: string;

  /** The expression of the statement. */
  readonly value: ts.Expression;

  /** The variable for the result, which is declared only if it is used. */
  readonly variable?: string;

  /** Whether an empty line precedes it. */
  readonly isFirst?: boolean;

  /** Whether it is omitted if its variable is unused. */
  readonly isOptional?: boolean;

  /** Whether it comes after the other statements of its DAG, because it uses their variables. */
  readonly isLate?: boolean;
}
