/** Major, minor, patch. */
export type Version = readonly [number, number, number];

/** @param text three numbers and two dots; nothing before or after a release is told apart */
export function parseVersion(text: string): Version | null {
  const parts = /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})$/.exec(text);
  return parts && [Number(parts[1]), Number(parts[2]), Number(parts[3])];
}

/** Above zero where `a` is the newer one. */
export function compareVersions(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
