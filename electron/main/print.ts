import type { WebContents } from 'electron';
import type { PrintOutcome } from '../../shared/host/host';
import { printOutcome } from './print-outcome';

/** Opens the system's print dialog for what the page's print style shows. */
export async function printWithDialog(page: WebContents): Promise<PrintOutcome> {
  return await new Promise((settle) => {
    page.print({ silent: false, printBackground: true, pageSize: 'A4' }, (success, failureReason) =>
      settle(printOutcome(success, failureReason)),
    );
  });
}

/** What the page's print style shows, as the bytes of a PDF. It is held in memory only. */
export async function toPdf(page: WebContents): Promise<Uint8Array> {
  return await page.printToPDF({ pageSize: 'A4', preferCSSPageSize: true, printBackground: true });
}
