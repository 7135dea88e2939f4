import { readXml, tagName, unescapeXml } from './xml.ts';

const SI = tagName('si');
const T = tagName('t');
const PHONETIC = tagName('rPh');

/** A workbook's strings, kept as bytes and decoded when asked for. */
export class SharedStrings {
  private bytes = Buffer.allocUnsafe(1 << 16);
  private ends = new Float64Array(1 << 10);
  private used = 0;
  private count = 0;

  /** The string of that number; '' where there is none. */
  text(index: number): string {
    if (index >= this.count) return '';
    const from = index === 0 ? 0 : this.ends[index - 1]!;
    return unescapeXml(this.bytes.toString('utf8', from, this.ends[index]!));
  }

  async read(chunks: AsyncIterable<Buffer>): Promise<void> {
    let phonetic = false;
    await readXml(chunks, ({ bytes, name, closing, empty, textFrom, textTo }) => {
      if (name === T && closing) {
        if (!phonetic) this.append(bytes, textFrom, textTo);
      } else if (name === PHONETIC) phonetic = !closing && !empty;
      else if (name === SI && (closing || empty)) this.end();
      return undefined;
    });
  }

  private append(bytes: Buffer, from: number, to: number): void {
    if (this.used + to - from > this.bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.used + to - from));
      this.bytes.copy(larger, 0, 0, this.used);
      this.bytes = larger;
    }
    bytes.copy(this.bytes, this.used, from, to);
    this.used += to - from;
  }

  private end(): void {
    if (this.count === this.ends.length) {
      const larger = new Float64Array(this.ends.length * 2);
      larger.set(this.ends);
      this.ends = larger;
    }
    this.ends[this.count++] = this.used;
  }
}
