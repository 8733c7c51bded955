/** The key file with which a handover is read without the program: docs/spec/bundle-v1.md section 6. Its reader is `scripts/open`. */
import { encodeBase64, encodeUtf8, type Bytes } from '../crypto/bytes';

/** @param boxSecret the X25519 secret key of the desk; whoever has the file opens every handover to it */
export function encodeKeyFile(deskId: string, boxSecret: Bytes): Bytes {
  const payload = JSON.stringify({ boxSecret: encodeBase64(boxSecret), deskId });
  return encodeUtf8(`schakel-key/1\n${encodeBase64(encodeUtf8(payload))}\n`);
}
