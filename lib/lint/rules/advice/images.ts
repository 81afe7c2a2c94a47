import { familiarName, parseReference } from '../../../kubernetes/image-reference';
import type { ImageReference } from '../../../kubernetes/image-reference';
import type { JsonNode } from '../../json';
import type { TemplateSubject } from '../../model';
import { containersOf, isOwnTemplate } from '../../model';
import type { Rule } from '../rule';
import { successorOf } from './archived-images';

/** Images whose version changes from one pull to the next. Given by default: builds break without a change. */
export const missingImageTag: Rule<TemplateSubject> = {
  code: 'missing-image-tag',
  class: 'advice',
  *check(subject) {
    for (const { node, image } of imagesIn(subject)) {
      if (image.digest !== undefined || (image.tag !== undefined && image.tag !== 'latest')) continue;
      // A tag would not help.
      if (successorOf(familiarName(image.name)) !== undefined) continue;
      const problem = image.tag === undefined ? 'has no tag' : `has the tag 'latest'`;
      yield {
        node,
        message: `The image '${node.text ?? ''}' ${problem}, so its version may change at any time. Set the tag of a version, or a digest.`,
      };
    }
  },
};

/** Images that are named by a tag. Optional: digests need a tool that updates them. */
export const missingPinnedDigest: Rule<TemplateSubject> = {
  code: 'missing-pinned-digest',
  class: 'advice',
  isOptional: true,
  *check(subject) {
    for (const { node, image } of imagesIn(subject)) {
      if (image.digest !== undefined || image.tag === undefined || image.tag === 'latest') continue;
      yield {
        node,
        message: `The tag of '${node.text ?? ''}' can be moved to another image. Add the digest: '${node.text ?? ''}@sha256:…'.`,
      };
    }
  },
};

/** Images of projects that have ended. Given by default: they get no security updates, and pulls may fail. */
export const archivedImage: Rule<TemplateSubject> = {
  code: 'forbidden-archived-image',
  class: 'advice',
  *check(subject) {
    for (const { node, image } of imagesIn(subject)) {
      const found = successorOf(familiarName(image.name));
      if (found === undefined) continue;
      yield { node, message: `'${image.name}' ${found.reason}. ${found.remedy}` };
    }
  },
};

interface Image {
  readonly node: JsonNode;
  readonly image: ImageReference;
}

/** The images of the containers that can be parsed: an input may decide about the whole or a part of others. */
function imagesIn(subject: TemplateSubject): Image[] {
  if (!isOwnTemplate(subject)) return [];
  return containersOf(subject.template).flatMap((container) => {
    const node = container.get('image');
    const image = parseReference(node.text ?? '');
    return image === undefined ? [] : [{ node, image }];
  });
}
