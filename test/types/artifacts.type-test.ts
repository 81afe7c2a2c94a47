import { ContainerTemplate, Workflow, artifact, inputs, parameter } from '../../lib';
import { CONTAINER, cloned, library, workflow } from './fixtures';

const path = '/file';
const secret = { name: 'keys', key: 'key' };
const { text } = inputs({ text: parameter() });

// S3

// A misspelled field.
// @ts-expect-error 'kye' does not exist in type 'TemplatedFields<S3Artifact>'
artifact({ path, s3: { bucket: 'films', kye: 'raw.mov' } });

// The name of a Secret instead of a reference to its key.
// @ts-expect-error Type 'string' is not assignable to type 'TemplatedFields<SecretKeySelector>'
artifact({ path, s3: { key: 'raw.mov', accessKeySecret: 's3' } });

// A Secret without a key.
// @ts-expect-error Property 'key' is missing
artifact({ path, s3: { key: 'raw.mov', accessKeySecret: { name: 's3' } } });

// A boolean instead of an object with options.
// @ts-expect-error Type 'true' has no properties in common with type 'TemplatedFields<CreateS3BucketOptions>'
artifact({ path, s3: { key: 'raw.mov', createBucketIfNotPresent: true } });

// GCS

// No key.
// @ts-expect-error Property 'key' is missing
artifact({ path, gcs: { bucket: 'models' } });

// Fields of an S3 bucket.
// @ts-expect-error 'accessKeySecret' does not exist in type 'TemplatedFields<GCSArtifact>'
artifact({ path, gcs: { bucket: 'models', key: 'latest.tgz', accessKeySecret: secret } });

// The key file instead of a reference to its Secret.
// @ts-expect-error Type 'string' is not assignable to type 'TemplatedFields<SecretKeySelector>'
artifact({ path, gcs: { key: 'latest.tgz', serviceAccountKeySecret: 'key.json' } });

// Azure

const azure = { endpoint: 'https://acme.blob.core.windows.net', container: 'backups', blob: 'dump.tgz' };

// The field names of S3.
// @ts-expect-error 'bucket' does not exist in type 'TemplatedFields<AzureArtifact>'
artifact({ path, azure: { endpoint: azure.endpoint, bucket: 'backups', key: 'dump.tgz' } });

// No endpoint.
// @ts-expect-error Property 'endpoint' is missing
artifact({ path, azure: { container: 'backups', blob: 'dump.tgz' } });

// A string instead of a boolean.
// @ts-expect-error Type 'string' is not assignable to type 'boolean | undefined'
artifact({ path, azure: { ...azure, useSDKCreds: 'true' } });

// OSS

// No key.
// @ts-expect-error Property 'key' is missing
artifact({ path, oss: { bucket: 'docs' } });

// The value of the S3 field: here it is a boolean.
// @ts-expect-error Type '{ objectLocking: true; }' is not assignable to type 'boolean | undefined'
artifact({ path, oss: { key: 'site.tgz', createBucketIfNotPresent: { objectLocking: true } } });

// A string instead of a number of days.
// @ts-expect-error Type 'string' is not assignable to type 'number'
artifact({ path, oss: { key: 'site.tgz', lifecycleRule: { markDeletionAfterDays: '30' } } });

// HTTP

// No URL.
// @ts-expect-error Property 'url' is missing
artifact({ path, http: { headers: [{ name: 'Accept', value: '*/*' }] } });

// A map instead of a list of headers.
// @ts-expect-error 'Accept' does not exist in type 'readonly TemplatedFields<Header>[]'
artifact({ path, http: { url: 'https://x', headers: { Accept: '*/*' } } });

// Credentials outside of `auth`.
// @ts-expect-error 'basicAuth' does not exist in type 'TemplatedFields<HTTPArtifact>'
artifact({ path, http: { url: 'https://x', basicAuth: { usernameSecret: secret } } });

// A literal password.
// @ts-expect-error 'password' does not exist in type 'TemplatedFields<BasicAuth>'
artifact({ path, http: { url: 'https://x', auth: { basicAuth: { password: 'hunter2' } } } });

// Git

// The field name of other artifacts.
// @ts-expect-error 'url' does not exist in type 'TemplatedFields<GitArtifact>'
artifact({ path, git: { url: 'https://example.com/a.git' } });

