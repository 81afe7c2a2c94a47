/**
 * The part of the script that changes one value in a YAML file and keeps the rest of the file as it is. yq finds the
 * place and writes the expected file, but with other indentation and without empty lines. Therefore awk changes the one
 * line. If the result has the same data as the file of yq, it is used; otherwise the file of yq is used, which keeps
 * comments and order as well.
 *
 * `PLACE`: the index of the document and the keys in it, as JSON: `[0,["image","tag"]]`. `VALUE`: the new value. `YQ`:
 * the program (mikefarah/yq 4). `TEMPORARY`: a directory.
 */
export const YAML_SCRIPT = String.raw`
# Ends with what is wrong unless $1 is a file of the repository that can be read.
open_yaml() {
  if is_linked "$1"; then
    fail "'$1' is a symbolic link or in a linked folder, which can lead out of the repository: name the file that it leads to, or remove the link."
  fi
  [ -f "$1" ] || fail "There is no file '$1' on the branch '$BRANCH' of the repository."
  data_of "$1" > "$TEMPORARY/before" 2> "$TEMPORARY/error" ||
    fail "'$1' can't be read as YAML: $(cat "$TEMPORARY/error")"
}

# What a file says, without how it is written.
data_of() {
  "$YQ" --output-format=json --indent=0 'sort_keys(..)' "$1"
}

# Sets PLACE to where the file $1 has what the expression $3 finds, which has to be there once. $2 says what it is.
find_one() {
  places=$("$YQ" --output-format=json --indent=0 "$3 | [document_index, path] | select(length > 0)" "$1")
  [ -n "$places" ] || fail "'$1' has no $2."
  [ "$(printf '%s\n' "$places" | wc -l)" -eq 1 ] || fail "'$1' has more than one $2: say which one."
  PLACE=$places
}

# Prints what the expression $2 says of the value at PLACE in the file $1, if it is there. Line numbers are right
# only if yq does not put the comments at the file's beginning aside.
ask_place() {
  "$YQ" --output-format=json --indent=0 --header-preprocess=false \
    ".. | select(([document_index, path] | to_json(0)) == strenv(PLACE)) | [$2] | select(length > 0)" "$1"
}

# Writes VALUE to PLACE in the file $1.
put() {
  case $(ask_place "$1" tag) in
    *'!!map'* | *'!!seq'*) fail "'$1' has more than a text at $2: it can't be a tag, a digest or an image." ;;
  esac
  "$YQ" 'select(document_index == env(PLACE)[0]) |= setpath(env(PLACE)[1]; (strenv(VALUE) | . style = "double"))' \
    "$1" > "$TEMPORARY/wanted"
  if [ -n "$(ask_place "$1" line)" ]; then change_line "$1"; else add_line "$1"; fi > "$TEMPORARY/changed"
  take_changes "$1"
}

# Takes the entry at PLACE out of the file $1.
drop() {
  position=$(ask_place "$1" line)
  [ -n "$position" ] || return 0
  "$YQ" 'select(document_index == env(PLACE)[0]) |= delpaths([env(PLACE)[1]])' "$1" > "$TEMPORARY/wanted"
  awk -v position="$position" '"[" NR "]" != position' "$1" > "$TEMPORARY/changed"
  take_changes "$1"
}

# Gives the file $1 its new content, if that says something new.
take_changes() {
  data_of "$1" > "$TEMPORARY/before"
  data_of "$TEMPORARY/wanted" > "$TEMPORARY/after" 2> "$TEMPORARY/error" ||
    fail "'$1' can't be changed, since other parts refer to the same text: $(cat "$TEMPORARY/error")"
  if cmp -s "$TEMPORARY/before" "$TEMPORARY/after"; then return 0; fi
  if data_of "$TEMPORARY/changed" 2> "$TEMPORARY/error" | cmp -s - "$TEMPORARY/after"; then
    cat "$TEMPORARY/changed" > "$1"
  else
    cat "$TEMPORARY/wanted" > "$1"
  fi
  git add -- "$1"
}

# Prints the file $1 with VALUE in the place of the text at PLACE, in the same quotes.
change_line() {
  QUOTED=$(in_quotes) awk -v position="$(ask_place "$1" 'line, column')" '
    BEGIN { gsub(/[^0-9,]/, "", position); split(position, at, ",") }
    NR == at[1] {
      head = substr($0, 1, at[2] - 1)
      tail = substr($0, at[2])
      if (match(tail, /^"[^"]*"/)) text = "\"" ENVIRON["VALUE"] "\""
      else if (match(tail, /^\047[^\047]*\047/)) text = "\047" ENVIRON["VALUE"] "\047"
      else if (match(tail, /^[^ \t\r"\047,#{}]+/)) text = ENVIRON["QUOTED"]
      else RLENGTH = 0
      if (RLENGTH > 0) $0 = head text substr(tail, RLENGTH + 1)
    }
    { print }
  ' "$1"
}

# Prints the file $1 with one more line for PLACE, below the first text beside it. yq says the lines of all texts
# there, then the columns of their keys.
add_line() {
  field=$("$YQ" --null-input 'env(PLACE)[1][-1]')
  parent=$("$YQ" --null-input --output-format=json --indent=0 'env(PLACE) | .[1] |= .[:-1]')
  position=$(PLACE=$parent ask_place "$1" '.[] | select(kind == "scalar") | (line, (key | column))')
  FIELD=$field QUOTED=$(in_quotes) awk -v position="$position" '
    BEGIN { gsub(/[^0-9,]/, "", position); count = split(position, at, ",") }
    { print }
    NR == at[1] {
      while (length(indent) < at[count / 2 + 1] - 1) indent = indent " "
      print indent ENVIRON["FIELD"] ": " ENVIRON["QUOTED"]
    }
  ' "$1"
}

# VALUE as YAML: in quotes, unless no reader could take it for anything but a text.
in_quotes() {
  if matches VALUE '^[vV]?[0-9]+[.][0-9]+[.][0-9]+([._+-].*)?$' 1 999; then printf '%s' "$VALUE"; return; fi
  if matches VALUE '^([yYnN]|[yY]es|YES|[nN]o|NO|[oO]n|ON|[oO]ff|OFF|[tT]rue|TRUE|[fF]alse|FALSE|[nN]ull|NULL)$' 1 5 ||
    ! matches VALUE '^[A-Za-z]' 1 999; then
    printf '"%s"' "$VALUE"
  else
    printf '%s' "$VALUE"
  fi
}
`;
