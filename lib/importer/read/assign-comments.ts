import { Lexer } from 'yaml';
import type { Comment, Comments } from '../model/comment';
import type { Start } from '../../lint/yaml/to-json';

interface FoundComment {
  readonly offset: number;
  /** The text without '#'. */
  readonly text: string;
}

/** The comments and document separators of a file. */
export interface Marks {
  readonly comments: readonly FoundComment[];
  /** The offsets of `---`. */
  readonly separators: readonly number[];
}

/** Tokens of the lexer without characters: a scalar follows, a document begins, a flow collection ends early. */
const SCALAR = '\u001f';
const WITHOUT_WIDTH = ['\u0002', '\u0018', SCALAR];

/** Finds the comments and document separators of a file. */
export function findMarks(text: string): Marks {
  const comments: FoundComment[] = [];
  const separators: number[] = [];
  let offset = 0;
  let before = '';
  for (const token of new Lexer().lex(text)) {
    if (before !== SCALAR && token.startsWith('#')) comments.push({ offset, text: token.slice(1).trimEnd() });
    if (before !== SCALAR && token === '---') separators.push(offset);
    if (!WITHOUT_WIDTH.includes(token) || before === SCALAR) offset += token.length;
    before = before === SCALAR ? '' : token;
  }
  return { comments, separators };
}

/** The positions of the values in a file, one list per document. */
export type Starts = readonly (readonly Start[])[];

/** Assigns each comment of a file to a value; returns one result per document. */
export function assignComments(text: string, marks: Marks, starts: Starts): Comments[] {
  const documents = starts.map((list) => new Assignment(text, list));
  for (const comment of marks.comments) {
    documents[documentOf(comment, marks, starts)]?.assign(comment);
  }
  return documents.map((one) => one.result());
}

/** The document that contains a comment; outside of documents, the next one, or else the last. */
function documentOf({ offset }: FoundComment, { separators }: Marks, starts: Starts): number {
  const from = Math.max(0, ...separators.filter((separator) => separator <= offset));
  const end = separators.find((separator) => separator > offset) ?? Infinity;
  const firsts = starts.map((list) => list[0]?.offset ?? 0);
  const here = firsts.findIndex((first) => first >= from && first < end);
  if (here !== -1) return here;
  const next = firsts.findIndex((first) => first > offset);
  return next === -1 ? firsts.length - 1 : next;
}

class Assignment {
  private readonly byPointer = new Map<string, { before: string[]; beside: string[]; after: string[] }>();
  private readonly places: readonly (Start & { readonly column: number })[];

  constructor(
    private readonly text: string,
    starts: readonly Start[],
  ) {
    // Of values at the same position, the outermost comes first.
    const sorted = [...starts].sort((a, b) => a.offset - b.offset || a.pointer.length - b.pointer.length);
    this.places = sorted.map((start) => ({ ...start, column: this.columnOf(start) }));
  }

  result(): ReadonlyMap<string, Comment> {
    return this.byPointer;
  }

  assign({ offset, text }: FoundComment): void {
    const line = this.text.slice(this.text.lastIndexOf('\n', offset - 1) + 1, offset);
    const before = this.places.filter((place) => place.offset < offset);
    const last = before.at(-1);
    // A comment after '-' or '---' alone belongs to the value that follows.
    if (last !== undefined && !/^[-\s]*$/.test(line)) {
      this.of(last.pointer).beside.push(text);
      return;
    }
    const column = line.length;
    const next = this.places.find((place) => place.offset >= offset);
    if (next !== undefined && (last === undefined || column <= next.column || line.trim() !== '')) {
      this.of(last === undefined ? '' : next.pointer).before.push(text);
      return;
    }
    // A comment that is indented more than the next value, or the last one, belongs to the value before it.
    const owner = before.filter((place) => place.column <= column).at(-1);
    this.of(column === 0 ? '' : (owner?.pointer ?? '')).after.push(text);
  }

  private of(pointer: string): { before: string[]; beside: string[]; after: string[] } {
    let comment = this.byPointer.get(pointer);
    if (comment === undefined) {
      comment = { before: [], beside: [], after: [] };
      this.byPointer.set(pointer, comment);
    }
    return comment;
  }

  /** The column of a key, or of the '-' of an item, which may be some lines above the item. */
  private columnOf({ offset, isItem }: Start): number {
    for (let end = offset; isItem && end > 0;) {
      const start = this.text.lastIndexOf('\n', end - 1) + 1;
      const line = this.text.slice(start, end).replace(/(?:^|\s)#.*/, '');
      const dash = /-\s*$/.exec(line);
      if (dash !== null) return dash.index;
      if (line.trim() !== '') break;
      end = start - 1;
    }
    return offset - (this.text.lastIndexOf('\n', offset - 1) + 1);
  }
}
