/** JD logs are UTF-8 (a BOM is possible), 千牛 TXT and the Taobao and JD sheets are GBK: UTF-8 where it fits, else GB18030. */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
