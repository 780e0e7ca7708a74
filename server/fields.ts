import type administrationEn from '@/messages/en/administration.json';
import type contractEn from '@/messages/en/contract.json';
import type countEn from '@/messages/en/count.json';
import type decisionEn from '@/messages/en/decision.json';
import type determinationEn from '@/messages/en/determination.json';
import type filingEn from '@/messages/en/filing.json';
import type noteEn from '@/messages/en/note.json';
import type organisationEn from '@/messages/en/organisation.json';
import type overviewEn from '@/messages/en/overview.json';
import type peopleEn from '@/messages/en/people.json';
import type scopeEn from '@/messages/en/scope.json';
import type signalEn from '@/messages/en/signal.json';
import type taskEn from '@/messages/en/task.json';
import type administrationKo from '@/messages/ko/administration.json';
import type contractKo from '@/messages/ko/contract.json';
import type countKo from '@/messages/ko/count.json';
import type decisionKo from '@/messages/ko/decision.json';
import type determinationKo from '@/messages/ko/determination.json';
import type filingKo from '@/messages/ko/filing.json';
import type noteKo from '@/messages/ko/note.json';
import type organisationKo from '@/messages/ko/organisation.json';
import type overviewKo from '@/messages/ko/overview.json';
import type peopleKo from '@/messages/ko/people.json';
import type scopeKo from '@/messages/ko/scope.json';
import type signalKo from '@/messages/ko/signal.json';
import type taskKo from '@/messages/ko/task.json';

type Labelled<E extends { field: object }, K extends { field: object }> = keyof E['field'] & keyof K['field'] & string;

/** The fields of each noun that have a label in English and in Korean. */
export type Fields = {
  administration: Labelled<typeof administrationEn, typeof administrationKo>;
  contract: Labelled<typeof contractEn, typeof contractKo>;
  count: Labelled<typeof countEn, typeof countKo>;
  decision: Labelled<typeof decisionEn, typeof decisionKo>;
  determination: Labelled<typeof determinationEn, typeof determinationKo>;
  filing: Labelled<typeof filingEn, typeof filingKo> | `item.${string}`;
  note: Labelled<typeof noteEn, typeof noteKo>;
  organisation: Labelled<typeof organisationEn, typeof organisationKo>;
  overview: Labelled<typeof overviewEn, typeof overviewKo>;
  people: Labelled<typeof peopleEn, typeof peopleKo>;
  scope: Labelled<typeof scopeEn, typeof scopeKo>;
  signal: Labelled<typeof signalEn, typeof signalKo>;
  task: Labelled<typeof taskEn, typeof taskKo>;
};
