// A TypeDoc plugin that describes what has no description of its own, so that TypeDoc can require one for everything
// else: fields that Argo's schema or GitHub's webhook types leave undescribed, and properties that exist only to be
// rejected (`field?: never`).
import { Comment, Converter } from 'typedoc';

/** @param {import('typedoc').Application} app */
export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
    for (const reflection of Object.values(project.reflections)) {
      if (reflection.hasComment()) continue;
      const file = project.getSymbolIdFromReflection(reflection)?.packagePath;
      if (file?.startsWith('imports/')) describe(reflection, "Not described in Argo's schema.");
      else if (file === 'lib/git/hosts/github/push-payload.ts')
        describe(reflection, "Not described in GitHub's types.");
      else if (isRejected(reflection)) describe(reflection, 'Not to be given here.');
    }
  });
}

function isRejected({ type }) {
  return type?.type === 'intrinsic' && ['never', 'undefined'].includes(type.name);
}

function describe(reflection, text) {
  reflection.comment = new Comment([{ kind: 'text', text }]);
}
