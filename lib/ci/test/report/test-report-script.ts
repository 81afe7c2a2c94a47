/** The characters of a summary that are neither letters, digits nor dashes. */
export const SUMMARY_PUNCTUATION = ' .,:;()%_/#';

/**
 * Letters besides those of ASCII, in a regular expression: Latin, Greek, Cyrillic, kana, Chinese characters and Hangul. Scripts
 * that are written from right to left would reorder the text around them, and others need combining characters.
 */
const LETTERS = 'À-ÖØ-öø-ɏḀ-ỿΆ-ώЀ-ӿぁ-ゖァ-ヺー々一-鿿가-힣';

/** The characters of a summary, in a regular expression: Argo evaluates braces in outputs, and JSON has others. */
export const SUMMARY_CHARACTERS = `A-Za-z0-9${LETTERS}${SUMMARY_PUNCTUATION}-`;

/** How many failed tests a summary lists, and how many characters of each name. */
const LISTED = 3;
const NAME_LENGTH = 60;

/** The test cases of JUnit's XML, one on each line: whether it failed, whether it was skipped, its name, and the start of it. */
const TEST_CASES = `[.. | select(tag == "!!map" and has("testcase")) | .testcase | ([] + .)] | flatten | .[]
  | (((.["+@classname"] // "") + "." + (.["+@name"] // "")) | sub("[^${SUMMARY_CHARACTERS}]+", " ") | sub(" +", " ")
    | sub("^[. ]+", "") | sub(" $", "")) as $name
  | [has("failure") or has("error"), has("skipped"), $name, ($name | sub("^(.{${String(NAME_LENGTH)}}).+", "\${1}"))]
  | @tsv`;

/**
 * A POSIX shell script that summarizes the reports of tests. The reports come from code of the repository: what is not
 * readable is listed in the log, and names lose all characters that could have a meaning.
 *
 * Its variables: \`REPORTS\`, a directory with the reports of each test, and \`OUTPUTS\`, a directory to write the outputs to.
 */
export const TEST_REPORT_SCRIPT = `set -eu
export LC_ALL=C

cd "$REPORTS"
mkdir -p "$OUTPUTS"
cases=$OUTPUTS/cases lines=$OUTPUTS/lines
: >"$cases" >"$lines"

# Prints the test cases of XML.
parse_cases() { yq -p=xml -o=tsv '${TEST_CASES.replaceAll('\n', ' ')}'; }

# Prints the test cases in the file $1. Control characters, such as the colors of a terminal, are not XML. If the text is not
# in its encoding, the characters of ASCII remain.
read_cases() {
  tr -d '\\0-\\10\\13\\14\\16-\\37\\177' <"$1" | parse_cases 2>/dev/null ||
    tr -cd '\\11\\12\\15\\40-\\176' <"$1" | parse_cases ||
    echo "'$1' is not the XML of a report." >&2
}

# Prints the covered lines, or statements of Go, and all of them.
read_coverage() {
  if head -n 1 "$1" | grep -q '^mode: '; then
    # With several packages, a block is listed for each: statements and count follow its position.
    awk 'NR > 1 { statements[$1] = $2; if ($3 > 0) hit[$1] = 1 }
      END { for (block in statements) { all += statements[block]; if (block in hit) covered += statements[block] }
        printf "%d\\t%d\\n", covered, all }' "$1"
  elif grep -q '^SF:' "$1"; then
    # Some tools write no totals (LF, LH) of a file.
    awk -F '[:,]' '
      function add_file() {
        all += has_totals ? total : lines
        covered += has_totals ? total_hits : hits
        has_totals = total = total_hits = lines = hits = 0
      }
      $1 == "SF" { add_file() }
      $1 == "DA" { lines++; if ($3 + 0 > 0) hits++ }
      $1 == "LF" { has_totals = 1; total = $2 }
      $1 == "LH" { total_hits = $2 }
      END { add_file(); printf "%d\\t%d\\n", covered, all }' "$1"
  else
    # The totals are in the first tag of Cobertura, and in the last counter of JaCoCo. yq would need a gigabyte for the lines
    # of a large project.
    tr '\\t\\r\\n' '   ' <"$1" | awk -v RS='>' '
      function number(attribute, text) {
        if (!match($0, " " attribute " *= *[\\"\\047][0-9]+[\\"\\047]")) return ""
        text = substr($0, RSTART, RLENGTH)
        gsub(/[^0-9]/, "", text)
        return text
      }
      /<coverage / && !found { covered = number("lines-covered"); all = number("lines-valid") }
      /<counter / && / type *= *["\\047]LINE["\\047]/ { covered = number("covered"); missed = number("missed"); all = "" }
      /<(coverage|counter) / { found = 1 }
      END {
        if (all == "" && missed != "") all = covered + missed
        if (covered != "" && all != "") printf "%d\\t%d\\n", covered, all
      }'
  fi
}

# Lists the files of the kind $1. A name of several lines is no file in the list, and is not read.
list_files() {
  find ./*/"$1" -type f 2>/dev/null >"$OUTPUTS/files" || true
}

list_files junit
while IFS= read -r file; do
  if [ -f "$file" ]; then read_cases "$file" >>"$cases"; fi
done <"$OUTPUTS/files"
list_files coverage
while IFS= read -r file; do
  [ -f "$file" ] || continue
  read_coverage "$file" >"$OUTPUTS/file-lines"
  [ -s "$OUTPUTS/file-lines" ] || echo "'$file' has no coverage of lines in a known format." >&2
  cat "$OUTPUTS/file-lines" >>"$lines"
done <"$OUTPUTS/files"

awk -F '\\t' -v outputs="$OUTPUTS" '
  function output(name, value) { printf "%s", value >(outputs "/" name) }
  function count(number) { return number " test" (number == 1 ? "" : "s") }
  # yq prints an empty line for a file without test cases.
  NF != 4 { next }
  { tests++ }
  $1 != "true" && $2 == "true" { skipped++ }
  $1 == "true" {
    failed++
    if ($3 == "") $3 = $4 = "unnamed"
    print "failed: " $3
    if (failed <= ${String(LISTED)}) names = names (failed > 1 ? ", " : "") $4
  }
  END {
    while ((getline line <lines) > 0)
      if (line ~ /^[0-9]+\\t[0-9]+$/) {
        split(line, numbers, "\\t")
        covered += numbers[1]
        all += numbers[2]
      }
    if (covered > all) covered = all
    if (failed > ${String(LISTED)}) names = names " and " failed - ${String(LISTED)} " more"
    if (tests == 0) summary = "no tests were reported"
    else if (failed > 0) summary = failed " of " count(tests) " failed (" names ")"
    else summary = count(tests - skipped) " passed" (skipped > 0 ? ", " skipped " skipped" : "")
    coverage = all > 0 ? sprintf("%.1f", 100 * covered / all) : ""
    if (coverage != "") summary = summary ", " coverage "% covered"
    output("count", tests + 0)
    output("failed", failed + 0)
    output("skipped", skipped + 0)
    output("coverage", coverage)
    output("summary", summary)
    print summary
  }' lines="$lines" "$cases"
`;
