export {
  type Duration,
  type DurationPart,
  type DurationUnit,
  nanosecondsOf,
  printDuration,
} from './duration';
export { isNonNegative, isWholeNumber, parseArgoDuration, parseDuration } from './parser';
