#!/usr/bin/env node
"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __name = (target, value) => __defProp(target, "name", { value, configurable: true });
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// lib/importer/cli/versions.ts
function packageManifest() {
  for (let folder = __dirname; folder !== (0, import_node_path.dirname)(folder); folder = (0, import_node_path.dirname)(folder)) {
    const path2 = (0, import_node_path.join)(folder, "package.json");
    if ((0, import_node_fs.existsSync)(path2)) return JSON.parse((0, import_node_fs.readFileSync)(path2, "utf8"));
  }
  throw new Error("The package has no package.json.");
}
function appVersions() {
  const { version, peerDependencies } = packageManifest();
  const { cdk8s: cdk8s2 = "*", constructs: constructs2 = "*" } = peerDependencies;
  return { library: version, peers: { cdk8s: cdk8s2, constructs: constructs2 } };
}
var import_node_fs, import_node_path;
var init_versions = __esm({
  "lib/importer/cli/versions.ts"() {
    "use strict";
    import_node_fs = require("node:fs");
    import_node_path = require("node:path");
    __name(packageManifest, "packageManifest");
    __name(appVersions, "appVersions");
  }
});

// lib/importer/app-files.ts
function appFiles(versions) {
  const manifest = {
    private: true,
    // Independent of a package.json in a parent folder.
    type: "commonjs",
    scripts: { check: "tsc", synth: "tsx main.ts" },
    dependencies: { ...versions.peers, "cdk8s-argo-ci": `^${versions.library}` },
    // tsx runs the app with any TypeScript; ts-node does not work with TypeScript 7.
    devDependencies: { tsx: "^4.19.0", typescript: ">=5.4" }
  };
  const config = {
    compilerOptions: {
      target: "ES2022",
      lib: ["ES2022"],
      module: "commonjs",
      strict: true,
      esModuleInterop: true,
      skipLibCheck: true,
      noEmit: true,
      types: []
    },
    include: ["*.ts"]
  };
  return [
    file("package.json", json(manifest)),
    file("tsconfig.json", json(config)),
    file("cdk8s.yaml", "language: typescript\napp: npx tsx main.ts\noutput: dist\n"),
    file(".gitignore", "node_modules/\n")
  ];
}
function file(name, text2) {
  return { name, text: text2, keepsExisting: true };
}
function json(value) {
  return `${JSON.stringify(value, void 0, 2)}
`;
}
var init_app_files = __esm({
  "lib/importer/app-files.ts"() {
    "use strict";
    __name(appFiles, "appFiles");
    __name(file, "file");
    __name(json, "json");
  }
});

// lib/importer/fallbacks.ts
function templateAround(pointer2) {
  return TEMPLATE.exec(pointer2)?.[1];
}
function isTemplate(pointer2) {
  return templateAround(pointer2) === pointer2;
}
var TEMPLATE;
var init_fallbacks = __esm({
  "lib/importer/fallbacks.ts"() {
    "use strict";
    TEMPLATE = /^(\/spec(?:\/workflowSpec)?\/templates\/\d+)(?:\/|$)/;
    __name(templateAround, "templateAround");
    __name(isTemplate, "isTemplate");
  }
});

// lib/importer/problem.ts
function formatProblem({ file: file2, line, column, message }) {
  const place = [file2, line, column].filter((part) => part !== void 0).join(":");
  return `${place}: ${message}`;
}
var ImportError;
var init_problem = __esm({
  "lib/importer/problem.ts"() {
    "use strict";
    __name(formatProblem, "formatProblem");
    ImportError = class extends Error {
      constructor(problems) {
        super(problems.map(formatProblem).join("\n"));
        this.problems = problems;
      }
      problems;
      static {
        __name(this, "ImportError");
      }
      name = "ImportError";
    };
  }
});

// lib/importer/thrown.ts
function codeOf(error) {
  if (typeof error !== "object" || error === null || !("code" in error)) return void 0;
  return typeof error.code === "string" ? error.code : void 0;
}
function messageOf(error) {
  const hasMessage = typeof error === "object" && error !== null && "message" in error;
  return String(hasMessage ? error.message : error).replace(/\s+/g, " ");
}
function systemReason(error) {
  const isOfSystem = typeof error === "object" && error !== null && "syscall" in error;
  if (!isOfSystem) return void 0;
  return REASONS.get(codeOf(error) ?? "") ?? messageOf(error);
}
var REASONS;
var init_thrown = __esm({
  "lib/importer/thrown.ts"() {
    "use strict";
    __name(codeOf, "codeOf");
    __name(messageOf, "messageOf");
    REASONS = /* @__PURE__ */ new Map([
      ["ENOENT", "it is not there"],
      ["ENOTDIR", "a part of the path is a file and no folder"],
      ["EISDIR", "it is a folder and no file"],
      ["EEXIST", "a file is where a folder has to be"],
      ["EACCES", "there is no permission"],
      ["EPERM", "there is no permission"],
      ["EROFS", "the file system is read-only"],
      ["ENOSPC", "no space is left"],
      ["EDQUOT", "no space is left"],
      ["ENAMETOOLONG", "the name is too long"],
      ["ELOOP", "its links lead in a circle"]
    ]);
    __name(systemReason, "systemReason");
  }
});

// lib/importer/find.ts
function findFiles(paths, folder) {
  const problems = [];
  const found = /* @__PURE__ */ new Map();
  for (const given of paths) {
    const path2 = (0, import_node_path2.resolve)(folder, given);
    try {
      const files = (0, import_node_fs2.statSync)(path2).isDirectory() ? filesIn(path2, folder) : [namedFile(path2, given)];
      if (files.length === 0) {
        const message = `No file in this folder ends with ${EXTENSIONS.join(", ")}.`;
        problems.push({ file: given, message });
      }
      for (const file2 of files) if (!found.has(file2.path) || file2.isNamed) found.set(file2.path, file2);
    } catch (error) {
      problems.push({ file: given, message: reasonOf(error) });
    }
  }
  if (problems.length > 0) throw new ImportError(problems);
  return withUniqueNames([...found.values()]);
}
function namedFile(path2, given) {
  return { path: path2, shown: given, name: (0, import_node_path2.basename)(path2), isNamed: true };
}
function filesIn(root, folder) {
  return walk(root).map((path2) => ({
    path: path2,
    shown: shownPath(path2, folder),
    name: (0, import_node_path2.relative)(root, path2).split(import_node_path2.sep).join("/"),
    isNamed: false
  }));
}
function walk(folder) {
  const entries = (0, import_node_fs2.readdirSync)(folder, { withFileTypes: true }).sort((a, b) => a.name < b.name ? -1 : 1);
  return entries.flatMap((entry) => {
    if (entry.name.startsWith(".") || entry.name === "node_modules") return [];
    const path2 = (0, import_node_path2.join)(folder, entry.name);
    if (entry.isDirectory()) return walk(path2);
    return isFile(entry, path2) && isManifest(entry.name) ? [path2] : [];
  });
}
function isFile(entry, path2) {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return (0, import_node_fs2.statSync)(path2, { throwIfNoEntry: false })?.isFile() ?? false;
}
function isManifest(name) {
  return EXTENSIONS.some((extension) => name.toLowerCase().endsWith(extension)) && !NO_MANIFESTS.includes(name);
}
function shownPath(path2, folder) {
  const below = (0, import_node_path2.relative)(folder, path2);
  return below.startsWith("..") ? path2 : below || ".";
}
function withUniqueNames(files) {
  const counts = /* @__PURE__ */ new Map();
  for (const { name } of files) counts.set(lower(name), (counts.get(lower(name)) ?? 0) + 1);
  const alike = files.filter(({ name }) => (counts.get(lower(name)) ?? 0) > 1);
  if (alike.length === 0) return [...files];
  const common = commonFolder(alike.map(({ path: path2 }) => (0, import_node_path2.dirname)(path2)));
  const renamed = files.map(
    (file2) => alike.includes(file2) ? { ...file2, name: (0, import_node_path2.relative)(common, file2.path).split(import_node_path2.sep).join("/") } : file2
  );
  if (new Set(renamed.map(({ name }) => lower(name))).size === files.length) return renamed;
  const all = commonFolder(files.map(({ path: path2 }) => (0, import_node_path2.dirname)(path2)));
  return files.map((file2) => ({ ...file2, name: (0, import_node_path2.relative)(all, file2.path).split(import_node_path2.sep).join("/") }));
}
function lower(name) {
  return name.toLowerCase();
}
function commonFolder(folders) {
  const [first = [], ...others] = folders.map((folder) => folder.split(import_node_path2.sep));
  const length = first.findIndex((part, index) => others.some((other) => other[index] !== part));
  return (length === -1 ? first : first.slice(0, length)).join(import_node_path2.sep) || import_node_path2.sep;
}
function reasonOf(error) {
  if (codeOf(error) === "ENOENT") return "There is no such file or folder.";
  return `It can't be read: ${systemReason(error) ?? messageOf(error)}.`;
}
var import_node_fs2, import_node_path2, EXTENSIONS, NO_MANIFESTS;
var init_find = __esm({
  "lib/importer/find.ts"() {
    "use strict";
    import_node_fs2 = require("node:fs");
    import_node_path2 = require("node:path");
    init_problem();
    init_thrown();
    EXTENSIONS = [".yaml", ".yml", ".json"];
    NO_MANIFESTS = ["package.json", "package-lock.json", "tsconfig.json", "cdk8s.yaml"];
    __name(findFiles, "findFiles");
    __name(namedFile, "namedFile");
    __name(filesIn, "filesIn");
    __name(walk, "walk");
    __name(isFile, "isFile");
    __name(isManifest, "isManifest");
    __name(shownPath, "shownPath");
    __name(withUniqueNames, "withUniqueNames");
    __name(lower, "lower");
    __name(commonFolder, "commonFolder");
    __name(reasonOf, "reasonOf");
  }
});

