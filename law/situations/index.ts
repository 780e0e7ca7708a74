// The worked situations, by the name of their file. A situation is added here and as a file; a test holds the two together.
import az1001 from './az-1001.json';
import az45 from './az-45.json';
import brNationalHoliday from './br-national-holiday.json';
import ca500 from './ca-500.json';
import ca501 from './ca-501.json';
import caEncrypted from './ca-encrypted.json';
import caNamesOnly from './ca-names-only.json';
import caTwoClocks from './ca-two-clocks.json';
import caWaiting from './ca-waiting.json';
import circia from './circia.json';
import cnOneMillion from './cn-one-million.json';
import co500 from './co-500.json';
import coMalicious from './co-malicious.json';
import coupangFirstScope from './coupang-first-scope.json';
import coupangKisaAsFound from './coupang-kisa-as-found.json';
import coupangPipcAsFound from './coupang-pipc-as-found.json';
import craDayBefore from './cra-day-before.json';
import craFirstDay from './cra-first-day.json';
import doraClassifiedEarly from './dora-classified-early.json';
import doraClassifiedLate from './dora-classified-late.json';
import doraMonthEnd from './dora-month-end.json';
import doraSaturdayManager from './dora-saturday-manager.json';
import doraUpdatedIntermediate from './dora-updated-intermediate.json';
import doraWaiting from './dora-waiting.json';
import edpbCase01 from './edpb-case-01.json';
import edpbCase05 from './edpb-case-05.json';
import edpbCase08 from './edpb-case-08.json';
import edpbCase10 from './edpb-case-10.json';
import edpbCase16 from './edpb-case-16.json';
import eidasTwoProviders from './eidas-two-providers.json';
import fccEmbargo from './fcc-embargo.json';
import fccLawEnforcement from './fcc-law-enforcement.json';
import ftc499 from './ftc-499.json';
import ftc500 from './ftc-500.json';
import gdprAwarenessMissing from './gdpr-awareness-missing.json';
import gdprChristmasDay from './gdpr-christmas-day.json';
import gdprClocksBack from './gdpr-clocks-back.json';
import gdprClocksForward from './gdpr-clocks-forward.json';
import gdprControllerAndProcessor from './gdpr-controller-and-processor.json';
import gdprDayOnlyFiled from './gdpr-day-only-filed.json';
import gdprFiledASecondLate from './gdpr-filed-a-second-late.json';
import gdprFullHour from './gdpr-full-hour.json';
import gdprKnownAbroad from './gdpr-known-abroad.json';
import gdprOmnibus from './gdpr-omnibus.json';
import hipaa500InOneState from './hipaa-500-in-one-state.json';
import hipaaCountOpen from './hipaa-count-open.json';
import hipaaEncrypted from './hipaa-encrypted.json';
import hipaaNurse from './hipaa-nurse.json';
import hipaaSixtyDaysSunday from './hipaa-sixty-days-sunday.json';
import hipaaSmall2023 from './hipaa-small-2023.json';
import hipaaSmall2025 from './hipaa-small-2025.json';
import hkSeriousIncident from './hk-serious-incident.json';
import iaThanksgiving from './ia-thanksgiving.json';
import inSixHours from './in-six-hours.json';
import jp1000 from './jp-1000.json';
import jp1001 from './jp-1001.json';
import jpOneRecordTaken from './jp-one-record-taken.json';
import kr1000 from './kr-1000.json';
import krAccountsFewPeople from './kr-accounts-few-people.json';
import krCategoriesNotKnown from './kr-categories-not-known.json';
import krInsider300 from './kr-insider-300.json';
import krNetworkAfterDecree from './kr-network-after-decree.json';
import krNetworkBeforeDecree from './kr-network-before-decree.json';
import krNetworkLeapDay from './kr-network-leap-day.json';
import krOpen from './kr-open.json';
import krOverdue from './kr-overdue.json';
import krPossibleLeak from './kr-possible-leak.json';
import krPossibleLeakFirstDay from './kr-possible-leak-first-day.json';
import krRecovered from './kr-recovered.json';
import krSupplement from './kr-supplement.json';
import mdRightOrder from './md-right-order.json';
import mdWrongOrder from './md-wrong-order.json';
import meCoinbase from './me-coinbase.json';
import nis2ThreeSteps from './nis2-three-steps.json';
import nyThirtyDays from './ny-thirty-days.json';
import nydfsExtortion from './nydfs-extortion.json';
import pecrDayBefore from './pecr-day-before.json';
import pecrFirstDay from './pecr-first-day.json';
import riConfirmed from './ri-confirmed.json';
import secAfter1730 from './sec-after-1730.json';
import secChristmas from './sec-christmas.json';
import secClocksBack from './sec-clocks-back.json';
import secCoupangDetermination from './sec-coupang-determination.json';
import secExtraClosure from './sec-extra-closure.json';
import secJuneteenth from './sec-juneteenth.json';
import secMonday from './sec-monday.json';
import secNotDetermined from './sec-not-determined.json';
import secSaturday from './sec-saturday.json';
import sgAssessment from './sg-assessment.json';
import sgPeopleFirst from './sg-people-first.json';
import sgScaleOnly from './sg-scale-only.json';
import sgThreeDays from './sg-three-days.json';
import sgWithin from './sg-within.json';
import sktKisa24Hours from './skt-kisa-24-hours.json';
import sktPipcFromLeak from './skt-pipc-from-leak.json';
import twBankAndShop from './tw-bank-and-shop.json';
import twitterAsFound from './twitter-as-found.json';
import twoContinents from './two-continents.json';
import tx10001 from './tx-10001.json';
import tx250 from './tx-250.json';
import ukExactHours from './uk-exact-hours.json';

