export type { Schedule, ScheduleRange, ScheduleValue } from './ast';
export { parseSchedule } from './parser';
export { printSchedule } from './printer';
export { isTimezone } from './timezone';
