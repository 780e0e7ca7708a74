// The rulebook: every regime at one version. A regime is added here and nowhere else.
import type { ContentItem, Duty, Rulebook } from '@/law/duty';
import { jurisdictions } from '@/law/jurisdictions';
import { aeAdgm } from '@/law/regimes/ae-adgm';
import { aeDifc } from '@/law/regimes/ae-difc';
import { aePdpl } from '@/law/regimes/ae-pdpl';
import { arAaip } from '@/law/regimes/ar-aaip';
import { auCps230 } from '@/law/regimes/au-cps230';
import { auCps234 } from '@/law/regimes/au-cps234';
import { auCyberSecurityAct } from '@/law/regimes/au-cyber-security-act';
import { auPrivacyAct } from '@/law/regimes/au-privacy-act';
import { auSoci } from '@/law/regimes/au-soci';
import { brLgpd } from '@/law/regimes/br-lgpd';
import { caAbPipa } from '@/law/regimes/ca-ab-pipa';
import { caPipeda } from '@/law/regimes/ca-pipeda';
import { caQcPrivateSector } from '@/law/regimes/ca-qc-private-sector';
import { chFadp } from '@/law/regimes/ch-fadp';
import { chIsa } from '@/law/regimes/ch-isa';
import { cl21663 } from '@/law/regimes/cl-21663';
import { cl21719 } from '@/law/regimes/cl-21719';
import { cnIncidentMeasures } from '@/law/regimes/cn-incident-measures';
import { cnNetworkDataRegulations } from '@/law/regimes/cn-network-data-regulations';
import { cnPipl } from '@/law/regimes/cn-pipl';
import { co1581 } from '@/law/regimes/co-1581';
import { egPdpl } from '@/law/regimes/eg-pdpl';
import { euCra } from '@/law/regimes/eu-cra';
import { euDora } from '@/law/regimes/eu-dora';
import { euEidas } from '@/law/regimes/eu-eidas';
import { euEprivacy } from '@/law/regimes/eu-eprivacy';
import { euEudpr } from '@/law/regimes/eu-eudpr';
import { euGdpr } from '@/law/regimes/eu-gdpr';
import { euLed } from '@/law/regimes/eu-led';
import { euNis2 } from '@/law/regimes/eu-nis2';
import { ghDpa } from '@/law/regimes/gh-dpa';
import { hkCap653 } from '@/law/regimes/hk-cap653';
import { hkPdpo } from '@/law/regimes/hk-pdpo';
import { idPdp } from '@/law/regimes/id-pdp';
import { ilSecurityRegulations } from '@/law/regimes/il-security-regulations';
import { inCertin } from '@/law/regimes/in-certin';
import { inDpdp } from '@/law/regimes/in-dpdp';
import { jpAppi } from '@/law/regimes/jp-appi';
import { keDpa } from '@/law/regimes/ke-dpa';
import { krCivilAct } from '@/law/regimes/kr-civil-act';
import { krCreditInformationAct } from '@/law/regimes/kr-credit-information-act';
import { krEfta } from '@/law/regimes/kr-efta';
import { krNetworkAct } from '@/law/regimes/kr-network-act';
import { krPipa } from '@/law/regimes/kr-pipa';
import { moCybersecurityLaw } from '@/law/regimes/mo-cybersecurity-law';
import { mxLfpdppp } from '@/law/regimes/mx-lfpdppp';
import { myPdpa } from '@/law/regimes/my-pdpa';
import { ngNdpa } from '@/law/regimes/ng-ndpa';
import { nzPrivacyAct } from '@/law/regimes/nz-privacy-act';
import { pe29733 } from '@/law/regimes/pe-29733';
import { phDpa } from '@/law/regimes/ph-dpa';
import { saPdpl } from '@/law/regimes/sa-pdpl';
import { sgCybersecurityAct } from '@/law/regimes/sg-cybersecurity-act';
import { sgMasTrm } from '@/law/regimes/sg-mas-trm';
import { sgPdpa } from '@/law/regimes/sg-pdpa';
import { thPdpa } from '@/law/regimes/th-pdpa';
import { trKvkk } from '@/law/regimes/tr-kvkk';
import { twFsc } from '@/law/regimes/tw-fsc';
import { twModa } from '@/law/regimes/tw-moda';
import { twPdpa } from '@/law/regimes/tw-pdpa';
import { ukFca } from '@/law/regimes/uk-fca';
import { ukGdpr } from '@/law/regimes/uk-gdpr';
import { ukNis } from '@/law/regimes/uk-nis';
import { ukPecr } from '@/law/regimes/uk-pecr';
import { usBankIncidentRule } from '@/law/regimes/us-bank-incident-rule';
import { usCaHsc } from '@/law/regimes/us-ca-hsc';
import { usCircia } from '@/law/regimes/us-circia';
import { usCms } from '@/law/regimes/us-cms';
import { usDfars } from '@/law/regimes/us-dfars';
import { usFccCpni } from '@/law/regimes/us-fcc-cpni';
import { usFtcHbnr } from '@/law/regimes/us-ftc-hbnr';
import { usFtcSafeguards } from '@/law/regimes/us-ftc-safeguards';
import { usHipaa } from '@/law/regimes/us-hipaa';
import { usInteragencyGuidance } from '@/law/regimes/us-interagency-guidance';
import { usIrs1075 } from '@/law/regimes/us-irs-1075';
import { usNaic668 } from '@/law/regimes/us-naic-668';
import { usNcua } from '@/law/regimes/us-ncua';
import { usNyDfs500 } from '@/law/regimes/us-ny-dfs-500';
import { usRegSp } from '@/law/regimes/us-reg-sp';
import { usSec8k } from '@/law/regimes/us-sec-8k';
import { usStates } from '@/law/regimes/us-states';
import { authorities } from '@/law/regimes/us-states-row';
import { usTsa } from '@/law/regimes/us-tsa';
import { vnPdpl } from '@/law/regimes/vn-pdpl';
import { zaPopia } from '@/law/regimes/za-popia';
import { type Sentence, sentence } from '@/law/sentence';
import { sources } from '@/law/sources';

