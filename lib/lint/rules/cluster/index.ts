import { missingGcRights, missingRights } from './missing-rights';
import { parameterLabel } from './parameter-label';
import { unknownKey, unknownObject } from './unknown-object';
import type { RuleLists } from '../rule-lists';

/** The rules about what the cluster has to have. */
export const CLUSTER_RULES: RuleLists = {
  runs: [missingRights],
  settings: [unknownKey, unknownObject, parameterLabel, missingGcRights],
};
