/** Long work on files, which tells how far it is and can be stopped. */
import type { FileProgress, HandoverPlan, ReleaseAnswer, ReleaseFiles, VaultApi } from '../vault/api';
import { proxied } from '../vault/client';
import { vault } from './session';

export function sealHandover(
  plans: readonly HandoverPlan[],
  onProgress: FileProgress,
): ReturnType<VaultApi['sealHandover']> {
  return vault().sealHandover(plans, proxied(onProgress));
}

export function openBundle(file: Blob, onProgress: FileProgress): ReturnType<VaultApi['openBundle']> {
  return vault().openBundle(file, proxied(onProgress));
}

export function checkRelease(files: ReleaseFiles, onProgress: FileProgress): ReleaseAnswer {
  return vault().checkRelease(files, proxied(onProgress));
}
