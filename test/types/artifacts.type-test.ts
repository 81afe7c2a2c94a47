import { ContainerTemplate, Workflow, artifact, inputs, parameter } from '../../lib';
import { CONTAINER, cloned, library, workflow } from './fixtures';

const path = '/file';
const secret = { name: 'keys', key: 'key' };
const { text } = inputs({ text: parameter() });

// S3

// A misspelt field.
// @ts-expect-error 'kye' does not exist in type 'TemplatedFields<S3Artifact>'
artifact({ path, s3: { bucket: 'films', kye: 'raw.mov' } });

// A Secret's name in the place of the Secret and the key in it.
// @ts-expect-error Type 'string' is not assignable to type 'TemplatedFields<SecretKeySelector>'
artifact({ path, s3: { key: 'raw.mov', accessKeySecret: 's3' } });

// A Secret without the key in it.
// @ts-expect-error Property 'key' is missing
artifact({ path, s3: { key: 'raw.mov', accessKeySecret: { name: 's3' } } });

// What another kind of place has: here it is an object of options.
// @ts-expect-error Type 'true' has no properties in common with type 'TemplatedFields<CreateS3BucketOptions>'
artifact({ path, s3: { key: 'raw.mov', createBucketIfNotPresent: true } });

// GCS

// No key.
// @ts-expect-error Property 'key' is missing
artifact({ path, gcs: { bucket: 'models' } });

// The keys that a bucket of S3 has.
// @ts-expect-error 'accessKeySecret' does not exist in type 'TemplatedFields<GCSArtifact>'
artifact({ path, gcs: { bucket: 'models', key: 'latest.tgz', accessKeySecret: secret } });

// The file of the service account in the place of the Secret that holds it.
// @ts-expect-error Type 'string' is not assignable to type 'TemplatedFields<SecretKeySelector>'
artifact({ path, gcs: { key: 'latest.tgz', serviceAccountKeySecret: 'key.json' } });

// Azure

const azure = { endpoint: 'https://acme.blob.core.windows.net', container: 'backups', blob: 'dump.tgz' };

// What S3 calls `bucket` and `key`.
// @ts-expect-error 'bucket' does not exist in type 'TemplatedFields<AzureArtifact>'
artifact({ path, azure: { endpoint: azure.endpoint, bucket: 'backups', key: 'dump.tgz' } });

// No endpoint.
// @ts-expect-error Property 'endpoint' is missing
artifact({ path, azure: { container: 'backups', blob: 'dump.tgz' } });

// A text in the place of a boolean.
// @ts-expect-error Type 'string' is not assignable to type 'boolean | undefined'
artifact({ path, azure: { ...azure, useSDKCreds: 'true' } });

// OSS

// No key.
// @ts-expect-error Property 'key' is missing
artifact({ path, oss: { bucket: 'docs' } });

// What S3 has for it: here it is a boolean.
// @ts-expect-error Type '{ objectLocking: true; }' is not assignable to type 'boolean | undefined'
artifact({ path, oss: { key: 'site.tgz', createBucketIfNotPresent: { objectLocking: true } } });

// Days as a text.
// @ts-expect-error Type 'string' is not assignable to type 'number'
artifact({ path, oss: { key: 'site.tgz', lifecycleRule: { markDeletionAfterDays: '30' } } });

// HTTP

// No URL.
// @ts-expect-error Property 'url' is missing
artifact({ path, http: { headers: [{ name: 'Accept', value: '*/*' }] } });

// Headers as a map.
// @ts-expect-error 'Accept' does not exist in type 'readonly TemplatedFields<Header>[]'
artifact({ path, http: { url: 'https://x', headers: { Accept: '*/*' } } });

// A login outside of `auth`.
// @ts-expect-error 'basicAuth' does not exist in type 'TemplatedFields<HTTPArtifact>'
artifact({ path, http: { url: 'https://x', basicAuth: { usernameSecret: secret } } });

// A password in the manifest.
// @ts-expect-error 'password' does not exist in type 'TemplatedFields<BasicAuth>'
artifact({ path, http: { url: 'https://x', auth: { basicAuth: { password: 'hunter2' } } } });

// Git

// What the others call it.
// @ts-expect-error 'url' does not exist in type 'TemplatedFields<GitArtifact>'
artifact({ path, git: { url: 'https://example.com/a.git' } });

// The depth as a text.
// @ts-expect-error Type 'string' is not assignable to type 'number'
artifact({ path, git: { repo: 'https://example.com/a.git', depth: '1' } });

// One refspec in the place of a list.
// @ts-expect-error Type 'string' is not assignable to type 'readonly (string | ParameterReference<string> |
// Unquoted)[]'
artifact({ path, git: { repo: 'https://example.com/a.git', fetch: 'refs/meta/*' } });

// A key in the place of the Secret that holds it.
// @ts-expect-error Type 'string' is not assignable to type 'TemplatedFields<SecretKeySelector>'
artifact({ path, git: { repo: 'git@example.com:a.git', sshPrivateKeySecret: 'deploy-key' } });

// Raw

// The text itself.
// @ts-expect-error Type 'string' is not assignable to type 'TemplatedFields<RawArtifact>'
artifact({ path, raw: 'hello' });

// No text.
// @ts-expect-error Property 'data' is missing
artifact({ path, raw: {} });

// An object that nobody has written as a text.
// @ts-expect-error 'a' does not exist in type 'ParameterReference<string> | Unquoted'
artifact({ path, raw: { data: { a: 1 } } });

