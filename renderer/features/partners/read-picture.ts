/** The QR code in a picture: a photo of a screen, a scan of a printed card. No camera is used. */
import { decodeQR } from 'qr/decode.js';

const MAX_PICTURE_BYTES = 30 * 1024 * 1024;
/** A larger photo is made smaller first: the code on it stays large enough, and reading it takes a moment. */
const LONGEST_SIDE = 2400;
const LONGEST_MS = 8000;

/** @returns the text of the code; null when this is no picture, or none is found on it */
export async function readPicture(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  if (bytes.length > MAX_PICTURE_BYTES) return null;
  try {
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
    const width = Math.max(1, Math.round(bitmap.width * scale));
    const height = Math.max(1, Math.round(bitmap.height * scale));
    const canvas = new OffscreenCanvas(width, height).getContext('2d');
    if (!canvas) return null;
    // A picture with see-through parts was drawn on paper.
    canvas.fillStyle = '#fff';
    canvas.fillRect(0, 0, width, height);
    canvas.drawImage(bitmap, 0, 0, width, height);
    bitmap.close();
    const { data } = canvas.getImageData(0, 0, width, height);
    return decodeQR({ width, height, data }, { effort: Infinity, timeLimit: LONGEST_MS });
  } catch {
    return null;
  }
}
