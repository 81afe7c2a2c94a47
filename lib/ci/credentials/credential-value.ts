import type { FindingCode, Problem } from '../../finding/index';

/** A value that is read from the environment of the program, at synthesis. */
export interface EnvironmentVariable {
  /** The name of the variable, such as `HUB_PASSWORD`. It must be set and not empty. */
  readonly env: string;
}

/** A user name, a password or the like: the value itself, or the environment variable that holds it. */
export type CredentialValue = string | EnvironmentVariable;

/** What a construct asks for before it writes credentials into a manifest. */
export interface PrivateManifest {
  /**
   * Says that the rendered manifest is kept as a secret itself: out of git, or encrypted before it gets there.
   *
   * A Secret in a manifest is only base64, which hides nothing, and rendered manifests usually are committed.
   * It does not matter where the credentials came from: values read from environment variables end up in the
   * file just as literals do. Whoever cannot say `private` refers to an existing Secret or an ExternalSecret.
   */
  readonly manifest: 'private';
}

/** A credential after it was read: the value, unless something is wrong with it. */
export interface Credential {
  readonly value?: string;
  readonly problems: readonly Problem[];
}

/**
 * Refuses credentials in a manifest that nobody called private. The compiler asks for the word already; this
 * holds for plain JavaScript, where it may be missing.
 */
export function checkManifest(props: { readonly manifest?: unknown }): readonly Problem[] {
  if (props.manifest === 'private') return [];
  const message =
    'The rendered Secret would carry these credentials in a form that anyone can read, also when they come from ' +
    "environment variables. Say manifest: 'private' if the rendered file is kept out of git or encrypted, " +
    'or else refer to an existing Secret or to an ExternalSecret.';
  return [{ code: 'forbidden-credentials', path: 'manifest', message }];
}

/** Reads a credential; plain JavaScript may have left it out. What is said about it never contains the value. */
export function readCredential(credential: CredentialValue | undefined, path: string): Credential {
  if (typeof credential === 'string') return checkValue(credential, path, 'This credential');
  const variable = credential?.env ?? '';
  if (variable === '')
    return wrong('missing-credential', path, 'This credential is missing. Give it a value.');
  const value = process.env[variable] ?? '';
  if (value === '') {
    const message = `The environment variable ${variable} is not set or empty. Set it for the synthesis.`;
    return wrong('missing-environment-variable', path, message);
  }
  return checkValue(value, path, `The environment variable ${variable}`);
}

function checkValue(value: string, path: string, what: string): Credential {
  if (value.trim() === '') return wrong('missing-credential', path, `${what} is empty. Give it a value.`);
  if (/[\r\n]/.test(value)) {
    const message = `${what} has a line break in it, often one that a file ended with. Remove it: no login accepts it.`;
    return wrong('invalid-credential', path, message);
  }
  return { value, problems: [] };
}

function wrong(code: FindingCode, path: string, message: string): Credential {
  return { problems: [{ code, path, message }] };
}