// A string instead of a number.
// @ts-expect-error Type 'string' is not assignable to type 'number'
artifact({ path, git: { repo: 'https://example.com/a.git', depth: '1' } });

// A single refspec instead of a list.
// @ts-expect-error Type 'string' is not assignable to type 'readonly (string | ParameterReference<string> |
// Unquoted)[]'
artifact({ path, git: { repo: 'https://example.com/a.git', fetch: 'refs/meta/*' } });

// A literal key instead of a reference to its Secret.
// @ts-expect-error Type 'string' is not assignable to type 'TemplatedFields<SecretKeySelector>'
artifact({ path, git: { repo: 'git@example.com:a.git', sshPrivateKeySecret: 'deploy-key' } });

// Raw

// A string instead of an object.
// @ts-expect-error Type 'string' is not assignable to type 'TemplatedFields<RawArtifact>'
artifact({ path, raw: 'hello' });

// No data.
// @ts-expect-error Property 'data' is missing
artifact({ path, raw: {} });

// An object instead of a string.
// @ts-expect-error 'a' does not exist in type 'ParameterReference<string> | Unquoted'
artifact({ path, raw: { data: { a: 1 } } });

// HDFS

// A single address instead of a list.
// @ts-expect-error Type 'string' is not assignable to type 'readonly (string | ParameterReference<string> |
// Unquoted)[]'
artifact({ path, hdfs: { addresses: 'namenode:8020', path: '/events' } });

// The path of the artifact is not the path in HDFS.
// @ts-expect-error Property 'path' is missing
artifact({ path, hdfs: { addresses: ['namenode:8020'] } });

// A misspelled field.
// @ts-expect-error 'user' does not exist in type 'TemplatedFields<HDFSArtifact>'
artifact({ path, hdfs: { path: '/events', user: 'reports' } });

// Artifactory

// No URL.
// @ts-expect-error Property 'url' is missing
artifact({ path, artifactory: { usernameSecret: secret, passwordSecret: secret } });

// The name of a Secret instead of a reference to its key.
// @ts-expect-error Type 'string' is not assignable to type 'TemplatedFields<SecretKeySelector>'
artifact({ path, artifactory: { url: 'https://x', usernameSecret: 'admin' } });

// The name of the company instead of the product.
// @ts-expect-error 'jfrog' does not exist in type 'ArtifactOptions'
artifact({ path, jfrog: { url: 'https://x' } });

// Plugin

// No key.
// @ts-expect-error Property 'key' is missing
artifact({ path, plugin: { name: 'oci' } });

// An object instead of a string as the configuration.
// @ts-expect-error 'registry' does not exist in type 'ParameterReference<string> | Unquoted'
artifact({ path, plugin: { name: 'oci', key: 'app', configuration: { registry: 'x' } } });

// A field of executor plugins.
// @ts-expect-error 'oci' does not exist in type 'TemplatedFields<PluginArtifact>'
artifact({ path, plugin: { oci: { key: 'app' } } });

// A kind of location that Argo does not have.
// @ts-expect-error 'ftp' does not exist in type 'ArtifactOptions'
artifact({ path, ftp: { url: 'ftp://x' } });

// An output as the location of an input: it belongs in the arguments of the task.
// @ts-expect-error Type 'ArtifactReference' has no properties in common with type 'TemplatedFields<S3Artifact>'
artifact({ path, s3: cloned.outputs.source });

// artifactRepositoryRef

// The key of a ConfigMap instead of a reference.
// @ts-expect-error Type 'string' has no properties in common with type 'TemplatedFields<ArtifactRepositoryRef>'
new Workflow(workflow, 'r1', { artifactRepositoryRef: 'reports' });

// The field name of other references to ConfigMaps.
// @ts-expect-error 'name' does not exist in type 'ParameterReference<string> | Unquoted'
new Workflow(workflow, 'r2', { artifactRepositoryRef: { configMap: { name: 'repositories' } } });

// A misspelled field.
// @ts-expect-error Did you mean to write 'configMap'?
new Workflow(workflow, 'r3', { artifactRepositoryRef: { configmap: 'repositories' } });

