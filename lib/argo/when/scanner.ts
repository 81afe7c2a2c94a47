import { isSpace } from '../characters';
import { endOfTag } from '../tag';
import type { WhenTag } from './ast';

/** The part of a text that was read: its characters without backslashes, and its tags. */
export interface Scan {
  readonly parts: readonly (string | WhenTag)[];
  readonly end: number;
  /** Whether it was ended by the character after it, not by the end of the text. */
  readonly isComplete: boolean;
  /** Why Argo or govaluate cannot parse it. */
  readonly problem?: string;
}

/** How to read. */
export interface ScanOptions {
  /** The characters to read. After a backslash, any character is read. */
  readonly accepts: (character: string) => boolean;
  /** Whether white space is read; otherwise it ends the part. */
  readonly keepsSpace?: boolean;
  /** Whether a tag ends the part. */
  readonly endsAtTag?: boolean;
}

/** Reads like govaluate (parsing.go, `readUntilFalse`), except for tags, which govaluate never sees. */
export function scan(text: string, start: number, options: ScanOptions): Scan {
  const { accepts, keepsSpace = false, endsAtTag = false } = options;
  const found = new Parts();
  let at = start;
  while (at < text.length) {
    const character = characterAt(text, at);
    if (isTag(text, at)) {
      if (endsAtTag) break;
      const tagEnd = endOfTag(text, at);
      if (tagEnd === undefined) return found.scan(text.length, false, "the tag has no end: '}}' is missing");
      found.addTag(text.slice(at, tagEnd));
      at = tagEnd;
    } else if (character === '\\') {
      const escaped = at + 1 === text.length || isTag(text, at + 1) ? '' : characterAt(text, at + 1);
      if (escaped === '') return found.scan(at + 1, false, 'a backslash needs a character after it');
      found.addText(escaped);
      at += 1 + escaped.length;
    } else if (isSpace(character) && !keepsSpace) {
      if (!found.isEmpty) return found.scan(at, true);
      at++;
    } else if (accepts(character)) {
      found.addText(character);
      at += character.length;
    } else {
      return found.scan(at, true);
    }
  }
  return found.scan(at, at < text.length);
}

function isTag(text: string, start: number): boolean {
  return text.startsWith('{{', start);
}

export function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** Collects parts, and joins adjacent strings. */
class Parts {
  private readonly parts: (string | WhenTag)[] = [];
  private text: string[] = [];

  get isEmpty(): boolean {
    return this.parts.length === 0 && this.text.length === 0;
  }

  addText(text: string): void {
    this.text.push(text);
  }

  addTag(tag: string): void {
    this.flush();
    this.parts.push({ tag });
  }

  scan(end: number, isComplete: boolean, problem?: string): Scan {
    this.flush();
    return { parts: this.parts, end, isComplete, ...(problem !== undefined && { problem }) };
  }

  private flush(): void {
    if (this.text.length > 0) this.parts.push(this.text.join(''));
    this.text = [];
  }
}
