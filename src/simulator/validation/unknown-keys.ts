import type { $ZodType, $ZodTypes } from 'zod/v4/core';
import { safeParse } from 'zod/v4/core';

/** Paths, such as `components.0.colour`, of the keys of a value that its schema does not know. */
export function unknownKeys(schema: $ZodType, value: unknown, path = ''): string[] {
  const { def } = (schema as $ZodTypes)._zod;
  switch (def.type) {
    case 'lazy':
      return unknownKeys(def.getter(), value, path);
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      return value === null || value === undefined ? [] : unknownKeys(def.innerType, value, path);
    case 'array':
      return Array.isArray(value)
        ? value.flatMap((item, i) => unknownKeys(def.element, item, join(path, i)))
        : [];
    case 'record':
      return Object.entries(value ?? {}).flatMap(([key, item]) =>
        unknownKeys(def.valueType, item, join(path, key)),
      );
    case 'union':
      return fewest(
        def.options
          .filter((option) => safeParse(option, value).success)
          .map((option) => unknownKeys(option, value, path)),
      );
    case 'intersection': {
      const right = new Set(unknownKeys(def.right, value, path));
      return unknownKeys(def.left, value, path).filter((key) => right.has(key));
    }
    case 'object': {
      if (typeof value !== 'object' || value === null) return [];
      return Object.entries(value).flatMap(([key, item]) => {
        const known = def.shape[key];
        return known === undefined ? [join(path, key)] : unknownKeys(known, item, join(path, key));
      });
    }
    default:
      return [];
  }
}

function join(path: string, key: string | number): string {
  return path === '' ? `${key}` : `${path}.${key}`;
}

/** A value that fits several of a union's members has only the keys that all of them lack. */
function fewest(lists: readonly string[][]): string[] {
  return [...lists].sort((a, b) => a.length - b.length)[0] ?? [];
}
