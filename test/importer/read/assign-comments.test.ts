import type { Comment } from '../../../lib/importer/model/comment';
import { readDocuments } from '../../../lib/importer/read/documents';

/** The comments of a text by their places, per document: `above`, `beside` or `below` a pointer. */
function commentsIn(text: string): { readonly [place: string]: string }[] {
  const { documents, diagnostics } = readDocuments('x.yaml', text);
  expect(diagnostics).toEqual([]);
  return documents.map(({ comments }) =>
    Object.fromEntries([...comments].flatMap(([at, one]) => places(at, one))),
  );
}

function places(at: string, { before, beside, after }: Comment): [string, string][] {
  const all = { above: before, beside, below: after };
  return Object.entries(all).flatMap(([side, lines]): [string, string][] =>
    lines.length === 0 ? [] : [[`${side} ${at}`, lines.join('|')]],
  );
}

test('comments belong to the values above, beside, or below them', () => {
  const text = `# licence
# of it

# the kind
apiVersion: v1 # one
kind: X
spec: # what
  # the list
  list: # items
    # first
    - a # is a
    - # second
      b: 1
      # of second
    # of list
  # last
  text: | # header
    # no comment
    x
  quoted: "# none" # but this
# end
`;
  expect(commentsIn(text)).toEqual([
    {
      'above ': ' licence| of it| the kind',
      'beside /apiVersion': ' one',
      'beside /spec': ' what',
      'above /spec/list': ' the list',
      'beside /spec/list': ' items',
      'above /spec/list/0': ' first',
      'beside /spec/list/0': ' is a',
      'above /spec/list/1': ' second',
      'below /spec/list/1/b': ' of second',
      'below /spec/list/1': ' of list',
      'above /spec/text': ' last',
      'beside /spec/text': ' header',
      'beside /spec/quoted': ' but this',
      'below ': ' end',
    },
  ]);
});

test('comments belong to the document that contains them', () => {
  const one = 'apiVersion: v1\nkind: X\n';
  expect(commentsIn(`# before\n---\n${one}# end of one\n--- # two\n# really\n${one}`)).toEqual([
    { 'above ': ' before', 'below ': ' end of one' },
    { 'above ': ' two| really' },
  ]);
});

test('no comment is lost', () => {
  const text = `#1
apiVersion: v1 #2
kind: X #3
#4
a: [ #5
  1, #6
  #7
  {b: c}, #8
] #9
#10
d: &x #11
  #12
  e: f
  #13
g: *x #14
h:
- #15
  - i #16
  #17
  -  j: #18
       k #19
#20
`;
  const found = commentsIn(text).flatMap((each) => Object.values(each).flatMap((lines) => lines.split('|')));
  expect(found.map(Number).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 1),
  );
});
