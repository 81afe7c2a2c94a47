import { IS_LINKED } from '../../../git/shell';
import { GIT_SCRIPT } from './git';
import { LOG_IN_SCRIPT } from '../../../git/log-in-script';
import { ORDER_SCRIPT } from './order';
import { TARGETS_SCRIPT } from './targets';
import { VALUES_SCRIPT } from './values';
import { YAML_SCRIPT } from './yaml';

/** The parts of the script, which define its functions. */
const PARTS = [
  VALUES_SCRIPT,
  IS_LINKED,
  YAML_SCRIPT,
  TARGETS_SCRIPT,
  ORDER_SCRIPT,
  LOG_IN_SCRIPT,
  GIT_SCRIPT,
];

/**
 * The script of a `GitOpsUpdateTemplate`, for POSIX shells such as BusyBox sh and dash. Its arguments are the updates,
 * all other values are environment variables. `WORKSPACE` is the directory for everything that the script writes,
 * including the outputs `commit`, `changed` and `outcome`.
 */
export const UPDATE_SCRIPT = `
set -eu
export LC_ALL=C PLACE='' VALUE='' KEYS='' NAME='' KIND='' CONTAINER='' FIELD=''
TEMPORARY=$WORKSPACE/temporary
mkdir -p "$TEMPORARY"
${PARTS.map((part) => part.trim()).join('\n\n')}

check_values
deliver "$@"
`.trimStart();
