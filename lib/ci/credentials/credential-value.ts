import type { Problem } from '../../finding';

/** A value that is read from the environment at synth. */
export interface EnvironmentVariable {
  /** The name of the variable, such as `HUB_PASSWORD`. It must be set and not empty. */
  readonly env: string;
}

/** A user name, password or token: the value itself, or the environment variable that holds it. */
export type CredentialValue = string | EnvironmentVariable;

/** Required by constructs that render credentials into a manifest. */
export interface PrivateManifest {
  /**
   * Confirms that the rendered manifest itself is kept secret: outside Git, or encrypted before it is committed.
   *
   * The data of a Secret is base64-encoded, not encrypted, and rendered manifests are usually committed. Values of
   * environment variables end up in the manifest just like literals. If the manifest is not private, refer to an
   * existing Secret or use an ExternalSecret.
   */
  readonly manifest: 'private';
}

/** The result of reading a credential: its value, or the problems that make it unusable. */
export interface Credential {
  readonly value?: string;
  readonly problems: readonly Problem[];
}

/** Rejects credentials in a manifest that is not declared private: in plain JavaScript `manifest` may be missing. */
export function checkManifest(props: { readonly manifest?: unknown }): readonly Problem[] {
  if (props.manifest === 'private') return [];
  const message =
    "The credentials would be readable in the rendered manifest. Set manifest: 'private' if the file is encrypted " +
    'or kept out of Git, or use an existing Secret.';
  return [{ code: 'forbidden-credentials', path: 'manifest', message }];
}

/** Reads a credential, which may be missing in plain JavaScript. Messages never repeat the value. */
export function readCredential(credential: CredentialValue | undefined, path: string): Credential {
  if (typeof credential === 'string') return checkValue(credential, path, 'The credential');
  const variable = credential?.env ?? '';
  if (variable === '') return refuse('missing-credential', path, 'The credential is missing. Set a value.');
  const value = process.env[variable] ?? '';
  if (value === '') {
    const message = `The environment variable '${variable}' is not set or is empty. Set it before synth.`;
    return refuse('missing-environment-variable', path, message);
  }
  return checkValue(value, path, `The environment variable '${variable}'`);
}

function checkValue(value: string, path: string, subject: string): Credential {
  if (value.trim() === '') {
    return refuse('missing-credential', path, `${subject} is empty. Set a value.`);
  }
  if (/[\r\n]/.test(value) && !isJsonObject(value)) {
    const message = `${subject} contains a line break, often the one at the end of a file. Remove it.`;
    return refuse('invalid-credential', path, message);
  }
  return { value, problems: [] };
}

/** Whether the value is JSON, such as the key of a Google service account, which may have line breaks. */
function isJsonObject(value: string): boolean {
  if (!value.startsWith('{')) return false;
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}

function refuse(code: Problem['code'], path: string, message: string): Credential {
  return { problems: [{ code, path, message }] };
}
