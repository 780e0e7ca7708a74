// The rulebook: every regime at one version. A regime is added here and nowhere else; see README.md beside this file.
import type { Duty, Rulebook } from '@/law/duty';
import { jurisdictions } from '@/law/jurisdictions';
import { euGdpr } from '@/law/regimes/eu-gdpr';
import { jpAppi } from '@/law/regimes/jp-appi';
import { krNetworkAct } from '@/law/regimes/kr-network-act';
import { krPipa } from '@/law/regimes/kr-pipa';
import { twPdpa } from '@/law/regimes/tw-pdpa';
import { ukGdpr } from '@/law/regimes/uk-gdpr';
import { usSec8k } from '@/law/regimes/us-sec-8k';
import { sources } from '@/law/sources';

/** Regimes in the order of the printed rulebook: European, Korean, Asian, then the rest of the world. */
export const regimes: readonly (readonly Duty[])[] = [euGdpr, ukGdpr, krPipa, krNetworkAct, jpAppi, twPdpa, usSec8k];

/** All the law there is, at one version. Plain data. */
export const rulebook: Rulebook = {
  version: '2026-11-22',
  duties: regimes.flat(),
  jurisdictions,
  sources,
};

const byId = new Map(rulebook.duties.map((duty) => [duty.id, duty]));

/** A duty of the rulebook by its id. */
export const dutyById = (id: string): Duty | undefined => byId.get(id);
