import { Lexer } from 'yaml';
import type { Comment, Comments } from '../model/comment';
import type { Start } from './json-conversion';

/** A comment in a file. */
interface Found {
  readonly offset: number;
  /** Without its '#'. */
  readonly text: string;
}

/** What stands in a file between its values. */
export interface Marks {
  readonly comments: readonly Found[];
  /** Where documents begin with `---`. */
  readonly separators: readonly number[];
}

/** Tokens that have no characters of their own: the next one is a scalar; a document begins; a flow ends early. */
const SCALAR = '\u001f';
const WITHOUT_WIDTH = ['\u0002', '\u0018', SCALAR];

/** Finds all comments of a file, and its `---`. */
export function marksIn(text: string): Marks {
  const comments: Found[] = [];
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

/** What begins in the documents of a file, in its order, one list a document. */
export type Starts = readonly (readonly Start[])[];

/** Gives each comment of a file to the value that it belongs to; one result for each document. */
export function assignComments(text: string, marks: Marks, starts: Starts): Comments[] {
  const documents = starts.map((list) => new Assignment(text, list));
  for (const comment of marks.comments) {
    documents[documentOf(comment, marks, starts)]?.assign(comment);
  }
  return documents.map((one) => one.result());
}

/** A comment belongs to the document that it stands in; one that stands in none, to the next, or else to the last. */
function documentOf({ offset }: Found, { separators }: Marks, starts: Starts): number {
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
    // Where several begin at one place, the outermost comes first.
    const sorted = [...starts].sort((a, b) => a.offset - b.offset || a.pointer.length - b.pointer.length);
    this.places = sorted.map((start) => ({ ...start, column: this.columnOf(start) }));
  }

  result(): ReadonlyMap<string, Comment> {
    return this.byPointer;
  }

  assign({ offset, text }: Found): void {
    const line = this.text.slice(this.text.lastIndexOf('\n', offset - 1) + 1, offset);
    const before = this.places.filter((place) => place.offset < offset);
    const last = before.at(-1);
    // Behind '-' or '---' alone it speaks of what follows.
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
    // Deeper than what follows, or the last: it is the rest of something that was said before.
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

  /** The column of a key, or of the '-' before an item, which may stand some lines above it. */
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
