// The worked situations, by the name of their file. A situation is added here and as a file; a test holds the two together.
import adgm from './adgm.json';
import aeFederal from './ae-federal.json';
import apraCps230DayBefore from './apra-cps230-day-before.json';
import apraCps230FirstDay from './apra-cps230-first-day.json';
import apraThroughAnother from './apra-through-another.json';
import arVoluntary from './ar-voluntary.json';
import auAssessment from './au-assessment.json';
import auRansomFirstDay from './au-ransom-first-day.json';
import auSociSummerTime from './au-soci-summer-time.json';
import az1001 from './az-1001.json';
import az45 from './az-45.json';
import bank36Hours from './bank-36-hours.json';
import bankServiceProvider from './bank-service-provider.json';
import br20November2024 from './br-20-november-2024.json';
import brNationalHoliday from './br-national-holiday.json';
import brSmallAgentAtChristmas from './br-small-agent-at-christmas.json';
import ca500 from './ca-500.json';
import ca501 from './ca-501.json';
import caAlberta from './ca-alberta.json';
import caEncrypted from './ca-encrypted.json';
import caHarmNotAssessed from './ca-harm-not-assessed.json';
import caHospital from './ca-hospital.json';
import caNamesOnly from './ca-names-only.json';
import caQcBoth from './ca-qc-both.json';
import caTwoClocks from './ca-two-clocks.json';
import caWaiting from './ca-waiting.json';
import chIsaZurich from './ch-isa-zurich.json';
import chNoFigure from './ch-no-figure.json';
import chRiskNotHigh from './ch-risk-not-high.json';
import circia from './circia.json';
import clDayBefore from './cl-day-before.json';
import clFinalReport from './cl-final-report.json';
import clFirstDay from './cl-first-day.json';
import cmsSuspicion from './cms-suspicion.json';
import cn999999 from './cn-999999.json';
import cnHandlingEnded from './cn-handling-ended.json';
import cnNetworkData from './cn-network-data.json';
import cnNetworkDataBefore from './cn-network-data-before.json';
import cnOneMillion from './cn-one-million.json';
import co500 from './co-500.json';
import coMalicious from './co-malicious.json';
import coWeekends from './co-weekends.json';
import confirmedBeforeDetected from './confirmed-before-detected.json';
import coupangFirstScope from './coupang-first-scope.json';
import coupangKisaAsFound from './coupang-kisa-as-found.json';
import coupangPipcAsFound from './coupang-pipc-as-found.json';
import craDayBefore from './cra-day-before.json';
import craFirstDay from './cra-first-day.json';
import dfars from './dfars.json';
import difc from './difc.json';
import doraAMinuteOverADay from './dora-a-minute-over-a-day.json';
import doraClassifiedEarly from './dora-classified-early.json';
import doraClassifiedLate from './dora-classified-late.json';
import doraClocksForwardBank from './dora-clocks-forward-bank.json';
import doraClocksForwardManager from './dora-clocks-forward-manager.json';
import doraEaster from './dora-easter.json';
import doraExactlyADayLater from './dora-exactly-a-day-later.json';
import doraFirstDay from './dora-first-day.json';
import doraMonthEnd from './dora-month-end.json';
import doraMonthToFebruary from './dora-month-to-february.json';
import doraSaturdayManager from './dora-saturday-manager.json';
import doraUpdatedIntermediate from './dora-updated-intermediate.json';
import doraWaiting from './dora-waiting.json';
import edpbCase01 from './edpb-case-01.json';
import edpbCase05 from './edpb-case-05.json';
import edpbCase08 from './edpb-case-08.json';
import edpbCase10 from './edpb-case-10.json';
import edpbCase16 from './edpb-case-16.json';
import edpsInstitution from './edps-institution.json';
import egWeekend from './eg-weekend.json';
import eidasTwoProviders from './eidas-two-providers.json';
import eprivacyTelecom from './eprivacy-telecom.json';
import fcaPrinciple11 from './fca-principle-11.json';
import fccEmbargo from './fcc-embargo.json';
import fccJuneteenth2020 from './fcc-juneteenth-2020.json';
import fccLawEnforcement from './fcc-law-enforcement.json';
import fccOverChristmas from './fcc-over-christmas.json';
import fl499 from './fl-499.json';
import ftc499 from './ftc-499.json';
import ftc500 from './ftc-500.json';
import ftcFirstDayOfSixty from './ftc-first-day-of-sixty.json';
import ftcLastDayOfTen from './ftc-last-day-of-ten.json';
import gdprAwarenessMissing from './gdpr-awareness-missing.json';
import gdprChristmasDay from './gdpr-christmas-day.json';
import gdprClocksBack from './gdpr-clocks-back.json';
import gdprClocksForward from './gdpr-clocks-forward.json';
import gdprControllerAndProcessor from './gdpr-controller-and-processor.json';
import gdprDateOverClocksBack from './gdpr-date-over-clocks-back.json';
import gdprDateOverClocksForward from './gdpr-date-over-clocks-forward.json';
import gdprDayOnlyFiled from './gdpr-day-only-filed.json';
import gdprDublinClocksBack from './gdpr-dublin-clocks-back.json';
import gdprFiledASecondLate from './gdpr-filed-a-second-late.json';
import gdprFirstMinuteInLisbon from './gdpr-first-minute-in-lisbon.json';
import gdprFullHour from './gdpr-full-hour.json';
import gdprKnownAbroad from './gdpr-known-abroad.json';
import gdprLastSecondBeforeLisbon from './gdpr-last-second-before-lisbon.json';
import gdprOmnibus from './gdpr-omnibus.json';
import gdprOnTheHour from './gdpr-on-the-hour.json';
import gdprOwnAwareness from './gdpr-own-awareness.json';
import gdprSeatByResidence from './gdpr-seat-by-residence.json';
import gdprTwoOrganisationsOneFiling from './gdpr-two-organisations-one-filing.json';
import ghNoFigure from './gh-no-figure.json';
import hipaa500InOneState from './hipaa-500-in-one-state.json';
import hipaaCountOpen from './hipaa-count-open.json';
import hipaaEncrypted from './hipaa-encrypted.json';
import hipaaFourHundredInTwoStates from './hipaa-four-hundred-in-two-states.json';
import hipaaKeyNotKnown from './hipaa-key-not-known.json';
import hipaaLeapYearOfFiling from './hipaa-leap-year-of-filing.json';
import hipaaNewYearByZone from './hipaa-new-year-by-zone.json';
import hipaaNurse from './hipaa-nurse.json';
import hipaaSixtyDaysSunday from './hipaa-sixty-days-sunday.json';
import hipaaSmall2023 from './hipaa-small-2023.json';
import hipaaSmall2025 from './hipaa-small-2025.json';
import hipaaStateNotKnown from './hipaa-state-not-known.json';
import hkSeriousIncident from './hk-serious-incident.json';
import hkVoluntary from './hk-voluntary.json';
import iaThanksgiving from './ia-thanksgiving.json';
import idThreeDaysInHours from './id-three-days-in-hours.json';
import ilSevere from './il-severe.json';
import inDpdpDayBefore from './in-dpdp-day-before.json';
import inDpdpFirstMoment from './in-dpdp-first-moment.json';
import inKolkataByDate from './in-kolkata-by-date.json';
import inSixHours from './in-six-hours.json';
import irsSuspicion from './irs-suspicion.json';
import jp1000 from './jp-1000.json';
import jp1001 from './jp-1001.json';
import jpGoldenWeek from './jp-golden-week.json';
import jpLeapDaySixty from './jp-leap-day-sixty.json';
import jpNewYear from './jp-new-year.json';
import jpOneRecordTaken from './jp-one-record-taken.json';
import jpPurposeNotKnown from './jp-purpose-not-known.json';
import keControllerAndProcessor from './ke-controller-and-processor.json';
import keEncrypted from './ke-encrypted.json';
import kr1000 from './kr-1000.json';
import kr72HoursDayBefore from './kr-72-hours-day-before.json';
import kr72HoursFirstDay from './kr-72-hours-first-day.json';
import kr999 from './kr-999.json';
import krAccountsFewPeople from './kr-accounts-few-people.json';
import krAtLeast1000 from './kr-at-least-1000.json';
import krAtMost999 from './kr-at-most-999.json';
import krBetween999And1000 from './kr-between-999-and-1000.json';
import krCategoriesNotKnown from './kr-categories-not-known.json';
import krCredit from './kr-credit.json';
import krEfta from './kr-efta.json';
import krHoursOverSeollal from './kr-hours-over-seollal.json';
import krInsider300 from './kr-insider-300.json';
import krNetworkAfterDecree from './kr-network-after-decree.json';
import krNetworkBeforeDecree from './kr-network-before-decree.json';
import krNetworkFiledNextDayByDate from './kr-network-filed-next-day-by-date.json';
import krNetworkHourOfFilingUnknown from './kr-network-hour-of-filing-unknown.json';
import krNetworkLeapDay from './kr-network-leap-day.json';
import krNetworkNewYearByDate from './kr-network-new-year-by-date.json';
import krOpen from './kr-open.json';
import krOverdue from './kr-overdue.json';
import krPossibleLeak from './kr-possible-leak.json';
import krPossibleLeakFirstDay from './kr-possible-leak-first-day.json';
import krRecovered from './kr-recovered.json';
import krSupplement from './kr-supplement.json';
import krSuspicionWithUnknownPeople from './kr-suspicion-with-unknown-people.json';
import ledPolice from './led-police.json';
import mdRightOrder from './md-right-order.json';
import mdWrongOrder from './md-wrong-order.json';
import meCoinbase from './me-coinbase.json';
import moOperator from './mo-operator.json';
import mxConfirmed from './mx-confirmed.json';
import mySevenDaysFromTheFiling from './my-seven-days-from-the-filing.json';
import myWaitsForTheFiling from './my-waits-for-the-filing.json';
import naic from './naic.json';
import ncuaFirstDay from './ncua-first-day.json';
import ngRiskNotAssessed from './ng-risk-not-assessed.json';
import nis2MonthToASunday from './nis2-month-to-a-sunday.json';
import nis2ThreeSteps from './nis2-three-steps.json';
import njOrder from './nj-order.json';
import nyThirtyDays from './ny-thirty-days.json';
import nydfsExtortion from './nydfs-extortion.json';
import nydfsNoPaymentRecorded from './nydfs-no-payment-recorded.json';
import nzExpectation from './nz-expectation.json';
import peSensitive from './pe-sensitive.json';
import pecrDayBefore from './pecr-day-before.json';
import pecrFirstDay from './pecr-first-day.json';
import phBoth from './ph-both.json';
import phNamesOnly from './ph-names-only.json';
import processorsWithoutAFigure from './processors-without-a-figure.json';
import regSpFirstDay from './reg-sp-first-day.json';
import riConfirmed from './ri-confirmed.json';
import saWeekend from './sa-weekend.json';
import secAfter1730 from './sec-after-1730.json';
import secChristmas from './sec-christmas.json';
import secClocksBack from './sec-clocks-back.json';
import secClocksForward from './sec-clocks-forward.json';
import secCoupangDetermination from './sec-coupang-determination.json';
import secDayBeforeTheRule from './sec-day-before-the-rule.json';
import secDayOfMourning from './sec-day-of-mourning.json';
import secDeterminedInSeoulBeforeJuly4 from './sec-determined-in-seoul-before-july-4.json';
import secExtraClosure from './sec-extra-closure.json';
import secFirstDay from './sec-first-day.json';
import secJuneteenth from './sec-juneteenth.json';
import secMonday from './sec-monday.json';
import secNewYearObserved from './sec-new-year-observed.json';
import secNotDetermined from './sec-not-determined.json';
import secSaturday from './sec-saturday.json';
import sg499 from './sg-499.json';
import sgAssessment from './sg-assessment.json';
import sgCii from './sg-cii.json';
import sgLunarNewYear from './sg-lunar-new-year.json';
import sgMas from './sg-mas.json';
import sgPeopleFirst from './sg-people-first.json';
import sgSameMoment from './sg-same-moment.json';
import sgScaleOnly from './sg-scale-only.json';
import sgThreeDays from './sg-three-days.json';
import sgWithin from './sg-within.json';
import sktKisa24Hours from './skt-kisa-24-hours.json';
import sktPipcFromLeak from './skt-pipc-from-leak.json';
import thFirstDay from './th-first-day.json';
import trTwoClocks from './tr-two-clocks.json';
import tsa from './tsa.json';
import twBankAndShop from './tw-bank-and-shop.json';
import twShop from './tw-shop.json';
import twitterAsFound from './twitter-as-found.json';
import twoContinents from './two-continents.json';
import tx10001 from './tx-10001.json';
import tx249 from './tx-249.json';
import tx250 from './tx-250.json';
import ukClocksBack from './uk-clocks-back.json';
import ukExactHours from './uk-exact-hours.json';
import ukNisAndBill from './uk-nis-and-bill.json';
import usSuspectedOnly from './us-suspected-only.json';
import vnFirstDay from './vn-first-day.json';
import zaNoFigure from './za-no-figure.json';

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
  adgm,
  aeFederal,
  apraCps230DayBefore,
  apraCps230FirstDay,
  apraThroughAnother,
  arVoluntary,
  auAssessment,
  auRansomFirstDay,
  auSociSummerTime,
  az1001,
  az45,
  bank36Hours,
  bankServiceProvider,
  br20November2024,
  brNationalHoliday,
  brSmallAgentAtChristmas,
  ca500,
  ca501,
  caAlberta,
  caEncrypted,
  caHarmNotAssessed,
  caHospital,
  caNamesOnly,
  caQcBoth,
  caTwoClocks,
  caWaiting,
  chIsaZurich,
  chNoFigure,
  chRiskNotHigh,
  circia,
  clDayBefore,
  clFinalReport,
  clFirstDay,
  cmsSuspicion,
  cn999999,
  cnHandlingEnded,
  cnNetworkData,
  cnNetworkDataBefore,
  cnOneMillion,
  co500,
  coMalicious,
  coWeekends,
  confirmedBeforeDetected,
  coupangFirstScope,
  coupangKisaAsFound,
  coupangPipcAsFound,
  craDayBefore,
  craFirstDay,
  dfars,
  difc,
  doraAMinuteOverADay,
  doraClassifiedEarly,
  doraClassifiedLate,
  doraClocksForwardBank,
  doraClocksForwardManager,
  doraEaster,
  doraExactlyADayLater,
  doraFirstDay,
  doraMonthEnd,
  doraMonthToFebruary,
  doraSaturdayManager,
  doraUpdatedIntermediate,
  doraWaiting,
  edpbCase01,
  edpbCase05,
  edpbCase08,
  edpbCase10,
  edpbCase16,
  edpsInstitution,
  egWeekend,
  eidasTwoProviders,
  eprivacyTelecom,
  fcaPrinciple11,
  fccEmbargo,
  fccJuneteenth2020,
  fccLawEnforcement,
  fccOverChristmas,
  fl499,
  ftc499,
  ftc500,
  ftcFirstDayOfSixty,
  ftcLastDayOfTen,
  gdprAwarenessMissing,
  gdprChristmasDay,
  gdprClocksBack,
  gdprClocksForward,
  gdprControllerAndProcessor,
  gdprDateOverClocksBack,
  gdprDateOverClocksForward,
  gdprDayOnlyFiled,
  gdprDublinClocksBack,
  gdprFiledASecondLate,
  gdprFirstMinuteInLisbon,
  gdprFullHour,
  gdprKnownAbroad,
  gdprLastSecondBeforeLisbon,
  gdprOmnibus,
  gdprOnTheHour,
  gdprOwnAwareness,
  gdprSeatByResidence,
  gdprTwoOrganisationsOneFiling,
  ghNoFigure,
  hipaa500InOneState,
  hipaaCountOpen,
  hipaaEncrypted,
  hipaaFourHundredInTwoStates,
  hipaaKeyNotKnown,
  hipaaLeapYearOfFiling,
  hipaaNewYearByZone,
  hipaaNurse,
  hipaaSixtyDaysSunday,
  hipaaSmall2023,
  hipaaSmall2025,
  hipaaStateNotKnown,
  hkSeriousIncident,
  hkVoluntary,
  iaThanksgiving,
  idThreeDaysInHours,
  ilSevere,
  inDpdpDayBefore,
  inDpdpFirstMoment,
  inKolkataByDate,
  inSixHours,
  irsSuspicion,
  jp1000,
  jp1001,
  jpGoldenWeek,
  jpLeapDaySixty,
  jpNewYear,
  jpOneRecordTaken,
  jpPurposeNotKnown,
  keControllerAndProcessor,
  keEncrypted,
  kr1000,
  kr72HoursDayBefore,
  kr72HoursFirstDay,
  kr999,
  krAccountsFewPeople,
  krAtLeast1000,
  krAtMost999,
  krBetween999And1000,
  krCategoriesNotKnown,
  krCredit,
  krEfta,
  krHoursOverSeollal,
  krInsider300,
  krNetworkAfterDecree,
  krNetworkBeforeDecree,
  krNetworkFiledNextDayByDate,
  krNetworkHourOfFilingUnknown,
  krNetworkLeapDay,
  krNetworkNewYearByDate,
  krOpen,
  krOverdue,
  krPossibleLeak,
  krPossibleLeakFirstDay,
  krRecovered,
  krSupplement,
  krSuspicionWithUnknownPeople,
  ledPolice,
  mdRightOrder,
  mdWrongOrder,
  meCoinbase,
  moOperator,
  mxConfirmed,
  mySevenDaysFromTheFiling,
  myWaitsForTheFiling,
  naic,
  ncuaFirstDay,
  ngRiskNotAssessed,
  nis2MonthToASunday,
  nis2ThreeSteps,
  njOrder,
  nyThirtyDays,
  nydfsExtortion,
  nydfsNoPaymentRecorded,
  nzExpectation,
  peSensitive,
  pecrDayBefore,
  pecrFirstDay,
  phBoth,
  phNamesOnly,
  processorsWithoutAFigure,
  regSpFirstDay,
  riConfirmed,
  saWeekend,
  secAfter1730,
  secChristmas,
  secClocksBack,
  secClocksForward,
  secCoupangDetermination,
  secDayBeforeTheRule,
  secDayOfMourning,
  secDeterminedInSeoulBeforeJuly4,
  secExtraClosure,
  secFirstDay,
  secJuneteenth,
  secMonday,
  secNewYearObserved,
  secNotDetermined,
  secSaturday,
  sg499,
  sgAssessment,
  sgCii,
  sgLunarNewYear,
  sgMas,
  sgPeopleFirst,
  sgSameMoment,
  sgScaleOnly,
  sgThreeDays,
  sgWithin,
  sktKisa24Hours,
  sktPipcFromLeak,
  thFirstDay,
  trTwoClocks,
  tsa,
  twBankAndShop,
  twShop,
  twitterAsFound,
  twoContinents,
  tx10001,
  tx249,
  tx250,
  ukClocksBack,
  ukExactHours,
  ukNisAndBill,
  usSuspectedOnly,
  vnFirstDay,
  zaNoFigure,
];
