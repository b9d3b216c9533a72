import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';

export type Delimiter = ',' | ';' | '\t';
export const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];

/** Bytes a record may have; a longer one is a quotation mark that does not close. */
export const RECORD_BYTES = 256 * 1024;
/** Bytes read in vain behind open quotation marks before reading gives up. */
const WASTE_ALLOWED = 64 * 1024 * 1024;
const LARGEST_BATCH = 128;
const SMALLEST_BATCH = 8;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

export interface DelimitedRecord {
  /** The line on which the record begins, from 1. */
  line: number;
  values: string[];
  problem: null;
}

export interface BrokenRecord {
  line: number;
  /** The line as it stands in the file. */
  text: string;
  problem: 'BROKEN_QUOTES' | 'ROW_TOO_LONG';
}

export interface DelimitedBatch {
  records: (DelimitedRecord | BrokenRecord)[];
  /** Bytes read so far. */
  position: number;
}

interface Parsed {
  records: { values: string[]; end: number }[];
  /** Why the record behind them cannot be read: a quotation mark stays open to the end, or stands astray. */
  failure: 'OPEN' | 'ASTRAY' | null;
}

/** The first records of a text, each with the offset at which it ends. */
function parseRecords(bytes: Buffer, delimiter: Delimiter, count: number, isRelaxed: boolean): Parsed {
  const records: Parsed['records'] = [];
  try {
    parse(bytes, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: isRelaxed,
      max_record_size: RECORD_BYTES,
      to: count,
      on_record: (values: string[], info) => {
        records.push({ values, end: info.bytes });
        return null;
      },
    });
    return { records, failure: null };
  } catch (cause) {
    if (cause instanceof CsvError) {
      const isOpen = cause.code === 'CSV_QUOTE_NOT_CLOSED' || cause.code === 'CSV_MAX_RECORD_SIZE';
      return { records, failure: isOpen ? 'OPEN' : 'ASTRAY' };
    }
    throw cause;
  }
}

/** The offset behind the line that begins at `start`. */
function endOfLine(bytes: Buffer, start: number): number {
  for (let at = start; at < bytes.length; at++) {
    if (bytes[at] === LINE_FEED) {
      return at + 1;
    }
    if (bytes[at] === CARRIAGE_RETURN) {
      return bytes[at + 1] === LINE_FEED ? at + 2 : at + 1;
    }
  }
  return bytes.length;
}

/** Lines that end in bytes[start, end): CR LF, LF or CR, inside quotation marks too. */
function countLines(bytes: Buffer, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    if (bytes[at] === LINE_FEED || (bytes[at] === CARRIAGE_RETURN && bytes[at + 1] !== LINE_FEED)) {
      count++;
    }
  }
  return count;
}

/**
 * Reads delimited text record by record, going on behind what it cannot read. csv-parse does the reading, a batch at
 * a time from the offset where the last record ended; lines are counted here, because csv-parse counts a CR LF
 * inside quotation marks twice. A record that fails, or that spans lines and then has not the header's number of
 * values, has an open quotation mark: its first line alone is read once more with stray marks as text; if that fails
 * too it is reported, and reading goes on with the next line.
 */
export class DelimitedReader {
  readonly #bytes: Buffer;
  readonly #delimiter: Delimiter;
  #position: number;
  #line: number;
  #width = 0;
  #batchSize = LARGEST_BATCH;
  #wasted = 0;

  constructor(bytes: Buffer, delimiter: Delimiter, position = 0) {
    this.#bytes = bytes;
    this.#delimiter = delimiter;
    this.#position = position;
    this.#line = 1 + countLines(bytes, 0, position);
  }

  get isAtEnd(): boolean {
    return this.#position >= this.#bytes.length;
  }

  get gaveUp(): boolean {
    return this.#wasted > WASTE_ALLOWED;
  }

  /** The header record: the first that is not blank; undefined if there is none. */
  readHeader(): DelimitedRecord | undefined {
    while (!this.isAtEnd) {
      const { records } = parseRecords(this.#bytes.subarray(this.#position), this.#delimiter, 1, true);
      const record = records[0];
      if (record === undefined) {
        return undefined;
      }
      const line = this.#line;
      this.#advance(record.end);
      if (record.values.some((value) => value.trim() !== '')) {
        this.#width = record.values.length;
        return { line, values: record.values, problem: null };
      }
    }
    return undefined;
  }

  readBatch(): DelimitedBatch {
    const batch: DelimitedBatch['records'] = [];
    const start = this.#position;
    const size = this.#batchSize;
    this.#batchSize = Math.min(size * 2, LARGEST_BATCH);
    const { records, failure } = parseRecords(this.#bytes.subarray(start), this.#delimiter, size, false);
    for (const { values, end } of records) {
      const line = this.#line;
      const lines = countLines(this.#bytes, this.#position, start + end);
      if (lines > 1 && values.length !== this.#width && values.length > 1) {
        batch.push(this.#readFirstLine());
        return { records: batch, position: this.#position };
      }
      this.#position = start + end;
      this.#line += lines;
      batch.push({ line, values, problem: null });
    }
    if (failure !== null) {
      this.#wasted += failure === 'OPEN' ? Math.min(RECORD_BYTES, this.#bytes.length - this.#position) : 0;
      batch.push(this.#readFirstLine());
    }
    return { records: batch, position: this.#position };
  }

  #advance(length: number): void {
    this.#line += countLines(this.#bytes, this.#position, this.#position + length);
    this.#position += length;
  }

  #readFirstLine(): DelimitedRecord | BrokenRecord {
    this.#batchSize = SMALLEST_BATCH;
    const line = this.#line;
    const bytes = this.#bytes.subarray(this.#position, endOfLine(this.#bytes, this.#position));
    this.#advance(bytes.length);
    const text = bytes.toString('utf8', 0, 400).trimEnd();
    if (bytes.length > RECORD_BYTES) {
      return { line, text, problem: 'ROW_TOO_LONG' };
    }
    const { records, failure } = parseRecords(bytes, this.#delimiter, 1, true);
    if (failure !== null || records.length !== 1 || records[0].values.length !== this.#width) {
      return { line, text, problem: 'BROKEN_QUOTES' };
    }
    return { line, values: records[0].values, problem: null };
  }
}
