/** Words that can't be the name of a variable in a module of TypeScript. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set(
  (
    'abstract any arguments as async await boolean break case catch class const continue debugger declare default delete do ' +
    'else enum eval export extends false finally for from function get if implements import in instanceof interface is ' +
    'let module namespace never new null number object of package private protected public return set static string ' +
    'super switch symbol this throw true try type typeof undefined unknown var void while with yield'
  ).split(' '),
);

/** What every object of JavaScript has: a key or the id of a construct of such a name would stand for that. */
const IN_EVERY_OBJECT = new Set(Object.getOwnPropertyNames(Object.prototype));

/** A name as one of TypeScript's: `git-url` is `gitUrl`, `A` is `a`, `MY_NAME` is `myName`. */
export function camelCase(name: string, otherwise: string): string {
  const words = name.split(/(?:_|[^\p{ID_Continue}])+/u).filter((word) => word !== '');
  const joined = words.map((word, index) => (index === 0 ? lowerFirst(word) : upperFirst(word))).join('');
  if (joined === '') return otherwise;
  return /^\p{ID_Start}/u.test(joined) ? joined : otherwise + joined;
}

/** The same for a class or for what goes behind another name: `git-url` is `GitUrl`. */
export function pascalCase(name: string, otherwise: string): string {
  return upperFirst(camelCase(name, otherwise));
}

function lowerFirst(word: string): string {
  if (/^[A-Z0-9]+$/.test(word)) return word.toLowerCase();
  return word.charAt(0).toLowerCase() + word.slice(1);
}

function upperFirst(word: string): string {
  const text = /^[A-Z0-9]+$/.test(word) ? word.toLowerCase() : word;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Names of one scope of code: each is given away once. */
export class Names {
  private readonly taken: Set<string>;

  constructor(taken: Iterable<string> = []) {
    this.taken = new Set(taken);
  }

  /** A name for a variable: the first of the names that is free, or the last of them with a number. */
  take(wanted: string, ...others: readonly string[]): string {
    return this.first([wanted, ...others], (name) => this.isFree(name) && !RESERVED_WORDS.has(name));
  }

  /** The same for a key of an object, which may be a word of TypeScript. */
  takeKey(wanted: string, ...others: readonly string[]): string {
    return this.first([wanted, ...others], (name) => this.isFree(name));
  }

  /** A name that need not be one of code, such as a construct's id: words of TypeScript are as good as any. */
  takeAny(wanted: string): string {
    let name = wanted;
    for (let count = 2; !this.isFree(name); count++) name = `${wanted}-${count}`;
    this.taken.add(name);
    return name;
  }

  private first(candidates: readonly string[], isFree: (name: string) => boolean): string {
    const last = candidates[candidates.length - 1] ?? '';
    let name = candidates.find(isFree);
    for (let count = 2; name === undefined; count++) {
      if (isFree(`${last}${count}`)) name = `${last}${count}`;
    }
    this.taken.add(name);
    return name;
  }

  private isFree(name: string): boolean {
    return !this.taken.has(name) && !IN_EVERY_OBJECT.has(name);
  }
}
