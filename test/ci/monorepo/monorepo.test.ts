import { Monorepo } from '../../../lib/index';

const SHOP = new Monorepo({
  cart: { path: 'services/cart', dependsOn: ['money'], files: ['go.mod', './go.sum'] },
  search: { path: 'services/search/' },
  money: { path: 'libs/money', dependsOn: ['core'] },
  core: { path: './libs/core', dependsOn: ['money'] },
  root: { path: '.' },
});

test('the paths of a project are its own, and those of all that it needs', () => {
  expect(SHOP.pathsOf('cart')).toEqual(['services/cart', 'go.mod', 'go.sum', 'libs/money', 'libs/core']);
  expect(SHOP.pathsOf('search')).toEqual(['services/search']);
  expect(SHOP.pathsOf('core')).toEqual(['libs/core', 'libs/money']);
});

test('its patterns match all files in the directories', () => {
  expect(SHOP.patternsOf('cart')).toEqual([
    'services/cart/**',
    'go.mod',
    'go.sum',
    'libs/money/**',
    'libs/core/**',
  ]);
  expect(SHOP.patternsOf('root')).toEqual(['**']);
});

test('a path is literal in a pattern, also with characters that have a meaning there', () => {
  const path = String.raw`!app/[id]/{a,b}/c*?\d`;
  const literal = String.raw`\!app/\[id\]/\{a,b\}/c\*\?\\d`;
  const app = new Monorepo({ app: { path, files: [path] } });
  expect(app.patternsOf('app')).toEqual([`${literal}/**`, literal]);
  expect(app.pathsOf('app')).toEqual([path, path]);
});

test('has the names in their order, and accepts valid projects', () => {
  expect(SHOP.names).toEqual(['cart', 'search', 'money', 'core', 'root']);
  expect(SHOP.check()).toEqual([]);
});

test.each(['', '/services/cart', '..', '../other', 'a/../../b', 'a\nb', '{{workflow.name}}'])(
  'reports the path %j',
  (path) => {
    expect(new Monorepo({ cart: { path }, web: { path: 'web', files: [path] } }).check()).toMatchObject([
      { code: 'invalid-project-path', path: 'monorepo.cart' },
      { code: 'invalid-project-path', path: 'monorepo.web' },
    ]);
  },
);

test('an unknown project is a compile error, and reported', () => {
  // @ts-expect-error there is no project of this name
  const monorepo = new Monorepo({ cart: { path: 'cart', dependsOn: ['mony'] }, money: { path: 'money' } });
  expect(monorepo.check()).toMatchObject([{ code: 'unknown-project', path: 'monorepo.cart.dependsOn' }]);
  // @ts-expect-error neither here
  expect(SHOP.pathsOf('serch')).toEqual([]);
});
