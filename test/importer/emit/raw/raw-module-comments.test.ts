import type * as directive from '../../../../lib/importer/code/directives';
import { rawModule } from '../../../../lib/importer/emit/raw/raw-module';
import { sourceDocument } from '../../source-file';

jest.mock('../../../../lib/importer/code/directives', () => ({
  ...jest.requireActual<typeof directive>('../../../../lib/importer/code/directives'),
  // As if there were an order that nobody has thought of.
  harmless: (text: string) => text,
}));

const NAME = { file: 'x.ts', id: 'x', functionName: 'x' };

test.each([undefined, 'It is of another world.'])(
  'the last resort leaves out comments that would spoil it (%s)',
  async (reason) => {
    const document = sourceDocument('apiVersion: v1\n#@ts-expect-error\nkind: X\n');
    const { code, fallbacks: plainer } = await rawModule(document, NAME, reason);
    const why = 'Its comments are left out, since they would spoil the code.';
    expect(plainer).toEqual([{ pointer: '', reason: reason === undefined ? why : `${reason} ${why}` }]);
    expect(code).not.toContain('@ts-expect-error');
    expect(code).toContain("kind: 'X'");
  },
);
