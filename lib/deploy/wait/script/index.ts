import { LOG_IN_SCRIPT } from '../../../git/log-in-script';
import { HISTORY_SCRIPT } from './history';
import { STATE_SCRIPT } from './state';
import { WAIT_SCRIPT } from './wait';

export { READ_SCRIPT } from './read';

/** The parts of the script, which define its functions. */
const PARTS = [LOG_IN_SCRIPT, HISTORY_SCRIPT, STATE_SCRIPT, WAIT_SCRIPT];

/**
 * The script of an `ArgoApplicationWaitTemplate`, for POSIX shells such as BusyBox sh and dash. All values are environment
 * variables. `WORKSPACE` is the directory for everything that the script writes, including the output `synced-revision`.
 */
export const APPLICATION_WAIT_SCRIPT = `
set -euf
export LC_ALL=C
TEMPORARY=$WORKSPACE/temporary
mkdir -p "$TEMPORARY"

fail() {
  printf '%s\\n' "$*" >&2
  exit 1
}

${PARTS.map((part) => part.trim()).join('\n\n')}

check_revision
open_history
wait_for_application
`.trimStart();
