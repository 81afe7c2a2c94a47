import ts from 'typescript';
import type { Comment, Comments } from '../model/comment';
import type { JsonArray, JsonObject, JsonValue } from '../json/json';
import { isJsonArray, isJsonObject } from '../json/json';
import { formatPointer } from '../json/pointer';
import { withComment } from './attach-comments';
import { stringLiteral, textExpression } from './strings';

const { factory } = ts;

/** Keys that need no quotes. */
const IDENTIFIER = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/** The comments of a document, and the pointer of the value that an expression stands for. */
export interface Place {
  readonly comments: Comments;
  readonly pointer: string;
}

/**
 * An expression with exactly this JSON value.
 *
 * @param place its place in the document, for the comments of its parts
 */
export function jsonExpression(value: JsonValue, place?: Place): ts.Expression {
  if (value === null) return factory.createNull();
  if (typeof value === 'boolean') return value ? factory.createTrue() : factory.createFalse();
  if (typeof value === 'number') return numberExpression(value);
  if (typeof value === 'string') return textExpression(value);
  return isJsonArray(value) ? arrayExpression(value, place) : objectExpression(value, place);
}

/** A number as an expression. TypeScript has no negative literals: they are a prefix operator. */
export function numberExpression(value: number): ts.Expression {
  if (!Number.isFinite(value)) throw new Error(`JSON has no number ${value}`);
  const literal = factory.createNumericLiteral(String(Math.abs(value)));
  const isNegative = value < 0 || Object.is(value, -0);
  return isNegative ? factory.createPrefixUnaryExpression(ts.SyntaxKind.MinusToken, literal) : literal;
}

/** A key of an object, quoted only if necessary. */
export function propertyName(key: string): ts.PropertyName {
  // As a plain key it would set the prototype.
  if (key === '__proto__') return factory.createComputedPropertyName(stringLiteral(key));
  return IDENTIFIER.test(key) ? factory.createIdentifier(key) : stringLiteral(key);
}

/** A field of an object literal, with its comments. */
export function property(key: string, value: ts.Expression, comment?: Comment): ts.PropertyAssignment {
  return withComment(factory.createPropertyAssignment(propertyName(key), value), comment);
}

/**
 * An object literal.
 *
 * @param multiLine whether it is printed on several lines even if it fits on one
 */
export function objectLiteral(
  properties: readonly ts.ObjectLiteralElementLike[],
  multiLine = false,
): ts.ObjectLiteralExpression {
  return factory.createObjectLiteralExpression(properties, multiLine);
}

function objectExpression(value: JsonObject, place: Place | undefined): ts.Expression {
  const properties = Object.entries(value).map(([key, field]) => {
    const at = inside(place, key);
    return property(key, jsonExpression(field, at), commentAt(at));
  });
  return objectLiteral(properties, Object.values(value).some(isStructured));
}

function arrayExpression(value: JsonArray, place: Place | undefined): ts.Expression {
  const items = value.map((item, index) => {
    const at = inside(place, String(index));
    return withComment(jsonExpression(item, at), commentAt(at));
  });
  return factory.createArrayLiteralExpression(items, value.some(isStructured));
}

/** Whether a value is nested: then it and its siblings are printed on separate lines. */
function isStructured(value: JsonValue): boolean {
  if (isJsonArray(value)) return value.some(isStructured);
  return isJsonObject(value) && Object.keys(value).length > 0;
}

function inside(place: Place | undefined, key: string): Place | undefined {
  if (place === undefined) return undefined;
  return { comments: place.comments, pointer: place.pointer + formatPointer([key]) };
}

function commentAt(place: Place | undefined): Comment | undefined {
  return place?.comments.get(place.pointer);
}
