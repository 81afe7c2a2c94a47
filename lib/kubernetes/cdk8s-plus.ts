import type { IConstruct } from 'constructs';

// Constructs of cdk8s-plus-27 and of every later cdk8s-plus fit these interfaces: each app uses the one that it has, and
// the library needs none. `| undefined` is for `exactOptionalPropertyTypes`, which `tsc --init` of TypeScript 7 sets.

/** A Kubernetes object of cdk8s-plus. */
export interface IResource extends IConstruct {
  /** The name of the object. */
  readonly name: string;

  /** The API version, such as `v1`. */
  readonly apiVersion: string;

  /** The API group; empty for the core API. */
  readonly apiGroup: string;

  /** The kind, such as `Secret`. */
  readonly kind: string;

  /** The plural name of the kind in the API, such as `secrets`. */
  readonly resourceType: string;

  /**
   * The name of the object, as RBAC rules refer to it.
   *
   * @default - all objects of the type
   */
  readonly resourceName?: string | undefined;
}

/** A ServiceAccount of cdk8s-plus: created by the app, or one that exists in the cluster. */
export interface IServiceAccount extends IResource {
  /** Returns the account as the subject of a RoleBinding. */
  toSubjectConfiguration(): RbacSubject;
}

/** The subject of a RoleBinding (rbac/v1, `Subject`). */
export interface RbacSubject {
  /** The API group of the kind; empty for a ServiceAccount. */
  readonly apiGroup?: string | undefined;

  /** The kind, such as `ServiceAccount`. */
  readonly kind: string;

  /** The name of the object. */
  readonly name: string;

  /** The namespace of the object. */
  readonly namespace?: string | undefined;
}

/** A Secret of cdk8s-plus: created by the app, or one that exists in the cluster. */
export interface ISecret extends IResource {
  /** Returns the value of a key, for an environment variable of a container. */
  envValue(key: string): unknown;
}

/** A PersistentVolumeClaim of cdk8s-plus: created by the app, or one that exists in the cluster. */
export type IPersistentVolumeClaim = IResource;
