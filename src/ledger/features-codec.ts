/**
 * Members' features as bytes: what is text or nested as JSON, lists of hashes as they are, since there are many of them
 * and JSON would write each in ten digits.
 *
 * The first four bytes are the length of the JSON; each list follows as its length and its numbers, 32 bits each, little
 * endian.
 */
export function packFeatures(json: unknown, lists: readonly (readonly number[])[]): Uint8Array {
  const words = Buffer.from(JSON.stringify(json));
  const numbers = lists.reduce((sum, list) => sum + 1 + list.length, 0);
  const bytes = Buffer.allocUnsafe(4 + words.length + 4 * numbers);
  bytes.writeUInt32LE(words.length, 0);
  words.copy(bytes, 4);
  let at = 4 + words.length;
  for (const list of lists) {
    at = bytes.writeUInt32LE(list.length, at);
    for (const number of list) at = bytes.writeUInt32LE(number, at);
  }
  return bytes;
}

export function unpackFeatures<T>(packed: Uint8Array): { readonly json: T; readonly lists: readonly number[][] } {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  const jsonEnd = 4 + bytes.readUInt32LE(0);
  const json = JSON.parse(bytes.toString('utf8', 4, jsonEnd)) as T;
  const lists: number[][] = [];
  for (let at = jsonEnd; at < bytes.length; ) {
    const list = new Array<number>(bytes.readUInt32LE(at));
    at += 4;
    for (let i = 0; i < list.length; i++, at += 4) list[i] = bytes.readUInt32LE(at);
    lists.push(list);
  }
  return { json, lists };
}
