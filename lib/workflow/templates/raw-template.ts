import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding';
import { ClassMark } from '../../identity';
import type { ResolvedTemplate } from '../model/resolved-template';
import type { ParameterPort, Ports } from '../ports/port';
import { Template } from './template';
import type { Templated, TemplatedJson } from '../values/templated';
import { parametersIn, rawCalls } from '../untrusted/called-templates';
import { untrustedValuesOf } from '../untrusted/untrusted-values';
import { checkCallCode } from '../untrusted/check-call-code';
import { usageIn } from '../values/variable-usage';
import { checkCode, checkGlobalOutputTags, scopeOfTemplate } from '../untrusted/check-code';
import { declared } from '../ports/port-references';

/** Argo's template without its name, as JSON. */
export interface RawManifest {
  readonly [field: string]: TemplatedJson | undefined;

  /** Use the property `name` of the template instead. */
  readonly name?: never;
}

/** Properties of a `RawTemplate`. */
export interface RawTemplateProps<I extends Ports = Ports, O extends Ports = Ports> {
  /**
   * The template's name in Argo.
   *
   * @default - the construct's id
   */
  readonly name?: string;

  /**
   * The inputs, for callers. They are not written to the manifest.
   *
   * @default - none
   */
  readonly inputs?: I;

  /**
   * The outputs, for callers. They are not written to the manifest.
   *
   * @default - none
   */
  readonly outputs?: O;

  /** Argo's template without its name, as JSON. It is kept unchanged, and checked only for values that are executed. */
  readonly manifest: RawManifest;
}

const RAW_TEMPLATE_MARK = new ClassMark('RawTemplate');

/**
 * A template as plain JSON, for what the other constructs do not support: fields of another version of Argo, or values
 * of another type that Argo converts. Its inputs and outputs are typed as those of any template.
 *
 * ```ts
 * import { RawTemplate, WorkflowTemplate, parameter } from 'cdk8s-argo-ci';
 * import { App, Chart } from 'cdk8s';
 *
 * const checks = new WorkflowTemplate(new Chart(new App(), 'ci'), 'checks');
 * new RawTemplate(checks, 'old', {
 *   inputs: { text: parameter() },
 *   manifest: {
 *     inputs: { parameters: [{ name: 'text' }] },
 *     synchronization: { mutex: { name: 'one' } }, // removed in Argo 4
 *     container: { image: 'busybox:1.37', command: ['echo', '{{inputs.parameters.text}}'] },
 *   },
 * });
 * ```
 */
export class RawTemplate<I extends Ports = {}, O extends Ports = {}> extends Template<I, O> {
  static {
    RAW_TEMPLATE_MARK.applyTo(this.prototype);
  }

  /** Whether a value is a raw template, also of another installed copy of this library. */
  static isRawTemplate(value: unknown): value is RawTemplate {
    return RAW_TEMPLATE_MARK.isOn(value);
  }

  private readonly manifest: RawTemplateProps['manifest'];

  constructor(scope: Construct, id: string, props: RawTemplateProps<I, O>) {
    const { name, inputs, outputs, manifest } = props;
    super(scope, id, { ...(name !== undefined && { name }) }, declared(inputs), declared(outputs));
    this.manifest = manifest;
  }

  protected override renderHead(): Pick<argo.Template, 'name'> {
    return this.renderName();
  }

  /** @internal */
  protected override resolve(): ResolvedTemplate {
    return this.resolveLeaf(this.manifest);
  }

  protected override check(): Problem[] {
    const inputs = { ...inputsIn(this.manifest), ...this.inputs };
    const { ownManifest } = this.resolved;
    return [
      ...this.checkPlace(this.resolved),
      ...this.checkManifest(ownManifest, inputs, ''),
      ...checkGlobalOutputTags(
        usageIn(ownManifest),
        scopeOfTemplate(this.resolved, this.workflow.declaredArguments),
      ),
    ];
  }

  /** Checks the manifest, or an inline template in it, whose path is the prefix. */
  private checkManifest(manifest: Templated<argo.Template>, inputs: Ports, prefix: string): Problem[] {
    const scope = scopeOfTemplate(this.resolved, this.workflow.declaredArguments, inputs);
    return [
      ...checkCode(manifest, scope).map(({ path = '', ...problem }) => ({
        ...problem,
        path: `${prefix}${path}`,
      })),
      ...rawCalls(manifest).flatMap(([field, call]) => {
        const path = `${prefix}${field}`;
        const originsOf = () => untrustedValuesOf(this).originsIn(this, String(call.name));
        const inline: Templated<argo.Template> = call.inline ?? {};
        return [
          ...checkCallCode(call, path, { ...scope, originsOf }),
          ...this.checkManifest(inline, { ...inputs, ...inputsIn(inline) }, `${path}.inline.`),
        ];
      }),
    ];
  }
}

/** The input parameters of the manifest, whose values may be limited by an `enum`. */
function inputsIn({ inputs }: Templated<Partial<argo.Template>>): Ports {
  return Object.fromEntries(
    parametersIn(inputs).map(({ name, enum: values }): [string, ParameterPort] => [
      String(name),
      {
        kind: 'parameter',
        state: 'needs a value',
        declaration: { name: String(name), ...(Array.isArray(values) && { enum: values.map(String) }) },
      },
    ]),
  );
}