/** A worked situation: facts in the form of the contract, and what must hold of the answer. */
export interface Situation {
  readonly id: string;
  readonly title: string;
  /** What it shows, in one sentence, and where the expectation comes from. */
  readonly why: string;
  readonly source: string;
  readonly facts: unknown;
  readonly expect: readonly { readonly duty: string }[];
}

export const situations: readonly Situation[] = [
  az1001,
  az45,
  brNationalHoliday,
  ca500,
  ca501,
  caEncrypted,
  caNamesOnly,
  caTwoClocks,
  caWaiting,
  circia,
  cnOneMillion,
  co500,
  coMalicious,
  coupangFirstScope,
  coupangKisaAsFound,
  coupangPipcAsFound,
  craDayBefore,
  craFirstDay,
  doraClassifiedEarly,
  doraClassifiedLate,
  doraMonthEnd,
  doraSaturdayManager,
  doraUpdatedIntermediate,
  doraWaiting,
  edpbCase01,
  edpbCase05,
  edpbCase08,
  edpbCase10,
  edpbCase16,
  eidasTwoProviders,
  fccEmbargo,
  fccLawEnforcement,
  ftc499,
  ftc500,
  gdprAwarenessMissing,
  gdprChristmasDay,
  gdprClocksBack,
  gdprClocksForward,
  gdprControllerAndProcessor,
  gdprDayOnlyFiled,
  gdprFiledASecondLate,
  gdprFullHour,
  gdprKnownAbroad,
  gdprOmnibus,
  hipaa500InOneState,
  hipaaCountOpen,
  hipaaEncrypted,
  hipaaNurse,
  hipaaSixtyDaysSunday,
  hipaaSmall2023,
  hipaaSmall2025,
  hkSeriousIncident,
  iaThanksgiving,
  inSixHours,
  jp1000,
  jp1001,
  jpOneRecordTaken,
  kr1000,
  krAccountsFewPeople,
  krCategoriesNotKnown,
  krInsider300,
  krNetworkAfterDecree,
  krNetworkBeforeDecree,
  krNetworkLeapDay,
  krOpen,
  krOverdue,
  krPossibleLeak,
  krPossibleLeakFirstDay,
  krRecovered,
  krSupplement,
  mdRightOrder,
  mdWrongOrder,
  meCoinbase,
  nis2ThreeSteps,
  nyThirtyDays,
  nydfsExtortion,
  pecrDayBefore,
  pecrFirstDay,
  riConfirmed,
  secAfter1730,
  secChristmas,
  secClocksBack,
  secCoupangDetermination,
  secExtraClosure,
  secJuneteenth,
  secMonday,
  secNotDetermined,
  secSaturday,
  sgAssessment,
  sgPeopleFirst,
  sgScaleOnly,
  sgThreeDays,
  sgWithin,
  sktKisa24Hours,
  sktPipcFromLeak,
  twBankAndShop,
  twitterAsFound,
  twoContinents,
  tx10001,
  tx250,
  ukExactHours,
];
