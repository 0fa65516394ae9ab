// Bytes to text, by hand, because the core has no `TextDecoder`: byte order marks, UTF-8, UTF-16 and the Arabic code page of old Windows
// files. Line ends come out as line feeds.

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256';

export interface Decoded {
  /** Without byte order mark, with line feeds alone. */
  readonly text: string;
  readonly encoding: Encoding;
  /** How many places could not be read and became U+FFFD. */
  readonly damaged: number;
}

// The upper half of windows-1256, from byte 0x80 (Unicode's mapping table CP1256).
const UPPER_HALF =
  '€پ‚ƒ„…†‡ˆ‰ٹ‹Œچژڈ' +
  'گ‘’“”•–—ک™ڑ›œ\u200c\u200dں' +
  '\u00a0،¢£¤¥¦§¨©ھ«¬\u00ad®¯' +
  '°±²³´µ¶·¸¹؛»¼½¾؟' +
  'ہءآأؤإئابةتثجحخد' +
  'ذرزسشصض×طظعغـفقك' +
  'àلâمنهوçèéêëىيîï' +
  '\u064b\u064c\u064d\u064eô\u064f\u0650÷\u0651ù\u0652ûü\u200e\u200fے';

const REPLACEMENT = 0xfffd;
// Arguments that one call of `String.fromCharCode` takes without trouble.
const CHUNK = 8192;

/**
 * Reads a file's bytes as text. A byte order mark decides; without one, zero bytes betray UTF-16, valid (or almost valid) UTF-8 is
 * UTF-8, and everything else is taken for windows-1256, in which every byte means something.
 *
 * @example decodeText(new Uint8Array([0xce, 0xc8, 0xd1])).text === 'خبر'
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const decoded = decode(bytes);
  return { ...decoded, text: decoded.text.replace(/\r\n?/g, '\n') };
}

function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return decodeUtf8(bytes.subarray(3)).decoded;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes.subarray(2), 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes.subarray(2), 'utf-16be');
  const unmarked = guessUtf16(bytes);
  if (unmarked !== undefined) return decodeUtf16(bytes, unmarked);
  const { decoded, sequences } = decodeUtf8(bytes);
  // One spoilt byte in a long Arabic text does not make it an old code page: there hardly any two bytes form a sequence.
  return decoded.damaged === 0 || decoded.damaged * 20 < sequences ? decoded : decodeWindows1256(bytes);
}

// Spaces and line ends have a zero byte in UTF-16, and no text in another encoding has zero bytes.
function guessUtf16(bytes: Uint8Array): Encoding | undefined {
  let even = 0;
  let odd = 0;
  const end = Math.min(bytes.length, 4096);
  for (let index = 0; index < end; index += 1) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  if (bytes.length % 2 !== 0 || even + odd < end / 64 || even + odd === 0) return undefined;
  if (odd > even * 8) return 'utf-16le';
  return even > odd * 8 ? 'utf-16be' : undefined;
}

function decodeUtf16(bytes: Uint8Array, encoding: Encoding): Decoded {
  const units = new Writer();
  const high = encoding === 'utf-16be' ? 0 : 1;
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    units.write(((bytes[index + high] ?? 0) << 8) | (bytes[index + 1 - high] ?? 0));
  }
  const text = units.finish();
  const whole = text.toWellFormed();
  let damaged = bytes.length % 2;
  if (whole !== text) for (const unit of text) if (!unit.isWellFormed()) damaged += 1;
  return { text: whole, encoding, damaged };
}

function decodeWindows1256(bytes: Uint8Array): Decoded {
  const units = new Writer();
  for (const byte of bytes) units.write(byte < 0x80 ? byte : UPPER_HALF.charCodeAt(byte - 0x80));
  return { text: units.finish(), encoding: 'windows-1256', damaged: 0 };
}

// The smallest code point that a sequence of so many continuation bytes may stand for: shorter ones are overlong.
const LEAST = [0, 0x80, 0x800, 0x10000];

function decodeUtf8(bytes: Uint8Array): { decoded: Decoded; sequences: number } {
  const units = new Writer();
  let sequences = 0;
  let damaged = 0;
  let index = 0;
  while (index < bytes.length) {
    const byte = bytes[index] ?? 0;
    index += 1;
    if (byte < 0x80) {
      units.write(byte);
      continue;
    }
    const following =
      byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xc2 && byte < 0xe0 ? 1 : 0;
    let point = byte & (0x3f >> following);
    let read = 0;
    while (read < following && ((bytes[index + read] ?? 0) & 0xc0) === 0x80) {
      point = (point << 6) | ((bytes[index + read] ?? 0) & 0x3f);
      read += 1;
    }
    index += read;
    const isSurrogate = point >= 0xd800 && point <= 0xdfff;
    if (
      following === 0 ||
      read < following ||
      point < (LEAST[following] ?? 0) ||
      point > 0x10ffff ||
      isSurrogate
    ) {
      units.write(REPLACEMENT);
      damaged += 1;
      continue;
    }
    sequences += 1;
    if (point > 0xffff) {
      units.write(0xd800 + ((point - 0x10000) >> 10));
      units.write(0xdc00 + ((point - 0x10000) & 0x3ff));
    } else {
      units.write(point);
    }
  }
  return { decoded: { text: units.finish(), encoding: 'utf-8', damaged }, sequences };
}

// Gathers UTF-16 units into a string in chunks, because one call cannot take millions of arguments.
class Writer {
  private readonly units = new Uint16Array(CHUNK);
  private used = 0;
  private text = '';

  write(unit: number): void {
    if (this.used === CHUNK) this.flush();
    this.units[this.used] = unit;
    this.used += 1;
  }

  finish(): string {
    this.flush();
    return this.text;
  }

  private flush(): void {
    this.text += String.fromCharCode(...this.units.subarray(0, this.used));
    this.used = 0;
  }
}
