/** Tables for a spreadsheet. */
const FORMULA = /^[\s]*[=+\-@\t\r]/;

/**
 * Text a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection); semicolons, because a
 * Belgian spreadsheet reads the comma as a decimal sign.
 */
function cell(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : FORMULA.test(value) ? `'${value}` : value;
  return `"${text.replaceAll('"', '""')}"`;
}

/** @returns bytes with a mark that they are UTF-8, without which spreadsheets guess wrong */
export function csvBytes(rows: readonly (readonly (string | number)[])[]): Uint8Array<ArrayBuffer> {
  const text = rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('');
  return new TextEncoder().encode(`\ufeff${text}`);
}
