import {
  continueOnAndDepends,
  cycle,
  dependsAndDependencies,
  forbiddenResult,
  unknownResult,
  unknownTask,
} from './dependencies';
import { invalidDepends, reservedTaskName } from './depends';
import { missingDependency, unawaitedVariable } from './missing-dependency';
import { unknownTarget } from './targets';
import { duplicateTask, forbiddenTaskName, invalidTaskName, missingTaskName, missingTasks } from './tasks';
import type { RuleLists } from '../rule-lists';

/** The rules about the tasks of DAGs. */
export const DAG_RULES: RuleLists = {
  dags: [
    missingTasks,
    missingTaskName,
    invalidTaskName,
    duplicateTask,
    forbiddenTaskName,
    unknownTask,
    unknownResult,
    forbiddenResult,
    cycle,
    dependsAndDependencies,
    continueOnAndDepends,
    unknownTarget,
    missingDependency,
    unawaitedVariable,
  ],
  settings: [invalidDepends, reservedTaskName],
};
