import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { AdviceLevel, ArgoVersion, LintFinding } from '../lint';
import { lint } from '../lint';
import type * as Reading from '../lint/yaml';
import type { ManifestTextProblem } from '../lint/yaml';

/** Properties of the validation in `cdk8s.yaml`. */
export interface ArgoValidationProps {
  /**
   * The version of Argo Workflows.
   *
   * @default - all supported versions; what only some of them refuse is logged
   */
  readonly argo?: ArgoVersion;

  /**
   * Which advice is logged.
   *
   * @default 'default'
   */
  readonly advice?: AdviceLevel;
}

/** What cdk8s-cli passes to a validation (its `ValidationContext`). */
export interface ArgoValidationContext {
  /** The manifests of the app. */
  readonly manifests: readonly string[];
  /** The report that cdk8s-cli prints. */
  readonly report: {
    /** Adds a mistake. */
    addViolation(violation: ArgoViolation): void;
    /** Completes the report. */
    submit(status: 'success' | 'failure'): void;
  };
  /** Prints messages. */
  readonly logger: {
    /** Prints a message. */
    log(message: string): void;
  };
}

/** A mistake in the report of cdk8s-cli (its `ValidationViolation`). */
export interface ArgoViolation {
  /** The code of the finding. */
  readonly ruleName: string;
  /** What is wrong. */
  readonly recommendation: string;
  /** What to do about it. */
  readonly fix: string;
  /** The object with the mistake. */
  readonly violatingResources: readonly {
    /** Its name. */
    readonly resourceName: string;
    /** The fields, with their positions. */
    readonly locations: readonly string[];
    /** The file. */
    readonly manifestPath: string;
  }[];
}

/**
 * A validation for cdk8s-cli that checks all manifests of an app with the rules of `lint`, also those of constructs that
 * this library does not know. Errors fail `cdk8s synth`; warnings are logged.
 *
 * ```yaml
 * # cdk8s.yaml
 * language: typescript
 * app: npx ts-node main.ts
 * validations:
 *   - package: cdk8s-argo-ci
 *     version: 0.1.0
 *     class: ArgoValidation
 *     properties: { argo: '3.7' }
 * ```
 */
export class ArgoValidation {
  private readonly props: ArgoValidationProps;

  constructor(props: ArgoValidationProps = {}) {
    this.props = props;
  }

  /** Checks the manifests, and submits the report. */
  validate(context: ArgoValidationContext): Promise<void> {
    const { manifests, report, logger } = context;
    // Loaded on first use, because other apps read no YAML.
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- `import()` is asynchronous
    const { readManifestText } = require('../lint/yaml') as typeof Reading;
    const texts = manifests.map((path) => readManifestText(readFileSync(path, 'utf8'), path));
    const documents = texts.flatMap((text, index) =>
      text.documents.map((document) => ({ ...document, path: manifests[index] ?? '' })),
    );
    const findings = lint(
      documents.map(({ object }) => object),
      // A cluster has objects that the app does not create.
      { ...this.props, missingTemplates: 'ignore' },
    );
    const problems = texts.flatMap((text) => text.problems);
    for (const problem of problems) report.addViolation(violationOfText(problem));
    for (const finding of findings) {
      const document = documents[finding.manifest];
      if (document === undefined) continue;
      const { path, object, offsetOf } = document;
      const { line, column } = offsetOf(finding.pointer);
      const place = `${relative(process.cwd(), path)}:${String(line)}:${String(column)}`;
      if (finding.severity === 'warning')
        logger.log(`warning: ${place}: ${finding.message} [${finding.code}]`);
      else report.addViolation(violationOf(finding, nameOf(object), path, place));
    }
    const failed = problems.length > 0 || findings.some(({ severity }) => severity === 'error');
    report.submit(failed ? 'failure' : 'success');
    return Promise.resolve();
  }
}

function violationOf(
  { code, message, path }: LintFinding,
  resourceName: string,
  manifestPath: string,
  place: string,
): ArgoViolation {
  const { cause, remedy } = splitMessage(message);
  const locations = [path === '' ? place : `${path} (${place})`];
  return {
    ruleName: code,
    recommendation: cause,
    fix: remedy,
    violatingResources: [{ resourceName, locations, manifestPath }],
  };
}

function violationOfText({ code, message, file, line, column }: ManifestTextProblem): ArgoViolation {
  const { cause, remedy } = splitMessage(message);
  const locations = [`${relative(process.cwd(), file)}:${String(line)}:${String(column)}`];
  return {
    ruleName: code,
    recommendation: cause,
    fix: remedy,
    violatingResources: [{ resourceName: '', locations, manifestPath: file }],
  };
}

/** The first sentence of a message says what is wrong, the others what to do. */
function splitMessage(message: string): { readonly cause: string; readonly remedy: string } {
  const [, cause = message, remedy = ''] = /^(.*?\.) (.*)$/s.exec(message) ?? [];
  return { cause, remedy };
}

function nameOf(object: unknown): string {
  if (typeof object !== 'object' || object === null || !('metadata' in object)) return '';
  const { metadata } = object;
  if (typeof metadata !== 'object' || metadata === null || !('name' in metadata)) return '';
  return String(metadata.name);
}
