import type { ApiObjectMetadata } from 'cdk8s';
import { ApiObject, Lazy } from 'cdk8s';
import type { Construct } from 'constructs';

/** A key of a ConfigMap with the number of workflows that may run at once. */
export interface Semaphore {
  /** The ConfigMap. */
  readonly name: string;

  /** The key. */
  readonly key: string;
}

/** The ConfigMap of a trigger in which Argo looks how many of its builds may run at once; there is none without a limit. */
export class BuildLimits {
  private readonly scope: Construct;
  private readonly metadata: ApiObjectMetadata & { readonly name: string };
  private readonly limits = new Map<string, string>();

  constructor(scope: Construct, { name, namespace }: ApiObjectMetadata & { readonly name: string }) {
    this.scope = scope;
    this.metadata = { name: `${name}-limits`, namespace };
  }

  /** Says how many of a build may run at once. */
  add(build: string, maxBuilds: number): Semaphore {
    if (this.limits.size === 0) {
      new ApiObject(this.scope, 'Limits', {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: this.metadata,
        data: Lazy.any({ produce: () => Object.fromEntries(this.limits) }),
      });
    }
    this.limits.set(build, String(maxBuilds));
    return { name: this.metadata.name, key: build };
  }
}
