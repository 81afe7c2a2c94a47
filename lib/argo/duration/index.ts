export {
  type Duration,
  type DurationPart,
  type DurationUnit,
  isBareNumber,
  nanosecondsOf,
  printDuration,
} from './duration';
export { parseArgoDuration, parseDuration } from './parser';