// HDFS

// One address in the place of a list.
// @ts-expect-error Type 'string' is not assignable to type 'readonly (string | ParameterReference<string> |
// Unquoted)[]'
artifact({ path, hdfs: { addresses: 'namenode:8020', path: '/events' } });

// The artifact's own path is not the one in HDFS.
// @ts-expect-error Property 'path' is missing
artifact({ path, hdfs: { addresses: ['namenode:8020'] } });

// A misspelt field.
// @ts-expect-error 'user' does not exist in type 'TemplatedFields<HDFSArtifact>'
artifact({ path, hdfs: { path: '/events', user: 'reports' } });

// Artifactory

// No URL.
// @ts-expect-error Property 'url' is missing
artifact({ path, artifactory: { usernameSecret: secret, passwordSecret: secret } });

// A name in the place of the Secret that holds it.
// @ts-expect-error Type 'string' is not assignable to type 'TemplatedFields<SecretKeySelector>'
artifact({ path, artifactory: { url: 'https://x', usernameSecret: 'admin' } });

// The spelling of the company.
// @ts-expect-error 'jfrog' does not exist in type 'ArtifactOptions'
artifact({ path, jfrog: { url: 'https://x' } });

// Plugin

// No key.
// @ts-expect-error Property 'key' is missing
artifact({ path, plugin: { name: 'oci' } });

// A configuration that nobody has written as a text.
// @ts-expect-error 'registry' does not exist in type 'ParameterReference<string> | Unquoted'
artifact({ path, plugin: { name: 'oci', key: 'app', configuration: { registry: 'x' } } });

// What an executor plugin has.
// @ts-expect-error 'oci' does not exist in type 'TemplatedFields<PluginArtifact>'
artifact({ path, plugin: { oci: { key: 'app' } } });

// A place of no kind that Argo knows.
// @ts-expect-error 'ftp' does not exist in type 'ArtifactOptions'
artifact({ path, ftp: { url: 'ftp://x' } });

// An output as the place where an input comes from is an argument of the task.
// @ts-expect-error Type 'ArtifactReference' has no properties in common with type 'TemplatedFields<S3Artifact>'
artifact({ path, s3: cloned.outputs.source });

// artifactRepositoryRef

// A ConfigMap's key alone.
// @ts-expect-error Type 'string' has no properties in common with type 'TemplatedFields<ArtifactRepositoryRef>'
new Workflow(workflow, 'r1', { artifactRepositoryRef: 'reports' });

// A ConfigMap as it is named elsewhere.
// @ts-expect-error 'name' does not exist in type 'ParameterReference<string> | Unquoted'
new Workflow(workflow, 'r2', { artifactRepositoryRef: { configMap: { name: 'repositories' } } });

// A misspelt field.
// @ts-expect-error Did you mean to write 'configMap'?
new Workflow(workflow, 'r3', { artifactRepositoryRef: { configmap: 'repositories' } });

// A field of templates.
// @ts-expect-error 'artifactRepositoryRef' does not exist in type 'ContainerTemplateProps<
new ContainerTemplate(library, 'r4', { container: CONTAINER, artifactRepositoryRef: { key: 'reports' } });

// Artifact GC

// The spelling of other fields.
// @ts-expect-error Did you mean to write 'artifactGC'?
artifact({ path, artifactGc: { strategy: 'Never' } });

// The strategy alone.
// @ts-expect-error Type 'string' has no properties in common with type 'TemplatedFields<WorkflowLevelArtifactGC>'
new Workflow(workflow, 'g1', { artifactGC: 'OnWorkflowDeletion' });

// A field that only workflows have.
// @ts-expect-error 'forceFinalizerRemoval' does not exist in type 'TemplatedFields<ArtifactGC>'
artifact({ path, artifactGC: { strategy: 'Never', forceFinalizerRemoval: true } });

// A strategy that pods have.
// @ts-expect-error Type '"OnWorkflowSuccess"' is not assignable to type
new Workflow(workflow, 'g2', { artifactGC: { strategy: 'OnWorkflowSuccess' } });

// The same of an artifact.
// @ts-expect-error Type '"OnDeletion"' is not assignable to type
artifact({ path, artifactGC: { strategy: 'OnDeletion' } });

// Archive strategies

// The name of the strategy.
// @ts-expect-error Type 'string' has no properties in common with type 'TemplatedFields<ArchiveStrategy>'
artifact({ path, archive: 'none' });

// A boolean in the place of an object.
// @ts-expect-error Type 'boolean' is not assignable to type 'TemplatedFields<EmptyObject>'
artifact({ path, archive: { none: true } });

// A level that a zip file does not have.
// @ts-expect-error Type 'number' is not assignable to type 'never'
artifact({ path, archive: { zip: { compressionLevel: 9 } } });

// A level in words.
// @ts-expect-error Type 'string' is not assignable to type 'number'
artifact({ path, archive: { tar: { compressionLevel: 'none' } } });

// A strategy that Argo does not know.
// @ts-expect-error Did you mean to write 'zip'?
artifact({ path, archive: { gzip: {} } });

// The mode in digits.
// @ts-expect-error Type 'string' is not assignable to type 'number'
artifact({ path, mode: '0755' });

// Styles of addresses

// @ts-expect-error Did you mean '"virtual-hosted"'?
artifact({ path, s3: { key: 'raw.mov', addressingStyle: 'virtual-host' } });

// All of these are fine.
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