// A field of workflows in a template.
// @ts-expect-error 'artifactRepositoryRef' does not exist in type 'ContainerTemplateProps<
new ContainerTemplate(library, 'r4', { container: CONTAINER, artifactRepositoryRef: { key: 'reports' } });

// Artifact GC

// Another capitalization.
// @ts-expect-error Did you mean to write 'artifactGC'?
artifact({ path, artifactGc: { strategy: 'Never' } });

// The name of the strategy instead of an object.
// @ts-expect-error Type 'string' has no properties in common with type 'TemplatedFields<WorkflowLevelArtifactGC>'
new Workflow(workflow, 'g1', { artifactGC: 'OnWorkflowDeletion' });

// A field that only workflows have.
// @ts-expect-error 'forceFinalizerRemoval' does not exist in type 'TemplatedFields<ArtifactGC>'
artifact({ path, artifactGC: { strategy: 'Never', forceFinalizerRemoval: true } });

// A strategy of `podGC`.
// @ts-expect-error Type '"OnWorkflowSuccess"' is not assignable to type
new Workflow(workflow, 'g2', { artifactGC: { strategy: 'OnWorkflowSuccess' } });

// A strategy that Argo does not know.
// @ts-expect-error Type '"OnDeletion"' is not assignable to type
artifact({ path, artifactGC: { strategy: 'OnDeletion' } });

// Archive strategies

// The name of the strategy instead of an object.
// @ts-expect-error Type 'string' has no properties in common with type 'TemplatedFields<ArchiveStrategy>'
artifact({ path, archive: 'none' });

// A boolean instead of an object.
// @ts-expect-error Type 'boolean' is not assignable to type 'TemplatedFields<EmptyObject>'
artifact({ path, archive: { none: true } });

// A compression level, which zip files do not have.
// @ts-expect-error Type 'number' is not assignable to type 'never'
artifact({ path, archive: { zip: { compressionLevel: 9 } } });

// A string instead of a number.
// @ts-expect-error Type 'string' is not assignable to type 'number'
artifact({ path, archive: { tar: { compressionLevel: 'none' } } });

// A strategy that Argo does not know.
// @ts-expect-error Did you mean to write 'zip'?
artifact({ path, archive: { gzip: {} } });

// A string instead of a number as the mode.
// @ts-expect-error Type 'string' is not assignable to type 'number'
artifact({ path, mode: '0755' });

// Addressing styles

// @ts-expect-error Did you mean '"virtual-hosted"'?
artifact({ path, s3: { key: 'raw.mov', addressingStyle: 'virtual-host' } });

// Valid uses.
artifact({ path, s3: { key: `${text}.mov`, bucket: text, insecure: false, accessKeySecret: secret } });
artifact({
  path,
  s3: { key: 'x', addressingStyle: 'path', createBucketIfNotPresent: { objectLocking: true } },
});
artifact({ path, gcs: { key: text, serviceAccountKeySecret: { name: text, key: 'key.json' } } });
artifact({ path, azure: { ...azure, useSDKCreds: true } });
artifact({ path, oss: { key: 'site.tgz', createBucketIfNotPresent: true } });
artifact({ path, http: { url: `https://x/${text}`, auth: { basicAuth: { usernameSecret: secret } } } });
artifact({ path, git: { repo: text, depth: 1, fetch: ['refs/meta/*'] } });
artifact({ path, raw: { data: text } });
artifact({ path, hdfs: { addresses: ['namenode:8020'], path: '/events', force: true } });
artifact({ path, artifactory: { url: text, usernameSecret: secret } });
artifact({ path, plugin: { name: 'oci', key: 'app', configuration: '{}' } });
artifact({ path, archive: { none: {} }, mode: 0o755 });
artifact({ path, archive: { zip: {} } });
artifact({ path, archive: { tar: { compressionLevel: 0 } } });
artifact({ path, artifactGC: { strategy: 'Never' } });
artifact({ path, artifactGC: { strategy: text } });
artifact({ path, artifactGC: { strategy: '{{inputs.parameters.gc}}' } });
new Workflow(workflow, 'fine-1', { artifactRepositoryRef: { configMap: 'repositories', key: 'reports' } });
new Workflow(workflow, 'fine-2', {
  artifactGC: { strategy: 'OnWorkflowDeletion', forceFinalizerRemoval: true },
});
