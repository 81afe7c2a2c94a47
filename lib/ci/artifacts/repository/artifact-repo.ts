import { ApiObject, Yaml } from 'cdk8s';
import { Construct } from 'constructs';
import type { ArtifactRepositoryRef } from '../../../../imports/argoproj.io';
import type { Problem } from '../../../finding';
import { addFindings, markConstructInTexts } from '../../../finding';
import { checkDataKey, checkMetadata, checkName, named, namespaceOf } from '../../../kubernetes/name';
import type {
  ArtifactRepoProps,
  ExistingArtifactRepoOptions,
  ArtifactStoreOptions,
} from './artifact-repo-props';
import type { ArtifactStorage } from './artifact-storage';
import { addRepository } from './repositories';

/** The ConfigMap that Argo looks for, and the annotation with the key of its default repository. */
const CONFIG_MAP = 'artifact-repositories';
const DEFAULT_ANNOTATION = 'workflows.argoproj.io/default-artifact-repository';

/** An artifact repository that workflows can refer to. */
export interface IArtifactRepo {
  /** The reference to set as `artifactRepositoryRef` of a workflow. */
  readonly ref: ArtifactRepositoryRef;
}

/** The artifact repositories of a namespace in one kind of storage, in Argo's ConfigMap `artifact-repositories`. */
export abstract class ArtifactRepo<Options extends ArtifactStoreOptions>
  extends Construct
  implements IArtifactRepo
{
  /** Refers to a ConfigMap that already exists in the cluster. Renders no object. */
  static fromConfigMapName(
    scope: Construct,
    id: string,
    name: string,
    options: ExistingArtifactRepoOptions = {},
  ): IArtifactRepo {
    return new ExistingArtifactRepo(scope, id, { configMap: name, key: options.key });
  }

  readonly ref: ArtifactRepositoryRef;

  /** The ConfigMap. */
  readonly configMap: ApiObject;

  /** The data of the ConfigMap, which is rendered at synth: `addRepository` adds to it until then. */
  private readonly repositories: { [key: string]: string } = {};

  constructor(
    scope: Construct,
    id: string,
    props: ArtifactRepoProps & Options,
    private readonly storage: ArtifactStorage<Options>,
  ) {
    super(scope, id);
    const metadata = named(props.metadata, CONFIG_MAP);
    const key = props.key ?? storage.key;
    const annotations = {
      ...(props.isDefault === false ? {} : { [DEFAULT_ANNOTATION]: key }),
      ...metadata.annotations,
    };
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

  /** Adds another repository to the ConfigMap, and returns the reference for `artifactRepositoryRef` of a workflow. */
  addRepository(key: string, options: Options): ArtifactRepositoryRef {
    const path = `addRepository(${JSON.stringify(key)})`;
    addFindings(this, [...checkDataKey(key, path), ...this.checkNew(key, path)]);
    return this.add(key, options, `${path}.`);
  }

  private add(key: string, options: Options, path: string): ArtifactRepositoryRef {
    const namespace = namespaceOf(this.configMap);
    const { fields, endpoint, server, problems } = this.storage.resolve(options, namespace);
    addRepository(this, { namespace, endpoint, server });
    addFindings(
      this,
      problems.map((problem) => ({ ...problem, path: `${path}${problem.path ?? ''}` })),
    );
    // JSON omits undefined values, which YAML would write as null.
    const repository: unknown = JSON.parse(
      JSON.stringify({ archiveLogs: options.archiveLogs ?? false, ...fields }),
    );
    this.repositories[key] = Yaml.stringify(repository);
    return { configMap: this.configMap.name, key };
  }

  private checkNew(key: string, path: string): readonly Problem[] {
    if (!Object.hasOwn(this.repositories, key)) return [];
    const message = `The ConfigMap already has a repository '${key}'. Use another key.`;
    return [{ code: 'duplicate-repository', path, message }];
  }
}

class ExistingArtifactRepo extends Construct implements IArtifactRepo {
  static {
    markConstructInTexts(this, 'ArtifactRepo');
  }

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
