import type { IConstruct } from 'constructs';

// Constructs of cdk8s-plus-27 and of every later cdk8s-plus fit these interfaces: each app uses the one that it has, and
// the library needs none. `| undefined` is for `exactOptionalPropertyTypes`, which `tsc --init` of TypeScript 7 sets.

/** What cdk8s-plus knows of any object of Kubernetes. */
export interface IResource extends IConstruct {
  readonly name: string;
  readonly apiVersion: string;
  readonly apiGroup: string;
  readonly kind: string;
  readonly resourceType: string;
  readonly resourceName?: string | undefined;
}

/** A ServiceAccount of cdk8s-plus: created by the app, or one that exists in the cluster. */
export interface IServiceAccount extends IResource {
  /** The account as the subject of a RoleBinding. */
  toSubjectConfiguration(): {
    readonly apiGroup?: string | undefined;
    readonly kind: string;
    readonly name: string;
    readonly namespace?: string | undefined;
  };
}

/** A Secret of cdk8s-plus: created by the app, or one that exists in the cluster. */
export interface ISecret extends IResource {
  /** The value of a key, for the environment of a container. */
  envValue(key: string): unknown;
}

/** A PersistentVolumeClaim of cdk8s-plus: created by the app, or one that exists in the cluster. */
export type IPersistentVolumeClaim = IResource;
