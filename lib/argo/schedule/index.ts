export {
  type Descriptor,
  type Schedule,
  type ScheduleField,
  type ScheduleRange,
  type ScheduleTimes,
  type ScheduleValue,
  type ScheduleZone,
} from './ast';
export { parseSchedule } from './parser';
export { printSchedule } from './printer';
export { isTimezone } from './timezone';