// lib/importer/json.ts
function isJsonObject(value) {
  return typeof value === "object" && value !== null && !isJsonArray(value);
}
function isJsonArray(value) {
  return Array.isArray(value);
}
function pointer(path2) {
  return path2.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
function pathOf(jsonPointer) {
  return jsonPointer.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}
function valueAt(value, path2) {
  return path2.reduce((at, key) => {
    if (isJsonArray(at)) return at[Number(key)];
    return isJsonObject(at) && Object.hasOwn(at, key) ? at[key] : void 0;
  }, value);
}
var init_json = __esm({
  "lib/importer/json.ts"() {
    "use strict";
    __name(isJsonObject, "isJsonObject");
    __name(isJsonArray, "isJsonArray");
    __name(pointer, "pointer");
    __name(pathOf, "pathOf");
    __name(valueAt, "valueAt");
  }
});

// lib/importer/code/directive.ts
function harmless(text2) {
  const apart = text2.replaceAll(MAP_OF_SOURCE, "$1 $2");
  return ORDERS.some((order) => order.test(apart)) ? ` # ${apart.trimStart()}` : apart;
}
function hasOnlyComments(code2, withoutComments) {
  const source = import_typescript.default.createSourceFile("module.ts", code2, import_typescript.default.ScriptTarget.ES2022);
  const { commentDirectives, checkJsDirective, pragmas } = source;
  const isTold = commentDirectives !== void 0 || checkJsDirective !== void 0 || (pragmas?.size ?? 0) > 0;
  const bare = import_typescript.default.createSourceFile("module.ts", withoutComments, import_typescript.default.ScriptTarget.ES2022);
  return !isTold && outline(source) === outline(bare);
}
function outline(source) {
  const parts = [];
  const visit5 = /* @__PURE__ */ __name((node) => {
    const hasText = import_typescript.default.isIdentifier(node) || import_typescript.default.isLiteralExpression(node);
    parts.push(hasText ? `${node.kind}${JSON.stringify(node.text)}` : `${node.kind}`);
    import_typescript.default.forEachChild(node, visit5);
    parts.push(".");
  }, "visit");
  visit5(source);
  return parts.join("");
}
var import_typescript, ORDERS, MAP_OF_SOURCE;
var init_directive = __esm({
  "lib/importer/code/directive.ts"() {
    "use strict";
    import_typescript = __toESM(require("@typescript/typescript6"));
    ORDERS = [
      /^[\s/*]*@/,
      /^[\s/*]*\/\s*</,
      /^[\s/*]*#\s*source(?:Mapping)?URL\b/,
      /^[\s/*]*(?:es|ts|js|ox)(?:lint|hint|cs)\b/,
      /^[\s/*]*(?:prettier|biome|dprint|deno-lint|deno-fmt|rome)-ignore\b/,
      /^[\s/*]*(?:istanbul|c8|v8)\s+ignore\b/,
      /^[\s/*]*(?:node:coverage|type-coverage:|stryker\s)/i
    ];
    MAP_OF_SOURCE = /(\/[/*])([#@]\s*source(?:Mapping)?URL)/g;
    __name(harmless, "harmless");
    __name(hasOnlyComments, "hasOnlyComments");
    __name(outline, "outline");
  }
});

// lib/importer/code/comment.ts
function withComment(node, comment) {
  if (comment === void 0) return node;
  withLinesAbove(node, [...comment.before, ...comment.beside]);
  return withLinesBelow(node, comment.after);
}
function withLinesBelow(node, lines) {
  for (const line of lines.length === 0 ? [] : [EMPTY_LINE, ...lines]) {
    const text2 = line === EMPTY_LINE ? line : oneLine(line);
    import_typescript2.default.addSyntheticTrailingComment(node, import_typescript2.default.SyntaxKind.SingleLineCommentTrivia, text2, true);
  }
  return node;
}
function withLinesAbove(node, lines) {
  for (const line of lines) {
    import_typescript2.default.addSyntheticLeadingComment(node, import_typescript2.default.SyntaxKind.SingleLineCommentTrivia, oneLine(line), true);
  }
  return node;
}
function oneLine(text2) {
  return harmless(text2.replace(/[\u0000-\u0008\u000a-\u001f\u2028\u2029]/g, " "));
}
function withEmptyLineAbove(node) {
  const comments = import_typescript2.default.getSyntheticLeadingComments(node) ?? [];
  const empty = {
    kind: import_typescript2.default.SyntaxKind.SingleLineCommentTrivia,
    text: EMPTY_LINE,
    pos: -1,
    end: -1,
    hasTrailingNewLine: true
  };
  return import_typescript2.default.setSyntheticLeadingComments(node, [empty, ...comments]);
}
function emptyLinesIn(code2) {
  return code2.replaceAll(new RegExp(`[ \\t]*//${EMPTY_LINE}$`, "gm"), "");
}
var import_typescript2, EMPTY_LINE;
var init_comment = __esm({
  "lib/importer/code/comment.ts"() {
    "use strict";
    import_typescript2 = __toESM(require("@typescript/typescript6"));
    init_directive();
    EMPTY_LINE = "";
    __name(withComment, "withComment");
    __name(withLinesBelow, "withLinesBelow");
    __name(withLinesAbove, "withLinesAbove");
    __name(oneLine, "oneLine");
    __name(withEmptyLineAbove, "withEmptyLineAbove");
    __name(emptyLinesIn, "emptyLinesIn");
  }
});

// lib/importer/code/text.ts
function textExpression(text2) {
  return isBlock(text2) ? templateLiteral(text2) : stringLiteral(text2);
}
function stringLiteral(text2) {
  const literal = factory.createStringLiteral(text2, true);
  return LONE_SURROGATE.test(text2) ? literal : import_typescript3.default.setEmitFlags(literal, import_typescript3.default.EmitFlags.NoAsciiEscaping);
}
function isBlock(text2) {
  return text2.trimEnd().includes("\n") && !NOT_LITERAL.test(text2);
}
function templateLiteral(text2) {
  return import_typescript3.default.setEmitFlags(
    factory.createNoSubstitutionTemplateLiteral(text2, templateText(text2)),
    import_typescript3.default.EmitFlags.NoAsciiEscaping
  );
}
function templateText(text2) {
  const escaped = text2.replace(/\\|`|\$(?=\{)/g, "\\$&");
  return escaped.replaceAll(
    new RegExp(NOT_LITERAL, "gu"),
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
}
var import_typescript3, factory, LONE_SURROGATE, NOT_LITERAL;
var init_text = __esm({
  "lib/importer/code/text.ts"() {
    "use strict";
    import_typescript3 = __toESM(require("@typescript/typescript6"));
    ({ factory } = import_typescript3.default);
    LONE_SURROGATE = new RegExp("\\p{Surrogate}", "u");
    NOT_LITERAL = new RegExp("[^\\P{Cc}\\n\\t]|[\\u2028\\u2029\\ufeff]|\\p{Surrogate}", "u");
    __name(textExpression, "textExpression");
    __name(stringLiteral, "stringLiteral");
    __name(isBlock, "isBlock");
    __name(templateLiteral, "templateLiteral");
    __name(templateText, "templateText");
  }
});

// lib/importer/code/ast.ts
function jsonExpression(value, place) {
  if (value === null) return factory2.createNull();
  if (typeof value === "boolean") return value ? factory2.createTrue() : factory2.createFalse();
  if (typeof value === "number") return numberExpression(value);
  if (typeof value === "string") return textExpression(value);
  return isJsonArray(value) ? arrayExpression(value, place) : objectExpression(value, place);
}
function numberExpression(value) {
  if (!Number.isFinite(value)) throw new Error(`JSON has no ${value}`);
  const literal = factory2.createNumericLiteral(String(Math.abs(value)));
  const isNegative = value < 0 || Object.is(value, -0);
  return isNegative ? factory2.createPrefixUnaryExpression(import_typescript4.default.SyntaxKind.MinusToken, literal) : literal;
}
function propertyName(key) {
  if (key === "__proto__") return factory2.createComputedPropertyName(stringLiteral(key));
  return IDENTIFIER.test(key) ? factory2.createIdentifier(key) : stringLiteral(key);
}
function property(key, value, comment) {
  return withComment(factory2.createPropertyAssignment(propertyName(key), value), comment);
}
function objectLiteral(properties, multiLine = false) {
  return factory2.createObjectLiteralExpression(properties, multiLine);
}
function objectExpression(value, place) {
  const properties = Object.entries(value).map(([key, field3]) => {
    const at = inside(place, key);
    return property(key, jsonExpression(field3, at), commentAt(at));
  });
  return objectLiteral(properties, Object.values(value).some(isStructured));
}
function arrayExpression(value, place) {
  const items = value.map((item, index) => {
    const at = inside(place, String(index));
    return withComment(jsonExpression(item, at), commentAt(at));
  });
  return factory2.createArrayLiteralExpression(items, value.some(isStructured));
}
function isStructured(value) {
  if (isJsonArray(value)) return value.some(isStructured);
  return isJsonObject(value) && Object.keys(value).length > 0;
}
function inside(place, key) {
  if (place === void 0) return void 0;
  return { comments: place.comments, pointer: place.pointer + pointer([key]) };
}
function commentAt(place) {
  return place?.comments.get(place.pointer);
}
var import_typescript4, factory2, IDENTIFIER;
var init_ast = __esm({
  "lib/importer/code/ast.ts"() {
    "use strict";
    import_typescript4 = __toESM(require("@typescript/typescript6"));
    init_json();
    init_comment();
    init_text();
    ({ factory: factory2 } = import_typescript4.default);
    IDENTIFIER = /^[A-Za-z_$][A-Za-z0-9_$]*$/;
    __name(jsonExpression, "jsonExpression");
    __name(numberExpression, "numberExpression");
    __name(propertyName, "propertyName");
    __name(property, "property");
    __name(objectLiteral, "objectLiteral");
    __name(objectExpression, "objectExpression");
    __name(arrayExpression, "arrayExpression");
    __name(isStructured, "isStructured");
    __name(inside, "inside");
    __name(commentAt, "commentAt");
  }
});

// lib/importer/code/build.ts
function id(name) {
  return factory3.createIdentifier(name);
}
function member(object2, ...names) {
  return names.reduce((inner, name) => {
    const key = propertyName(name);
    return import_typescript5.default.isIdentifier(key) ? factory3.createPropertyAccessExpression(inner, key) : factory3.createElementAccessExpression(inner, stringLiteral(name));
  }, object2);
}
function call(callee, ...args) {
  return factory3.createCallExpression(callee, void 0, args);
}
function method(object2, name, ...args) {
  return call(member(object2, name), ...args);
}
function construct(className, ...args) {
  return factory3.createNewExpression(id(className), void 0, args);
}
function field([name, value]) {
  const made = import_typescript5.default.isIdentifier(value) && value.text === name ? factory3.createShorthandPropertyAssignment(name) : property(name, value);
  holders.set(value, made);
  return made;
}
function fieldAround(node) {
  return holders.get(node) ?? node;
}
function object(fields) {
  return objectLiteral(fields.map(field));
}
function list(items) {
  return factory3.createArrayLiteralExpression(items);
}
function arrow(names, value) {
  const elements = names.map((name) => factory3.createBindingElement(void 0, void 0, name));
  const binding = factory3.createObjectBindingPattern(elements);
  const parameter = factory3.createParameterDeclaration(void 0, void 0, binding);
  const body = import_typescript5.default.isObjectLiteralExpression(value) ? factory3.createParenthesizedExpression(value) : value;
  return factory3.createArrowFunction(void 0, void 0, [parameter], void 0, void 0, body);
}
function constant(name, value) {
  const declaration = factory3.createVariableDeclaration(name, void 0, void 0, value);
  const declarations = factory3.createVariableDeclarationList([declaration], import_typescript5.default.NodeFlags.Const);
  return factory3.createVariableStatement(void 0, declarations);
}
function statement(value) {
  return factory3.createExpressionStatement(value);
}
function exportedFunction(name, body, others = [], returns) {
  const construct2 = factory3.createTypeReferenceNode("Construct");
  const scope = factory3.createParameterDeclaration(void 0, void 0, "scope", void 0, construct2);
  return factory3.createFunctionDeclaration(
    [factory3.createModifier(import_typescript5.default.SyntaxKind.ExportKeyword)],
    void 0,
    name,
    void 0,
    [scope, ...others],
    returns === void 0 ? void 0 : factory3.createTypeReferenceNode(returns),
    factory3.createBlock(body, true)
  );
}
function template(parts) {
  const [texts, values] = split(parts);
  const [head = "", ...tails] = texts;
  if (values.length === 0) return textExpression(head);
  const spans = values.map((value, index) => {
    const text2 = tails[index] ?? "";
    const isLast = index === values.length - 1;
    const part = isLast ? factory3.createTemplateTail(text2, templateText(text2)) : factory3.createTemplateMiddle(text2, templateText(text2));
    return factory3.createTemplateSpan(value, readable(part));
  });
  return factory3.createTemplateExpression(
    readable(factory3.createTemplateHead(head, templateText(head))),
    spans
  );
}
function tagged(tag, parts) {
  const [texts, values] = split(parts);
  const body = values.length === 0 ? templateLiteral(texts.join("")) : template(parts);
  if (!import_typescript5.default.isTemplateLiteral(body)) throw new Error("A tagged text is in backticks.");
  return factory3.createTaggedTemplateExpression(tag, void 0, body);
}
function split(parts) {
  const texts = [""];
  const values = [];
  for (const part of parts) {
    if (typeof part === "string") texts.push((texts.pop() ?? "") + part);
    else {
      values.push(part);
      texts.push("");
    }
  }
  return [texts, values];
}
function readable(node) {
  return import_typescript5.default.setEmitFlags(node, import_typescript5.default.EmitFlags.NoAsciiEscaping);
}
var import_typescript5, factory3, holders;
var init_build = __esm({
  "lib/importer/code/build.ts"() {
    "use strict";
    import_typescript5 = __toESM(require("@typescript/typescript6"));
    init_ast();
    init_text();
    ({ factory: factory3 } = import_typescript5.default);
    __name(id, "id");
    __name(member, "member");
    __name(call, "call");
    __name(method, "method");
    __name(construct, "construct");
    holders = /* @__PURE__ */ new WeakMap();
    __name(field, "field");
    __name(fieldAround, "fieldAround");
    __name(object, "object");
    __name(list, "list");
    __name(arrow, "arrow");
    __name(constant, "constant");
    __name(statement, "statement");
    __name(exportedFunction, "exportedFunction");
    __name(template, "template");
    __name(tagged, "tagged");
    __name(split, "split");
    __name(readable, "readable");
  }
});

// lib/importer/code/import.ts
function importOf(names, from, typeOnly = false) {
  const specifiers = names.map(
    (name) => factory4.createImportSpecifier(false, void 0, factory4.createIdentifier(name))
  );
  const phase = typeOnly ? import_typescript6.default.SyntaxKind.TypeKeyword : void 0;
  const clause = factory4.createImportClause(phase, void 0, factory4.createNamedImports(specifiers));
  return factory4.createImportDeclaration(void 0, clause, stringLiteral(from));
}
var import_typescript6, factory4;
var init_import = __esm({
  "lib/importer/code/import.ts"() {
    "use strict";
    import_typescript6 = __toESM(require("@typescript/typescript6"));
    init_text();
    ({ factory: factory4 } = import_typescript6.default);
    __name(importOf, "importOf");
  }
});

// lib/importer/code/print.ts
async function print(statements) {
  const end = factory5.createToken(import_typescript7.default.SyntaxKind.EndOfFileToken);
  const file2 = factory5.createSourceFile(statements, end, import_typescript7.default.NodeFlags.None);
  const printer = import_typescript7.default.createPrinter({ newLine: import_typescript7.default.NewLineKind.LineFeed });
  const code2 = emptyLinesIn(printer.printFile(file2));
  const known = formatted.get(code2) ?? pretty(code2);
  formatted.set(code2, known);
  return known;
}
function pretty(code2) {
  return (0, import_standalone.format)(code2, {
    parser: "typescript",
    plugins: [estree, typescript],
    singleQuote: true,
    printWidth: 110,
    // Texts in backticks are data.
    embeddedLanguageFormatting: "off"
  });
}
var estree, typescript, import_standalone, import_typescript7, factory5, formatted;
var init_print = __esm({
  "lib/importer/code/print.ts"() {
    "use strict";
    estree = __toESM(require("prettier/plugins/estree"));
    typescript = __toESM(require("prettier/plugins/typescript"));
    import_standalone = require("prettier/standalone");
    import_typescript7 = __toESM(require("@typescript/typescript6"));
    init_comment();
    ({ factory: factory5 } = import_typescript7.default);
    formatted = /* @__PURE__ */ new Map();
    __name(print, "print");
    __name(pretty, "pretty");
  }
});

// lib/importer/kinds.ts
function isOfArgo(value) {
  return isOfKind(value, KINDS) || isListOfArgo(value);
}
function isListOfArgo(value) {
  const { apiVersion, kind, items = [] } = value;
  const lists = KINDS.map((one) => `${one}List`);
  if (isOfKind(value, lists)) return true;
  return apiVersion === "v1" && kind === "List" && isJsonArray(items) && items.some((item) => isTyped(item));
}
function isTyped(value) {
  return isJsonObject(value) && isOfKind(value, KINDS);
}
function isOfKind({ apiVersion, kind }, kinds) {
  if (typeof apiVersion !== "string" || typeof kind !== "string") return false;
  return apiVersion.startsWith("argoproj.io/") && kinds.includes(kind);
}
var TYPED_KINDS, KINDS;
var init_kinds = __esm({
  "lib/importer/kinds.ts"() {
    "use strict";
    init_json();
    TYPED_KINDS = /* @__PURE__ */ new Map([
      ["ClusterWorkflowTemplate", "clusterWorkflowTemplate"],
      ["CronWorkflow", "cronWorkflow"],
      ["Workflow", "workflow"],
      ["WorkflowEventBinding", "eventBinding"],
      ["WorkflowTemplate", "workflowTemplate"]
    ]);
    KINDS = [...TYPED_KINDS.keys()];
    __name(isOfArgo, "isOfArgo");
    __name(isListOfArgo, "isListOfArgo");
    __name(isTyped, "isTyped");
    __name(isOfKind, "isOfKind");
  }
});

// lib/importer/compare.ts
function differences(one, other) {
  const found = [];
  compare(one, other, [], found);
  return found;
}
function compare(one, other, path2, found) {
  if (isJsonArray(one) && isJsonArray(other)) {
    if (one.length !== other.length) found.push(pointer(path2));
    else
      one.forEach((item, index) => {
        compare(item, other[index], [...path2, index], found);
      });
  } else if (isJsonObject(one) && isJsonObject(other)) {
    for (const key of /* @__PURE__ */ new Set([...Object.keys(one), ...Object.keys(other)])) {
      compare(field2(one, key), field2(other, key), [...path2, key], found);
    }
  } else if (!Object.is(one, other)) found.push(pointer(path2));
}
function field2(object2, key) {
  return Object.hasOwn(object2, key) ? object2[key] : void 0;
}
var init_compare = __esm({
  "lib/importer/compare.ts"() {
    "use strict";
    init_json();
    __name(differences, "differences");
    __name(compare, "compare");
    __name(field2, "field");
  }
});

// lib/importer/plain-object.ts
function plainObject(value) {
  const props = acceptable(value);
  const isUnnamed = !isJsonObject(props.metadata) || props.metadata.name === void 0;
  return { props, isUnnamed, patches: patchesFor(written(props, isUnnamed), value) };
}
function written(props, isUnnamed) {
  const chart = new import_cdk8s.Chart(new import_cdk8s.App(), "chart");
  const { apiVersion, kind, metadata } = props;
  if (typeof apiVersion !== "string" || typeof kind !== "string") throw new Error("an object has a kind");
  const named2 = { ...isJsonObject(metadata) && metadata, ...isUnnamed && { name: void 0 } };
  const object2 = new import_cdk8s.ApiObject(chart, "object", { ...props, apiVersion, kind, metadata: named2 });
  return JSON.parse(JSON.stringify(object2.toJson()));
}
function acceptable(value) {
  const { apiVersion, kind, metadata, ...rest } = value;
  return {
    // cdk8s wants to see a group and a version.
    apiVersion: typeof apiVersion === "string" && apiVersion.split("/").length <= 2 ? apiVersion : "v1",
    kind: typeof kind === "string" ? kind : "Object",
    ...isJsonObject(metadata) && { metadata: acceptableMetadata(metadata) },
    ...withoutNulls(rest)
  };
}
function acceptableMetadata(metadata) {
  const isText = /* @__PURE__ */ __name((value) => typeof value === "string", "isText");
  const fits2 = {
    name: isText,
    namespace: isText,
    labels: isJsonObject,
    annotations: isJsonObject,
    finalizers: /* @__PURE__ */ __name((value) => isJsonArray(value) && value.every(isText), "finalizers"),
    ownerReferences: /* @__PURE__ */ __name((value) => isJsonArray(value) && value.every(isOwner), "ownerReferences")
  };
  const fields = Object.entries(withoutNulls(metadata)).filter(
    ([key, value]) => field2(fits2, key)?.(value) ?? true
  );
  return Object.fromEntries(
    fields.map(
      ([key, value]) => ["labels", "annotations"].includes(key) && isJsonObject(value) ? [key, Object.fromEntries(Object.entries(value).filter(([, text2]) => isText(text2)))] : [key, value]
    )
  );
}
function isOwner(value) {
  if (!isJsonObject(value)) return false;
  const texts = ["apiVersion", "kind", "name", "uid"].every((key) => typeof value[key] === "string");
  const flags = ["blockOwnerDeletion", "controller"];
  return texts && flags.every((key) => ["boolean", "undefined"].includes(typeof value[key]));
}
function withoutNulls(object2) {
  const fields = Object.entries(object2).filter(
    // cdk8s asks for an object's `constructor` to see what it is.
    ([key, value]) => value !== null && key !== "constructor"
  );
  return Object.fromEntries(fields.map(([key, value]) => [key, cleaned(value)]));
}
function cleaned(value) {
  if (isJsonArray(value)) return value.map(cleaned);
  return isJsonObject(value) ? withoutNulls(value) : value;
}
function patchesFor(from, to, path2 = []) {
  if (isJsonObject(from) && isJsonObject(to)) {
    const removed = Object.keys(from).filter((key) => !Object.hasOwn(to, key));
    const kept = Object.entries(to).flatMap(([key, value]) => {
      const before = field2(from, key);
      if (before === void 0) return [{ op: "add", path: pointer([...path2, key]), value }];
      return patchesFor(before, value, [...path2, key]);
    });
    return [...removed.map((key) => ({ op: "remove", path: pointer([...path2, key]) })), ...kept];
  }
  if (isJsonArray(from) && isJsonArray(to) && from.length === to.length) {
    return from.flatMap((item, index) => patchesFor(item, to[index] ?? null, [...path2, index]));
  }
  return Object.is(from, to) ? [] : [{ op: "replace", path: pointer(path2), value: to }];
}
var import_cdk8s;
var init_plain_object = __esm({
  "lib/importer/plain-object.ts"() {
    "use strict";
    import_cdk8s = require("cdk8s");
    init_compare();
    init_json();
    __name(plainObject, "plainObject");
    __name(written, "written");
    __name(acceptable, "acceptable");
    __name(acceptableMetadata, "acceptableMetadata");
    __name(isOwner, "isOwner");
    __name(withoutNulls, "withoutNulls");
    __name(cleaned, "cleaned");
    __name(patchesFor, "patchesFor");
  }
});

// lib/importer/raw-module.ts
async function rawModule(document, name, reason = isListOfArgo(document.value) ? LIST : void 0) {
  if (document.comments.size === 0) return written2(document, name, reason);
  const why = [reason, "Its comments are left out, since they would spoil the code."].filter(Boolean).join(" ");
  const bare = await written2({ ...document, comments: /* @__PURE__ */ new Map() }, name, why);
  try {
    const module2 = await written2(document, name, reason);
    return hasOnlyComments(module2.code, bare.code) ? module2 : { ...bare, document };
  } catch {
    return { ...bare, document };
  }
}
async function written2(document, name, reason) {
  const object2 = plainObject(document.value);
  const body = bodyOf(object2, name, document.comments, reason);
  const imports2 = ["ApiObject", ...object2.patches.length > 0 ? ["JsonPatch"] : []];
  return {
    document,
    file: name.file,
    functionName: name.functionName,
    code: await print([
      importOf(imports2, "cdk8s"),
      importOf(["Construct"], "constructs", true),
      withComment(
        withEmptyLineAbove(exportedFunction(name.functionName, body, [], "ApiObject")),
        document.comments.get("")
      )
    ]),
    owners: body.map(() => ""),
    needs: [],
    fallbacks: reason === void 0 ? [] : [{ pointer: "", reason }]
  };
}
function bodyOf(object2, { id: name }, comments, reason) {
  const made = construct("ApiObject", id("scope"), stringLiteral(name), propsOf(object2, comments));
  const patches = object2.patches.map((patch) => patchOf(patch, comments));
  const statements = patches.length === 0 ? [factory6.createReturnStatement(made)] : [
    constant("object", made),
    statement(method(id("object"), "addJsonPatch", ...patches)),
    factory6.createReturnStatement(id("object"))
  ];
  const [first] = statements;
  if (first !== void 0 && reason !== void 0) withLinesAbove(first, [` Written as it is: ${reason}`]);
  return statements;
}
function propsOf({ props, isUnnamed }, comments) {
  const unnamed = property("name", id("undefined"));
  const fields = Object.entries(props).map(([key, value]) => {
    const place = { comments, pointer: pointer([key]) };
    if (key !== "metadata" || !isUnnamed || !isJsonObject(value)) {
      return property(key, jsonExpression(value, place), comments.get(place.pointer));
    }
    const expression = jsonExpression(value, place);
    const known = import_typescript8.default.isObjectLiteralExpression(expression) ? expression.properties : [];
    return property(key, objectLiteral([...known, unnamed]), comments.get(place.pointer));
  });
  const missing = isUnnamed && !Object.hasOwn(props, "metadata");
  return objectLiteral(missing ? [...fields, property("metadata", objectLiteral([unnamed]))] : fields, true);
}
function patchOf(patch, comments) {
  const path2 = stringLiteral(patch.path);
  if (patch.op === "remove") return method(id("JsonPatch"), patch.op, path2);
  const value = jsonExpression(patch.value, { comments, pointer: patch.path });
  return withComment(method(id("JsonPatch"), patch.op, path2, value), comments.get(patch.path));
}
var import_typescript8, factory6, LIST;
var init_raw_module = __esm({
  "lib/importer/raw-module.ts"() {
    "use strict";
    import_typescript8 = __toESM(require("@typescript/typescript6"));
    init_ast();
    init_build();
    init_comment();
    init_directive();
    init_import();
    init_print();
    init_text();
    init_json();
    init_kinds();
    init_plain_object();
    ({ factory: factory6 } = import_typescript8.default);
    LIST = "It is a list, and what is written has to be the same: split it into one document for each object.";
    __name(rawModule, "rawModule");
    __name(written2, "written");
    __name(bodyOf, "bodyOf");
    __name(propsOf, "propsOf");
    __name(patchOf, "patchOf");
  }
});

// lib/importer/emit/part.ts
function pointerTo(part, key) {
  return part.pointer + pointer([key]);
}
function fieldsOf(part) {
  return Object.entries(part.value).map(([name, value]) => [name, { value, pointer: pointerTo(part, name) }]);
}
function itemsOf(part) {
  return part.value.map((value, index) => ({ value, pointer: pointerTo(part, index) }));
}
function fieldOf(part, name) {
  const value = Object.hasOwn(part.value, name) ? part.value[name] : void 0;
  return value === void 0 ? void 0 : { value, pointer: pointerTo(part, name) };
}
function asObject(part) {
  return isObjectPart(part) ? part : void 0;
}
function asList(part) {
  return isListPart(part) ? part : void 0;
}
function isObjectPart(part) {
  return isJsonObject(part?.value);
}
function isListPart(part) {
  return isJsonArray(part?.value);
}
function asText(part) {
  return typeof part?.value === "string" ? part.value : void 0;
}
function objectIn(part, name) {
  return part === void 0 ? void 0 : asObject(fieldOf(part, name));
}
function listIn(part, name) {
  return part === void 0 ? void 0 : asList(fieldOf(part, name));
}
function textIn(part, name) {
  return part === void 0 ? void 0 : asText(fieldOf(part, name));
}
function objectsIn(part) {
  return part === void 0 ? [] : itemsOf(part).filter(isObjectPart);
}
var init_part = __esm({
  "lib/importer/emit/part.ts"() {
    "use strict";
    init_json();
    __name(pointerTo, "pointerTo");
    __name(fieldsOf, "fieldsOf");
    __name(itemsOf, "itemsOf");
    __name(fieldOf, "fieldOf");
    __name(asObject, "asObject");
    __name(asList, "asList");
    __name(isObjectPart, "isObjectPart");
    __name(isListPart, "isListPart");
    __name(asText, "asText");
    __name(objectIn, "objectIn");
    __name(listIn, "listIn");
    __name(textIn, "textIn");
    __name(objectsIn, "objectsIn");
  }
});

// lib/workflow/ports/port.ts
var LOCATIONS;
var init_port = __esm({
  "lib/workflow/ports/port.ts"() {
    "use strict";
    LOCATIONS = [
      "artifactory",
      "azure",
      "gcs",
      "git",
      "hdfs",
      "http",
      "oss",
      "plugin",
      "raw",
      "s3"
    ];
  }
});

// lib/importer/code/identifiers.ts
function camelCase(name, otherwise) {
  const words = name.split(/(?:_|[^\p{ID_Continue}])+/u).filter((word) => word !== "");
  const joined = words.map((word, index) => index === 0 ? lowerFirst(word) : upperFirst(word)).join("");
  if (joined === "") return otherwise;
  return new RegExp("^\\p{ID_Start}", "u").test(joined) ? joined : otherwise + joined;
}
function pascalCase(name, otherwise) {
  return upperFirst(camelCase(name, otherwise));
}
function lowerFirst(word) {
  if (/^[A-Z0-9]+$/.test(word)) return word.toLowerCase();
  return word.charAt(0).toLowerCase() + word.slice(1);
}
function upperFirst(word) {
  const text2 = /^[A-Z0-9]+$/.test(word) ? word.toLowerCase() : word;
  return text2.charAt(0).toUpperCase() + text2.slice(1);
}
var RESERVED_WORDS, IN_EVERY_OBJECT, Names;
var init_identifiers = __esm({
  "lib/importer/code/identifiers.ts"() {
    "use strict";
    RESERVED_WORDS = new Set(
      "abstract any arguments as async await boolean break case catch class const continue debugger declare default delete do else enum eval export extends false finally for from function get if implements import in instanceof interface is let module namespace never new null number object of package private protected public return set static string super switch symbol this throw true try type typeof undefined unknown var void while with yield".split(" ")
    );
    IN_EVERY_OBJECT = new Set(Object.getOwnPropertyNames(Object.prototype));
    __name(camelCase, "camelCase");
    __name(pascalCase, "pascalCase");
    __name(lowerFirst, "lowerFirst");
    __name(upperFirst, "upperFirst");
    Names = class {
      static {
        __name(this, "Names");
      }
      taken;
      constructor(taken = []) {
        this.taken = new Set(taken);
      }
      /** A name for a variable: the first of the names that is free, or the last of them with a number. */
      take(wanted, ...others) {
        return this.first([wanted, ...others], (name) => this.isFree(name) && !RESERVED_WORDS.has(name));
      }
      /** The same for a key of an object, which may be a word of TypeScript. */
      takeKey(wanted, ...others) {
        return this.first([wanted, ...others], (name) => this.isFree(name));
      }
      /** A name that need not be one of code, such as a construct's id: words of TypeScript are as good as any. */
      takeAny(wanted) {
        let name = wanted;
        for (let count2 = 2; !this.isFree(name); count2++) name = `${wanted}-${count2}`;
        this.taken.add(name);
        return name;
      }
      first(candidates2, isFree) {
        const last = candidates2[candidates2.length - 1] ?? "";
        let name = candidates2.find(isFree);
        for (let count2 = 2; name === void 0; count2++) {
          if (isFree(`${last}${count2}`)) name = `${last}${count2}`;
        }
        this.taken.add(name);
        return name;
      }
      isFree(name) {
        return !this.taken.has(name) && !IN_EVERY_OBJECT.has(name);
      }
    };
  }
});

// lib/importer/emit/signature.ts
function signatureOf(template2) {
  return {
    inputs: portsOf(objectIn(template2, "inputs")),
    outputs: portsOf(objectIn(template2, "outputs"))
  };
}
function portsOf(holder) {
  const names = new Names();
  const infos = /* @__PURE__ */ __name((kind) => objectsIn(listIn(holder, `${kind}s`)).flatMap((declaration) => {
    const name = textIn(declaration, "name");
    if (name === void 0) return [];
    const key = portKey(kind, name, names);
    return [{ kind, name, key, isOptional: isOptional(kind, declaration.value), declaration }];
  }), "infos");
  return [...infos("parameter"), ...infos("artifact")];
}
function portKey(kind, name, names) {
  const key = camelCase(name, kind);
  return names.takeKey(key, `${key}${pascalCase(kind, kind)}`);
}
function isOptional(kind, declaration) {
  if (kind === "artifact") {
    return declaration.optional === true || LOCATIONS.some((location) => declaration[location] !== void 0);
  }
  return [declaration.value, declaration.default, declaration.valueFrom].some((field3) => field3 !== void 0);
}
function portNamed(ports, kind, name) {
  return ports.find((port) => port.kind === kind && port.name === name);
}
var init_signature = __esm({
  "lib/importer/emit/signature.ts"() {
    "use strict";
    init_port();
    init_identifiers();
    init_part();
    __name(signatureOf, "signatureOf");
    __name(portsOf, "portsOf");
    __name(portKey, "portKey");
    __name(isOptional, "isOptional");
    __name(portNamed, "portNamed");
  }
});

// lib/importer/emit/unsupported-error.ts
var UnsupportedError;
var init_unsupported_error = __esm({
  "lib/importer/emit/unsupported-error.ts"() {
    "use strict";
    UnsupportedError = class extends Error {
      /** @param reason why, as the end of a sentence */
      constructor(reason) {
        super(reason);
        this.reason = reason;
      }
      reason;
      static {
        __name(this, "UnsupportedError");
      }
    };
  }
});

// lib/argo/expression/characters.ts
function isSpace(code2) {
  if (code2 < 128) return code2 === 32 || code2 >= 9 && code2 <= 13;
  return code2 === 133 || code2 !== 65279 && /\s/.test(String.fromCharCode(code2));
}
function isDigit(code2) {
  return code2 >= 48 && code2 <= 57;
}
function isNamePart(code2) {
  if (code2 < 128) {
    const letter = code2 | 32;
    return letter >= 97 && letter <= 122 || isDigit(code2) || code2 === 95 || code2 === 36;
  }
  return /^[\p{L}\p{Nd}]/u.test(String.fromCodePoint(code2));
}
function endOfName(source, offset) {
  let end = offset;
  for (; ; ) {
    const code2 = source.codePointAt(end);
    if (code2 === void 0 || !isNamePart(code2)) return end;
    end += code2 > 65535 ? 2 : 1;
  }
}
function trimBlanks(text2) {
  let start = 0;
  while (start < text2.length && isSpace(text2.charCodeAt(start))) start++;
  let end = text2.length;
  while (end > start && isSpace(text2.charCodeAt(end - 1))) end--;
  return [text2.slice(0, start), text2.slice(start, end), text2.slice(end)];
}
var init_characters = __esm({
  "lib/argo/expression/characters.ts"() {
    "use strict";
    __name(isSpace, "isSpace");
    __name(isDigit, "isDigit");
    __name(isNamePart, "isNamePart");
    __name(endOfName, "endOfName");
    __name(trimBlanks, "trimBlanks");
  }
});

// lib/argo/expression/children.ts
function childrenOf(node) {
  switch (node.kind) {
    case "array":
    case "sequence":
      return node.items;
    case "map":
      return node.entries.flatMap(({ key, value }) => [key, value]);
    case "unary":
      return [node.operand];
    case "binary":
      return [node.left, node.right];
    case "comparison":
      return [node.first, ...node.rest.map(({ operand }) => operand)];
    case "conditional":
    case "if":
      return present(node.condition, node.then, node.otherwise);
    case "member":
      return [node.object];
    case "index":
      return [node.object, node.index];
    case "slice":
      return present(node.object, node.from, node.to);
    case "call":
      return node.arguments;
    case "method":
      return [node.object, ...node.arguments];
    case "closure":
      return [node.body];
    case "let":
      return [node.value, node.body];
    default:
      return [];
  }
}
function present(...nodes) {
  return nodes.filter((node) => node !== void 0);
}
var init_children = __esm({
  "lib/argo/expression/children.ts"() {
    "use strict";
    __name(childrenOf, "childrenOf");
    __name(present, "present");
  }
});

// lib/argo/expression/escapes.ts
function escapeAt(literal, offset, quote, allowUnicode) {
  const letter = literal.charAt(offset + 1);
  const simple = letter === quote ? quote : SIMPLE.get(letter);
  if (simple !== void 0) return { value: simple, length: 2 };
  const [text2, byte, octal, short, long, braced] = NUMERIC.exec(literal.slice(offset + 1, offset + 1 + LONGEST)) ?? [];
  if (text2 === void 0) return void 0;
  const unicode = short ?? long ?? braced;
  if (unicode !== void 0 && !allowUnicode) return void 0;
  const code2 = octal === void 0 ? parseInt(byte ?? unicode ?? "", 16) : parseInt(octal, 8);
  if (code2 > 1114111) return void 0;
  return { value: isSurrogate(code2) ? "\uFFFD" : String.fromCodePoint(code2), length: text2.length + 1 };
}
function isSurrogate(code2) {
  return code2 >= 55296 && code2 <= 57343;
}
function unescape(literal, allowUnicode) {
  const quote = literal.charAt(0);
  const end = literal.length - 1;
  let value = "";
  let offset = 1;
  for (; ; ) {
    const backslash = literal.indexOf("\\", offset);
    if (backslash < 0) return value + literal.slice(offset, end);
    const escape = escapeAt(literal, backslash, quote, allowUnicode);
    if (escape === void 0) return void 0;
    value += literal.slice(offset, backslash) + escape.value;
    offset = backslash + escape.length;
  }
}
function normalizeLineEnds(literal) {
  return literal.replaceAll("\r", "\n");
}
function unescapeString(literal) {
  return unescape(normalizeLineEnds(literal), true)?.replaceAll(/[\ud800-\udfff]/gu, "\uFFFD");
}
function unescapeBytes(literal) {
  const quoted = normalizeLineEnds(literal);
  const encoded = quoted.replaceAll(/[^\0-\x7f]+/gu, (text2) => Buffer.from(text2).toString("latin1"));
  return unescape(encoded, false);
}
var SIMPLE, NUMERIC, LONGEST;
var init_escapes = __esm({
  "lib/argo/expression/escapes.ts"() {
    "use strict";
    SIMPLE = /* @__PURE__ */ new Map([
      ["a", "\x07"],
      ["b", "\b"],
      ["f", "\f"],
      ["n", "\n"],
      ["r", "\r"],
      ["t", "	"],
      ["v", "\v"],
      ["\\", "\\"]
    ]);
    NUMERIC = /^(?:x(?<byte>[\da-fA-F]{2})|(?<octal>[0-3][0-7]{2})|(?:u(?<short>[\da-fA-F]{4})|U(?<long>[\da-fA-F]{8})|u\{(?<braced>[\da-fA-F]{1,6})\}))/;
    LONGEST = 9;
    __name(escapeAt, "escapeAt");
    __name(isSurrogate, "isSurrogate");
    __name(unescape, "unescape");
    __name(normalizeLineEnds, "normalizeLineEnds");
    __name(unescapeString, "unescapeString");
    __name(unescapeBytes, "unescapeBytes");
  }
});

// lib/argo/expression/call.ts
function parseCall(grammar, name, form) {
  const { tokens } = grammar;
  const { piped, start, isBuiltin = false } = form;
  if (CONSTANTS.has(name.text)) tokens.fail(`'${name.text}' is not a function.`, name);
  const first = piped === void 0 ? [] : [piped];
  const parameters = WITH_CLOSURE.get(name.text);
  const args = parameters === void 0 ? parseArguments(grammar) : parseClosureArguments(grammar, parameters.slice(first.length), name);
  tokens.count();
  return {
    kind: "call",
    name: name.text,
    isBuiltin,
    arguments: [...first, ...args],
    start,
    end: tokens.end
  };
}
function parseArguments(grammar) {
  const { tokens } = grammar;
  const args = [];
  tokens.expect("(");
  while (!tokens.is(")")) {
    if (args.length > 0) tokens.expect(",");
    if (args.length > 0 && tokens.is(")")) break;
    args.push(grammar.expression(0));
  }
  tokens.expect(")");
  return args;
}
function parseClosureArguments(grammar, parameters, name) {
  const { tokens } = grammar;
  const args = [];
  tokens.expect("(");
  for (const parameter of parameters) {
    if (tokens.is(")")) {
      if (parameter.startsWith("optional")) break;
      tokens.fail(`'${name.text}' needs more arguments.`);
    }
    if (args.length > 0) tokens.expect(",");
    args.push(parameter.endsWith("closure") ? parseClosure(grammar) : grammar.expression(0));
  }
  tokens.accept(",");
  tokens.expect(")");
  return args;
}
function parseClosure(grammar) {
  const { tokens } = grammar;
  const { start } = tokens.current;
  const hasBraces = tokens.accept("{");
  grammar.closures++;
  const body = hasBraces ? grammar.sequence() : grammar.expression(0);
  grammar.closures--;
  if (hasBraces) tokens.expect("}");
  else if (tokens.is(";")) tokens.fail("A closure with ';' in it needs braces around it.");
  tokens.count();
  return { kind: "closure", body, start, end: tokens.end };
}
var FIND, AGGREGATE, FOLD, WITH_CLOSURE, CONSTANTS;
var init_call = __esm({
  "lib/argo/expression/call.ts"() {
    "use strict";
    FIND = ["value", "closure"];
    AGGREGATE = ["value", "optional closure"];
    FOLD = ["value", "closure", "optional value"];
    WITH_CLOSURE = /* @__PURE__ */ new Map([
      ["all", FIND],
      ["none", FIND],
      ["any", FIND],
      ["one", FIND],
      ["filter", FIND],
      ["map", FIND],
      ["count", AGGREGATE],
      ["sum", AGGREGATE],
      ["find", FIND],
      ["findIndex", FIND],
      ["findLast", FIND],
      ["findLastIndex", FIND],
      ["groupBy", FIND],
      ["sortBy", FOLD],
      ["reduce", FOLD]
    ]);
    CONSTANTS = /* @__PURE__ */ new Set(["true", "false", "nil"]);
    __name(parseCall, "parseCall");
    __name(parseArguments, "parseArguments");
    __name(parseClosureArguments, "parseClosureArguments");
    __name(parseClosure, "parseClosure");
  }
});

// lib/argo/expression/operators.ts
function unaryPrecedence(operator) {
  return UNARY[operator];
}
function binaryPrecedence(operator) {
  return BINARY[operator];
}
function isRightAssociative(operator) {
  return operator === "**" || operator === "^";
}
function isUnaryOperator(text2) {
  return Object.hasOwn(UNARY, text2);
}
function isBinaryOperator(text2) {
  return Object.hasOwn(BINARY, text2);
}
function isComparisonOperator(text2) {
  return text2 === "<" || text2 === ">" || text2 === "<=" || text2 === ">=";
}
function isNegatableOperator(text2) {
  return text2 === "in" || text2 === "matches" || text2 === "contains" || text2 === "startsWith" || text2 === "endsWith";
}
var UNARY, BINARY, COMPARISON;
var init_operators = __esm({
  "lib/argo/expression/operators.ts"() {
    "use strict";
    UNARY = { not: 50, "!": 50, "-": 90, "+": 90 };
    BINARY = {
      or: 10,
      "||": 10,
      and: 15,
      "&&": 15,
      "==": 20,
      "!=": 20,
      "<": 20,
      ">": 20,
      ">=": 20,
      "<=": 20,
      in: 20,
      matches: 20,
      contains: 20,
      startsWith: 20,
      endsWith: 20,
      "not in": 20,
      "not matches": 20,
      "not contains": 20,
      "not startsWith": 20,
      "not endsWith": 20,
      "..": 25,
      "+": 30,
      "-": 30,
      "*": 60,
      "/": 60,
      "%": 60,
      "**": 100,
      "^": 100,
      "??": 500
    };
    COMPARISON = BINARY["<"];
    __name(unaryPrecedence, "unaryPrecedence");
    __name(binaryPrecedence, "binaryPrecedence");
    __name(isRightAssociative, "isRightAssociative");
    __name(isUnaryOperator, "isUnaryOperator");
    __name(isBinaryOperator, "isBinaryOperator");
    __name(isComparisonOperator, "isComparisonOperator");
    __name(isNegatableOperator, "isNegatableOperator");
  }
});

// lib/argo/expression/numbers.ts
function skipAny(source, offset, accepted) {
  let end = offset;
  while (end < source.length && accepted.includes(source.charAt(end))) end++;
  return end;
}
function skipOne(source, offset, accepted) {
  return offset < source.length && accepted.includes(source.charAt(offset)) ? offset + 1 : offset;
}
function digitsOf(source, offset) {
  if (source.charAt(offset) !== "0") return [DECIMAL, offset];
  switch (source.charAt(offset + 1).toLowerCase()) {
    case "x":
      return [HEXADECIMAL, offset + 2];
    case "o":
      return ["01234567_", offset + 2];
    case "b":
      return ["01_", offset + 2];
    default:
      return [DECIMAL, offset + 1];
  }
}
function endOfNumber(source, offset) {
  const [digits, first] = digitsOf(source, offset);
  let end = skipAny(source, first, digits);
  if (source.charAt(end) === ".") {
    if (source.charAt(end + 1) === ".") return end;
    end = skipAny(source, end + 1, digits);
  }
  const exponent = skipOne(source, end, "eE");
  if (exponent > end) end = skipAny(source, skipOne(source, exponent, "+-"), digits);
  return end;
}
function isStartOfNumber(source, offset) {
  const digit = source.charCodeAt(offset) === 46 ? offset + 1 : offset;
  return isDigit(source.charCodeAt(digit));
}
function numberOf(text2) {
  const plain2 = text2.replaceAll("_", "").toLowerCase();
  if (/^(?:0x[\da-f]+|0b[01]+|0o[0-7]+|\d+)$/.test(plain2)) return integer(plain2);
  if (!/^(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/.test(plain2)) return void 0;
  const value = Number(plain2);
  return Number.isFinite(value) ? value : void 0;
}
function integer(text2) {
  const [, prefix = "", digits = ""] = /^(0[xbo]|)0*(.+)$/.exec(text2) ?? [];
  if (digits.length > 64) return void 0;
  const value = BigInt(prefix + digits);
  return value <= MAX_INTEGER ? value : void 0;
}
var DECIMAL, HEXADECIMAL, MAX_INTEGER;
var init_numbers = __esm({
  "lib/argo/expression/numbers.ts"() {
    "use strict";
    init_characters();
    DECIMAL = "0123456789_";
    HEXADECIMAL = "0123456789abcdefABCDEF_";
    __name(skipAny, "skipAny");
    __name(skipOne, "skipOne");
    __name(digitsOf, "digitsOf");
    __name(endOfNumber, "endOfNumber");
    __name(isStartOfNumber, "isStartOfNumber");
    __name(numberOf, "numberOf");
    MAX_INTEGER = 2n ** 63n - 1n;
    __name(integer, "integer");
  }
});

// lib/argo/expression/syntax-error.ts
function excerpt(text2) {
  return text2.length > 40 ? `${text2.slice(0, 40)}\u2026` : text2;
}
var Failure;
var init_syntax_error = __esm({
  "lib/argo/expression/syntax-error.ts"() {
    "use strict";
    Failure = class extends Error {
      constructor(error) {
        super(error.message);
        this.error = error;
      }
      error;
      static {
        __name(this, "Failure");
      }
    };
    __name(excerpt, "excerpt");
  }
});

// lib/argo/expression/lexer.ts
function isWord(operator) {
  return WORDS.has(operator);
}
function endOfLine(source, offset) {
  const end = source.indexOf("\n", offset);
  return end < 0 ? source.length : end + 1;
}
var WORDS, OPERATORS, Lexer;
var init_lexer = __esm({
  "lib/argo/expression/lexer.ts"() {
    "use strict";
    init_characters();
    init_escapes();
    init_numbers();
    init_syntax_error();
    WORDS = /* @__PURE__ */ new Set([
      "not",
      "in",
      "or",
      "and",
      "matches",
      "contains",
      "startsWith",
      "endsWith",
      "let",
      "if",
      "else"
    ]);
    __name(isWord, "isWord");
    OPERATORS = new Map([
      ...Array.from("&!=*<>", (first) => [first, "&=*"]),
      ...Array.from(",;%+-^/", (first) => [first, ""]),
      ["|", "|"],
      [":", ":"],
      [".", "."],
      ["?", ".?"],
      ["#", "#"]
    ]);
    Lexer = class {
      constructor(source) {
        this.source = source;
      }
      source;
      static {
        __name(this, "Lexer");
      }
      offset = 0;
      /** Names that follow a `#` at once are operators nowhere. */
      isPointer = false;
      /** Up to where each kind of quote is known not to be closed. */
      unclosed = /* @__PURE__ */ new Map();
      /** The next token; the last one is `end`, again and again. */
      next() {
        const unclosed = this.skipBlanks();
        if (unclosed !== void 0) return unclosed;
        const { source, offset } = this;
        const wasPointer = this.isPointer;
        this.isPointer = false;
        const first = source.charAt(offset);
        if (first === "") return this.token("end", offset);
        if (wasPointer && isNamePart(source.codePointAt(offset) ?? 0))
          return this.token("name", endOfName(source, offset));
        if (first === '"' || first === "'") return this.quoted(offset, "string");
        if (first === "`") return this.raw();
        if ((first === "b" || first === "B") && /["']/.test(source.charAt(offset + 1)))
          return this.quoted(offset + 1, "bytes");
        if (isStartOfNumber(source, offset)) return this.number();
        if ("()[]{}".includes(first)) return this.token("bracket", offset + 1);
        return this.operatorOrName(first);
      }
      operatorOrName(first) {
        const { source, offset } = this;
        const seconds = OPERATORS.get(first);
        if (seconds !== void 0) {
          const second = source.charAt(offset + 1);
          const token = this.token("operator", offset + (second !== "" && seconds.includes(second) ? 2 : 1));
          this.isPointer = first === "#";
          return token;
        }
        const end = endOfName(source, offset);
        if (end > offset) return this.token(WORDS.has(source.slice(offset, end)) ? "operator" : "name", end);
        const character = String.fromCodePoint(source.codePointAt(offset) ?? 0);
        return this.invalid(
          offset + character.length,
          `The character ${JSON.stringify(character)} is not allowed here.`
        );
      }
      /** Skips blanks and comments. A comment that is not closed is an invalid token. */
      skipBlanks() {
        const { source } = this;
        for (; ; ) {
          const start = this.offset;
          while (this.offset < source.length && isSpace(source.charCodeAt(this.offset))) this.offset++;
          if (source.startsWith("//", this.offset)) this.offset = endOfLine(source, this.offset);
          else if (source.startsWith("/*", this.offset)) {
            const end = this.find("*/", this.offset + 2);
            if (end === void 0) return this.invalid(this.offset + 2, "This comment is not closed.");
            this.offset = end + 2;
          }
          if (this.offset === start) return void 0;
          this.isPointer = false;
        }
      }
      number() {
        const { source, offset } = this;
        const end = endOfNumber(source, source.charAt(offset) === "." ? offset + 1 : offset);
        const endOfLetters = endOfName(source, end);
        if (endOfLetters === end) return this.token("number", end);
        const text2 = source.slice(offset, endOfLetters);
        return this.invalid(endOfLetters, `'${excerpt(text2)}' is not a number.`);
      }
      /** A string in quotes, or bytes, whose quotes begin at an offset. */
      quoted(start, kind) {
        const end = this.endOfQuoted(start);
        if (end === void 0) return this.invalid(start + 1, "This string is not closed.");
        const literal = this.source.slice(start, end + 1);
        const value = kind === "string" ? unescapeString(literal) : unescapeBytes(literal);
        if (value === void 0) return this.invalid(end + 1, `An escape in ${excerpt(literal)} is not valid.`);
        return this.token(kind, end + 1, value);
      }
      endOfQuoted(start) {
        const { source } = this;
        const quote = source.charAt(start);
        if (start < (this.unclosed.get(quote) ?? 0)) return void 0;
        let end = start + 1;
        for (; end < source.length && source.charAt(end) !== "\n"; end++) {
          if (source.charAt(end) === quote) return end;
          if (source.charAt(end) === "\\" && source.charAt(end + 1) !== "\n") end++;
        }
        this.unclosed.set(quote, end);
        return void 0;
      }
      /** A string in backticks: two of them in it stand for one. */
      raw() {
        const { source, offset } = this;
        let end = source.indexOf("`", offset + 1);
        while (end >= 0 && source.charAt(end + 1) === "`") end = source.indexOf("`", end + 2);
        if (end < 0) return this.invalid(offset + 1, "This string is not closed.");
        return this.token("string", end + 1, source.slice(offset + 1, end).replaceAll("``", "`"));
      }
      /** Where something is found behind an offset. What is not found once is not looked for again. */
      find(text2, from) {
        if (this.unclosed.has(text2)) return void 0;
        const found = this.source.indexOf(text2, from);
        if (found >= 0) return found;
        this.unclosed.set(text2, this.source.length);
        return void 0;
      }
      token(kind, end, text2 = this.source.slice(this.offset, end)) {
        const start = this.offset;
        this.offset = end;
        return { kind, text: text2, start, end };
      }
      invalid(end, message) {
        return this.token("invalid", end, message);
      }
    };
    __name(endOfLine, "endOfLine");
  }
});

// lib/argo/expression/postfix.ts
function parsePostfix(grammar, object2, start) {
  const { tokens } = grammar;
  let node = object2;
  for (; ; ) {
    if (tokens.accept(".")) node = parseMember(grammar, { object: node, isOptional: false, start });
    else if (tokens.accept("?.")) {
      const subject = { object: node, isOptional: true, start };
      node = tokens.is("[") ? parseSubscript(grammar, subject) : parseMember(grammar, subject);
    } else if (tokens.is("[")) node = parseSubscript(grammar, { object: node, isOptional: false, start });
    else return node;
  }
}
function parseMember(grammar, { object: object2, isOptional: isOptional2, start }) {
  const { tokens } = grammar;
  const { kind, text: name } = tokens.current;
  if (kind !== "name" && !(kind === "operator" && isWord(name)))
    tokens.fail("Expected the name of a member behind '.'.");
  tokens.next();
  tokens.count(2);
  if (!tokens.is("(")) return { kind: "member", object: object2, name, isOptional: isOptional2, start, end: tokens.end };
  const args = parseArguments(grammar);
  tokens.count();
  return { kind: "method", object: object2, name, isOptional: isOptional2, arguments: args, start, end: tokens.end };
}
function parseSubscript(grammar, { object: object2, isOptional: isOptional2, start }) {
  const { tokens } = grammar;
  tokens.expect("[");
  const from = tokens.is(":") ? void 0 : grammar.expression(0);
  if (from !== void 0 && !tokens.is(":")) {
    tokens.expect("]");
    tokens.count();
    return { kind: "index", object: object2, index: from, isOptional: isOptional2, start, end: tokens.end };
  }
  tokens.expect(":");
  const to = tokens.is("]") ? void 0 : grammar.expression(0);
  tokens.expect("]");
  tokens.count();
  return { kind: "slice", object: object2, from, to, start, end: tokens.end };
}
var init_postfix = __esm({
  "lib/argo/expression/postfix.ts"() {
    "use strict";
    init_call();
    init_lexer();
    __name(parsePostfix, "parsePostfix");
    __name(parseMember, "parseMember");
    __name(parseSubscript, "parseSubscript");
  }
});

// lib/argo/expression/primary.ts
function parsePrimary(grammar) {
  const { tokens } = grammar;
  const { start, kind, text: text2 } = tokens.current;
  if (kind === "operator" && isUnaryOperator(text2)) {
    tokens.next();
    const operand = grammar.expression(unaryPrecedence(text2));
    tokens.count();
    return parsePostfix(grammar, { kind: "unary", operator: text2, operand, start, end: tokens.end }, start);
  }
  if (tokens.accept("(")) {
    const inner = grammar.sequence();
    tokens.expect(")");
    return parsePostfix(grammar, inner, start);
  }
  if (grammar.closures > 0 && (tokens.is("#") || tokens.is(".")))
    return parsePostfix(grammar, parsePointer(grammar), start);
  if (tokens.accept("::")) {
    const call2 = parseCall(grammar, tokens.expectName(), { start, isBuiltin: true });
    return parsePostfix(grammar, call2, start);
  }
  return parseValue(grammar);
}
function parsePointer({ tokens }) {
  const { start } = tokens.current;
  tokens.count();
  if (!tokens.accept("#")) return { kind: "pointer", name: "", start, end: start };
  const name = tokens.current.kind === "name" ? tokens.next().text : "";
  return { kind: "pointer", name, start, end: tokens.end };
}
function parseValue(grammar) {
  const { tokens } = grammar;
  const { kind, start } = tokens.current;
  switch (kind) {
    case "number":
      return parseNumber(grammar);
    case "name":
      return parseName(grammar);
    case "string":
    case "bytes":
      return parsePostfix(grammar, parseText(grammar), start);
    default:
      if (tokens.is("[")) return parsePostfix(grammar, parseArray(grammar), start);
      if (tokens.is("{")) return parsePostfix(grammar, parseMap(grammar), start);
      return tokens.unexpected();
  }
}
function parseNumber({ tokens }) {
  const token = tokens.next();
  const { text: text2, start, end } = token;
  const value = numberOf(text2);
  tokens.count();
  if (value === void 0) return tokens.fail(`'${text2}' is not a number, or too large.`, token);
  return typeof value === "bigint" ? { kind: "integer", value, start, end } : { kind: "float", value, start, end };
}
function parseName(grammar) {
  const { tokens } = grammar;
  const token = tokens.next();
  const { text: text2, start, end } = token;
  if (text2 === "true" || text2 === "false") {
    tokens.count();
    return { kind: "boolean", value: text2 === "true", start, end };
  }
  if (text2 === "nil") {
    tokens.count();
    return { kind: "nil", start, end };
  }
  if (tokens.is("(")) return parsePostfix(grammar, parseCall(grammar, token, { start }), start);
  tokens.count();
  return parsePostfix(grammar, { kind: "identifier", name: text2, start, end }, start);
}
function parseText({ tokens }) {
  const { kind, text: text2, start, end } = tokens.next();
  tokens.count();
  if (kind === "string") return { kind: "string", value: text2, start, end };
  return { kind: "bytes", value: Array.from(text2, (byte) => byte.charCodeAt(0)), start, end };
}
function parseArray(grammar) {
  const { tokens } = grammar;
  const { start } = tokens.next();
  const items = [];
  while (!tokens.is("]")) {
    if (items.length > 0) tokens.expect(",");
    if (items.length > 0 && tokens.is("]")) break;
    items.push(grammar.expression(0));
  }
  tokens.expect("]");
  tokens.count();
  return { kind: "array", items, start, end: tokens.end };
}
function parseMap(grammar) {
  const { tokens } = grammar;
  const { start } = tokens.next();
  const entries = [];
  while (!tokens.is("}")) {
    if (entries.length > 0) tokens.expect(",");
    if (entries.length > 0 && tokens.is("}")) break;
    const key = parseKey(grammar);
    tokens.expect(":");
    entries.push({ key, value: grammar.expression(0) });
    tokens.count();
  }
  tokens.expect("}");
  tokens.count();
  return { kind: "map", entries, start, end: tokens.end };
}
function parseKey(grammar) {
  const { tokens } = grammar;
  if (tokens.is("(")) return grammar.expression(0);
  if (!isKey(tokens.current))
    tokens.fail("The key of a map must be a name, a string, a number or an expression in parentheses.");
  const { text: text2, start, end } = tokens.next();
  tokens.count();
  return { kind: "string", value: text2, start, end };
}
function isKey({ kind }) {
  return kind === "name" || kind === "string" || kind === "number";
}
var init_primary = __esm({
  "lib/argo/expression/primary.ts"() {
    "use strict";
    init_call();
    init_numbers();
    init_operators();
    init_postfix();
    __name(parsePrimary, "parsePrimary");
    __name(parsePointer, "parsePointer");
    __name(parseValue, "parseValue");
    __name(parseNumber, "parseNumber");
    __name(parseName, "parseName");
    __name(parseText, "parseText");
    __name(parseArray, "parseArray");
    __name(parseMap, "parseMap");
    __name(parseKey, "parseKey");
    __name(isKey, "isKey");
  }
});

// lib/argo/expression/token-reader.ts
function describe({ kind, text: text2 }) {
  switch (kind) {
    case "end":
      return "the end of the expression";
    case "string":
    case "bytes":
      return "a string";
    default:
      return `'${excerpt(text2)}'`;
  }
}
var MAX_NODES, MAX_DEPTH, TokenReader;
var init_token_reader = __esm({
  "lib/argo/expression/token-reader.ts"() {
    "use strict";
    init_lexer();
    init_syntax_error();
    MAX_NODES = 1e4;
    MAX_DEPTH = 250;
    TokenReader = class {
      static {
        __name(this, "TokenReader");
      }
      /** The token to read next. */
      current;
      /** Where the last token ended that was read. */
      end = 0;
      lexer;
      stashed;
      nodes = 0;
      depth = 0;
      folds = 0;
      constructor(source) {
        this.lexer = new Lexer(source);
        this.current = this.read();
      }
      /** Goes on to the next token, and returns the current one. */
      next() {
        const token = this.current;
        this.end = token.end;
        this.current = this.stashed ?? this.read();
        this.stashed = void 0;
        return token;
      }
      /** Goes back to the token before the current one. */
      back(token, end) {
        this.stashed = this.current;
        this.current = token;
        this.end = end;
      }
      /** Whether the current token is a certain operator or bracket. */
      is(text2) {
        const { kind } = this.current;
        return this.current.text === text2 && (kind === "operator" || kind === "bracket");
      }
      /** Goes on if the current token is a certain operator or bracket. */
      accept(text2) {
        const found = this.is(text2);
        if (found) this.next();
        return found;
      }
      /** Goes on behind an operator or a bracket that has to be there. */
      expect(text2) {
        if (!this.accept(text2)) this.fail(`Expected '${text2}', found ${describe(this.current)}.`);
      }
      /** Goes on behind a name that has to be there. */
      expectName() {
        if (this.current.kind !== "name") this.fail(`Expected a name, found ${describe(this.current)}.`);
        return this.next();
      }
      /** Refuses the current token. */
      unexpected() {
        return this.fail(`Unexpected ${describe(this.current)}.`);
      }
      fail(message, { start, end } = this.current) {
        throw new Failure({ message, start, end });
      }
      /** Counts nodes of expr's syntax tree, or fewer: what is refused here Argo refuses. */
      count(nodes = 1) {
        this.nodes += nodes;
        if (this.nodes > MAX_NODES)
          this.fail(`The expression has more than ${MAX_NODES} parts: Argo refuses it.`);
      }
      /** Begins what is nested in what is parsed already. */
      enter() {
        this.depth++;
        if (this.depth > MAX_DEPTH) this.tooDeep();
      }
      /** Ends what `enter` has begun. */
      leave() {
        this.depth--;
      }
      /** Counts what is parsed in a loop although it nests, such as `a | f() | g()`. */
      fold() {
        this.folds++;
        if (this.folds > MAX_DEPTH) this.tooDeep();
      }
      tooDeep() {
        return this.fail(`The expression is nested more than ${MAX_DEPTH} levels deep.`);
      }
      read() {
        const token = this.lexer.next();
        if (token.kind === "invalid") this.fail(token.text, token);
        return token;
      }
    };
    __name(describe, "describe");
  }
});

// lib/argo/expression/parser.ts
function parseExpression(source) {
  try {
    return { expression: new Parser(source).parse() };
  } catch (failure) {
    if (failure instanceof Failure) return { error: failure.error };
    throw failure;
  }
}
var Parser;
var init_parser = __esm({
  "lib/argo/expression/parser.ts"() {
    "use strict";
    init_call();
    init_operators();
    init_primary();
    init_syntax_error();
    init_token_reader();
    __name(parseExpression, "parseExpression");
    Parser = class {
      static {
        __name(this, "Parser");
      }
      tokens;
      closures = 0;
      constructor(source) {
        this.tokens = new TokenReader(source);
      }
      parse() {
        const expression = this.sequence();
        if (this.tokens.current.kind !== "end") this.tokens.unexpected();
        return expression;
      }
      sequence() {
        const { tokens } = this;
        const { start } = tokens.current;
        const first = this.expression(0);
        const items = [first];
        while (tokens.accept(";")) {
          if (tokens.current.kind === "end") break;
          items.push(this.expression(0));
        }
        if (items.length === 1) return first;
        tokens.count();
        return { kind: "sequence", items, start, end: tokens.end };
      }
      expression(precedence) {
        const { tokens } = this;
        tokens.enter();
        const expression = this.declarationOrOperation(precedence);
        tokens.leave();
        return expression;
      }
      declarationOrOperation(precedence) {
        const { tokens } = this;
        if (precedence > 0) return this.operation(precedence);
        if (tokens.is("let")) return this.variable();
        if (tokens.is("if")) return this.ifElse();
        const { start } = tokens.current;
        return this.conditional(this.operation(0), start);
      }
      /** `let name = value; body` */
      variable() {
        const { tokens } = this;
        const { start } = tokens.next();
        const { text: name } = tokens.expectName();
        tokens.expect("=");
        const value = this.expression(0);
        tokens.expect(";");
        const body = this.sequence();
        tokens.count();
        return { kind: "let", name, value, body, start, end: tokens.end };
      }
      /** `if condition { then } else { otherwise }` */
      ifElse() {
        const { tokens } = this;
        tokens.enter();
        const { start } = tokens.next();
        const condition = this.expression(0);
        const then = this.block();
        tokens.expect("else");
        const otherwise = tokens.is("if") ? this.ifElse() : this.block();
        tokens.leave();
        return { kind: "if", condition, then, otherwise, start, end: tokens.end };
      }
      block() {
        this.tokens.expect("{");
        const body = this.sequence();
        this.tokens.expect("}");
        return body;
      }
      /** `condition ? then : otherwise`, `condition ?: otherwise`, where there is a `?` behind the condition. */
      conditional(condition, start) {
        const { tokens } = this;
        let node = condition;
        while (tokens.accept("?")) {
          tokens.fold();
          let then;
          if (!tokens.is(":")) then = this.expression(0);
          tokens.expect(":");
          const otherwise = this.expression(0);
          tokens.count();
          node = { kind: "conditional", condition: node, then, otherwise, start, end: tokens.end };
        }
        return node;
      }
      /** Operands with binary operators between them. */
      operation(precedence) {
        const { tokens } = this;
        const { start } = tokens.current;
        let left = parsePrimary(this);
        let previous;
        for (; ; ) {
          if (precedence === 0 && tokens.accept("|")) {
            tokens.fold();
            left = parseCall(this, tokens.expectName(), { start, piped: left });
            previous = void 0;
            continue;
          }
          const token = tokens.current;
          const operator = this.binaryOperator(precedence);
          if (operator === void 0) return left;
          if (previous === "??" && operator !== "??")
            tokens.fail(`'??' and '${operator}' cannot be mixed: put one of them in parentheses.`, token);
          previous = operator;
          left = isComparisonOperator(operator) ? this.comparison(left, operator, start) : this.binary(left, operator, start);
        }
      }
      /** Goes on behind a binary operator, if there is one that binds tightly enough. */
      binaryOperator(precedence) {
        const { tokens } = this;
        if (tokens.current.kind !== "operator") return void 0;
        if (tokens.is("not")) return this.negatedOperator(precedence);
        const { text: text2 } = tokens.current;
        if (!isBinaryOperator(text2) || binaryPrecedence(text2) < precedence) return void 0;
        tokens.next();
        return text2;
      }
      /** `not in` and the like. */
      negatedOperator(precedence) {
        const { tokens } = this;
        const { end } = tokens;
        const token = tokens.next();
        const { kind, text: text2 } = tokens.current;
        if (kind !== "operator" || !isNegatableOperator(text2)) return tokens.unexpected();
        if (binaryPrecedence(text2) < precedence) {
          tokens.back(token, end);
          return void 0;
        }
        tokens.next();
        tokens.count();
        return `not ${text2}`;
      }
      binary(left, operator, start) {
        const precedence = binaryPrecedence(operator);
        const right = this.expression(isRightAssociative(operator) ? precedence : precedence + 1);
        this.tokens.count();
        return { kind: "binary", operator, left, right, start, end: this.tokens.end };
      }
      /** One comparison, or a chain of them. */
      comparison(first, operator, start) {
        const { tokens } = this;
        const rest = [];
        for (let next = operator; next !== void 0 && isComparisonOperator(next); ) {
          rest.push({ operator: next, operand: this.expression(COMPARISON + 1) });
          tokens.count(rest.length === 1 ? 1 : 2);
          const { kind, text: text2 } = tokens.current;
          next = kind === "operator" && isComparisonOperator(text2) ? tokens.next().text : void 0;
        }
        const [only] = rest;
        const { end } = tokens;
        if (rest.length === 1 && only !== void 0)
          return { kind: "binary", operator: only.operator, left: first, right: only.operand, start, end };
        tokens.fold();
        return { kind: "comparison", first, rest, start, end };
      }
    };
  }
});

// lib/argo/expression/printer.ts
var init_printer = __esm({
  "lib/argo/expression/printer.ts"() {
    "use strict";
    init_escapes();
    init_lexer();
    init_numbers();
    init_operators();
  }
});

// lib/argo/expression/path.ts
function variableAt(path2, { start, end }) {
  return { path: path2[0] === "$env" && path2.length > 1 ? path2.slice(1) : path2, start, end };
}
var init_path = __esm({
  "lib/argo/expression/path.ts"() {
    "use strict";
    __name(variableAt, "variableAt");
  }
});

// lib/argo/expression/scan.ts
function scanVariables(source) {
  const tokens = tokensOf(source);
  const found = [];
  for (let index = 0; index < tokens.length; ) {
    const { end, path: path2, span } = scanPath(tokens, index);
    if (path2.length > 0 && !isMember(tokens[index - 1])) found.push(variableAt(path2, span));
    index = end;
  }
  return found;
}
function tokensOf(source) {
  const lexer = new Lexer(source);
  const tokens = [lexer.next()];
  for (let token = lexer.next(); token.kind !== "end"; token = lexer.next()) tokens.push(token);
  return tokens;
}
function isMember(before) {
  return before?.kind === "operator" && [".", "?.", "#"].includes(before.text);
}
function scanPath(tokens, start) {
  const first = tokens[start];
  const nothing = { end: start + 1, path: [], span: { start: 0, end: 0 } };
  if (first?.kind !== "name" || CONSTANTS2.has(first.text)) return nothing;
  const path2 = [first.text];
  let end = start + 1;
  let last = first.end;
  for (let step = scanMember(tokens, end); step !== void 0; step = scanMember(tokens, end)) {
    if (isCall(tokens, step.end))
      return { ...nothing, end: step.end, path: path2, span: { start: first.start, end: last } };
    path2.push(step.name);
    end = step.end;
    last = tokens[end - 1]?.end ?? last;
  }
  if (path2.length === 1 && isCall(tokens, end)) return nothing;
  return { end, path: path2, span: { start: first.start, end: last } };
}
function isCall(tokens, index) {
  const token = tokens[index];
  return token?.kind === "bracket" && token.text === "(";
}
function scanMember(tokens, start) {
  const [first, second, third] = [tokens[start], tokens[start + 1], tokens[start + 2]];
  if (first?.kind === "bracket" && first.text === "[") {
    if (second?.kind !== "string" || third?.kind !== "bracket" || third.text !== "]") return void 0;
    return { name: second.text, end: start + 3 };
  }
  if (first?.kind !== "operator" || first.text !== "." && first.text !== "?.") return void 0;
  if (second?.kind === "name" || second?.kind === "operator" && isWord(second.text))
    return { name: second.text, end: start + 2 };
  return first.text === "?." && second?.kind === "bracket" ? scanMember(tokens, start + 1) : void 0;
}
var CONSTANTS2;
var init_scan = __esm({
  "lib/argo/expression/scan.ts"() {
    "use strict";
    init_lexer();
    init_path();
    __name(scanVariables, "scanVariables");
    __name(tokensOf, "tokensOf");
    __name(isMember, "isMember");
    CONSTANTS2 = /* @__PURE__ */ new Set(["true", "false", "nil"]);
    __name(scanPath, "scanPath");
    __name(isCall, "isCall");
    __name(scanMember, "scanMember");
  }
});

// lib/argo/expression/variables.ts
function variablesOf(expression) {
  const found = [];
  const open = [{ node: expression, bound: /* @__PURE__ */ new Set() }];
  for (let next = open.pop(); next !== void 0; next = open.pop()) {
    const { bound } = next;
    const { object: object2, members } = splitPath(next.node);
    if (object2.kind === "identifier") {
      if (!bound.has(object2.name))
        found.push(variableAt([object2.name, ...members], { start: object2.start, end: next.node.end }));
    } else if (object2.kind === "let") {
      open.push(
        { node: object2.body, bound: /* @__PURE__ */ new Set([...bound, object2.name]) },
        { node: object2.value, bound }
      );
    } else {
      open.push(...[...childrenOf(object2)].reverse().map((node) => ({ node, bound })));
    }
  }
  return found;
}
function splitPath(node) {
  const members = [];
  let object2 = node;
  for (; ; ) {
    if (object2.kind === "member") members.push(object2.name);
    else if (object2.kind === "index" && object2.index.kind === "string") members.push(object2.index.value);
    else return { object: object2, members: members.reverse() };
    object2 = object2.object;
  }
}
function variablesInExpression(source) {
  const { expression } = parseExpression(source);
  return expression === void 0 ? scanVariables(source) : variablesOf(expression);
}
var init_variables = __esm({
  "lib/argo/expression/variables.ts"() {
    "use strict";
    init_children();
    init_parser();
    init_path();
    init_scan();
    __name(variablesOf, "variablesOf");
    __name(splitPath, "splitPath");
    __name(variablesInExpression, "variablesInExpression");
  }
});

// lib/argo/expression/index.ts
var init_expression = __esm({
  "lib/argo/expression/index.ts"() {
    "use strict";
    init_characters();
    init_children();
    init_escapes();
    init_parser();
    init_printer();
    init_token_reader();
    init_variables();
  }
});

// lib/argo/tag/parser.ts
function parseTags(text2) {
  const parts = [];
  let offset = 0;
  for (; ; ) {
    const start = text2.indexOf("{{", offset);
    const literalEnd = start < 0 ? text2.length : start;
    if (literalEnd > offset)
      parts.push({ kind: "literal", text: text2.slice(offset, literalEnd), start: offset, end: literalEnd });
    if (start < 0) return parts;
    const end = text2.indexOf("}}", start + 2);
    if (end < 0) {
      parts.push({ kind: "unclosed", text: text2.slice(start + 2), start, end: text2.length });
      return parts;
    }
    parts.push(parseTag(text2.slice(start + 2, end), start));
    offset = end + 2;
  }
}
function parseTag(inner, start) {
  const end = start + 2 + inner.length + 2;
  if (inner.startsWith("=")) return { kind: "expression", expression: inner.slice(1), start, end };
  const nested = inner.lastIndexOf("{{");
  const enclosing = nested > 0 ? `{{${inner.slice(0, nested)}` : "";
  const [before, name, after] = trimBlanks(nested > 0 ? inner.slice(nested + 2) : inner);
  return { kind: "simple", enclosing, before, name, after, start, end };
}
var init_parser2 = __esm({
  "lib/argo/tag/parser.ts"() {
    "use strict";
    init_expression();
    __name(parseTags, "parseTags");
    __name(parseTag, "parseTag");
  }
});

// lib/argo/tag/printer.ts
function printTag(part) {
  switch (part.kind) {
    case "literal":
      return part.text;
    case "simple":
      return `${part.enclosing}{{${part.before}${part.name}${part.after}}}`;
    case "expression":
      return `{{=${part.expression}}}`;
    case "unclosed":
      return `{{${part.text}`;
  }
}
var init_printer2 = __esm({
  "lib/argo/tag/printer.ts"() {
    "use strict";
    init_expression();
    __name(printTag, "printTag");
  }
});

// lib/argo/templated-text.ts
function isTemplated(text2) {
  return text2.includes("{{");
}
var init_templated_text = __esm({
  "lib/argo/templated-text.ts"() {
    "use strict";
    __name(isTemplated, "isTemplated");
  }
});

// lib/argo/tag/simple-tags.ts
function simpleTagsIn(value) {
  const tags = [];
  const add2 = /* @__PURE__ */ __name((text2) => {
    if (isTemplated(text2)) tags.push(...simpleTagsOf(text2));
  }, "add");
  JSON.stringify(value, (key, item) => {
    add2(key);
    if (typeof item === "string") add2(item);
    return item;
  });
  return tags;
}
function simpleTagsOf(text2) {
  return parseTags(text2).filter((part) => part.kind === "simple");
}
function onlySimpleTag(text2) {
  const [part, ...others] = isTemplated(text2) ? parseTags(text2) : [];
  return part?.kind === "simple" && part.enclosing === "" && others.length === 0 ? part : void 0;
}
var init_simple_tags = __esm({
  "lib/argo/tag/simple-tags.ts"() {
    "use strict";
    init_templated_text();
    init_parser2();
    __name(simpleTagsIn, "simpleTagsIn");
    __name(simpleTagsOf, "simpleTagsOf");
    __name(onlySimpleTag, "onlySimpleTag");
  }
});

// lib/argo/tag/variables.ts
function variablesInText(text2) {
  if (!isTemplated(text2)) return [];
  return parseTags(text2).flatMap(variablesInPart);
}
function variablesInPart(part) {
  switch (part.kind) {
    case "simple":
      return part.name.startsWith("=") ? shifted(part.name.slice(1), nameStart(part) + 1) : [variableOf(part)];
    case "expression":
      return shifted(part.expression, part.start + "{{=".length);
    default:
      return [];
  }
}
function variableOf(tag) {
  const start = nameStart(tag);
  return { path: tag.name.split("."), start, end: start + tag.name.length };
}
function nameStart(tag) {
  return tag.end - "}}".length - tag.after.length - tag.name.length;
}
function shifted(expression, offset) {
  return variablesInExpression(expression).map(({ path: path2, start, end }) => ({
    path: path2,
    start: start + offset,
    end: end + offset
  }));
}
function replaceTags(text2, replacement) {
  if (!isTemplated(text2)) return text2;
  return parseTags(text2).map((part) => {
    if (part.kind === "literal") return part.text;
    return part.kind === "unclosed" ? `{{${part.text}` : replacement;
  }).join("");
}
var init_variables2 = __esm({
  "lib/argo/tag/variables.ts"() {
    "use strict";
    init_expression();
    init_templated_text();
    init_parser2();
    __name(variablesInText, "variablesInText");
    __name(variablesInPart, "variablesInPart");
    __name(variableOf, "variableOf");
    __name(nameStart, "nameStart");
    __name(shifted, "shifted");
    __name(replaceTags, "replaceTags");
  }
});

// lib/argo/tag/index.ts
var init_tag = __esm({
  "lib/argo/tag/index.ts"() {
    "use strict";
    init_parser2();
    init_printer2();
    init_simple_tags();
    init_variables2();
  }
});

// lib/importer/emit/port-variable.ts
function portVariable(variable) {
  const [scope, kinds = "", name = "", path2, ...others] = variable.split(".");
  const kind = KINDS2.get(kinds);
  const isKnown = (scope === "inputs" || scope === "outputs") && kind !== void 0 && name !== "";
  if (!isKnown || path2 !== void 0 && path2 !== "path" || others.length > 0) return void 0;
  return { scope, kind, name, isPath: path2 !== void 0 };
}
var KINDS2;
var init_port_variable = __esm({
  "lib/importer/emit/port-variable.ts"() {
    "use strict";
    KINDS2 = /* @__PURE__ */ new Map([
      ["parameters", "parameter"],
      ["artifacts", "artifact"]
    ]);
    __name(portVariable, "portVariable");
  }
});

// lib/importer/emit/text.ts
function firstOf(...resolvers) {
  return (variable) => {
    for (const resolve3 of resolvers) {
      const found = resolve3(variable);
      if (found !== void 0) return found;
    }
    return void 0;
  };
}
function text(value, resolve3) {
  const parts = textParts(value, resolve3).filter((part) => part !== "");
  const [only] = parts;
  if (parts.length === 1 && only !== void 0 && typeof only !== "string") return only;
  return onlyExpression(value, resolve3) ?? template(parts);
}
function onlyExpression(value, resolve3) {
  const [part, ...others] = parseTags(value);
  if (part?.kind !== "expression" || others.length > 0) return void 0;
  const parts = expressionParts(part.expression, resolve3);
  return parts.length > 1 ? tagged(id("expression"), parts) : void 0;
}
function textOnly(value, resolve3) {
  return template(textParts(value, resolve3));
}
function onlyReference(value, resolve3) {
  const variable = onlyVariable(value);
  return variable === void 0 ? void 0 : resolve3(variable);
}
function onlyVariable(value) {
  const tag = onlySimpleTag(value);
  const inner = tag && between(tag);
  return inner === "" ? void 0 : inner;
}
function between({ before, name, after }) {
  return before + name + after;
}
function textParts(value, resolve3) {
  return parseTags(value).flatMap((part) => {
    switch (part.kind) {
      case "simple": {
        const found = resolve3(between(part));
        return found === void 0 ? [printTag(part)] : [part.enclosing, found];
      }
      case "expression":
        return ["{{=", ...withoutBraces(expressionParts(part.expression, resolve3)), "}}"];
      default:
        return [printTag(part)];
    }
  });
}
function expressionParts(value, resolve3) {
  const parts = [];
  let last = 0;
  for (const { path: path2, start, end } of variablesInExpression(value)) {
    const variable = path2.join(".");
    if (path2.length === 1 || path2[0] === "lastRetry" || portVariable(variable)?.isPath === true) continue;
    if (new import_cdk8s_argo_ci.ParameterReference(variable).expression !== value.slice(start, end)) continue;
    const found = resolve3(variable);
    if (found === void 0) continue;
    parts.push(value.slice(last, start), found);
    last = end;
  }
  return [...parts, value.slice(last)];
}
function withoutBraces(parts) {
  return parts.map((part) => typeof part === "string" ? part : member(part, "expression"));
}
function bareExpression(value, resolve3) {
  if (isTemplated(value)) return text(value, resolve3);
  return template(withoutBraces(expressionParts(value, resolve3)));
}
function taggedExpression(tag, value, resolve3) {
  return tagged(tag, expressionParts(value, resolve3));
}
var import_cdk8s_argo_ci, unresolved;
var init_text2 = __esm({
  "lib/importer/emit/text.ts"() {
    "use strict";
    init_expression();
    init_tag();
    init_templated_text();
    import_cdk8s_argo_ci = require("cdk8s-argo-ci");
    init_build();
    init_port_variable();
    unresolved = /* @__PURE__ */ __name(() => void 0, "unresolved");
    __name(firstOf, "firstOf");
    __name(text, "text");
    __name(onlyExpression, "onlyExpression");
    __name(textOnly, "textOnly");
    __name(onlyReference, "onlyReference");
    __name(onlyVariable, "onlyVariable");
    __name(between, "between");
    __name(textParts, "textParts");
    __name(expressionParts, "expressionParts");
    __name(withoutBraces, "withoutBraces");
    __name(bareExpression, "bareExpression");
    __name(taggedExpression, "taggedExpression");
  }
});

// lib/importer/emit/value.ts
function valueCode(part, context) {
  const { value, pointer: pointer2 } = part;
  const { writer, resolve: resolve3 } = context;
  if (typeof value === "string") return writer.place(pointer2, textCode(value, pointer2, resolve3));
  if (isList(part)) return writer.place(pointer2, list(itemsOf(part).map((item) => valueCode(item, context))));
  if (isObject(part))
    return writer.place(pointer2, objectCode(fieldsOf(part), context, neededFields(part, context)));
  return writer.place(pointer2, context.isRaw === true ? jsonExpression(value) : scalarCode(value, pointer2));
}
function leaveOutGone(pointer2, writer) {
  const reason = GONE.find(([field3]) => field3.test(pointer2))?.[1];
  if (reason === void 0) return;
  if (/\/templates\/\d+\/synchronization\//.test(pointer2)) throw new UnsupportedError(reason);
  writer.patch(pointer2, reason);
}
function neededFields(part, { writer, isRaw }) {
  if (isRaw === true) return [];
  return NEEDED.flatMap(([holder, name, value]) => {
    if (!holder.test(part.pointer) || fieldOf(part, name) !== void 0) return [];
    const reason = `Kubernetes asks for '${name}' where Argo's full CRDs are installed: take this patch away`;
    writer.patch(pointerTo(part, name), reason);
    return [[name, jsonExpression(value)]];
  });
}
function objectCode(parts, context, more = []) {
  const fields = fieldsCode(parts, context).map(
    ([name, value, part]) => context.writer.place(part.pointer, field([name, value]))
  );
  return import_typescript9.default.factory.createObjectLiteralExpression([...fields, ...more.map(field)]);
}
function fieldsCode(parts, context) {
  return parts.flatMap(([name, part]) => {
    if (context.isRaw !== true) leaveOutGone(part.pointer, context.writer);
    if (part.value === null) context.writer.patch(part.pointer, "cdk8s leaves null out");
    if (context.writer.isPatched(part.pointer)) return [];
    return [[name, valueCode(part, context), part]];
  });
}
function textCode(value, pointer2, resolve3) {
  if (PLAIN_FIELD.test(pointer2)) return textOnly(value, resolve3);
  return /\/(?:expression|fromExpression)$/.test(pointer2) ? bareExpression(value, resolve3) : text(value, resolve3);
}
function scalarCode(value, pointer2) {
  const code2 = jsonExpression(value);
  const isText = (typeof value === "number" || typeof value === "boolean") && TEXT_FIELD.test(pointer2);
  return isText ? call(id("unquoted"), code2) : code2;
}
function isList(part) {
  return isJsonArray(part.value);
}
function isObject(part) {
  return isJsonObject(part.value);
}
var import_typescript9, TEXT_FIELD, GONE, NEEDED, PLAIN_FIELD;
var init_value = __esm({
  "lib/importer/emit/value.ts"() {
    "use strict";
    import_typescript9 = __toESM(require("@typescript/typescript6"));
    init_ast();
    init_json();
    init_build();
    init_unsupported_error();
    init_part();
    init_text2();
    TEXT_FIELD = /\/(?:env\/\d+\/value|(?:args|command)\/\d+|(?:parameters|headers)\/\d+\/(?:value|default)|(?:labels|annotations|nodeSelector)\/[^/]+)$/;
    __name(valueCode, "valueCode");
    GONE = [
      [/\/synchronization\/mutex$/, "Argo 4 has no 'mutex': write it as one of 'mutexes'"],
      [/\/synchronization\/semaphore$/, "Argo 4 has no 'semaphore': write it as one of 'semaphores'"],
      [/\/memoize\/cache\/configMap\/key$/, "Argo 4 has no 'key' here, Argo 3.7 asks for it"],
      [/\/podPriority$/, "Argo 4 has no 'podPriority': write 'podPriorityClassName'"]
    ];
    __name(leaveOutGone, "leaveOutGone");
    NEEDED = [
      [/\/azure$/, "container", ""],
      [/\/azure$/, "endpoint", ""],
      [/\/artifactPaths$/, "name", ""],
      [/\/gauge$/, "realtime", false],
      [/\/memoize$/, "maxAge", ""]
    ];
    __name(neededFields, "neededFields");
    __name(objectCode, "objectCode");
    __name(fieldsCode, "fieldsCode");
    PLAIN_FIELD = /^\/spec\/(?:workflowSpec\/)?(?:entrypoint|serviceAccountName)$/;
    __name(textCode, "textCode");
    __name(scalarCode, "scalarCode");
    __name(isList, "isList");
    __name(isObject, "isObject");
  }
});

// lib/importer/emit/ports.ts
function portsCode(ports, context, sourced = /* @__PURE__ */ new Set()) {
  const fields = ports.map((port) => {
    const declaration = port.declaration;
    const value = declaration === void 0 ? undeclaredPort(port) : portCode(port, declaration, context, sourced);
    const code2 = field([port.key, value]);
    return declaration === void 0 ? code2 : context.writer.place(declaration.pointer, code2);
  });
  return objectLiteral(fields);
}
function undeclaredPort({ kind, key, name }) {
  return key === name ? call(id(kind)) : call(id(kind), object([["name", stringLiteral(name)]]));
}
function portCode(port, declaration, context, sourced) {
  const named2 = port.key === port.name ? [] : [["name", stringLiteral(port.name)]];
  const own = fieldsOf(declaration).filter(([name]) => name !== "name");
  const isSourced = sourced.has(port.key);
  const [fields, more] = port.kind === "parameter" ? parameterFields(own, isSourced, context) : artifactFields(own, isSourced);
  const [only] = fields;
  if (port.kind === "artifact" && named2.length === 0 && fields.length === 1 && only?.[0] === "path" && typeof only[1].value === "string") {
    const path2 = valueCode(only[1], context);
    context.writer.placeAt(only[1].pointer, declaration.pointer);
    return call(id("artifact"), path2);
  }
  if (named2.length + fields.length + more.length === 0) return call(id(port.kind));
  const rest = objectCode(fields, context, more);
  return call(id(port.kind), objectLiteral([...named2.map(field), ...rest.properties]));
}
function parameterFields(own, isSourced, context) {
  const fields = [];
  const more = [];
  for (const [name, part] of own) {
    const valueFrom = name === "valueFrom" ? asObject(part) : void 0;
    if (valueFrom === void 0) fields.push([name, part]);
    else more.push(...valueFromFields(valueFrom, isSourced, context));
  }
  return [fields, more];
}
function valueFromFields(valueFrom, isSourced, context) {
  const short = [];
  const rest = [];
  const hasSource = isSourced || fieldOf(valueFrom, "path") !== void 0;
  for (const [name, part] of fieldsOf(valueFrom)) {
    if (isSourced && (name === "parameter" || name === "expression")) continue;
    if (name === "path" || name === "default" && hasSource) short.push([name, valueCode(part, context)]);
    else rest.push([name, part]);
  }
  const isEmpty = rest.length === 0 && (short.length > 0 || isSourced);
  return isEmpty ? short : [...short, ["valueFrom", objectCode(rest, context)]];
}
function artifactFields(own, isSourced) {
  const fields = isSourced ? own.filter(([name]) => name !== "from" && name !== "fromExpression") : own;
  return [fields, []];
}
function leaveOutEmpty(holder, name, writer, isWritten = false) {
  const ports = fieldOf(holder, name);
  if (ports === void 0) return;
  const lists = ["parameters", "artifacts"].map((kind) => listIn(objectIn(holder, name), kind));
  const full = lists.filter((list2) => list2 !== void 0 && list2.value.length > 0);
  const reason = "what is empty is left out otherwise";
  const isEmpty = isJsonObject(ports.value) && Object.keys(ports.value).length === 0;
  if (isEmpty && isWritten) return;
  if (full.length === 0) writer.patch(ports.pointer, reason);
  else {
    for (const list2 of lists) if (list2?.value.length === 0) writer.patch(list2.pointer, reason);
  }
}
function checkPortLists(template2) {
  for (const name of ["inputs", "outputs"]) {
    const holder = objectIn(template2, name);
    for (const [kind, part] of holder === void 0 ? [] : fieldsOf(holder)) {
      if (kind !== "parameters" && kind !== "artifacts") {
        throw new UnsupportedError(`'${name}' has '${kind}', which only a workflow that has run has`);
      }
      const list2 = listIn(holder, kind);
      if (list2?.value.every((item) => hasName(item)) !== true) {
        throw new UnsupportedError(`'${name}.${kind}' has something that has no name: ${part.pointer}`);
      }
    }
  }
}
function hasName(item) {
  return typeof item === "object" && item !== null && "name" in item && typeof item.name === "string";
}
var init_ports = __esm({
  "lib/importer/emit/ports.ts"() {
    "use strict";
    init_json();
    init_text();
    init_build();
    init_unsupported_error();
    init_part();
    init_value();
    init_ast();
    __name(portsCode, "portsCode");
    __name(undeclaredPort, "undeclaredPort");
    __name(portCode, "portCode");
    __name(parameterFields, "parameterFields");
    __name(valueFromFields, "valueFromFields");
    __name(artifactFields, "artifactFields");
    __name(leaveOutEmpty, "leaveOutEmpty");
    __name(checkPortLists, "checkPortLists");
    __name(hasName, "hasName");
  }
});

// lib/importer/emit/arguments.ts
function argumentsOf(caller) {
  const holder = objectIn(caller, "arguments");
  const ports = portsOf(holder);
  for (const [kind, part] of holder === void 0 ? [] : fieldsOf(holder)) {
    const isKnown = kind === "parameters" || kind === "artifacts";
    const items = isKnown ? listIn(holder, kind) : void 0;
    const named2 = objectsIn(items).filter((item) => textIn(item, "name") !== void 0);
    if (items === void 0 || named2.length < items.value.length) {
      throw new UnsupportedError(`its arguments have something that has no name: ${part.pointer}`);
    }
  }
  const names = ports.map(({ kind, name }) => `${kind} ${name}`);
  if (new Set(names).size < names.length) throw new UnsupportedError(`it gives an argument twice`);
  return ports;
}
function argumentsCode(caller, signature, context) {
  leaveOutEmpty(caller, "arguments", context.writer, true);
  const given = argumentsOf(caller);
  const written3 = fieldOf(caller, "arguments");
  if (given.length === 0) {
    const isEmpty = written3 !== void 0 && !context.writer.isPatched(written3.pointer);
    return isEmpty ? id("emptyArguments") : void 0;
  }
  const fields = given.map((argument) => {
    const { kind, name, declaration } = argument;
    const key = portNamed(signature.inputs, kind, name)?.key;
    if (key === void 0 || declaration === void 0)
      throw new UnsupportedError(`no input takes '${name}'`);
    const code3 = kind === "parameter" ? parameterCode(declaration, context) : artifactCode(declaration, context);
    return context.writer.place(declaration.pointer, field([key, code3]));
  });
  const code2 = objectLiteral(fields);
  return written3 === void 0 ? code2 : context.writer.place(written3.pointer, code2);
}
function parameterCode(argument, context) {
  const value = fieldOf(argument, "value");
  const others = fieldsOf(argument).filter(([name]) => name !== "name" && name !== "value");
  const isScalar4 = ["string", "number", "boolean"].includes(typeof value?.value);
  if (value === void 0 || !isScalar4 || others.length > 0) {
    const fields = others.map(([name]) => `'${name}'`).join(", ") || "no value";
    throw new UnsupportedError(
      `an argument has ${fields}, where the typed form takes a value: ${argument.pointer}`
    );
  }
  return valueCode(value, context);
}
function artifactCode(argument, context) {
  const others = fieldsOf(argument).filter(([name]) => name !== "name" && name !== "from");
  const from = fieldOf(argument, "from");
  if (from === void 0) {
    if (others.length === 0)
      throw new UnsupportedError(`an artifact comes from nowhere: ${argument.pointer}`);
    return objectCode(others, context);
  }
  const source = sourceCode(from, context);
  return others.length === 0 ? source : objectCode(others, context, [["from", source]]);
}
function sourceCode(from, { resolve: resolve3 }) {
  const value = typeof from.value === "string" ? from.value : "";
  const variable = onlyVariable(value);
  if (variable === void 0) throw new UnsupportedError(`'from' is not one variable: ${from.pointer}`);
  return onlyReference(value, resolve3) ?? construct("ArtifactReference", stringLiteral(variable));
}
var init_arguments = __esm({
  "lib/importer/emit/arguments.ts"() {
    "use strict";
    init_ast();
    init_text();
    init_build();
    init_unsupported_error();
    init_ports();
    init_part();
    init_signature();
    init_text2();
    init_value();
    __name(argumentsOf, "argumentsOf");
    __name(argumentsCode, "argumentsCode");
    __name(parameterCode, "parameterCode");
    __name(artifactCode, "artifactCode");
    __name(sourceCode, "sourceCode");
  }
});

// lib/workflow/values/variable-usage.ts
function isExpressionField(key, parent) {
  return key === "fromExpression" || key === "expression" && EXPRESSION_HOLDERS.has(parent);
}
function variablesIn(value) {
  const found = [];
  visit(value, { isExpression: false, key: "" }, { found, seen: /* @__PURE__ */ new Map() });
  return found;
}
function visit(value, place, search) {
  if (typeof value === "string") {
    add(search, variablesInText(value));
    if (place.isExpression) add(search, variablesInExpression(replaceTags(value, "")));
  } else if (typeof value === "object" && value !== null) {
    const resolved = resolveToken(value);
    if (resolved !== value) visit(resolved, place, search);
    else if (!isSeen(value, place, search)) visitItems(value, place, search);
  }
}
function visitItems(value, place, search) {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, place, search);
    return;
  }
  for (const [key, item] of Object.entries(value)) {
    add(search, variablesInText(key));
    visit(item, { isExpression: isExpressionField(key, place.key), key }, search);
  }
}
function add({ found }, variables2) {
  for (const { path: path2 } of variables2) found.push(path2);
}
function isSeen(value, { isExpression, key }, { seen }) {
  const kind = `${isExpression} ${EXPRESSION_HOLDERS.has(key)}`;
  const kinds = seen.get(value) ?? /* @__PURE__ */ new Set();
  if (kinds.has(kind)) return true;
  seen.set(value, kinds.add(kind));
  return false;
}
function resolveToken(value) {
  if (value instanceof import_cdk8s2.Lazy) return value.produce();
  if ("resolve" in value && typeof value.resolve === "function")
    return value.resolve.call(value);
  return value;
}
var import_cdk8s2, EXPRESSION_HOLDERS;
var init_variable_usage = __esm({
  "lib/workflow/values/variable-usage.ts"() {
    "use strict";
    import_cdk8s2 = require("cdk8s");
    init_expression();
    init_tag();
    __name(isExpressionField, "isExpressionField");
    EXPRESSION_HOLDERS = /* @__PURE__ */ new Set(["retryStrategy", "valueFrom"]);
    __name(variablesIn, "variablesIn");
    __name(visit, "visit");
    __name(visitItems, "visitItems");
    __name(add, "add");
    __name(isSeen, "isSeen");
    __name(resolveToken, "resolveToken");
  }
});

// lib/importer/emit/callee.ts
function calleeName(caller) {
  const template2 = textIn(caller, "template");
  const ref = objectIn(caller, "templateRef");
  if (template2 !== void 0 && ref === void 0) return { template: template2, isClusterScope: false };
  if (ref === void 0) throw new UnsupportedError(`it names no template: ${caller.pointer}`);
  const [holder, name] = [textIn(ref, "name"), textIn(ref, "template")];
  const known = /* @__PURE__ */ new Set(["name", "template", "clusterScope"]);
  const isComplete = holder !== void 0 && name !== void 0 && holder !== "" && name !== "";
  const scope = fieldOf(ref, "clusterScope")?.value;
  if (!isComplete || template2 !== void 0 || scope === false || fieldsOf(ref).some(([key]) => !known.has(key))) {
    throw new UnsupportedError(`it names its template in an unusual way: ${caller.pointer}`);
  }
  return { template: name, holder, isClusterScope: scope === true };
}
function fits(args, { inputs }) {
  const isKnown = args.every(({ kind, name }) => portNamed(inputs, kind, name) !== void 0);
  const isComplete = inputs.every(
    ({ kind, name, isOptional: isOptional2 }) => isOptional2 || portNamed(args, kind, name) !== void 0
  );
  return isKnown && isComplete;
}
function signatureOfCall(caller, consumed) {
  const inputs = portsOf(objectIn(caller, "arguments")).map(({ kind, name, key }) => ({
    kind,
    name,
    key,
    isOptional: false
  }));
  const names = new Names();
  const outputs = consumed.map(({ kind, name }) => ({
    kind,
    name,
    key: portKey(kind, name, names),
    isOptional: true
  }));
  return { inputs, outputs };
}
function consumedOutputs(template2, scope, name) {
  const found = /* @__PURE__ */ new Map();
  for (const variable of variablesIn(template2.value)) {
    const [of, call2, outputs, kind, output] = variable;
    if (of !== scope || call2 !== name || outputs !== "outputs" || output === void 0) continue;
    const port = kind === "parameters" ? "parameter" : "artifact";
    if (port === "parameter" || kind === "artifacts")
      found.set(`${port} ${output}`, { kind: port, name: output });
  }
  return [...found.values()];
}
var init_callee = __esm({
  "lib/importer/emit/callee.ts"() {
    "use strict";
    init_variable_usage();
    init_unsupported_error();
    init_part();
    init_identifiers();
    init_signature();
    __name(calleeName, "calleeName");
    __name(fits, "fits");
    __name(signatureOfCall, "signatureOfCall");
    __name(consumedOutputs, "consumedOutputs");
  }
});

// lib/importer/emit/known-variables.ts
function constantsIn(group, path2) {
  return Object.entries(group).flatMap(([name, value]) => {
    if (value instanceof import_cdk8s_argo_ci2.Reference) return [[value.variable, [...path2, name]]];
    return typeof value === "object" && value !== null ? constantsIn(value, [...path2, name]) : [];
  });
}
function argumentsOfWorkflow(variable, ports) {
  return (mentioned) => {
    const [scope, kind, ...name] = mentioned.split(".");
    if (scope !== "workflow" || kind !== "parameters") return void 0;
    const port = portNamed(ports, "parameter", name.join("."));
    return port && member(id(variable), "arguments", port.key);
  };
}
function path([first = "", ...others]) {
  return member(id(first), ...others);
}
var import_cdk8s_argo_ci2, CONSTANTS3, MAKERS, knownVariables;
var init_known_variables = __esm({
  "lib/importer/emit/known-variables.ts"() {
    "use strict";
    init_text();
    import_cdk8s_argo_ci2 = require("cdk8s-argo-ci");
    init_build();
    init_signature();
    CONSTANTS3 = new Map(constantsIn(import_cdk8s_argo_ci2.variables, ["variables"]));
    __name(constantsIn, "constantsIn");
    MAKERS = [
      ["workflow.parameters.", ["variables", "workflow", "parameter"]],
      ["workflow.labels.", ["variables", "workflow", "label"]],
      ["workflow.annotations.", ["variables", "workflow", "annotation"]],
      ["workflow.outputs.parameters.", ["variables", "workflow", "outputParameter"]],
      ["workflow.outputs.artifacts.", ["variables", "workflow", "outputArtifact"]],
      ["workflow.creationTimestamp.", ["variables", "workflow", "creationTimestampAs"]],
      ["cronworkflow.labels.", ["variables", "cronWorkflow", "label"]],
      ["cronworkflow.annotations.", ["variables", "cronWorkflow", "annotation"]]
    ];
    knownVariables = /* @__PURE__ */ __name((variable) => {
      const constant2 = CONSTANTS3.get(variable);
      if (constant2 !== void 0) return path(constant2);
      for (const [prefix, maker] of MAKERS) {
        const name = variable.slice(prefix.length);
        if (variable.startsWith(prefix) && name !== "") return call(path(maker), stringLiteral(name));
      }
      return void 0;
    }, "knownVariables");
    __name(argumentsOfWorkflow, "argumentsOfWorkflow");
    __name(path, "path");
  }
});

// lib/importer/emit/links.ts
function reusableName(name, isClusterScope) {
  return `${isClusterScope ? "ClusterWorkflowTemplate" : "WorkflowTemplate"}/${name}`;
}
function reusableWorkflows(documents) {
  const kept = /* @__PURE__ */ new Map();
  const twice = /* @__PURE__ */ new Set();
  for (const document of documents) {
    const { kind, metadata } = document.value;
    const name = isJsonObject(metadata) ? metadata.name : void 0;
    if (kind !== "WorkflowTemplate" && kind !== "ClusterWorkflowTemplate" || typeof name !== "string")
      continue;
    const key = reusableName(name, kind === "ClusterWorkflowTemplate");
    if (kept.has(key)) twice.add(key);
    kept.set(key, document);
  }
  for (const key of twice) kept.delete(key);
  return kept;
}
function linksOf(documents, kept) {
  const before = new Map(
    documents.map((document) => [document, /* @__PURE__ */ new Set()])
  );
  documents.forEach((document, index) => {
    const previous = documents[index - 1];
    if (previous?.file === document.file) before.get(document)?.add(previous);
  });
  const used = /* @__PURE__ */ new Map();
  for (const document of documents) {
    const others = /* @__PURE__ */ new Set();
    used.set(document, others);
    for (const key of referencesIn(document.value)) {
      const other = kept.get(key);
      if (other === void 0 || other === document || reaches(other, document, before)) continue;
      if (!sharesNamespace(document, other)) continue;
      before.get(document)?.add(other);
      others.add(other);
    }
  }
  return { used };
}
function reaches(from, to, before) {
  const seen = /* @__PURE__ */ new Set();
  const open = [from];
  for (let document = open.pop(); document !== void 0; document = open.pop()) {
    if (document === to) return true;
    if (seen.has(document)) continue;
    seen.add(document);
    open.push(...before.get(document) ?? []);
  }
  return false;
}
function inOrder(documents, { used }) {
  const done = /* @__PURE__ */ new Set();
  const ordered = [];
  const add2 = /* @__PURE__ */ __name((document, index) => {
    if (done.has(document)) return;
    done.add(document);
    const previous = documents[index - 1];
    if (previous?.file === document.file) add2(previous, index - 1);
    for (const other of used.get(document) ?? []) add2(other, documents.indexOf(other));
    ordered.push(document);
  }, "add");
  documents.forEach(add2);
  return ordered;
}
function sharesNamespace(document, other) {
  if (other.value.kind === "ClusterWorkflowTemplate") return true;
  const [here, there] = [document, other].map(
    ({ value: { metadata } }) => isJsonObject(metadata) ? metadata.namespace : void 0
  );
  return here === there;
}
function referencesIn(value) {
  const found = /* @__PURE__ */ new Set();
  const visit5 = /* @__PURE__ */ __name((part) => {
    if (isJsonArray(part)) part.forEach(visit5);
    else if (isJsonObject(part)) {
      for (const [key, field3] of Object.entries(part)) {
        if ((key === "templateRef" || key === "workflowTemplateRef") && isJsonObject(field3)) {
          if (typeof field3.name === "string")
            found.add(reusableName(field3.name, field3.clusterScope === true));
        }
        visit5(field3);
      }
    }
  }, "visit");
  visit5(value);
  return found;
}
function holderName({ holder, isClusterScope }) {
  return holder === void 0 ? void 0 : reusableName(holder, isClusterScope);
}
var init_links = __esm({
  "lib/importer/emit/links.ts"() {
    "use strict";
    init_json();
    __name(reusableName, "reusableName");
    __name(reusableWorkflows, "reusableWorkflows");
    __name(linksOf, "linksOf");
    __name(reaches, "reaches");
    __name(inOrder, "inOrder");
    __name(sharesNamespace, "sharesNamespace");
    __name(referencesIn, "referencesIn");
    __name(holderName, "holderName");
  }
});

// lib/importer/emit/submission.ts
function submissionCode({ spec }, writer, needs) {
  const template2 = submitted(spec, needs);
  if (template2 === void 0) return void 0;
  const signature = { inputs: template2.typed.arguments, outputs: [] };
  try {
    if (!fits(argumentsOf(spec), signature)) return void 0;
    const args = argumentsCode(spec, signature, { writer, resolve: knownVariables });
    return method(template2.code(), "submission", ...args === void 0 ? [] : [args]);
  } catch (error) {
    if (error instanceof UnsupportedError) return void 0;
    throw error;
  }
}
function submitted(holder, needs) {
  const ref = objectIn(holder, "workflowTemplateRef");
  const name = textIn(ref, "name");
  if (ref === void 0 || name === void 0) return void 0;
  const isUsual = fieldsOf(ref).every(
    ([key, { value }]) => key === "name" || key === "clusterScope" && value === true
  );
  if (!isUsual) return void 0;
  return needs.workflow(reusableName(name, fieldOf(ref, "clusterScope") !== void 0));
}
var init_submission = __esm({
  "lib/importer/emit/submission.ts"() {
    "use strict";
    init_arguments();
    init_build();
    init_callee();
    init_unsupported_error();
    init_known_variables();
    init_links();
    init_part();
    __name(submissionCode, "submissionCode");
    __name(submitted, "submitted");
  }
});

// lib/importer/emit/event-binding.ts
function eventBinding({ writer }, { spec }, needs) {
  const context = { writer, resolve: unresolved };
  const submit = objectIn(spec, "submit");
  const typed = submit === void 0 ? void 0 : submitFields(submit, needs);
  if (submit === void 0 || typed === void 0) return objectCode(fieldsOf(spec), context).properties;
  const rest = fieldsOf(spec).filter(([name]) => name !== "submit");
  const others = fieldsOf(submit).filter(([name]) => name !== "workflowTemplateRef" && name !== "arguments");
  const code2 = writer.place(submit.pointer, field(["submit", objectCode(others, context, typed)]));
  return [...objectCode(rest, context).properties, code2];
}
function submitFields(submit, needs) {
  const template2 = submitted(submit, needs);
  const values = template2 === void 0 ? void 0 : eventArguments(submit, template2.typed.arguments);
  if (template2 === void 0 || values === void 0) return void 0;
  return [
    ["template", template2.code()],
    ...values.length === 0 ? [] : [["arguments", object(values)]]
  ];
}
function eventArguments(submit, ports) {
  const holder = objectIn(submit, "arguments");
  const list2 = listIn(holder, "parameters");
  const isUsual = holder === void 0 || list2 !== void 0 && list2.value.length > 0 && fieldsOf(holder).length === 1;
  if (!isUsual) return void 0;
  const given = objectsIn(list2).map((parameter) => {
    const name = textIn(parameter, "name") ?? "";
    const valueFrom = objectIn(parameter, "valueFrom");
    const event = textIn(valueFrom, "event");
    const port = portNamed(ports, "parameter", name);
    const isPlain = fieldsOf(parameter).length === 2 && valueFrom !== void 0 && fieldsOf(valueFrom).length === 1;
    if (port === void 0 || event === void 0 || !isPlain) return void 0;
    return [port.key, call(id("fromEvent"), stringLiteral(event))];
  });
  const known = given.filter((value) => value !== void 0);
  const keys = new Set(known.map(([key]) => key));
  const isComplete = ports.every(({ key, isOptional: isOptional2 }) => isOptional2 || keys.has(key));
  const items = list2?.value.length ?? 0;
  return known.length === items && keys.size === items && isComplete ? known : void 0;
}
var init_event_binding = __esm({
  "lib/importer/emit/event-binding.ts"() {
    "use strict";
    init_text();
    init_build();
    init_part();
    init_signature();
    init_submission();
    init_text2();
    init_value();
    __name(eventBinding, "eventBinding");
    __name(submitFields, "submitFields");
    __name(eventArguments, "eventArguments");
  }
});

// lib/importer/emit/externals.ts
function chunkOf(variable, value) {
  return { owner: "", pointer: `external/${variable}`, variable, value, isOptional: true };
}
var Externals;
var init_externals = __esm({
  "lib/importer/emit/externals.ts"() {
    "use strict";
    init_text();
    init_build();
    init_identifiers();
    init_ports();
    init_signature();
    init_text2();
    Externals = class {
      constructor(writer, workflow, ids) {
        this.writer = writer;
        this.workflow = workflow;
        this.ids = ids;
      }
      writer;
      workflow;
      ids;
      static {
        __name(this, "Externals");
      }
      externals = /* @__PURE__ */ new Map();
      holders = /* @__PURE__ */ new Map();
      /** What makes them, for the beginning of the function; known when all calls are written. */
      get chunks() {
        const templates = [...this.externals.values()].map(
          (external) => chunkOf(external.variable, this.codeOf(external))
        );
        const holders2 = [...this.holders.values()].map(({ chunk }) => chunk);
        return [...holders2, ...templates].map((chunk, index) => ({ ...chunk, isFirst: index === 0 }));
      }
      /** A template of this name, with what a call gives to it and takes of it. */
      template(name, { inputs, outputs }) {
        const key = JSON.stringify([name, inputs]);
        const external = this.externals.get(key) ?? this.declare(key, name, inputs);
        for (const output of outputs) {
          if (portNamed(external.outputs, output.kind, output.name) !== void 0) continue;
          external.outputs.push({ ...output, key: portKey(output.kind, output.name, external.keys) });
        }
        return { code: id(external.variable), signature: external };
      }
      declare(key, name, inputs) {
        if (name.holder !== void 0) this.holder(name.holder, name.isClusterScope);
        const own = camelCase(name.template, "template");
        const variable = this.writer.names.take(own, `${own}Template`);
        const external = { name, variable, inputs, outputs: [], keys: new Names() };
        this.externals.set(key, external);
        return external;
      }
      codeOf({ name: { template: template2, holder, isClusterScope }, inputs, outputs }) {
        const args = [stringLiteral(template2), ...this.ports({ inputs, outputs })];
        if (holder === void 0) return call(id("templateByName"), ...args);
        return method(id(this.holder(holder, isClusterScope)), "template", ...args);
      }
      ports(signature) {
        const context = { writer: this.writer, resolve: unresolved };
        const fields = ["inputs", "outputs"].flatMap(
          (name) => signature[name].length === 0 ? [] : [[name, portsCode(signature[name], context)]]
        );
        return fields.length === 0 ? [] : [object(fields)];
      }
      /** The variable of a WorkflowTemplate that is not part of the import. */
      holder(name, isClusterScope) {
        const className = isClusterScope ? "ClusterWorkflowTemplate" : "WorkflowTemplate";
        const key = `${className}/${name}`;
        const known = this.holders.get(key);
        if (known !== void 0) return known.variable;
        const own = camelCase(name, "templates");
        const variable = this.writer.names.take(own, `${own}Templates`);
        const construct2 = this.ids.takeAny(name.replaceAll("/", "-"));
        const args = [id(this.workflow), stringLiteral(construct2), stringLiteral(name)];
        const value = call(member(id(className), `from${className}Name`), ...args);
        this.holders.set(key, { variable, chunk: chunkOf(variable, value) });
        return variable;
      }
    };
    __name(chunkOf, "chunkOf");
  }
});

// lib/importer/emit/hooks.ts
function calleeOf(caller, document, consumed = []) {
  const name = calleeName(caller);
  const given = argumentsOf(caller);
  const known = knownTemplate(name, document);
  if (known !== void 0 && fits(given, known.signature)) return known;
  const { inputs, outputs } = signatureOfCall(caller, consumed);
  const signature = { inputs, outputs: known?.signature.outputs ?? outputs };
  return document.byName(name, signature);
}
function knownTemplate(name, document) {
  if (name.holder !== void 0) return document.elsewhere(name);
  const template2 = document.templates.get(name.template);
  return template2 && { code: id(template2.variable), signature: template2.signature };
}
function hookCode(hook, document, context) {
  const known = /* @__PURE__ */ new Set(["template", "templateRef", "arguments", "expression"]);
  const unknown = fieldsOf(hook).filter(([name]) => !known.has(name));
  if (unknown.length > 0)
    throw new UnsupportedError(`a hook has '${unknown.map(([name]) => name).join("', '")}'`);
  const callee = calleeOf(hook, document);
  const args = argumentsCode(hook, callee.signature, context);
  const options = fieldsOf(hook).filter(([name]) => name === "expression");
  const more = options.length === 0 ? [] : [objectCode(options, context)];
  const given = args ?? (more.length > 0 ? object([]) : void 0);
  return call(id("hook"), callee.code, ...given === void 0 ? [] : [given], ...more);
}
function hooksCode(caller, holder, document, contexts) {
  const hooks = objectIn(caller, "hooks");
  if (hooks === void 0) return { added: [] };
  const fields = [];
  const added = [];
  for (const [name, part] of fieldsOf(hooks)) {
    const hook = asObject(part);
    if (hook === void 0) throw new UnsupportedError(`the hook '${name}' is no object`);
    if (contexts.mentionsSelf.test(JSON.stringify(hook.value.arguments ?? {}))) {
      const value = addHook(holder, name, hookCode(hook, document, contexts.after));
      added.push({ owner: "", pointer: part.pointer, value });
    } else fields.push([name, hookCode(hook, document, contexts.before)]);
  }
  if (fields.length === 0) {
    if (added.length === 0)
      contexts.before.writer.patch(hooks.pointer, "what is empty is left out otherwise");
    return { added };
  }
  return { field: ["hooks", objectLiteral(object(fields).properties)], added };
}
function workflowHooks(spec, document) {
  const hooks = objectIn(spec, "hooks");
  if (hooks === void 0) return [];
  const context = { writer: document.writer, resolve: document.resolve };
  return fieldsOf(hooks).map(([name, part], index) => {
    const hook = asObject(part);
    if (hook === void 0) throw new UnsupportedError(`the hook '${name}' is no object`);
    const value = addHook(document.workflow, name, hookCode(hook, document, context));
    return { owner: "", pointer: part.pointer, value, isFirst: index === 0 };
  });
}
function addHook(holder, name, hook) {
  return method(id(holder), "addHook", stringLiteral(name), hook);
}
var init_hooks = __esm({
  "lib/importer/emit/hooks.ts"() {
    "use strict";
    init_ast();
    init_text();
    init_arguments();
    init_build();
    init_callee();
    init_unsupported_error();
    init_part();
    init_value();
    __name(calleeOf, "calleeOf");
    __name(knownTemplate, "knownTemplate");
    __name(hookCode, "hookCode");
    __name(hooksCode, "hooksCode");
    __name(workflowHooks, "workflowHooks");
    __name(addHook, "addHook");
  }
});

// lib/importer/emit/needs.ts
var Needs;
var init_needs = __esm({
  "lib/importer/emit/needs.ts"() {
    "use strict";
    init_build();
    init_links();
    Needs = class {
      constructor(plan, others) {
        this.plan = plan;
        this.others = others;
      }
      plan;
      others;
      static {
        __name(this, "Needs");
      }
      found = /* @__PURE__ */ new Map();
      get all() {
        return [...this.found.values()];
      }
      /** A template of another document. */
      template(name) {
        const other = this.other(holderName(name));
        const template2 = other?.typed.templates.find((info) => info.name === name.template);
        if (other === void 0 || template2 === void 0) return void 0;
        return { code: this.use(other.plan, template2.variable), signature: template2.signature };
      }
      /** A WorkflowTemplate that is another document. */
      workflow(key) {
        const other = this.other(key);
        if (other === void 0) return void 0;
        return { code: /* @__PURE__ */ __name(() => this.use(other.plan, other.typed.variable), "code"), typed: other.typed };
      }
      other(key) {
        const document = key === void 0 ? void 0 : this.others.kept.get(key);
        const plan = document && this.others.used.has(document) ? this.others.byDocument.get(document) : void 0;
        return plan?.typed === void 0 ? void 0 : { plan, typed: plan.typed };
      }
      use({ document, name }, variable) {
        const key = `${name.functionName} ${variable}`;
        const known = this.found.get(key);
        if (known !== void 0) return id(known.local);
        const local = this.plan.writer.names.take(variable, `${name.functionName}Template`);
        const { file: file2, functionName } = name;
        this.found.set(key, { document, file: file2, functionName, variable, local });
        return id(local);
      }
    };
  }
});

// lib/importer/emit/spec.ts
function specFields(typed, writer, submission) {
  const { spec } = typed;
  const context = { writer, resolve: knownVariables };
  const pick = /* @__PURE__ */ __name((...names) => fieldsOf(spec).filter(([name]) => names.includes(name)), "pick");
  const others = fieldsOf(spec).filter(([name]) => !OWNED.has(name));
  for (const [name, part] of pick("arguments", "templates", "hooks", "onExit")) {
    if (part.value === null) writer.patch(part.pointer, "cdk8s leaves null out");
    if (name === "templates" && typed.templates.length === 0) {
      writer.patch(part.pointer, "what is empty is left out otherwise");
    }
  }
  const run2 = submission === void 0 ? [...objectCode(pick("workflowTemplateRef"), context).properties, ...argumentsField(typed, writer)] : [import_typescript10.default.factory.createSpreadAssignment(submission)];
  const exit = exitTemplate(typed) === void 0 ? pick("onExit") : [];
  return [
    ...objectCode(pick("entrypoint"), context).properties,
    ...run2,
    ...objectCode([...exit, ...others], context).properties
  ];
}
function argumentsField({ spec, arguments: ports }, writer) {
  leaveOutEmpty(spec, "arguments", writer, true);
  checkLists(objectIn(spec, "arguments"));
  const holder = fieldOf(spec, "arguments");
  if (holder === void 0 || writer.isPatched(holder.pointer)) return [];
  const code2 = field(["arguments", portsCode(ports, { writer, resolve: knownVariables })]);
  return [writer.place(holder.pointer, code2)];
}
function checkLists(holder) {
  for (const [name] of holder === void 0 ? [] : fieldsOf(holder)) {
    const list2 = listIn(holder, name);
    const named2 = objectsIn(list2).filter((item) => textIn(item, "name") !== void 0);
    if (!["parameters", "artifacts"].includes(name) || list2 === void 0 || named2.length < list2.value.length) {
      throw new UnsupportedError("its arguments have something that has no name");
    }
  }
}
function exitTemplate({ spec, templates }) {
  const name = textIn(spec, "onExit");
  return templates.find((template2) => template2.name === name)?.variable;
}
function exitChunk(typed, document) {
  const variable = exitTemplate(typed);
  if (variable === void 0) return [];
  const value = method(id(document.workflow), "setOnExit", id(variable));
  return [{ owner: "", pointer: `${typed.spec.pointer}/onExit`, value, isFirst: true }];
}
function metadataField(part, construct2, writer) {
  const metadata = objectIn(part, "metadata");
  const fields = metadata === void 0 ? [] : fieldsOf(metadata);
  const isNamed = ["name", "generateName"].some(
    (name) => textIn(metadata, name) !== void 0 && !writer.isPatched(`/metadata/${name}`)
  );
  if (!isNamed) writer.patch("/metadata/name", "the construct would have a name of its own");
  const isImplied = textIn(metadata, "generateName") === void 0;
  const given = fields.filter(([name, { value }]) => !(isImplied && name === "name" && value === construct2));
  if (given.length === 0) return [];
  const code2 = objectCode(given, { writer, resolve: /* @__PURE__ */ __name(() => void 0, "resolve") });
  if (isImplied && code2.properties.length === 0) return [];
  const own = ["metadata", code2];
  return [metadata === void 0 ? field(own) : writer.place(metadata.pointer, field(own))];
}
function constructCode(typed, fields) {
  const args = [id("scope"), stringLiteral(typed.id)];
  return construct(typed.kind, ...args, ...fields.length === 0 ? [] : [propsCode(fields)]);
}
function propsCode(fields) {
  const [only] = fields;
  return only !== void 0 && fields.length === 1 && import_typescript10.default.isSpreadAssignment(only) ? only.expression : objectLiteral(fields);
}
var import_typescript10, OWNED;
var init_spec = __esm({
  "lib/importer/emit/spec.ts"() {
    "use strict";
    import_typescript10 = __toESM(require("@typescript/typescript6"));
    init_build();
    init_unsupported_error();
    init_ports();
    init_part();
    init_ports();
    init_known_variables();
    init_value();
    init_ast();
    init_text();
    OWNED = /* @__PURE__ */ new Set(["arguments", "templates", "hooks", "onExit", "entrypoint", "workflowTemplateRef"]);
    __name(specFields, "specFields");
    __name(argumentsField, "argumentsField");
    __name(checkLists, "checkLists");
    __name(exitTemplate, "exitTemplate");
    __name(exitChunk, "exitChunk");
    __name(metadataField, "metadataField");
    __name(constructCode, "constructCode");
    __name(propsCode, "propsCode");
  }
});

// lib/importer/emit/graph.ts
function variablesOf2(template2, kind, { writer }) {
  const lists = kind === "dag" ? [listIn(objectIn(template2, kind), "tasks")] : groupsOf(template2);
  const what = kind === "dag" ? "task" : "step";
  const variables2 = /* @__PURE__ */ new Map();
  for (const call2 of lists.flatMap(callsIn)) {
    const name = textIn(call2, "name") ?? "";
    if (variables2.has(name)) throw new UnsupportedError(`two of its ${what}s are called '${name}'`);
    const own = camelCase(name, what);
    variables2.set(name, writer.names.take(own, own + pascalCase(what, what)));
  }
  return variables2;
}
function inputsOf(variable, { inputs }) {
  return (name) => {
    const port = portVariable(name);
    if (port?.scope !== "inputs" || port.isPath) return void 0;
    const found = portNamed(inputs, port.kind, port.name);
    return found && member(id(variable), "inputReferences", found.key);
  };
}
function callReference(variable, scope, calls) {
  const [of, name = "", ...members] = variable.split(".");
  const call2 = of === scope ? calls.get(name) : void 0;
  if (call2 === void 0) return void 0;
  const rest = members.join(".");
  const known = CALL_MEMBERS.get(rest);
  if (known !== void 0) return member(id(call2.variable), known);
  const port = portVariable(rest);
  if (port?.scope !== "outputs" || port.isPath) return void 0;
  const found = portNamed(call2.signature.outputs, port.kind, port.name);
  return found && member(id(call2.variable), "outputs", found.key);
}
function groupsOf(template2) {
  const groups = asList(fieldOf(template2, "steps"));
  if (groups === void 0) throw new UnsupportedError("its steps are no list");
  return itemsOf(groups).map((part) => {
    const group = asList(part);
    if (group === void 0) throw new UnsupportedError(`a group of its steps is no list: ${part.pointer}`);
    return group;
  });
}
function callsIn(list2) {
  return (list2 === void 0 ? [] : itemsOf(list2)).map((item) => {
    const part = asObject(item);
    if (part === void 0 || textIn(part, "name") === void 0) {
      throw new UnsupportedError(`a task or step has no name: ${item.pointer}`);
    }
    return part;
  });
}
var CALL_MEMBERS;
var init_graph = __esm({
  "lib/importer/emit/graph.ts"() {
    "use strict";
    init_build();
    init_identifiers();
    init_unsupported_error();
    init_part();
    init_port_variable();
    init_signature();
    __name(variablesOf2, "variablesOf");
    __name(inputsOf, "inputsOf");
    CALL_MEMBERS = /* @__PURE__ */ new Map([
      ["exitCode", "exitCode"],
      ["finishedAt", "finishedAt"],
      ["hostNodeName", "hostNodeName"],
      ["id", "id"],
      ["ip", "ip"],
      ["outputs.parameters", "outputParameters"],
      ["outputs.result", "result"],
      ["startedAt", "startedAt"],
      ["status", "status"]
    ]);
    __name(callReference, "callReference");
    __name(groupsOf, "groupsOf");
    __name(callsIn, "callsIn");
  }
});

// lib/workflow/graphs/dependencies.ts
function consumedIn(variables2, scope) {
  return new Set(
    variables2.flatMap((variable) => {
      const [first, name] = variable;
      const isOwnName = name === "name" && variable.length === 2;
      return first === scope && name !== void 0 && !isOwnName ? [name] : [];
    })
  );
}
function consumedTasks(manifest) {
  return consumedIn(variablesIn(manifest), "tasks");
}
var init_dependencies = __esm({
  "lib/workflow/graphs/dependencies.ts"() {
    "use strict";
    init_variable_usage();
    __name(consumedIn, "consumedIn");
    __name(consumedTasks, "consumedTasks");
  }
});

// lib/importer/emit/dependencies.ts
function waitsFor(task, graph, siblings) {
  if (fieldOf(task, "depends") !== void 0 || siblings.some((other) => fieldOf(other, "depends") !== void 0)) {
    if (fieldOf(task, "dependencies") !== void 0)
      throw new UnsupportedError("it mixes depends and dependencies");
    return { fields: [], added: [] };
  }
  const written3 = dependenciesIn(task);
  const inferred = inferredFor(task, siblings);
  if (isSame(written3, inferred)) return { fields: [], added: [] };
  const more = written3.filter((name) => !inferred.includes(name));
  const order = siblings.map((other) => textIn(other, "name") ?? "");
  const united = order.filter((name) => written3.includes(name) || inferred.includes(name));
  const [field3, names] = isSame(written3, united) ? ["after", more] : ["dependencies", written3];
  const made = names.filter((name) => graph.calls.has(name));
  const later = names.filter((name) => !graph.calls.has(name));
  const isKnown = later.every((name) => graph.variables.has(name));
  if (!isKnown)
    throw new UnsupportedError(`'${textIn(task, "name") ?? ""}' waits for tasks that are not there`);
  const part = fieldOf(task, "dependencies");
  if (part !== void 0 && field3 === "dependencies" && !isSame(names, [...made, ...later])) {
    graph.document.writer.patch(part.pointer, "tasks that come later are written behind the others");
  }
  const variables2 = /* @__PURE__ */ __name((some) => some.map((name) => id(graph.variables.get(name) ?? name)), "variables");
  const own = graph.variables.get(textIn(task, "name") ?? "") ?? "";
  return {
    fields: made.length > 0 || field3 === "dependencies" ? [[field3, list(variables2(made))]] : [],
    added: later.length > 0 ? [method(id(own), "addDependency", ...variables2(later))] : []
  };
}
function dependenciesIn(task) {
  const part = fieldOf(task, "dependencies");
  if (part === void 0) return [];
  const names = isJsonArray(part.value) ? part.value : [];
  const texts = names.filter((name) => typeof name === "string");
  if (texts.length === 0 || texts.length < names.length) {
    throw new UnsupportedError(`its dependencies are no list of names: ${part.pointer}`);
  }
  return texts;
}
function inferredFor(task, siblings) {
  const { hooks, dependencies: _, name, ...rest } = task.value;
  const hookArguments = isJsonObject(hooks) ? Object.values(hooks).map((hook) => isJsonObject(hook) ? hook.arguments ?? null : null) : [];
  const inHooks = consumedTasks(hookArguments);
  if (typeof name === "string") inHooks.delete(name);
  const consumed = /* @__PURE__ */ new Set([...consumedTasks(rest), ...inHooks]);
  return siblings.map((other) => textIn(other, "name") ?? "").filter((other) => consumed.has(other));
}
function isSame(some, others) {
  return some.length === others.length && some.every((name, index) => name === others[index]);
}
var init_dependencies2 = __esm({
  "lib/importer/emit/dependencies.ts"() {
    "use strict";
    init_json();
    init_dependencies();
    init_build();
    init_unsupported_error();
    init_part();
    __name(waitsFor, "waitsFor");
    __name(dependenciesIn, "dependenciesIn");
    __name(inferredFor, "inferredFor");
    __name(isSame, "isSame");
  }
});

// lib/importer/emit/loop.ts
function loopOf(task, variable, context) {
  const kinds = KINDS3.filter((kind2) => fieldOf(task, kind2) !== void 0);
  const [kind] = kinds;
  const value = kind === void 0 ? void 0 : fieldOf(task, kind);
  if (kind === void 0 || value === void 0) return void 0;
  if (kinds.length > 1) throw new UnsupportedError(`it has several loops: ${kinds.join(", ")}`);
  const used = itemVariables(task);
  const typed = typedItems(kind, value, used, context);
  if (typed === void 0) return { variable, field: [kind, valueCode(value, context)], resolve: unresolved };
  const resolve3 = /* @__PURE__ */ __name((name) => {
    if (!typed.variables.has(name)) return void 0;
    return member(id(variable), ...name.split(".").reduce(joinKey, []));
  }, "resolve");
  return { items: typed.code, variable, field: [kind, id(variable)], resolve: resolve3 };
}
function joinKey(path2, part) {
  const [item, key] = path2;
  if (item === void 0) return [part];
  return [item, key === void 0 ? part : `${key}.${part}`];
}
function typedItems(kind, value, used, context) {
  if (used.size === 0) return void 0;
  if (kind === "withItems") return itemsOfList(value, used, context);
  if (kind === "withSequence") {
    if (!used.has("item")) return void 0;
    return { code: call(id("sequence"), valueCode(value, context)), variables: /* @__PURE__ */ new Set(["item"]) };
  }
  if (typeof value.value !== "string") return void 0;
  const keys = [...used].filter((name) => name !== "item");
  const from = context.writer.place(value.pointer, text(value.value, context.resolve));
  if (keys.length === 0) return { code: call(id("itemsFrom"), from), variables: used };
  const fields = keys.map(
    (name) => factory7.createPropertySignature(
      void 0,
      propertyName(name.slice("item.".length)),
      void 0,
      factory7.createKeywordTypeNode(import_typescript11.default.SyntaxKind.StringKeyword)
    )
  );
  const type = import_typescript11.default.setEmitFlags(factory7.createTypeLiteralNode(fields), import_typescript11.default.EmitFlags.SingleLine);
  return { code: factory7.createCallExpression(id("itemsFrom"), [type], [from]), variables: new Set(keys) };
}
function itemsOfList(value, used, context) {
  if (!isJsonArray(value.value) || value.value.length === 0) return void 0;
  const items = value.value;
  const variables2 = [...used].filter(
    (name) => name === "item" ? items.every((item) => !isJsonObject(item)) : items.every((item) => isJsonObject(item) && Object.hasOwn(item, name.slice("item.".length)))
  );
  if (variables2.length === 0) return void 0;
  return { code: call(id("items"), valueCode(value, context)), variables: new Set(variables2) };
}
function itemVariables(task) {
  const { withItems: _, withSequence: __, ...rest } = task.value;
  const tags = simpleTagsIn(rest).filter(({ before, after }) => before === "" && after === "");
  return new Set(tags.map(({ name }) => name).filter((name) => name === "item" || /^item\../.test(name)));
}
var import_typescript11, factory7, KINDS3, LOOP_FIELDS;
var init_loop = __esm({
  "lib/importer/emit/loop.ts"() {
    "use strict";
    import_typescript11 = __toESM(require("@typescript/typescript6"));
    init_tag();
    init_ast();
    init_json();
    init_build();
    init_unsupported_error();
    init_part();
    init_text2();
    init_value();
    ({ factory: factory7 } = import_typescript11.default);
    KINDS3 = ["withItems", "withParam", "withSequence"];
    LOOP_FIELDS = new Set(KINDS3);
    __name(loopOf, "loopOf");
    __name(joinKey, "joinKey");
    __name(typedItems, "typedItems");
    __name(itemsOfList, "itemsOfList");
    __name(itemVariables, "itemVariables");
  }
});

// lib/importer/emit/depends.ts
function ruleCode(depends, task) {
  const rule = parse2(depends);
  return rule !== void 0 && write(rule) === depends ? code(rule, task) : void 0;
}
function parse2(depends) {
  const tokens = tokensOf2(depends);
  if (tokens === void 0) return void 0;
  const rule = parseOperator(tokens, "or");
  return tokens.length === 0 ? rule : void 0;
}
function tokensOf2(depends) {
  const tokens = [];
  const token = new RegExp(TOKEN);
  while (token.lastIndex < depends.length) {
    const match = token.exec(depends);
    if (match === null) return void 0;
    tokens.push(match[1] ?? "");
  }
  return tokens;
}
function parseOperator(tokens, kind) {
  const next = /* @__PURE__ */ __name(() => kind === "or" ? parseOperator(tokens, "and") : parseOperand(tokens), "next");
  const rules = [next()];
  while (tokens[0] === (kind === "or" ? "||" : "&&")) {
    tokens.shift();
    rules.push(next());
  }
  const known = rules.filter((rule) => rule !== void 0);
  if (known.length < rules.length) return void 0;
  return known.length === 1 ? known[0] : { kind, rules: known };
}
function parseOperand(tokens) {
  const token = tokens.shift();
  if (token === "!") {
    const rule = parseOperand(tokens);
    return rule === void 0 ? void 0 : { kind: "not", rule };
  }
  if (token === "(") {
    const rule = parseOperator(tokens, "or");
    return tokens.shift() === ")" ? rule : void 0;
  }
  if (token === void 0 || !/^[A-Za-z0-9]/.test(token)) return void 0;
  const [name = "", result] = token.split(".");
  return result === void 0 ? { kind: "task", name } : { kind: "task", name, result };
}
function write(rule) {
  switch (rule.kind) {
    case "task":
      return rule.result === void 0 ? rule.name : `${rule.name}.${rule.result}`;
    case "not":
      return rule.rule.kind === "and" || rule.rule.kind === "or" ? `!(${write(rule.rule)})` : `!${write(rule.rule)}`;
    case "and":
      return rule.rules.map((part) => part.kind === "or" ? `(${write(part)})` : write(part)).join(" && ");
    case "or":
      return rule.rules.map(write).join(" || ");
  }
}
function code(rule, task) {
  if (rule.kind === "task") {
    const found = task(rule.name);
    if (found === void 0 || rule.result === void 0) return found;
    const name = FUNCTIONS.get(rule.result);
    return name === void 0 ? void 0 : call(id(name), found);
  }
  if (rule.kind === "not") {
    const inner = code(rule.rule, task);
    return inner === void 0 ? void 0 : call(id("not"), inner);
  }
  const parts = rule.rules.map((part) => code(part, task)).filter((part) => part !== void 0);
  const [first, ...others] = parts;
  if (first === void 0 || parts.length < rule.rules.length) return void 0;
  const [leading] = rule.rules;
  const isTask = leading?.kind === "task" && leading.result === void 0;
  return isTask ? call(id(rule.kind === "and" ? "allOf" : "anyOf"), ...parts) : method(first, rule.kind, ...others);
}
var FUNCTIONS, TOKEN;
var init_depends = __esm({
  "lib/importer/emit/depends.ts"() {
    "use strict";
    init_build();
    FUNCTIONS = /* @__PURE__ */ new Map([
      ["AllFailed", "allFailed"],
      ["AnySucceeded", "anySucceeded"],
      ["Daemoned", "daemoned"],
      ["Errored", "errored"],
      ["Failed", "failed"],
      ["Omitted", "omitted"],
      ["Skipped", "skipped"],
      ["Succeeded", "succeeded"]
    ]);
    __name(ruleCode, "ruleCode");
    TOKEN = /\s*(&&|\|\||[!()]|[A-Za-z0-9][-A-Za-z0-9]*(?:\.[A-Z][A-Za-z]+)?)/y;
    __name(parse2, "parse");
    __name(tokensOf2, "tokensOf");
    __name(parseOperator, "parseOperator");
    __name(parseOperand, "parseOperand");
    __name(write, "write");
    __name(code, "code");
  }
});

// lib/importer/emit/graph-call.ts
function callChunks(part, graph, siblings, create) {
  const { writer } = graph.document;
  const { owner } = graph;
  const name = textIn(part, "name") ?? "";
  const variable = graph.variables.get(name) ?? name;
  const loop = loopOf(part, writer.names.take(`${variable}Items`), { writer, resolve: graph.resolve });
  const resolve3 = loop === void 0 ? graph.resolve : firstOf(loop.resolve, graph.resolve);
  const context = { writer, resolve: resolve3 };
  const { callee, chunks } = templateOf(part, graph, name);
  const args = argumentsCode(part, callee.signature, context);
  const hooks = hooksCode(part, variable, graph.document, {
    before: context,
    after: { writer, resolve: firstOf(resolve3, ownReference(graph, name, callee, variable)) },
    mentionsSelf: new RegExp(`\\{\\{${graph.scope}\\.${name}\\.`)
  });
  const waits = graph.kind === "dag" ? waitsFor(part, graph, siblings) : { fields: [], added: [] };
  const options = optionsCode(part, graph, context, [
    ...waits.fields,
    ...ruleField(part, graph),
    ...loop === void 0 ? [] : [loop.field],
    ...hooks.field === void 0 ? [] : [hooks.field],
    ...exitField(part, graph)
  ]);
  graph.calls.set(name, { variable, signature: callee.signature });
  const value = create(callArguments(name, callee.code, args, options));
  return [
    ...loop?.items === void 0 ? [] : [{ owner, pointer: `${part.pointer}/items`, variable: loop.variable, value: loop.items }],
    ...chunks,
    { owner, pointer: part.pointer, variable, value },
    ...hooks.added.map((chunk) => ({ ...chunk, owner })),
    ...waits.added.map((added) => ({ owner, pointer: `${part.pointer}/after`, value: added, isLate: true }))
  ];
}
function ownReference(graph, name, { signature }, variable) {
  return (mentioned) => callReference(mentioned, graph.scope, /* @__PURE__ */ new Map([[name, { variable, signature }]]));
}
function templateOf(part, graph, name) {
  const inline = objectIn(part, "inline");
  if (inline === void 0) {
    const consumed = consumedOutputs(graph.template, graph.scope, name);
    return { callee: calleeOf(part, graph.document, consumed), chunks: [] };
  }
  if (fieldOf(part, "template") !== void 0 || fieldOf(part, "templateRef") !== void 0) {
    throw new UnsupportedError(`'${name}' has a template of its own and names another`);
  }
  return graph.inline(inline, name);
}
function callArguments(name, template2, args, options) {
  const hasOptions = options.properties.length > 0;
  const given = args ?? (hasOptions ? object([]) : void 0);
  return [
    stringLiteral(name),
    template2,
    ...given === void 0 ? [] : [given],
    ...hasOptions ? [options] : []
  ];
}
function optionsCode(part, graph, context, more) {
  const others = fieldsOf(part).filter(([name]) => !OWNED2.has(name));
  for (const name of ["hooks", "onExit", "depends", "dependencies", "arguments", "inline"]) {
    const field3 = fieldOf(part, name);
    if (field3?.value === null) graph.document.writer.patch(field3.pointer, "cdk8s leaves null out");
  }
  return objectCode(others, context, more);
}
function ruleField(part, graph) {
  const depends = fieldOf(part, "depends");
  const text2 = asText(depends);
  if (depends === void 0 || text2 === void 0) return [];
  const rule = ruleCode(text2, (name) => {
    const call2 = graph.calls.get(name);
    return call2 && id(call2.variable);
  });
  return [["depends", graph.document.writer.place(depends.pointer, rule ?? stringLiteral(text2))]];
}
function exitField(part, { document }) {
  const onExit = fieldOf(part, "onExit");
  const name = asText(onExit);
  if (onExit === void 0 || name === void 0) return [];
  const template2 = document.templates.get(name);
  const code2 = template2 === void 0 ? valueCode(onExit, document) : id(template2.variable);
  return [["onExit", document.writer.place(onExit.pointer, code2)]];
}
var OWNED2;
var init_graph_call = __esm({
  "lib/importer/emit/graph-call.ts"() {
    "use strict";
    init_text();
    init_arguments();
    init_build();
    init_callee();
    init_dependencies2();
    init_graph();
    init_hooks();
    init_unsupported_error();
    init_loop();
    init_part();
    init_depends();
    init_text2();
    init_value();
    OWNED2 = /* @__PURE__ */ new Set([
      "name",
      "template",
      "templateRef",
      "inline",
      "arguments",
      "dependencies",
      "depends",
      "hooks",
      "onExit",
      ...LOOP_FIELDS
    ]);
    __name(callChunks, "callChunks");
    __name(ownReference, "ownReference");
    __name(templateOf, "templateOf");
    __name(callArguments, "callArguments");
    __name(optionsCode, "optionsCode");
    __name(ruleField, "ruleField");
    __name(exitField, "exitField");
  }
});

// lib/importer/emit/graph-outputs.ts
function outputSources(signature) {
  return signature.outputs.flatMap((port) => {
    const { declaration, kind } = port;
    if (declaration === void 0) return [];
    const holder = kind === "parameter" ? objectIn(declaration, "valueFrom") : declaration;
    if (holder === void 0) return [];
    const [plain2, worked] = kind === "parameter" ? ["parameter", "expression"] : ["from", "fromExpression"];
    const from = fieldOf(holder, plain2);
    const expression = fieldOf(holder, worked);
    if (from !== void 0 && expression !== void 0) {
      throw new UnsupportedError(`the output '${port.name}' has two sources`);
    }
    const source = from ?? expression;
    if (source === void 0 || source.value === null) return [];
    if (kind === "parameter" && from !== void 0 && !isOneVariable(from)) return [];
    return [{ port, from: source, isExpression: expression !== void 0 }];
  });
}
function isOneVariable({ value }) {
  return typeof value === "string" && onlyVariable(value) !== void 0;
}
function outputsChunk(graph, sources) {
  if (sources.length === 0) return [];
  const { writer } = graph.document;
  const context = { writer, resolve: graph.resolve };
  const fields = sources.map(({ port, from, isExpression }) => {
    const value2 = typeof from.value === "string" ? from.value : "";
    if (isExpression) return [port.key, taggedExpression(id("expression"), value2, graph.resolve)];
    return [port.key, port.kind === "artifact" ? sourceCode(from, context) : parameterSource(value2, graph)];
  });
  const value = method(id(graph.variable), "setOutputs", object(fields));
  const pointer2 = fieldOf(graph.template, "outputs")?.pointer ?? "";
  return [{ owner: graph.owner, pointer: pointer2, value }];
}
function parameterSource(value, graph) {
  const found = onlyReference(value, graph.resolve);
  if (found !== void 0) return found;
  return construct("ParameterReference", stringLiteral(value.slice(2, -2)));
}
var init_graph_outputs = __esm({
  "lib/importer/emit/graph-outputs.ts"() {
    "use strict";
    init_text();
    init_arguments();
    init_build();
    init_unsupported_error();
    init_part();
    init_text2();
    __name(outputSources, "outputSources");
    __name(isOneVariable, "isOneVariable");
    __name(outputsChunk, "outputsChunk");
    __name(parameterSource, "parameterSource");
  }
});

// lib/importer/emit/template-info.ts
function bodyOf2(template2) {
  const kinds = [...TEMPLATE_CLASSES.keys()].filter((kind2) => fieldOf(template2, kind2) !== void 0);
  const [kind] = kinds;
  const body = kind === void 0 ? void 0 : fieldOf(template2, kind);
  if (kind === void 0 || body === void 0) throw new UnsupportedError("it has no body that is known");
  if (kinds.length > 1) throw new UnsupportedError(`it has several bodies: ${kinds.join(", ")}`);
  return [kind, body];
}
var TEMPLATE_CLASSES;
var init_template_info = __esm({
  "lib/importer/emit/template-info.ts"() {
    "use strict";
    init_unsupported_error();
    init_part();
    TEMPLATE_CLASSES = /* @__PURE__ */ new Map([
      ["container", "ContainerTemplate"],
      ["containerSet", "ContainerSetTemplate"],
      ["dag", "DagTemplate"],
      ["data", "DataTemplate"],
      ["http", "HttpTemplate"],
      ["plugin", "PluginTemplate"],
      ["resource", "ResourceTemplate"],
      ["script", "ScriptTemplate"],
      ["steps", "StepsTemplate"],
      ["suspend", "SuspendTemplate"]
    ]);
    __name(bodyOf2, "bodyOf");
  }
});

// lib/importer/emit/template-code.ts
function templateCode(template2, place, own) {
  const { writer, owner, variable } = place;
  checkPortLists(template2);
  for (const name of ["inputs", "outputs"]) leaveOutEmpty(template2, name, writer, true);
  const named2 = new NamedInputs(place);
  const context = { writer, resolve: firstOf(named2.resolve, place.resolve) };
  const outputs = portsField(template2, "outputs", place.signature.outputs, context, own.sourced);
  const owned = /* @__PURE__ */ new Set(["name", "inputs", "outputs", own.kind]);
  const others = fieldsOf(template2).filter(([name]) => !owned.has(name));
  const rest = objectCode(others, context, own.fields);
  const inputs = named2.field(template2, context);
  const fields = [...nameField(template2, place), ...inputs, ...outputs, ...rest.properties];
  const args = [
    id(place.scope),
    stringLiteral(place.id),
    ...fields.length === 0 ? [] : [objectLiteral(fields)]
  ];
  const value = construct(TEMPLATE_CLASSES.get(own.kind) ?? "RawTemplate", ...args);
  const { pointer: pointer2 } = template2;
  const before = named2.chunks.map((chunk) => ({ ...chunk, isFirst: true }));
  return [...before, { owner, pointer: pointer2, variable, value, isFirst: before.length === 0 }];
}
function nameField(template2, place) {
  const name = fieldOf(template2, "name");
  const isImplied = name?.value === place.id && place.owner === template2.pointer;
  if (name === void 0 || isImplied) return [];
  return [field(["name", valueCode(name, { writer: place.writer, resolve: /* @__PURE__ */ __name(() => void 0, "resolve") })])];
}
function portsField(template2, name, ports, context, sourced) {
  const holder = fieldOf(template2, name);
  if (holder === void 0 || context.writer.isPatched(holder.pointer)) return [];
  const code2 = field([name, portsCode(ports, context, sourced)]);
  return [context.writer.place(holder.pointer, code2)];
}
var import_typescript12, NamedInputs;
var init_template_code = __esm({
  "lib/importer/emit/template-code.ts"() {
    "use strict";
    import_typescript12 = __toESM(require("@typescript/typescript6"));
    init_ast();
    init_text();
    init_build();
    init_part();
    init_port_variable();
    init_ports();
    init_signature();
    init_template_info();
    init_text2();
    init_value();
    __name(templateCode, "templateCode");
    __name(nameField, "nameField");
    __name(portsField, "portsField");
    NamedInputs = class {
      constructor(place) {
        this.place = place;
        this.parameters = place.signature.inputs.filter(({ kind }) => kind === "parameter");
      }
      place;
      static {
        __name(this, "NamedInputs");
      }
      /** What declares them. */
      chunks = [];
      parameters;
      variable;
      /** References to them. */
      resolve = /* @__PURE__ */ __name((variable) => {
        const mentioned = portVariable(variable);
        if (mentioned?.scope !== "inputs" || mentioned.kind !== "parameter" || mentioned.isPath) return void 0;
        const port = portNamed(this.parameters, "parameter", mentioned.name);
        if (port === void 0) return void 0;
        this.variable ??= this.place.writer.names.take(`${this.place.variable}Inputs`);
        return member(id(this.variable), port.key);
      }, "resolve");
      /** The field `inputs`; its artifacts may mention the parameters. */
      field(template2, context) {
        const { inputs } = this.place.signature;
        const artifacts = inputs.filter(({ kind }) => kind === "artifact");
        const artifactsCode = portsCode(artifacts, context);
        const plain2 = { ...context, resolve: this.place.resolve };
        const parametersCode = portsCode(this.parameters, plain2);
        if (this.variable === void 0) {
          const holder = fieldOf(template2, "inputs");
          if (holder === void 0 || context.writer.isPatched(holder.pointer)) return [];
          const all2 = objectLiteral([...parametersCode.properties, ...artifactsCode.properties]);
          return [this.placed(template2, field(["inputs", all2]))];
        }
        const variable = id(this.variable);
        const { owner } = this.place;
        const value = call(id("inputs"), parametersCode);
        this.chunks.push({ owner, pointer: `${owner}/#inputs`, variable: this.variable, value });
        const spread = import_typescript12.default.factory.createSpreadAssignment(variable);
        const all = artifacts.length === 0 ? variable : objectLiteral([spread, ...artifactsCode.properties]);
        return [this.placed(template2, field(["inputs", all]))];
      }
      placed(template2, code2) {
        const holder = fieldOf(template2, "inputs");
        return holder === void 0 ? code2 : this.place.writer.place(holder.pointer, code2);
      }
    };
  }
});

// lib/importer/emit/leaf-template.ts
function leafTemplate(template2, place) {
  const [kind, body] = bodyOf2(template2);
  const isEmpty = kind === "suspend" && isJsonObject(body.value) && Object.keys(body.value).length === 0;
  return templateCode(template2, place, { kind, fields: isEmpty ? [] : [[kind, bodyCode(body, place)]] });
}
function bodyCode(body, place) {
  const mentioned = /* @__PURE__ */ new Set();
  const own = /* @__PURE__ */ __name((variable) => {
    const found = ownPort(variable, place.signature);
    if (found === void 0) return void 0;
    mentioned.add(found.scope);
    return found.code;
  }, "own");
  const code2 = valueCode(body, { writer: place.writer, resolve: firstOf(own, place.resolve) });
  const names = ["inputs", "outputs"].filter((name) => mentioned.has(name));
  return names.length === 0 ? code2 : arrow(names, code2);
}
function ownPort(variable, signature) {
  const mentioned = portVariable(variable);
  if (mentioned === void 0) return void 0;
  const { scope, kind, name, isPath } = mentioned;
  const port = portNamed(signature[scope], kind, name);
  if (port === void 0) return void 0;
  const isInputParameter = scope === "inputs" && kind === "parameter";
  if (isInputParameter === isPath) return void 0;
  if (scope === "outputs" && !hasPath(port)) return void 0;
  const reference = member(id(scope), port.key);
  return { scope, code: isPath ? member(reference, "path") : reference };
}
function hasPath({ kind, declaration }) {
  if (declaration === void 0) return false;
  if (kind === "artifact") return true;
  return fieldOf(objectIn(declaration, "valueFrom") ?? declaration, "path") !== void 0;
}
var init_leaf_template = __esm({
  "lib/importer/emit/leaf-template.ts"() {
    "use strict";
    init_json();
    init_build();
    init_part();
    init_port_variable();
    init_signature();
    init_template_code();
    init_template_info();
    init_text2();
    init_value();
    __name(leafTemplate, "leafTemplate");
    __name(bodyCode, "bodyCode");
    __name(ownPort, "ownPort");
    __name(hasPath, "hasPath");
  }
});

// lib/importer/emit/graph-code.ts
function graphCode(template2, kind, place, document) {
  const graph = graphOf(template2, kind, place, document);
  const sources = outputSources(place.signature);
  const context = { writer: place.writer, resolve: place.resolve };
  const made = templateCode(template2, place, {
    kind,
    fields: kind === "dag" ? dagFields(template2, context) : [],
    sourced: new Set(sources.map(({ port }) => port.key))
  });
  const calls = kind === "dag" ? dagCalls(graph) : stepsCalls(graph);
  return { template: made, body: [...calls, ...outputsChunk(graph, sources)] };
}
function graphOf(template2, kind, place, document) {
  const { variable, owner } = place;
  const calls = /* @__PURE__ */ new Map();
  const scope = kind === "dag" ? "tasks" : "steps";
  const resolve3 = firstOf(
    inputsOf(variable, place.signature),
    (name) => callReference(name, scope, calls),
    document.resolve
  );
  const variables2 = variablesOf2(template2, kind, document);
  const graph = {
    template: template2,
    kind,
    scope,
    variable,
    owner,
    document,
    variables: variables2,
    calls,
    resolve: resolve3,
    inline: /* @__PURE__ */ __name((inline, name) => inlineTemplate(inline, name, graph), "inline")
  };
  return graph;
}
function dagFields(template2, context) {
  const dag = objectIn(template2, "dag");
  if (dag === void 0) throw new UnsupportedError("its DAG is no object");
  return fieldsOf(dag).filter(([name]) => name !== "tasks").map(([name, part]) => [name, valueCode(part, context)]);
}
function dagCalls(graph) {
  const tasks = callsIn(listIn(objectIn(graph.template, "dag"), "tasks"));
  const create = /* @__PURE__ */ __name((args) => method(id(graph.variable), "task", ...args), "create");
  const chunks = tasks.flatMap((task) => callChunks(task, graph, tasks, create));
  return [...chunks.filter(({ isLate }) => isLate !== true), ...chunks.filter(({ isLate }) => isLate)].map(
    (chunk, index) => ({ ...chunk, isFirst: index === 0 })
  );
}
function stepsCalls(graph) {
  const { owner, variable } = graph;
  const chunks = groupsOf(graph.template).flatMap((group) => {
    const steps = callsIn(group);
    const [only] = steps;
    if (only !== void 0 && steps.length === 1) {
      graph.document.writer.placeAt(group.pointer, only.pointer);
      return callChunks(only, graph, steps, (args) => method(id(variable), "step", ...args));
    }
    const name = graph.document.writer.names.take("group");
    const begin = { owner, pointer: group.pointer, variable: name, value: method(id(variable), "parallel") };
    const calls = steps.map(
      (step) => callChunks(step, graph, steps, (args) => method(id(name), "step", ...args))
    );
    return [begin, ...calls.flat()];
  });
  return chunks.map((chunk, index) => ({ ...chunk, isFirst: index === 0 }));
}
function inlineTemplate(template2, name, graph) {
  const { document, owner } = graph;
  const { writer, resolve: resolve3 } = document;
  const variable = writer.names.take(`${camelCase(name, "inline")}Template`);
  const signature = signatureOf(template2);
  const own = new Names().takeAny(name.replaceAll("/", "-"));
  const place = { writer, owner, variable, scope: graph.variable, id: own, signature, resolve: resolve3 };
  const [kind] = bodyOf2(template2);
  const callee = { code: id(variable), signature };
  if (kind !== "dag" && kind !== "steps") return { callee, chunks: leafTemplate(template2, place) };
  const code2 = graphCode(template2, kind, place, document);
  return { callee, chunks: [...code2.template, ...code2.body] };
}
var init_graph_code = __esm({
  "lib/importer/emit/graph-code.ts"() {
    "use strict";
    init_build();
    init_graph();
    init_graph_call();
    init_graph_outputs();
    init_identifiers();
    init_unsupported_error();
    init_leaf_template();
    init_part();
    init_signature();
    init_template_code();
    init_template_info();
    init_text2();
    init_value();
    __name(graphCode, "graphCode");
    __name(graphOf, "graphOf");
    __name(dagFields, "dagFields");
    __name(dagCalls, "dagCalls");
    __name(stepsCalls, "stepsCalls");
    __name(inlineTemplate, "inlineTemplate");
  }
});

// lib/importer/emit/raw-template.ts
function rawTemplate(template2, place, reason) {
  const { writer, signature } = place;
  writer.usedFallbacks.push({ pointer: template2.pointer, reason });
  const manifest = objectCode(
    fieldsOf(template2).filter(([name2]) => name2 !== "name"),
    { writer, resolve: unresolved, isRaw: true }
  );
  const ports = ["inputs", "outputs"].flatMap(
    (name2) => signature[name2].length === 0 ? [] : [[name2, portsForCallers(signature[name2])]]
  );
  const own = textIn(template2, "name") ?? place.id;
  const name = own === place.id ? [] : [["name", stringLiteral(own)]];
  const fields = [...name, ...ports].map(field);
  const written3 = withLinesAbove(field(["manifest", manifest]), [
    ` Written as it is: ${reason.replace(/\.$/, "")}.`
  ]);
  return construct(
    "RawTemplate",
    id(place.scope),
    stringLiteral(place.id),
    objectLiteral([...fields, written3])
  );
}
function portsForCallers(ports) {
  return object(ports.map((port) => [port.key, portForCallers(port)]));
}
function portForCallers({ kind, key, name, isOptional: isOptional2 }) {
  const fields = key === name ? [] : [["name", stringLiteral(name)]];
  if (isOptional2) fields.push(kind === "parameter" ? ["value", stringLiteral("")] : ["optional", id("true")]);
  return fields.length === 0 ? call(id(kind)) : call(id(kind), object(fields));
}
var init_raw_template = __esm({
  "lib/importer/emit/raw-template.ts"() {
    "use strict";
    init_ast();
    init_comment();
    init_text();
    init_build();
    init_part();
    init_text2();
    init_value();
    __name(rawTemplate, "rawTemplate");
    __name(portsForCallers, "portsForCallers");
    __name(portForCallers, "portForCallers");
  }
});

// lib/importer/emit/used-names.ts
function usedNames(nodes) {
  const names = /* @__PURE__ */ new Set();
  for (const node of nodes) visit2(node, (name) => names.add(name));
  return names;
}
function visit2(node, use) {
  if (import_typescript13.default.isIdentifier(node)) use(node.text);
  else if (import_typescript13.default.isPropertyAccessExpression(node)) visit2(node.expression, use);
  else if (import_typescript13.default.isPropertyAssignment(node)) visit2(node.initializer, use);
  else if (import_typescript13.default.isArrowFunction(node)) {
    const own = new Set(node.parameters.flatMap(parameterNames));
    visit2(node.body, (name) => {
      if (!own.has(name)) use(name);
    });
  } else
    import_typescript13.default.forEachChild(node, (child) => {
      visit2(child, use);
    });
}
function parameterNames({ name }) {
  if (import_typescript13.default.isIdentifier(name)) return [name.text];
  return name.elements.flatMap(
    (element) => import_typescript13.default.isBindingElement(element) && import_typescript13.default.isIdentifier(element.name) ? [element.name.text] : []
  );
}
var import_typescript13;
var init_used_names = __esm({
  "lib/importer/emit/used-names.ts"() {
    "use strict";
    import_typescript13 = __toESM(require("@typescript/typescript6"));
    __name(usedNames, "usedNames");
    __name(visit2, "visit");
    __name(parameterNames, "parameterNames");
  }
});

// lib/importer/emit/templates.ts
function templateChunks(typed, document) {
  const codes = typed.templates.map((info) => templateCodeOf(info, typed, document));
  return inPlace(codes);
}
function templateCodeOf(info, typed, document) {
  const { part, signature, id: id2, variable } = info;
  const { writer, resolve: resolve3 } = document;
  const owner = part.pointer;
  const place = { writer, owner, variable, scope: typed.variable, id: id2, signature, resolve: resolve3 };
  const raw = /* @__PURE__ */ __name((reason2) => {
    const value = rawTemplate(part, place, reason2);
    return { info, template: [{ owner, pointer: owner, variable, value, isFirst: true }], body: [] };
  }, "raw");
  const reason = writer.rawReason(owner);
  if (reason !== void 0) return raw(reason);
  try {
    const [kind] = bodyOf2(part);
    if (kind !== "dag" && kind !== "steps") return { info, template: leafTemplate(part, place), body: [] };
    return { info, ...graphCode(part, kind, place, document) };
  } catch (error) {
    if (!(error instanceof UnsupportedError)) throw error;
    return raw(error.reason);
  }
}
function inPlace(codes) {
  const indices = new Map(codes.map(({ info }, index) => [info.variable, index]));
  const after = codes.map(({ body }, index) => {
    const called = [...usedNames(body.map(({ value }) => value))].map((name) => indices.get(name) ?? 0);
    return Math.max(index, ...called);
  });
  return codes.flatMap(({ template: template2 }, index) => [
    ...template2,
    ...codes.flatMap(({ body }, at) => after[at] === index ? body : [])
  ]);
}
var init_templates = __esm({
  "lib/importer/emit/templates.ts"() {
    "use strict";
    init_graph_code();
    init_unsupported_error();
    init_leaf_template();
    init_raw_template();
    init_template_info();
    init_used_names();
    __name(templateChunks, "templateChunks");
    __name(templateCodeOf, "templateCodeOf");
    __name(inPlace, "inPlace");
  }
});

// lib/importer/emit/cron.ts
function cronFields({ part, writer }, workflowSpec) {
  const spec = objectIn(part, "spec");
  const fields = spec === void 0 ? [] : fieldsOf(spec).filter(([name]) => name !== "workflowSpec");
  const own = objectCode(
    fields.filter(([name]) => name !== "schedule"),
    { writer, resolve: knownVariables }
  ).properties;
  const all = [...schedulesOfOne(spec, writer), ...own];
  return workflowSpec.length === 0 ? all : [...all, field(["workflowSpec", propsCode(workflowSpec)])];
}
function schedulesOfOne(spec, writer) {
  const schedule = spec === void 0 ? void 0 : fieldOf(spec, "schedule");
  if (spec === void 0 || schedule === void 0) return [];
  const reason = "Argo 4 has no 'schedule': take this patch away, and 'schedules' is written";
  writer.patch(schedule.pointer, reason);
  if (typeof schedule.value !== "string" || fieldOf(spec, "schedules") !== void 0) return [];
  writer.patch("/spec/schedules", reason);
  return [field(["schedules", list([jsonExpression(schedule.value)])])];
}
var init_cron = __esm({
  "lib/importer/emit/cron.ts"() {
    "use strict";
    init_spec();
    init_ast();
    init_build();
    init_known_variables();
    init_part();
    init_value();
    __name(cronFields, "cronFields");
    __name(schedulesOfOne, "schedulesOfOne");
  }
});

// lib/importer/emit/emission.ts
function emissionOf(plan, typed, others) {
  const needs = new Needs(plan, others);
  const chunks = typed.kind === "WorkflowEventBinding" ? [
    construction(typed, [
      ...metadataField(plan.part, typed.id, plan.writer),
      ...eventBinding(plan, typed, needs)
    ])
  ] : workflowChunks(plan, typed, needs);
  leaveOtherFields(plan);
  const patches = plan.writer.patchesOf(typed.variable, plan.document.value);
  return { plan, typed, chunks: [...chunks, ...patches], needs: needs.all };
}
function workflowChunks(plan, typed, needs) {
  const { writer } = plan;
  const { variable } = typed;
  const externals = new Externals(writer, variable, typed.ids);
  const document = {
    writer,
    workflow: variable,
    templates: new Map(typed.templates.map((template2) => [template2.name, template2])),
    resolve: firstOf(argumentsOfWorkflow(variable, typed.arguments), knownVariables),
    elsewhere: /* @__PURE__ */ __name((name) => needs.template(name), "elsewhere"),
    byName: /* @__PURE__ */ __name((name, signature) => externals.template(name, signature), "byName")
  };
  const fields = specFields(typed, writer, submissionCode(typed, writer, needs));
  const metadata = metadataField(plan.part, typed.id, writer);
  const props = typed.kind === "CronWorkflow" ? cronFields(plan, fields) : fields;
  const templates = templateChunks(typed, document);
  const hooks = workflowHooks(typed.spec, document);
  return [
    construction(typed, [...metadata, ...props]),
    ...externals.chunks,
    ...templates,
    ...hooks,
    ...exitChunk(typed, document)
  ];
}
function construction(typed, fields) {
  return {
    owner: "",
    pointer: "/spec",
    variable: typed.variable,
    value: constructCode(typed, fields),
    isFirst: true
  };
}
function leaveOtherFields({ part, writer }) {
  for (const name of Object.keys(part.value)) {
    if (!["apiVersion", "kind", "metadata", "spec"].includes(name)) {
      writer.patch(pointer([name]), "the typed form has no such field");
    }
  }
}
var init_emission = __esm({
  "lib/importer/emit/emission.ts"() {
    "use strict";
    init_event_binding();
    init_externals();
    init_hooks();
    init_json();
    init_known_variables();
    init_needs();
    init_spec();
    init_submission();
    init_templates();
    init_text2();
    init_cron();
    __name(emissionOf, "emissionOf");
    __name(workflowChunks, "workflowChunks");
    __name(construction, "construction");
    __name(leaveOtherFields, "leaveOtherFields");
  }
});

// lib/importer/emit/library-names.ts
var PACKAGES, RESERVED_NAMES;
var init_library_names = __esm({
  "lib/importer/emit/library-names.ts"() {
    "use strict";
    init_kinds();
    init_template_info();
    PACKAGES = /* @__PURE__ */ new Map([
      ["cdk8s", ["ApiObject", "JsonPatch"]],
      [
        "cdk8s-argo-ci",
        [
          ...TEMPLATE_CLASSES.values(),
          ...TYPED_KINDS.keys(),
          "ArtifactReference",
          "ParameterReference",
          "RawTemplate",
          "allFailed",
          "allOf",
          "anyOf",
          "anySucceeded",
          "artifact",
          "daemoned",
          "emptyArguments",
          "errored",
          "expression",
          "failed",
          "fromEvent",
          "hook",
          "inputs",
          "items",
          "itemsFrom",
          "not",
          "omitted",
          "parameter",
          "sequence",
          "skipped",
          "succeeded",
          "templateByName",
          "unquoted",
          "variables"
        ].sort()
      ]
    ]);
    RESERVED_NAMES = [
      ...[...PACKAGES.values()].flat(),
      "Construct",
      "outputs",
      "scope"
    ];
  }
});

// lib/importer/emit/module-code.ts
async function moduleOf(emission, exported) {
  const { plan, typed, needs } = emission;
  const { document, name, writer } = plan;
  const result = resultOf(typed.variable, exported);
  const chunks = withoutUnused(emission.chunks, result);
  const used = usedNames([...chunks.map(({ value }) => value), result]);
  const body = chunks.map((chunk) => {
    const { variable, value } = chunk;
    const isNamed = variable !== void 0 && used.has(variable);
    return isNamed ? constant(variable, value) : statement(value);
  });
  chunks.forEach(({ pointer: pointer2 }, index) => {
    const made = body[index];
    if (made !== void 0) writer.place(pointer2, made);
  });
  const end = factory8.createReturnStatement(result);
  const others = functionsOf(needs).map((other) => otherParameter(other, needs));
  const declaration = exportedFunction(name.functionName, [...body, end], others);
  writer.place("", declaration);
  writer.placeComments(document.comments);
  chunks.forEach(({ isFirst }, index) => {
    const made = body[index];
    if (made !== void 0 && isFirst === true && index > 0) withEmptyLineAbove(made);
  });
  withEmptyLineAbove(end);
  withEmptyLineAbove(declaration);
  return {
    document,
    file: name.file,
    functionName: name.functionName,
    code: await print([...imports(used, needs), declaration]),
    owners: [...chunks.map(({ owner }) => owner), ""],
    needs: filesOf(emission),
    fallbacks: writer.usedFallbacks
  };
}
function resultOf(variable, exported) {
  const others = [...exported].filter((name) => name !== variable);
  if (exported.size === 0) return id(variable);
  return object([variable, ...others].map((name) => [name, id(name)]));
}
function withoutUnused(chunks, result) {
  const used = usedNames([...chunks.map(({ value }) => value), result]);
  const left = chunks.filter(
    ({ variable, isOptional: isOptional2 }) => isOptional2 !== true || variable !== void 0 && used.has(variable)
  );
  return left.length === chunks.length ? left : withoutUnused(left, result);
}
function otherParameter(functionName, needs) {
  const elements = needs.filter((need) => need.functionName === functionName).map(
    ({ variable, local }) => factory8.createBindingElement(void 0, variable === local ? void 0 : variable, local)
  );
  const type = factory8.createTypeReferenceNode("ReturnType", [factory8.createTypeQueryNode(id(functionName))]);
  const binding = factory8.createObjectBindingPattern(elements);
  return factory8.createParameterDeclaration(void 0, void 0, binding, void 0, type);
}
function functionsOf(needs) {
  return [...new Set(needs.map(({ functionName }) => functionName))];
}
function filesOf({ needs }) {
  return [...new Set(needs.map(({ file: file2 }) => file2))];
}
function imports(used, needs) {
  const packages = [...PACKAGES].flatMap(([from, names]) => {
    const taken = names.filter((name) => used.has(name));
    return taken.length === 0 ? [] : [importOf(taken, from)];
  });
  const others = functionsOf(needs).map((functionName) => {
    const file2 = needs.find((need) => need.functionName === functionName)?.file ?? "";
    return importOf([functionName], `./${file2.replace(/\.ts$/, "")}`, true);
  });
  return [...packages, importOf(["Construct"], "constructs", true), ...others];
}
var import_typescript14, factory8;
var init_module_code = __esm({
  "lib/importer/emit/module-code.ts"() {
    "use strict";
    import_typescript14 = __toESM(require("@typescript/typescript6"));
    init_comment();
    init_import();
    init_print();
    init_build();
    init_library_names();
    init_used_names();
    ({ factory: factory8 } = import_typescript14.default);
    __name(moduleOf, "moduleOf");
    __name(resultOf, "resultOf");
    __name(withoutUnused, "withoutUnused");
    __name(otherParameter, "otherParameter");
    __name(functionsOf, "functionsOf");
    __name(filesOf, "filesOf");
    __name(imports, "imports");
  }
});

// lib/importer/module-names.ts
function moduleNames(files) {
  const names = /* @__PURE__ */ new Map();
  const ids = new Set(TAKEN_FILES);
  const functions = new Set(TAKEN.map((name) => name.toLowerCase()));
  for (const file2 of files) {
    for (const document of file2.documents) {
      const id2 = firstFree(candidates(file2, document), ids, "-");
      const functionName = firstFree(
        [id2, `${id2}-${kindOf(document)}`].map((name) => camelCase(name, "manifest")),
        functions
      );
      names.set(document, { file: `${id2}.ts`, id: id2, functionName });
    }
  }
  return names;
}
function candidates(file2, document) {
  const path2 = kebab(file2.name.replace(/\.[^./]*$/, "").replaceAll("/", "-"));
  const base = kebab((file2.name.split("/").at(-1) ?? "").replace(/\.[^.]*$/, ""));
  const kind = kebab(kindOf(document));
  const object2 = kebab(nameOf(document)) || kind;
  return file2.documents.length === 1 ? [base, path2, kebab(`${base}-${kind}`), kebab(`${path2}-${kind}`)] : [object2, `${object2}-${kind}`, `${base}-${object2}`, `${path2}-${object2}`, `${path2}-${object2}-${kind}`];
}
function firstFree(candidates2, taken, separator = "") {
  const usable = candidates2.filter((name2) => name2 !== "");
  const last = usable.at(-1) ?? "manifest";
  let name = usable.find((candidate) => !taken.has(candidate.toLowerCase()));
  for (let number = 2; name === void 0; number++) {
    const numbered = `${last}${separator}${number}`;
    if (!taken.has(numbered.toLowerCase())) name = numbered;
  }
  taken.add(name.toLowerCase());
  return name;
}
function nameOf({ value: { metadata } }) {
  if (!isJsonObject(metadata)) return "";
  const name = [metadata.name, metadata.generateName].find((text2) => typeof text2 === "string");
  return typeof name === "string" ? name : "";
}
function kindOf({ value: { kind } }) {
  return typeof kind === "string" ? kind : "object";
}
function kebab(text2) {
  const words = text2.replace(new RegExp("(\\p{Ll}|\\p{N})(\\p{Lu})", "gu"), "$1-$2").split(/[^\p{L}\p{N}]+/u);
  return words.filter(Boolean).join("-").toLowerCase();
}
var library, TAKEN, TAKEN_FILES;
var init_module_names = __esm({
  "lib/importer/module-names.ts"() {
    "use strict";
    library = __toESM(require("cdk8s-argo-ci"));
    init_identifiers();
    init_json();
    TAKEN = [
      ...RESERVED_WORDS,
      ..."app chart scope console exports global globalThis process require workflow object".split(" "),
      ...Object.keys(library)
    ];
    TAKEN_FILES = ["main", "index"];
    __name(moduleNames, "moduleNames");
    __name(candidates, "candidates");
    __name(firstFree, "firstFree");
    __name(nameOf, "nameOf");
    __name(kindOf, "kindOf");
    __name(kebab, "kebab");
  }
});

// lib/importer/emit/module-writer.ts
function linesOf({ before, beside, after }) {
  return [...before, ...beside, ...after];
}
function patchCode(pointer2, document) {
  const path2 = pathOf(pointer2);
  const value = valueAt(document, path2);
  const last = path2[path2.length - 1] ?? "";
  if (value === void 0) return method(id("JsonPatch"), "remove", stringLiteral(pointer2));
  const inList = isJsonArray(valueAt(document, path2.slice(0, -1))) && /^\d+$/.test(last);
  const operation = inList ? "replace" : "add";
  return method(id("JsonPatch"), operation, stringLiteral(pointer2), jsonExpression(value));
}
var ModuleWriter;
var init_module_writer = __esm({
  "lib/importer/emit/module-writer.ts"() {
    "use strict";
    init_ast();
    init_text();
    init_comment();
    init_fallbacks();
    init_json();
    init_build();
    init_identifiers();
    init_library_names();
    ModuleWriter = class {
      constructor(fallbacks, functionName) {
        this.fallbacks = fallbacks;
        this.names = new Names([...RESERVED_NAMES, functionName]);
        this.patched = new Map(
          fallbacks.filter(({ pointer: pointer2 }) => pointer2 !== "" && !isTemplate(pointer2)).map(({ pointer: pointer2, reason }) => [pointer2, reason])
        );
      }
      fallbacks;
      static {
        __name(this, "ModuleWriter");
      }
      /** The names that the function's body uses. */
      names;
      /** What is written in a plainer form. */
      usedFallbacks = [];
      places = /* @__PURE__ */ new Map();
      others = /* @__PURE__ */ new Map();
      patched;
      /**
       * Says which code stands for a part of the document, for its comments to stand there: what is said last, which is
       * what holds the rest.
       */
      place(pointer2, node) {
        this.places.set(pointer2, node);
        return node;
      }
      /** Says that a part has no code of its own: what belongs to it stands where another part does. */
      placeAt(pointer2, other) {
        this.others.set(pointer2, other);
      }
      /** Whether a part is left to a JSON patch. */
      isPatched(pointer2) {
        return this.patched.has(pointer2);
      }
      /** Leaves a part to a JSON patch: the typed form would leave it out. */
      patch(pointer2, reason) {
        if (!this.patched.has(pointer2)) this.patched.set(pointer2, reason);
      }
      /** Why a template has to be written as it is, if it has to. */
      rawReason(pointer2) {
        return this.fallbacks.find((fallback) => fallback.pointer === pointer2)?.reason;
      }
      /** The patches to an object, for those parts that have been left to them; one statement, or none. */
      patchesOf(variable, document) {
        const pointers = [...this.patched].filter(([pointer2]) => !this.isInsideOfPatched(pointer2));
        if (pointers.length === 0) return [];
        for (const [pointer2, reason] of pointers) this.usedFallbacks.push({ pointer: pointer2, reason });
        const patches = pointers.map(
          ([pointer2, reason]) => this.place(pointer2, withLinesAbove(patchCode(pointer2, document), [` ${reason}`]))
        );
        const value = method(member(id(variable), "apiObject"), "addJsonPatch", ...patches);
        return [{ owner: "", pointer: "patches", value, isFirst: true }];
      }
      isInsideOfPatched(pointer2) {
        return [...this.patched.keys()].some((outer) => pointer2.startsWith(`${outer}/`));
      }
      /** Puts the document's comments to the code that stands for what they belong to, or for what holds that. */
      placeComments(comments) {
        for (const [pointer2, comment] of comments) {
          const at = this.nearestPlace(this.others.get(pointer2) ?? pointer2);
          const node = this.places.get(at);
          if (node === void 0) continue;
          const isBelow = pointer2 === "" && at === "";
          withLinesAbove(fieldAround(node), isBelow ? [...comment.before, ...comment.beside] : linesOf(comment));
          if (isBelow) withLinesBelow(node, comment.after);
        }
      }
      nearestPlace(pointer2) {
        for (let at = pointer2; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
          if (this.places.has(at)) return at;
        }
        return "";
      }
    };
    __name(linesOf, "linesOf");
    __name(patchCode, "patchCode");
  }
});

// lib/importer/emit/plan.ts
function plansOf(files, fallbacks) {
  const names = moduleNames(files);
  return files.flatMap(({ documents }) => {
    const ids = new Names();
    return documents.map((document) => {
      const name = names.get(document);
      if (name === void 0) throw new Error(`The document ${document.file} has no name.`);
      const own = fallbacks.get(document) ?? [];
      const part = { value: document.value, pointer: "" };
      const plan = { document, name, writer: new ModuleWriter(own, name.functionName), part, fallbacks: own };
      return own.some(({ pointer: pointer2 }) => pointer2 === "") ? plan : withTyped(plan, ids);
    });
  });
}
function withTyped(plan, ids) {
  try {
    const typed = typedPlan(plan, ids);
    return typed === void 0 ? plan : { ...plan, typed };
  } catch (error) {
    if (!(error instanceof UnsupportedError)) throw error;
    return { ...plan, fallbacks: [...plan.fallbacks, { pointer: "", reason: error.reason }] };
  }
}
function typedPlan({ part, writer }, ids) {
  const { apiVersion, kind } = part.value;
  const variable = typeof kind === "string" ? TYPED_KINDS.get(kind) : void 0;
  if (apiVersion !== "argoproj.io/v1alpha1" || typeof kind !== "string" || variable === void 0)
    return void 0;
  const spec = specOf(part, kind);
  const wanted = constructId(part) ?? variable.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const inner = new Names(["Resource"]);
  return {
    kind,
    id: ids.takeAny(wanted),
    variable: writer.names.take(variable),
    spec,
    arguments: writer.isPatched(`${spec.pointer}/arguments`) ? [] : argumentsIn(kind, spec),
    templates: templatesOf(spec, writer.names, inner),
    ids: inner
  };
}
function argumentsIn(kind, spec) {
  return kind === "WorkflowEventBinding" ? [] : portsOf(objectIn(spec, "arguments"));
}
function specOf(part, kind) {
  const spec = objectIn(part, "spec");
  const inner = kind === "CronWorkflow" ? objectIn(spec, "workflowSpec") : spec;
  if (inner === void 0) throw new UnsupportedError("it has no spec");
  return inner;
}
function constructId(part) {
  const metadata = objectIn(part, "metadata");
  const generated = textIn(metadata, "generateName")?.replace(/-+$/, "");
  const name = textIn(metadata, "name") ?? generated;
  const allowed = name?.toLowerCase().replaceAll(/[^a-z0-9.-]+/g, "-").replaceAll(/^[^a-z0-9]+|[^a-z0-9]+$/g, "");
  return allowed === void 0 || allowed === "" ? void 0 : allowed;
}
function templatesOf(spec, names, ids) {
  const templates = listIn(spec, "templates");
  const field3 = fieldOf(spec, "templates");
  if (field3 !== void 0 && field3.value !== null && templates === void 0) {
    throw new UnsupportedError("its templates are no list");
  }
  return (templates === void 0 ? [] : itemsOf(templates)).map((item) => {
    const part = asObject(item);
    const name = textIn(part, "name");
    if (part === void 0 || name === void 0)
      throw new UnsupportedError("one of its templates has no name");
    const own = camelCase(name, "template");
    return {
      part,
      name,
      id: ids.takeAny(name.replaceAll("/", "-")),
      variable: names.take(own, `${own}Template`),
      signature: signatureOf(part)
    };
  });
}
var init_plan = __esm({
  "lib/importer/emit/plan.ts"() {
    "use strict";
    init_kinds();
    init_module_names();
    init_identifiers();
    init_unsupported_error();
    init_module_writer();
    init_part();
    init_signature();
    __name(plansOf, "plansOf");
    __name(withTyped, "withTyped");
    __name(typedPlan, "typedPlan");
    __name(argumentsIn, "argumentsIn");
    __name(specOf, "specOf");
    __name(constructId, "constructId");
    __name(templatesOf, "templatesOf");
  }
});

// lib/importer/emit/emit-modules.ts
async function emitModules(files, fallbacks) {
  const plans = plansOf(files, fallbacks);
  const documents = files.flatMap((file2) => file2.documents);
  const kept = reusableWorkflows(documents);
  const links = linksOf(documents, kept);
  const emissions = emitAll(plans, inOrder(documents, links), { kept, links });
  const exported = exportsOf(emissions.map(({ emission }) => emission));
  return Promise.all(
    emissions.map(
      ({ plan, emission, reason }) => emission === void 0 ? rawModule(plan.document, plan.name, reason) : moduleOf(emission, exported.get(plan.document) ?? /* @__PURE__ */ new Set())
    )
  );
}
function emitAll(plans, order, { kept, links }) {
  const byDocument = new Map(plans.map((plan) => [plan.document, plan]));
  const emitted = /* @__PURE__ */ new Map();
  for (const document of order) {
    const plan = byDocument.get(document);
    if (plan === void 0) continue;
    const used = links.used.get(document) ?? /* @__PURE__ */ new Set();
    const result = emit(plan, { byDocument, kept, used });
    if (result.emission === void 0) byDocument.set(document, { ...plan, typed: void 0 });
    emitted.set(document, result);
  }
  return plans.flatMap(({ document }) => emitted.get(document) ?? []);
}
function emit(plan, others) {
  const reason = plan.fallbacks.find(({ pointer: pointer2 }) => pointer2 === "")?.reason;
  if (plan.typed === void 0) return { plan, emission: void 0, reason };
  try {
    return { plan, emission: emissionOf(plan, plan.typed, others), reason };
  } catch (error) {
    if (!(error instanceof UnsupportedError)) throw error;
    return { plan, emission: void 0, reason: error.reason };
  }
}
function exportsOf(emissions) {
  const exported = /* @__PURE__ */ new Map();
  for (const { document, variable } of emissions.flatMap((emission) => emission?.needs ?? [])) {
    const variables2 = exported.get(document) ?? /* @__PURE__ */ new Set();
    exported.set(document, variables2.add(variable));
  }
  return exported;
}
var init_emit_modules = __esm({
  "lib/importer/emit/emit-modules.ts"() {
    "use strict";
    init_raw_module();
    init_emission();
    init_unsupported_error();
    init_links();
    init_module_code();
    init_plan();
    __name(emitModules, "emitModules");
    __name(emitAll, "emitAll");
    __name(emit, "emit");
    __name(exportsOf, "exportsOf");
  }
});

// lib/importer/read/comments.ts
function marksIn(text2) {
  const comments = [];
  const separators = [];
  let offset = 0;
  let before = "";
  for (const token of new import_yaml.Lexer().lex(text2)) {
    if (before !== SCALAR && token.startsWith("#")) comments.push({ offset, text: token.slice(1).trimEnd() });
    if (before !== SCALAR && token === "---") separators.push(offset);
    if (!WITHOUT_WIDTH.includes(token) || before === SCALAR) offset += token.length;
    before = before === SCALAR ? "" : token;
  }
  return { comments, separators };
}
function assignComments(text2, marks, starts) {
  const documents = starts.map((list2) => new Assignment(text2, list2));
  for (const comment of marks.comments) {
    documents[documentOf(comment, marks, starts)]?.assign(comment);
  }
  return documents.map((one) => one.result());
}
function documentOf({ offset }, { separators }, starts) {
  const from = Math.max(0, ...separators.filter((separator) => separator <= offset));
  const end = separators.find((separator) => separator > offset) ?? Infinity;
  const firsts = starts.map((list2) => list2[0]?.offset ?? 0);
  const here = firsts.findIndex((first) => first >= from && first < end);
  if (here !== -1) return here;
  const next = firsts.findIndex((first) => first > offset);
  return next === -1 ? firsts.length - 1 : next;
}
var import_yaml, SCALAR, WITHOUT_WIDTH, Assignment;
var init_comments = __esm({
  "lib/importer/read/comments.ts"() {
    "use strict";
    import_yaml = require("yaml");
    SCALAR = "";
    WITHOUT_WIDTH = ["", "", SCALAR];
    __name(marksIn, "marksIn");
    __name(assignComments, "assignComments");
    __name(documentOf, "documentOf");
    Assignment = class {
      constructor(text2, starts) {
        this.text = text2;
        const sorted = [...starts].sort((a, b) => a.offset - b.offset || a.pointer.length - b.pointer.length);
        this.places = sorted.map((start) => ({ ...start, column: this.columnOf(start) }));
      }
      text;
      static {
        __name(this, "Assignment");
      }
      byPointer = /* @__PURE__ */ new Map();
      places;
      result() {
        return this.byPointer;
      }
      assign({ offset, text: text2 }) {
        const line = this.text.slice(this.text.lastIndexOf("\n", offset - 1) + 1, offset);
        const before = this.places.filter((place) => place.offset < offset);
        const last = before.at(-1);
        if (last !== void 0 && !/^[-\s]*$/.test(line)) {
          this.of(last.pointer).beside.push(text2);
          return;
        }
        const column = line.length;
        const next = this.places.find((place) => place.offset >= offset);
        if (next !== void 0 && (last === void 0 || column <= next.column || line.trim() !== "")) {
          this.of(last === void 0 ? "" : next.pointer).before.push(text2);
          return;
        }
        const owner = before.filter((place) => place.column <= column).at(-1);
        this.of(column === 0 ? "" : owner?.pointer ?? "").after.push(text2);
      }
      of(pointer2) {
        let comment = this.byPointer.get(pointer2);
        if (comment === void 0) {
          comment = { before: [], beside: [], after: [] };
          this.byPointer.set(pointer2, comment);
        }
        return comment;
      }
      /** The column of a key, or of the '-' before an item, which may stand some lines above it. */
      columnOf({ offset, isItem }) {
        for (let end = offset; isItem && end > 0; ) {
          const start = this.text.lastIndexOf("\n", end - 1) + 1;
          const line = this.text.slice(start, end).replace(/(?:^|\s)#.*/, "");
          const dash = /-\s*$/.exec(line);
          if (dash !== null) return dash.index;
          if (line.trim() !== "") break;
          end = start - 1;
        }
        return offset - (this.text.lastIndexOf("\n", offset - 1) + 1);
      }
    };
  }
});

// lib/importer/read/scalar.ts
function scalarOf(text2) {
  const word = WORDS2.get(text2);
  if (word !== void 0) return word;
  const plain2 = text2.replaceAll("_", "");
  if (text2.startsWith(".")) return FLOAT_FROM_DOT.test(text2) ? finite(plain2, text2) : text2;
  if (!/^[-+0-9]/.test(text2)) return text2;
  return integerOf(plain2) ?? (FLOAT.test(plain2) ? finite(plain2, text2) : text2);
}
function asWord(value) {
  return (text2) => [text2, value];
}
function integerOf(text2) {
  const { sign = "", digits = "" } = INTEGER.exec(text2)?.groups ?? {};
  if (digits === "") return void 0;
  const size = BigInt(/^0[0-7]+$/.test(digits) ? `0o${digits}` : digits.toLowerCase());
  const value = sign === "-" ? -size : size;
  if (value < -(2n ** 63n) || value >= 2n ** (sign === "" ? 64n : 63n)) return void 0;
  const number = Number(value);
  return String(number) === String(value) ? number : value;
}
function finite(digits, text2) {
  const value = Number(digits);
  return Number.isFinite(value) ? value : text2;
}
function numberAsKey(value) {
  if (Number.isSafeInteger(value)) return String(value);
  if (Math.abs(value) < 1e-4 || Math.abs(value) >= 1e6) return void 0;
  for (let digits = 1; digits <= 9; digits++) {
    const shorter = Number(value.toPrecision(digits));
    if (Math.fround(shorter) === Math.fround(value)) return String(shorter);
  }
  return void 0;
}
var WORDS2, INTEGER, FLOAT, FLOAT_FROM_DOT;
var init_scalar = __esm({
  "lib/importer/read/scalar.ts"() {
    "use strict";
    WORDS2 = new Map([
      ...["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"].map(asWord(true)),
      ...["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"].map(asWord(false)),
      ...["", "~", "null", "Null", "NULL"].map(asWord(null)),
      ...[".nan", ".NaN", ".NAN"].map(asWord(NaN)),
      ...[".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"].map(asWord(Infinity)),
      ...["-.inf", "-.Inf", "-.INF"].map(asWord(-Infinity))
    ]);
    INTEGER = /^(?<sign>[-+]?)(?<digits>0x[0-9a-f]+|0b[01]+|0o[0-7]+|0[0-7]*|[1-9][0-9]*)$/i;
    FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
    FLOAT_FROM_DOT = /^\.[0-9]+(?:_[0-9]+)*(?:[eE][-+]?[0-9]+)?$/;
    __name(scalarOf, "scalarOf");
    __name(asWord, "asWord");
    __name(integerOf, "integerOf");
    __name(finite, "finite");
    __name(numberAsKey, "numberAsKey");
  }
});

// lib/importer/read/convert.ts
function convert(document) {
  return new Converter(document).run();
}
function isMergeKey(key) {
  if (!(0, import_yaml2.isScalar)(key) || key.type !== "PLAIN") return false;
  return typeof key.value === "symbol" || key.value === "<<";
}
function keyOf(key) {
  if (!(0, import_yaml2.isScalar)(key)) {
    throw new UnreadableValue(offsetOf(key), "A key is a text, but this is a mapping, a list or an alias.");
  }
  const { value } = key;
  if (typeof value === "string") return checkedKey(value, key);
  if (typeof value === "boolean" || typeof value === "bigint") return String(value);
  const text2 = typeof value === "number" ? numberAsKey(value) : void 0;
  if (text2 !== void 0) return text2;
  throw new UnreadableValue(offsetOf(key), `'${key.source ?? ""}' can't be a key: put it in quotes.`);
}
function checkedKey(text2, key) {
  if (text2 !== "__proto__" && text2 !== "<<") return text2;
  throw new UnreadableValue(offsetOf(key), `cdk8s can't write a key '${text2}': rename it.`);
}
function scalarValue(value, offset) {
  if (typeof value === "symbol") return "<<";
  if (typeof value === "bigint" || Object.is(value, -0)) {
    const number = typeof value === "bigint" ? String(value) : "-0.0";
    const message = `JavaScript can't keep the number ${number} exactly: put it in quotes if it may be a text.`;
    throw new UnreadableValue(offset, message);
  }
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new UnreadableValue(offset, `JSON, and so Kubernetes, has no such number: put it in quotes.`);
  }
  if (value === null || ["string", "number", "boolean"].includes(typeof value)) return value;
  throw new UnreadableValue(offset, "It has a value of an unknown kind.");
}
function offsetOf(node) {
  if ((0, import_yaml2.isPair)(node)) return offsetOf(node.key);
  if ((0, import_yaml2.isScalar)(node) || (0, import_yaml2.isAlias)(node) || (0, import_yaml2.isMap)(node) || (0, import_yaml2.isSeq)(node)) return node.range?.[0] ?? 0;
  return 0;
}
var import_yaml2, UnreadableValue, TOO_DEEP, MOST_VALUES, MOST_LEVELS, Converter;
var init_convert = __esm({
  "lib/importer/read/convert.ts"() {
    "use strict";
    import_yaml2 = require("yaml");
    init_json();
    init_scalar();
    UnreadableValue = class extends Error {
      constructor(offset, message) {
        super(message);
        this.offset = offset;
      }
      offset;
      static {
        __name(this, "UnreadableValue");
      }
    };
    TOO_DEEP = "It is nested too deeply: an object of Kubernetes has some ten levels.";
    MOST_VALUES = 1e6;
    MOST_LEVELS = 200;
    __name(convert, "convert");
    Converter = class {
      constructor(document) {
        this.document = document;
      }
      document;
      static {
        __name(this, "Converter");
      }
      starts = [];
      open = /* @__PURE__ */ new Set();
      resolved = /* @__PURE__ */ new Map();
      values = 0;
      run() {
        return { value: this.value(this.document.contents, []), starts: this.starts };
      }
      /** @param path none inside of aliases and merges, whose places in the file are elsewhere */
      value(node, path2) {
        this.values++;
        if (this.values > MOST_VALUES) throw new UnreadableValue(0, "Its aliases stand for too many values.");
        if (node === null || node === void 0) return null;
        if ((0, import_yaml2.isScalar)(node)) return scalarValue(node.value, offsetOf(node));
        if ((0, import_yaml2.isAlias)(node)) return this.value(this.resolve(node), void 0);
        if (!(0, import_yaml2.isMap)(node) && !(0, import_yaml2.isSeq)(node)) throw new UnreadableValue(0, "It has a value of an unknown kind.");
        return this.inside(
          node,
          () => (0, import_yaml2.isMap)(node) ? this.object(node, path2) : node.items.map((item, index) => this.item(item, path2, index))
        );
      }
      item(item, path2, index) {
        const at = path2 && [...path2, String(index)];
        this.begin(item, at, true);
        return (0, import_yaml2.isPair)(item) ? this.pairs([item], at) : this.value(item, at);
      }
      object(map, path2) {
        return this.pairs(map.items, path2);
      }
      pairs(pairs, path2) {
        const fields = /* @__PURE__ */ new Map();
        const own = /* @__PURE__ */ new Set();
        for (const pair of pairs) {
          if (isMergeKey(pair.key)) {
            for (const [key2, value] of this.merged(pair)) fields.set(key2, value);
            continue;
          }
          const key = keyOf(pair.key);
          const offset = offsetOf(pair.key);
          if (own.has(key)) throw new UnreadableValue(offset, `The key '${key}' is there twice: remove one.`);
          own.add(key);
          const at = path2 && [...path2, key];
          this.begin(pair.key, at, false);
          fields.set(key, this.value(pair.value, at));
        }
        return Object.fromEntries(fields);
      }
      begin(node, at, isItem) {
        if (at !== void 0) this.starts.push({ offset: offsetOf(node), pointer: pointer(at), isItem });
      }
      /** The fields of what `<<` names: of several mappings the first that has a field decides. */
      merged(pair) {
        const source = (0, import_yaml2.isAlias)(pair.value) ? this.resolve(pair.value) : pair.value;
        const maps = (0, import_yaml2.isSeq)(source) ? [...source.items].reverse() : [source];
        return maps.flatMap((each) => {
          const map = (0, import_yaml2.isAlias)(each) ? this.resolve(each) : each;
          if (!(0, import_yaml2.isMap)(map)) throw new UnreadableValue(offsetOf(pair.key), "'<<' takes mappings only.");
          return this.inside(map, () => Object.entries(this.object(map, void 0)));
        });
      }
      resolve(alias) {
        if (!(0, import_yaml2.isAlias)(alias)) return alias;
        const known = this.resolved.get(alias);
        if (known !== void 0) return known;
        const node = alias.resolve(this.document);
        if (node === void 0)
          throw new UnreadableValue(offsetOf(alias), `There is no anchor '&${alias.source}'.`);
        this.resolved.set(alias, node);
        return node;
      }
      inside(node, read) {
        if (this.open.size >= MOST_LEVELS) throw new UnreadableValue(offsetOf(node), TOO_DEEP);
        if (this.open.has(node)) throw new UnreadableValue(offsetOf(node), "It holds itself, by an alias.");
        this.open.add(node);
        const result = read();
        this.open.delete(node);
        return result;
      }
    };
    __name(isMergeKey, "isMergeKey");
    __name(keyOf, "keyOf");
    __name(checkedKey, "checkedKey");
    __name(scalarValue, "scalarValue");
    __name(offsetOf, "offsetOf");
  }
});

// lib/importer/read/lenient.ts
function withIndentation(text2, parse4) {
  const first = parse4(text2);
  let current = { text: text2, parsed: first };
  const lines = text2.split("\n");
  const moved = /* @__PURE__ */ new Set();
  for (let error = errorIn(first); error !== void 0; error = errorIn(current.parsed)) {
    const line = TOO_FAR_LEFT.has(error.code) ? lineToMove(error, current.text, lines) : void 0;
    if (line === void 0 || moved.has(line)) return { text: text2, parsed: first };
    moved.add(line);
    lines[line] = " ".repeat(indentOf(lines, line - 1) + 1) + (lines[line] ?? "").trimStart();
    const next = lines.join("\n");
    current = { text: next, parsed: parse4(next) };
  }
  return current;
}
function errorIn(documents) {
  return documents.find((document) => document.errors.length > 0)?.errors[0];
}
function lineToMove(error, text2, lines) {
  const at = text2.slice(0, error.pos[0]).split("\n").length - 1;
  return [at, at + 1].find((line) => {
    const content = lines[line]?.trim() ?? "";
    return line > 0 && content !== "" && (lines[line]?.search(/\S/) ?? 0) <= indentOf(lines, line - 1);
  });
}
function indentOf(lines, line) {
  for (let at = line; at >= 0; at--) {
    const indent = lines[at]?.search(/\S/) ?? -1;
    if (indent >= 0) return indent;
  }
  return 0;
}
function withoutAddedLineEnd(text2, documents) {
  const last = documents.at(-1);
  if (last === void 0 || /[\r\n]$/.test(text2)) return;
  (0, import_yaml3.visit)(last, {
    Scalar: /* @__PURE__ */ __name((_, node) => {
      if (!(0, import_yaml3.isScalar)(node) || node.type !== "BLOCK_LITERAL" && node.type !== "BLOCK_FOLDED") return;
      const isAtEnd = (node.range?.[1] ?? 0) >= text2.length;
      if (isAtEnd && typeof node.value === "string") node.value = node.value.replace(/\n$/, "");
    }, "Scalar")
  });
}
var import_yaml3, TOO_FAR_LEFT;
var init_lenient = __esm({
  "lib/importer/read/lenient.ts"() {
    "use strict";
    import_yaml3 = require("yaml");
    TOO_FAR_LEFT = /* @__PURE__ */ new Set(["BAD_INDENT", "MISSING_CHAR"]);
    __name(withIndentation, "withIndentation");
    __name(errorIn, "errorIn");
    __name(lineToMove, "lineToMove");
    __name(indentOf, "indentOf");
    __name(withoutAddedLineEnd, "withoutAddedLineEnd");
  }
});

// lib/importer/read/schema.ts
function named(kind, matches) {
  return {
    tag: `tag:yaml.org,2002:${kind}`,
    default: false,
    resolve: /* @__PURE__ */ __name((text2, onError) => {
      const value = scalarOf(text2);
      if (!matches(value)) onError(`'${text2}' is no ${kind}.`);
      return value;
    }, "resolve")
  };
}
var plain, isNumber, binary, READING;
var init_schema = __esm({
  "lib/importer/read/schema.ts"() {
    "use strict";
    init_scalar();
    plain = { tag: "tag:yaml.org,2002:plain", default: true, test: /^/, resolve: scalarOf };
    __name(named, "named");
    isNumber = /* @__PURE__ */ __name((value) => typeof value === "number" || typeof value === "bigint", "isNumber");
    binary = {
      tag: "tag:yaml.org,2002:binary",
      default: false,
      resolve: /* @__PURE__ */ __name((text2, onError) => {
        try {
          return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(text2, "base64"));
        } catch {
          onError("Binary data that is no text has no place in a manifest: Kubernetes wants it in Base64.");
          return text2;
        }
      }, "resolve")
    };
    READING = {
      schema: "failsafe",
      customTags: [
        plain,
        binary,
        named("null", (value) => value === null),
        named("bool", (value) => typeof value === "boolean"),
        named("int", isNumber),
        named("float", isNumber)
      ],
      resolveKnownTags: false,
      uniqueKeys: false,
      merge: true,
      prettyErrors: false,
      logLevel: "silent"
    };
  }
});

// lib/importer/read/templates.ts
function foreignTemplateIn(text2) {
  const helm = find(HELM, text2);
  if (helm !== void 0) return { ...helm, tool: "Helm" };
  const jinja = find(JINJA, text2);
  return jinja && { ...jinja, tool: "Jinja" };
}
function chartTemplateIn(text2) {
  return find(CHART, text2);
}
function adviceFor(tool, action) {
  const render = tool === "Helm" ? "render the chart first ('helm template CHART > rendered.yaml') and import what it writes" : "render it first and import what comes out";
  return `This is a template of ${tool} ('${action}'), not YAML yet: ${render}.`;
}
function find(pattern, text2) {
  const match = pattern.exec(text2);
  if (match === null) return void 0;
  const line = text2.slice(match.index).split("\n", 1)[0] ?? "";
  const end = line.includes("}}") ? line.indexOf("}}") + 2 : line.length;
  const action = line.slice(0, end);
  return { offset: match.index, text: action.length > 40 ? `${action.slice(0, 37)}\u2026` : action };
}
var HELM, CHART, JINJA;
var init_templates2 = __esm({
  "lib/importer/read/templates.ts"() {
    "use strict";
    HELM = /\{\{-?\s*(?:[.$](?:Values|Release|Chart|Capabilities|Files|Template|Subcharts)\b|(?:include|template|tpl|toYaml|define|if|else|end|range|with|required|default|printf|quote|block|lookup|fromYaml|toJson|nindent|indent|not|and|or|eq|ne)\b(?![.-])|\/\*|\$\w*\s*:?=)|\{\{-|-\}\}/;
    CHART = /\{\{-?\s*(?:[.$](?:Values|Release|Chart|Capabilities)\.|\$\.(?:Values|Release|Chart)\.|include\s+"|toYaml\s+\.)/;
    JINJA = /\{%-?\s*(?:if|for|set|include|block|macro|extends|endif|endfor|raw)\b/;
    __name(foreignTemplateIn, "foreignTemplateIn");
    __name(chartTemplateIn, "chartTemplateIn");
    __name(adviceFor, "adviceFor");
    __name(find, "find");
  }
});

// lib/importer/read/documents.ts
function readDocuments(name, written3) {
  const { text: text2, parsed } = withIndentation(written3, (source) => [
    ...(0, import_yaml4.parseAllDocuments)(source, READING)
  ]);
  withoutAddedLineEnd(text2, parsed);
  const counter = lineCounterOf(text2);
  const at = /* @__PURE__ */ __name((offset, message) => ({ ...placeIn(counter, offset), message }), "at");
  const errors = parsed.flatMap((document) => document.errors);
  if (errors.length > 0) {
    const template2 = foreignTemplateIn(text2);
    if (template2 !== void 0)
      return troubled([at(template2.offset, adviceFor(template2.tool, template2.text))]);
    return troubled(errors.map((error) => at(error.pos[0], sentence(error.message))));
  }
  const troubles = [];
  const read = [];
  for (const yaml of parsed) {
    try {
      const converted = convert(yaml);
      if (converted.value !== null) read.push({ yaml, offset: beginOf(yaml), ...converted });
    } catch (error) {
      if (!(error instanceof UnreadableValue)) throw error;
      troubles.push(at(error.offset, error.message));
    }
    const action = chartActionIn(yaml);
    if (action !== void 0) troubles.push(at(action.offset, adviceFor("Helm", action.text)));
  }
  if (troubles.length > 0) {
    const template2 = foreignTemplateIn(text2);
    return troubled(
      template2 === void 0 ? troubles : [at(template2.offset, adviceFor(template2.tool, template2.text))]
    );
  }
  const foreign = read.flatMap((one) => {
    const reason = notAnObject(one.value);
    return reason === void 0 ? [] : [at(one.offset, reason)];
  });
  if (foreign.length > 0 && foreign.length < read.length) return troubled(foreign);
  if (foreign.length > 0) return { documents: [], troubles, foreign };
  return { documents: finish(name, text2, read, counter), troubles, foreign };
}
function lineCounterOf(text2) {
  const counter = new import_yaml4.LineCounter();
  counter.addNewLine(0);
  for (const { index } of text2.matchAll(/\n/g)) counter.addNewLine(index + 1);
  return counter;
}
function troubled(troubles) {
  return { documents: [], troubles, foreign: [] };
}
function finish(name, text2, read, counter) {
  const comments = assignComments(
    text2,
    marksIn(text2),
    read.map((one) => one.starts)
  );
  return read.flatMap(({ yaml, value, offset, starts }, index) => {
    if (!isJsonObject(value)) return [];
    const lineAt = /* @__PURE__ */ __name((at) => placeIn(counter, at).line, "lineAt");
    return [
      {
        file: name,
        index,
        yaml,
        value,
        comments: comments[index] ?? /* @__PURE__ */ new Map(),
        line: lineAt(offset),
        lines: new Map(starts.map((start) => [start.pointer, lineAt(start.offset)]))
      }
    ];
  });
}
function notAnObject(value) {
  if (!isJsonObject(value)) {
    return "This document is no object of Kubernetes, which is a mapping with apiVersion and kind.";
  }
  const missing = ["apiVersion", "kind"].filter(
    (field3) => typeof value[field3] !== "string" || value[field3] === ""
  );
  if (missing.length === 0) return void 0;
  return `This document is no object of Kubernetes: it has no ${missing.join(" and no ")}.`;
}
function chartActionIn(yaml) {
  let found;
  (0, import_yaml4.visit)(yaml, {
    Scalar: /* @__PURE__ */ __name((_, node) => {
      if (!(0, import_yaml4.isScalar)(node) || typeof node.value !== "string" || node.value.includes("\n")) return void 0;
      const action = chartTemplateIn(node.value);
      if (action === void 0) return void 0;
      found = { offset: node.range?.[0] ?? 0, text: action.text };
      return import_yaml4.visit.BREAK;
    }, "Scalar")
  });
  return found;
}
function beginOf(yaml) {
  return yaml.contents?.range[0] ?? yaml.range[0];
}
function placeIn(counter, offset) {
  const { line, col } = counter.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}
function sentence(message) {
  if (message.startsWith("Maximum call stack")) return TOO_DEEP;
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
var import_yaml4;
var init_documents = __esm({
  "lib/importer/read/documents.ts"() {
    "use strict";
    import_yaml4 = require("yaml");
    init_json();
    init_comments();
    init_convert();
    init_lenient();
    init_schema();
    init_templates2();
    __name(readDocuments, "readDocuments");
    __name(lineCounterOf, "lineCounterOf");
    __name(troubled, "troubled");
    __name(finish, "finish");
    __name(notAnObject, "notAnObject");
    __name(chartActionIn, "chartActionIn");
    __name(beginOf, "beginOf");
    __name(placeIn, "placeIn");
    __name(sentence, "sentence");
  }
});

// lib/importer/read/files.ts
function readFiles(found) {
  const files = [];
  const skipped = [];
  const problems = [];
  for (const { path: path2, shown, name, isNamed } of found) {
    const text2 = textOf(path2);
    if (typeof text2 !== "string") {
      problems.push({ file: shown, message: text2.reason });
      continue;
    }
    const { documents, troubles, foreign } = readDocuments(name, text2);
    problems.push(...troubles.map((trouble) => ({ ...trouble, file: shown })));
    if (troubles.length > 0) continue;
    const reason = reasonToSkip(documents.length, foreign.length);
    if (reason === void 0) files.push({ path: shown, name, documents });
    else if (!isNamed) skipped.push({ path: shown, reason });
    else if (foreign.length === 0)
      problems.push({ file: shown, message: "It is empty: there is nothing to import." });
    else problems.push(...foreign.map((trouble) => ({ ...trouble, file: shown })));
  }
  if (files.length === 0) {
    problems.push(
      ...skipped.map(({ path: path2, reason }) => ({ file: path2, message: `Nothing to import: ${reason}.` }))
    );
  }
  if (problems.length > 0) throw new ImportError(problems);
  return { files, skipped };
}
function reasonToSkip(documents, foreign) {
  if (documents > 0) return void 0;
  return foreign === 0 ? "it is empty" : "it has no object of Kubernetes (with apiVersion and kind)";
}
function textOf(path2) {
  const bytes = readBytes(path2);
  if (!Buffer.isBuffer(bytes)) return bytes;
  if (bytes.includes(0)) return { reason: "It is no text in UTF-8 but binary data, or text in UTF-16." };
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { reason: "It is no text in UTF-8: convert it first." };
  }
}
function readBytes(path2) {
  try {
    return (0, import_node_fs3.readFileSync)(path2);
  } catch (error) {
    return { reason: `It can't be read: ${systemReason(error) ?? messageOf(error)}.` };
  }
}
var import_node_fs3;
var init_files = __esm({
  "lib/importer/read/files.ts"() {
    "use strict";
    import_node_fs3 = require("node:fs");
    init_problem();
    init_thrown();
    init_documents();
    __name(readFiles, "readFiles");
    __name(reasonToSkip, "reasonToSkip");
    __name(textOf, "textOf");
    __name(readBytes, "readBytes");
  }
});

// lib/importer/prove/order.ts
function callOrder(modules) {
  const byFile = new Map(modules.map((module2) => [module2.file, module2]));
  const before = /* @__PURE__ */ new Map();
  modules.forEach((module2, index) => {
    const previous = modules[index - 1];
    if (previous?.document.file === module2.document.file) before.set(module2, previous);
  });
  const done = /* @__PURE__ */ new Set();
  const open = /* @__PURE__ */ new Set();
  const visit5 = /* @__PURE__ */ __name((module2) => {
    if (done.has(module2)) return;
    if (open.has(module2))
      throw new Error(`the modules of the import need each other in a circle: ${module2.file}`);
    open.add(module2);
    const previous = before.get(module2);
    if (previous !== void 0) visit5(previous);
    for (const file2 of module2.needs) visit5(needed(byFile, file2));
    done.add(module2);
  }, "visit");
  modules.forEach(visit5);
  return [...done];
}
function needed(modules, file2) {
  const module2 = modules.get(file2);
  if (module2 === void 0) throw new Error(`no module of the import is ${file2}`);
  return module2;
}
var init_order = __esm({
  "lib/importer/prove/order.ts"() {
    "use strict";
    __name(callOrder, "callOrder");
    __name(needed, "needed");
  }
});

// lib/importer/prove/checker.ts
function parse3(path2, code2, format2) {
  const options = { languageVersion: import_typescript15.default.ScriptTarget.ES2022, impliedNodeFormat: format2 };
  return import_typescript15.default.createSourceFile(path2, code2, options, true);
}
function errorsIn(program, file2) {
  const source = program.getSourceFile((0, import_node_path3.join)(FOLDER, file2));
  if (source === void 0) throw new Error(`${file2} is not in the program`);
  const diagnostics = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  return diagnostics.map(({ start = 0, messageText }) => ({
    file: file2,
    source,
    start,
    message: innermost(messageText)
  }));
}
function innermost(text2) {
  const next = typeof text2 === "string" ? void 0 : text2.next?.at(-1);
  if (next !== void 0) return innermost(next);
  const message = typeof text2 === "string" ? text2 : text2.messageText;
  return message.replace(/\s+/g, " ").replaceAll(/'[^']{80,}'/g, "'\u2026'").replaceAll(" in type '\u2026'", "");
}
var import_node_fs4, import_node_path3, import_typescript15, FOLDER, LIBRARY, OPTIONS2, libraries, Checker;
var init_checker = __esm({
  "lib/importer/prove/checker.ts"() {
    "use strict";
    import_node_fs4 = require("node:fs");
    import_node_path3 = require("node:path");
    import_typescript15 = __toESM(require("@typescript/typescript6"));
    FOLDER = (0, import_node_path3.join)(__dirname, "..", "imported");
    LIBRARY = ["index.ts", "index.d.ts"].map((name) => (0, import_node_path3.join)(__dirname, "../..", name)).find((path2) => (0, import_node_fs4.existsSync)(path2));
    OPTIONS2 = {
      target: import_typescript15.default.ScriptTarget.ES2022,
      lib: ["lib.es2022.d.ts"],
      module: import_typescript15.default.ModuleKind.Node16,
      moduleResolution: import_typescript15.default.ModuleResolutionKind.Node16,
      types: [],
      strict: true,
      noUncheckedIndexedAccess: true,
      noImplicitReturns: true,
      skipLibCheck: true,
      noEmit: true
    };
    libraries = /* @__PURE__ */ new Map();
    Checker = class {
      static {
        __name(this, "Checker");
      }
      program;
      modules = /* @__PURE__ */ new Map();
      options;
      /** @param more what is asked of the modules besides */
      constructor(more = {}) {
        this.options = { ...OPTIONS2, ...more };
      }
      /**
       * Says what is wrong with modules that may import each other.
       *
       * @param changed of them those that are new or have changed since the last time: only they are looked at
       */
      check(modules, changed = modules) {
        const paths = modules.map(({ file: file2 }) => (0, import_node_path3.join)(FOLDER, file2));
        for (const { file: file2, code: code2 } of modules) this.update((0, import_node_path3.join)(FOLDER, file2), code2);
        const program = import_typescript15.default.createProgram(paths, this.options, this.host(), this.program);
        this.program = program;
        return changed.flatMap(({ file: file2 }) => errorsIn(program, file2));
      }
      update(path2, code2) {
        if (this.modules.get(path2)?.text === code2) return;
        this.modules.set(path2, parse3(path2, code2, import_typescript15.default.ModuleKind.CommonJS));
      }
      host() {
        const disk = import_typescript15.default.createCompilerHost(this.options);
        const host = {
          ...disk,
          getSourceFile: /* @__PURE__ */ __name((path2, options, ...rest) => {
            const known = this.modules.get(path2) ?? libraries.get(path2);
            if (known !== void 0) return known;
            const source = disk.getSourceFile(path2, options, ...rest);
            if (source !== void 0) libraries.set(path2, source);
            return source;
          }, "getSourceFile"),
          fileExists: /* @__PURE__ */ __name((path2) => this.modules.has(path2) || disk.fileExists(path2), "fileExists"),
          readFile: /* @__PURE__ */ __name((path2) => this.modules.get(path2)?.text ?? disk.readFile(path2), "readFile"),
          directoryExists: /* @__PURE__ */ __name((path2) => path2 === FOLDER || (disk.directoryExists?.(path2) ?? true), "directoryExists"),
          resolveModuleNameLiterals: /* @__PURE__ */ __name((literals, containing, redirected, options) => literals.map(({ text: text2 }) => this.resolve(text2, containing, options, host, redirected)), "resolveModuleNameLiterals")
        };
        return host;
      }
      resolve(name, containing, options, host, redirected) {
        if (name === "cdk8s-argo-ci" && LIBRARY !== void 0) {
          const extension = LIBRARY.endsWith(".d.ts") ? import_typescript15.default.Extension.Dts : import_typescript15.default.Extension.Ts;
          return { resolvedModule: { resolvedFileName: LIBRARY, extension, isExternalLibraryImport: false } };
        }
        return import_typescript15.default.resolveModuleName(
          name,
          containing,
          options,
          host,
          void 0,
          redirected,
          import_typescript15.default.ModuleKind.CommonJS
        );
      }
    };
    __name(parse3, "parse");
    __name(errorsIn, "errorsIn");
    __name(innermost, "innermost");
  }
});

// lib/importer/prove/locate.ts
function ownerAt(module2, source, position) {
  const body = bodyOf3(source, module2.functionName);
  const index = body.findIndex((statement2) => statement2.pos <= position && position < statement2.end);
  return module2.owners[index] ?? "";
}
function fieldsAt(source, position) {
  const fields = [];
  const visit5 = /* @__PURE__ */ __name((node) => {
    if (position < node.getStart(source) || position >= node.end) return;
    if (import_typescript16.default.isPropertyAssignment(node)) fields.push(node.name.getText(source).replace(/^(['"])(.*)\1$/, "$2"));
    import_typescript16.default.forEachChild(node, visit5);
  }, "visit");
  visit5(source);
  return fields;
}
function bodyOf3(source, name) {
  for (const statement2 of source.statements) {
    if (import_typescript16.default.isFunctionDeclaration(statement2) && statement2.name?.text === name)
      return statement2.body?.statements ?? [];
  }
  return [];
}
var import_typescript16;
var init_locate = __esm({
  "lib/importer/prove/locate.ts"() {
    "use strict";
    import_typescript16 = __toESM(require("@typescript/typescript6"));
    __name(ownerAt, "ownerAt");
    __name(fieldsAt, "fieldsAt");
    __name(bodyOf3, "bodyOf");
  }
});

// lib/app/chart-objects.ts
function chartObjects(chart) {
  const belongs = /* @__PURE__ */ __name((construct2) => import_cdk8s3.ApiObject.isApiObject(construct2) && import_cdk8s3.Chart.of(construct2) === chart, "belongs");
  return new import_cdk8s3.DependencyGraph(chart.node).topology().filter(belongs);
}
var import_cdk8s3;
var init_chart_objects = __esm({
  "lib/app/chart-objects.ts"() {
    "use strict";
    import_cdk8s3 = require("cdk8s");
    __name(chartObjects, "chartObjects");
  }
});

// lib/importer/prove/run.ts
function transpile({ code: code2, file: file2 }) {
  const compilerOptions = {
    module: import_typescript17.default.ModuleKind.CommonJS,
    target: import_typescript17.default.ScriptTarget.ES2022,
    esModuleInterop: true
  };
  return import_typescript17.default.transpileModule(code2, { compilerOptions, fileName: file2 }).outputText;
}
function requireFrom(name) {
  if (Object.hasOwn(PACKAGES2, name)) return PACKAGES2[name];
  throw new Error(`the modules of an import have no '${name}'`);
}
function findingsByOwner(app) {
  const byPath = new Map(app.node.findAll().map((construct2) => [construct2.node.path, construct2]));
  const found = /* @__PURE__ */ new Map();
  for (const finding of (0, import_cdk8s_argo_ci3.findingsOf)(app)) {
    const at = byPath.get(finding.construct) ?? app;
    const owner = ownerOf(at);
    found.set(owner, [...found.get(owner) ?? [], { ...finding, at }]);
  }
  return found;
}
function ownerOf(construct2) {
  return construct2.node.scopes[2] ?? construct2;
}
function isRepeated({ document }, modules) {
  const identity = /* @__PURE__ */ __name(({ kind, metadata }) => {
    const { name = null, namespace = null } = isJsonObject(metadata) ? metadata : {};
    return JSON.stringify([kind, namespace, name]);
  }, "identity");
  return modules.some(
    (other) => other.document.file === document.file && other.document.index < document.index && identity(other.document.value) === identity(document.value)
  );
}
function outcomeOf(objects, findings, isAgain) {
  const [object2, ...others] = objects;
  if (object2 === void 0 || others.length > 0) {
    return { failure: { pointer: "", message: `it makes ${objects.length} objects` }, findings: [] };
  }
  const ofChart = isAgain ? findings.get(object2.chart) ?? [] : [];
  const own = [...findings.get(ownerOf(object2)) ?? [], ...ofChart];
  try {
    return { manifest: JSON.parse(JSON.stringify(object2.toJson())), findings: own };
  } catch (error) {
    return { failure: { pointer: "", message: messageOf(error) }, findings: own };
  }
}
var cdk8s, constructs, import_typescript17, library2, import_cdk8s_argo_ci3, PACKAGES2, LINES_BEFORE, Runner;
var init_run = __esm({
  "lib/importer/prove/run.ts"() {
    "use strict";
    cdk8s = __toESM(require("cdk8s"));
    constructs = __toESM(require("constructs"));
    import_typescript17 = __toESM(require("@typescript/typescript6"));
    library2 = __toESM(require("cdk8s-argo-ci"));
    import_cdk8s_argo_ci3 = require("cdk8s-argo-ci");
    init_chart_objects();
    init_json();
    init_thrown();
    init_locate();
    init_order();
    PACKAGES2 = { cdk8s, constructs, "cdk8s-argo-ci": library2 };
    LINES_BEFORE = 2;
    Runner = class {
      static {
        __name(this, "Runner");
      }
      loaded = /* @__PURE__ */ new Map();
      /** Runs all modules, and says what came of each. */
      run(modules) {
        const app = new import_cdk8s_argo_ci3.ManifestApp({ outdir: "unused" });
        const results = /* @__PURE__ */ new Map();
        const outcomes = /* @__PURE__ */ new Map();
        const made = /* @__PURE__ */ new Map();
        for (const module2 of callOrder(modules)) {
          const chart = app.file(module2.document.file);
          const before = new Set(chartObjects(chart));
          try {
            results.set(module2.file, this.call(module2, chart, results));
            made.set(
              module2,
              chartObjects(chart).filter((object2) => !before.has(object2))
            );
          } catch (error) {
            outcomes.set(module2, { failure: this.failureOf(module2, error), findings: [] });
          }
        }
        const findings = findingsByOwner(app);
        for (const [module2, objects] of made) {
          const isAgain = isRepeated(module2, modules);
          outcomes.set(module2, outcomeOf(objects, findings, isAgain));
        }
        return outcomes;
      }
      call(module2, chart, results) {
        const others = module2.needs.map((file2) => {
          if (!results.has(file2)) throw new Error(`${file2}, which it needs, could not be run`);
          return results.get(file2);
        });
        return this.load(module2).make(chart, ...others);
      }
      load(module2) {
        const known = this.loaded.get(module2.file);
        if (known?.module.code === module2.code) return known;
        const javaScript = transpile(module2);
        const evaluate = new Function("exports", "require", `${javaScript}
//# sourceURL=${module2.file}`);
        const exported = {};
        Reflect.apply(evaluate, void 0, [exported, requireFrom]);
        const make = exported[module2.functionName];
        if (typeof make !== "function") throw new Error(`${module2.file} does not export ${module2.functionName}`);
        const loaded = {
          module: module2,
          javaScript,
          make: /* @__PURE__ */ __name((...args) => Reflect.apply(make, void 0, args), "make")
        };
        this.loaded.set(module2.file, loaded);
        return loaded;
      }
      /** An error's stack says where in the module it happened; statements are the same in TypeScript and JavaScript. */
      failureOf(module2, error) {
        const message = messageOf(error);
        const stack = error instanceof Error ? error.stack ?? "" : "";
        const place = stack.split("\n").find((line2) => line2.includes(`${module2.file}:`));
        const [, line, column] = /:(\d+):(\d+)\)?$/.exec(place ?? "") ?? [];
        const javaScript = this.loaded.get(module2.file)?.javaScript;
        if (line === void 0 || column === void 0 || javaScript === void 0)
          return { pointer: "", message };
        const source = import_typescript17.default.createSourceFile(module2.file, javaScript, import_typescript17.default.ScriptTarget.ES2022, true);
        const index = Number(line) - 1 - LINES_BEFORE;
        if (index < 0 || index >= source.getLineStarts().length) return { pointer: "", message };
        const position = source.getPositionOfLineAndCharacter(index, 0) + Number(column) - 1;
        return { pointer: ownerAt(module2, source, position), message };
      }
    };
    __name(transpile, "transpile");
    __name(requireFrom, "requireFrom");
    __name(findingsByOwner, "findingsByOwner");
    __name(ownerOf, "ownerOf");
    __name(isRepeated, "isRepeated");
    __name(outcomeOf, "outcomeOf");
  }
});

// lib/importer/prove/unwritable.ts
function unwritableFields(value, path2 = []) {
  if (isJsonArray(value)) return value.flatMap((item, index) => unwritableFields(item, [...path2, index]));
  if (!isJsonObject(value)) return [];
  const keys = Object.keys(value);
  if (keys.includes("constructor")) return [pointer(keys.length === 1 ? path2 : [...path2, "constructor"])];
  return Object.entries(value).flatMap(([key, field3]) => unwritableFields(field3, [...path2, key]));
}
var init_unwritable = __esm({
  "lib/importer/prove/unwritable.ts"() {
    "use strict";
    init_json();
    __name(unwritableFields, "unwritableFields");
  }
});

// lib/importer/prove/prove.ts
function reasonsOf(module2, outcome) {
  if (outcome === void 0) return [{ pointer: "", reason: "It was not run." }];
  const { failure, manifest, findings } = outcome;
  const document = module2.document.value;
  if (failure !== void 0) {
    const unwritable = failure.pointer === "" ? unwritableFields(document) : [];
    if (unwritable.length === 0)
      return [{ pointer: failure.pointer, reason: `It fails: ${failure.message}` }];
    return unwritable.map((at) => ({ pointer: at, reason: "cdk8s can't write a field 'constructor'" }));
  }
  return [
    ...findings.map((finding) => ({
      pointer: placeOf(finding, finding.at, document),
      reason: `${finding.message} [${finding.code}]`
    })),
    ...differences(manifest, document).map((difference) => ({
      pointer: partOf(difference),
      reason: `It would be written otherwise: ${difference === "" ? "as a whole" : difference}`
    }))
  ];
}
function partOf(difference) {
  return templateAround(difference) ?? difference;
}
function placeOf(finding, at, document) {
  const template2 = templateOf2(at);
  if (template2 !== void 0) {
    const templates = ["/spec/templates", "/spec/workflowSpec/templates"].find(
      (path2) => isJsonArray(valueAt(document, pathOf(path2)))
    );
    return templates === void 0 ? "" : `${templates}/${template2}`;
  }
  return finding.path === void 0 ? "" : fieldOf2(document, finding.path.split(/[.[\]]+/).filter(Boolean));
}
function templateOf2(construct2) {
  const { scopes } = construct2.node;
  const workflow = scopes.find((scope) => scope instanceof import_cdk8s_argo_ci4.WorkflowResource);
  if (workflow === void 0) return void 0;
  const position = workflow.templates.findIndex(({ node }) => scopes.some((scope) => scope.node === node));
  return position === -1 ? void 0 : position;
}
function fieldOf2(document, names) {
  const roots = [[], ["spec"], ["spec", "workflowSpec"]];
  const candidates2 = roots.map((root) => [...root, ...prefixIn(valueAt(document, root), names)]);
  const [best = []] = candidates2.filter((path2, index) => path2.length > (roots[index]?.length ?? 0)).sort((a, b) => b.length - a.length);
  return partOf(pointer(best));
}
function prefixIn(value, names) {
  const [name, ...rest] = names;
  if (name === void 0) return [];
  const inside2 = valueAt(value, [name]);
  return inside2 === void 0 ? [] : [name, ...prefixIn(inside2, rest)];
}
function withoutRepetition(found) {
  const reasons = /* @__PURE__ */ new Map();
  for (const { pointer: at, reason } of found) reasons.set(at, (reasons.get(at) ?? /* @__PURE__ */ new Set()).add(reason));
  const outermost = [...reasons].filter(
    ([inner]) => ![...reasons.keys()].some((outer) => outer !== inner && inner.startsWith(`${outer}/`))
  );
  return outermost.map(([at, all]) => ({ pointer: at, reason: [...all].slice(0, MOST_REASONS).join(" ") }));
}
var import_cdk8s_argo_ci4, Prover, MOST_REASONS;
var init_prove = __esm({
  "lib/importer/prove/prove.ts"() {
    "use strict";
    import_cdk8s_argo_ci4 = require("cdk8s-argo-ci");
    init_compare();
    init_fallbacks();
    init_json();
    init_checker();
    init_locate();
    init_run();
    init_unwritable();
    Prover = class {
      static {
        __name(this, "Prover");
      }
      checker = new Checker();
      runner = new Runner();
      proven = /* @__PURE__ */ new Map();
      /** Looks at modules again and again: what has not changed since the last time is not checked again. */
      prove(modules) {
        const failures = /* @__PURE__ */ new Map();
        const wrong = this.typeErrors(modules);
        const outcomes = this.runner.run(modules);
        for (const module2 of modules) {
          const found = [...wrong.get(module2) ?? [], ...reasonsOf(module2, outcomes.get(module2))];
          if (found.length > 0) failures.set(module2, withoutRepetition(found));
        }
        return failures;
      }
      typeErrors(modules) {
        const byFile = new Map(modules.map((module2) => [module2.file, module2]));
        const changed = this.changedSinceLastTime(modules);
        const found = /* @__PURE__ */ new Map();
        for (const { file: file2, source, start, message } of this.checker.check(modules, changed)) {
          const module2 = byFile.get(file2);
          if (module2 === void 0) continue;
          const owner = ownerAt(module2, source, start);
          const at = owner === "" ? fieldOf2(module2.document.value, fieldsAt(source, start)) : owner;
          const reason = `TypeScript refuses it: ${message}`;
          found.set(module2, [...found.get(module2) ?? [], { pointer: at, reason }]);
          this.proven.delete(file2);
        }
        return found;
      }
      /** A module that needs another has changed when that one has. */
      changedSinceLastTime(modules) {
        const byFile = new Map(modules.map((module2) => [module2.file, module2]));
        const withNeeded = /* @__PURE__ */ __name((module2, all = /* @__PURE__ */ new Set()) => {
          if (all.has(module2)) return all;
          all.add(module2);
          for (const file2 of module2.needs) withNeeded(byFile.get(file2) ?? module2, all);
          return all;
        }, "withNeeded");
        return modules.filter((module2) => {
          const text2 = [...withNeeded(module2)].map(({ code: code2 }) => code2).join("\0");
          if (this.proven.get(module2.file) === text2) return false;
          this.proven.set(module2.file, text2);
          return true;
        });
      }
    };
    __name(reasonsOf, "reasonsOf");
    __name(partOf, "partOf");
    __name(placeOf, "placeOf");
    __name(templateOf2, "templateOf");
    __name(fieldOf2, "fieldOf");
    __name(prefixIn, "prefixIn");
    MOST_REASONS = 3;
    __name(withoutRepetition, "withoutRepetition");
  }
});

// lib/importer/attempts.ts
async function writeProven(files, emit2, onRound = () => void 0) {
  const prover = new Prover();
  const fallbacks = /* @__PURE__ */ new Map();
  for (let round = 1; ; round++) {
    const modules = await emitAnyway(files, emit2, fallbacks);
    const failures = prover.prove(modules);
    onRound(modules.length - failures.size);
    if (failures.size === 0) return { modules, problems: [] };
    const problems = [];
    for (const [{ document }, found] of firstToBlame(failures)) {
      const plainer = addTo(fallbacks.get(document) ?? [], round < MOST_ROUNDS ? found : asWhole(found));
      if (plainer === void 0)
        problems.push(...found.map((fallback) => problemOf(files, document, fallback)));
      else fallbacks.set(document, plainer);
    }
    if (problems.length > 0) return { modules: modules.filter((module2) => !failures.has(module2)), problems };
  }
}
function firstToBlame(failures) {
  const failing = new Map([...failures.keys()].map((module2) => [module2.file, module2]));
  const usesFailing = /* @__PURE__ */ __name((module2) => module2.needs.some((file2) => failing.has(file2)), "usesFailing");
  const first = [...failures].filter(([module2]) => !usesFailing(module2));
  return first.length === 0 ? failures : new Map(first);
}
function addTo(known, found) {
  if (known.some(({ pointer: pointer2 }) => pointer2 === "")) return void 0;
  const isKnown = /* @__PURE__ */ __name(({ pointer: pointer2 }) => known.some((one) => one.pointer === pointer2), "isKnown");
  const added = found.filter((fallback) => !isKnown(fallback));
  const whole = added.length === 0 ? asWhole(found) : added.filter(({ pointer: pointer2 }) => pointer2 === "");
  return whole.length > 0 ? whole.slice(0, 1) : [...known, ...added];
}
function asWhole([first]) {
  return [{ pointer: "", reason: first?.reason ?? "It could not be proven." }];
}
function problemOf(files, document, { reason }) {
  const file2 = files.find(({ documents }) => documents.includes(document))?.path ?? document.file;
  return { file: file2, line: document.line, message: `It can't be written exactly. ${reason}` };
}
async function emitAnyway(files, emit2, fallbacks) {
  try {
    const modules = await emit2(files, fallbacks);
    callOrder(modules);
    return modules;
  } catch (error) {
    const failing = await failingOf(files, emit2, fallbacks);
    const reason = `The importer fails: ${messageOf(error)}`;
    for (const { documents } of failing.length > 0 ? failing : files) {
      for (const document of documents) fallbacks.set(document, [{ pointer: "", reason }]);
    }
    return emit2(files, fallbacks);
  }
}
async function failingOf(files, emit2, fallbacks) {
  const failing = [];
  for (const file2 of files) {
    await emit2([file2], fallbacks).catch(() => failing.push(file2));
  }
  return failing;
}
var MOST_ROUNDS;
var init_attempts = __esm({
  "lib/importer/attempts.ts"() {
    "use strict";
    init_order();
    init_prove();
    init_thrown();
    MOST_ROUNDS = 12;
    __name(writeProven, "writeProven");
    __name(firstToBlame, "firstToBlame");
    __name(addTo, "addTo");
    __name(asWhole, "asWhole");
    __name(problemOf, "problemOf");
    __name(emitAnyway, "emitAnyway");
    __name(failingOf, "failingOf");
  }
});

// lib/importer/import-manifests.ts
async function importManifests(options) {
  const { onProgress = /* @__PURE__ */ __name(() => void 0, "onProgress") } = options;
  const { files, skipped } = readFiles(findFiles(options.paths, options.folder));
  const documents = files.flatMap((file2) => file2.documents).length;
  onProgress({ documents, verified: 0, attempt: 0 });
  let round = 0;
  const { modules, problems } = await writeProven(files, emitModules, (proven) => {
    onProgress({ documents, verified: proven, attempt: ++round });
  });
  if (problems.length > 0) throw new ImportError(problems);
  return { files, modules, skipped };
}
var init_import_manifests = __esm({
  "lib/importer/import-manifests.ts"() {
    "use strict";
    init_emit_modules();
    init_find();
    init_problem();
    init_files();
    init_attempts();
    __name(importManifests, "importManifests");
  }
});

// lib/importer/stale-files.ts
function staleFiles(folder, files) {
  const main = (0, import_node_path4.join)(folder, "main.ts");
  if (!(0, import_node_fs5.existsSync)(main)) return [];
  const written3 = new Set(files.map(({ name }) => name));
  return import_typescript18.default.preProcessFile((0, import_node_fs5.readFileSync)(main, "utf8")).importedFiles.filter(({ fileName }) => fileName.startsWith("./")).map(({ fileName }) => `${fileName.slice(2)}.ts`).filter((name) => !written3.has(name) && (0, import_node_fs5.existsSync)((0, import_node_path4.join)(folder, name)));
}
var import_node_fs5, import_node_path4, import_typescript18;
var init_stale_files = __esm({
  "lib/importer/stale-files.ts"() {
    "use strict";
    import_node_fs5 = require("node:fs");
    import_node_path4 = require("node:path");
    import_typescript18 = __toESM(require("@typescript/typescript6"));
    __name(staleFiles, "staleFiles");
  }
});

// lib/importer/main-module.ts
async function mainModule(modules) {
  const ordered = callOrder(modules);
  const needed2 = new Set(ordered.flatMap(({ needs }) => needs));
  const results = resultNames(ordered.filter(({ file: file2 }) => needed2.has(file2)));
  const calls = ordered.map((module2) => {
    const made = callOf(module2, results);
    const result = results.get(module2.file);
    return result === void 0 ? statement(made) : constant(result, made);
  });
  return print([
    importOf(["ManifestApp"], "cdk8s-argo-ci"),
    ...modules.map(({ file: file2, functionName }) => importOf([functionName], `./${file2.replace(/\.ts$/, "")}`)),
    withEmptyLineAbove(constant("app", construct("ManifestApp"))),
    ...calls,
    statement(method(id("app"), "synth"))
  ]);
}
function callOf(module2, results) {
  const chart = method(id("app"), "file", stringLiteral(module2.document.file));
  const others = module2.needs.map((file2) => id(results.get(file2) ?? ""));
  return call(id(module2.functionName), chart, ...others);
}
function resultNames(modules) {
  const functions = new Set(modules.map(({ functionName }) => functionName));
  const names = /* @__PURE__ */ new Map();
  for (const { file: file2, functionName, document } of modules) {
    const { kind } = document.value;
    let name = functionName + (typeof kind === "string" ? kind.replace(/^.*(?=Template$)/, "") : "Object");
    while (functions.has(name) || [...names.values()].includes(name)) name += "Made";
    names.set(file2, name);
  }
  return names;
}
var init_main_module = __esm({
  "lib/importer/main-module.ts"() {
    "use strict";
    init_build();
    init_import();
    init_comment();
    init_print();
    init_text();
    init_order();
    __name(mainModule, "mainModule");
    __name(callOf, "callOf");
    __name(resultNames, "resultNames");
  }
});

// lib/importer/output.ts
function checkFolder(folder) {
  const existing = nearestExisting(folder);
  if (existing.isFolder)
    trying(existing.path, "written to", () => {
      (0, import_node_fs6.accessSync)(existing.path, import_node_fs6.constants.W_OK);
    });
  else throw new ImportError([{ file: existing.path, message: "It is a file, and no folder to write to." }]);
}
function nearestExisting(folder) {
  for (let path2 = folder; ; path2 = (0, import_node_path5.dirname)(path2)) {
    const found = trying(path2, "written to", () => lookAt(path2));
    if (found !== void 0) return { path: path2, isFolder: found.isDirectory() };
    if (path2 === (0, import_node_path5.dirname)(path2)) return { path: path2, isFolder: true };
  }
}
function lookAt(path2) {
  try {
    return (0, import_node_fs6.statSync)(path2);
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(codeOf(error) ?? "")) return void 0;
    throw error;
  }
}
function planOutput(folder, files) {
  const added = [];
  const changed = [];
  const problems = [];
  for (const file2 of files) {
    const path2 = (0, import_node_path5.join)(folder, file2.name);
    try {
      const existing = readIfThere(path2);
      if (existing === void 0) added.push(file2);
      else if (file2.keepsExisting !== true && existing !== file2.text) changed.push(file2);
    } catch (error) {
      problems.push(problemOf2(path2, "read", error));
    }
  }
  if (problems.length > 0) throw new ImportError(problems);
  return { added, changed };
}
function writeOutput(folder, files) {
  const moves = [];
  try {
    for (const { name, text: text2 } of files) {
      const to = (0, import_node_path5.join)(folder, name);
      const from = (0, import_node_path5.join)((0, import_node_path5.dirname)(to), `.${process.pid}.${moves.length}.importing`);
      trying(to, "written", () => {
        (0, import_node_fs6.mkdirSync)((0, import_node_path5.dirname)(to), { recursive: true });
        moves.push({ from, to });
        (0, import_node_fs6.writeFileSync)(from, text2);
      });
    }
    for (const { from, to } of moves)
      trying(to, "written", () => {
        (0, import_node_fs6.renameSync)(from, to);
      });
  } catch (error) {
    for (const { from } of moves) (0, import_node_fs6.rmSync)(from, { force: true });
    throw error;
  }
}
function readIfThere(path2) {
  try {
    return (0, import_node_fs6.readFileSync)(path2, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return void 0;
    throw error;
  }
}
function trying(file2, verb, action) {
  try {
    return action();
  } catch (error) {
    throw new ImportError([problemOf2(file2, verb, error)]);
  }
}
function problemOf2(file2, verb, error) {
  const reason = systemReason(error);
  if (reason === void 0) throw error;
  return { file: file2, message: `It can't be ${verb}: ${reason}.` };
}
var import_node_fs6, import_node_path5;
var init_output = __esm({
  "lib/importer/output.ts"() {
    "use strict";
    import_node_fs6 = require("node:fs");
    import_node_path5 = require("node:path");
    init_problem();
    init_thrown();
    __name(checkFolder, "checkFolder");
    __name(nearestExisting, "nearestExisting");
    __name(lookAt, "lookAt");
    __name(planOutput, "planOutput");
    __name(writeOutput, "writeOutput");
    __name(readIfThere, "readIfThere");
    __name(trying, "trying");
    __name(problemOf2, "problemOf");
  }
});

// lib/importer/source.ts
function lineOf(document, pointer2) {
  for (let at = pointer2; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const line = document.lines.get(at);
    if (line !== void 0) return line;
  }
  return document.line;
}
var init_source = __esm({
  "lib/importer/source.ts"() {
    "use strict";
    __name(lineOf, "lineOf");
  }
});

// lib/importer/index.ts
var init_importer = __esm({
  "lib/importer/index.ts"() {
    "use strict";
    init_app_files();
    init_fallbacks();
    init_find();
    init_import_manifests();
    init_kinds();
    init_stale_files();
    init_main_module();
    init_output();
    init_problem();
    init_source();
  }
});

// lib/importer/cli/progress.ts
var MANY_DOCUMENTS, Progress;
var init_progress = __esm({
  "lib/importer/cli/progress.ts"() {
    "use strict";
    MANY_DOCUMENTS = 20;
    Progress = class {
      constructor(output) {
        this.output = output;
      }
      output;
      static {
        __name(this, "Progress");
      }
      isLineOpen = false;
      show({ documents, verified, attempt }) {
        if (documents < MANY_DOCUMENTS) return;
        const text2 = attempt === 0 ? `Writing and verifying ${documents} documents \u2026` : `Attempt ${attempt}: ${verified} of ${documents} documents verified \u2026`;
        this.isLineOpen = this.output.isTTY === true;
        this.output.write(this.isLineOpen ? `\r\x1B[2K${text2}` : `${text2}
`);
      }
      /** Removes the line. */
      end() {
        if (this.isLineOpen) this.output.write("\r\x1B[2K");
        this.isLineOpen = false;
      }
    };
  }
});

// lib/importer/cli/report.ts
function reportOf({ files, modules, skipped }, seconds) {
  const paths = new Map(
    files.flatMap(({ path: path2, documents }) => documents.map((document) => [document, path2]))
  );
  const fallbacks = modules.flatMap(
    (module2) => module2.fallbacks.map((fallback) => formatFallback(paths.get(module2.document) ?? "", module2, fallback))
  );
  const summary = `${count(modules.length, "document")} of ${count(files.length, "file")} in ${seconds.toFixed(1)} s`;
  return [
    ...skipped.map(({ path: path2, reason }) => `Skipped ${path2}: ${reason}.`),
    ...fallbacks,
    `Imported ${summary}: ${tally(modules).join(", ")}.`
  ].map((line) => `${line}
`).join("");
}
function formatFallback(path2, { document }, { pointer: pointer2, reason }) {
  return `${path2}:${lineOf(document, pointer2)}: ${formOf(pointer2)}: ${reason}`;
}
function formOf(pointer2) {
  if (pointer2 === "") return "the document is an ApiObject";
  return isTemplate(pointer2) ? `${pointer2} is a raw template` : `${pointer2} is written by a JSON patch`;
}
function tally(modules) {
  const ofArgo = modules.filter(({ document }) => isOfArgo(document.value));
  const pointers = ofArgo.flatMap(({ fallbacks }) => fallbacks.map(({ pointer: pointer2 }) => pointer2));
  const apiObjects = pointers.filter((pointer2) => pointer2 === "").length;
  const rawTemplates = pointers.filter((pointer2) => pointer2 !== "" && isTemplate(pointer2)).length;
  const typed = ofArgo.filter(({ fallbacks }) => fallbacks.length === 0).length;
  const others = modules.length - ofArgo.length;
  const parts = [
    [ofArgo.length - typed - apiObjects, "partly typed"],
    [rawTemplates, rawTemplates === 1 ? "raw template" : "raw templates"],
    [pointers.length - apiObjects - rawTemplates, "by JSON patch"],
    [apiObjects, "as ApiObject"],
    [others, others === 1 ? "object of another kind" : "objects of other kinds"]
  ];
  return [
    `${typed} typed`,
    ...parts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`)
  ];
}
function count(number, what) {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
var init_report = __esm({
  "lib/importer/cli/report.ts"() {
    "use strict";
    init_importer();
    __name(reportOf, "reportOf");
    __name(formatFallback, "formatFallback");
    __name(formOf, "formOf");
    __name(tally, "tally");
    __name(count, "count");
  }
});

// lib/importer/cli/import-command.ts
var import_command_exports = {};
__export(import_command_exports, {
  runImport: () => runImport
});
async function runImport(args, context) {
  const { stderr, folder } = context;
  const progress = new Progress(stderr);
  const start = Date.now();
  try {
    if (!args.stdout && !args.check) checkFolder((0, import_node_path6.resolve)(folder, args.out ?? "."));
    const imported = await importManifests({
      paths: args.paths,
      folder,
      onProgress: /* @__PURE__ */ __name((step) => {
        progress.show(step);
      }, "onProgress")
    });
    progress.end();
    stderr.write(reportOf(imported, (Date.now() - start) / 1e3));
    if (args.strict && imported.modules.some(({ fallbacks }) => fallbacks.length > 0)) {
      stderr.write("Nothing is written: some parts have no typed form (--strict).\n");
      return 1;
    }
    return await deliver(imported, args, context);
  } catch (error) {
    progress.end();
    if (!(error instanceof ImportError)) throw error;
    for (const problem of error.problems) {
      const file2 = (0, import_node_path6.isAbsolute)(problem.file) ? shownPath(problem.file, folder) : problem.file;
      stderr.write(`${formatProblem({ ...problem, file: file2 })}
`);
    }
    stderr.write(`${count(error.problems.length, "problem")}: nothing is imported.
`);
    return 1;
  }
}
async function deliver(imported, args, context) {
  if (args.stdout) return print2(imported, context);
  if (args.check && args.out === void 0) return 0;
  const files = imported.modules.map(({ file: file2, code: code2 }) => ({ name: file2, text: code2 }));
  if (args.app) {
    files.push({ name: "main.ts", text: await mainModule(imported.modules) }, ...appFiles(appVersions()));
  }
  return args.check ? compare2(files, args, context) : write2(files, args, context);
}
function print2({ modules }, { stdout }) {
  const texts = modules.map(({ file: file2, code: code2 }) => modules.length > 1 ? `// ${file2}
${code2}` : code2);
  stdout.write(texts.join("\n"));
  return 0;
}
function compare2(files, { out = ".", app }, { folder, stderr }) {
  const target = (0, import_node_path6.resolve)(folder, out);
  const { added, changed } = planOutput(target, files);
  for (const { name } of added) stderr.write(`${name} is missing in ${out}.
`);
  for (const { name } of changed) stderr.write(`${name} in ${out} is out of date.
`);
  const stale = app ? staleFiles(target, files) : [];
  for (const name of stale) stderr.write(`${name} in ${out} is stale: no manifest produces it any more.
`);
  return added.length + changed.length + stale.length > 0 ? 1 : 0;
}
function write2(files, args, { stderr, folder }) {
  const target = (0, import_node_path6.resolve)(folder, args.out ?? ".");
  const { added, changed } = planOutput(target, files);
  if (changed.length > 0 && !args.force) {
    for (const { name } of changed) stderr.write(`${name} already exists with different content.
`);
    stderr.write(`Nothing is written. Use --force to overwrite ${changed.length === 1 ? "it" : "them"}.
`);
    return 1;
  }
  const stale = args.app ? staleFiles(target, files) : [];
  writeOutput(target, [...added, ...changed]);
  const unchanged = files.length - added.length - changed.length;
  const rest = unchanged === 0 ? "" : `, ${unchanged} unchanged`;
  const shown = (0, import_node_path6.relative)(folder, target) || "the working directory";
  stderr.write(`Wrote ${count(added.length + changed.length, "file")} to ${shown}${rest}.
`);
  for (const name of stale) stderr.write(`${name} is stale: no manifest produces it any more. Remove it.
`);
  return 0;
}
var import_node_path6;
var init_import_command = __esm({
  "lib/importer/cli/import-command.ts"() {
    "use strict";
    import_node_path6 = require("node:path");
    init_importer();
    init_progress();
    init_report();
    init_versions();
    __name(runImport, "runImport");
    __name(deliver, "deliver");
    __name(print2, "print");
    __name(compare2, "compare");
    __name(write2, "write");
  }
});

// lib/importer/cli/arguments.ts
var import_node_util = require("node:util");
var UsageError = class extends Error {
  static {
    __name(this, "UsageError");
  }
  name = "UsageError";
};
var OPTIONS = {
  out: { type: "string", short: "o" },
  app: { type: "boolean", default: false },
  force: { type: "boolean", short: "f", default: false },
  stdout: { type: "boolean", default: false },
  check: { type: "boolean", default: false },
  strict: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
  version: { type: "boolean", short: "v", default: false }
};
function parseCommand(args) {
  const { values, positionals } = parse(args);
  const { help, version, ...options } = values;
  if (help) return { name: "help" };
  if (version) return { name: "version" };
  if (positionals.length === 0) throw new UsageError("No file or folder is given.");
  if (options.out === "") throw new UsageError("--out needs the name of a folder.");
  for (const other of ["out", "app", "force", "check"]) {
    const isGiven = options[other] !== void 0 && options[other] !== false;
    if (options.stdout && isGiven) throw new UsageError(`--stdout writes no files: omit --${other}.`);
  }
  if (options.check && options.force) throw new UsageError("--check writes no files: omit --force.");
  if (options.check && options.app && options.out === void 0) {
    throw new UsageError("--check --app compares with an existing app: set its folder with --out.");
  }
  return { name: "import", args: { paths: positionals, ...options } };
}
__name(parseCommand, "parseCommand");
function parse(args) {
  try {
    return (0, import_node_util.parseArgs)({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const [sentence2 = ""] = (error instanceof Error ? error.message : String(error)).split(". ");
    throw new UsageError(sentence2.endsWith(".") ? sentence2 : `${sentence2}.`);
  }
}
__name(parse, "parse");

// lib/importer/cli/help.ts
var HELP = `Usage: cdk8s-argo-ci import FILE|DIR... [options]

Converts YAML (or JSON) of Argo Workflows to TypeScript of cdk8s-argo-ci: one
module per document, with a function that creates the object in a chart.

Each module is verified before it is written: its types are checked with
'strict', it is run, and its output is compared with the YAML. Parts without a
typed form are written as they are (as a raw template, a JSON patch or an
ApiObject) with a comment that gives the reason, and are reported. No field is
lost.

Of a DIR all *.yaml, *.yml and *.json files are imported, including those in
subfolders, except hidden ones and node_modules. Files without a Kubernetes
object are skipped and reported. Objects of other kinds (ConfigMap, Secret, ...)
become ApiObjects.

Options:
  -o, --out DIR   write to DIR (default: the working directory)
      --app       make DIR a runnable cdk8s app: besides the modules, write
                  main.ts and, where missing, package.json, tsconfig.json,
                  cdk8s.yaml and .gitignore. 'npm install' and then
                  'npx tsx main.ts' write each manifest to dist/, under its
                  original file name
  -f, --force     overwrite files with different content; without it nothing is
                  written if there are any
      --stdout    print the modules, write no files
      --check     write no files; fail if a document cannot be imported or,
                  with --out, if a file in DIR is missing or out of date
      --strict    write nothing and fail if a part has no typed form
  -h, --help      print this help
  -v, --version   print the version

The report goes to stderr. Nothing is written unless everything can be imported.

Exit codes:
  0   success, even if some parts are written as they are
  1   a document cannot be imported, there is nothing to import, or a file cannot
      be written or would be overwritten; with --check --out: DIR is out of date;
      with --strict: a part has no typed form
  2   invalid usage
`;

// lib/importer/cli/run.ts
init_versions();
async function run(args, context) {
  const { stdout, stderr } = context;
  try {
    const command = parseCommand(args);
    if (command.name === "import") return await importCommand().runImport(command.args, context);
    stdout.write(command.name === "version" ? `${packageManifest().version}
` : HELP);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    stderr.write(`${error.message}
See 'cdk8s-argo-ci import --help'.
`);
    return 2;
  }
}
__name(run, "run");
function importCommand() {
  return init_import_command(), __toCommonJS(import_command_exports);
}
__name(importCommand, "importCommand");

// lib/importer/cli/main.ts
run(process.argv.slice(2), { stdout: process.stdout, stderr: process.stderr, folder: process.cwd() }).then(
  (code2) => {
    process.exitCode = code2;
  },
  (error) => {
    console.error(error);
    process.exitCode = 1;
  }
);
//# sourceMappingURL=cli.js.map
