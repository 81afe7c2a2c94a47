/** Words that cannot be, or should not be, the name of a variable in TypeScript. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set(
  (
    'abstract any arguments as async await boolean break case catch class const continue debugger declare default delete do ' +
    'else enum eval export extends false finally for from function get if implements import in instanceof interface is ' +
    'let module namespace never new null number object of package private protected public return set static string ' +
    'super switch symbol this throw true try type typeof undefined unknown var void while with yield'
  ).split(' '),
);

/** Inherited members of all objects: a key or construct id with such a name would be mistaken for one. */
const INHERITED_MEMBERS = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Converts a name to camel case: `git-url` to `gitUrl`, `A` to `a`, `MY_NAME` to `myName`. */
export function camelCase(name: string, otherwise: string): string {
  const words = name.split(/(?:_|[^\p{ID_Continue}])+/u).filter((word) => word !== '');
  const joined = words.map((word, index) => (index === 0 ? lowerFirst(word) : upperFirst(word))).join('');
  if (joined === '') return otherwise;
  return /^\p{ID_Start}/u.test(joined) ? joined : otherwise + joined;
}

/** Converts a name to Pascal case, for a class or a suffix: `git-url` to `GitUrl`. */
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

/** Assigns unique names in a scope. */
export class UniqueNames {
  private readonly taken: Set<string>;

  constructor(taken: Iterable<string> = []) {
    this.taken = new Set(taken);
  }

  /** A unique name for a variable: the first free name of the list, or the last one with a number. */
  variable(preferred: string, ...alternatives: readonly string[]): string {
    return this.first([preferred, ...alternatives], (name) => this.isFree(name) && !RESERVED_WORDS.has(name));
  }

  /** A unique key of an object, which may be a reserved word. */
  key(preferred: string, ...alternatives: readonly string[]): string {
    return this.first([preferred, ...alternatives], (name) => this.isFree(name));
  }

  /** A unique construct id, which need not be an identifier. */
  id(preferred: string): string {
    let name = preferred;
    for (let count = 2; !this.isFree(name); count++) name = `${preferred}-${count}`;
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
    return !this.taken.has(name) && !INHERITED_MEMBERS.has(name);
  }
}
