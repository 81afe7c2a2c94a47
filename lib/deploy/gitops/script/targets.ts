/** The part of the script that applies updates to files: one function for each kind of update. */
export const TARGETS_SCRIPT = String.raw`
# Makes all updates; those that come from the template's properties are this script's arguments.
update_files() {
  while [ $# -gt 0 ]; do
    case $1 in
      helm-value)
        helm_value "$2" "$3" "$4" "$5" "$6"
        shift 6
        ;;
      kustomize-image)
        kustomize_image "$2" "$3" "$4"
        shift 4
        ;;
      manifest-image)
        manifest_image "$2" "$3" "$4" "$5" "$6"
        shift 6
        ;;
      *) fail "This script knows no update '$1'." ;;
    esac
  done
}

# The part $2 of the image goes to the keys $3 of the file $1, which a user writes as $4; $5: create, or must-exist.
helm_value() {
  need_part "$1" "$2"
  open_yaml "$1"
  KEYS=$3
  if [ "$2" = tag ]; then VALUE=$TAG; else VALUE=$DIGEST; fi
  if [ "$5" = create ]; then
    PLACE="[0,$KEYS]"
  else
    find_one "$1" "'$4'" '.. | select((path | to_json(0)) == strenv(KEYS))'
  fi
  put "$1" "'$4'"
}

# The parts $3 (tag, digest, both) go to the image $2 of the kustomization $1. What is left there of a part that is
# not written would win over the other, or be wrong.
kustomize_image() {
  need_part "$1" "$3"
  open_yaml "$1"
  NAME=$2
  find_one "$1" "image '$2' under 'images'" '.images[] | select(.name == strenv(NAME))'
  entry=$PLACE
  for FIELD in digest newTag; do
    PLACE=$(ENTRY=$entry "$YQ" --null-input --output-format=json --indent=0 'env(ENTRY) | .[1] += [strenv(FIELD)]')
    case $3-$FIELD in
      tag-newTag | both-newTag)
        VALUE=$TAG
        put "$1" "'newTag'"
        ;;
      digest-digest | both-digest)
        VALUE=$DIGEST
        put "$1" "'digest'"
        ;;
      *) drop "$1" ;;
    esac
  done
}

# The image with the parts $5 goes to the container $2 in the manifest $1: that of the kind $3 and the name $4, if
# they are given.
manifest_image() {
  need_part "$1" "$5"
  open_yaml "$1"
  CONTAINER=$2 KIND=$3 NAME=$4
  find_one "$1" "container '$2' with an image$(of_object)" '
    select(strenv(KIND) == "" or .kind == strenv(KIND)) |
    select(strenv(NAME) == "" or .metadata.name == strenv(NAME)) |
    .. | select(tag == "!!map") | (.containers, .initContainers) |
    select(tag == "!!seq") | .[] | select(.name == strenv(CONTAINER)) | select(has("image")) | .image'
  case $5 in
    tag) VALUE=$IMAGE:$TAG ;;
    digest) VALUE=$IMAGE@$DIGEST ;;
    *) VALUE=$IMAGE:$TAG@$DIGEST ;;
  esac
  put "$1" "the image of '$2'"
}

of_object() {
  [ -z "$KIND" ] || printf " of a %s" "$KIND"
  [ -z "$NAME" ] || printf " named '%s'" "$NAME"
}
`;
