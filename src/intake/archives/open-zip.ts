import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { IsnadError } from '../../core/errors.ts';

/** A file in a ZIP archive. */
export interface ZipEntry {
  /** With the folders it lies in: `2015/july.json`. */
  readonly name: string;
  /** Decompressed, as the archive says; a stream that gives more breaks off with an error. */
  readonly size: number;
  open(): Promise<Readable>;
}

export interface OpenZip {
  /** By name. */
  readonly entries: readonly ZipEntry[];
  close(): void;
}

/** The files in a ZIP archive, given as a path or as its bytes. Throws `IsnadError` where it is none or a broken one. */
export async function openZip(archive: string | Buffer): Promise<OpenZip> {
  let zip: ZipFile | undefined;
  try {
    zip = await (typeof archive === 'string' ? openPromise(archive, OPTIONS) : fromBufferPromise(archive, OPTIONS));
    if (zip.entryCount > ENTRIES_MAX) throw new Error(`it holds more than ${ENTRIES_MAX} files`);
    const entries: ZipEntry[] = [];
    for await (const entry of zip.eachEntry()) if (!entry.fileName.endsWith('/')) entries.push(entryOf(zip, entry));
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    const opened = zip;
    return { entries, close: () => opened.close() };
  } catch (cause) {
    zip?.close();
    const because = (cause instanceof Error ? cause.message : String(cause)).replace(/\.$/, '');
    throw new IsnadError(`The ZIP archive cannot be read: ${because}.`, {
      cause,
      hint: 'Look whether it was copied whole; unzip it and give the folder.',
    });
  }
}

const OPTIONS = { lazyEntries: true, autoClose: false };

/** Their names are held while the archive is read. */
const ENTRIES_MAX = 1_000_000;

function entryOf(zip: ZipFile, entry: Entry): ZipEntry {
  const open = () => {
    if (!entry.canDecodeFileData()) {
      throw new IsnadError('It is encrypted, or packed in a way that is not known here.', {
        hint: 'Unpack it and give the file.',
      });
    }
    return zip.openReadStreamPromise(entry);
  };
  return { name: entry.fileName, size: entry.uncompressedSize, open: async () => open() };
}
