/** A table of rows of whole numbers from −127 to 127, all of one width. */
export interface ByteRows {
  /** Row `r` begins at `r * stride`; what lies behind its width is 0. */
  readonly values: Int8Array;
  readonly stride: number;
  /** The sum of the products of two rows, given by number. */
  dot(a: number, b: number): number;
}

/** Numbers of a row that are multiplied at once. */
const LANES = 8;
const PAGE = 65_536;

// The codes of WebAssembly's binary format (https://webassembly.github.io/spec/core/binary/).
const MAGIC = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const [TYPES, IMPORTS, FUNCTIONS, EXPORTS, CODE] = [1, 2, 3, 7, 10] as const;
const [I32, V128, FUNCTION, MEMORY_IMPORT, FUNCTION_EXPORT] = [0x7f, 0x7b, 0x60, 2, 0] as const;
const LOCAL_GET = 0x20;
const LOCAL_SET = 0x21;
const I32_ADD = 0x6a;
const END = 0x0b;
const LOAD_8_BYTES_AS_16_BITS = [0xfd, 0x01, 0];
const DOT_OF_16_BITS = [0xfd, 0xba, 0x01];
const ADD_LANES = [0xfd, 0xae, 0x01];
const EXTRACT_LANE = [0xfd, 0x1b];

/** An unsigned number, seven bits a byte (LEB128). */
function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...unsigned(content.length), ...content];
}

/** A name of one letter. */
function named(letter: string): number[] {
  return [1, letter.charCodeAt(0)];
}

/**
 * A module with one function: given where two rows begin in memory, it returns their dot product. It
 * takes eight numbers of each row at a time, which V8 does some twenty times as fast as one by one.
 */
function moduleFor(stride: number): Uint8Array {
  const [a, b, sums] = [0, 1, 2];
  const body = [1, 1, V128];
  for (let at = 0; at < stride; at += LANES) {
    for (const row of [a, b])
      body.push(LOCAL_GET, row, ...LOAD_8_BYTES_AS_16_BITS, ...unsigned(at));
    body.push(...DOT_OF_16_BITS);
    if (at > 0) body.push(...ADD_LANES);
  }
  body.push(LOCAL_SET, sums);
  for (const lane of [0, 1, 2, 3]) {
    body.push(LOCAL_GET, sums, ...EXTRACT_LANE, lane);
    if (lane > 0) body.push(I32_ADD);
  }
  body.push(END);
  return Uint8Array.from([
    ...MAGIC,
    ...section(TYPES, [1, FUNCTION, 2, I32, I32, 1, I32]),
    ...section(IMPORTS, [1, ...named('m'), ...named('m'), MEMORY_IMPORT, 0, 0]),
    ...section(FUNCTIONS, [1, 0]),
    ...section(EXPORTS, [1, ...named('d'), FUNCTION_EXPORT, 0]),
    ...section(CODE, [1, ...unsigned(body.length), ...body]),
  ]);
}

/** A table of rows of 0 that multiplies one number after the other. */
export function plainByteRows(rows: number, width: number): ByteRows {
  const values = new Int8Array(rows * width);
  return {
    values,
    stride: width,
    dot(a, b) {
      let sum = 0;
      for (let i = 0; i < width; i++) {
        sum += (values[a * width + i] as number) * (values[b * width + i] as number);
      }
      return sum;
    },
  };
}

/**
 * A table of rows of 0, to be filled. Multiplies eight numbers at a time where the processor can; the
 * sums are the same.
 */
export function byteRows(rows: number, width: number): ByteRows {
  const stride = LANES * Math.ceil(width / LANES);
  const bytes = moduleFor(stride);
  if (!WebAssembly.validate(bytes)) return plainByteRows(rows, width);
  const memory = new WebAssembly.Memory({ initial: Math.ceil((rows * stride) / PAGE) });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), {
    m: { m: memory },
  });
  const dotAt = exports.d as (a: number, b: number) => number;
  return {
    values: new Int8Array(memory.buffer, 0, rows * stride),
    stride,
    dot: (a, b) => dotAt(a * stride, b * stride),
  };
}
