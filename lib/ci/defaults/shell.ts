/** A function for POSIX shells that ends the script with the message `$1`. */
export const STOP = `
stop() {
  printf '%s\\n' "$1" >&2
  exit 1
}
`.trim();