/** Every regime by the name of its file, in the order of the printed rulebook: Europe, Korea, Asia, Oceania, Africa, the Americas. */
export const regimes = {
  'eu-gdpr': euGdpr,
  'eu-eudpr': euEudpr,
  'eu-led': euLed,
  'eu-eprivacy': euEprivacy,
  'eu-nis2': euNis2,
  'eu-dora': euDora,
  'eu-eidas': euEidas,
  'eu-cra': euCra,
  'uk-gdpr': ukGdpr,
  'uk-pecr': ukPecr,
  'uk-nis': ukNis,
  'uk-fca': ukFca,
  'ch-fadp': chFadp,
  'ch-isa': chIsa,
  'tr-kvkk': trKvkk,
  'il-security-regulations': ilSecurityRegulations,
  'kr-pipa': krPipa,
  'kr-network-act': krNetworkAct,
  'kr-credit-information-act': krCreditInformationAct,
  'kr-efta': krEfta,
  'kr-civil-act': krCivilAct,
  'jp-appi': jpAppi,
  'sg-pdpa': sgPdpa,
  'sg-mas-trm': sgMasTrm,
  'sg-cybersecurity-act': sgCybersecurityAct,
  'hk-pdpo': hkPdpo,
  'hk-cap653': hkCap653,
  'tw-pdpa': twPdpa,
  'tw-fsc': twFsc,
  'tw-moda': twModa,
  'mo-cybersecurity-law': moCybersecurityLaw,
  'cn-pipl': cnPipl,
  'cn-incident-measures': cnIncidentMeasures,
  'cn-network-data-regulations': cnNetworkDataRegulations,
  'in-certin': inCertin,
  'in-dpdp': inDpdp,
  'th-pdpa': thPdpa,
  'my-pdpa': myPdpa,
  'ph-dpa': phDpa,
  'id-pdp': idPdp,
  'vn-pdpl': vnPdpl,
  'au-privacy-act': auPrivacyAct,
  'au-soci': auSoci,
  'au-cyber-security-act': auCyberSecurityAct,
  'au-cps234': auCps234,
  'au-cps230': auCps230,
  'nz-privacy-act': nzPrivacyAct,
  'ae-pdpl': aePdpl,
  'ae-difc': aeDifc,
  'ae-adgm': aeAdgm,
  'sa-pdpl': saPdpl,
  'za-popia': zaPopia,
  'ng-ndpa': ngNdpa,
  'ke-dpa': keDpa,
  'gh-dpa': ghDpa,
  'eg-pdpl': egPdpl,
  'br-lgpd': brLgpd,
  'ca-pipeda': caPipeda,
  'ca-qc-private-sector': caQcPrivateSector,
  'ca-ab-pipa': caAbPipa,
  'mx-lfpdppp': mxLfpdppp,
  'ar-aaip': arAaip,
  'cl-21719': cl21719,
  'cl-21663': cl21663,
  'co-1581': co1581,
  'pe-29733': pe29733,
  'us-sec-8k': usSec8k,
  'us-reg-sp': usRegSp,
  'us-hipaa': usHipaa,
  'us-ftc-hbnr': usFtcHbnr,
  'us-ftc-safeguards': usFtcSafeguards,
  'us-bank-incident-rule': usBankIncidentRule,
  'us-ncua': usNcua,
  'us-interagency-guidance': usInteragencyGuidance,
  'us-fcc-cpni': usFccCpni,
  'us-circia': usCircia,
  'us-dfars': usDfars,
  'us-tsa': usTsa,
  'us-cms': usCms,
  'us-irs-1075': usIrs1075,
  'us-naic-668': usNaic668,
  'us-ny-dfs-500': usNyDfs500,
  'us-ca-hsc': usCaHsc,
  'us-states': usStates,
} as const satisfies Readonly<Record<string, readonly Duty[]>>;

