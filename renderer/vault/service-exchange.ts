/** What goes to and comes from others, and from the other computers of this desk: that part of `VaultApi`. */
import { fail, ok, type Result } from '../../shared/domain/result';
import type { ByteFolder } from '../../shared/host/byte-folder';
import type {
  AcceptWords,
  Committed,
  EraseInput,
  FileProgress,
  HandoverPlan,
  ImportChoice,
  NoticePlan,
  VaultApi,
} from './api';
import { choosableDocuments, previewHandover, sealHandover } from './handover';
import { acceptIncoming, openIncoming } from './incoming';
import { correctableOf, sealNotice } from './notices';
import { acceptCorrection, areRecalled, mayAnswer, recallReceipt, refuseNotice } from './notices-in';
import { addCard, knownPartners, ownCard } from './partners';
import { receiptAgain, refuseBundle } from './receipts';
import { ServiceLife } from './service-life';
import { takeBackImport } from './take-back';
import { admitDevice, joinTeam, ownDevice, revokeDevice } from './team';

export abstract class ServiceExchange extends ServiceLife {
  protected announce<E>(result: Result<Committed, E>): Result<Committed, E> {
    if (!result.ok) return result;
    const { caseIds, desk } = result.value;
    const { session, search } = this.open();
    for (const id of caseIds) {
      const summary = session.list.get(id)?.summary;
      if (summary) search.put(summary);
      else search.remove(id);
    }
    this.tell({ caseIds, desk });
    return result;
  }

  protected announceBack<E>(
    back: Result<{ readonly committed: Committed; readonly left: number }, E>,
  ): Result<Committed & { readonly left: number }, E> {
    if (!back.ok) return back;
    const { committed, left } = back.value;
    this.announce(ok(committed));
    return ok({ ...committed, left });
  }

  ownCard(): ReturnType<VaultApi['ownCard']> {
    return Promise.resolve(ownCard(this.open().session));
  }

  partners(): ReturnType<VaultApi['partners']> {
    return Promise.resolve(knownPartners(this.open().session).map(({ info }) => info));
  }

  async addCard(text: string): ReturnType<VaultApi['addCard']> {
    const added = await addCard(this.open().session, text);
    // A known card changes nothing; one with changed keys was noted as an alarm.
    if (added.ok ? added.value.isNew : added.error.kind === 'key-changed') this.announceDesk();
    return added;
  }

  choosableDocuments(caseIds: readonly string[]): ReturnType<VaultApi['choosableDocuments']> {
    return choosableDocuments(this.open().session, caseIds);
  }

  previewHandover(plan: HandoverPlan): ReturnType<VaultApi['previewHandover']> {
    return previewHandover(this.open().session, plan);
  }

  async sealHandover(
    plans: readonly HandoverPlan[],
    progress?: FileProgress,
  ): ReturnType<VaultApi['sealHandover']> {
    const sealed = await sealHandover(this.open().session, plans, progress);
    if (sealed.ok) this.announceDesk(plans.flatMap(({ caseIds }) => caseIds));
    return sealed;
  }

  async openBundle(file: Blob, progress?: FileProgress): ReturnType<VaultApi['openBundle']> {
    const { session, files } = this.open();
    const opened = await openIncoming(session, files, file, progress);
    if (!opened.ok) return opened;
    const { arrived, committed } = opened.value;
    if (committed) this.announce(ok(committed));
    return ok(arrived);
  }

  async lookInPostbus(folder: ByteFolder): ReturnType<VaultApi['lookInPostbus']> {
    const { session, postbus, exchange } = this.open();
    const looked = await postbus.look(session, folder, ownDevice(session)?.box ?? null);
    if (!looked) return null;
    for (const committed of await exchange.run(session, folder, looked)) this.announce(ok(committed));
    return looked.look;
  }

  team(): ReturnType<VaultApi['team']> {
    const { session, exchange } = this.open();
    return Promise.resolve(exchange.state(session));
  }

  joinTeam(name: string): ReturnType<VaultApi['joinTeam']> {
    return this.#changed(joinTeam(this.open().session, name));
  }

