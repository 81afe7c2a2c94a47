/** The file that the script writes the tag to. */
export const IMAGE_TAG_FILE = '/tmp/image-tag';

/**
 * A POSIX shell script that computes the tag of an image from a Git checkout. Its arguments: the directory of the
 * checkout, the requested revision, the rule, the replacement for characters that image tags do not allow, a file in
 * the checkout to write the tag to, and the Git tag to use. The last three may be empty, the last one may be missing.
 * Values from Git or from the caller are never evaluated.
 *
 * Argo checks out a detached HEAD and fetches all tags of the repository, even with a `depth` (Argo Workflows 3.7.6,
 * workflow/artifacts/git).
 */
export const IMAGE_TAG_SCRIPT = `set -eu
export LC_ALL=C
cd "$1"
revision=$2 rule=$3 replacement=$4 file=$5 wanted=\${6-}

fail() {
  echo "No image tag: $1" >&2
  exit 1
}

# The folder's owner is Argo's executor, so git has to be told to trust it.
repo() {
  git -c 'safe.directory=*' "$@"
}

# Only a whole name is one: 'v1.0~1' would lead git to another commit.
is_tag() {
  repo show-ref --verify --quiet "refs/tags/$1"
}

commit_of() {
  repo rev-parse --quiet --verify "refs/tags/$1^{commit}"
}

# The tag that was checked out, rather than another one of the same commit.
asked() {
  name=\${revision#refs/tags/}
  is_tag "$name" || return 1
  [ "$(commit_of "$name")" = "$commit" ] && printf %s "$name"
}

# The tag that the image is to have and no other, as long as it is one of what is checked out: it may have been moved or
# deleted since it was pushed.
check_wanted() {
  is_tag "$wanted" ||
    fail "the repository has no git tag '$wanted'. Push it, or leave 'git-tag' empty for one that points at the commit."
  there=$(commit_of "$wanted") || there='no commit'
  [ "$there" = "$commit" ] ||
    fail "the git tag '$wanted' points at $there, and what is checked out is $commit. Check out the tag by 'revision', or leave 'git-tag' empty for one that points at the commit."
}

is_shallow() {
  [ "$(repo rev-parse --is-shallow-repository)" = true ]
}

commit=$(repo rev-parse --quiet --verify 'HEAD^{commit}') || fail 'the repository has no commit yet.'
case $rule in
  commit) tag=$commit ;;
  short-commit) tag=$(repo rev-parse --short=12 HEAD) ;;
  *)
    if [ -n "$wanted" ]; then
      check_wanted
      tag=$wanted
    else
      tag=$(asked || repo describe --tags --exact-match HEAD 2>/dev/null) || tag=
    fi ;;
esac
if [ -z "$tag" ]; then
  [ "$rule" != exact-tag ] ||
    fail "no git tag points at the commit $commit. Tag it, or choose another rule for imageTag."
  ! is_shallow ||
    fail "only a part of the history was fetched, and no git tag points at the commit $commit. Leave out 'depth'."
  case $rule in
    tag) tag=$(repo describe --tags --abbrev=0 HEAD 2>/dev/null) ||
      fail "no git tag points at the commit $commit or one before it. Tag one, or choose another rule for imageTag." ;;
    *) tag=$(repo describe --tags --always HEAD) ;;
  esac
fi
[ -z "$replacement" ] || tag=$(printf %s "$tag" | tr -c 'A-Za-z0-9_.-' "$replacement")

case $tag in
  [!A-Za-z0-9_]* | *[!A-Za-z0-9_.-]*)
    fail "the git tag '$tag' can't be one: image tags have only letters, digits, '_', '.' and '-', and don't begin with '.' or '-'. Name the git tag otherwise, or say by 'replace' what to put in the place of other characters." ;;
esac
[ \${#tag} -le 128 ] || fail "the git tag '$tag' has \${#tag} characters, and image tags have at most 128."

printf %s "$tag" >${IMAGE_TAG_FILE}
if [ -n "$file" ]; then
  mkdir -p "$(dirname "./$file")"
  echo "$tag" >"./$file"
fi
repo log -1
echo "image tag: $tag"
`;