/** All the law there is, at one version. Plain data. */
export const rulebook: Rulebook = {
  version: '2026-11-22',
  duties: Object.values(regimes).flat(),
  jurisdictions,
  sources,
};

const byId = new Map(rulebook.duties.map((duty) => [duty.id, duty]));

/** A duty of the rulebook by its id. */
export const dutyById = (id: string): Duty | undefined => byId.get(id);

/** The duties of the state table have ids of this form and share their sentences. */
const stateDuty = /^us-([a-z]{2})-(individuals|regulator|cra)$/;

/**
 * The short name of a duty of the rulebook as a sentence of messages/<locale>/duty.json: `<id>.name`. Duties of the state table share one
 * sentence for each kind, `us-state.individuals.name` and so on, with the state as the place `state`.
 */
export function dutyNameKey({ id, jurisdiction }: Pick<Duty, 'id' | 'jurisdiction'>): Sentence {
  const kind = stateDuty.exec(id)?.[2];
  return kind ? sentence(`us-state.${kind}.name`, { state: { place: jurisdiction } }) : sentence(`${id}.name`);
}

/**
 * The short name of the authority or recipient, as `dutyNameKey` does: `<id>.authority`. For reports to a state it is
 * `us-state.authorities.<kind of authority>`.
 */
export function dutyAuthorityKey({ id, jurisdiction, authority }: Pick<Duty, 'id' | 'jurisdiction' | 'authority'>): Sentence {
  const kind = stateDuty.exec(id)?.[2];
  if (!kind) return sentence(`${id}.authority`);
  const state = { state: { place: jurisdiction } };
  const named = Object.entries(authorities).find(([, name]) => name === authority)?.[0];
  return kind === 'regulator' && named ? sentence(`us-state.authorities.${named}`, state) : sentence(`us-state.${kind}.authority`, state);
}

/** A required content as a sentence of messages/<locale>/duty.json. */
export const contentKey = (item: Pick<ContentItem, 'id'>): Sentence => sentence(`contents.${item.id}`);