  admitDevice(deviceId: string): ReturnType<VaultApi['admitDevice']> {
    const { session, exchange } = this.open();
    return this.#changed(admitDevice(session, exchange.asking(deviceId)));
  }

  revokeDevice(recordId: string, why: string): ReturnType<VaultApi['revokeDevice']> {
    return this.#changed(revokeDevice(this.open().session, recordId, why));
  }

  async #changed<A extends { readonly ok: boolean }>(act: Promise<A>): Promise<A> {
    const answer = await act;
    if (answer.ok) this.announceDesk();
    return answer;
  }

  async acceptBundle(
    token: string,
    choice: ImportChoice,
    words: AcceptWords,
  ): ReturnType<VaultApi['acceptBundle']> {
    const { session, files } = this.open();
    const bundle = files.get(token);
    if (bundle?.kind !== 'handover') return fail({ kind: 'gone' });
    const accepted = await acceptIncoming(session, bundle, choice, words);
    if (!accepted.ok) return accepted;
    files.delete(token);
    const { committed, receipt, documentsLeft } = accepted.value;
    this.announce(ok(committed));
    return ok({ ...committed, receipt, documentsLeft });
  }

  async refuseBundle(token: string, reason: string): ReturnType<VaultApi['refuseBundle']> {
    const { session, files } = this.open();
    const bundle = files.get(token);
    if (!bundle) return fail({ kind: 'gone' });
    const refused =
      bundle.kind === 'handover'
        ? await refuseBundle(session, bundle, reason)
        : await refuseNotice(session, bundle, reason);
    if (refused.ok) files.delete(token);
    return refused;
  }

  async takeBackImport(caseId: string, entryId: string): ReturnType<VaultApi['takeBackImport']> {
    return this.announceBack(await takeBackImport(this.open().session, caseId, entryId));
  }

  receiptAgain(caseId: string, entryId: string): ReturnType<VaultApi['receiptAgain']> {
    return receiptAgain(this.open().session, caseId, entryId);
  }

  correctable(caseId: string, entryId: string): ReturnType<VaultApi['correctable']> {
    return correctableOf(this.open().session, caseId, entryId);
  }

  async sealNotice(caseId: string, entryId: string, plan: NoticePlan): ReturnType<VaultApi['sealNotice']> {
    const sealed = await sealNotice(this.open().session, caseId, entryId, plan);
    if (!sealed.ok) return sealed;
    this.announce(ok(sealed.value.committed));
    return ok(sealed.value.file);
  }

  async acceptCorrection(
    token: string,
    choice: ImportChoice,
    note: string,
  ): ReturnType<VaultApi['acceptCorrection']> {
    const { session, files } = this.open();
    const opened = files.get(token);
    if (opened?.kind !== 'correction') return fail({ kind: 'gone' });
    const accepted = await acceptCorrection(session, opened, choice, note);
    if (!accepted.ok) return accepted;
    files.delete(token);
    const { committed, receipt } = accepted.value;
    this.announce(ok(committed));
    return ok({ ...committed, receipt });
  }

  async destroyRecalled(
    token: string,
    erasures: readonly EraseInput[],
  ): ReturnType<VaultApi['destroyRecalled']> {
    const { session, files } = this.open();
    const opened = files.get(token);
    if (opened?.kind !== 'recall') return fail({ kind: 'gone' });
    if (!mayAnswer(session, opened)) return fail({ kind: 'untrusted-sender' });
    const caseIds = erasures.map(({ caseId }) => caseId);
    if (!(await areRecalled(session, opened, caseIds))) return fail({ kind: 'nothing-here' });
    const erasureIds: string[] = [];
    for (const erasure of erasures) {
      const erased = await this.erase(erasure);
      if (!erased.ok) return erased;
      erasureIds.push(erased.value.id);
    }
    const receipt = await recallReceipt(session, opened, erasureIds.length);
    if (!receipt.ok) return receipt;
    files.delete(token);
    return ok({ receipt: receipt.value, erasureIds });
  }

  closeBundle(token: string): Promise<void> {
    this.open().files.delete(token);
    return Promise.resolve();
  }
}
