import { ApiObject, Lazy } from 'cdk8s';
import type { Construct } from 'constructs';
import type { NamedMetadata } from '../../kubernetes/name';

/** A key of a ConfigMap with the number of workflows that can run at once. */
export interface Semaphore {
  /** The ConfigMap. */
  readonly name: string;

  /** The key. */
  readonly key: string;
}

/** The ConfigMap with the semaphores of a trigger's builds. It is created with the first limit. */
export class BuildLimits {
  private readonly scope: Construct;
  private readonly metadata: NamedMetadata;
  private readonly limits = new Map<string, string>();

  constructor(scope: Construct, { name, namespace }: NamedMetadata) {
    this.scope = scope;
    this.metadata = { name: `${name}-limits`, namespace };
  }

  /** Adds the limit of a build. */
  add(build: string, maxBuilds: number): Semaphore {
    if (this.limits.size === 0) {
      const data: unknown = Lazy.any({ produce: () => Object.fromEntries(this.limits) });
      new ApiObject(this.scope, 'Limits', {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: this.metadata,
        data,
      });
    }
    this.limits.set(build, String(maxBuilds));
    return { name: this.metadata.name, key: build };
  }
}
