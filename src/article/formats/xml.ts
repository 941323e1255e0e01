import { DOMParser } from 'linkedom/worker';
import type { DomElement } from './dom.ts';

/** The root of an XML text; entities of its own are not expanded. */
export function parseXml(xml: string): DomElement {
  return new DOMParser().parseFromString(xml, 'text/xml') as unknown as DomElement;
}

/** What elements of a name hold, in order, without the empty ones. */
export function elementsNamed(xml: string, name: string): string[] {
  return [...parseXml(xml).querySelectorAll(name.replace(':', '\\:'))].flatMap(
    ({ textContent }) => textContent?.trim() || [],
  );
}
