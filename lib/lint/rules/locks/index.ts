import { heldByEntrypoint, heldByTask } from './held-by-task';
import { heldByCaller, heldByWorkflow } from './held-lock';
import { duplicateLock, invalidLock } from './invalid-lock';
import { semaphoreLimit } from './semaphore-limit';
import type { RuleLists } from '../rule-lists';

/** The rules about locks. */
export const LOCK_RULES: RuleLists = {
  runs: [heldByCaller, heldByTask],
  settings: [invalidLock, duplicateLock, heldByWorkflow, heldByEntrypoint, semaphoreLimit],
};
