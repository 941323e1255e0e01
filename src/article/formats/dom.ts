// The bundle: linkedom's own files, one by one, take half a second longer to load.
import { parseHTML } from 'linkedom/worker';

/** The part of the DOM that we read. */
export interface DomNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly parentNode: DomNode | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  readonly innerHTML: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

export interface DomDocument extends DomElement {
  readonly documentElement: DomElement | null;
}

export const TEXT_NODE = 3;
export const ELEMENT_NODE = 1;

/** A document of a page or a fragment of one; runs nothing and loads nothing. */
export function parseDom(html: string): DomDocument {
  // A fragment without a root has no document element to begin from.
  const rooted = /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  // Its types are those of a browser, which a program for Node has not.
  return parseHTML(rooted).document as unknown as DomDocument;
}

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT_NODE;
}

export function* childrenOf(node: DomNode): Generator<DomNode> {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) yield child;
}

/** How many elements stand within one another at the deepest place. Takes no stack. */
export function depthOf(root: DomNode): number {
  let deepest = 0;
  let depth = 0;
  let node: DomNode | null = root;
  while (node !== null) {
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth += 1;
      deepest = Math.max(deepest, depth);
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      depth -= 1;
    }
    node = node === root ? null : (node?.nextSibling ?? null);
  }
  return deepest;
}
