// A text as pieces: parts of an older text, its base, and new bytes between them (a piece table). An edit cuts one place out of the list, so what
// many edits have changed since the base is known without comparing the whole texts again.

/** A part of the base, or bytes of its own. */
export type Piece = { readonly start: number; readonly length: number } | Buffer;

/** The pieces of a text that equals its base. */
export function wholeBase(base: Buffer): readonly Piece[] {
  return base.length === 0 ? [] : [{ start: 0, length: base.length }];
}

/** The pieces of `text`, when `pieces` are those of `before`. */
export function changePieces(pieces: readonly Piece[], before: Buffer, text: Buffer): readonly Piece[] {
  const prefix = commonPrefix(text, before);
  const suffix = commonSuffix(text, before, Math.min(text.length, before.length) - prefix);
  // A copy, so that a few bytes do not keep the whole text of each save in memory.
  const middle = Buffer.from(text.subarray(prefix, text.length - suffix));
  return [
    ...cut(pieces, 0, prefix),
    ...(middle.length > 0 ? [middle] : []),
    ...cut(pieces, before.length - suffix, before.length),
  ];
}

/** The text that pieces of a base make. Throws `RangeError` when they reach beyond it or make more than `longest` bytes. */
export function joinPieces(pieces: readonly Piece[], base: Buffer, longest: number): Buffer {
  let total = 0;
  for (const piece of pieces) {
    total += piece.length;
    if (total > longest || (!Buffer.isBuffer(piece) && piece.start + piece.length > base.length))
      throw new RangeError('pieces beyond their base');
  }
  return Buffer.concat(
    pieces.map((piece) =>
      Buffer.isBuffer(piece) ? piece : base.subarray(piece.start, piece.start + piece.length),
    ),
  );
}

/**
 * Pieces as bytes: their count, a head for each, then the new bytes of all. Numbers are unsigned LEB128. A head is twice the length, plus one for
 * new bytes; for a part of the base its start follows.
 */
export function encodePieces(pieces: readonly Piece[]): Buffer {
  const heads: number[] = [];
  writeNumber(heads, pieces.length);
  for (const piece of pieces) {
    const isNew = Buffer.isBuffer(piece);
    writeNumber(heads, piece.length * 2 + (isNew ? 1 : 0));
    if (!isNew) writeNumber(heads, piece.start);
  }
  return Buffer.concat([Buffer.from(heads), ...pieces.filter((piece) => Buffer.isBuffer(piece))]);
}

/** Throws `RangeError` for bytes that are no pieces. */
export function decodePieces(bytes: Buffer): readonly Piece[] {
  let at = 0;
  const readNumber = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes.readUInt8(at); // throws at the end
      at += 1;
      value += (byte & 127) * scale;
      if (value > Number.MAX_SAFE_INTEGER) throw new RangeError('a number too large');
      if (byte < 128) return value;
    }
  };
  const count = readNumber();
  const heads: { readonly start: number | undefined; readonly length: number }[] = [];
  for (let index = 0; index < count; index += 1) {
    const head = readNumber();
    heads.push({ length: Math.floor(head / 2), start: head % 2 === 1 ? undefined : readNumber() });
  }
  return heads.map(({ start, length }) => {
    if (start !== undefined) return { start, length };
    at += length;
    if (at > bytes.length) throw new RangeError('pieces cut short');
    return bytes.subarray(at - length, at);
  });
}

function cut(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  const found: Piece[] = [];
  let offset = 0;
  for (const piece of pieces) {
    const start = Math.max(from - offset, 0);
    const end = Math.min(to - offset, piece.length);
    if (start < end)
      found.push(
        Buffer.isBuffer(piece)
          ? piece.subarray(start, end)
          : { start: piece.start + start, length: end - start },
      );
    offset += piece.length;
  }
  return found;
}

function writeNumber(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

function commonPrefix(a: Buffer, b: Buffer): number {
  const length = Math.min(a.length, b.length);
  let at = 0;
  for (let step = 65536; step >= 64; step /= 8) {
    while (at + step <= length && a.compare(b, at, at + step, at, at + step) === 0) at += step;
  }
  while (at < length && a[at] === b[at]) at += 1;
  return at;
}

function commonSuffix(a: Buffer, b: Buffer, limit: number): number {
  let length = 0;
  for (let step = 65536; step >= 64; step /= 8) {
    while (length + step <= limit) {
      const inA = a.length - length - step;
      const inB = b.length - length - step;
      if (a.compare(b, inB, inB + step, inA, inA + step) !== 0) break;
      length += step;
    }
  }
  while (length < limit && a[a.length - length - 1] === b[b.length - length - 1]) length += 1;
  return length;
}
