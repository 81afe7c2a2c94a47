import { ClassMark, sharedState } from '../../lib/identity';

describe('a class mark', () => {
  /** A class of one copy of the library; each call stands for another copy. */
  function copyOf(name: string) {
    const mark = new ClassMark(name);
    return class {
      static {
        mark.applyTo(this.prototype);
      }

      readonly field = 1;

      static isOne(value: unknown): boolean {
        return mark.isOn(value);
      }
    };
  }

  test('recognizes instances of the class and its subclasses, in all copies', () => {
    const [One, Other] = [copyOf('Test'), copyOf('Test')];
    class Sub extends Other {}
    for (const value of [new One(), new Other(), new Sub()]) expect(One.isOne(value)).toBe(true);
    expect(new Other()).not.toBeInstanceOf(One);
  });

  test.each([undefined, null, 'Test', 7, {}, []])('does not recognize %j', (value) => {
    expect(copyOf('Test').isOne(value)).toBe(false);
  });

  test('does not recognize instances of other classes', () => {
    expect(copyOf('Test').isOne(new (copyOf('Other'))())).toBe(false);
  });

  test('is neither enumerated nor written to JSON', () => {
    const value = new (copyOf('Test'))();
    expect(value).toEqual({ field: 1 });
    expect(JSON.stringify(value)).toBe('{"field":1}');
  });
});

describe('shared state', () => {
  test('is created once for each object and name', () => {
    const [one, other] = [{}, {}];
    const state = sharedState(one, 'test', () => new Set([1]));
    expect(sharedState(one, 'test', () => new Set([2]))).toBe(state);
    expect(sharedState(one, 'another', () => new Set([3]))).toEqual(new Set([3]));
    expect(sharedState(other, 'test', () => new Set([4]))).toEqual(new Set([4]));
  });

  test('is neither enumerated nor written to JSON', () => {
    const one = { a: 1 };
    sharedState(one, 'test', () => new Set());
    expect(one).toEqual({ a: 1 });
    expect(JSON.stringify(one)).toBe('{"a":1}');
  });
});
