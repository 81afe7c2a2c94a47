export { ClassMark } from './class-mark';
export { sharedState } from './shared-state';
