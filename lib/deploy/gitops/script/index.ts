import { GIT_SCRIPT } from './git';
import { TARGETS_SCRIPT } from './targets';
import { VALUES_SCRIPT } from './values';
import { YAML_SCRIPT } from './yaml';

/**
 * What the container of a `GitOpsUpdateTemplate` runs: POSIX sh, as BusyBox and Debian's dash have it. Its arguments
 * are the updates; everything else comes in variables. `WORKSPACE` is a folder for everything that it writes, among it
 * the outputs `commit` and `changed`.
 */
export const UPDATE_SCRIPT = `
set -eu
export LC_ALL=C PLACE='' VALUE='' KEYS='' NAME='' KIND='' CONTAINER='' FIELD=''
TEMPORARY=$WORKSPACE/temporary
mkdir -p "$TEMPORARY"
${[VALUES_SCRIPT, YAML_SCRIPT, TARGETS_SCRIPT, GIT_SCRIPT].map((part) => part.trim()).join('\n\n')}

check_values
deliver "$@"
`.trimStart();
