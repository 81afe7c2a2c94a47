/**
 * The part of the script that checks the inputs: name, tag and digest of the image. They are untrusted, so they are
 * checked before use, and invalid values are not repeated in the log. They stay in variables, which neither the shell
 * nor yq evaluates as code.
 *
 * `IMAGE`, `TAG`, `DIGEST`: the image; tag and digest may be empty. `SOURCE_COMMIT`, `ROLLBACK`: see `ORDER_SCRIPT`.
 */
export const VALUES_SCRIPT = String.raw`
fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# Whether all of the variable $1 matches the expression $2 and has $3 to $4 characters. Not grep, which reads lines.
matches() {
  awk -v name="$1" -v pattern="$2" -v min="$3" -v max="$4" 'BEGIN {
    value = ENVIRON[name]
    exit !(value ~ pattern && length(value) >= min && length(value) <= max)
  }'
}

check_values() {
  matches IMAGE '^([][A-Za-z0-9._:-]+/)*[a-z0-9][a-z0-9._-]*$' 1 512 ||
    fail "The image is not the name of one: give one such as 'ghcr.io/acme/app', in lower case and without a tag."
  [ -z "$TAG" ] || matches TAG '^[A-Za-z0-9_][A-Za-z0-9_.-]*$' 1 128 ||
    fail "The tag can't be one: at most 128 letters, digits, '_', '.' and '-', not beginning with '.' or '-'."
  [ -z "$DIGEST" ] || matches DIGEST '^sha256:[0-9a-f]*$' 71 71 || matches DIGEST '^sha512:[0-9a-f]*$' 135 135 ||
    fail "The digest is none: give 'sha256:' and 64 hexadecimal digits in lower case."
  if [ -n "$SOURCE" ]; then
    matches SOURCE_COMMIT '^[0-9a-f]*$' 40 40 || matches SOURCE_COMMIT '^[0-9a-f]*$' 64 64 ||
      fail "The source commit is none: give its full hash, such as the output 'commit' of a GitCloneTemplate."
    case $ROLLBACK in
      true | false) ;;
      *) fail "The input 'rollback' is neither 'true' nor 'false'." ;;
    esac
  fi
}

# Ends with what is missing of the part $2 of the image (tag, digest, both), which the file $1 takes.
need_part() {
  if [ "$2" != digest ] && [ -z "$TAG" ]; then fail "'$1' takes the image's tag, and the input 'tag' is empty."; fi
  if [ "$2" != tag ] && [ -z "$DIGEST" ]; then fail "'$1' takes the image's digest, and the input 'digest' is empty."; fi
}

# The image as one text, with the tag and the digest that there are.
whole_image() {
  text=$IMAGE
  [ -z "$TAG" ] || text=$text:$TAG
  [ -z "$DIGEST" ] || text=$text@$DIGEST
  printf '%s' "$text"
}
`;
