// Functions in WebAssembly's binary format (https://webassembly.github.io/spec/core/binary/): V8 runs
// them as fast as they can be from the first call on, and many numbers at a time.

const MAGIC = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const [TYPES, IMPORTS, FUNCTIONS, EXPORTS, CODE] = [1, 2, 3, 7, 10] as const;
const [FUNCTION, MEMORY_IMPORT, FUNCTION_EXPORT] = [0x60, 2, 0] as const;
const END = 0x0b;
const PAGE = 65_536;

/** Types of values: a whole number, and several numbers together. */
export const I32 = 0x7f;
export const V128 = 0x7b;

export const LOCAL_GET = 0x20;
export const LOCAL_SET = 0x21;
export const I32_ADD = 0x6a;

/** An unsigned number, seven bits a byte (LEB128). */
export function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

/** The code that puts a number from 0 on the stack. */
export function constant(value: number): number[] {
  // Signed numbers are written alike, with a bit for the sign before them.
  const bytes = unsigned(value);
  const last = bytes.pop() as number;
  return [0x41, ...bytes, ...(last < 64 ? [last] : [last | 128, 0])];
}

/** The code that does something until the condition that it leaves on the stack is 0. */
export function repeated(code: readonly number[]): number[] {
  return [0x03, 0x40, ...code, 0x0d, 0, END];
}

/** What a function takes and gives, what it keeps, and what it does. */
export interface FunctionSource {
  readonly parameters: readonly number[];
  readonly results: readonly number[];
  /** Types of its variables, which are numbered on from the parameters. */
  readonly locals: readonly number[];
  readonly code: readonly number[];
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...unsigned(content.length), ...content];
}

/** A name of one letter. */
function named(letter: string): number[] {
  return [1, letter.charCodeAt(0)];
}

function moduleFor({ parameters, results, locals, code }: FunctionSource): Uint8Array {
  const body = [locals.length, ...locals.flatMap((type) => [1, type]), ...code, END];
  const type = [FUNCTION, parameters.length, ...parameters, results.length, ...results];
  return Uint8Array.from([
    ...MAGIC,
    ...section(TYPES, [1, ...type]),
    ...section(IMPORTS, [1, ...named('m'), ...named('m'), MEMORY_IMPORT, 0, 0]),
    ...section(FUNCTIONS, [1, 0]),
    ...section(EXPORTS, [1, ...named('f'), FUNCTION_EXPORT, 0]),
    ...section(CODE, [1, ...unsigned(body.length), ...body]),
  ]);
}

/**
 * Compiles a function with a memory of its own, of at least so many bytes; null where the processor
 * cannot run it.
 */
export function compileFunction(
  source: FunctionSource,
  bytes: number,
): { readonly memory: ArrayBuffer; readonly run: (...values: number[]) => number } | null {
  const module = moduleFor(source);
  if (!WebAssembly.validate(module)) return null;
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(module), {
    m: { m: memory },
  });
  return { memory: memory.buffer, run: exports.f as (...values: number[]) => number };
}
