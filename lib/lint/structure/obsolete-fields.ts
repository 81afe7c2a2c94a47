/** What to use instead of a field that was removed, or that is often expected, by definition and field. */
export const SUCCESSORS: { readonly [field: string]: string } = {
  'CronWorkflowSpec.schedule': "Use 'schedules', a list.",
  'Synchronization.mutex': "Use 'mutexes', a list.",
  'Synchronization.semaphore': "Use 'semaphores', a list.",
  'WorkflowSpec.podPriority': "Use 'podPriorityClassName'.",
};
