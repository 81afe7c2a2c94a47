/** The directory of a volume for the outputs of the script: it cannot write to its image. */
export const OUTPUTS_FOLDER = '/outputs';

/** The file that the script writes the tag to. */
export const IMAGE_TAG_FILE = `${OUTPUTS_FOLDER}/image-tag`;

/**
 * The part of the checkout's script that computes the tag of an image: a function of the rule, the replacement for
 * characters that image tags do not allow, a file in the checkout to write the tag to, and the Git tag to use. The last
 * three may be empty. Values from Git or from the caller are never evaluated.
 *
 * Argo checks out a detached HEAD and fetches all tags of the repository, even with a `depth` (Argo Workflows 3.7.6,
 * workflow/artifacts/git).
 */
export const IMAGE_TAG_SCRIPT = `
fail() {
  stop "No image tag: $1"
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

check_file() {
  case /$file/ in
    */../* | */.git/*) fail "the file '$file' is outside of the source. Use a relative path without '..'." ;;
  esac
  ! is_linked "$file" ||
    fail "the file '$file' is a symbolic link or in a linked folder, which can lead out of the source. Use another path, or remove the link."
}

write_image_tag() {
  rule=$1 replacement=$2 file=$3 wanted=$4
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

  [ -z "$file" ] || check_file
  printf %s "$tag" >${IMAGE_TAG_FILE}
  if [ -n "$file" ]; then
    mkdir -p "$(dirname "./$file")"
    echo "$tag" >"./$file"
  fi
  echo "image tag: $tag"
}
`.trim();
