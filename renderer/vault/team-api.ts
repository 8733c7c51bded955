/** The part of `api.ts` on the computers of one desk. */
import type { Fingerprint } from '../../shared/bundle/card';
import type { Result } from '../../shared/domain/result';
import type { CommitFault } from './apply-changes';

export interface TeamDevice {
  readonly recordId: string;
  readonly deviceId: string;
  readonly name: string;
  readonly isThis: boolean;
  readonly revoked: { readonly why: string; readonly on: string } | null;
  /** By its own clock: when the last file of it that we took in was sealed; null when none was since unlocking. */
  readonly heardAt: string | null;
}

/** A computer that asks to be let in. */
export interface TeamRequest {
  readonly deviceId: string;
  readonly name: string;
  readonly fingerprint: Fingerprint;
}

/** A file of a computer of ours that was not taken in. */
export interface TeamTrouble {
  readonly name: string;
  readonly why: 'revoked' | 'key-changed' | 'clock' | 'left-out' | 'not-saved';
}

export interface TeamState {
  /** 'none': this computer does not take part; 'asking': it was not let in yet. */
  readonly own: 'none' | 'asking' | 'member' | 'revoked';
  readonly fingerprint: Fingerprint | null;
  readonly devices: readonly TeamDevice[];
  readonly requests: readonly TeamRequest[];
  /** Documents whose bytes did not come yet. */
  readonly lacking: number;
  readonly troubles: readonly TeamTrouble[];
}

export type TeamFault = {
  readonly kind: 'no-name' | 'no-reason' | 'gone' | 'team-full' | CommitFault['kind'];
};
export type TeamAnswer = Promise<Result<null, TeamFault>>;

export interface TeamApi {
  team(): Promise<TeamState>;
  /** The first computer begins the team; another one asks to be let in. */
  joinTeam(name: string): TeamAnswer;
  /** Only a manager, after comparing its words. */
  admitDevice(deviceId: string): TeamAnswer;
  /** Only a manager. Nothing is sealed to it any more, and nothing of it is taken in. */
  revokeDevice(recordId: string, why: string): TeamAnswer;
}
