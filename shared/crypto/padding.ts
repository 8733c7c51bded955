/**
 * Padmé: pads a length so that it leaks O(log log n) bits while growing by at most 12 %.
 * Source: Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs",
 * PoPETs 2019(4), section 4.
 */
export function paddedLength(length: number, floor: number): number {
  if (!Number.isSafeInteger(length) || length < 0) throw new TypeError('length must be a whole number');
  if (length <= floor) return floor;
  const exponent = Math.floor(Math.log2(length));
  const mantissaBits = Math.floor(Math.log2(exponent)) + 1;
  // Division instead of shifts: lengths may pass 2^31.
  const step = 2 ** Math.max(0, exponent - mantissaBits);
  return Math.ceil(length / step) * step;
}
