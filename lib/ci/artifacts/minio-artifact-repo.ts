import type { ApiObjectMetadata } from 'cdk8s';
import { ApiObject, Yaml } from 'cdk8s';
import { Construct } from 'constructs';
import type { ArtifactRepositoryRef } from '../../../imports/argoproj.io';
import type { Problem } from '../../finding/index';
import { addFindings } from '../../finding/index';
import type { ISecret } from '../../kubernetes/cdk8s-plus';
import { checkDataKey, checkMetadata, checkName, named, namespaceOf } from '../../kubernetes/name';
import type { S3ArtifactRepository, S3Source } from './s3-repository';
import { checkS3, s3Of } from './s3-repository';
import type { IMinioSecret } from '../credentials/minio-secret';
import type { MinioServer } from './minio-server';

/** The ConfigMap that Argo looks for, and the annotation that names the repository in it which is taken by default. */
const CONFIG_MAP = 'artifact-repositories';
const DEFAULT = 'workflows.argoproj.io/default-artifact-repository';

/** A place where workflows keep their artifacts. */
export interface IArtifactRepo {
  /** What a workflow's `artifactRepositoryRef` has to say in order to use it. */
  readonly ref: ArtifactRepositoryRef;
}

/** One artifact repository in S3. */
export interface S3RepositoryProps {
  /**
   * Where the bucket is and how to get at it: any field of Argo's S3 artifact repository. An error if the endpoint
   * has a scheme, the bucket's name is not one that S3 allows, `insecure` comes with a CA, or a Secret has no name.
   *
   * @default - the bucket `argo-bucket` at `minio:9000` without TLS, or the first bucket of `server`. With another
   * endpoint TLS is used unless `insecure` says otherwise, and the bucket has to be named
   */
  readonly s3?: S3ArtifactRepository;

  /**
   * A MinIO server of this program, which endpoint and credentials are then those of.
   *
   * @default - none
   */
  readonly server?: MinioServer;

  /**
   * The Secret with the access key and the secret key (`s3.accessKeySecret`, `s3.secretKeySecret`): a
   * `MinioSecret`, or a Secret of cdk8s-plus with the keys `root-user` and `root-password`. Argo reads it in the
   * namespace of each workflow, so that it has to be there.
   *
   * @default - that of `server`, or the existing Secret `minio`; none if `s3` says `useSDKCreds` or `roleARN`
   */
  readonly credentials?: IMinioSecret | ISecret;

  /**
   * Whether the log of every pod is kept in the repository, as the artifact `main-logs`. Logs then outlive their
   * pods, but every pod fails when the storage does, and what was logged by mistake stays there as well. Argo's
   * own default is kept; a template or a workflow may say otherwise.
   *
   * @default false
   */
  readonly archiveLogs?: boolean;
}

/** The artifact repository of a namespace. */
export interface MinioArtifactRepoProps extends S3RepositoryProps {
  /**
   * The name of the repository in the ConfigMap.
   *
   * @default 'minio'
   */
  readonly key?: string;

  /**
   * Whether workflows use it that say nothing else (the annotation
   * `workflows.argoproj.io/default-artifact-repository`). Argo only looks for that in a ConfigMap by the name of
   * `artifact-repositories`, in the namespace of the workflow.
   *
   * @default true
   */
  readonly isDefault?: boolean;

  /**
   * Name, namespace, labels and annotations of the ConfigMap. Argo looks for it in the namespace of the workflow;
   * with a reference also in its own.
   *
   * @default - the name `artifact-repositories`, in the namespace of the chart
   */
  readonly metadata?: ApiObjectMetadata;
}

/**
 * Where workflows keep their artifacts: a bucket in MinIO or any other S3, as Argo's ConfigMap
 * `artifact-repositories`.
 *
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { MinioArtifactRepo } from 'cdk8s-argo-ci';
 *
 * const chart = new Chart(new App(), 'ci');
 * new MinioArtifactRepo(chart, 'artifacts', { s3: { endpoint: 's3.amazonaws.com', bucket: 'builds', useSDKCreds: true } });
 * ```
 */
export class MinioArtifactRepo extends Construct implements IArtifactRepo {
  /**
   * Refers to a ConfigMap that exists in the cluster already. Nothing is written.
   *
   * @param key the repository in it; left out, it is the one that the ConfigMap's annotation names
   */
  static fromConfigMapName(scope: Construct, id: string, name: string, key?: string): IArtifactRepo {
    return new ExistingArtifactRepo(scope, id, { configMap: name, key });
  }

  readonly ref: ArtifactRepositoryRef;
  /** The ConfigMap that Argo reads. */
  readonly configMap: ApiObject;

  /** The ConfigMap's data. It is read when the manifest is written, so that repositories may still join. */
  private readonly repositories: { [key: string]: string } = {};

  constructor(scope: Construct, id: string, props: MinioArtifactRepoProps = {}) {
    super(scope, id);
    const metadata = named(props.metadata, CONFIG_MAP);
    const key = props.key ?? 'minio';
    const annotations = { ...(props.isDefault === false ? {} : { [DEFAULT]: key }), ...metadata.annotations };
    this.configMap = new ApiObject(this, 'Resource', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { ...metadata, ...(Object.keys(annotations).length > 0 && { annotations }) },
      data: this.repositories,
    });
    addFindings(this, checkMetadata(props.metadata, 'subdomain', 'ConfigMap'));
    addFindings(this, checkDataKey(key, 'key'));
    this.ref = this.add(key, props, '');
  }

  /** Adds another repository to the ConfigMap. Returns what a workflow's `artifactRepositoryRef` says to use it. */
  addRepository(key: string, props: S3RepositoryProps = {}): ArtifactRepositoryRef {
    const path = `addRepository(${JSON.stringify(key)})`;
    addFindings(this, [...checkDataKey(key, path), ...this.checkNew(key, path)]);
    return this.add(key, props, `${path}.`);
  }

  private add(key: string, props: S3RepositoryProps, path: string): ArtifactRepositoryRef {
    const source: S3Source = { ...props, namespace: namespaceOf(this.configMap) };
    const s3 = s3Of(source);
    const problems = checkS3(s3, source);
    addFindings(
      this,
      problems.map((problem) => ({ ...problem, path: `${path}${problem.path ?? ''}` })),
    );
    // The JSON in between leaves out what is undefined, which YAML would write as null.
    const repository: unknown = JSON.parse(JSON.stringify({ archiveLogs: props.archiveLogs ?? false, s3 }));
    this.repositories[key] = Yaml.stringify(repository);
    return { configMap: this.configMap.name, key };
  }

  private checkNew(key: string, path: string): readonly Problem[] {
    if (!Object.hasOwn(this.repositories, key)) return [];
    const message = `The ConfigMap has a repository ${JSON.stringify(key)} already. Choose another key.`;
    return [{ code: 'duplicate-repository', path, message }];
  }
}

class ExistingArtifactRepo extends Construct implements IArtifactRepo {
  constructor(
    scope: Construct,
    id: string,
    readonly ref: { readonly configMap: string; readonly key?: string },
  ) {
    super(scope, id);
    addFindings(this, [
      ...checkName(ref.configMap, 'subdomain', 'ConfigMap', 'name'),
      ...(ref.key === undefined ? [] : checkDataKey(ref.key, 'key')),
    ]);
  }
}
