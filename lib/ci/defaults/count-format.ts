import type { Format } from '../../workflow';

/** A number that a program has counted, such as failed tests. */
export const COUNT: Format = {
  name: 'a number',
  pattern: '[0-9]{1,9}',
  check: (text) => (/^\d{1,9}$/.test(text) ? undefined : `'${text}' is not a number`),
};
