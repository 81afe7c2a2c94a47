import type { Problem } from '../../finding';

/** The value of a builder's flag; a list repeats the flag. */
export type BuildFlagValue = string | number | boolean | readonly string[];

/** Flags of a builder, by their long names without dashes. Undefined values are omitted. */
export interface BuildFlags {
  readonly [flag: string]: BuildFlagValue | undefined;
}

/** Flags that properties set: the property by the name of the flag. */
export interface OwnedFlags {
  readonly [flag: string]: string;
}

/** Renders flags as arguments: `--name=value`. */
export function renderFlags(flags: BuildFlags): string[] {
  return Object.entries(flags).flatMap(([flag, value = []]) =>
    [value].flat().map((one) => `--${flag}=${one}`),
  );
}

/** Checks the form of flags, and that no property sets them. */
export function checkFlags(flags: BuildFlags, owned: OwnedFlags): Problem[] {
  return Object.keys(flags).flatMap((flag): Problem[] => {
    const path = `flags.${flag}`;
    if (flag.startsWith('-')) {
      const message = `The flag '${flag}' starts with a dash. Write '${flag.replace(/^-+/, '')}'.`;
      return [{ code: 'invalid-flag', message, path }];
    }
    if (flag.length < 2) {
      const message = `'${flag}' is the short form of a flag. Use its long name.`;
      return [{ code: 'invalid-flag', message, path }];
    }
    const owner = Object.hasOwn(owned, flag) ? owned[flag] : undefined;
    if (owner === undefined) return [];
    const message = `The flag '${flag}' is set by another property. Use ${owner} instead.`;
    return [{ code: 'forbidden-flag', message, path }];
  });
}
