/**
 * A running 64-bit hash of numbers and text (two FNV-1a lanes of 32 bits over 16-bit pieces).
 *
 * It tells equal results apart from different ones; it is no protection against forgery.
 */
export class ResultHash {
  private low = 0x811c9dc5;
  private high = 0x9dc5811c;

  /** Adds a finite number: its whole part to 2^53 and its fraction to 2^-16. */
  number(value: number): this {
    const scaled = Math.round(value * 65536);
    this.piece((scaled % 65536) & 0xffff);
    const whole = Math.floor(value);
    this.piece(whole & 0xffff);
    this.piece(Math.floor(whole / 65536) & 0xffff);
    this.piece(Math.floor(whole / 4294967296) & 0xffff);
    this.piece(Math.floor(whole / 281474976710656) & 0xffff);
    return this;
  }

  /** Adds a text and its length, so that 'ab','c' differs from 'a','bc'. */
  text(value: string): this {
    this.number(value.length);
    for (let i = 0; i < value.length; i++) this.piece(value.charCodeAt(i));
    return this;
  }

  /** Adds every number of a list and its length. */
  numbers(values: ArrayLike<number>): this {
    this.number(values.length);
    for (let i = 0; i < values.length; i++) this.number(values[i]);
    return this;
  }

  /** The hash so far: 16 hexadecimal digits. */
  digest(): string {
    const hex = (lane: number): string => (lane >>> 0).toString(16).padStart(8, '0');
    return hex(this.high) + hex(this.low);
  }

  private piece(bits: number): void {
    this.low = Math.imul(this.low ^ bits, 0x01000193);
    this.high = Math.imul(this.high ^ bits ^ (this.low >>> 15), 0x01000193);
  }
}
