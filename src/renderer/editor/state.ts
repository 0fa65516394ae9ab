// What nodes carry beside Lexical's own fields. State takes part in history and copying, and survives what this version does not understand.
import { $getState, $setState, createState, type ElementNode, type LexicalNode } from 'lexical';
import type { Direction } from '../../core/article/article.ts';
import type { Json, JsonObject } from '../../core/article/json.ts';

const NO_FIELDS: JsonObject = Object.freeze({});

/** The fields of an article's object that its node does not show as children, direction or format: known scalars and unknown fields alike. */
export const fieldsState = createState('fields', { parse: parseFields });

/** Whether an element took its direction from around it instead of from the article. Without a direction, Lexical would let the browser guess. */
export const inheritsState = createState('inherits', { parse: (value) => value === true });

/** Protects a run of text from bidi reordering: the mark `isolate-ltr`. */
export const isolateState = createState('isolate', { parse: (value) => value === true });

/** The content of an opaque node, as it was read. */
export const rawState = createState('raw', { parse: (value): Json => (value ?? null) as Json }); // only JSON is ever put in

/** State as flat properties of the serialized node. */
export const FIELDS = { stateConfig: fieldsState, flat: true } as const;
export const INHERITS = { stateConfig: inheritsState, flat: true } as const;
export const ISOLATE = { stateConfig: isolateState, flat: true } as const;
export const RAW = { stateConfig: rawState, flat: true } as const;

export function $getFields(node: LexicalNode): JsonObject {
  return $getState(node, fieldsState);
}

/** Keeps the fields on the node. */
export function $setFields<T extends LexicalNode>(node: T, fields: object): T {
  return $setState(node, fieldsState, parseFields(fields));
}

/** One field as a text; empty when it is something else. */
export function $getTextField(node: LexicalNode, name: string): string {
  const value = $getFields(node)[name];
  return typeof value === 'string' ? value : '';
}

/** Changes one field; `undefined` takes it away. */
export function $setField<T extends LexicalNode>(node: T, name: string, value: Json | undefined): T {
  const { [name]: _old, ...rest } = $getFields(node);
  return $setFields(node, value === undefined ? rest : { ...rest, [name]: value });
}

/** Declares a direction on an element: its own, or the one around it. */
export function $setArticleDirection<T extends ElementNode>(
  node: T,
  own: Direction | undefined,
  around: Direction,
): T {
  node.setDirection(own ?? around);
  return $setState(node, inheritsState, own === undefined);
}

/** The direction that the article states for an element. */
export function $getArticleDirection(node: ElementNode): Direction | undefined {
  const direction = node.getDirection();
  return direction === null || $getState(node, inheritsState) ? undefined : direction;
}

function parseFields(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0
    ? (value as JsonObject) // only fields of articles are ever put in, which are JSON
    : NO_FIELDS;
}
