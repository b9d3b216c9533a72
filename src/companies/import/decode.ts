import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { type CompanyImportIssue, companyIssue } from './issueLog.ts';

export type FileEncoding = 'UTF-8' | 'CP949' | 'UTF-16LE' | 'UTF-16BE';

export interface DecodedFile {
  /** The text as UTF-8 without byte order mark. */
  bytes: Buffer;
  encoding: FileEncoding;
}

/** Decoded at a time, so that a large file does not hold the event loop. */
const CHUNK_BYTES = 512 * 1024;
/** More unreadable characters than this part of all non-ASCII ones: the encoding is another. */
const DAMAGE_ALLOWED = 0.02;
const REPLACEMENT = '\ufffd';
const REPLACEMENT_CODE = 0xfffd;

const MAGIC: readonly { kind: string; bytes: readonly number[] }[] = [
  { kind: 'XLSX/ZIP', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'ZIP', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { kind: 'XLS/HWP', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: 'PDF', bytes: [0x25, 0x50, 0x44, 0x46] },
  { kind: 'GZIP', bytes: [0x1f, 0x8b] },
];

interface ChunkDecoder {
  write(chunk: Buffer): string;
  end(): string;
}

interface Attempt {
  bytes: Buffer;
  damaged: number;
  foreign: number;
}

function decoderOf(encoding: FileEncoding): ChunkDecoder {
  if (encoding === 'CP949') {
    const decoder = iconv.getDecoder('cp949');
    return { write: (chunk) => decoder.write(chunk), end: () => decoder.end() ?? '' };
  }
  const decoder = new TextDecoder(encoding.toLowerCase());
  return { write: (chunk) => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() };
}

/** How many characters are not ASCII, and how many of them stand for bytes that could not be read. */
function countForeign(text: string): { foreign: number; damaged: number } {
  let foreign = 0;
  let damaged = 0;
  for (let position = 0; position < text.length; position++) {
    const unit = text.charCodeAt(position);
    foreign += unit > 0x7f ? 1 : 0;
    damaged += unit === REPLACEMENT_CODE ? 1 : 0;
  }
  return { foreign, damaged };
}

function* attempt(input: Buffer, encoding: FileEncoding): Generator<void, Attempt> {
  const decoder = decoderOf(encoding);
  const parts: Buffer[] = [];
  let damaged = 0;
  let foreign = 0;
  const take = (text: string) => {
    const counts = countForeign(text);
    damaged += counts.damaged;
    foreign += counts.foreign;
    parts.push(Buffer.from(text, 'utf8'));
  };
  for (let start = 0; start < input.length; start += CHUNK_BYTES) {
    take(decoder.write(input.subarray(start, start + CHUNK_BYTES)));
    yield;
  }
  take(decoder.end());
  return { bytes: Buffer.concat(parts), damaged, foreign };
}

function withoutMark(bytes: Buffer): Buffer {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return marked ? bytes.subarray(3) : bytes;
}

function utf16Of(input: Buffer): FileEncoding | null {
  if (input[0] === 0xff && input[1] === 0xfe) {
    return 'UTF-16LE';
  }
  return input[0] === 0xfe && input[1] === 0xff ? 'UTF-16BE' : null;
}

function refusalOf(input: Buffer): CompanyImportIssue | null {
  if (input.length === 0) {
    return companyIssue('EMPTY_FILE');
  }
  const magic = MAGIC.find(({ bytes }) => bytes.every((byte, position) => input[position] === byte));
  if (magic !== undefined) {
    return companyIssue('SPREADSHEET_FILE', {}, { kind: magic.kind });
  }
  const start = input.toString('latin1', 0, 256).trimStart().toLowerCase();
  if (/^(<!doctype html|<html|<table|<\?xml)/u.test(start)) {
    return companyIssue('SPREADSHEET_FILE', {}, { kind: 'HTML/XML' });
  }
  return null;
}

/**
 * Bytes to UTF-8, or the reason why not. Valid UTF-8 is taken as it is; else CP949 if it decodes without loss; else
 * whichever of the two loses less, as long as that is a few characters: the rows that hold them are refused one by
 * one. UTF-16 needs its byte order mark (a spreadsheet's "Unicode text" has one).
 */
export function* decodeFile(input: Buffer | string): Generator<void, DecodedFile | CompanyImportIssue> {
  const raw = typeof input === 'string' ? Buffer.from(input, 'utf8') : input;
  const refusal = refusalOf(raw);
  if (refusal !== null) {
    return refusal;
  }
  const utf16 = utf16Of(raw);
  const bytes = utf16 === null ? withoutMark(raw) : withoutMark((yield* attempt(raw, utf16)).bytes);
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    return companyIssue('BINARY_FILE', {}, { position: zero + 1 });
  }
  if (utf16 !== null || isUtf8(bytes)) {
    return { bytes, encoding: utf16 ?? 'UTF-8' };
  }
  const cp949 = yield* attempt(bytes, 'CP949');
  if (cp949.damaged === 0) {
    return { bytes: cp949.bytes, encoding: 'CP949' };
  }
  const utf8 = yield* attempt(bytes, 'UTF-8');
  const isUtf8Nearer = utf8.damaged <= cp949.damaged;
  const nearer = isUtf8Nearer ? utf8 : cp949;
  if (nearer.damaged > Math.max(1, nearer.foreign * DAMAGE_ALLOWED)) {
    return companyIssue('UNKNOWN_ENCODING');
  }
  return { bytes: nearer.bytes, encoding: isUtf8Nearer ? 'UTF-8' : 'CP949' };
}

/** Whether a decoded value lost a character. */
export function isDamaged(text: string): boolean {
  return text.includes(REPLACEMENT);
}
