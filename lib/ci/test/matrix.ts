import type { Problem } from '../../finding';
import type { HasValue, NeedsValue, ParameterPort, Scalar } from '../../workflow';
import { parameter } from '../../workflow';

/** The axes of a matrix, each with its values: `{ node: ['22', '24'], database: ['postgres', 'mariadb'] }`. */
export interface Matrix {
  readonly [axis: string]: readonly Scalar[];
}

/** A value for each axis of a matrix. */
export type Combination<M extends Matrix> = { readonly [Axis in keyof M]: M[Axis][number] };

/** Values of some axes of a matrix: they match all combinations that have them. */
export type Exclusion<M extends Matrix> = { readonly [Axis in keyof M]?: M[Axis][number] };

/** The inputs of a template that runs for each combination: each value is the text of a number or a boolean, too. */
export type MatrixInputs<M extends Matrix> = {
  readonly [Axis in keyof M & string]: ParameterPort<`${M[Axis][number]}`, NeedsValue, undefined>;
};

/** As many jobs as a matrix of GitHub Actions can have. */
const MAX_COMBINATIONS = 256;

/** The input of a test that is no axis. */
const SOURCE_CODE = 'sourceCode';

/** Declares an input for each axis, whose values are those of the axis. */
export function matrixInputs<M extends Matrix>(matrix: M): MatrixInputs<M> {
  const ports = Object.entries(matrix).map(([axis, values]) => [axis, axisInput(values)] as const);
  // The entries are those of the type, which the compiler does not follow.
  return Object.fromEntries(ports) as MatrixInputs<M>;
}

function axisInput(values: readonly Scalar[]): ParameterPort<string, HasValue | NeedsValue, undefined> {
  const [first, ...others] = values.map(String);
  return first === undefined ? parameter() : parameter({ enum: [first, ...others] });
}

/** The combinations of the values of all axes, without those that an exclusion matches: one without axes. */
export function combinationsOf<M extends Matrix>(
  matrix: M,
  exclude: readonly Exclusion<M>[] = [],
): Combination<M>[] {
  return allCombinations(matrix).filter(
    (combination) => !exclude.some((exclusion) => matches(combination, exclusion)),
  );
}

function allCombinations<M extends Matrix>(matrix: M): Combination<M>[] {
  const start: readonly { readonly [axis: string]: Scalar }[] = [{}];
  const all = Object.entries(matrix).reduce(
    (combinations, [axis, values]) =>
      combinations.flatMap((combination) => values.map((value) => ({ ...combination, [axis]: value }))),
    start,
  );
  // Each has a value for each axis, which the compiler does not follow.
  return all as unknown as Combination<M>[];
}

function matches<M extends Matrix>(combination: Combination<M>, exclusion: Exclusion<M>): boolean {
  const entries = Object.entries<Scalar | undefined>(exclusion).filter(([, value]) => value !== undefined);
  // One without values would match everything.
  return entries.length > 0 && entries.every(([axis, value]) => Reflect.get(combination, axis) === value);
}

/** Checks a matrix and its exclusions. */
export function checkMatrix<M extends Matrix>(matrix: M, exclude: readonly Exclusion<M>[] = []): Problem[] {
  const size = Object.values(matrix).reduce((product, { length }) => product * length, 1);
  if (size > MAX_COMBINATIONS) {
    const message = `The matrix has ${String(size)} combinations, and each is a pod. Use at most ${String(MAX_COMBINATIONS)}, with fewer axes or values.`;
    return [{ code: 'invalid-matrix', message, path: 'matrix' }];
  }
  const axes = checkAxes(matrix);
  const names = axes.length > 0 ? [] : checkNames(matrix, exclude);
  return [...axes, ...names, ...checkExclusions(matrix, exclude)];
}

/** The values of a combination as a part of the name of its task: `22-postgres`. Argo accepts letters, digits and dashes. */
export function combinationName<M extends Matrix>(combination: Combination<M>): string {
  return Object.values(combination)
    .map((value) => String(value).replaceAll(/[^A-Za-z0-9-]+/g, '-'))
    .join('-');
}

function checkNames<M extends Matrix>(matrix: M, exclude: readonly Exclusion<M>[]): Problem[] {
  const names = combinationsOf(matrix, exclude).map(combinationName);
  const duplicate = names.find((name, index) => names.indexOf(name) !== index);
  if (duplicate === undefined) return [];
  const message = `The tasks of two combinations would have the same name, with '${duplicate}' at its end. Use values that differ in letters or digits.`;
  return [{ code: 'invalid-matrix', message, path: 'matrix' }];
}

function checkAxes(matrix: Matrix): Problem[] {
  return Object.entries(matrix).flatMap(([axis, values]): Problem[] => {
    const path = `matrix.${axis}`;
    if (axis === SOURCE_CODE) {
      const message = `The test has an input '${axis}' already, for the source. Rename the axis.`;
      return [{ code: 'invalid-matrix', message, path }];
    }
    if (values.length === 0) {
      const message = `The axis '${axis}' has no values, so the matrix has no combinations. Add values, or remove the axis.`;
      return [{ code: 'invalid-matrix', message, path }];
    }
    const duplicate = values.find((value, index) => values.map(String).indexOf(String(value)) !== index);
    if (duplicate === undefined) return [];
    const message = `The axis '${axis}' has the value '${String(duplicate)}' twice. Remove one.`;
    return [{ code: 'invalid-matrix', message, path }];
  });
}

function checkExclusions<M extends Matrix>(matrix: M, exclude: readonly Exclusion<M>[]): Problem[] {
  const all = allCombinations(matrix);
  const unused = exclude.flatMap((exclusion, index): Problem[] => {
    if (all.length === 0 || all.some((combination) => matches(combination, exclusion))) return [];
    const message = `${JSON.stringify(exclusion)} matches no combination. Use the axes and values of the matrix, or remove it.`;
    return [{ code: 'unused-exclusion', message, path: `exclude[${String(index)}]` }];
  });
  if (all.length === 0 || combinationsOf(matrix, exclude).length > 0) return unused;
  const message = 'The exclusions match all combinations of the matrix. Remove one, or the test.';
  return [...unused, { code: 'invalid-matrix', message, path: 'exclude' }];
}
