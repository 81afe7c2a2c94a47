import type * as directive from '../../../../lib/importer/code/directives';
import { rawModule } from '../../../../lib/importer/emit/raw/raw-module';
import { sourceDocument } from '../../source-file';

jest.mock('../../../../lib/importer/code/directives', () => ({
  ...jest.requireActual<typeof directive>('../../../../lib/importer/code/directives'),
  // Simulates an unknown directive.
  escapeDirective: (text: string) => text,
}));

const NAME = { file: 'x.ts', id: 'x', functionName: 'x' };

test.each([undefined, 'It has no typed form.'])(
  'comments that would break the code are omitted (%s)',
  async (reason) => {
    const document = sourceDocument('apiVersion: v1\n#@ts-expect-error\nkind: X\n');
    const { code, fallbacks } = await rawModule(document, NAME, reason);
    const why = 'Its comments are omitted, since they would break the code.';
    expect(fallbacks).toEqual([{ pointer: '', reason: reason === undefined ? why : `${reason} ${why}` }]);
    expect(code).not.toContain('@ts-expect-error');
    expect(code).toContain("kind: 'X'");
  },
);
