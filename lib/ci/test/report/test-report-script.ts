/** The characters of a summary that are neither letters, digits nor dashes. */
export const SUMMARY_PUNCTUATION = ' .,:;()%_/#';

/** The characters of a summary, in a regular expression: Argo evaluates braces in outputs, and JSON has others. */
export const SUMMARY_CHARACTERS = `A-Za-z0-9${SUMMARY_PUNCTUATION}-`;

/** How many failed tests a summary lists. */
const LISTED = 3;

/** The test cases of JUnit's XML, one on each line: whether it failed, whether it was skipped, and its name. */
const TEST_CASES = `[.. | select(tag == "!!map" and has("testcase")) | .testcase | ([] + .)] | flatten | .[]
  | [has("failure") or has("error"), has("skipped"),
     ((.["+@classname"] // "") + "." + (.["+@name"] // "")) | sub("[^${SUMMARY_CHARACTERS}]+", " ")]
  | @tsv`;

/** The covered lines and all lines in the XML of Cobertura or JaCoCo. */
const COVERED_LINES = `[
  (.coverage | select(has("+@lines-valid")) | [.["+@lines-covered"], .["+@lines-valid"]]),
  (.report.counter | ([] + .) | .[] | select(.["+@type"] == "LINE")
    | [.["+@covered"], (.["+@covered"] | to_number) + (.["+@missed"] | to_number)])
] | .[] | @tsv`;

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

# Evaluates the expression $1 for the XML in the file $2.
read_xml() {
  yq -p=xml -o=tsv "$1" <"$2" || echo "'$2' is not the XML of a report." >&2
}

# Prints the covered lines, or statements of Go, and all of them.
read_coverage() {
  if head -n 1 "$1" | grep -q '^mode: '; then
    # With several packages, a block is listed for each: statements and count follow its position.
    awk 'NR > 1 { statements[$1] = $2; if ($3 > 0) hit[$1] = 1 }
      END { for (block in statements) { all += statements[block]; if (block in hit) covered += statements[block] }
        printf "%d\\t%d\\n", covered, all }' "$1"
  elif grep -q '^SF:' "$1"; then
    awk -F: '$1 == "LH" { covered += $2 } $1 == "LF" { all += $2 } END { printf "%d\\t%d\\n", covered, all }' "$1"
  else
    read_xml '${COVERED_LINES.replaceAll('\n', ' ')}' "$1"
  fi
}

# A name of several lines is no file here, and is not read.
find . -type f -path './*/junit/*' >"$OUTPUTS/files"
while IFS= read -r file; do
  if [ -f "$file" ]; then read_xml '${TEST_CASES.replaceAll('\n', ' ')}' "$file" >>"$cases"; fi
done <"$OUTPUTS/files"
find . -type f -path './*/coverage/*' >"$OUTPUTS/files"
while IFS= read -r file; do
  if [ -f "$file" ]; then read_coverage "$file" >>"$lines"; fi
done <"$OUTPUTS/files"

awk -F '\\t' -v outputs="$OUTPUTS" '
  function output(name, value) { printf "%s", value >(outputs "/" name) }
  function count(number) { return number " test" (number == 1 ? "" : "s") }
  # yq prints an empty line for a file without test cases.
  NF != 3 { next }
  { tests++ }
  $1 != "true" && $2 == "true" { skipped++ }
  $1 == "true" {
    failed++
    gsub(/ +/, " ", $3)
    gsub(/^[. ]+| $/, "", $3)
    print "failed: " $3
    if (failed <= ${String(LISTED)}) names = names (failed > 1 ? ", " : "") substr($3, 1, 60)
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
